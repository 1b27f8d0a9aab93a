#include <algorithm>
#include <cctype>
#include <cstddef>

#include "roi/base/diagnostic.hpp"

namespace roi::inline base {
namespace {

char folded(char c) {
    return c == '-' || c == ' ' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Damerau-Levenshtein distance (adjacent swaps count one), without regard to case and of - against _.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = folded(a[i - 1]) == folded(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                                 folded(a[i - 2]) == folded(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string_view>& words) {
    constexpr std::size_t longest = 64;  // nobody mistypes a longer word for one of ours
    if (word.empty() || word.size() > longest) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const auto candidate : words) {
        const auto d = distance(word, candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    }
    constexpr std::size_t telling = 4;  // letters that make a part of a word recognisable
    if (best.empty() && word.size() >= telling)
        for (const auto candidate : words)
            if (candidate.find(word) != std::string_view::npos || word.find(candidate) == 0)
                return std::string(candidate);
    return std::string(best);
}

}  // namespace roi::base
