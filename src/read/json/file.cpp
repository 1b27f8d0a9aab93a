#include "read/json/file.hpp"

#include <memory>
#include <system_error>

#include "read/input/source.hpp"
#include "read/limits.hpp"

namespace roi::inline read {

std::optional<Diagnostic> load_document(const std::string& path, std::string& text, Document& document) {
    Diagnostic mistake;
    mistake.file = path == "-" ? "<stdin>" : path;
    try {
        const auto source = open_source(path);
        constexpr std::size_t chunk = 64 * 1024;
        const auto buffer = std::make_unique<char[]>(chunk);
        while (const auto count = source(buffer.get(), chunk)) {
            text.append(buffer.get(), count);
            if (text.size() > max_document_bytes) break;
        }
    } catch (const std::system_error& failure) {
        mistake.code = "R001";
        mistake.message = "cannot be read: " + failure.code().message();
        return mistake;
    }
    if (text.size() > max_document_bytes) {
        mistake.code = "R006";
        mistake.message = "the document is longer than 64 MiB";
        return mistake;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        mistake.code = "R007";
        mistake.message = "the file is empty";
        return mistake;
    }
    std::string_view body = text;
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    document.reset({path == "-" ? std::string_view("<stdin>") : std::string_view(path), body, 1});
    return document.finish();
}

}  // namespace roi::read
