// Any text as a limit: it is read or refused with a place inside it, what is read is judged, and what is
// judged is what its text says.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "roi/analysis/gate.hpp"
#include "roi/read.hpp"
#include "roi/read/words.hpp"
#include "write/gate/limit_text.hpp"

using namespace roi;

namespace {

void require(bool holds, const char* law) {
    if (holds) return;
    std::cerr << "broken: " << law << '\n';
    std::abort();
}

const Report& report() {
    static const Report the_report = [] {
        auto campaigns = read_campaigns(
            R"({"name":"Spring","currency":"EUR","goals":[{"name":"Sales","type":"conversion","target":400,"actions":["Order"]}],
            "actions":[{"name":"Order","count":312,"value":{"assumed":38.5,"low":30,"high":40}},{"name":"A ]\"","count":3}],
            "costs":[{"category":"advertising","amount":4200},{"category":"staff","hours":64,"hourly_rate":45}]})",
            "spring.json");
        require(static_cast<bool>(campaigns), "the campaign of the target can be read");
        auto report = report_on(std::move(campaigns->front()));
        require(static_cast<bool>(report), "the campaign of the target can be computed");
        return std::move(*report);
    }();
    return the_report;
}

void check_refusal(const std::string& text, const read::LimitFault& fault) {
    require(!fault.message.empty(), "a refusal says why");
    require(fault.at <= text.size(), "a refusal points into the text, or at its end");
    require(fault.width > 0 || text.empty(), "a refusal marks something");
}

void check_judged(const Check& check) {
    const JudgedCheck judged = judge(check, report(), {&report(), {}});
    const bool is_decided =
        judged.outcome == JudgedCheck::Outcome::passed || judged.outcome == JudgedCheck::Outcome::failed;
    require(is_decided == judged.distance.has_value(), "what is decided has a distance");
    require(is_decided || !judged.why.empty(), "what is not decided says why");
    if (is_decided) {
        const bool passed = judged.outcome == JudgedCheck::Outcome::passed;
        require(!judged.distance->is_negative() || !passed, "what lies on the wrong side does not pass");
        require(passed || judged.distance->is_negative() || judged.distance->is_zero(),
                "what lies on the right side passes");
    }
    require(!write::limit_sentence(judged, report().campaign.currency, {}).empty(),
            "every outcome has a sentence");
    // The same limit the other way round: never both, unless the figure is exactly at the limit.
    Check opposite = check;
    using Comparison = Check::Comparison;
    opposite.comparison = check.comparison == Comparison::at_least  ? Comparison::below
                          : check.comparison == Comparison::above   ? Comparison::at_most
                          : check.comparison == Comparison::at_most ? Comparison::above
                                                                    : Comparison::at_least;
    const JudgedCheck other = judge(opposite, report(), {&report(), {}});
    require(!is_decided || other.outcome != judged.outcome, "a limit and its opposite do not agree");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto limit = read::read_limit(text);
    if (!limit.check) {
        check_refusal(text, limit.fault);
        return 0;
    }
    require(limit.check->text == text, "a limit keeps its text");
    if (const auto fault = read::misfit(*limit.check, report().campaign))
        check_refusal(text, *fault);
    else
        check_judged(*limit.check);
    return 0;
}
