// The exports that are recognised: which headings each platform writes, and what they hold.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "roi/model/action.hpp"
#include "roi/number/currency.hpp"

namespace roi::inline read {

/// What a column holds.
enum class Field : std::uint8_t {
    // names
    campaign,
    campaign_id,
    ad_set,
    ad_set_id,
    ad,
    ad_id,
    channel,
    currency,
    result_kind,  ///< of what `results` is the number
    order,        ///< number of an order; its figures stand on one of its lines
    order_status,
    cancelled,
    measure_name,  ///< long form: which figure the row holds
    // days
    day,  ///< the day, or the first of a period
    period_end,
    // money
    spend,
    revenue,
    refunded,
    // counts; each becomes an action
    impressions,
    clicks,
    conversions,
    purchases,
    leads,
    results,
    sessions,
    engagements,
    views,
    likes,
    comments,
    shares,
    saves,
    follows,
    calls,
    messages,
    bookings,
    directions,
    website_clicks,
    amount,  ///< long form: of whatever `measure_name` says
};

constexpr bool is_text(Field field) { return field <= Field::measure_name; }
constexpr bool is_date(Field field) { return field == Field::day || field == Field::period_end; }
constexpr bool is_money(Field field) { return field >= Field::spend && field <= Field::refunded; }
constexpr bool is_measure(Field field) { return field >= Field::spend; }
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::amount) + 1;

/// The name of a field on the command line: "ad_set".
std::string_view field_name(Field field);
std::optional<Field> field_named(std::string_view name);

/// What an action of this count is called in a campaign file: "Click".
std::string_view action_name(Field field);
std::optional<Field> field_of_action(std::string_view name);

/// A heading as normalised, what its column holds, and whether that is counted in millionths. Where several
/// columns hold the same, the one that comes first in the platform's list is used.
struct Heading {
    std::string_view name;
    Field field;
    bool is_micros = false;
};

struct Platform {
    enum class Kind : std::uint8_t { advertising, analytics, shop, organic, rows };
    std::string_view id;       ///< of --platform
    std::string_view label;    ///< for people
    std::string_view channel;  ///< of actions and costs where no column tells
    Kind kind;
    std::span<const Heading> headings;
    /// Headings that no other platform writes; ten times the weight of another.
    std::span<const std::string_view> marks;
};

std::span<const Platform> all_platforms();
const Platform* find_platform(std::string_view id);

/// A heading for comparison: trimmed, lower case, one blank between words, plain dashes, without the currency
/// that stands behind it in brackets.
struct NormalHeading {
    std::string text;
    std::string_view currency;  ///< of the brackets, a part of what was given; empty where there is none
};
NormalHeading normal_heading(std::string_view heading);

}  // namespace roi::read
