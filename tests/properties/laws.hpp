// What laws over random campaigns are tried with: the corners of their ranges, and comparisons of figures.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "properties/generator.hpp"
#include "support/campaigns.hpp"
#include "support/catch.hpp"
#include "write/format/figures.hpp"
#include "write/format/metric_list.hpp"

namespace roi::test {

inline constexpr int rounds = 3'000;

/// Nearly equal: money settles to twelve decimals, so the last digits may differ; where large amounts leave a
/// small rest, those of the amounts.
inline bool near(const Ratio& a, const Ratio& b, double amounts = 1e-2) {
    const double x = a.to_double();
    const double y = b.to_double();
    return std::fabs(x - y) <= 1e-9 * std::max({std::fabs(x), std::fabs(y), amounts});
}

inline bool near(const std::optional<Ratio>& a, const std::optional<Ratio>& b) {
    return a.has_value() == b.has_value() && (!a || near(*a, *b));
}

inline std::string text_of(const std::optional<Ratio>& value) {
    return value ? value->decimal().to_string() : "undefined";
}

/// A figure multiplied by a plain factor, range and all.
inline Figure times(const Figure& figure, const Decimal& factor) {
    const Decimal value = figure.likely().numerator() * factor;
    if (figure.shape() == Figure::Shape::mean) {
        const bool counted = !figure.sample_size().is_zero();
        Figure mean = counted ? Figure::mean_of(value, figure.deviation() * factor, figure.sample_size())
                              : Figure::mean(value, figure.deviation() * factor);
        if (figure.has_range()) mean.keep_range_within(figure.low() * factor, figure.high() * factor);
        return mean;
    }
    if (figure.has_range()) return Figure::assumed(value, figure.low() * factor, figure.high() * factor);
    return figure.is_assumed() ? Figure::assumed(value) : Figure(value);
}

/// Every metric of a report by name.
inline std::map<std::string, MetricValue> metrics_of(const Report& report) {
    std::map<std::string, MetricValue> metrics;
    for (const auto& listed : write::listed_metrics(report)) metrics[listed.name] = listed.value;
    return metrics;
}

inline bool has_family(const Campaign& campaign) {
    return std::any_of(campaign.actions.begin(), campaign.actions.end(),
                       [](const Action& action) { return action.parent != Action::no_parent; });
}

/// The smallest and largest likely value of each metric over all corners of the uncertain figures. A metric
/// that is undefined at a corner is marked.
struct Ends {
    Ratio low;
    Ratio high;
    bool is_open = false;
};

inline std::map<std::string, Ends> over_corners(const Campaign& campaign) {
    std::vector<std::pair<Decimal, Decimal>> ranges;
    Campaign corner = campaign;
    std::vector<Figure*> uncertain;
    each_figure(corner, [&](Figure& figure) {
        if (!figure.has_range()) return;
        ranges.emplace_back(figure.low(), figure.high());
        uncertain.push_back(&figure);
    });
    std::map<std::string, Ends> ends;
    for (std::size_t bits = 0; bits < (std::size_t{1} << uncertain.size()); ++bits) {
        for (std::size_t i = 0; i < uncertain.size(); ++i)
            *uncertain[i] = Figure((bits >> i & 1U) != 0 ? ranges[i].second : ranges[i].first);
        for (const auto& [name, value] : metrics_of(report_of(corner))) {
            if (!value.likely) {
                ends[name].is_open = true;
                continue;
            }
            const auto [entry, fresh] = ends.try_emplace(name, Ends{*value.likely, *value.likely, false});
            if (fresh) continue;
            entry->second.low = std::min(entry->second.low, *value.likely);
            entry->second.high = std::max(entry->second.high, *value.likely);
        }
    }
    return ends;
}

inline const MetricKind& kind_of(const std::string& name) {
    const bool has_argument = name.find('[') != std::string::npos;
    const std::string word = name.substr(0, name.find('['));
    for (const auto& kind : metric_kinds())
        if (kind.name == word && (kind.argument != MetricKind::Argument::none) == has_argument) return kind;
    throw std::runtime_error("no metric " + name);
}

/// Compares worst and best of the chosen metrics with the corners; returns how many were compared.
template <class Choose>
int compare_with_corners(std::uint64_t seed, int campaigns, const Mix& mix, Choose choose) {
    Random random(seed);
    int compared = 0;
    for (int round = 0; round < campaigns; ++round) {
        const std::string text = random_campaign_text(random, mix);
        const Campaign campaign = campaign_of(text);
        const Report report = report_of(campaign);
        const auto ends = over_corners(campaign);
        for (const auto& [name, value] : metrics_of(report)) {
            if (!choose(campaign, name) || !value.worst || !value.best) continue;
            const auto found = ends.find(name);
            if (found == ends.end() || found->second.is_open) continue;
            const bool low_is_worse = kind_of(name).worse == MetricKind::Worse::lower;
            const Ratio& low = low_is_worse ? *value.worst : *value.best;
            const Ratio& high = low_is_worse ? *value.best : *value.worst;
            ++compared;
            const double amounts = name == "net" ? report.steps.cost.total.likely.to_double() : 1e-2;
            if (near(low, found->second.low, amounts) && near(high, found->second.high, amounts)) continue;
            FAIL_CHECK(name << " is " << text_of(low) << " to " << text_of(high) << ", the corners give "
                            << text_of(found->second.low) << " to " << text_of(found->second.high) << "\n"
                            << text);
            return compared;  // one counterexample tells enough
        }
    }
    return compared;
}

/// Worst is never better than likely, nor likely than best; what has no value or no range says why. Answers
/// with how many metrics had all three.
inline int check_order_of_cases(const Report& report, const std::string& text) {
    int compared = 0;
    for (const auto& [name, value] : metrics_of(report)) {
        if (value.worst.has_value() != value.best.has_value())
            FAIL_CHECK(name << " has half a range in " << text);
        if (!value.likely) {
            if (value.worst || value.why.empty()) FAIL_CHECK(name << " of " << text);
            continue;
        }
        if (!value.worst || !value.best) {
            if (value.why_range.empty()) FAIL_CHECK(name << " has no range and does not say why: " << text);
            continue;
        }
        ++compared;
        const bool low_is_worse = kind_of(name).worse == MetricKind::Worse::lower;
        const bool ordered = low_is_worse ? *value.worst <= *value.likely && *value.likely <= *value.best
                                          : *value.worst >= *value.likely && *value.likely >= *value.best;
        if (!ordered)
            FAIL_CHECK(name << ": worst " << text_of(value.worst) << ", likely " << text_of(value.likely)
                            << ", best " << text_of(value.best) << "\n"
                            << text);
    }
    return compared;
}

}  // namespace roi::test
