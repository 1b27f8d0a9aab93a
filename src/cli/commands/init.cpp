// roi init: a commented start for a goal type. Every figure in it is marked as an assumption to be replaced.
#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>

#include "cli/exit_code.hpp"
#include "cli/flags/words.hpp"
#include "cli/process/output.hpp"
#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {
namespace {

struct InitArguments {
    std::string file;  ///< empty: standard output
    std::string goal = "conversion";
};

/// What differs between the goal types.
struct Start {
    std::string_view type;
    std::string_view goal;    ///< the goal, without its type
    std::string_view action;  ///< the action that goes with it
};

constexpr std::array starts{
    Start{"awareness",
          R"({ "name": "Awareness", "type": "awareness", "target": "25%",
      "$comment": "a survey before and now: how many of how many know you",
      "before": { "k": 210, "n": 1000 }, "now": { "k": 264, "n": 1000 } })",
          R"({ "name": "Visit from social media", "count": 1800, "media": "owned",
      "$comment": "what one visit leaves over: visits to sales, times margin",
      "value": { "assumed": 0.40, "low": 0.10, "high": 0.80, "why": "replace: from your shop's figures" } })"},
    Start{
        "engagement",
        R"({ "name": "Engagement", "type": "engagement", "target": 2500, "actions": ["Comment or share"] })",
        R"({ "name": "Comment or share", "count": 2140, "media": "owned",
      "$comment": "leave the value out where you do not know it; the count still serves the goal",
      "value": { "assumed": 0.30, "low": 0, "high": 0.60, "why": "replace: what an engaged person buys more" } })"},
    Start{
        "authority",
        R"({ "name": "Asked for advice", "type": "authority", "target": 60, "actions": ["Enquiry"] })",
        R"({ "name": "Enquiry", "count": 52, "media": "earned", "credit": { "assumed": "50%", "low": "25%", "high": "75%", "why": "replace: ask where they heard of you" },
      "value": { "sale": { "price": 900, "margin": "40%", "rate": { "assumed": "15%", "low": "8%", "high": "20%", "why": "replace: share of enquiries that buy" } } } })"},
    Start{"conversion", R"({ "name": "Sales", "type": "conversion", "target": 400, "actions": ["Order"] })",
          R"({ "name": "Order", "count": 312, "media": "paid", "channel": "instagram",
      "$comment": "baseline: how many would have come anyway; credit: the share social media is credited with",
      "baseline": { "assumed": 40, "low": 20, "high": 60, "why": "replace: orders in a month without the campaign" },
      "value": { "sale": { "price": 110, "margin": "35%" } } })"},
    Start{
        "retention",
        R"({ "name": "Customers kept", "type": "retention", "target": "80%",
      "before": { "k": 1500, "n": 2000 }, "now": { "k": 1580, "n": 2000 } })",
        R"({ "name": "Customer reached", "count": 2000,
      "$comment": "the count is customers reached; only those kept who would have left are worth something",
      "value": { "retention": { "before": { "k": 1500, "n": 2000 }, "now": { "k": 1580, "n": 2000 },
        "value": { "assumed": 120, "low": 90, "high": 150, "why": "replace: what keeping one is worth, or a lifetime" } } } })"},
    Start{
        "upsell", R"({ "name": "Upgrades", "type": "upsell", "target": 150, "actions": ["Upgrade"] })",
        R"({ "name": "Upgrade", "count": 118, "media": "owned",
      "$comment": "with customers of both kinds counted, { \"uplift\": { \"outcome\": \"upsell\", ... } } compares them: roi explain uplift",
      "credit": { "assumed": "60%", "low": "40%", "high": "80%", "why": "replace: asked at the upgrade" },
      "value": { "assumed": 48, "low": 36, "high": 60, "why": "replace: extra margin of an upgrade in the period" } })"},
    Start{"experience",
          R"({ "name": "Satisfied", "type": "experience", "target": "90%",
      "before": { "k": 522, "n": 600 }, "now": { "k": 552, "n": 610 } })",
          R"({ "name": "Case solved in the open", "count": 900, "channel": "forum",
      "value": { "assumed": 1.50, "low": 0, "high": 3, "why": "replace: what a solved case is worth; leave it out if unknown" } })"},
    Start{
        "savings",
        R"({ "name": "Calls avoided", "type": "savings", "target": 1000, "actions": ["Call avoided"] })",
        R"({ "name": "Call avoided", "count": { "assumed": 900, "low": 500, "high": 1200, "why": "replace: share of readers who would have called" },
      "$comment": "only money that leaves the books counts, and only while quality is held: ask customers before and now",
      "value": { "saving": { "before": 4.20, "now": 0.60,
        "cashable": { "assumed": "50%", "low": "0%", "high": "100%", "why": "replace: overtime, hires and bills that fall" },
        "quality": { "before": { "k": 522, "n": 600 }, "now": { "k": 540, "n": 610 } } } } })"},
};

std::string start_text(const Start& start) {
    std::string text = R"({
  "$schema": "campaign.v1.schema.json",
  "$comment": "Replace every figure by your own. A plain number is measured; { \"assumed\", \"low\", \"high\", \"why\" } is an estimate. roi explain tells more.",
  "format_version": "1",
  "name": "My campaign",
  "currency": "EUR",
  "period": { "from": "2026-03-01", "to": "2026-04-30" },
  "goals": [
    )";
    text.append(start.goal).append(R"(
  ],
  "actions": [
    )");
    text.append(start.action).append(R"(
  ],
  "costs": [
    { "$comment": "state every category; an explicit 0 says none, a missing one is unknown",
      "name": "Advertising", "category": "advertising", "amount": 4200 },
    { "name": "Community manager", "category": "staff", "hours": 120,
      "hourly_rate": { "assumed": 45, "low": 38, "high": 52, "why": "replace: salary with on-costs" } },
    { "name": "Management time", "category": "management", "hours": 10,
      "hourly_rate": { "assumed": 90, "low": 80, "high": 110, "why": "replace" } },
    { "name": "Scheduler", "category": "tools", "amount": 49, "per": "month" },
    { "category": "content", "amount": 0 },
    { "category": "agency", "amount": 0 },
    { "category": "service_recovery", "amount": 0 },
    { "category": "research", "amount": 0 },
    { "category": "training", "amount": 0 },
    { "category": "conferences", "amount": 0 }
  ],
  "unmeasured": [
    { "what": "what matters and has no figure", "why": "nobody asked", "proxy": "what could stand for it" }
  ]
}
)");
    return text;
}

const Start& start_for(std::string_view type) {
    for (const auto& start : starts)
        if (start.type == type) return start;
    return starts[3];
}

/// Creates the file; an existing one is never touched, also when it appears at the last moment.
int create(const std::string& path, const std::string& text) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno == EEXIST)
        return leave(
            usage_error("\"" + path + "\" exists already and is left as it is", "choose another name"));
    if (descriptor < 0) throw OutputFailure{path, errno};
    ::close(descriptor);
    try {
        const auto output = file_output(path);
        output->write(text);
        output->commit();
    } catch (...) {
        ::unlink(path.c_str());
        throw;
    }
    complain("roi: wrote " + clean_text(path) + "; replace the figures, then: roi calc " + clean_text(path) +
             "\n");
    return done;
}

Parsed<InitArguments> parse_init(const Words& words) {
    CLI::App app("Write a commented campaign file to start from.", "roi init");
    describe(app);
    InitArguments arguments;
    app.add_option("FILE", arguments.file, "Where to write it; never over an existing file")->type_name("");
    app.add_option("--goal", arguments.goal, "Goal type (default: conversion)")->type_name("TYPE");
    if (auto leave = parse_with(app, words)) return *leave;
    if (auto leave = check_choice("--goal", arguments.goal,
                                  {"awareness", "engagement", "authority", "conversion", "retention",
                                   "upsell", "experience", "savings"}))
        return *leave;
    return arguments;
}

}  // namespace

int run_init(const Words& words) {
    const auto parsed = parse_init(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    const auto& arguments = std::get<InitArguments>(parsed);
    const std::string text = start_text(start_for(arguments.goal));
    return arguments.file.empty() || arguments.file == "-" ? print(text) : create(arguments.file, text);
}

}  // namespace roi::cli
