// Every form there is: one a format and kind of result, each defined in its own file.
#pragma once

#include "roi/write.hpp"

namespace roi::inline write {

extern const ReportForm reports_as_text, reports_as_pages, reports_as_json, reports_as_json_lines,
    reports_as_csv, reports_as_markdown;

extern const GateForm limits_as_text, limits_as_json, limits_as_json_lines, limits_as_csv, limits_as_markdown,
    limits_as_github, limits_as_junit;

extern const LintForm findings_as_text, findings_as_json, findings_as_json_lines, findings_as_csv,
    findings_as_markdown, findings_as_github, findings_as_junit;

extern const ComparisonForm comparisons_as_text, comparisons_as_json, comparisons_as_json_lines,
    comparisons_as_csv, comparisons_as_markdown;

}  // namespace roi::write
