#include <algorithm>
#include <vector>

#include "model/names.hpp"
#include "roi/read/words.hpp"

namespace roi::inline read {
namespace {

constexpr std::string_view change_word = "change";

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::string_view take_word(std::string_view text, std::size_t& at) {
    const auto begin = at;
    while (at < text.size() && is_name_character(text[at])) ++at;
    return text.substr(begin, at - begin);
}

/// What stands in the brackets at `at`; false when they do not close.
bool take_argument(std::string_view text, std::size_t& at, std::string& argument) {
    ++at;  // the opening bracket
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] == '\\' && at + 1 < text.size()) ++at;
            argument += text[at];
        }
        if (at == text.size()) return false;
        ++at;
    } else {
        while (at < text.size() && text[at] != ']') argument += text[at++];
    }
    if (at >= text.size() || text[at] != ']') return false;
    ++at;
    return true;
}

ReadMetric failed(std::size_t at, std::string mistake, std::string hint = {}) {
    ReadMetric result;
    result.end = at;
    result.mistake = std::move(mistake);
    result.hint = std::move(hint);
    return result;
}

ReadMetric unknown_metric(std::string_view name, bool may_be_change) {
    std::vector<std::string_view> names;
    for (const auto& kind : metric_kinds()) names.push_back(kind.name);
    if (may_be_change) names.push_back(change_word);
    const auto meant = nearest_word(name, names);
    return failed(0, name.empty() ? "a metric is missing" : "unknown metric \"" + std::string(name) + "\"",
                  meant.empty() ? "see `roi explain metrics`" : "did you mean \"" + meant + "\"?");
}

bool take_case(std::string_view text, std::size_t& at, Case& which) {
    ++at;  // the point
    const auto word = take_word(text, at);
    if (word == "worst")
        which = Case::worst;
    else if (word == "best")
        which = Case::best;
    else if (word == "measured")
        which = Case::measured;
    else if (word == "likely")
        which = Case::likely;
    else
        return false;
    return true;
}

/// A metric without its case: roi, cost[staff].
ReadMetric read_plain_name(std::string_view text, bool may_be_change) {
    ReadMetric result;
    std::size_t at = 0;
    const auto word = take_word(text, at);
    if (find_metric(word) == nullptr) return unknown_metric(word, may_be_change);
    bool has_argument = false;
    if (at < text.size() && text[at] == '[') {
        const auto bracket = at;
        has_argument = true;
        if (!take_argument(text, at, result.name.argument) || result.name.argument.empty())
            return failed(bracket, "the bracket after \"" + std::string(word) + "\" does not hold a name",
                          std::string(word) + "[Name] or " + std::string(word) + "[\"Name ]\"]");
    }
    result.kind = find_metric(word, has_argument);
    if (result.kind == nullptr)
        return failed(0,
                      has_argument ? "\"" + std::string(word) + "\" takes nothing in brackets"
                                   : "\"" + std::string(word) + "\" needs a name in brackets",
                      has_argument ? std::string(word) : std::string(word) + "[...]");
    result.name.metric = result.kind->metric;
    result.end = at;
    return result;
}

/// change[METRIC]. Places count from the start of `text`.
ReadMetric read_change(std::string_view text) {
    const std::size_t begin = change_word.size() + 1;
    auto result = read_plain_name(text.substr(std::min(begin, text.size())), false);
    result.end += begin;
    if (result.kind == nullptr) return result;
    result.name.is_change = true;
    if (result.end < text.size() && text[result.end] == ']') {
        ++result.end;
        return result;
    }
    const bool has_case = result.end < text.size() && text[result.end] == '.';
    return failed(result.end, "the bracket after \"change\" does not hold one metric",
                  has_case ? "the case stands behind the bracket: change[roi].worst" : "change[roi]");
}

}  // namespace

ReadMetric read_metric_name(std::string_view text) {
    const bool is_change =
        text.starts_with(change_word) && text.size() > change_word.size() && text[change_word.size()] == '[';
    if (text == change_word || text.starts_with("change ") || text.starts_with("change."))
        return failed(0, "\"change\" needs a metric in brackets", "change[roi]");
    ReadMetric result = is_change ? read_change(text) : read_plain_name(text, true);
    if (result.kind == nullptr || result.end >= text.size() || text[result.end] != '.') return result;
    const auto point = result.end;
    if (!take_case(text, result.end, result.name.which))
        return failed(point, "unknown case after \"" + std::string(text.substr(0, point)) + "\"",
                      ".worst, .best or .measured");
    return result;
}

std::vector<std::string_view> known_arguments(const Campaign& campaign, const MetricKind& kind) {
    std::vector<std::string_view> names;
    if (kind.argument == MetricKind::Argument::action)
        for (const auto& action : campaign.actions) names.emplace_back(action.name);
    if (kind.argument == MetricKind::Argument::goal)
        for (const auto& goal : campaign.goals) names.emplace_back(goal.name);
    if (kind.argument == MetricKind::Argument::category)
        for (const auto name : words(CostCategory{})) names.push_back(name);
    return names;
}

}  // namespace roi::read
