#include "roi/analysis/involvement.hpp"

#include "analysis/report/finding.hpp"
#include "method/quotient.hpp"
#include "statistics/interval.hpp"
#include "statistics/to_decimal.hpp"

namespace roi::inline analysis {
namespace {

bool is_counted(const Figure& figure) { return !figure.is_guess() && figure.likely() >= Ratio(0); }

/// k of n, where n is above 0.
void add_share(std::vector<InvolvementShare>& shares, std::string_view name, const Ratio& k, const Ratio& n,
               bool is_sample) {
    if (n <= Ratio(0)) return;
    InvolvementShare share{name, k, n, divided(k, n), std::nullopt, std::nullopt, !is_sample};
    if (is_sample && k >= Ratio(0) && k <= n) {
        const auto interval = statistics::wilson(k.to_double(), n.to_double());
        share.low = statistics::to_decimal(interval.low);
        share.high = statistics::to_decimal(interval.high);
    }
    shares.push_back(share);
}

void add_share(std::vector<InvolvementShare>& shares, std::string_view name, const OptionalFigure& part,
               const OptionalFigure& whole) {
    if (part && whole)
        add_share(shares, name, part->likely(), whole->likely(), is_counted(*part) && is_counted(*whole));
}

/// Creators, interactors and whoever is left of the audience. Lurkers have to be counted: without an audience
/// every share would be of those who took part alone.
void add_participation(InvolvementReport& result, const Involvement& stated) {
    add_share(result.participation, "creators", stated.creators, stated.audience);
    add_share(result.participation, "interactors", stated.interactors, stated.audience);
    if (stated.creators && stated.interactors && stated.audience) {
        const Ratio rest =
            stated.audience->likely() - stated.creators->likely() - stated.interactors->likely();
        const bool counted =
            is_counted(*stated.audience) && is_counted(*stated.creators) && is_counted(*stated.interactors);
        if (rest >= Ratio(0))
            add_share(result.participation, "lurkers", rest, stated.audience->likely(), counted);
    }
    add_share(result.participation, "active", stated.active, stated.audience);
}

Ratio or_none(const OptionalFigure& figure) { return figure ? figure->likely() : Ratio(0); }

Ratio all_of(const Sentiment& sentiment) {
    return or_none(sentiment.positive) + or_none(sentiment.neutral) + or_none(sentiment.negative);
}

bool is_mostly_negative(const Sentiment& sentiment) {
    const Ratio all = all_of(sentiment);
    return all > Ratio(0) && or_none(sentiment.negative) * Ratio(2) > all;
}

void add_sentiment(InvolvementReport& result, const Sentiment& sentiment) {
    const Ratio all = all_of(sentiment);
    if (all <= Ratio(0)) return;
    const auto is_guess = [](const OptionalFigure& part) { return part && !is_counted(*part); };
    const bool is_sample =
        !is_guess(sentiment.positive) && !is_guess(sentiment.neutral) && !is_guess(sentiment.negative);
    const auto add = [&](std::string_view name, const OptionalFigure& part) {
        if (part) add_share(result.sentiment, name, part->likely(), all, is_sample);
    };
    add("positive", sentiment.positive);
    add("neutral", sentiment.neutral);
    add("negative", sentiment.negative);
    if (sentiment.positive && sentiment.negative)
        result.balance = divided(sentiment.positive->likely() - sentiment.negative->likely(), all);
    result.is_product_problem = is_mostly_negative(sentiment);
}

/// Counts against hours and cost.
class Rates {
 public:
    Rates(const Report& report, InvolvementReport& result)
        : cost_(report.steps.cost.total.likely), result_(result) {}

    void add(std::string_view name, const Ratio& count, bool is_assumed) {
        InvolvementRate rate{name, count, std::nullopt, std::nullopt, is_assumed};
        if (result_.hours && *result_.hours > Ratio(0)) rate.per_hour = divided(count, *result_.hours);
        if (count > Ratio(0)) rate.cost_each = divided(cost_, count);
        result_.rates.push_back(rate);
    }
    void add(std::string_view name, const OptionalFigure& count) {
        if (count) add(name, count->likely(), count->is_guess());
    }

 private:
    Ratio cost_;
    InvolvementReport& result_;
};

/// What people had to leave their data for, and what they got without.
void add_gated(const Campaign& campaign, Rates& rates) {
    Ratio gated(0);
    Ratio free(0);
    bool is_stated = false;
    bool is_assumed = false;
    for (const auto& action : campaign.actions) {
        if (!action.gated) continue;
        is_stated = true;
        is_assumed = is_assumed || action.count.is_guess();
        Ratio& sum = *action.gated ? gated : free;
        sum += action.count.likely();
    }
    if (!is_stated) return;
    rates.add("gated actions", gated, is_assumed);
    rates.add("actions given freely", free, is_assumed);
}

bool has_gated_actions(const Campaign& campaign) {
    for (const auto& action : campaign.actions)
        if (action.gated) return true;
    return false;
}

}  // namespace

std::optional<InvolvementReport> involvement_of(const Report& report) {
    const Campaign& campaign = report.campaign;
    if (!campaign.involvement && !has_gated_actions(campaign)) return std::nullopt;
    InvolvementReport result;
    if (report.steps.cost.hours) result.hours = report.steps.cost.hours->likely;
    Rates rates(report, result);
    if (campaign.involvement) {
        const Involvement& stated = *campaign.involvement;
        add_participation(result, stated);
        add_share(result.answers, "solved", stated.solved, stated.answers);
        add_share(result.answers, "by members", stated.answers_by_members, stated.answers);
        if (stated.sentiment) add_sentiment(result, *stated.sentiment);
        rates.add("conversations", stated.conversations);
        rates.add("answers", stated.answers);
        rates.add("problems solved", stated.solved);
        rates.add("referrals", stated.referrals);
        if (stated.active)
            rates.add("active members", stated.active);
        else if (stated.creators && stated.interactors)
            rates.add("active members", stated.creators->likely() + stated.interactors->likely(),
                      stated.creators->is_guess() || stated.interactors->is_guess());
    }
    add_gated(campaign, rates);
    return result;
}

void note_involvement(const Campaign& campaign, std::vector<Note>& notes) {
    const Involvement& stated = *campaign.involvement;
    if (stated.sentiment && is_mostly_negative(*stated.sentiment))
        notes.push_back({"R123",
                         "most of what is said is negative: a problem of the product, not of the channel", "",
                         "", stated.place});
    const Ratio taking_part = or_none(stated.creators) + or_none(stated.interactors);
    const bool is_too_many =
        stated.audience && (taking_part > stated.audience->likely() ||
                            (stated.active && stated.active->likely() > stated.audience->likely()));
    const auto above = [](const OptionalFigure& part, const OptionalFigure& whole) {
        return part && whole && part->likely() > whole->likely();
    };
    if (above(stated.solved, stated.answers) || above(stated.answers_by_members, stated.answers))
        notes.push_back({"R124", "more answers solved, or given by members, than there are answers", "", "",
                         stated.place});
    if (is_too_many)
        notes.push_back({"R124", "more take part than the audience counts: those who only watch belong to it",
                         "", "", stated.place});
}

}  // namespace roi::analysis
