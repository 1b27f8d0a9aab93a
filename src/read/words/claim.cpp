#include <array>

#include "roi/read/words.hpp"

namespace roi::inline read {
namespace {

constexpr std::string_view forms =
    "retention:+5points, retention:+5%, retention:+5points=+95%, keep:80%, revenue:+25%";

Diagnostics wrong(std::string_view text, const std::string& why, std::string hint = {}) {
    return {diagnose("R055", "--claim \"" + std::string(text) + "\": " + why)
                .allowing(std::string(forms))
                .hinting(std::move(hint))};
}

/// A number of at most 1,000,000 with an optional plus sign, and the unit behind it.
struct Amount {
    std::optional<Decimal> value;  ///< as written; nothing where it is no number
    std::string_view unit;
};

Amount read_amount(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto end = text.find_first_not_of("0123456789.");
    const auto digits = text.substr(0, end);
    Decimal value;
    if (Decimal::parse(digits, value) != Decimal::Fault::none || value > Decimal(1'000'000) ||
        value.significant_places() > 12)
        return {};
    return {value, end == std::string_view::npos ? std::string_view() : text.substr(end)};
}

Decimal fraction(const Decimal& percent) { return percent * Decimal::of(1, 2); }

}  // namespace

Result<StatedClaim> read_claim(std::string_view text) {
    using About = StatedClaim::About;
    constexpr std::array<std::string_view, 3> subjects{"retention", "keep", "revenue"};
    const auto colon = text.find(':');
    const auto subject = text.substr(0, colon);
    StatedClaim claim;
    claim.text = text;
    std::size_t which = 0;
    while (which < subjects.size() && subjects[which] != subject) ++which;
    if (which == subjects.size() || colon == std::string_view::npos) {
        const auto meant = nearest_word(subject, {subjects.begin(), subjects.end()});
        return wrong(text, "it is about retention, keep or revenue",
                     meant.empty() ? "" : "did you mean \"" + meant + ":\"?");
    }
    claim.about = static_cast<About>(which);
    const auto rest = text.substr(colon + 1);
    const auto equals = rest.find('=');
    const auto amount = read_amount(rest.substr(0, equals));
    if (!amount.value) return wrong(text, "a number is needed behind the colon");
    if (amount.unit == "points" || amount.unit == "point")
        claim.unit = StatedClaim::Unit::points;
    else if (amount.unit != "%")
        return claim.about == About::retention
                   ? wrong(text, "points or percent must be said",
                           "from 80 %, 5 points more are 85 %, and 5 % more are 84 %")
                   : wrong(text, "percent must be said");
    if (claim.unit == StatedClaim::Unit::points && claim.about != About::retention)
        return wrong(text, "this claim is in percent");
    if (claim.about == About::keep && *amount.value > Decimal(100))
        return wrong(text, "nothing is more than 100 % cheaper");
    claim.amount = fraction(*amount.value);
    if (equals == std::string_view::npos) return claim;
    const auto effect = read_amount(rest.substr(equals + 1));
    if (claim.about != About::retention) return wrong(text, "only a claim about retention names an effect");
    if (!effect.value || effect.unit != "%")
        return wrong(text, "behind = stands the effect of more retention, in percent");
    claim.effect = fraction(*effect.value);
    return claim;
}

}  // namespace roi::read
