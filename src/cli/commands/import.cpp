// roi import: exports in, campaigns out, and a report on what was read on standard error.
#include <unistd.h>
#include <algorithm>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/process/mistakes.hpp"
#include "cli/process/progress.hpp"
#include "cli/process/targets.hpp"
#include "read/export/assemble/added_costs.hpp"
#include "read/export/assemble/joined.hpp"
#include "read/export/recognise/mapping.hpp"
#include "write/format/json.hpp"

namespace roi::cli {
namespace {

class Import {
 public:
    explicit Import(const ImportArguments& arguments)
        : arguments_(arguments),
          rules_(arguments.rules),
          mistakes_(wants_color(arguments.color, STDERR_FILENO)) {}

    int run() {
        if (auto wrong = refuse_inputs_as_outputs()) return leave(*wrong);
        if (!read_costs() || !read_mapping()) return leave_wrong();
        if (auto wrong =
                targets_.open(arguments_, import_formats, [](Format format, const Style&, Sink sink) {
                    return make_campaign_writer(format, std::move(sink));
                }))
            return leave(*wrong);
        Progress progress(arguments_.files, false);
        rules_.progress = [&](std::uint64_t bytes) { progress.add(0, bytes); };
        for (const auto& file : arguments_.files) {
            auto imported = import_export(file, rules_);
            progress.wipe();
            take(std::move(imported));
        }
        if (mistakes_.any() && !arguments_.rules.keep_going) return leave_wrong();
        add_costs();
        if (mistakes_.any() && !arguments_.rules.keep_going) return leave_wrong();
        warn_of_overlaps();
        for (const auto& campaign : campaigns_) targets_.add(campaign);
        mistakes_.finish();
        if (campaigns_.empty()) return leave_wrong();
        save_mapping();
        targets_.commit();
        return mistakes_.any() ? cannot : done;
    }

 private:
    /// Ledgers and mappings are read too; what --save-mapping names is written too.
    std::optional<Leave> refuse_inputs_as_outputs() const {
        std::vector<std::string> inputs = arguments_.ledgers;
        if (!arguments_.saved_mapping.empty()) {
            auto others = inputs;
            others.insert(others.end(), arguments_.files.begin(), arguments_.files.end());
            others.insert(others.end(), arguments_.outputs.begin(), arguments_.outputs.end());
            if (auto refusal = refuse_input_as_output(others, arguments_.saved_mapping)) return refusal;
        }
        if (!arguments_.mapping_file.empty()) inputs.push_back(arguments_.mapping_file);
        for (const auto& path : arguments_.outputs)
            if (auto refusal = refuse_input_as_output(inputs, path)) return refusal;
        return std::nullopt;
    }

    int leave_wrong() {
        mistakes_.finish();
        targets_.abandon();
        return cannot;
    }

    bool read_costs() {
        for (const auto& file : arguments_.ledgers) {
            auto ledgers = read::read_ledger(file);
            if (ledgers)
                ledgers_.insert(ledgers_.end(), ledgers->begin(), ledgers->end());
            else
                mistakes_.add(ledgers.mistakes());
        }
        if (arguments_.staff_hours) {
            Cost cost;
            cost.name = "Staff time";
            cost.category = CostCategory::staff;
            cost.hours = arguments_.staff_hours;
            cost.hourly_rate = arguments_.hourly_rate;
            ledgers_.push_back({"--staff-hours", {}, {}, {cost}, {}});
        }
        return !mistakes_.any();
    }

    bool read_mapping() {
        if (arguments_.mapping_file.empty()) return true;
        auto mapping = read::read_mapping(arguments_.mapping_file);
        if (!mapping) {
            mistakes_.add(mapping.mistakes());
            return false;
        }
        rules_.mappings.insert(rules_.mappings.end(), mapping->begin(), mapping->end());
        return true;
    }

    void save_mapping() const {
        if (arguments_.saved_mapping.empty()) return;
        const auto file = file_output(arguments_.saved_mapping);
        write::Json json;
        json.object([&] {
            for (const auto& [field, column] : rules_.mappings) json.text(field, column);
        });
        file->write(json.raw("\n").text());
        file->commit();
    }

    void take(Result<Imported>&& imported) {
        if (!imported) return mistakes_.add(imported.mistakes());
        mistakes_.add(imported->left_out);
        if (!arguments_.is_quiet) complain(import_text(imported->report, arguments_.style));
        reports_.push_back(std::move(imported->report));
        for (auto& campaign : imported->campaigns) {
            if (joins_files() && reports_.size() > 1)
                read::join_campaign(campaigns_, std::move(campaign));
            else
                campaigns_.push_back(std::move(campaign));
        }
    }

    /// One month or one channel of several exports is one campaign; campaigns of one name stay apart, as each
    /// file has its own days of them.
    bool joins_files() const {
        return !rules_.is_by(GroupBy::campaign) && !rules_.is_by(GroupBy::ad_set) &&
               !rules_.is_by(GroupBy::ad);
    }

    void add_costs() {
        for (const auto& ledger : ledgers_)
            if (!campaigns_.empty()) mistakes_.add(read::add_costs(campaigns_, ledger));
    }

    /// Two exports of one platform over the same days may hold the same money twice.
    void warn_of_overlaps() const {
        for (std::size_t i = 0; i < reports_.size(); ++i)
            for (std::size_t j = i + 1; j < reports_.size(); ++j) {
                const auto& a = reports_[i];
                const auto& b = reports_[j];
                if (a.platform != b.platform || !a.period || !b.period || a.period->to < b.period->from ||
                    b.period->to < a.period->from)
                    continue;
                complain("roi: " + clean_text(a.file) + " and " + clean_text(b.file) +
                         " cover the same days of " + a.platform + ": is anything in both?\n");
            }
    }

    const ImportArguments& arguments_;
    ImportRules rules_;
    MistakePrinter mistakes_;
    std::vector<read::Ledger> ledgers_;
    std::vector<ImportReport> reports_;
    std::vector<Campaign> campaigns_;
    Targets<CampaignWriter> targets_;
};

}  // namespace

int run_import(const Words& words) {
    const auto parsed = parse_import(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Import(std::get<ImportArguments>(parsed)).run();
}

}  // namespace roi::cli
