#include "cli/command.hpp"

#include <unistd.h>

#include "cli/exit_code.hpp"
#include "cli/process/output.hpp"
#include "cli/process/terminal.hpp"
#include "roi/write.hpp"

namespace roi::cli {

Leave usage_error(const std::string& message, const std::string& hint) {
    return {diagnostic_text(diagnose("R050", message).hinting(hint),
                            wants_color(ColorChoice::automatic, STDERR_FILENO)),
            cannot};
}

int print(std::string_view text) {
    const auto output = held_back_stdout();
    output->write(text);
    output->commit();
    return done;
}

int leave(const Leave& parting) {
    if (parting.code == done) return print(parting.text);
    complain(parting.text);
    return parting.code;
}

}  // namespace roi::cli
