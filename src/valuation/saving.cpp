#include "valuation/saving.hpp"

#include "statistics/interval.hpp"
#include "valuation/difference.hpp"
#include "valuation/worth.hpp"

namespace roi::inline valuation {
namespace {

std::string_view why_kept_out(const SavingValue& saving, QualityVerdict verdict) {
    switch (verdict) {
        case QualityVerdict::not_stated: return "quality not stated, so not shown to be held";
        case QualityVerdict::not_shown:
            return "quality not shown to be held (too few answers, or a loss): a trade-off";
        case QualityVerdict::worse: return "quality is worse: a trade-off";
        case QualityVerdict::held: break;
    }
    return saving.cashable ? "" : "cashable share not stated: capacity freed, no cash";
}

QualityVerdict verdict_on(const Estimate& difference, const Estimate& margin) {
    if (!difference.is_bounded() || !margin.is_bounded()) return QualityVerdict::not_shown;
    if (difference.lowest() > -margin.lowest()) return QualityVerdict::held;
    return difference.highest() < Decimal(0) ? QualityVerdict::worse : QualityVerdict::not_shown;
}

}  // namespace

Decimal default_quality_margin() { return Decimal::of(5, 2); }

QualityTest test_quality(const SavingValue& saving) {
    if (!saving.quality) return {};
    QualityTest test;
    test.difference = difference_at(saving.quality->now, saving.quality->before, statistics::z95_one_sided);
    test.margin = saving.quality->margin ? saving.quality->margin->estimate()
                                         : Estimate(Ratio(default_quality_margin()));
    test.verdict = verdict_on(test.difference, test.margin);
    return test;
}

Estimate capacity_freed(const SavingValue& saving, const Reading& read) {
    Estimate freed = read(saving.before) - read(saving.now);
    if (!saving.deflection) return freed;
    freed = freed * read(saving.deflection->resolved) * read(saving.deflection->would_have_contacted);
    if (saving.deflection->recontact) freed = freed * (Estimate(1) - read(*saving.deflection->recontact));
    return freed;
}

// Freed hours are money only as far as they leave the books, and only while quality is held.
Worth saving_worth(const SavingValue& saving, const Reading& read) {
    Worth worth;
    worth.margin = capacity_freed(saving, read);
    if (saving.cashable) worth.margin = *worth.margin * read(*saving.cashable);
    const auto test = test_quality(saving);
    worth.margin->evidence = weaker(worth.margin->evidence, test.difference.evidence);
    worth.kept_out = why_kept_out(saving, test.verdict);
    return worth;
}

}  // namespace roi::valuation
