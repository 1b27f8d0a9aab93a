#include <system_error>

#include "read/csv/encoding.hpp"
#include "read/input/source.hpp"
#include "roi/read/import.hpp"

namespace roi::inline read {

BeginningOf::BeginningOf(const std::string& path) : first_(4096, '\0'), rest_(open_source(path)) {
    std::size_t used = 0;
    try {
        // Blanks tell nothing; a pipe gives what it has.
        while (used < first_.size() && std::string_view(first_).substr(0, used).find_first_not_of(
                                           " \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
            const auto count = rest_(first_.data() + used, first_.size() - used);
            if (count == 0) break;
            used += count;
        }
    } catch (const std::system_error&) {
        used = 0;  // whoever reads on meets the same failure, and says so
    }
    first_.resize(used);
}

ByteSource BeginningOf::source() { return chained(std::move(first_), std::move(rest_)); }

}  // namespace roi::read
