// Every exit code, with its one reason.
#pragma once

namespace roi::cli {

enum ExitCode : int {
    done = 0,        ///< done, limits met
    not_met = 1,     ///< a limit not met, findings, a difference
    cannot = 2,      ///< usage, wrong or unreadable input, failed write, a figure that is undefined
    not_judged = 3,  ///< a figure withheld because the campaign is premature
};

}  // namespace roi::cli
