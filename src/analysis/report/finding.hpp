// What the findings of a report are made with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// Collects the names of what something is said about, and where the first one stands: "A, B and 3 more".
class Finding {
 public:
    void add(std::string_view name, Place where) {
        constexpr std::size_t shown = 4;
        if (count_ == 0) place_ = where;
        if (count_++ >= shown) return;
        if (names_.empty())
            names_.reserve(64);
        else
            names_ += ", ";
        names_ += name;
        listed_ = count_;
    }
    bool is_empty() const { return count_ == 0; }
    Place place() const { return place_; }
    std::string names() {
        if (count_ > listed_) names_ += " and " + std::to_string(count_ - listed_) + " more";
        return std::move(names_);
    }

    /// The finding as a note; nothing where it is empty.
    void say(std::vector<Note>& notes, std::string_view code, std::string_view before, std::string_view after,
             Note::Level level = Note::Level::warn) {
        if (!is_empty()) notes.push_back({code, before, names(), after, place(), level, false});
    }

 private:
    std::string names_;
    std::size_t count_ = 0;
    std::size_t listed_ = 0;
    Place place_;
};

/// Conversions: fewer of them say little.
inline constexpr int few_conversions = 10;
void say_few(Finding& small, std::vector<Note>& notes);
void say_unattributed(Finding& unattributed, std::vector<Note>& notes);

/// A statistic for a sentence: rounded half-even to one decimal.
std::string one_decimal(double statistic);

/// Each adds what it finds; the order within a level is the order in which they are called.
void note_readiness(const Report& report, std::vector<Note>& notes, std::optional<Date>& possible_from);
void note_values(const Report& report, std::vector<Note>& notes);
void note_involvement(const Campaign& campaign, std::vector<Note>& notes);

}  // namespace roi::analysis
