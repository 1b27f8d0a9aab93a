// Savings: whether quality was held, and what part of a saving is cash.
#pragma once

#include <optional>
#include <string_view>

#include "roi/model/valuation.hpp"
#include "valuation/reading.hpp"

namespace roi::inline valuation {

enum class QualityVerdict { not_stated, held, not_shown, worse };

/// The loss of quality that still counts as held where none is stated: 5 points.
Decimal default_quality_margin();

/// Non-inferiority: held where the lower one-sided 95 % bound of now - before lies above -margin (Newcombe's
/// bound, z = 1.6449), worse where the upper one lies below 0, otherwise not shown.
struct QualityTest {
    QualityVerdict verdict = QualityVerdict::not_stated;
    Estimate difference;  ///< now - before, between the one-sided bounds
    Estimate margin;
};
QualityTest test_quality(const SavingValue& saving);

/// What one case frees: (before - now) x the share of visits that spared a case.
Estimate capacity_freed(const SavingValue& saving, const Reading& read);

}  // namespace roi::valuation
