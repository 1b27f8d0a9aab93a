// roi explain: the glossary, the metric table and the error codes.
#include <algorithm>
#include <cctype>

#include "cli/commands/glossary.hpp"
#include "cli/flags/topic.hpp"
#include "roi/write.hpp"

namespace roi::cli {
namespace {

std::string paragraphs(std::string_view text, std::size_t indent) {
    std::string result;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        for (const auto& row : write::wrapped(text.substr(0, end), 78 - indent))
            result.append(indent, ' ').append(row) += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!text.empty()) result += '\n';
    }
    return result;
}

std::string of_code(const CodeMeaning& code) {
    return std::string(code.code) + "  " + std::string(code.title) + "\n\n" + paragraphs(code.meaning, 2) +
           "\n" + paragraphs(code.repair, 2);
}

std::string_view unit_words(MetricKind::Unit unit) {
    switch (unit) {
        case MetricKind::Unit::money: return "money";
        case MetricKind::Unit::ratio: return "a percentage (JSON: a fraction)";
        case MetricKind::Unit::multiple: return "a multiple, x";
        case MetricKind::Unit::count: return "a count";
        case MetricKind::Unit::money_per_action: return "money per action";
        case MetricKind::Unit::money_per_hour: return "money per hour";
    }
    return "";
}

std::string metric_name(const MetricKind& kind) {
    constexpr std::string_view brackets[]{"", "[category]", "[Action]", "[Goal]"};
    return std::string(kind.name) + std::string(brackets[static_cast<std::size_t>(kind.argument)]);
}

std::string of_metric(const MetricKind& kind) {
    std::string text = metric_name(kind) + "  " + std::string(kind.title) + "\n\n";
    text += paragraphs("= " + std::string(kind.formula), 2);
    text += "\n  unit: " + std::string(unit_words(kind.unit)) + "; worse is " +
            (kind.worse == MetricKind::Worse::lower ? "lower" : "higher") + "\n";
    if (!kind.undefined_when.empty())
        text += paragraphs("undefined when: " + std::string(kind.undefined_when), 2);
    constexpr std::string_view counts_returns[]{"return",          "roi",  "margin_roi",     "revenue_roi",
                                                "return_per_cost", "roas", "return_per_hour"};
    const bool has_measured = std::find(std::begin(counts_returns), std::end(counts_returns), kind.name) !=
                              std::end(counts_returns);
    const std::string name = metric_name(kind);
    return text + "  cases: " + name + ".worst, " + name + ".best" +
           (has_measured ? ", " + name + ".measured" : "") + "\n";
}

std::string of_topic(const Topic& topic) {
    std::string text =
        std::string(topic.name) + "  " + std::string(topic.title) + "\n\n" + paragraphs(topic.text, 2);
    if (!topic.source.empty()) text += "\n" + paragraphs("Source: " + std::string(topic.source), 2);
    return text;
}

std::string all_metrics() {
    std::string text = "metrics  what --get and limits can name\n\n";
    for (const auto& kind : metric_kinds())
        text += "  " + write::padded(metric_name(kind), 22) + std::string(kind.title) + "\n";
    return text + "\n  Each has the cases .worst, .best and, where returns enter, .measured.\n";
}

std::string all_error_codes() {
    std::string text = "codes  mistakes (R0..) and findings (R1..)\n\n";
    for (const auto& code : all_codes())
        text += "  " + std::string(code.code) + "  " + std::string(code.title) + "\n";
    return text;
}

std::string contents() {
    std::string text =
        "roi explain TOPIC\n\n  metrics               every metric, with its formula\n  codes                "
        " every error and finding\n\n";
    for (const auto& topic : glossary())
        text += "  " + write::padded(std::string(topic.name), 22) + std::string(topic.title) + "\n";
    return text;
}

std::string normal(std::string text) {
    for (auto& c : text)
        c = c == ' ' || c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// Everything known under a name: a word can be a step, a metric and a category at once.
std::string explain(const std::string& asked) {
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "\n") + part; };
    std::string code = asked;
    for (auto& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (const auto* meaning = find_code(code)) add(of_code(*meaning));
    const std::string name = normal(asked.substr(0, asked.find_first_of("[.")));
    if (name == "metrics") add(all_metrics());
    if (name == "codes") add(all_error_codes());
    for (const auto& topic : glossary())
        if (normal(std::string(topic.name)) == name) add(of_topic(topic));
    for (const auto& kind : metric_kinds())
        if (kind.name == name) add(of_metric(kind));
    return text;
}

int unknown_topic(const std::string& asked) {
    std::vector<std::string_view> names{"metrics", "codes"};
    for (const auto& topic : glossary()) names.push_back(topic.name);
    for (const auto& kind : metric_kinds()) names.push_back(kind.name);
    for (const auto& code : all_codes()) names.push_back(code.code);
    const auto meant = nearest_word(asked, names);
    return leave(usage_error("there is no topic \"" + asked + "\"",
                             meant.empty() ? "see: roi explain" : "did you mean \"" + meant + "\"?"));
}

}  // namespace

int run_explain(const Words& words) {
    const auto parsed = parse_topic(
        words,
        {"explain", "Explain a metric, a step, a cost category, a word of the report or an error code.",
         "TOPIC", "Without it, the list of topics"});
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    const auto& asked = std::get<std::string>(parsed);
    if (asked.empty()) return print(contents());
    const std::string text = explain(asked);
    return text.empty() ? unknown_topic(asked) : print(text);
}

}  // namespace roi::cli
