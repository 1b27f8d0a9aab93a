// Document: a JSON text that is read once, from front to back, by whoever knows what it means.
//
// No list or tree of values is made. A Cursor is a place in the text where a value begins; what a reader does
// not look into is passed over and checked on the way. Reading a value a second time is allowed and costs its
// length again.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/json/scan.hpp"
#include "read/limits.hpp"
#include "roi/base/diagnostic.hpp"
#include "roi/number/decimal.hpp"

namespace roi::inline read {

/// The text of a document.
struct Source {
    std::string_view file;              ///< as the user named it
    std::string_view text;              ///< outlives the document; one byte behind its end is readable
    std::uint32_t first_line = 1;       ///< of the text in its file
    bool is_from_command_line = false;  ///< a value of `--set`
};

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// "a number", "a list", ...
std::string_view kind_name(Kind kind);

/// What a value is by its first character; what is no value at all is told when it is read as a number.
constexpr Kind kind_of(char first) {
    if (first == '"') return Kind::string;
    if (first == '{') return Kind::object;
    if (first == '[') return Kind::array;
    if (first == 't' || first == 'f') return Kind::boolean;
    return first == 'n' ? Kind::null : Kind::number;
}

class Document;

/// A value of a document.
class Cursor {
 public:
    /// No value. The rest is left as it is: objects have room for many members, and hold few.
    Cursor() : document_(nullptr) {}

    explicit operator bool() const { return document_ != nullptr; }

    inline Kind kind() const;
    /// The decoded text of a string or key; lives as long as the document.
    inline std::string_view text() const;
    /// Whether a string or key is written with escapes.
    inline bool has_escapes() const;
    /// The digits of a number, straight from the text.
    inline Decimal::Fault number(Decimal& value) const;
    /// The value as it stands in the text.
    std::string_view raw() const;
    bool boolean() const { return kind() == Kind::boolean && raw().starts_with('t'); }

    /// Calls visit(Cursor key, Cursor value) for each member, in the order of the text.
    template <class Visit>
    void members(Visit visit) const;

    /// Calls visit(Cursor element) for each element of an array.
    template <class Visit>
    void elements(Visit visit) const;

    Document& document() const { return *document_; }
    /// Bytes of the text before it.
    std::uint32_t offset() const { return begin_; }
    Place place() const { return {line_, column_}; }

    /// A diagnostic that underlines this value (an object or array: its opening bracket).
    Diagnostic error(std::string_view code, std::string message) const;
    /// A diagnostic that underlines part of a string: `offset` and `width` count bytes of its text.
    Diagnostic error_within(std::size_t offset, std::size_t width, std::string_view code,
                            std::string message) const;

 private:
    friend class Document;
    Cursor(Document* document, std::uint32_t begin, Place place)
        : document_(document), begin_(begin), line_(place.line), column_(place.column) {}

    Document* document_;
    std::uint32_t begin_;
    std::uint32_t line_;
    std::uint32_t column_;
};

class Document {
 public:
    Document() = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// Forgets the old text and takes a new one; keeps the memory.
    void reset(Source source);

    /// The whole value. Whoever has read it asks finish() whether the text was JSON.
    Cursor root();
    /// Passes over what nobody has read. The mistake of syntax where the text is not JSON: then whatever was
    /// read is worth nothing. Nothing where it is.
    std::optional<Diagnostic> finish();

    const Source& source() const { return source_; }

    /// A diagnostic at a range of bytes of which the first one stands at `place`, with its excerpt.
    Diagnostic at(std::uint32_t begin, std::uint32_t end, Place place, std::string_view code,
                  std::string message) const;

    /// Whether a value inside a value, or the value itself, is replaced already.
    bool is_replaced_within(const Cursor& value);
    /// Reads another document's root in the place of a value.
    void replace(const Cursor& value, std::shared_ptr<Document> by);
    /// Reads the only member of another document's root as one more member of an object.
    void add_member(const Cursor& object, std::shared_ptr<Document> member);

 private:
    friend class Cursor;
    struct Patch {
        std::uint32_t at;
        bool adds;  ///< a member to the object that begins there; otherwise the value stands in its place
        std::shared_ptr<Document> value;
    };

    const char* text_at(std::uint32_t offset) const { return source_.text.data() + offset; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(source_.text.size()); }

    /// The value that begins where reading stands.
    Cursor here() { return {this, at_, {line_, at_ - line_begin_ + 1}}; }
    /// Goes to where a value begins.
    void enter(const Cursor& value);
    /// Goes behind a value, unless reading stands there already.
    void pass(const Cursor& value) {
        if (last_ != value.begin_) skip(value);
    }
    void skip(const Cursor& value);
    bool skip_value();
    bool skip_token();

    /// Goes into an object or an array, to its first entry; false where it has none.
    bool open(const Cursor& container, char closing);
    /// Goes from behind one entry to the next; false behind the last one.
    bool next(const Cursor& container, char closing);
    /// Goes over a key and what stands between it and its value.
    bool pass_key();
    void close(const Cursor& container);
    /// A value ends where reading stands.
    void passed(std::uint32_t begin, std::string_view text) {
        last_ = begin;
        last_end_ = at_;
        last_text_ = text;
        if (begin == root_) root_end_ = at_;
    }

    bool skip_blanks() {
        return static_cast<unsigned char>(*text_at(at_)) > ' ' ? !is_broken_ : skip_many_blanks();
    }
    bool skip_many_blanks();
    /// The same from a place on: where the next token begins.
    const char* after_blanks(const char* at) {
        return static_cast<unsigned char>(*at) > ' ' ? at : after_many_blanks(at);
    }
    const char* after_many_blanks(const char* at);
    /// Goes behind a string, a number or a word that begins where reading stands.
    bool pass_token(const char* end, std::string_view text = {}) {
        const auto from = at_;
        move_to(end);
        passed(from, text);
        return at_ <= size() || fail();  // it must not end in what stands behind the text
    }
    /// Goes to a place.
    void move_to(const char* at) { at_ = static_cast<std::uint32_t>(at - source_.text.data()); }
    bool skip_string();
    bool skip_long_string(const char* at);
    bool skip_unusual_string(const char* at);
    bool skip_number();
    bool skip_word(std::string_view word);
    /// Gives up: the text is not JSON.
    bool fail();

    std::string_view text_of(const Cursor& string) {
        if (last_ != string.begin_) {
            if (at_ != string.begin_) enter(string);
            skip_string();
        }
        return last_text_;
    }
    Decimal::Fault number_of(const Cursor& number, Decimal& value);
    std::string_view raw_of(const Cursor& value);
    /// The value, or what replaces it.
    Cursor replaced(const Cursor& value) const;

    Source source_;
    // Where reading stands. Columns count characters: the line begins so many bytes later as the characters
    // before this place have more than one byte.
    std::uint32_t at_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t line_begin_ = 0;
    int depth_ = 0;
    bool is_broken_ = false;
    std::uint32_t last_ = nowhere;      ///< where the value or key begins that was passed last
    std::uint32_t last_end_ = 0;        ///< where it ends: reading stands there after a value
    std::string_view last_text_;        ///< what it says, where it is a string
    std::uint32_t root_ = nowhere;      ///< where the whole value begins
    std::uint32_t root_end_ = nowhere;  ///< and where it ends, once it is known
    std::deque<std::string> decoded_;   ///< texts with escapes
    std::vector<Patch> patches_;

    static constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);
};

inline Kind Cursor::kind() const { return kind_of(*document_->text_at(begin_)); }

inline std::string_view Cursor::text() const { return document_->text_of(*this); }

inline Decimal::Fault Cursor::number(Decimal& value) const { return document_->number_of(*this, value); }

inline bool Cursor::has_escapes() const {
    return document_->text_of(*this).data() != document_->text_at(begin_ + 1);
}

inline bool Document::open(const Cursor& container, char closing) {
    enter(container);
    if (++depth_ > max_depth) return fail();
    const char* const at = after_blanks(text_at(at_ + 1));
    move_to(at);
    if (*at != closing) return !is_broken_;
    close(container);
    return false;
}

inline bool Document::next(const Cursor& container, char closing) {
    if (is_broken_) return false;
    const char* const at = after_blanks(text_at(at_));
    if (*at == ',') {
        move_to(after_blanks(at + 1));
        return *text_at(at_) != closing || fail();
    }
    move_to(at);
    if (*at != closing) return fail();
    close(container);
    return false;
}

inline bool Document::skip_string() {
    const char* const begin = text_at(at_) + 1;
    if (text_at(size()) - begin < static_cast<std::ptrdiff_t>(plain_step)) return skip_long_string(begin);
    const auto length = plain_run(begin);
    if (length == plain_step || begin[length] != '"') return skip_long_string(begin + length);
    const auto from = at_;
    move_to(begin + length + 1);
    passed(from, {begin, length});
    return true;
}

inline bool Document::pass_key() {
    if (*text_at(at_) != '"') return fail();
    if (!skip_string()) return false;
    const char* const colon = after_blanks(text_at(at_));
    if (*colon != ':') return fail();
    move_to(after_blanks(colon + 1));
    return true;
}

template <class Visit>
void Cursor::members(Visit visit) const {
    Document& document = *document_;
    for (bool more = document.open(*this, '}'); more; more = document.next(*this, '}')) {
        const Cursor key = document.here();
        if (!document.pass_key()) break;
        const Cursor value = document.here();
        visit(key, document.patches_.empty() ? value : document.replaced(value));
        document.pass(value);
    }
    for (const auto& patch : document.patches_)
        if (patch.at == begin_ && patch.adds) patch.value->root().members(visit);
}

template <class Visit>
void Cursor::elements(Visit visit) const {
    Document& document = *document_;
    for (bool more = document.open(*this, ']'); more; more = document.next(*this, ']')) {
        const Cursor value = document.here();
        visit(document.patches_.empty() ? value : document.replaced(value));
        document.pass(value);
    }
}

}  // namespace roi::read
