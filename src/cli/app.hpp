// The program: finds the command and keeps every exception inside.
#pragma once

namespace roi::cli {

/// Runs the command line; returns the process's exit code.
int run(int argc, char** argv);

}  // namespace roi::cli
