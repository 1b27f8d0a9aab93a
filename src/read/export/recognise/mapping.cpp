#include "roi/read/import.hpp"

#include <algorithm>

#include "read/campaign/values.hpp"
#include "read/json/file.hpp"

namespace roi::inline read {

Result<std::vector<ImportRules::Mapping>> read_mapping(const std::string& path) {
    std::string text;
    Document document;
    if (auto mistake = load_document(path, text, document)) return std::move(*mistake);
    Mistakes mistakes;
    std::vector<ImportRules::Mapping> mappings;
    const Cursor root = document.root();
    if (root.kind() != Kind::object)
        return root.error("R013", "a mapping is an object: { \"spend\": \"Cost\" }");
    const auto fields = mappable_fields();
    root.members([&](Cursor key, Cursor value) {
        const std::string field(key.text());
        if (field == "$comment") return;
        if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
            auto& mistake = mistakes.add(key.error("R010", "there is no field \"" + field + "\""));
            const auto meant = nearest_word(field, fields);
            if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
            return;
        }
        mappings.push_back({field, read_text(mistakes, Item{value, {}})});
    });
    if (auto found = mistakes.take(); !found.empty()) return found;
    return mappings;
}

}  // namespace roi::read
