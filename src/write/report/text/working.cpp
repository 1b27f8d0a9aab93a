// The working: every figure with its formula, exact value, inputs and the line they stand on.
#include <algorithm>
#include <map>

#include "model/figures_of.hpp"
#include "model/names.hpp"
#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/facts.hpp"
#include "write/format/metric_list.hpp"
#include "write/page/columns.hpp"
#include "write/page/table.hpp"
#include "write/report/formula.hpp"
#include "write/report/text/facts.hpp"
#include "write/report/text/report.hpp"

namespace roi::inline write {
namespace {

class Working {
 public:
    Working(const Report& report, const Style& style)
        : report_(report), campaign_(report.campaign), style_(style) {}

    std::string write() {
        put("Working: exact values; every input with its line in " + clean_text(campaign_.file));
        section("Goals");
        for (const auto& result : report_.steps.goals.goals) {
            const Goal& goal = campaign_.goals[result.goal];
            const auto& attained = result.attainment;
            item(goal.name, goal.place, goal_formula(campaign_, result, style_),
                 attained.likely ? ratio(*attained.likely) : "undefined: " + std::string(attained.why));
            inputs(goal);
        }
        section("Value");
        for (const auto& value : report_.steps.value.actions) {
            const Action& action = campaign_.actions[value.action];
            item(action.name, action.place, value_formula(campaign_, action, style_), value_text(value));
            inputs(action);
            survivors(action);
            facts(value);
        }
        section("Cost");
        for (const auto& line : report_.steps.cost.lines) {
            const Cost& cost = campaign_.costs[line.cost];
            item(cost.name, cost.place, cost_formula(campaign_, cost, style_, true), amount(line.total));
            inputs(cost);
        }
        metrics();
        all_assumptions();
        return std::move(text_);
    }

 private:
    void put(const std::string& line) { text_.append("  ").append(line).append("\n"); }
    void section(const std::string& title) {
        text_ += '\n';
        put(title);
    }

    std::string value_text(const ActionValue& value) const {
        if (report_.is_withheld() && value.is_valued) return "withheld: premature";
        if (!value.is_valued)
            return value.why.empty() ? "no value is stated" : "undefined: " + std::string(value.why);
        const std::string why = value.why.empty() ? "" : " (" + std::string(value.why) + ")";
        return amount(value.total) + (value.is_counted ? "" : ", not counted" + why);
    }

    /// The cohort that a lifetime rests on.
    void survivors(const Action& action) {
        const auto* lifetime = action.value ? lifetime_in(*action.value) : nullptr;
        if (lifetime == nullptr || lifetime->survivors.empty()) return;
        std::string text = "survivors";
        for (const auto& count : lifetime->survivors) text += " " + number(Ratio(count), style_.numbers);
        put("      " + text + "  [" + at(action.place) + "]");
    }

    /// How the value was found, figure by figure.
    void facts(const ActionValue& value) {
        for (const auto& fact : facts_on(report_, value)) {
            if (report_.is_withheld() && fact.unit == Fact::Unit::money) continue;
            put("      = " + fact_sentence(fact, campaign_.currency, style_));
        }
    }

    std::string ratio(const Ratio& value) const { return json_ratio(value); }

    std::string amount(const Estimate& estimate) const {
        const auto exact = [&](const Decimal& value) {
            return exact_money(value, campaign_.currency, style_.numbers);
        };
        std::string text = exact(estimate.likely.settled());
        if (estimate.spread == Estimate::Spread::range)
            text += " (" + exact(estimate.low) + " to " + exact(estimate.high) + ")";
        if (!estimate.is_bounded()) text += " (range not stated)";
        return text + ", " + std::string(name_of(estimate.evidence));
    }

    static std::string at(Place place) {
        return place ? "line " + std::to_string(place.line) : std::string("--set");
    }

    void item(const std::string& name, Place place, const std::string& formula, const std::string& result) {
        put("  " + clean_text(name) + "  [" + at(place) + "]");
        const std::string clean = clean_text(formula);
        put("    " + (result.starts_with(clean) ? "" : clean + " = ") + result);
    }

    void input(std::string_view role, const Figure& figure, Unit unit) {
        std::string text = std::string(role) + " " + figure_text(figure, unit, campaign_.currency, style_);
        if (figure.has_range())
            text += ", " + plain_figure(Ratio(figure.low()), unit, campaign_.currency, style_.numbers) +
                    " to " + plain_figure(Ratio(figure.high()), unit, campaign_.currency, style_.numbers);
        text += "  [" + (figure.is_overridden() ? std::string("--set") : at(figure.place)) + "]";
        if (!figure.source().empty()) text += "  source: " + clean_text(figure.source());
        if (!figure.why().empty()) text += "  why: " + clean_text(figure.why());
        put("      " + text);
    }

    template <class Owner>
    void inputs(const Owner& owner) {
        visit_figures(owner, [&](std::string_view role, const Figure& figure, Unit unit) {
            input(role, figure, unit);
        });
    }

    void metrics() {
        section("Metrics, as --get prints them");
        const auto cell = [&](const ListedMetric& listed, Case which) {
            return bare_number(listed.value, which, listed.kind->unit, campaign_.currency).value_or("-");
        };
        using Align = Table::Align;
        Table table({Align::left, Align::right, Align::right, Align::right}, 0);
        table.add({"", "worst", "likely", "best"});
        for (const auto& listed : listed_metrics(report_))
            table.add({clean_text(listed.name), cell(listed, Case::worst), cell(listed, Case::likely),
                       cell(listed, Case::best)});
        for (const auto& line :
             table.lines(4, std::max(static_cast<std::size_t>(style_.width) - 2, table.natural_width(4)),
                         style_.unicode))
            text_ += line + "\n";
        std::map<std::string_view, std::string> reasons;
        for (const auto& listed : listed_metrics(report_)) {
            const std::string_view why = listed.value.likely ? listed.value.why_range : listed.value.why;
            if (!why.empty()) reasons[why] += (reasons[why].empty() ? "" : ", ") + clean_text(listed.name);
        }
        for (const auto& [why, names] : reasons)
            for (const auto& row :
                 wrapped("- " + std::string(why) + ": " + names, static_cast<std::size_t>(style_.width) - 8))
                put("  " + row);
    }

    void all_assumptions() {
        const auto list = assumptions(report_);
        if (list.empty()) return;
        section("Assumptions: ROI with one at its low and at its high end, all others likely");
        for (const auto& assumption : list) {
            const auto end = [](const std::optional<Ratio>& value) {
                return value ? json_ratio(*value) : std::string("-");
            };
            put("  " + clean_text(assumption.label) + "  " + end(assumption.roi_at_low) + " / " +
                end(assumption.roi_at_high) + "  " + assumption.figure->pointer());
        }
    }

    const Report& report_;
    const Campaign& campaign_;
    const Style& style_;
    std::string text_;
};

}  // namespace

std::string working_text(const Report& report, const Style& style) { return Working(report, style).write(); }

}  // namespace roi::write
