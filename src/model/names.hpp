// The words that enumerations have in files and reports: one list each, read and written from here.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "roi/model/campaign.hpp"

namespace roi::inline model {

using Words = std::span<const std::string_view>;

Words words(CostCategory);
Words words(GoalType);
Words words(Media);
Words words(Purpose);
Words words(Status);
Words words(Basis);
Words words(Evidence);
Words words(Claim);
Words words(LifetimeValue::Timing);
Words words(LifetimeValue::Length);
Words words(UpliftValue::Outcome);

/// The word of an enumeration's value.
template <class Enumeration>
std::string_view name_of(Enumeration value) {
    return words(value)[static_cast<std::size_t>(value)];
}

}  // namespace roi::model
