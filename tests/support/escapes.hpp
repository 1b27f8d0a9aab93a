// What the escapers promise, judged by code of the tests' own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/json.hpp"

namespace roi::test {

/// The code points of a valid UTF-8 text.
inline std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> list;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? byte : byte & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k)
            code = (code << 6) | (static_cast<unsigned char>(text.at(i + k)) & 0x3FU);
        list.push_back(code);
        i += length;
    }
    return list;
}

/// UTF-8 as UTF-16, without a byte order mark.
inline std::string utf16(std::string_view utf8, bool is_big) {
    std::string out;
    const auto unit = [&](char32_t value) {
        const char high = static_cast<char>(value >> 8), low = static_cast<char>(value & 0xFF);
        out += is_big ? high : low;
        out += is_big ? low : high;
    };
    for (const char32_t code : code_points(utf8)) {
        if (code < 0x10000) {
            unit(code);
            continue;
        }
        unit(0xD800 + ((code - 0x10000) >> 10));
        unit(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
    return out;
}

/// Characters that steer a terminal or turn text around: controls, C1, bidirectional marks, zero width, line
/// ends.
inline bool is_dangerous(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xE0001 || (c >= 0xE0020 && c <= 0xE007F);
}

/// Blanks as .NET trims them, in which the runner of GitHub Actions is written.
inline bool is_trimmed(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/// Whether a line would be a command to a CI runner: "::" at its start after blanks, or "##[" anywhere.
inline bool is_ci_command(std::string_view line) {
    if (line.find("##[") != std::string_view::npos) return true;
    const auto codes = code_points(line);
    std::size_t at = 0;
    while (at < codes.size() && is_trimmed(codes[at])) ++at;
    return at + 1 < codes.size() && codes[at] == ':' && codes[at + 1] == ':';
}

/// The text behind the escapes of clean_text(); only right for texts without a backslash of their own.
inline std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
        } else if (text[i + 1] == 'n' || text[i + 1] == 'r' || text[i + 1] == 't') {
            plain += text[i + 1] == 'n' ? '\n' : text[i + 1] == 'r' ? '\r' : '\t';
            ++i;
        } else {
            const auto end = text.find('}', i);
            plain += utf8(
                static_cast<char32_t>(std::stoul(std::string(text.substr(i + 3, end - i - 3)), nullptr, 16)));
            i = end;
        }
    }
    return plain;
}

/// Records and cells of CSV by RFC 4180. Throws where a quote stands in the wrong place.
inline std::vector<std::vector<std::string>> read_csv(std::string_view text) {
    std::vector<std::vector<std::string>> records;
    std::size_t at = 0;
    while (at < text.size()) {
        std::vector<std::string> cells;
        for (bool more = true; more;) {
            std::string cell;
            if (at < text.size() && text[at] == '"') {
                for (++at;; ++at) {
                    if (at >= text.size()) throw std::runtime_error("a quote is not closed");
                    if (text[at] == '"' && at + 1 < text.size() && text[at + 1] == '"')
                        ++at;
                    else if (text[at] == '"')
                        break;
                    cell += text[at];
                }
                ++at;
            } else {
                while (at < text.size() && text[at] != ',' && text[at] != '\n') {
                    if (text[at] == '"' || text[at] == '\r')
                        throw std::runtime_error("a quote inside a cell");
                    cell += text[at++];
                }
            }
            cells.push_back(std::move(cell));
            more = at < text.size() && text[at] == ',';
            if (!more && at < text.size() && text[at] != '\n')
                throw std::runtime_error("something behind a quoted cell");
            ++at;
        }
        records.push_back(std::move(cells));
    }
    return records;
}

}  // namespace roi::test
