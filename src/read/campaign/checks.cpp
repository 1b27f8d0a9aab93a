// The limits kept in a campaign file.
#include <array>

#include "read/campaign/sections.hpp"
#include "roi/read/words.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 3> check_keys{"expect", "level", "why"};
constexpr std::array<std::string_view, 2> levels{"error", "warn"};

std::optional<Check> read_limit_of(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    const auto before = mistakes.count();
    const std::string text = read_text(mistakes, item);
    if (mistakes.count() > before) return std::nullopt;
    auto limit = read_limit(text, campaign.currency.code());
    if (limit.check) {
        auto fault = misfit(*limit.check, campaign);
        limit.check->place = item.at.place();
        if (!fault) return std::move(limit.check);
        limit.fault = std::move(*fault);
    }
    auto& mistake =
        mistakes.add(item.at.error_within(limit.fault.at, limit.fault.width, "R035", limit.fault.message));
    mistake.allowed = limit_grammar;
    mistake.hint = limit.fault.hint;
    return std::nullopt;
}

std::optional<Check> read_check(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    if (item.at.kind() != Kind::object) return read_limit_of(mistakes, item, campaign);
    Fields<check_keys> fields(mistakes, item, "a check");
    const Item expect = fields.required("expect");
    if (!expect) return std::nullopt;
    auto check = read_limit_of(mistakes, expect, campaign);
    const auto level = read_word(mistakes, fields["level"], levels, "level");
    auto why = read_text(mistakes, fields["why"]);
    if (!check) return std::nullopt;
    if (level == 1U) check->level = Check::Level::warn;
    check->why = std::move(why);
    return check;
}

}  // namespace

std::vector<Check> read_checks(Mistakes& mistakes, const Item& item, const Campaign& campaign) {
    std::vector<Check> checks;
    read_list(mistakes, item, "\"checks\"", [&](const Item& element) {
        if (auto check = read_check(mistakes, element, campaign)) checks.push_back(std::move(*check));
    });
    return checks;
}

}  // namespace roi::read
