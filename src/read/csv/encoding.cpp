#include "read/csv/encoding.hpp"

#include <array>
#include <memory>

#include "base/utf8.hpp"

namespace roi::inline read {
namespace {

/// Reads pairs of bytes and gives UTF-8; keeps what does not fit into the caller's buffer.
class Utf16Reader {
 public:
    Utf16Reader(ByteSource source, Encoding encoding)
        : source_(std::move(source)), is_big_(encoding == Encoding::utf16be) {}

    std::size_t read(char* buffer, std::size_t size) {
        while (at_ == text_.size()) {
            text_.clear();
            at_ = 0;
            if (is_done_) return 0;
            refill();
        }
        const auto count = text_.copy(buffer, size, at_);
        at_ += count;
        return count;
    }

 private:
    void refill() {
        std::array<char, 64 * 1024> bytes;
        const auto count = source_(bytes.data(), bytes.size());
        if (count == 0) {
            is_done_ = true;
            if (has_byte_ || high_ != 0) text_ += '\0';  // cut off within a character
            return;
        }
        for (std::size_t i = 0; i < count; ++i) take(static_cast<unsigned char>(bytes[i]));
    }

    void take(unsigned char byte) {
        has_byte_ = !has_byte_;
        if (has_byte_) {
            first_ = byte;
            return;
        }
        const auto unit = static_cast<char32_t>(is_big_ ? first_ << 8 | byte : byte << 8 | first_);
        const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (high_ != 0 || is_low) {
            append_utf8(text_,
                        high_ != 0 && is_low ? 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00) : 0);
            high_ = 0;
            if (is_low) return;
        }
        if (unit >= 0xD800 && unit <= 0xDBFF)
            high_ = unit;
        else
            append_utf8(text_, unit);
    }

    ByteSource source_;
    bool is_big_;
    std::string text_;
    std::size_t at_ = 0;
    unsigned char first_ = 0;
    bool has_byte_ = false;
    char32_t high_ = 0;  ///< the first half of a pair
    bool is_done_ = false;
};

/// The bytes from 80 to 9F.
constexpr std::array<char16_t, 32> upper_controls{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

Marked read_mark(std::string_view first_bytes) {
    if (first_bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
    if (first_bytes.starts_with("\xFF\xFE")) return {Encoding::utf16le, 2};
    if (first_bytes.starts_with("\xFE\xFF")) return {Encoding::utf16be, 2};
    return {};
}

ByteSource from_utf16(ByteSource source, Encoding encoding) {
    auto reader = std::make_shared<Utf16Reader>(std::move(source), encoding);
    return [reader](char* buffer, std::size_t size) { return reader->read(buffer, size); };
}

ByteSource chained(std::string first, ByteSource rest) {
    return [first = std::move(first), at = std::size_t{0}, rest = std::move(rest)](char* buffer,
                                                                                   std::size_t size) mutable {
        if (at == first.size()) return rest(buffer, size);
        const auto count = first.copy(buffer, size, at);
        at += count;
        return count;
    };
}

std::string from_windows_1252(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(out, byte >= 0x80 && byte <= 0x9F ? upper_controls[byte - 0x80] : byte);
    }
    return out;
}

}  // namespace roi::read
