#include "cli/flags/words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

#include "cli/exit_code.hpp"
#include "roi/base/diagnostic.hpp"

namespace roi::cli {
namespace {

/// The flag that an unknown one was most likely meant to be.
std::string meant_flag(const CLI::App& app, const std::string& flag) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    std::vector<std::string_view> words(names.begin(), names.end());
    const auto meant = nearest_word(flag.substr(0, flag.find('=')), words);
    return meant.empty() ? "" : "did you mean " + meant + "?";
}

/// "--baseline=" with nothing behind it would take the next word for its value: a file would be left out.
std::optional<Leave> refuse_empty_values(const Words& words) {
    for (const auto& word : words) {
        if (word == "--") return std::nullopt;
        if (word.starts_with("--") && word.ends_with('=') && word.find('=') == word.size() - 1)
            return usage_error(word.substr(0, word.size() - 1) + " needs a value", "");
    }
    return std::nullopt;
}

}  // namespace

std::optional<Leave> parse_with(CLI::App& app, const Words& words) {
    if (auto leave = refuse_empty_values(words)) return leave;
    try {
        Words backwards(words.rbegin(), words.rend());  // CLI11 takes them from the back
        for (auto& word : backwards)                    // and would take "[a,b]" for a list
            if (word.starts_with('[')) word.insert(0, "./");
        app.parse(std::move(backwards));
        return std::nullopt;
    } catch (const CLI::CallForHelp&) {
        return Leave{app.help(), done};
    } catch (const CLI::ExtrasError&) {
        const auto left = app.remaining();
        const auto flag =
            std::find_if(left.begin(), left.end(), [](const auto& word) { return word.starts_with("-"); });
        if (flag != left.end()) return usage_error("unknown flag " + *flag, meant_flag(app, *flag));
        return usage_error(
            "\"" + (left.empty() ? std::string() : left.front()) + "\" is one argument too many", "");
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string sentence = error.what();  // "--output: 1 required TEXT missing"
        return usage_error(sentence.substr(0, sentence.find(':')) + " needs a value", "");
    } catch (const CLI::Error& error) {
        return usage_error(error.what(), "");
    }
}

void describe(CLI::App& app) {
    app.get_formatter()->column_width(28);
    app.set_help_flag("-h,--help", "Print this help and exit");
}

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::optional<Leave> check_choice(const std::string& flag, const std::optional<std::string>& given,
                                  const std::vector<std::string>& words) {
    if (!given || std::find(words.begin(), words.end(), *given) != words.end()) return std::nullopt;
    const std::string& value = *given;
    const auto meant = nearest_word(value, {words.begin(), words.end()});
    return usage_error(flag + " cannot be \"" + value + "\"; it is one of: " + join(words),
                       meant.empty() ? "" : "did you mean \"" + meant + "\"?");
}

std::optional<Leave> read_whole(const std::string& flag, const std::optional<std::string>& given, long least,
                                long most, long& value) {
    if (!given) return std::nullopt;
    const auto end = std::from_chars(given->data(), given->data() + given->size(), value);
    if (end.ec == std::errc{} && end.ptr == given->data() + given->size() && value >= least && value <= most)
        return std::nullopt;
    return usage_error(
        fmt::format("{} needs a whole number from {} to {}, found \"{}\"", flag, least, most, *given), "");
}

}  // namespace roi::cli
