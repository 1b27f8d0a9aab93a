#include "roi/write.hpp"
#include "write/format/json.hpp"

namespace roi::inline write {

std::string mapping_json(const std::vector<std::pair<std::string, std::string>>& mappings) {
    Json json;
    json.object([&] {
        for (const auto& [field, column] : mappings) json.text(field, column);
    });
    return std::string(json.raw("\n").text());
}

}  // namespace roi::write
