#include "read/export/assemble/campaigns.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "read/csv/currency_sign.hpp"
#include "read/export/assemble/bucket.hpp"
#include "read/export/assemble/campaign_maker.hpp"
#include "read/export/decide/file_currency.hpp"
#include "read/export/mistake_in.hpp"
#include "read/export/decide/own_total.hpp"
#include "read/export/recognise/total_label.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

/// An id that a spreadsheet has rounded: 1.2021E+17.
bool is_spoiled(const std::string& id) {
    return id.find_first_of("eE") != std::string::npos && id.find('+') != std::string::npos &&
           id.find_first_not_of("0123456789.,eE+") == std::string::npos;
}

bool is_missing(const std::string& text) { return read_number_cell(text).kind == NumberCell::Kind::missing; }

class Assembly {
 public:
    Assembly(const SummedTable& table, const std::string& file, const ImportRules& rules,
             ImportReport& report)
        : table_(table),
          file_(file),
          rules_(rules),
          report_(report),
          currency_(table, file, rules, report, mistakes_),
          maker_(table, file, rules, mistakes_) {}

    Result<std::vector<Campaign>> run() {
        order_groups();
        unnamed_total_ = find_unnamed_total(table_, order_);
        if (unnamed_total_) order_.erase(std::find(order_.begin(), order_.end(), *unnamed_total_));
        for (std::size_t i = 0; i < table_.plan.key_fields.size(); ++i)
            if (table_.plan.key_fields[i] == Field::campaign_id) has_spoiled_ids_ = any_spoiled(i);
        if (has_spoiled_ids_)
            report_.notes.push_back(
                "the ids were rounded by a spreadsheet (1.2E+17): campaigns are told apart by name");
        for (const auto group : order_) add_group(group);
        if (!mistakes_.empty()) return mistakes_;
        std::vector<Campaign> campaigns;
        for (const auto& draft : drafts_) finish(draft, campaigns);
        if (!mistakes_.empty()) return mistakes_;
        say_period_and_currency();
        compare_with_total(table_, order_, unnamed_total_, report_);
        if (unnamed_total_) {
            --report_.rows_kept;
            report_.dropped.push_back({"total row", 1, {table_.tally.groups[*unnamed_total_].first_line}});
        }
        return campaigns;
    }

 private:
    const Platform& platform() const { return *table_.layout.platform; }
    void order_groups() {
        const auto& groups = table_.tally.groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].rows > 0) order_.push_back(i);
        std::sort(order_.begin(), order_.end(),
                  [&](std::size_t a, std::size_t b) { return groups[a].first < groups[b].first; });
    }

    bool any_spoiled(std::size_t key) const {
        return std::any_of(order_.begin(), order_.end(), [&](std::size_t group) {
            return is_spoiled(table_.tally.key_cells(table_.tally.groups[group])[key]);
        });
    }

    /// The texts of a group by what they hold.
    struct Names {
        std::array<std::string, field_count> text;
        const std::string& operator[](Field field) const { return text[static_cast<std::size_t>(field)]; }
    };

    Names names_of(std::size_t group) const {
        Names names;
        const auto cells = table_.tally.key_cells(table_.tally.groups[group]);
        for (std::size_t i = 0; i < cells.size(); ++i)
            names.text[static_cast<std::size_t>(table_.plan.key_fields[i])] =
                (table_.plan.is_name(i) ? is_missing_name(cells[i]) : is_missing(cells[i]))
                    ? std::string()
                    : trimmed(table_.text(cells[i]));
        for (std::size_t i = 0; i < table_.plan.carried.size(); ++i)
            names.text[static_cast<std::size_t>(table_.plan.carried_fields[i])] =
                table_.text(table_.tally.carried[group * table_.plan.carried.size() + i]);
        return names;
    }

    static std::string trimmed(const std::string& text) {
        const auto is_visible = [](unsigned char c) { return c > ' '; };  // a name of controls alone is none
        const auto first = std::find_if(text.begin(), text.end(), is_visible);
        return {first, std::find_if(text.rbegin(), std::make_reverse_iterator(first), is_visible).base()};
    }

    void add_group(std::size_t index) {
        const Group& group = table_.tally.groups[index];
        const Names names = names_of(index);
        if (std::any_of(names.text.begin(), names.text.end(),
                        [](const std::string& text) { return text.size() > max_string_bytes / 4; })) {
            mistakes_.push_back(mistake_in(file_, "R005", group.first_line, "a name is longer than 16 KiB",
                                           "is a quote missing?"));
            return;
        }
        const auto currency = currency_of(names, group);
        if (group.counts_twice(table_.way)) {
            mistakes_.push_back(mistake_in(
                file_, "R085", group.first_line,
                "\"" + (names[Field::campaign].empty() ? names[Field::campaign_id] : names[Field::campaign]) +
                    "\" has days and the total of a period over the same days: they would count twice",
                "export either days or periods"));
            return;
        }
        Line line;
        if (!read_sums(index, group, names, line)) return;
        if (rules_.is_by(GroupBy::month) || rules_.is_by(GroupBy::day))
            if (!is_in_one_bucket(group)) return;
        Draft& draft = draft_of(group, names, currency);
        draft.span.add(group.span());
        all_.add(group.span());
        Line& sum = draft.line_of(names[Field::channel].empty() ? std::string(platform().channel)
                                                                : names[Field::channel]);
        for (const auto& [field, value] : line.sums) sum.sums[field] += value;
        for (const auto& [kind, value] : line.results) sum.results[kind] += value;
    }

    std::optional<Currency> currency_of(const Names& names, const Group& group) {
        const std::string& text = names[Field::currency];
        if (text.empty()) return currency_.currency();
        const auto sign = currency_sign(text);
        if (!sign || !sign->currency) {
            mistakes_.push_back(mistake_in(file_, "R027", group.first_line,
                                           "unknown currency \"" + text + "\"",
                                           "a code of ISO 4217: EUR, USD, GBP, DKK, SEK, NOK, CHF, ..."));
            return std::nullopt;
        }
        if (rules_.currency && !(*rules_.currency == *sign->currency) && mistakes_.empty())
            mistakes_.push_back(mistake_in(
                file_, "R084", group.first_line,
                "this row is in " + text + ", against --currency " + std::string(rules_.currency->code()),
                "leave --currency out: roi does not convert"));
        has_currency_column_ = true;
        if (platform().kind == Platform::Kind::shop && !drafts_.empty() && drafts_.front().currency &&
            !(*drafts_.front().currency == *sign->currency) && mistakes_.empty())
            mistakes_.push_back(mistake_in(file_, "R084", group.first_line,
                                           "this order is in " + text + ", others are in " +
                                               std::string(drafts_.front().currency->code()),
                                           "export each currency on its own"));
        return sign->currency;
    }

    bool is_in_one_bucket(const Group& group) {
        const auto first = group.span().first[table_.way];
        const auto last = group.span().last[table_.way];
        const bool by_day = rules_.is_by(GroupBy::day);
        const bool lacks_days = first > last;
        const bool is_split = !lacks_days && (by_day ? first != last : month_of(first) != month_of(last));
        const bool is_whole_range = !lacks_days && first == last && !table_.plan.period_end &&
                                    table_.layout.range && all_rows_on(table_.layout.range->from) &&
                                    (by_day ? table_.layout.range->from != table_.layout.range->to
                                            : month_of(days_of(table_.layout.range->from)) !=
                                                  month_of(days_of(table_.layout.range->to)));
        if (!is_split && !lacks_days && !is_whole_range) return true;
        mistakes_.push_back(mistake_in(
            file_, "R085", group.first_line,
            lacks_days ? "the row has no day"
                       : "the row covers more than one " + std::string(by_day ? "day" : "month") +
                             ": its total cannot be split",
            std::string("export with a breakdown by day, or leave out --by ") + (by_day ? "day" : "month")));
        return false;
    }

    bool all_rows_on(const Date& date) const {
        return std::all_of(order_.begin(), order_.end(), [&](std::size_t index) {
            const Span span = table_.tally.groups[index].span();
            return span.first[table_.way] == days_of(date) && span.last[table_.way] == days_of(date);
        });
    }

    /// The draft that a group belongs to; named after what the rules put together.
    Draft& draft_of(const Group& group, const Names& names, std::optional<Currency> currency) {
        std::string key(currency ? currency->code() : "");
        std::string name;
        const auto part = [&](const std::string& id, const std::string& text) {
            key.append(1, '\0').append(id.empty() ? text : id);
            if (!text.empty() || !id.empty())
                name += (name.empty() ? "" : " / ") + (text.empty() ? id : text);
        };
        const auto id = [&](Field field) { return has_spoiled_ids_ ? std::string() : names[field]; };
        const bool by_ad = rules_.is_by(GroupBy::ad);
        const bool by_set = by_ad || rules_.is_by(GroupBy::ad_set);
        if (rules_.is_by(GroupBy::channel))
            part("", names[Field::channel].empty() ? channel_or_label() : names[Field::channel]);
        if (by_set || rules_.is_by(GroupBy::campaign)) part(id(Field::campaign_id), names[Field::campaign]);
        if (by_set) part(id(Field::ad_set_id), names[Field::ad_set]);
        if (by_ad) part(id(Field::ad_id), names[Field::ad]);
        if (rules_.is_by(GroupBy::month)) part("", month_text(month_of(group.span().first[table_.way])));
        if (rules_.is_by(GroupBy::day)) part("", day_text(group.span().first[table_.way]));
        const bool has_names = table_.layout.has_campaign();
        if (name.empty())
            name = has_names && !rules_.is_by(GroupBy::all)
                       ? "(no name)"
                       : channel_or_label() + " (" + file_name(file_) + ")";
        const auto [found, is_new] = index_.emplace(key, drafts_.size());
        if (is_new) drafts_.push_back({name, currency, {}, group.first_line, {}});
        return drafts_[found->second];
    }

    std::string channel_or_label() const {
        return std::string(platform().channel.empty() ? platform().label : platform().channel);
    }

    /// The figures of a group, each under what it is; false where they are left out.
    bool read_sums(std::size_t index, const Group& group, const Names& names, Line& line) {
        const auto& plan = table_.plan;
        for (std::size_t measure = 0; measure < plan.measures.size(); ++measure) {
            auto value = table_.sum(index, measure);
            if (!value) continue;
            Field field = table_.field_of(measure);
            std::string kind = names[Field::result_kind];
            if (field == Field::amount && !named_measure(names, group, field, kind)) return false;
            if (field == Field::results)
                line.results[kind] += *value;
            else
                line.sums[field] += *value;
        }
        return platform().kind != Platform::Kind::shop || read_order(index, group, names, line);
    }

    /// Long form: the row says which figure it holds.
    bool named_measure(const Names& names, const Group& group, Field& field, std::string& kind) {
        constexpr std::string_view result = "Result ";
        if (names[Field::measure_name].starts_with(result)) {
            field = Field::results;
            kind = names[Field::measure_name].substr(result.size());
            return true;
        }
        auto named = field_named(names[Field::measure_name]);
        if (!named) named = field_of_action(names[Field::measure_name]);
        if (named && is_measure(*named) && *named != Field::amount) {
            field = *named;
            return true;
        }
        mistakes_.push_back(mistake_in(file_, "R020", group.first_line,
                                       "unknown measure \"" + names[Field::measure_name] + "\"",
                                       "spend, revenue, impressions, clicks, conversions, ..."));
        return false;
    }

    /// An order counts once, less what was given back, where it was paid.
    bool read_order(std::size_t index, const Group& group, const Names& names, Line& line) {
        const std::string status = normal_heading(names[Field::order_status]).text;
        const bool is_paid = status == "paid" || status == "partially_refunded" || status == "refunded";
        if (!is_paid) {
            ++orders_left_out_[status.empty() ? "without a status" : status];
            return false;
        }
        for (std::size_t measure = 0; measure < table_.plan.measures.size(); ++measure) {
            const auto& sum = table_.tally.sums[index * table_.plan.measures.size() + measure];
            const Field field = table_.field_of(measure);
            if (sum.cells < 2 || !line.sums.count(field)) continue;
            line.sums[field] =
                Decimal::divide(line.sums[field], Decimal(static_cast<std::int64_t>(sum.cells)),
                                Decimal::kept_places);  // each line repeats it
        }
        if (!line.sums.count(Field::revenue)) {
            mistakes_.push_back(mistake_in(file_, "R012", group.first_line,
                                           "order " + names[Field::order] + " has no total",
                                           "export the orders again, with all columns"));
            return false;
        }
        line.sums[Field::revenue] -= line.sums[Field::refunded];
        line.sums.erase(Field::refunded);
        line.sums[Field::order] = line.sums[Field::revenue].is_zero() ? Decimal(0) : Decimal(1);
        return true;
    }

    void finish(const Draft& draft, std::vector<Campaign>& campaigns) {
        Campaign campaign;
        campaign.name = draft.name;
        campaign.currency = draft.currency.value_or(Currency());
        campaign.period = period_of(draft.span);
        campaign.file = file_;
        campaign.place = {static_cast<std::uint32_t>(draft.first_line), 1};
        const std::size_t before = mistakes_.size();
        for (const auto& line : draft.lines) {
            maker_.add_cost(draft, line, campaign);
            maker_.add_actions(draft, line, campaign);
        }
        if (mistakes_.size() > before) return;
        if (campaign.actions.empty() && campaign.costs.empty()) {
            ++empty_campaigns_;
            return;
        }
        note_currency(campaign.currency);
        campaigns.push_back(std::move(campaign));
    }

    std::optional<Period> period_of(const Span& span) const {
        const auto found = table_.period(span);
        const auto& range = table_.layout.range;
        if (rules_.is_by(GroupBy::day) || rules_.is_by(GroupBy::month)) return found;
        const bool is_within = found && range && !(found->from < range->from) && !(range->to < found->to);
        if (range && (!found || is_within)) return range;
        if (found) return found;
        return rules_.period;
    }

    void note_currency(const Currency& currency) {
        const std::string code(currency.code());
        if (report_.currency.find(code) == std::string::npos)
            report_.currency += (report_.currency.empty() ? "" : ", ") + code;
    }

    void say_period_and_currency() {
        report_.period = period_of(all_);
        if (report_.period) {
            const auto found = table_.period(all_);
            const bool is_range = table_.layout.range && report_.period->from == table_.layout.range->from &&
                                  report_.period->to == table_.layout.range->to;
            report_.period_source = is_range ? "line " + std::to_string(table_.layout.range_line)
                                    : found  ? "the rows"
                                             : "--period";
        }
        report_.currency_source = currency_.source().empty() && has_currency_column_
                                      ? "the column of currencies"
                                      : currency_.source();
        const bool has_money = std::any_of(table_.layout.columns.begin(), table_.layout.columns.end(),
                                           [](const Column& column) { return is_money(column.field); });
        if (has_money && report_.currency.find(Currency().code()) != std::string::npos)
            report_.notes.push_back(
                "the file names no currency: XXX stands for it; roi import --currency EUR says which");
        if (report_.currency.find(',') != std::string::npos)
            report_.notes.push_back("several currencies: each campaign is in its own, and they never add up");
        if (maker_.is_rounded())
            report_.notes.push_back(
                "sums with more than twelve decimals are rounded to twelve, half to even");
        for (const auto& [status, orders] : orders_left_out_)
            report_.notes.push_back(std::to_string(orders) + (orders == 1 ? " order" : " orders") +
                                    " left out: " + status);
        if (empty_campaigns_ > 0)
            report_.notes.push_back(std::to_string(empty_campaigns_) +
                                    (empty_campaigns_ == 1 ? " campaign" : " campaigns") +
                                    " without any figure left out");
        note_meaning();
    }

    /// What the figures of this kind of file do not say.
    void note_meaning() {
        const bool has_revenue = table_.layout.column_of(Field::revenue) != nullptr;
        if (platform().kind == Platform::Kind::shop)
            report_.notes.push_back("orders of the whole shop: none of them is attributed to a channel");
        else if (has_revenue)
            report_.notes.push_back(rules_.margin
                                        ? "the revenue is the platform's own claim; platforms overlap"
                                        : "the revenue is the platform's own claim, and no margin: platforms "
                                          "overlap; roi import --margin 35% says what is left of it");
        if (platform().kind == Platform::Kind::analytics || platform().kind == Platform::Kind::organic)
            report_.notes.push_back(
                "the file holds no costs: an ROI needs them (roi import --costs ledger.json)");
    }

    const SummedTable& table_;
    const std::string& file_;
    const ImportRules& rules_;
    ImportReport& report_;
    Diagnostics mistakes_;
    std::vector<std::size_t> order_;  ///< groups with rows, as they stand in the file
    std::optional<std::size_t> unnamed_total_;
    bool has_spoiled_ids_ = false;
    FileCurrency currency_;
    CampaignMaker maker_;
    bool has_currency_column_ = false;
    std::vector<Draft> drafts_;
    std::map<std::string, std::size_t> index_;
    Span all_;
    std::map<std::string, std::uint64_t> orders_left_out_;
    std::uint64_t empty_campaigns_ = 0;
};

}  // namespace

Result<std::vector<Campaign>> campaigns_of(const SummedTable& table, const std::string& file,
                                           const ImportRules& rules, ImportReport& report) {
    return Assembly(table, file, rules, report).run();
}

}  // namespace roi::read
