// roi calc: reads campaigns, reports on each, writes them in every format asked for.
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command.hpp"
#include "cli/commands/calc_part.hpp"
#include "cli/exit_code.hpp"
#include "cli/limit_flags.hpp"
#include "cli/process/in_order.hpp"
#include "cli/process/progress.hpp"
#include "cli/process/targets.hpp"
#include "read/input/beginning.hpp"
#include "read/words/claim.hpp"
#include "roi/read.hpp"
#include "roi/read/import.hpp"

namespace roi::cli {
namespace {

constexpr std::size_t block = 128 * 1024;  ///< bytes that one thread takes at a time
constexpr std::size_t most_files = 64;     ///< and small files
constexpr std::size_t most_ready = 64;     ///< and campaigns that are read already

std::vector<Replacement> replacements_of(const CalcArguments& arguments) {
    std::vector<Replacement> replacements;
    for (const auto& text : arguments.replacements) {
        const auto equals = text.find('=');
        replacements.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    return replacements;
}

/// Campaigns that stand next to each other in the input, read or not yet.
struct Task {
    std::optional<CampaignStream> lines;
    std::vector<std::string> files;
    std::vector<Result<Campaign>> ready;
    std::uint64_t bytes = 0;

    bool is_empty() const { return !lines && files.empty() && ready.empty(); }
};

/// The size of a file that one thread reads at once; nothing for longer ones, pipes and standard input.
std::optional<std::size_t> small_size(const std::string& file) {
    struct stat state {};
    if (file == "-" || ::stat(file.c_str(), &state) != 0 || !S_ISREG(state.st_mode)) return std::nullopt;
    const auto size = static_cast<std::size_t>(state.st_size);
    return size <= block ? std::optional(size) : std::nullopt;
}

/// Whether the name says that a file holds campaigns already.
bool is_named_json(const std::string& file) {
    return file.ends_with(".json") || file.ends_with(".jsonl") || file.ends_with(".ndjson");
}

/// Blocks come and go by the thousand: their memory is kept instead of being given back each time.
void keep_memory() {
#ifdef __GLIBC__
    constexpr int largest = 4 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, largest);
    mallopt(M_TRIM_THRESHOLD, 2 * largest);
#endif
}

class Calc {
 public:
    explicit Calc(const CalcArguments& arguments)
        : arguments_(arguments), mistakes_(wants_color(arguments.color, STDERR_FILENO)) {}

    int run() {
        if (auto wrong = read_questions(); !wrong.empty()) {
            mistakes_.add(wrong);
            return cannot;
        }
        if (!asks_for_numbers())
            if (auto wrong = targets_.open(arguments_, report_formats, make_writer)) return leave(*wrong);
        const auto formats = targets_.formats();
        const bool rows_are_seen = isatty(STDOUT_FILENO) == 1 &&
                                   std::find(formats.begin(), formats.end(), Format::jsonl) != formats.end();
        progress_.emplace(arguments_.files, rows_are_seen);
        read_all();
        progress_->wipe();
        return finish();
    }

 private:
    bool asks_for_numbers() const { return !questions_.wanted.empty(); }

    Diagnostics read_questions() {
        Diagnostics mistakes;
        for (const auto& text : arguments_.claims) {
            auto claim = read::read_claim(text);
            if (claim)
                questions_.claims.push_back(std::move(*claim));
            else
                mistakes.insert(mistakes.end(), claim.mistakes().begin(), claim.mistakes().end());
        }
        if (!mistakes.empty()) return mistakes;
        mistakes = read_wanted(arguments_.metrics, questions_.wanted);
        for (auto& mistake : read_limits("--where", arguments_.limits, questions_.where))
            mistakes.push_back(std::move(mistake));
        for (const auto& limit : questions_.where) {
            if (limit.metric.is_change)
                mistakes.push_back(mistake_of("R052", "--where: a change needs a baseline",
                                              "roi check --baseline OLD.json, or roi compare"));
            selection_.limits.push_back(limit.text);
        }
        questions_.options.even_so = arguments_.even_so;
        questions_.together = {arguments_.by, arguments_.sort, arguments_.style.top};
        total_ = PortfolioTally(questions_.together);
        questions_.keep_going = arguments_.keep_going;
        return mistakes;
    }

    /// Nothing but sums of money and what follows from them alone.
    bool asks_for_sums() const {
        const auto is_sum = [](const WantedMetric& wanted) {
            const MetricName& name = wanted.metric.name;
            return name.argument.empty() && (name.metric == "roi" || name.metric == "return" ||
                                             name.metric == "cost" || name.metric == "net");
        };
        return asks_for_numbers() && questions_.claims.empty() && questions_.where.empty() &&
               !arguments_.by && std::all_of(questions_.wanted.begin(), questions_.wanted.end(), is_sum);
    }
    /// Where the campaigns of a file come from.
    CampaignStream open(const std::string& file) const {
        return CampaignStream::open(file, replacements_of(arguments_));
    }

    /// Reads an input that looks like a table rather than like JSON; false for every other.
    bool read_export(const std::string& file, InOrder<Task, CalcPart>& work) {
        if (is_named_json(file)) return false;
        read::BeginningOf input(file);
        if (!looks_like_export(input.first_bytes())) {
            if (file == "-")
                cut(CampaignStream("<stdin>", input.source(), replacements_of(arguments_)), work);
            return file == "-";
        }
        ImportRules rules;
        rules.jobs = arguments_.jobs > 0 ? arguments_.jobs : processors();
        rules.progress = [this](std::uint64_t bytes) { progress_->add(0, bytes); };
        rules.money_only = asks_for_sums();
        Task task;
        auto imported = import_export(file == "-" ? "<stdin>" : file, input.source(), rules);
        if (!imported) {
            task.ready.emplace_back(std::move(imported.mistakes()));
            work.add(std::move(task));
            return true;
        }
        progress_->wipe();
        complain(import_text(imported->report, arguments_.style));
        for (auto& campaign : imported->campaigns) {
            task.ready.emplace_back(std::move(campaign));
            if (task.ready.size() == most_ready) work.add(std::exchange(task, {}));
        }
        if (!task.is_empty()) work.add(std::move(task));
        return true;
    }

    /// Cuts the input into tasks. Where they are cut depends on the input alone, never on the number of jobs.
    void read_all() {
        InOrder<Task, CalcPart> work(
            arguments_.jobs, [this](Task& task) { return answer(task, PortfolioTally(questions_.together)); },
            [this](Task&& task, CalcPart&& part) { take(std::move(task), std::move(part)); });
        Task small;
        for (const auto& file : arguments_.files) {
            if (!small.is_empty() && !is_named_json(file)) work.add(std::exchange(small, {}));
            if (read_export(file, work)) continue;
            const auto size = small_size(file);
            if (size) {
                small.files.push_back(file);
                small.bytes += *size;
            }
            if (!size || small.files.size() == most_files || small.bytes >= block)
                if (!small.is_empty()) work.add(std::exchange(small, {}));
            if (!size) cut(open(file), work);
        }
        if (!small.is_empty()) work.add(std::move(small));
        work.finish();
    }

    static void cut(CampaignStream&& campaigns, InOrder<Task, CalcPart>& work) {
        keep_memory();
        Task ready;
        for (;;) {
            Task task;
            task.lines = campaigns.next_lines(block);
            if (task.lines) {
                task.bytes = task.lines->size();
                if (!ready.is_empty()) work.add(std::exchange(ready, {}));
                work.add(std::move(task));
                continue;
            }
            auto campaign = campaigns.next();
            if (!campaign) break;
            ready.ready.push_back(std::move(*campaign));
            if (ready.ready.size() == most_ready) work.add(std::exchange(ready, {}));
        }
        if (!ready.is_empty()) work.add(std::move(ready));
    }

    /// Does a task, on whatever thread.
    CalcPart answer(Task& task, PortfolioTally so_far) const {
        CalcPart part(questions_, targets_, std::move(so_far));
        if (task.lines) part.add_all(*task.lines);
        for (const auto& file : task.files) {
            auto campaigns = open(file);
            part.add_all(campaigns);
        }
        for (const auto& campaign : task.ready) part.add(Result<Campaign>(campaign));
        return part;
    }

    /// Takes what came of the next task. Where its campaigns do not go together with those before, it is done
    /// again behind them, to find out which one it is.
    void take(Task&& task, CalcPart&& part) {
        if (total_.join(std::move(part.total))) return keep(task, part);
        if (task.lines) task.lines->rewind();
        CalcPart again = answer(task, std::move(total_));
        total_ = std::move(again.total);
        keep(task, again);
    }

    void keep(const Task& task, CalcPart& part) {
        const bool is_whole = !mistakes_.any() || arguments_.keep_going;
        if (part.mistakes.has_lines()) progress_->wipe();
        mistakes_.add(part.mistakes);
        withheld_.join(part.withheld);
        selection_.join(part.selection);
        if (asks_for_numbers())
            numbers_->write(part.numbers);
        else if (is_whole)
            targets_.put(part.pieces);
        progress_->add(part.campaigns, task.bytes);
    }

    int finish() {
        const bool is_wrong = mistakes_.any();
        mistakes_.add(withheld_);
        mistakes_.finish();
        if (!mistakes_.any() || arguments_.keep_going)
            commit();
        else
            targets_.abandon();
        if (is_wrong) return cannot;
        return mistakes_.any() ? not_judged : done;
    }

    void commit() {
        const auto formats = targets_.formats();
        const bool is_said = std::any_of(formats.begin(), formats.end(), [](Format format) {
            return format != Format::jsonl && format != Format::csv;
        });
        if (selection_.is_asked_for() && !is_said) complain("roi: " + selection_text(selection_) + "\n");
        if (asks_for_numbers())
            numbers_->commit();
        else if (total_.count() > 0 || selection_.of > 0)
            targets_.commit(std::move(total_).finish(std::move(selection_)));
    }

    const CalcArguments& arguments_;
    CalcQuestions questions_;
    MistakePrinter mistakes_;
    MistakeList withheld_;
    Targets<ReportWriter> targets_;
    std::unique_ptr<Output> numbers_ = held_back_stdout();
    std::optional<Progress> progress_;
    Selection selection_;
    PortfolioTally total_;
};

}  // namespace

int run_calc(const Words& words) {
    const auto parsed = parse_calc(words);
    if (const auto* parting = std::get_if<Leave>(&parsed)) return leave(*parting);
    return Calc(std::get<CalcArguments>(parsed)).run();
}

}  // namespace roi::cli
