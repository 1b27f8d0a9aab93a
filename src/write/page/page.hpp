// The page that a text report is written on: its columns, its pen, and what stands on it so far.
#pragma once

#include <string>

#include "write/page/columns.hpp"
#include "write/page/drawing.hpp"
#include "write/page/grid.hpp"

namespace roi::inline write {

/// a - b, or 0: figures may be wider than any column.
inline std::size_t less(std::size_t a, std::size_t b) { return a > b ? a - b : 0; }

inline std::string spaces(std::size_t count) { return std::string(count, ' '); }

class Page {
 public:
    Page(const Report& of, const Style& style)
        : report(of), campaign(of.campaign), pen(style), grid(style.width) {}

    void put(const std::string& line) { text_.append(line).append("\n"); }
    void gap() { text_ += '\n'; }
    void append(const std::string& text) { text_ += text; }
    std::string take() { return std::move(text_); }

    /// "2  Value", and what stands beside it.
    void heading(const std::string& mark, const std::string& title, const std::string& rest = {});

    /// A text broken into rows behind `before` blanks.
    void rows(std::size_t before, const std::string& text, bool faint = false);

    /// Pieces joined by dots; lines break between them.
    void pieces(const std::vector<std::string>& parts);

    std::string money_text(const Decimal& amount) const {
        return grouped(amount, campaign.currency.places(), pen.numbers());
    }
    /// The name, cut and padded to its column.
    std::string name_column(const std::string& name) const;

    const Report& report;
    const Campaign& campaign;
    Pen pen;
    Grid grid;

 private:
    std::string text_;
};

/// The sections of a report, in order. The header holds name, period and currency.
void write_header(Page& page);
void write_goals(Page& page);
void write_value(Page& page);
void write_cost(Page& page);
void write_roi(Page& page);
void write_assumptions(Page& page);
void write_claims(Page& page);
void write_involvement(Page& page);
void write_media_mix(Page& page);

}  // namespace roi::write
