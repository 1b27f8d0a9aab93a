#include "write/format/github.hpp"

#include "roi/write.hpp"

namespace roi::inline write {
namespace {

constexpr std::string_view verbs[]{"::error", "::warning", "::notice"};

/// The text of a workflow command; inside a property commas and colons are escaped as well.
std::string command_text(std::string_view text, bool is_property) {
    std::string result;
    for (const char c : clean_text(text)) {
        if (c == '%')
            result += "%25";
        else if (is_property && c == ':')
            result += "%3A";
        else if (is_property && c == ',')
            result += "%2C";
        else
            result += c;
    }
    return result;
}

/// The path as the repository knows it.
std::string_view within_repository(std::string_view file) {
    while (file.starts_with("./")) file.remove_prefix(2);
    return file;
}

}  // namespace

std::string title_of(const std::string& code) { return code + " " + std::string(find_code(code)->title); }

void WorkflowCommands::add(Level level, int rank, const std::string& title, std::string_view file,
                           Place place, std::string_view message) {
    std::string line(verbs[static_cast<std::size_t>(level)]);
    line += ' ';
    if (!file.empty() && file != "<stdin>") {
        line += "file=" + command_text(within_repository(file), true) + ",";
        if (place)
            line += "line=" + std::to_string(place.line) + ",col=" + std::to_string(place.column) + ",";
    }
    lines_.emplace(std::pair(level, rank),
                   line + "title=" + command_text(title, true) + "::" + command_text(message, false) + "\n");
}

std::string WorkflowCommands::text(const std::map<ProblemKind, std::size_t>& kinds) const {
    std::string text;
    for (const auto& [rank, line] : lines_) text += line;
    std::string more;
    for (const auto& [kind, number] : kinds)
        if (number > most_of_a_kind)
            more += (more.empty() ? "" : ", ") + title_of(kind.second) + ": " +
                    std::to_string(number - most_of_a_kind) + " more";
    return more.empty() ? text : text + "::notice title=and more::" + command_text(more, false) + "\n";
}

}  // namespace roi::write
