#include "read/export/add_up/row_numbers.hpp"

#include <algorithm>

namespace roi::inline read {

std::optional<std::size_t> RowNumbers::read(const Row& row) {
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
        const std::string_view text = rows_.cell(row, plan_.measures[i]);
        Number& number = numbers_[i];
        number.kind = Number::Kind::none;
        if (text.empty()) continue;
        const char* begin = text.data();
        const char* end = begin + text.size();
        if (*begin == '"' && text.size() >= 2) {
            ++begin;
            --end;
        }
        if (quick_number(begin, end, number.digits, number.places, number.mark)) [[likely]] {
            number.kind = Number::Kind::narrow;
            if (marks_.is_new(number.mark)) marks_.note(row, plan_.measures[i], number.mark);
        } else if (!read_with_care(row, i, text)) {
            return plan_.measures[i];
        }
    }
    return std::nullopt;
}

bool RowNumbers::read_with_care(const Row& row, std::size_t measure, std::string_view text) {
    const std::size_t column = plan_.measures[measure];
    const NumberCell read = read_number_cell(text);
    switch (read.kind) {
        case NumberCell::Kind::missing: return true;
        case NumberCell::Kind::censored:
            if (evidence_.censored++ == 0) evidence_.first_censored = sighting_of(rows_, row, column);
            return true;
        case NumberCell::Kind::number: break;
        default: return false;
    }
    if (read.is_percent) return false;
    numbers_[measure].kind = Number::Kind::wide;
    numbers_[measure].mark = read.mark;
    wide_[measure] = read.scaled;
    if (marks_.is_new(read.mark)) marks_.note(row, column, read.mark);
    evidence_.note_currency(read.currency);
    return true;
}

std::optional<std::size_t> RowNumbers::add_to(CellSum* sums) {
    next_.assign(sums, sums + numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const Number& number = numbers_[i];
        bool fits = true;
        if (number.kind == Number::Kind::narrow)
            fits = next_[i].add(number.digits, number.places, number.mark);
        else if (number.kind == Number::Kind::wide)
            fits = next_[i].add(wide_[i], number.mark);
        if (!fits) return plan_.measures[i];
    }
    std::copy(next_.begin(), next_.end(), sums);
    return std::nullopt;
}

}  // namespace roi::read
