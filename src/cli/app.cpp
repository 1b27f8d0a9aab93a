#include "cli/app.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <new>

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/process/output.hpp"
#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {
namespace {

constexpr std::array commands{
    Command{"calc", "what is the ROI? the four steps, the range, what is missing", run_calc},
    Command{"check", "are the limits in the file (and --expect LIMIT) met? a gate for CI", run_check},
    Command{"lint", "is the file right, complete and ready? what it claims without ground", run_lint},
    Command{"compare", "what changed, what is better, what moved ROI? side by side", run_compare},
    Command{"import", "a platform's CSV export -> campaigns, with what was read and left out", run_import},
    Command{"init", "a commented campaign file to start from", run_init},
    Command{"explain", "a metric, a step, a cost category, an error code", run_explain},
    Command{"schema", "the JSON Schemas of campaigns and reports; SQL for a warehouse", run_schema},
};

std::string help_text() {
    std::string text =
        "roi - the return on social media: exact, and honest about what is assumed\n\n"
        "Usage: roi COMMAND [ARGUMENTS]\n\nCommands:\n";
    for (const auto& command : commands) {
        text.append("  ")
            .append(command.name)
            .append(10 - command.name.size(), ' ')
            .append(command.summary) += '\n';
    }
    return text +
           "  help      this page, or the help of a command: roi help calc\n\n"
           "Start with:\n"
           "  roi init campaign.json\n"
           "  roi calc campaign.json\n\n"
           "Exit codes: 0 done, 1 a limit not met, 2 could not do it, 3 not judged.\n";
}

const Command* find_command(std::string_view name) {
    const auto* found =
        std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
    return found == commands.end() ? nullptr : found;
}

int unknown_command(const std::string& word) {
    std::vector<std::string_view> names{"help"};
    for (const auto& command : commands) names.push_back(command.name);
    const auto meant = nearest_word(word, names);
    std::string hint = meant.empty() ? "see: roi help" : "did you mean \"roi " + meant + "\"?";
    if (word.starts_with("--")) hint = "a flag stands behind its command: roi calc " + word + " ...";
    if (word == "-" || word.find('.') != std::string::npos) hint = "did you mean \"roi calc " + word + "\"?";
    return leave(usage_error("unknown command \"" + word + "\"", hint));
}

int help(const Words& words) {
    if (words.empty()) return print(help_text());
    const Command* command = find_command(words.front());
    return command == nullptr ? unknown_command(words.front()) : command->run({"--help"});
}

int dispatch(const Words& words) {
    if (words.empty()) {
        complain(help_text());
        return cannot;
    }
    const std::string& first = words.front();
    const Words rest(words.begin() + 1, words.end());
    if (first == "help" || first == "--help" || first == "-h") return help(rest);
    if (first == "--version" || first == "-V" || first == "version") return print("roi " ROI_VERSION "\n");
    const Command* command = find_command(first);
    return command == nullptr ? unknown_command(first) : command->run(rest);
}

int stop(std::string_view code, std::string message) {
    complain(diagnostic_text(diagnose(code, std::move(message)), false));
    return cannot;
}

}  // namespace

int run(int argc, char** argv) {
    prepare_descriptors();
    try {
        return dispatch(Words(argv + std::min(argc, 1), argv + argc));
    } catch (const OutputFailure& failure) {
        return stop("R051", "cannot write " + failure.path + ": " + std::strerror(failure.reason));
    } catch (const Overflow&) {
        return stop("R040", "a figure of the report grows too large to compute");
    } catch (const std::bad_alloc&) {
        return stop("R001", "there is not enough memory for this input");
    } catch (const std::exception& error) {
        return stop("R001", std::string("an unexpected failure: ") + error.what());
    }
}

}  // namespace roi::cli
