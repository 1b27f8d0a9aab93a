#include "cli/commands/import_flags.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "cli/flags/words.hpp"
#include "cli/process/in_order.hpp"
#include "roi/read/words.hpp"

namespace roi::cli {
namespace {

/// The words of import's own flags before they are checked.
struct RawImport : RawReport {
    std::optional<std::string> by, decimal, dates, currency, period, margin, hours, rate, jobs;
    std::vector<std::string> mappings;
};

void declare_import(CLI::App& app, ImportArguments& arguments, RawImport& raw) {
    const auto option = [&](const char* name, auto& value, const char* kind, const char* what) {
        add_value(app, name, value, kind, what);
    };
    app.add_option("EXPORT", arguments.files, "CSV as the platform exports it; - is standard input")
        ->type_name("");
    option("-f,--format", raw.format, "FORMAT", "json (default), jsonl or csv");
    option("-o,--output", arguments.outputs, "FILE", "Write a file: .json .jsonl .csv");
    option("--by", raw.by, "WHAT", "ad_set, ad, channel, month, day, all; campaign,month");
    option("--platform", arguments.rules.platform, "NAME", "Read as this one, whatever the headings tell");
    option("--map", raw.mappings, "FIELD=COLUMN", "What a column holds: spend=Cost");
    option("--mapping", arguments.mapping_file, "FILE", "The same from a file that --save-mapping wrote");
    option("--save-mapping", arguments.saved_mapping, "FILE", "Keep what --map says for the next export");
    option("--decimal", raw.decimal, "MARK", "point or comma, where the file does not tell");
    option("--dates", raw.dates, "ORDER", "day-first or month-first, where the file does not tell");
    option("--currency", raw.currency, "CODE", "Of a file that names none");
    option("--period", raw.period, "FROM..TO", "Of a file that names none: 2026-03-01..2026-03-31");
    option("--margin", raw.margin, "SHARE", "What is left of the revenue: 35%");
    option("--staff-hours", raw.hours, "HOURS", "Working hours behind it, with --hourly-rate");
    option("--hourly-rate", raw.rate, "MONEY", "What an hour costs");
    option("--costs", arguments.ledgers, "FILE", "A ledger of other costs, shared out by spend");
    app.add_flag("--keep-going", arguments.rules.keep_going, "Leave wrong rows out and count them (exit 2)");
    app.add_flag("-q,--quiet", arguments.is_quiet, "No report on what was read");
    option("--jobs", raw.jobs, "N", "Threads (the processors, up to 8); same result");
    option("--color", raw.color, "WHEN", "auto (default), always or never");
}

std::optional<Leave> read_by(const std::optional<std::string>& given, std::vector<GroupBy>& by) {
    if (!given) return std::nullopt;
    const std::vector<std::string> words{"campaign", "ad_set", "ad", "channel", "day", "month", "all"};
    by.clear();
    for (std::size_t from = 0; from <= given->size();) {
        const auto to = std::min(given->find(',', from), given->size());
        std::string word = given->substr(from, to - from);
        if (word == "adset") word = "ad_set";
        if (auto leave = check_choice("--by", word, words)) return leave;
        by.push_back(static_cast<GroupBy>(std::find(words.begin(), words.end(), word) - words.begin()));
        from = to + 1;
    }
    return std::nullopt;
}

/// FIELD=COLUMN
std::optional<Leave> read_mappings(const std::vector<std::string>& given,
                                   std::vector<ImportRules::Mapping>& mappings) {
    for (const auto& text : given) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals + 1 == text.size())
            return usage_error("--map needs FIELD=COLUMN, found \"" + text + "\"", "--map spend=\"Cost\"");
        const std::string field = text.substr(0, equals);
        const auto known = mappable_fields();
        if (std::find(known.begin(), known.end(), field) == known.end()) {
            const auto meant = nearest_word(field, known);
            return usage_error(
                "--map: there is no field \"" + field + "\"",
                meant.empty()
                    ? "fields: campaign, campaign_id, ad_set, ad, channel, currency, date, date_to, spend, "
                      "revenue, impressions, clicks, conversions, purchases, leads, ..."
                    : "did you mean \"" + std::string(meant) + "\"?");
        }
        mappings.push_back({field, text.substr(equals + 1)});
    }
    return std::nullopt;
}

/// A share such as 35% or 0.35.
std::optional<Leave> read_margin(const std::optional<std::string>& given, OptionalFigure& margin) {
    if (!given) return std::nullopt;
    const bool is_percent = given->ends_with('%');
    Decimal value;
    const auto fault = Decimal::parse(
        is_percent ? std::string_view(*given).substr(0, given->size() - 1) : std::string_view(*given), value);
    if (fault == Decimal::Fault::none && is_percent) value = value * Decimal::of(1, 2);
    if (fault != Decimal::Fault::none || value.is_negative() || value > Decimal(1))
        return usage_error("--margin needs a share from 0% to 100%, found \"" + *given + "\"",
                           "--margin 35%");
    margin = Figure::measured(value, "--margin");
    return std::nullopt;
}

std::optional<Leave> read_amount(const std::string& flag, const std::optional<std::string>& given,
                                 OptionalFigure& figure) {
    if (!given) return std::nullopt;
    Decimal value;
    if (Decimal::parse(*given, value) != Decimal::Fault::none || value.is_negative() ||
        value.significant_places() > Decimal::kept_places)
        return usage_error(flag + " needs a number, found \"" + *given + "\"", flag + " 45.50");
    figure = Figure::measured(value, flag);
    return std::nullopt;
}

std::optional<Leave> read_period(const std::optional<std::string>& given, std::optional<Period>& period) {
    if (!given) return std::nullopt;
    period = roi::read_period(*given);
    if (!period)
        return usage_error("--period needs FROM..TO, found \"" + *given + "\"",
                           "--period 2026-03-01..2026-03-31");
    return std::nullopt;
}

std::optional<Leave> read_staff(const RawImport& raw, ImportArguments& arguments) {
    if (raw.hours.has_value() != raw.rate.has_value())
        return usage_error(raw.hours ? "--staff-hours needs --hourly-rate beside it"
                                     : "--hourly-rate needs --staff-hours beside it",
                           "--staff-hours 64 --hourly-rate 45");
    if (auto leave = read_amount("--staff-hours", raw.hours, arguments.staff_hours)) return leave;
    return read_amount("--hourly-rate", raw.rate, arguments.hourly_rate);
}

std::optional<Leave> check_import(ImportArguments& arguments, const RawImport& raw) {
    ImportRules& rules = arguments.rules;
    if (arguments.files.empty())
        return usage_error("import needs an export, or - for standard input", "roi import export.csv");
    if (auto leave = read_by(raw.by, rules.by)) return leave;
    const auto platforms = import_platforms();
    if (!rules.platform.empty())
        if (auto leave = check_choice("--platform", rules.platform, {platforms.begin(), platforms.end()}))
            return leave;
    if (auto leave = read_mappings(raw.mappings, rules.mappings)) return leave;
    if (!arguments.saved_mapping.empty() && rules.mappings.empty() && arguments.mapping_file.empty())
        return usage_error("--save-mapping keeps what --map says, and there is none", "--map spend=\"Cost\"");
    if (auto leave = check_choice("--decimal", raw.decimal, {"point", "comma"})) return leave;
    if (raw.decimal)
        rules.decimal =
            *raw.decimal == "point" ? ImportRules::DecimalMark::point : ImportRules::DecimalMark::comma;
    if (auto leave = check_choice("--dates", raw.dates, {"day-first", "month-first"})) return leave;
    if (raw.dates)
        rules.dates = *raw.dates == "day-first" ? ImportRules::DateOrder::day_first
                                                : ImportRules::DateOrder::month_first;
    if (raw.currency) {
        rules.currency = Currency::of(*raw.currency);
        if (!rules.currency)
            return usage_error("--currency: unknown currency \"" + *raw.currency + "\"",
                               "a code of ISO 4217 in capitals: EUR, USD, GBP, DKK, ...");
    }
    if (auto leave = read_period(raw.period, rules.period)) return leave;
    if (auto leave = read_margin(raw.margin, rules.margin)) return leave;
    if (auto leave = read_staff(raw, arguments)) return leave;
    long jobs = processors();
    if (auto leave = read_whole("--jobs", raw.jobs, 1, 256, jobs)) return leave;
    rules.jobs = static_cast<unsigned>(jobs);
    if (auto leave = check_report("import", arguments, raw, import_formats)) return leave;
    if (!arguments.format && arguments.outputs.empty()) arguments.format = Format::json;
    return std::nullopt;
}

}  // namespace

Parsed<ImportArguments> parse_import(const Words& words) {
    CLI::App app("Turn the CSV exports of advertising platforms into campaigns.", "roi import");
    describe(app);
    ImportArguments arguments;
    RawImport raw;
    declare_import(app, arguments, raw);
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_import(arguments, raw)) return *leave;
    return arguments;
}

}  // namespace roi::cli
