#include "read/json/document.hpp"

#include <algorithm>

namespace roi::inline read {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts_character));
}

/// The line around an offset, cut to what fits beside a message.
std::string_view line_around(std::string_view text, std::size_t offset, std::size_t& line_begin) {
    offset = std::min(offset, text.size());
    const auto before = text.substr(0, offset).rfind('\n');
    line_begin = before == std::string_view::npos ? 0 : before + 1;
    auto end = text.find('\n', offset);
    if (end == std::string_view::npos) end = text.size();
    if (end > line_begin && text[end - 1] == '\r') --end;
    return text.substr(line_begin, std::max(end, line_begin) - line_begin);
}

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
    nodes.clear();
    texts.clear();
    patches_.clear();
    known_offset_ = 0;
    known_place_ = {source.first_line, 1};
    is_plain_line_ = false;
}

Cursor Document::root() const {
    for (const auto& patch : patches_)
        if (patch.node == 0 && !patch.adds) return patch.value->root();
    return {this, 0};
}

void Document::step_back(std::uint32_t offset) const {
    const std::string_view passed = source_.text.substr(offset, known_offset_ - offset);
    const auto lines = static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    if (lines == 0) {
        known_place_.column -= count_characters(passed);
    } else {
        const std::string_view before = source_.text.substr(0, offset);
        const auto line_end = before.rfind('\n');
        known_place_ = {
            known_place_.line - lines,
            1 + count_characters(line_end == std::string_view::npos ? before : before.substr(line_end + 1))};
    }
    known_offset_ = offset;
}

Place Document::place(std::uint32_t offset) const {
    if (is_plain_line_) return {source_.first_line, offset + 1};
    if (offset < known_offset_) step_back(offset);
    const char* at = source_.text.data() + known_offset_;
    const char* const end = source_.text.data() + offset;
    Place place = known_place_;
    for (; at != end; ++at) {
        if (*at == '\n')
            place = {place.line + 1, 1};
        else
            place.column += starts_character(*at) ? 1 : 0;
    }
    known_place_ = place;
    known_offset_ = offset;
    return known_place_;
}

Diagnostic Document::at(std::uint32_t begin, std::uint32_t end, std::string_view code,
                        std::string message) const {
    Diagnostic mistake;
    mistake.code = code;
    mistake.file = source_.file;
    mistake.message = std::move(message);
    mistake.place = place(begin);
    std::size_t line_begin = 0;
    const std::string_view line = line_around(source_.text, begin, line_begin);
    const std::size_t column = std::min<std::size_t>(begin - line_begin, line.size());
    constexpr std::size_t before = 60;
    constexpr std::size_t window = 160;
    std::size_t cut = column > before && line.size() > window ? column - before : 0;
    while (cut > 0 && !starts_character(line[cut])) --cut;
    std::size_t length = std::min(window, line.size() - cut);
    while (cut + length < line.size() && cut + length > column && !starts_character(line[cut + length]))
        --length;
    mistake.excerpt = line.substr(cut, length);
    mistake.excerpt_is_cut = cut + length < line.size();
    mistake.excerpt_column = 1 + count_characters(line.substr(0, cut));
    const std::size_t shown_end = std::clamp<std::size_t>(end - line_begin, column, cut + length);
    mistake.width = std::max(1U, count_characters(line.substr(column, shown_end - column)));
    return mistake;
}

bool Document::is_replaced_within(std::uint32_t node) const {
    return std::any_of(patches_.begin(), patches_.end(), [&](const Patch& patch) {
        return patch.node >= node && patch.node < nodes[node].after;
    });
}

void Document::replace(std::uint32_t node, std::shared_ptr<const Document> value) {
    std::erase_if(patches_, [&](const Patch& patch) { return patch.node == node && !patch.adds; });
    patches_.push_back({node, false, std::move(value)});
}

void Document::add_member(std::uint32_t object, std::shared_ptr<const Document> member) {
    patches_.push_back({object, true, std::move(member)});
}

Cursor Cursor::replaced(std::uint32_t at) const {
    for (const auto& patch : document_->patches_)
        if (patch.node == at && !patch.adds) return patch.value->root();
    return {document_, at};
}

std::string_view Cursor::text() const {
    const auto& self = node();
    if (self.decoded) return document_->texts[self.text];
    return {document_->source_.text.data() + self.begin + 1, self.end - self.begin - 2};
}

std::string_view Cursor::raw() const {
    return {document_->source_.text.data() + node().begin, node().end - node().begin};
}

Diagnostic Cursor::error(std::string_view code, std::string message) const {
    const bool container = kind() == Kind::object || kind() == Kind::array;
    const auto& self = node();
    return document_->at(self.begin, container ? self.begin + 1 : self.end, code, std::move(message));
}

Diagnostic Cursor::error_within(std::size_t offset, std::size_t width, std::string_view code,
                                std::string message) const {
    const auto& self = node();
    if (self.decoded || kind() != Kind::string) return error(code, std::move(message));
    const auto begin = std::min(self.begin + 1 + static_cast<std::uint32_t>(offset), self.end - 1);
    const auto end = std::min(begin + static_cast<std::uint32_t>(std::max<std::size_t>(width, 1)), self.end);
    return document_->at(begin, end, code, std::move(message));
}

}  // namespace roi::read
