// Which campaigns of many a result is about.
#include "roi/write.hpp"

namespace roi::inline write {

std::string selection_text(const Selection& selection) {
    std::string limits;
    for (const auto& limit : selection.limits) limits += (limits.empty() ? "" : " and ") + clean_text(limit);
    std::string text = std::to_string(selection.chosen) + " of " + std::to_string(selection.of) +
                       (selection.of == 1 ? " campaign" : " campaigns") + " where " + limits;
    if (selection.undecided > 0)
        text += "; left out undecided: " + std::to_string(selection.undecided) +
                " (the first: " + clean_text(selection.why_undecided) + ")";
    return text;
}

}  // namespace roi::write
