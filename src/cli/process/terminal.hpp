// What the surroundings say about colour, width and character set.
#pragma once

#include <string>

namespace roi::cli {

enum class ColorChoice { automatic, always, never };

/// Flag, then NO_COLOR, then FORCE_COLOR / CLICOLOR_FORCE, then TERM=dumb, then whether the stream is a
/// terminal.
bool wants_color(ColorChoice choice, int descriptor);

/// Whether the locale's character set is UTF-8: LC_ALL, then LC_CTYPE, then LANG.
bool speaks_utf8();

/// COLUMNS where it is set and sensible, otherwise 80. Not the window: a pipe must not change the report.
int columns();

/// The file in which a runner of GitHub Actions collects a job's summary; empty where there is none.
std::string step_summary_path();

/// Whether a line on standard error can be rewritten: a terminal that knows how, and no CI.
bool can_show_progress();

/// Prints to standard error. What cannot be printed there is lost; the exit code still tells.
void complain(const std::string& text);

}  // namespace roi::cli
