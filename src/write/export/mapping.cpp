#include "roi/write.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {

std::string mapping_json(const std::vector<std::pair<std::string, std::string>>& mappings) {
    Object object;
    for (const auto& [field, column] : mappings) object.text(field, column);
    return object.done() + "\n";
}

}  // namespace roi::write
