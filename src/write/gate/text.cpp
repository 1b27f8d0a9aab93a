// Judged limits for people: one campaign whole, or many of them, the worst first.
#include <algorithm>

#include "write/format/forms.hpp"
#include "write/format/roi_labels.hpp"
#include "write/gate/limit_text.hpp"
#include "write/page/page.hpp"
#include "write/page/table.hpp"

namespace roi::inline write {
namespace {

using Outcome = JudgedCheck::Outcome;

std::string place_text(const Check& check) {
    return check.place ? "line " + std::to_string(check.place.line) : "--expect";
}

/// Marks and words; no meaning rests on a colour.
class GateMarks {
 public:
    explicit GateMarks(const Pen& pen) : pen_(pen) {}

    std::string of(Standing standing) const {
        switch (standing) {
            case Standing::passed: return pen_.good(pen_.style().unicode ? "\u2713" : "+");
            case Standing::warned: return pen_.unsure("!");
            case Standing::skipped:
            case Standing::not_judged: return pen_.unsure(pen_.dash());
            case Standing::failed: return pen_.bad(pen_.style().unicode ? "\u2717" : "x");
            case Standing::undecided: break;
        }
        return pen_.bad("?");
    }

 private:
    const Pen& pen_;
};

/// The rows of a campaign's limits.
class LimitRows {
 public:
    LimitRows(const Style& style, Currency currency)
        : style_(style), pen_(style), marks_(pen_), currency_(currency) {}

    std::string text(const std::vector<const JudgedCheck*>& checks) {
        for (const auto* check : checks) {
            figure_ = std::max(figure_, display_width(judged_figure(*check, currency_, style_)));
            distance_ = std::max(distance_, display_width(short_distance(*check)));
            place_ = std::max(place_, display_width(place_text(check->check)));
            limit_ = std::max(limit_, display_width(clean_text(check->check.text)));
        }
        const std::size_t others = text_indent + 2 + figure_ + 2 + distance_ + 2 + place_ + text_margin;
        constexpr std::size_t least = 14;
        is_narrow_ = width() < others + least;
        limit_ = std::min(limit_, std::max(less(width(), others), least));
        for (const auto* check : checks) add(*check);
        return std::move(text_);
    }

 private:
    std::size_t width() const { return static_cast<std::size_t>(style_.width); }
    void put(const std::string& line) { text_ += line + "\n"; }

    /// The distance where it fits into a column; a longer one stands below.
    std::string short_distance(const JudgedCheck& check) const {
        constexpr std::size_t most = 30;
        if (!check.distance) return {};
        std::string text = distance_text(check, currency_, style_);
        return display_width(text) <= most ? text : std::string();
    }

    void add(const JudgedCheck& check) {
        const std::string limit = clean_text(check.check.text);
        const std::string figure = judged_figure(check, currency_, style_);
        const std::string place = pen_.faint(place_text(check.check));
        const std::string lead = spaces(text_margin) + marks_.of(check.standing) + "  ";
        if (is_narrow_) {
            put_limit(lead, limit);
            const std::string distance = short_distance(check);
            put(spaces(text_indent) + figure + "  " + (distance.empty() ? "" : distance + "  ") + place);
        } else {
            const std::string rest = "  " + right(figure, figure_) + "  " +
                                     padded(short_distance(check), distance_) + "  " + place;
            const bool fits = display_width(limit) <= limit_;
            if (!fits) put_limit(lead, limit);
            put((fits ? lead + padded(limit, limit_) : spaces(text_indent + limit_)) + rest);
        }
        if (!check.distance) below(check.why + (check.hint.empty() ? "" : ": " + check.hint));
        if (check.distance && short_distance(check).empty()) below(distance_text(check, currency_, style_));
        below(beside_text(check, currency_, style_));
        if (!check.check.why.empty()) below("why: " + check.check.why);
    }

    void put_limit(const std::string& lead, const std::string& limit) {
        text_ += hanging(lead, text_indent, limit, less(width(), text_indent + text_margin));
    }

    /// What stands below a limit, a little further in.
    void below(const std::string& text) {
        constexpr std::size_t further = 3;
        const std::size_t begin = text_indent + further;
        for (const auto& row : wrapped(clean_text(text), less(width(), begin + text_margin)))
            put(spaces(begin) + pen_.faint(row));
    }

    const Style& style_;
    Pen pen_;
    GateMarks marks_;
    Currency currency_;
    std::size_t limit_ = 0;
    std::size_t figure_ = 0;
    std::size_t distance_ = 0;
    std::size_t place_ = 0;
    bool is_narrow_ = false;
    std::string text_;
};

/// "2 of 4 limits met"
std::string met_of(std::size_t met, std::size_t limits) {
    if (met == limits) return limits == 1 ? "the limit is met" : "all " + plural(limits, "limit") + " met";
    return std::to_string(met) + " of " + plural(limits, "limit") + " met";
}

/// "2 of 4 limits met, 1 not met, 1 undecided; 1 file could not be read"
std::string counted(const GateCounts& counts) {
    const auto part = [&](Outcome outcome, const std::string& word) {
        const auto number = counts.limits(outcome);
        return number == 0 ? std::string() : ", " + std::to_string(number) + " " + word;
    };
    std::string text = counts.limits() == 0 ? "no limit was judged"
                                            : met_of(counts.limits(Outcome::passed), counts.limits());
    text += part(Outcome::failed, "not met") + part(Outcome::undecided, "undecided") +
            part(Outcome::not_judged, "not judged");
    if (counts.unread() > 0) text += "; " + plural(counts.unread(), "campaign") + " could not be read";
    if (counts.without_limit() > 0)
        text += "; " + plural(counts.without_limit(), "campaign") +
                (counts.without_limit() == 1 ? " states no limit" : " state no limit");
    return text;
}

std::string verdict_of(Standing standing) {
    switch (standing) {
        case Standing::passed: return "passed";
        case Standing::skipped: return "passed, limits skipped";
        case Standing::warned: return "passed with warnings";
        case Standing::not_judged: return "not judged, so not passed";
        case Standing::failed: return "not passed";
        case Standing::undecided: break;
    }
    return "undecided, so not passed";
}

class GatePage {
 public:
    GatePage(const GateReport& whole, const Style& style)
        : whole_(whole), style_(typographic(style)), pen_(style_), marks_(pen_) {}

    std::string text() const {
        std::string text;
        if (whole_.only)
            text = page(*whole_.only);
        else if (whole_.counts.campaigns() > 0)
            text = many();
        return text + marked(marks_.of(whole_.counts.worst()), gate_summary(whole_.counts));
    }

 private:
    static constexpr int step = 3;  ///< by which a campaign's limits stand further in

    std::string limits_of(const std::vector<JudgedCheck>& all, Currency currency, bool only_open,
                          int narrower) const {
        std::vector<const JudgedCheck*> checks;
        for (const auto& check : all)
            if (!only_open || check.outcome != Outcome::passed) checks.push_back(&check);
        Style style = style_;
        style.width -= narrower;
        return LimitRows(style, currency).text(checks);
    }

    std::string mistakes_of(const Diagnostics& mistakes, std::size_t indent) const {
        constexpr std::size_t most = 5;
        std::string text;
        for (std::size_t i = 0; i < std::min(most, mistakes.size()); ++i) {
            const auto& mistake = mistakes[i];
            const std::string place =
                mistake.place ? "line " + std::to_string(mistake.place.line) + ": " : std::string();
            const std::string sentence = place + mistake.message + " (" + mistake.code + ")" +
                                         (mistake.hint.empty() ? "" : "; " + mistake.hint);
            text += marked(marks_.of(Standing::undecided), clean_text(sentence), indent);
        }
        if (mistakes.size() > most)
            text += spaces(text_indent + indent) + "and " + std::to_string(mistakes.size() - most) +
                    " more mistakes\n";
        return text;
    }

    /// A sentence behind a mark, broken into rows under itself.
    std::string marked(const std::string& mark, const std::string& sentence, std::size_t indent = 0) const {
        const std::size_t begin = text_indent + indent;
        return hanging(spaces(text_margin + indent) + mark + "  ", begin, sentence,
                       static_cast<std::size_t>(style_.width) - begin - text_margin);
    }

    /// One campaign whole.
    std::string page(const GatedCampaign& gated) const {
        if (!gated.report)
            return "  " + marks_.of(Standing::undecided) + "  " + clean_text(gated.file) + "\n" +
                   mistakes_of(gated.mistakes, step) + "\n";
        Page page(*gated.report, style_);
        write_header(page);
        std::string text = page.take() + limits_of(gated.checks, gated.currency(), false, 0) +
                           mistakes_of(gated.mistakes, 0) + "\n";
        text += marked(pen_.dot(), basis_sentence(*gated.report));
        if (const auto unmeasured = unmeasured_sentence(gated.report->campaign); !unmeasured.empty())
            text += marked(style_.unicode ? "~" : "_", clean_text(unmeasured));
        return text + "\n";
    }

    /// A line for a campaign, and what is open below it.
    std::string entry(const GateEntry& gated) const {
        const auto width = static_cast<std::size_t>(style_.width) - text_indent - text_margin;
        const auto met = static_cast<std::size_t>(
            std::count_if(gated.checks.begin(), gated.checks.end(),
                          [](const JudgedCheck& check) { return check.outcome == Outcome::passed; }));
        const std::string count = gated.checks.empty() ? "" : met_of(met, gated.checks.size());
        const std::string file = clean_text(gated.file);
        const std::string name =
            fitted(gated.is_read ? clean_text(gated.name) : file,
                   std::max<std::size_t>(12, less(width, display_width(count) + 2)), style_.unicode);
        std::string text =
            "  " + marks_.of(gated.standing) + "  " +
            (count.empty() ? pen_.bold(name)
                           : pen_.bold(name) +
                                 spaces(less(width, display_width(name) + display_width(count))) + count) +
            "\n";
        if (gated.standing == Standing::passed && !style_.full) return text;
        if (gated.is_read) text += spaces(text_indent) + pen_.faint(file) + "\n";
        return text + indented(limits_of(gated.checks, gated.currency, !style_.full, step)) +
               mistakes_of(gated.mistakes, step);
    }

    static std::string indented(const std::string& rows) {
        std::string text;
        std::size_t begin = 0;
        while (begin < rows.size()) {
            const auto end = rows.find('\n', begin);
            text += spaces(step) + rows.substr(begin, end - begin) + "\n";
            begin = end + 1;
        }
        return text;
    }

    std::string many() const {
        const std::size_t all = whole_.counts.campaigns();
        std::string text = "  " + pen_.bold(plural(all, "campaign")) + "\n  " +
                           pen_.faint(pen_.line(static_cast<std::size_t>(style_.width) - 2 * text_margin)) +
                           "\n";
        std::size_t shown = whole_.worst.size();
        if (all > shown && !style_.full)  // then those that passed are only counted
            while (shown > 0 && whole_.worst[shown - 1].standing == Standing::passed) --shown;
        for (std::size_t i = 0; i < shown; ++i) text += entry(whole_.worst[i]);
        if (shown < all)
            text += "     and " + std::to_string(all - shown) + " more" +
                    (all - shown <= whole_.counts.campaigns(Standing::passed) ? ", which passed" : "") + "\n";
        return text + "\n";
    }

    const GateReport& whole_;
    const Style style_;
    Pen pen_;
    GateMarks marks_;
};

std::string page_of(const GateReport& whole, const Style& style) { return GatePage(whole, style).text(); }

}  // namespace

const GateForm limits_as_text{.format = Format::text, .end = page_of};

std::string gate_summary(const GateCounts& counts) {
    return verdict_of(counts.worst()) + ": " + counted(counts);
}

}  // namespace roi::write
