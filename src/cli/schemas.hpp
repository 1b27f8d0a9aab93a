// The JSON Schemas as texts.
#pragma once

#include <string_view>

namespace roi::cli {

std::string_view campaign_schema();
std::string_view report_schema();

}  // namespace roi::cli
