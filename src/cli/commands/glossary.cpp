#include "cli/commands/glossary.hpp"

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
          "what another action is worth), \"lifetime\", \"retention\", \"uplift\", \"saving\", \"referral\", "
          "\"above_expected\". \"equivalent\" is shown and never counted.",
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
          "Advertising platforms count conversions they touched. They overlap: Meta and Google both report "
          "the order of a customer who saw one ad and clicked the other, and some of them would have ordered "
          "anyway. So what they report is counted in the ROI and marked, and never counted as measured. Set "
          "it against the orders of the shop, and state a credit.",
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
          "action is a sale; without margin the value is on revenue. \"total\" in place of \"price\" says "
          "what all of them brought in together.",
          ""},
    Topic{"verdict", "whether the figure may be used",
          "computed; computed_with_warnings (something is missing, and named); undefined (no ROI exists); "
          "premature (too "
          "early to compute one).",
          ""},
    // Ways to value that rest on a comparison
    Topic{"lifetime", "what a customer leaves over while she stays",
          "margin_per_period x the periods she stays, each worth less than the one before. With retention r "
          "and "
          "discount d a period, and q = r / (1 + d): timing \"end\" (margin only if she is kept) is r (1 - "
          "q^H) "
          "/ (1 + d - r) periods over a horizon of H, \"start\" (first margin now) (1 + d) (1 - q^H) / (1 + "
          "d - r); "
          "they differ by one margin.\n"
          "Where the file says nothing, a period is a year, the horizon five years and the discount 10 % a "
          "year; the "
          "report says so. acquisition_cost is taken off. Without a horizon nothing is defined where nobody "
          "leaves "
          "and nothing is discounted.\n"
          "\"survivors\": [1000, 869, 743, ...] instead of a retention fits the curve of a cohort, whose "
          "retention "
          "rises with tenure (shifted beta geometric).",
          "Gupta & Lehmann 2003; Farris et al., Marketing Metrics; Fader & Hardie 2007"},
    Topic{"retention", "a way to value: customers kept who would have left",
          "Per customer exposed: (now - before) x what keeping one is worth, a lifetime or a value. Two "
          "samples k of "
          "n have one interval (Newcombe). Counting everybody who stayed would claim those who stay anyway; "
          "the cost "
          "per EXTRA customer kept stands beside the cost of acquiring one.",
          "Newcombe 1998, method 10"},
    Topic{
        "uplift", "a way to value: the engaged against the others",
        "Per customer exposed: the difference x a value, a lifetime, or a margin. outcome is retention, "
        "upsell, "
        "contract_size (means with \"sd\" and \"n\": Welch) or time_to_close (days; deals still open make it "
        "undefined). \"strata\" compare customers alike beforehand (Mantel-Haenszel).\n"
        "The engaged chose themselves, so the difference is an association. The E-value says how much "
        "likelier a "
        "hidden trait would have to make both to explain it all. Only where chance decided (\"randomised\": "
        "true) "
        "is it an effect. Who counts as engaged must be settled before the outcome is counted.",
        "Newcombe 1998; Welch 1947; Greenland & Robins 1985; VanderWeele & Ding 2017"},
    Topic{"saving", "a way to value: the same case handled for less",
          "(before - now) x cashable share, times the cases. \"deflection\" takes the share of visits that "
          "spared a "
          "case: resolved x would_have_contacted x (1 - recontact).\n"
          "It is a return only as far as it is cash, and only while quality is held: the lower one-sided 95 "
          "% bound "
          "of the change in satisfied customers has to lie above the loss accepted (5 points unless stated). "
          "Not "
          "shown, or worse: a trade-off, shown and kept out. Without a cashable share it is capacity, not "
          "cash.",
          "Newcombe 1998; the idea of non-inferiority, ICH E9"},
    Topic{"referral", "a way to value: recommendations",
          "Per customer asked: invitations x conversion new customers. Type one would not have come and is "
          "worth a "
          "lifetime; type two would have come anyway and only spares its acquisition cost; each costs the "
          "reward. "
          "Nobody is counted as both. The share of type one is asked for: there is no default.",
          "Kumar, Petersen & Leone 2007, 2010"},
    Topic{"above_expected", "a way to value: sales above expectation",
          "(actual - expected) x credit x margin, as a range where the expectation has one. The excess holds "
          "everything new since then, not social media alone; a month below expectation counts against the "
          "effort.",
          ""},
    // When, and what for
    Topic{"claims", "sentences that everybody repeats",
          "roi calc --claim CLAIM checks one against your own numbers. Say points or percent: from 80 %, 5 "
          "points "
          "more are 85 %, and 5 % more are 84 %.\n"
          "retention:+5points=+95%: \"5 % more retention, up to 95 % more profit\". At a discount of 10 % "
          "and a "
          "constant margin, 5 points more are worth 20 % (from 50 %) to 53 % (from 94 %), at most 57.9 %, "
          "and never "
          "95 %. Undiscounted it takes a retention of 89.1 %. The famous example, 90 to 95 %, halves the "
          "number of "
          "those who leave.\n"
          "keep:80%: \"80 % cheaper to keep than to win\". The cost of the effort per EXTRA customer kept "
          "against the "
          "acquisition cost; divided by all who stayed it flatters.\n"
          "revenue:+25%: sales against what was expected, in an action valued above_expected.",
          "Reichheld & Sasser 1990; critique: B. Sharp, marketingscience.info/loyalty-myths"},
    Topic{"premature", "too soon for an ROI",
          "Where a purpose is stated, an ROI is withheld while the purpose is exploration, or while the "
          "effort is "
          "younger than two months or one sales cycle. An incremental ROI is withheld without a baseline. "
          "The report "
          "says what is missing, how to collect it and from when a figure is possible, and what can be said "
          "now: "
          "cost, involvement and break-even. --even-so prints the figure, stamped PREMATURE. A plan is never "
          "premature.",
          ""},
    Topic{"incremental", "what would not have happened without it",
          "\"claim\": \"incremental\" needs a baseline for every counted action, or a comparison decided by "
          "chance. "
          "Otherwise the ROI is attributed.",
          ""},
    Topic{"involvement", "who takes part, and what comes of it",
          "Answers, problems solved, conversations and active members, an hour and a piece; shares with "
          "their 95 % "
          "interval (Wilson). Never added to money. 90-9-1 and 60-30-10 describe what others saw; they are "
          "no target, "
          "and lurkers have to be counted, not assumed. More negative than other contact is a problem of the "
          "product, not of the channel.",
          "Nielsen 2006 (90-9-1)"},
    Topic{"media", "owned, paid, earned",
          "\"media\" on actions and costs. The actions of engagement goals count engaged people; owned, paid "
          "and the "
          "total have a cost per engaged person, earned media have no price of their own.",
          "AMEC, Barcelona Principles"},
    Topic{
        "few", "counts under ten",
        "Under ten, chance alone moves a count by half: 4 could as well be 1.1 to 10.2, and 0 up to 3.7. The "
        "interval is the exact one of Poisson counts.",
        "Garwood 1936"},
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
    // Exports
    Topic{"import", "campaigns from the exports of platforms",
          "roi import EXPORT.csv ... prints campaigns; roi calc EXPORT.csv reads them at once. The platform is "
          "told by the headings. Rows are added up by campaign, or as --by says; the platform's own total "
          "rows are compared and never added.\n"
          "How numbers and dates are written is decided from all cells of the file, and asked for where the "
          "file does not tell. A cell that is empty is unknown, not 0. What was read, what was left out and "
          "why stands on standard error.",
          ""},
    Topic{"mapping", "which column holds what",
          "--map spend=\"Net cost\" names a column of a table that is not recognised, or another one than the "
          "headings tell. --save-mapping FILE keeps what was said as { \"spend\": \"Net cost\" }, and "
          "--mapping FILE uses it for the next export.\n"
          "Fields: campaign, campaign_id, ad_set, ad, channel, currency, date, date_to, spend, revenue, "
          "impressions, clicks, conversions, purchases, leads, sessions, and more.",
          ""},
    Topic{"ledger", "costs that no platform knows",
          "roi import --costs FILE with { \"costs\": [ ... ] }, as in a campaign: fees, hours, content, tools. "
          "They are shared out over the imported campaigns in proportion to what each spent on ads. "
          "\"campaign\" in the file charges one of them; \"currency\" has to be theirs.",
          ""},
    Topic{"micros", "money in millionths",
          "Databases and programming interfaces of platforms write 12.34 as 12340000. Columns known to be so "
          "are divided by 1,000,000, exactly; --map spend_micros=COLUMN says it of another one.",
          ""},
    // Purposes
    Topic{"purpose", "how serious the effort is",
          "transformation: a large change, the full case is computed. media_mix: part of the mix, treated as "
          "a test. "
          "exploration: trying out; an ROI would be premature.",
          ""},
    Topic{"limits", "limits kept in the campaign file, judged by roi check",
          "\"checks\": [ \"roi >= 0%\" ]: METRIC[.worst|.best|.measured] OP NUMBER UNIT, with >= > <= <. A "
          "unit is required: %, x, the currency, or none for counts; changes take points, %, or the "
          "currency.\n"
          "With a reason and a level: { \"expect\": \"cost <= 12500 EUR\", \"level\": \"warn\", \"why\": "
          "\"the board's grant\" }. A limit of level warn is named and lets pass, unless --fail-on warn.\n"
          "The comparison is exact. A figure equal to the limit passes >= and <=, and fails > and <.",
          ""},
    Topic{"outcome", "what becomes of a limit",
          "passed: the figure is on the right side.\nfailed: it is on the wrong side (exit code 1).\n"
          "undecided: it is undefined, or something it needs is missing; that is no pass (exit code 2).\n"
          "not_judged: the campaign is premature, so its ROI is withheld (exit code 3; --allow-premature "
          "lets it be skipped). Limits on costs, goals and counts are judged all the same.",
          ""},
    Topic{"change", "how a metric changed against a baseline",
          "change[roi], change[cost], change[cost_per[Order]] in a limit: the figure now less the figure of "
          "--baseline FILE, the campaign of the same name there.\n"
          "A change of a percentage is meant in points, or in per cent of what it was: from 40 % to 42 % is "
          "+2 points and +5 %. So a limit says which: \"change[roi] >= -5 points\", \"change[roi] >= -5%\". "
          "Money: \"change[cost] <= 500 EUR\" or \"change[cost] <= 10%\". Per cent is undefined unless what "
          "it was is above 0.\n"
          "The worst case of a change holds the campaign at its worst and the baseline at its best, also "
          "where both "
          "rest on the same estimate.",
          ""},
    Topic{"baseline", "of a check: the state that a change is measured against",
          "roi check --baseline OLD.json: usually the file as it is on the main branch. Campaigns belong "
          "together by name; a single campaign is held against a single one whatever they are called.",
          ""},
    Topic{"moved roi", "which line moved ROI, in roi compare",
          "The change of ROI from A to B, split over the lines of value and cost so that the parts add up to "
          "it exactly: a change of value counts times the mean of 1 / cost of the two, a change of cost by "
          "what it takes away from the mean return on it. It does not matter which is changed first.",
          "Shapley 1953, with return and cost as the two players"},
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
