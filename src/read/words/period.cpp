#include <string>

#include "read/csv/date_cell.hpp"
#include "roi/read/words.hpp"

namespace roi::inline read {

std::optional<Period> read_period(std::string_view text) {
    constexpr std::string_view mark = "..";
    const auto at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    return read_date_range(std::string(text.substr(0, at)) + " - " +
                           std::string(text.substr(at + mark.size())));
}

}  // namespace roi::read
