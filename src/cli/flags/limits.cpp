#include "cli/flags/limits.hpp"

#include "roi/read/words.hpp"

namespace roi::cli {

Diagnostics read_limits(const std::string& flag, const std::vector<std::string>& texts,
                        std::vector<Check>& checks) {
    Diagnostics mistakes;
    for (const auto& text : texts) {
        auto limit = read_limit(text);
        if (limit.check) {
            checks.push_back(std::move(*limit.check));
            continue;
        }
        const auto& fault = limit.fault;
        mistakes.push_back(
            diagnose("R035", fault.message)
                .in(flag)
                .at({1, static_cast<std::uint32_t>(fault.at + 1)}, static_cast<std::uint32_t>(fault.width))
                .quoting(text)
                .allowing(std::string(limit_grammar))
                .hinting(fault.hint));
    }
    return mistakes;
}

}  // namespace roi::cli
