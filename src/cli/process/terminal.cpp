#include "cli/process/terminal.hpp"

#include <unistd.h>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace roi::cli {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);  // NOLINT: one thread, nobody sets variables
    return value == nullptr ? std::string_view() : value;
}

bool is_on(std::string_view value) { return !value.empty() && value != "0"; }

}  // namespace

bool wants_color(ColorChoice choice, int descriptor) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    if (!variable("NO_COLOR").empty()) return false;
    if (is_on(variable("FORCE_COLOR")) || is_on(variable("CLICOLOR_FORCE"))) return true;
    if (variable("TERM") == "dumb") return false;
    return isatty(descriptor) == 1;
}

bool speaks_utf8() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string_view locale = variable(name);
        if (locale.empty()) continue;
        return locale.find("UTF-8") != std::string_view::npos ||
               locale.find("utf8") != std::string_view::npos ||
               locale.find("utf-8") != std::string_view::npos ||
               locale.find("UTF8") != std::string_view::npos;
    }
    return false;
}

int columns() {
    constexpr int usual = 80;
    const int wanted = std::atoi(std::string(variable("COLUMNS")).c_str());
    return wanted >= 60 && wanted <= 200 ? wanted : usual;
}

std::string step_summary_path() { return std::string(variable("GITHUB_STEP_SUMMARY")); }

bool can_show_progress() {
    return isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" && !variable("TERM").empty() &&
           !is_on(variable("CI"));
}

void complain(const std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto count = ::write(STDERR_FILENO, rest.data(), rest.size());
        if (count <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace roi::cli
