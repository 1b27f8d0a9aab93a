// The writers, one a format.
#pragma once

#include "roi/write.hpp"

namespace roi::write {

std::unique_ptr<ReportWriter> make_text_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_json_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_json_lines_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_csv_writer(Style style, Sink sink);

}  // namespace roi::write
