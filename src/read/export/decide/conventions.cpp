#include "read/export/decide/conventions.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace roi::inline read {
namespace {

std::string quoted(const Sighting& cell) { return "\"" + cell.text + "\""; }

std::string in_line(const Sighting& cell) {
    return quoted(cell) + " in line " + std::to_string(cell.place.line);
}

const Sighting& of(const Sighting (&list)[mark_count], Mark mark) {
    return list[static_cast<std::size_t>(mark)];
}

const Sighting& earlier(const Sighting& a, const Sighting& b) { return a.position <= b.position ? a : b; }

/// Takes the decisions one after another.
class Decision {
 public:
    Decision(SummedTable& table, ImportReport& report)
        : table_(table), evidence_(table.tally.evidence), rules_(table.rules), report_(report) {}

    Diagnostics run() {
        decide_decimal();
        decide_dates();
        decide_encoding();
        return std::move(mistakes_);
    }

 private:
    void refuse(const Sighting& cell, std::string code, std::string message, std::string hint) {
        Diagnostic mistake;
        mistake.code = std::move(code);
        mistake.file = table_.file;
        mistake.place = cell.place;
        mistake.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, cell.text.size()));
        mistake.message = std::move(message);
        mistake.hint = std::move(hint);
        mistakes_.push_back(std::move(mistake));
    }

    void take_decimal(bool is_comma) {
        table_.is_comma_decimal = is_comma;
        report_.decimal_mark = is_comma ? "comma" : "point";
    }

    void decide_decimal() {
        using Rule = ImportRules::DecimalMark;
        const Sighting& point = of(evidence_.marks, Mark::point);
        const Sighting& comma = of(evidence_.marks, Mark::comma);
        if (point.is_seen() && comma.is_seen())
            return refuse(point.position < comma.position ? comma : point, "R080",
                          "the file mixes decimal marks: " + in_line(point) + " has a decimal point, " +
                              in_line(comma) + " a decimal comma",
                          "write all numbers the same way");
        if (rules_.decimal == Rule::found) {
            if (!point.is_seen() && !comma.is_seen()) return decide_unclear_decimal();
            return take_decimal(comma.is_seen());
        }
        const bool is_comma = rules_.decimal == Rule::comma;
        take_decimal(is_comma);
        const Sighting& contrary = is_comma ? point : comma;
        if (!contrary.is_seen()) return;
        refuse(contrary, "R080",
               quoted(contrary) + " has a decimal " + (is_comma ? "point" : "comma") +
                   ", against --decimal " + (is_comma ? "comma" : "point"),
               "leave --decimal out");
    }

    /// No number that is summed tells: columns that are not used may.
    void decide_unclear_decimal() {
        const Sighting& unclear =
            earlier(of(evidence_.marks, Mark::unclear_point), of(evidence_.marks, Mark::unclear_comma));
        if (!unclear.is_seen()) return;
        const Sighting& point = of(evidence_.unused, Mark::point);
        const Sighting& comma = of(evidence_.unused, Mark::comma);
        if (point.is_seen() == comma.is_seen())
            return refuse(
                unclear, "R078",
                quoted(unclear) +
                    " may have a decimal mark, or one between thousands: no number of the file tells which",
                "say it: roi import --decimal point or --decimal comma");
        take_decimal(comma.is_seen());
        report_.notes.push_back("the decimal mark is told by " + in_line(comma.is_seen() ? comma : point) +
                                " alone");
    }

    void take_way(int way) {
        table_.way = way;
        report_.date_order = way == 0 ? "day first" : "month first";
    }

    void refuse_date(const Sighting& cell, const std::string& against) {
        refuse(cell, "R081", quoted(cell) + " is no date where " + against,
               "write all dates the same way, as 2026-03-31");
    }

    void decide_dates() {
        using Rule = ImportRules::DateOrder;
        const Sighting& day_first = evidence_.day_first;
        const Sighting& month_first = evidence_.month_first;
        if (day_first.is_seen() && month_first.is_seen()) {
            const bool is_late = month_first.position > day_first.position;
            return refuse_date(is_late ? month_first : day_first,
                               in_line(is_late ? day_first : month_first) +
                                   (is_late ? " has the day first" : " has the month first"));
        }
        if (rules_.dates == Rule::found) {
            if (!day_first.is_seen() && !month_first.is_seen()) return decide_unclear_dates();
            return take_way(day_first.is_seen() ? 0 : 1);
        }
        const bool is_day_first = rules_.dates == Rule::day_first;
        take_way(is_day_first ? 0 : 1);
        const Sighting& contrary = is_day_first ? month_first : day_first;
        if (contrary.is_seen())
            refuse_date(contrary,
                        std::string("--dates says ") + (is_day_first ? "day-first" : "month-first"));
    }

    /// Whether all days, read one way, lie in the range that the file names.
    bool fits_range(int way) const {
        Span all;
        for (std::size_t i = 0; i < table_.tally.groups.size(); ++i)
            if (table_.tally.groups[i].rows > 0) all.add(table_.tally.groups[i].span());
        const auto& range = *table_.layout.range;
        return all.first[way] >= days_of(range.from) && all.last[way] <= days_of(range.to);
    }

    /// No date tells its order: the range above the headings may.
    void decide_unclear_dates() {
        const Sighting& unclear = evidence_.unclear_day;
        if (!unclear.is_seen()) return;
        if (!table_.layout.range || fits_range(0) == fits_range(1))
            return refuse(
                unclear, "R079",
                quoted(unclear) + " may begin with the day or with the month: no date of the file tells",
                "say it: roi import --dates day-first or --dates month-first");
        take_way(fits_range(0) ? 0 : 1);
        report_.notes.push_back("the order of day and month is told by the period in line " +
                                std::to_string(table_.layout.range_line));
    }

    /// Names that are no UTF-8 are Windows-1252, unless others are UTF-8 beyond doubt.
    void decide_encoding() {
        const Groups& groups = table_.tally.groups;
        bool has_utf8 = false;
        const Group* broken = nullptr;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto names = names_in(groups.key(i));
            if (is_ascii(names)) continue;
            const bool is_right = is_utf8(names);
            has_utf8 = has_utf8 || is_right;
            if (!is_right && (broken == nullptr || groups[i].first < broken->first)) broken = &groups[i];
        }
        for (const auto& heading : table_.layout.headings)
            has_utf8 = has_utf8 || (!table_.layout.is_windows_1252 && !is_ascii(heading));
        table_.is_windows_1252 = broken != nullptr || table_.layout.is_windows_1252;
        if (!table_.is_windows_1252) return;
        if (has_utf8) {
            Sighting cell;
            const auto line = broken != nullptr ? broken->first_line : table_.layout.header_line;
            cell.place = {static_cast<std::uint32_t>(line), 1};
            return refuse(cell, "R003", "a name here is no UTF-8, while others are",
                          "save the file as UTF-8 as a whole");
        }
        report_.encoding = "Windows-1252";
        report_.notes.push_back("the names are no UTF-8: they are read as Windows-1252");
    }

    SummedTable& table_;
    const ConventionEvidence& evidence_;
    const ImportRules& rules_;
    ImportReport& report_;
    Diagnostics mistakes_;
};

}  // namespace

Diagnostics decide_conventions(SummedTable& table, ImportReport& report) {
    return Decision(table, report).run();
}

}  // namespace roi::read
