// The JSON Schemas, and the SQL for a warehouse, as texts.
#pragma once

#include <string_view>

namespace roi::cli {

std::string_view campaign_schema();
std::string_view report_schema();
std::string_view campaign_rows_sql();

}  // namespace roi::cli
