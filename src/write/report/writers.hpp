// The writers, one a format.
#pragma once

#include "roi/write.hpp"

namespace roi::inline write {

std::unique_ptr<ReportWriter> make_text_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_json_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_json_lines_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_csv_writer(Style style, Sink sink);
std::unique_ptr<ReportWriter> make_markdown_writer(Style style, Sink sink);

std::unique_ptr<GateWriter> make_gate_text_writer(const Style& style, const GateRules& rules, Sink sink);
std::unique_ptr<GateWriter> make_gate_json_writer(const GateRules& rules, Sink sink);
std::unique_ptr<GateWriter> make_gate_json_lines_writer(const GateRules& rules, Sink sink);
std::unique_ptr<GateWriter> make_gate_markdown_writer(const Style& style, const GateRules& rules, Sink sink);

std::unique_ptr<LintWriter> make_lint_text_writer(const Style& style, Sink sink);

std::unique_ptr<ComparisonWriter> make_comparison_text_writer(const Style& style, Sink sink);
std::unique_ptr<ComparisonWriter> make_side_by_side_writer(const Style& style, Sink sink);
std::unique_ptr<ComparisonWriter> make_comparison_markdown_writer(const Style& style, Sink sink);

}  // namespace roi::write
