// What is wrong with an input, where, and what to do about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roi::inline base {

/// A position in a text. Lines and columns count from 1 and columns count characters, as editors do;
/// line 0 means "no place in a file" (a command-line flag, a value built in code).
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    explicit operator bool() const { return line != 0; }
    friend bool operator==(const Place&, const Place&) = default;
};

/// One mistake. `code` is stable ("R021") and `roi explain R021` says more about it.
struct Diagnostic {
    std::string code;
    std::string file;         ///< as the user named it; "<stdin>" for standard input; empty without a file
    Place place;              ///< where it starts
    std::uint32_t width = 1;  ///< how many characters the caret line underlines
    std::string message;      ///< one sentence: what is wrong
    std::string excerpt;      ///< the source line (or its part around the place), raw
    std::uint32_t excerpt_column = 1;  ///< which column of the source line the excerpt starts at
    bool excerpt_is_cut = false;       ///< the source line goes on behind the excerpt
    std::string allowed;               ///< what would be accepted, where that can be listed
    std::string hint;                  ///< the most likely repair

    // The parts a mistake may have beside its code and message, in any order:
    // diagnose("R027", "...").in(file).at(place, 3).allowing("EUR, USD").hinting("did you mean \"EUR\"?")

    /// The file it stands in, as the user named it.
    Diagnostic in(std::string_view name) && {
        file = name;
        return std::move(*this);
    }
    /// Where it starts, and how many characters are wrong.
    Diagnostic at(Place start, std::uint32_t characters = 1) && {
        place = start;
        width = characters;
        return std::move(*this);
    }
    /// The source line for people to see, or its part from `column` on.
    Diagnostic quoting(std::string line, std::uint32_t column = 1, bool is_cut = false) && {
        excerpt = std::move(line);
        excerpt_column = column;
        excerpt_is_cut = is_cut;
        return std::move(*this);
    }
    /// What would be accepted.
    Diagnostic allowing(std::string words) && {
        allowed = std::move(words);
        return std::move(*this);
    }
    /// The most likely repair; empty where none is known.
    Diagnostic hinting(std::string repair) && {
        hint = std::move(repair);
        return std::move(*this);
    }
};

/// A mistake with its code ("R042", see all_codes) and one sentence that says what is wrong.
inline Diagnostic diagnose(std::string_view code, std::string message) {
    Diagnostic mistake;
    mistake.code = code;
    mistake.message = std::move(message);
    return mistake;
}

using Diagnostics = std::vector<Diagnostic>;

/// What a code is about. Mistakes stop a campaign; the other groups are findings beside a report.
enum class CodeGroup {
    wrong,       ///< the file cannot be used as it is
    command,     ///< the command line, or the output
    limit,       ///< what became of a limit
    missing,     ///< the file lacks something
    unready,     ///< it is too soon to tell
    ungrounded,  ///< the file claims more than it shows
};

/// A code with its meaning, for `roi explain` and for the test that every code is reached.
struct CodeMeaning {
    CodeGroup group;
    std::string_view code;
    std::string_view title;    ///< a few words
    std::string_view meaning;  ///< why it is an error, in plain English
    std::string_view repair;   ///< what to do
};

/// Every diagnostic code this library can produce, in order.
const std::vector<CodeMeaning>& all_codes();

/// The meaning of one code; nullptr when there is no such code.
const CodeMeaning* find_code(std::string_view code);

/// The entry of `words` that `word` was most likely meant to be; empty when none is near.
/// Nearness is the number of letters typed wrong, left out, added or swapped (Damerau-Levenshtein).
std::string nearest_word(std::string_view word, const std::vector<std::string_view>& words);

}  // namespace roi::base
