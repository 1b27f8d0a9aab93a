// Document: a parsed JSON text in which every value knows its place and its raw digits.
//
// The values stand in one flat list in the order of the text, so that another parser can fill the same list
// and everything above the Cursor stays as it is.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roi/base/diagnostic.hpp"

namespace roi::inline read {

/// The text a document was parsed from.
struct Source {
    std::string_view file;         ///< as the user named it
    std::string_view text;         ///< outlives the document; one byte behind its end is readable
    std::uint32_t first_line = 1;  ///< of the text in its file
};

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// "a number", "a list", ...
std::string_view kind_name(Kind kind);

class Cursor;

class Document {
 public:
    /// One value. Members of an object are two values each: the key, then the value.
    struct Node {
        Kind kind;
        bool decoded;         ///< the string had escapes: its text is in `texts`
        std::uint32_t begin;  ///< byte offset of the raw token, quotes included
        std::uint32_t end;
        std::uint32_t after;  ///< index of the node that follows this one and all it contains
        std::uint32_t text;   ///< index into `texts`
    };

    /// Forgets the old text and takes a new one; keeps the memory.
    void reset(Source source);

    Cursor root() const;
    const Source& source() const { return source_; }

    /// Line and column (in characters) of a byte offset. Cheap when asked in ascending order.
    Place place(std::uint32_t offset) const;

    /// A diagnostic at a range of bytes, with its excerpt.
    Diagnostic at(std::uint32_t begin, std::uint32_t end, std::string_view code, std::string message) const;

    /// Whether a value inside a node, or the node itself, is replaced already.
    bool is_replaced_within(std::uint32_t node) const;
    /// Reads another document's root in the place of a node.
    void replace(std::uint32_t node, std::shared_ptr<const Document> value);
    /// Reads the only member of another document's root as one more member of an object.
    void add_member(std::uint32_t object, std::shared_ptr<const Document> member);

    /// Tells what a parser has seen: whether line and column follow from the offset alone (one line, ASCII
    /// only).
    void set_plain_line(bool plain) { is_plain_line_ = plain; }

    std::vector<Node> nodes;
    std::vector<std::string> texts;

 private:
    friend class Cursor;
    struct Patch {
        std::uint32_t node;
        bool adds;  ///< a member to the object `node`; otherwise the value stands in its place
        std::shared_ptr<const Document> value;
    };

    Source source_;
    std::vector<Patch> patches_;
    /// Moves the known place back to an earlier offset.
    void step_back(std::uint32_t offset) const;

    bool is_plain_line_ = false;
    mutable std::uint32_t known_offset_ = 0;  ///< the last offset whose place was asked for
    mutable Place known_place_{1, 1};
};

/// A value of a document: what the readers above see of any parser.
class Cursor {
 public:
    Cursor() = default;
    Cursor(const Document* document, std::uint32_t index) : document_(document), index_(index) {}

    explicit operator bool() const { return document_ != nullptr; }

    Kind kind() const { return node().kind; }
    /// The decoded text of a string or key.
    std::string_view text() const;
    /// The token as it stands in the text.
    std::string_view raw() const;
    bool boolean() const { return raw().front() == 't'; }

    /// Calls visit(Cursor key, Cursor value) for each member, in the order of the text.
    template <class Visit>
    void members(Visit visit) const {
        for (auto key = index_ + 1; key < node().after; key = document_->nodes[key + 1].after)
            visit(Cursor(document_, key), child(key + 1));
        if (is_patched()) each_added([&](Cursor key, Cursor value) { visit(key, value); });
    }

    /// Calls visit(Cursor element) for each element of an array.
    template <class Visit>
    void elements(Visit visit) const {
        for (auto at = index_ + 1; at < node().after; at = document_->nodes[at].after) visit(child(at));
    }

    const Document& document() const { return *document_; }
    std::uint32_t index() const { return index_; }
    Place place() const { return document_->place(node().begin); }

    /// A diagnostic that underlines this value (an object or array: its opening bracket).
    Diagnostic error(std::string_view code, std::string message) const;
    /// A diagnostic that underlines part of a string: `offset` and `width` count bytes of its text.
    Diagnostic error_within(std::size_t offset, std::size_t width, std::string_view code,
                            std::string message) const;

 private:
    const Document::Node& node() const { return document_->nodes[index_]; }
    bool is_patched() const { return !document_->patches_.empty(); }
    /// The node at an index, or what replaces it.
    Cursor child(std::uint32_t at) const { return is_patched() ? replaced(at) : Cursor(document_, at); }
    Cursor replaced(std::uint32_t at) const;
    template <class Visit>
    void each_added(Visit visit) const {
        for (const auto& patch : document_->patches_)
            if (patch.node == index_ && patch.adds)
                visit(Cursor(patch.value.get(), 1), Cursor(patch.value.get(), 2));
    }

    const Document* document_ = nullptr;
    std::uint32_t index_ = 0;
};

/// Parses a JSON text into `document`, which has been reset to it. The first mistake of syntax, or nothing.
std::optional<Diagnostic> parse(Document& document);

}  // namespace roi::read
