// The formats of each kind of result, a row each.
#include "write/format/forms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roi::inline write {
namespace {

/// A writer for a format among some forms; for the first of them where the format is not among them.
template <class Form, std::size_t size>
std::unique_ptr<Writer<Form>> writer_among(const Form* const (&forms)[size], Format format, Style&& style,
                                           Sink&& sink) {
    const auto* found = std::find_if(std::begin(forms), std::end(forms),
                                     [&](const Form* form) { return form->format == format; });
    const Form& form = found == std::end(forms) ? *forms[0] : **found;
    return std::make_unique<Writer<Form>>(form, std::move(style), std::move(sink));
}

}  // namespace

std::unique_ptr<ReportWriter> make_writer(Format format, Style style, Sink sink) {
    const ReportForm* const forms[]{style.full ? &reports_as_pages : &reports_as_text, &reports_as_json,
                                    &reports_as_json_lines, &reports_as_csv, &reports_as_markdown};
    return writer_among(forms, format, std::move(style), std::move(sink));
}

std::unique_ptr<GateWriter> make_gate_writer(Format format, Style style, Sink sink) {
    constexpr const GateForm* forms[]{&limits_as_text, &limits_as_json,     &limits_as_json_lines,
                                      &limits_as_csv,  &limits_as_markdown, &limits_as_github,
                                      &limits_as_junit};
    return writer_among(forms, format, std::move(style), std::move(sink));
}

std::unique_ptr<LintWriter> make_lint_writer(Format format, Style style, Sink sink) {
    constexpr const LintForm* forms[]{&findings_as_text, &findings_as_json,     &findings_as_json_lines,
                                      &findings_as_csv,  &findings_as_markdown, &findings_as_github,
                                      &findings_as_junit};
    return writer_among(forms, format, std::move(style), std::move(sink));
}

std::unique_ptr<ComparisonWriter> make_comparison_writer(Format format, Style style, Sink sink) {
    constexpr const ComparisonForm* forms[]{&comparisons_as_text, &comparisons_as_json,
                                            &comparisons_as_json_lines, &comparisons_as_csv,
                                            &comparisons_as_markdown};
    return writer_among(forms, format, std::move(style), std::move(sink));
}

}  // namespace roi::write
