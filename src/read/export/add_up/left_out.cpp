#include "read/export/add_up/left_out.hpp"

#include <algorithm>

namespace roi::inline read {
namespace {

template <class Item>
void append(std::vector<Item>& items, const std::vector<Item>& others) {
    items.insert(items.end(), others.begin(), others.end());
}

}  // namespace

void LeftOut::merge(const LeftOut& other) {
    for (std::size_t i = 0; i < drop_count; ++i) {
        auto& lines = dropped[i].lines;
        dropped[i].rows += other.dropped[i].rows;
        append(lines, other.dropped[i].lines);
        std::sort(lines.begin(), lines.end());
        if (lines.size() > DroppedRows::most_lines) lines.resize(DroppedRows::most_lines);
    }
    append(totals, other.totals);
    std::sort(totals.begin(), totals.end(),
              [](const TotalRow& a, const TotalRow& b) { return a.position < b.position; });
    append(mistakes, other.mistakes);
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place.line < b.place.line; });
    if (mistakes.size() > most_mistakes) mistakes.resize(most_mistakes);
    mistake_count += other.mistake_count;
}

}  // namespace roi::read
