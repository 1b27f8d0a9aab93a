// nlohmann/json's SAX interface over an iterator that tells how far it has read. The only file that knows the
// library; its exceptions and its wording stop here.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "read/json/syntax.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

/// Reads through a pointer that lives outside, so that the handler sees how far the lexer has come.
class TellingIterator {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TellingIterator(const char** at, const char* end) : at_(at), end_(end) {}
    reference operator*() const { return **at_; }
    TellingIterator& operator++() {
        ++*at_;
        return *this;
    }
    bool operator==(const TellingIterator&) const { return *at_ == end_; }  // only ever compared with the end
    bool operator!=(const TellingIterator&) const { return *at_ != end_; }

 private:
    const char** at_;
    const char* end_;
};

bool is_number_character(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

bool separates(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':'; }

/// Line and column (in characters) of a byte.
Place place_of(const Source& source, std::uint32_t offset) {
    const auto before = source.text.substr(0, offset);
    const auto line_end = before.rfind('\n');
    const auto in_line = line_end == std::string_view::npos ? before : before.substr(line_end + 1);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    return {source.first_line + static_cast<std::uint32_t>(lines),
            1 + static_cast<std::uint32_t>(count_characters(in_line))};
}

/// The part of the library's sentence that tells what it met: "unexpected '}'; expected string literal".
std::string reason_of(std::string_view sentence) {
    const auto begin = sentence.find(" - ");
    if (begin == std::string_view::npos) return std::string(sentence);
    sentence.remove_prefix(begin + 3);
    return std::string(sentence.substr(0, sentence.find("; last read")));
}

/// Keeps nothing of the text but where its tokens end, until one is wrong.
class Checker {
 public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    Checker(const Document& document, const char* const* read)
        : document_(document), text_(document.source().text), read_(read) {}

    bool null() { return pass(begin_next() + 4); }
    bool boolean(bool value) { return pass(begin_next() + (value ? 4 : 5)); }
    bool number_integer(number_integer_t) { return pass_number(); }
    bool number_unsigned(number_unsigned_t) { return pass_number(); }
    bool number_float(number_float_t, const string_t&) { return pass_number(); }
    bool string(string_t& value) { return pass_string(value); }
    bool key(string_t& value) { return pass_string(value); }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(); }
    bool start_array(std::size_t) { return open(); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::json::exception& error) {
        constexpr int out_of_range = 406;  // the library's number for "does not fit a double"
        const auto end = static_cast<std::uint32_t>(*read_ - text_.data());
        const auto begin = std::min(begin_next(), end);
        if (error.id == out_of_range) {
            mistake_ = at(begin, end, "R023", "the number " + token + " is too large");
            mistake_->allowed = "up to 25 digits before the decimal point and 12 behind it";
            return false;
        }
        describe_syntax(begin, end, error.what());
        return false;
    }

    std::optional<Diagnostic> mistake() { return std::move(mistake_); }

    Diagnostic at(std::uint32_t begin, std::uint32_t end, std::string_view code, std::string message) const {
        return document_.at(begin, end, place_of(document_.source(), begin), code, std::move(message));
    }

 private:
    /// Where the token after the last one begins.
    std::uint32_t begin_next() const {
        auto at = end_;
        while (at < text_.size() && separates(text_[at])) ++at;
        return at;
    }

    bool pass(std::uint32_t end) {
        end_ = end;
        return true;
    }

    bool pass_number() {
        auto end = begin_next();
        while (end < text_.size() && is_number_character(text_[end])) ++end;
        return pass(end);
    }

    bool pass_string(const std::string& value) {
        const auto begin = begin_next();
        pass(static_cast<std::uint32_t>(*read_ - text_.data()));
        if (value.size() <= max_string_bytes) return true;
        mistake_ =
            at(begin, begin + 1, "R005", "a text of " + std::to_string(value.size()) + " bytes is too long");
        mistake_->allowed = "up to " + std::to_string(max_string_bytes) + " bytes";
        return false;
    }

    bool open() {
        pass(begin_next() + 1);
        if (++depth_ <= max_depth) return true;
        mistake_ = at(end_ - 1, end_, "R004",
                      "brackets are nested more than " + std::to_string(max_depth) + " deep");
        return false;
    }

    bool close() {
        --depth_;
        return pass(begin_next() + 1);
    }

    void describe_syntax(std::uint32_t begin, std::uint32_t end, std::string_view sentence);

    const Document& document_;
    std::string_view text_;
    const char* const* read_;
    std::uint32_t end_ = 0;  ///< of the last token
    int depth_ = 0;
    std::optional<Diagnostic> mistake_;
};

/// A mistake of syntax in words that help: what people really write, before the parser's own reason.
void Checker::describe_syntax(std::uint32_t begin, std::uint32_t end, std::string_view sentence) {
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::string reason = reason_of(sentence);
    const auto met = text_.substr(std::min(begin, size));
    const auto say = [&](std::uint32_t from, std::uint32_t to, std::string_view code, std::string message,
                         std::string hint = {}) {
        mistake_ = at(from, to, code, std::move(message));
        mistake_->hint = std::move(hint);
    };
    if (reason.find("UTF-8") != std::string::npos)
        return say(end - 1, end, "R003", "byte " + std::to_string(end - 1) + " is not valid UTF-8",
                   "save the file as UTF-8");
    if (begin >= size)
        return say(size > 0 ? size - 1 : 0, size, "R002", "not valid JSON: the text ends too early",
                   depth_ == 0 ? "" : "a closing bracket is missing");
    for (const std::string_view word : {"NaN", "nan", "Infinity", "inf", "-Infinity", "-inf", "-NaN"})
        if (met.starts_with(word))
            return say(begin, begin + static_cast<std::uint32_t>(word.size()), "R022",
                       "\"" + std::string(word) + "\" is not a number",
                       "leave the key out, or state a figure");
    const auto last_comma = text_.substr(0, begin).find_last_not_of(" \t\r\n");
    const bool after_comma = last_comma != std::string_view::npos && text_[last_comma] == ',';
    const char first = met.front();
    if (after_comma && (first == '}' || first == ']'))
        return say(static_cast<std::uint32_t>(last_comma), static_cast<std::uint32_t>(last_comma) + 1, "R002",
                   "not valid JSON: a comma stands before the closing bracket", "remove the comma");
    if (after_comma && last_comma > 0 && is_number_character(first) &&
        is_number_character(text_[last_comma - 1]))
        return say(begin, end, "R002", "not valid JSON: a comma inside a number",
                   "numbers have no thousands separators and a decimal point: 4200.00");
    const auto word = met.substr(0, std::min(met.find_first_of(" \t\r\n,:]}\"{["), met.size()));
    const auto word_end = begin + static_cast<std::uint32_t>(word.size());
    if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'))
        return say(begin, word_end, "R002",
                   "not valid JSON: the word " + std::string(word.substr(0, 40)) + " stands here",
                   "a text stands in double quotes; true, false and null are written small");
    if (first == '+' || first == '.')
        return say(begin, word_end, "R002", "not valid JSON: a number begins with a digit or a minus",
                   "write 5200, or 0.5");
    if (first == '/' || first == '#')
        return say(begin, begin + 1, "R002", "not valid JSON: JSON has no comments",
                   "use a \"$comment\" key instead");
    if (first == '\'')
        return say(begin, begin + 1, "R002", "not valid JSON: texts stand in double quotes", "write \"...\"");
    say(begin, std::max(end, begin + 1), "R002", "not valid JSON: " + reason);
}

}  // namespace

std::optional<Diagnostic> syntax_mistake(const Document& document) {
    const std::string_view text = document.source().text;
    const char* read = text.data();
    Checker checker(document, &read);
    if (const auto zero = text.find('\0');
        zero != std::string_view::npos) {  // the library takes it for the end
        const auto at = static_cast<std::uint32_t>(zero);
        auto mistake = checker.at(at, at + 1, "R002", "a NUL character stands here");
        mistake.hint = "save the file as plain UTF-8 text";
        return mistake;
    }
    const TellingIterator begin(&read, text.data() + text.size());
    const bool is_valid =
        nlohmann::json::sax_parse(begin, begin, &checker, nlohmann::json::input_format_t::json);
    if (is_valid) return std::nullopt;
    return checker.mistake();
}

}  // namespace roi::read
