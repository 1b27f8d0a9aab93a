// Plain values of a campaign file: texts, words, numbers, dates, figures.
#pragma once

#include <optional>
#include <string>

#include "model/names.hpp"
#include "read/campaign/fields.hpp"
#include "roi/model/campaign.hpp"

namespace roi::inline read {

/// What a figure may be at a place in the file.
struct FigureRule {
    Unit unit = Unit::count;
    bool may_be_negative = false;
};

inline constexpr FigureRule money_rule{Unit::money};
inline constexpr FigureRule signed_money_rule{Unit::money, true};
inline constexpr FigureRule count_rule{Unit::count};
inline constexpr FigureRule hours_rule{Unit::hours};
inline constexpr FigureRule share_rule{Unit::share};
inline constexpr FigureRule level_rule{Unit::level, true};

/// "count" must be ..., found a text
Diagnostic wrong_type(const Item& item, std::string_view wanted);

/// Each reads one value and reports what is wrong with it; the answer then holds something harmless. An
/// absent item reads as empty, without a mistake.
std::string read_text(Mistakes& mistakes, const Item& item);
std::string read_name(Mistakes& mistakes, const Item& item);
std::optional<bool> read_flag(Mistakes& mistakes, const Item& item);
std::optional<Date> read_date(Mistakes& mistakes, const Item& item);
std::optional<Decimal> read_number(Mistakes& mistakes, const Item& item, FigureRule rule);
Figure read_figure(Mistakes& mistakes, const Item& item, FigureRule rule);

/// The same into a place that is empty still. Most of what a file may state is absent: that costs a look.
void read_stated_figure(Mistakes& mistakes, const Item& item, FigureRule rule, Figure& figure);
inline void read_into(OptionalFigure& figure, Mistakes& mistakes, const Item& item, FigureRule rule) {
    if (item) read_stated_figure(mistakes, item, rule, figure.emplace());
}
void read_stated_text(Mistakes& mistakes, const Item& item, std::string& text);
inline void read_into(std::string& text, Mistakes& mistakes, const Item& item) {
    if (item) read_stated_text(mistakes, item, text);
}
/// A text that is more than blanks.
void read_stated_name(Mistakes& mistakes, const Item& item, std::string& name);
inline OptionalFigure read_optional_figure(Mistakes& mistakes, const Item& item, FigureRule rule) {
    OptionalFigure figure;
    read_into(figure, mistakes, item, rule);
    return figure;
}

/// Whether a figure is written as a share: with % or as k of n.
bool is_written_as_share(const Item& item);

/// The index of a text among words, or nothing and a mistake.
std::optional<std::size_t> read_word(Mistakes& mistakes, const Item& item, Words words, std::string_view what,
                                     std::string_view code = "R020");

template <class Enumeration>
std::optional<Enumeration> read_word_of(Mistakes& mistakes, const Item& item, std::string_view what,
                                        std::string_view code = "R020") {
    if (!item) return std::nullopt;
    const auto index = read_word(mistakes, item, words(Enumeration{}), what, code);
    if (!index) return std::nullopt;
    return static_cast<Enumeration>(*index);
}

/// Calls visit(Item element) for each element; reports what is not an array.
template <class Visit>
void read_list(Mistakes& mistakes, const Item& item, std::string_view what, Visit visit) {
    if (!item) return;
    if (item.at.kind() != Kind::array) {
        mistakes
            .add(item.at.error("R013", std::string(what) + " must be a list, found " +
                                           std::string(kind_name(item.at.kind()))))
            .allowed = "[ ... ]";
        return;
    }
    std::size_t index = 0;
    item.at.elements([&](const Cursor& element) { visit(Item{element, {&item.path, {}, index++}}); });
}

/// Reads each element into an entry of a list: read(Item element, Entry&). Reports what is not an array.
template <class Entry, class Read>
std::vector<Entry> read_entries(Mistakes& mistakes, const Item& item, std::string_view what, Read read) {
    std::vector<Entry> entries;
    constexpr std::size_t usual = 8;
    if (item) entries.reserve(usual);
    read_list(mistakes, item, what, [&](const Item& element) { read(element, entries.emplace_back()); });
    return entries;
}

}  // namespace roi::read
