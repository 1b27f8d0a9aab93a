#include "cli/limit_flags.hpp"

#include "cli/process/mistakes.hpp"
#include "read/words/limit.hpp"

namespace roi::cli {

Diagnostics read_limits(const std::string& flag, const std::vector<std::string>& texts,
                        std::vector<Check>& checks) {
    Diagnostics mistakes;
    for (const auto& text : texts) {
        auto limit = read::read_limit(text);
        if (limit.check) {
            checks.push_back(std::move(*limit.check));
            continue;
        }
        auto mistake = mistake_of("R035", limit.fault.message, limit.fault.hint);
        mistake.file = flag;
        mistake.place = {1, static_cast<std::uint32_t>(limit.fault.at + 1)};
        mistake.width = static_cast<std::uint32_t>(limit.fault.width);
        mistake.excerpt = text;
        mistake.allowed = read::limit_grammar;
        mistakes.push_back(std::move(mistake));
    }
    return mistakes;
}

}  // namespace roi::cli
