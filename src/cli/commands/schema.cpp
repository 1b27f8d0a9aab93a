// roi schema: the JSON Schemas and the SQL for a warehouse, embedded at build time.
#include "cli/commands/schemas.hpp"
#include "cli/flags/topic.hpp"
#include "roi/base/diagnostic.hpp"

namespace roi::cli {

int run_schema(const Words& words) {
    const auto parsed =
        parse_topic(words, {"schema", "Print a JSON Schema (draft-07), or SQL that sums a warehouse table.",
                            "WHICH", "campaign, report or sql"});
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    const auto& which = std::get<std::string>(parsed);
    if (which == "campaign") return print(campaign_schema());
    if (which == "report") return print(report_schema());
    if (which == "sql") return print(campaign_rows_sql());
    const auto meant = nearest_word(which, {"campaign", "report", "sql"});
    return leave(
        usage_error(which.empty() ? "schema needs to know which one" : "there is no schema \"" + which + "\"",
                    meant.empty() ? "roi schema campaign, roi schema report, or roi schema sql"
                                  : "did you mean \"" + meant + "\"?"));
}

}  // namespace roi::cli
