// The glossary: what roi's words mean, in plain English.
#pragma once

#include <span>
#include <string_view>

namespace roi::cli {

struct Topic {
    std::string_view name;
    std::string_view title;
    std::string_view text;    ///< paragraphs, wrapped when printed
    std::string_view source;  ///< where the definition comes from; empty where it is roi's own
};

/// Steps, cost categories, goal types, ways to value, words of the report.
std::span<const Topic> glossary();

}  // namespace roi::cli
