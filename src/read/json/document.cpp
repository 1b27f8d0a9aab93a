#include "read/json/document.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "number/decimal_text.hpp"
#include "read/json/excerpt.hpp"
#include "read/json/syntax.hpp"

namespace roi::inline read {
namespace {

std::uint32_t columns_of(std::string_view text) { return static_cast<std::uint32_t>(count_characters(text)); }

}  // namespace

std::string_view kind_name(Kind kind) {
    switch (kind) {
        case Kind::null: return "null";
        case Kind::boolean: return "true or false";
        case Kind::number: return "a number";
        case Kind::string: return "a text";
        case Kind::array: return "a list";
        case Kind::object: return "an object";
    }
    return "";
}

void Document::reset(Source source) {
    source_ = source;
    at_ = 0;
    line_ = source.first_line;
    line_begin_ = 0;
    depth_ = 0;
    is_broken_ = false;
    last_ = root_ = root_end_ = nowhere;
    last_text_ = {};
    decoded_.clear();
    patches_.clear();
}

Cursor Document::root() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    at_ = 0;
    line_ = source_.first_line;
    line_begin_ = 0;
    depth_ = 0;
    last_ = root_end_ = nowhere;
    if (source_.text.starts_with(byte_order_mark)) {
        at_ = static_cast<std::uint32_t>(byte_order_mark.size());
        line_begin_ = at_ - 1;  // it counts as one character
    }
    if (skip_blanks() && at_ == size()) fail();
    root_ = at_;
    return here();
}

std::optional<Diagnostic> Document::finish() {
    if (!is_broken_ && root_end_ == nowhere) pass(root());
    if (!is_broken_) {
        at_ = root_end_;
        if (skip_blanks() && at_ != size()) fail();
    }
    if (!is_broken_) return std::nullopt;
    if (auto mistake = syntax_mistake(*this)) return mistake;
    return at(0, 1, {source_.first_line, 1}, "R002", "not valid JSON");
}

Diagnostic Document::at(std::uint32_t begin, std::uint32_t end, Place place, std::string_view code,
                        std::string message) const {
    Diagnostic mistake;
    mistake.code = code;
    mistake.file = source_.file;
    mistake.message = std::move(message);
    mistake.place = place;
    const auto shown = excerpt_around(source_.text, begin);
    const std::size_t column = std::min(begin - shown.begin, shown.text.size());
    mistake.excerpt = shown.text;
    mistake.excerpt_is_cut = shown.is_cut;
    mistake.excerpt_column = place.column - columns_of(source_.text.substr(shown.begin, begin - shown.begin));
    const std::size_t shown_end = std::clamp<std::size_t>(end - shown.begin, column, shown.text.size());
    mistake.width = std::max(1U, columns_of(shown.text.substr(column, shown_end - column)));
    return mistake;
}

bool Document::is_replaced_within(const Cursor& value) {
    const auto end = value.begin_ + raw_of(value).size();
    return std::any_of(patches_.begin(), patches_.end(),
                       [&](const Patch& patch) { return patch.at >= value.begin_ && patch.at < end; });
}

void Document::replace(const Cursor& value, std::shared_ptr<Document> by) {
    std::erase_if(patches_, [&](const Patch& patch) { return patch.at == value.begin_ && !patch.adds; });
    patches_.push_back({value.begin_, false, std::move(by)});
}

void Document::add_member(const Cursor& object, std::shared_ptr<Document> member) {
    patches_.push_back({object.begin_, true, std::move(member)});
}

Cursor Document::replaced(const Cursor& value) const {
    for (const auto& patch : patches_)
        if (patch.at == value.begin_ && !patch.adds) return patch.value->root();
    return value;
}

void Document::enter(const Cursor& value) {
    at_ = value.begin_;
    line_ = value.line_;
    line_begin_ = value.begin_ - (value.column_ - 1);
}

void Document::skip(const Cursor& value) {
    enter(value);
    skip_value();
}

bool Document::skip_value() {
    const Cursor value = here();
    switch (kind_of(*text_at(at_))) {
        case Kind::object:
            for (bool more = open(value, '}'); more && pass_key(); more = next(value, '}')) skip_value();
            return !is_broken_;
        case Kind::array:
            for (bool more = open(value, ']'); more; more = next(value, ']')) skip_value();
            return !is_broken_;
        default: return skip_token();
    }
}

bool Document::skip_token() {
    if (at_ >= size()) return fail();
    switch (*text_at(at_)) {
        case '"': return skip_string();
        case 't': return skip_word("true");
        case 'f': return skip_word("false");
        case 'n': return skip_word("null");
        default: return skip_number();
    }
}

void Document::close(const Cursor& container) {
    ++at_;
    --depth_;
    passed(container.begin_, {});
    if (at_ > size()) fail();
}

bool Document::fail() {
    is_broken_ = true;
    at_ = size();
    last_ = nowhere;
    return false;
}

const char* Document::after_many_blanks(const char* at) {
    const char* const end = text_at(size());
    for (; at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'); ++at) {
        if (*at != '\n') continue;
        ++line_;
        line_begin_ = static_cast<std::uint32_t>(at - source_.text.data()) + 1;
    }
    return at;
}

bool Document::skip_many_blanks() {
    move_to(after_many_blanks(text_at(at_)));
    return !is_broken_;
}

/// A string that is not over within the first few bytes; what stands before `at` is plain.
bool Document::skip_long_string(const char* at) {
    const char* const begin = text_at(at_) + 1;
    const char* const end = text_at(size());
    at = after_plain(at, end);
    const auto length = static_cast<std::size_t>(at - begin);
    if (at >= end || *at != '"' || length > max_string_bytes) return skip_unusual_string(at);
    return pass_token(at + 1, {begin, length});
}

/// A string that holds more than plain ASCII; `at` is the first such byte.
bool Document::skip_unusual_string(const char* at) {
    const char* const begin = text_at(at_) + 1;
    const char* const end = text_at(size());
    const char* kept = begin;  // up to here it is in `decoded`
    std::string decoded;
    for (; at < end && *at != '"'; at = after_plain(at, end)) {
        if (*at == '\\') {
            decoded.append(kept, at);
            if (!read_escape(at, end, decoded)) return fail();
            kept = at;
            continue;
        }
        const auto length = multibyte_length({at, static_cast<std::size_t>(end - at)});
        if (length == 0) return fail();
        line_begin_ += static_cast<std::uint32_t>(length) - 1;
        at += length;
    }
    if (at >= end) return fail();
    std::string_view text(begin, static_cast<std::size_t>(at - begin));
    if (kept != begin) {
        decoded.append(kept, at);
        text = decoded_.emplace_back(std::move(decoded));
    }
    if (text.size() > max_string_bytes) return fail();
    return pass_token(at + 1, text);
}

bool Document::skip_number() {
    const char* const end = after_number(text_at(at_));
    return end == nullptr ? fail() : pass_token(end);
}

Decimal::Fault Document::number_of(const Cursor& number, Decimal& value) {
    if (at_ != number.begin_) enter(number);
    Decimal narrow;
    const char* const end = read_narrow(text_at(at_), text_at(size()), narrow);
    const bool is_over = end != nullptr && (*end == ',' || *end == '}' || *end == ']' ||
                                            static_cast<unsigned char>(*end) <= ' ');
    if (!is_over) return Decimal::parse(raw_of(number), value);
    value = narrow;
    pass_token(end);
    return Decimal::Fault::none;
}

bool Document::skip_word(std::string_view word) {
    if (!source_.text.substr(at_).starts_with(word)) return fail();
    return pass_token(text_at(at_) + word.size());
}

std::string_view Document::raw_of(const Cursor& value) {
    if (last_ != value.begin_) skip(value);
    if (is_broken_) return {};
    return source_.text.substr(value.begin_, last_end_ - value.begin_);
}

std::string_view Cursor::raw() const { return document_->raw_of(*this); }

Diagnostic Cursor::error(std::string_view code, std::string message) const {
    const bool container = kind() == Kind::object || kind() == Kind::array;
    const auto end = begin_ + (container ? 1U : static_cast<std::uint32_t>(raw().size()));
    return document_->at(begin_, end, place(), code, std::move(message));
}

Diagnostic Cursor::error_within(std::size_t offset, std::size_t width, std::string_view code,
                                std::string message) const {
    const auto token = raw();
    const bool is_as_written = kind() == Kind::string && text().size() + 2 == token.size();
    if (!is_as_written) return error(code, std::move(message));
    const auto first = std::min(offset + 1, token.size() - 1);
    const auto last = std::min(first + std::max<std::size_t>(width, 1), token.size());
    const Place inside{line_, column_ + columns_of(token.substr(0, first))};
    return document_->at(begin_ + static_cast<std::uint32_t>(first),
                         begin_ + static_cast<std::uint32_t>(last), inside, code, std::move(message));
}

}  // namespace roi::read
