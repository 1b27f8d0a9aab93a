// What becomes one campaign of an import.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "read/export/decide/summed_table.hpp"

namespace roi::inline read {

/// The figures of one channel of a campaign.
struct Line {
    std::string channel;
    std::map<Field, Decimal> sums;
    std::map<std::string, Decimal> results;  ///< by kind

    void add(const Line& other) {
        for (const auto& [field, value] : other.sums) sums[field] += value;
        for (const auto& [kind, value] : other.results) results[kind] += value;
    }
};

/// What becomes one campaign.
struct Draft {
    std::string name;
    std::optional<Currency> currency;
    Span span;
    std::uint64_t first_line = 0;
    std::vector<Line> lines;

    Line& line_of(const std::string& channel) {
        for (auto& line : lines)
            if (line.channel == channel) return line;
        return lines.emplace_back(Line{channel, {}, {}});
    }
};

/// The last part of a path.
inline std::string file_name(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace roi::read
