// Where the columns of a text report stand.
#pragma once

#include <algorithm>
#include <cstddef>

namespace roi::inline write {

inline constexpr std::size_t text_margin = 2;
inline constexpr std::size_t text_indent = 5;

/// Where the columns of a report stand at a given width. At 80 columns: names from 5, formulas from 22,
/// amounts end at 57, bars from 60 to 76.
struct Grid {
    std::size_t width;
    std::size_t name;
    std::size_t formula;
    std::size_t bar;

    /// Names get what formulas and amounts (`needed` columns) leave over.
    void make_room_for_names(std::size_t longest, std::size_t needed) {
        const std::size_t both = name + formula;
        name = std::clamp(longest + 2, name, std::max(name, both - std::min(both, needed)));
        formula = both - name;
    }

    explicit Grid(int columns) : width(static_cast<std::size_t>(columns)), name(17), formula(35), bar(16) {
        constexpr std::size_t usual = 80;
        if (width > usual) {
            const std::size_t extra = width - usual;
            name += extra * 2 / 5;
            bar += extra / 5;
            formula += extra - extra * 2 / 5 - extra / 5;
        } else {
            const std::size_t less = usual - width;
            bar -= std::min<std::size_t>(less, 16);
            formula -= less - std::min<std::size_t>(less, 16);
        }
    }
    std::size_t amounts_end() const { return text_indent + name + formula; }
};

}  // namespace roi::write
