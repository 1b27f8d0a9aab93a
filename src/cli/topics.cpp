#include "cli/topics.hpp"

#include <array>

namespace roi::cli {
namespace {

constexpr std::array topics{
    // The four steps
    Topic{"steps", "the four steps of the method",
          "1. Goals: what the campaign is for, measurable.\n2. Value: what one action is worth, and how we "
          "know.\n"
          "3. Cost: everything the effort takes.\n4. ROI = (return - cost) x 100 / cost.",
          ""},
    Topic{"goals", "step 1: what the campaign is for",
          "A goal is measured by the counts of named actions (\"actions\") or by a level before and now "
          "(\"before\", \"now\"). Attainment = now / target; where less is better (\"direction\": \"down\"), "
          "target / now. "
          "Types: awareness, engagement, authority, conversion, retention, upsell, experience, savings.",
          ""},
    Topic{"value", "step 2: what one action is worth",
          "value of a kind of action = (count - baseline) x credit x money per action.\n"
          "The money per action is a figure, or is computed: \"sale\" (price x rate x margin), \"share_of\" "
          "(a share of "
          "what another action is worth), and further methods. \"equivalent\" is shown and never counted.",
          ""},
    Topic{"cost", "step 3: everything the effort takes",
          "A cost is an amount (once, or \"per\": \"month\" of the period), or hours x hourly_rate x (1 + "
          "load), and "
          "\"share\" of it is charged. There are eleven categories. A category that is not stated is "
          "unknown, not 0; "
          "write an explicit 0 for none.",
          ""},
    Topic{"roi", "step 4: what it comes to",
          "ROI = (return - cost) x 100 / cost. The report names its basis (margin, revenue or mixed), gives "
          "worst and "
          "best where every assumption has a range, and counts measured returns only beside it. Undefined "
          "when nothing "
          "was spent. The ROI of several campaigns is a ratio of sums, never a mean of ROIs.",
          "Farris et al., Marketing Metrics"},
    // Words of the report
    Topic{"return", "what the actions brought",
          "The sum of the values of all counted actions. On margin where the margin is known, otherwise on "
          "revenue; "
          "the report says which.",
          "Farris et al., Marketing Metrics: ROMI on contribution"},
    Topic{"margin", "what a sale leaves over",
          "The share of the price left after the variable cost of what was sold. ROI on margin is the "
          "decision figure: "
          "the same campaign can show +102 % on revenue and -23 % on margin.",
          "Farris et al., Marketing Metrics"},
    Topic{"revenue", "what a sale brings in",
          "Price times sales, before the cost of what was sold. A sale without \"margin\" is on revenue.",
          ""},
    Topic{"attributed", "credited by a rule, not proved",
          "Attributed ROI counts every action that the rule (baseline and credit) gives to social media. "
          "Sales that "
          "would have come anyway may be in it. Only a comparison with a control group shows what was "
          "incremental.",
          ""},
    Topic{"baseline", "actions that would have come anyway",
          "Taken off the count before anything is multiplied: effective count = (count - baseline) x credit. "
          "0 when "
          "not stated, and the report says that it was not stated.",
          ""},
    Topic{"credit", "the share credited to social media",
          "Between 0% and 100%; 100% when not stated, and the report says that it was not stated.", ""},
    Topic{
        "evidence", "where a figure comes from",
        "measured: counted or billed. reported: a platform's own claim about its effect. assumed: somebody's "
        "estimate, or a value changed with --set. A result has the weakest grade that enters it.",
        ""},
    Topic{"assumed", "an estimate, marked in every output",
          "{ \"assumed\": 0.2, \"low\": 0.12, \"high\": 0.25, \"why\": \"sales team\" }. Without low and "
          "high there is "
          "no worst and best of whatever depends on it.",
          ""},
    Topic{"measured", "counted or billed",
          "A plain number is measured. { \"measured\": 312, \"source\": \"shop export\" } says where it "
          "comes from; "
          "{ \"k\": 430, \"n\": 1000 } is a share measured on a sample; { \"measured\": 85.2, \"se\": 4.1 } "
          "is a mean with its "
          "standard error. roi.measured counts measured returns only, against the full cost.",
          ""},
    Topic{"reported", "a platform's own claim",
          "Advertising platforms count conversions they touched. They overlap with each other and with sales "
          "that "
          "would have come anyway, so such returns are not counted as measured.",
          ""},
    Topic{"worst", "every uncertain input at its bad end",
          "An assumption at its stated end, a sample at the end of its 95 % interval, all at once. It is a "
          "bound, not a "
          "confidence interval. A figure used twice is one figure.",
          "interval of a share: Wilson 1927"},
    Topic{"best", "every uncertain input at its good end", "The other end of the range; see worst.", ""},
    Topic{"likely", "the middle case", "Every figure at its stated value.", ""},
    Topic{"range", "from worst to best", "See worst. A range is never dropped where there is one.", ""},
    Topic{"undefined", "no number instead of a wrong one",
          "ROI is undefined when nothing was spent. Nothing is printed as infinite, and nothing is set to 0 "
          "instead; "
          "the reason stands beside it.",
          ""},
    Topic{"unmeasured", "what matters and has no figure",
          "Printed below every result, at no value: joy, loyalty, relations. Leaving it out would say it is "
          "nothing.",
          ""},
    Topic{"equivalent", "media-equivalent value",
          "What the same attention would have cost as advertising. It is shown and never counted as return.",
          "Barcelona Principles: AVEs are not the value of communication"},
    Topic{"share_of", "a share of what another action is worth",
          "The value of a lead is the close rate times the value of a sale. An action is worth something "
          "once: where both "
          "the lead and the sale it became are counted, the report says so.",
          ""},
    Topic{"sale", "price x rate x margin",
          "{ \"sale\": { \"price\": 110, \"margin\": \"35%\", \"rate\": \"20%\" } }. Without rate every "
          "action is a sale; "
          "without margin the value is on revenue.",
          ""},
    Topic{"verdict", "whether the figure may be used",
          "computed; computed_with_warnings (something is missing, and named); undefined (no ROI exists); "
          "premature (too "
          "early to compute one).",
          ""},
    // Cost categories
    Topic{"staff", "cost category: working hours",
          "Community managers, editors, everybody who works on it. Labour must include on-costs: \"load\".",
          ""},
    Topic{"management", "cost category: leading it", "Hours of those who decide, plan and approve.", ""},
    Topic{"advertising", "cost category: paid reach", "What the platforms bill for ads and promoted posts.",
          ""},
    Topic{"content", "cost category: making it", "Texts, pictures, films, competitions and prizes.", ""},
    Topic{"tools", "cost category: software", "Scheduling, monitoring, analytics, platform fees.", ""},
    Topic{"agency", "cost category: agencies and freelancers", "Fees and retainers.", ""},
    Topic{"service_recovery", "cost category: making good",
          "Refunds, discounts and goodwill given in service cases. A refund is a cost here or a smaller "
          "return, once.",
          ""},
    Topic{"research", "cost category: finding out", "Surveys, studies, audits.", ""},
    Topic{"training", "cost category: learning", "Courses, and the hours spent in them.", ""},
    Topic{"conferences", "cost category: going there", "Tickets, travel, stands.", ""},
    Topic{"other", "cost category: the rest",
          "What none of the ten others is. Not part of the completeness check.", ""},
    // Goal types
    Topic{"awareness", "goal type: being known", "Measured by a survey before and now, as k of n.", ""},
    Topic{"engagement", "goal type: taking part", "Comments, shares, answers.", ""},
    Topic{"authority", "goal type: being asked", "Mentions, enquiries, invitations.", ""},
    Topic{"conversion", "goal type: getting orders, leads, sign-ups", "Measured by the counts of actions.",
          ""},
    Topic{"retention", "goal type: keeping customers", "The share kept, before and now.", ""},
    Topic{"upsell", "goal type: selling more to customers", "Upgrades and additions.", ""},
    Topic{"experience", "goal type: satisfied customers", "The share satisfied, before and now.", ""},
    Topic{"savings", "goal type: spending less for the same quality", "Calls avoided, cheaper channels.", ""},
    // Purposes
    Topic{"purpose", "how serious the effort is",
          "transformation: a large change, the full case is computed. media_mix: part of the mix, treated as "
          "a test. "
          "exploration: trying out; an ROI would be premature.",
          ""},
    Topic{"limits", "limits kept in the campaign file",
          "\"checks\": [ \"roi >= 0%\" ]: METRIC[.worst|.best|.measured] OP NUMBER UNIT. A unit is required: "
          "%, x, the "
          "currency, or none for counts.",
          ""},
    Topic{"share", "a part of a whole", "0.12 or \"12%\", from 0 to 1. 90 is an error; write \"90%\".", ""},
    Topic{"period", "the days a campaign covers",
          "Both days included. Costs per month are multiplied by whole months counted from the first day, "
          "and the days "
          "left over count as a share of their calendar month.",
          ""},
};

}  // namespace

std::span<const Topic> glossary() { return topics; }

}  // namespace roi::cli
