// Every diagnostic code with its meaning. A test compares this list with the transcripts that show each code.
#include <algorithm>

#include "roi/base/diagnostic.hpp"

namespace roi::inline base {

const std::vector<CodeMeaning>& all_codes() {
    using G = CodeGroup;
    static const std::vector<CodeMeaning> codes{
        // Files and syntax
        {G::wrong, "R001", "cannot be read",
         "The file does not exist, may not be read, or reading it failed half-way.",
         "Check the path and the permissions. `-` reads standard input."},
        {G::wrong, "R002", "not valid JSON",
         "The text breaks the grammar of JSON, so nothing in it can be trusted.",
         "Repair the place named. JSON wants double quotes, commas between members and none after the last "
         "one."},
        {G::wrong, "R003", "not UTF-8", "A byte does not belong to UTF-8 text; a name could be read wrongly.",
         "Save the file as UTF-8."},
        {G::wrong, "R004", "nested too deep",
         "Objects and arrays may be nested 64 deep; campaign files need six.",
         "Remove the surplus brackets."},
        {G::wrong, "R005", "text too long", "One name or text may hold 64 KiB.", "Shorten it."},
        {G::wrong, "R006", "file or line too long",
         "A JSON document may hold 64 MiB, a line of a JSONL stream 16 MiB, so that memory stays bounded.",
         "Write many campaigns one per line (JSONL)."},
        {G::wrong, "R007", "no campaign", "The input is empty, or holds something that is not a campaign.",
         "Start with `roi init`."},
        // Structure
        {G::wrong, "R010", "unknown key",
         "A key that is not part of the format would be ignored in silence, and with it a "
         "figure somebody meant to count.",
         "Correct the spelling, or remove the key. Notes go into a \"$comment\" key."},
        {G::wrong, "R011", "key given twice", "Two values for one key: nobody can know which one is meant.",
         "Remove one."},
        {G::wrong, "R012", "key missing", "Something the method needs is not stated.", "Add the key."},
        {G::wrong, "R013", "wrong type",
         "A text stands where a number belongs, a list where an object belongs, and so on.",
         "Write what is listed as allowed."},
        {G::wrong, "R014", "unknown format version",
         "The file was written for another version of the format.",
         "Use \"format_version\": \"1\", or a newer roi."},
        {G::wrong, "R015", "keys that exclude each other",
         "Exactly one of several ways to say a thing must be used.", "Keep one of them."},
        // Values
        {G::wrong, "R020", "unknown word", "The value is not one of the words the format knows here.",
         "Use one of the words listed."},
        {G::wrong, "R021", "unknown cost category",
         "Costs are kept in eleven categories so that what is missing can be seen.",
         "Use one of the categories listed; \"other\" takes the rest. See `roi explain cost`."},
        {G::wrong, "R022", "not a number",
         "A figure must be digits with a decimal point. Thousands separators, decimal "
         "commas, NaN and infinity are refused, because guessing them changes amounts.",
         "Write 4200.00, not 4,200.00 or 4.200,00."},
        {G::wrong, "R023", "number too long",
         "Figures have up to 25 digits before the decimal point and up to 12 behind it, "
         "and are kept exactly.",
         "Check for a slipped key; round what is longer."},
        {G::wrong, "R024", "negative", "A count, a price, a cost or a share cannot be below zero.",
         "A refund is either a cost or a smaller return, once."},
        {G::wrong, "R025", "share above 1", "A share lies between 0 and 1, or 0% and 100%.",
         "Write \"90%\" or 0.9, not 90."},
        {G::wrong, "R026", "not a date",
         "Dates are written YYYY-MM-DD, and a period does not end before it begins.", "Write 2026-03-01."},
        {G::wrong, "R027", "unknown currency", "Currencies are the three-letter codes of ISO 4217.",
         "Write EUR, USD, DKK, SEK, ..."},
        {G::wrong, "R028", "range the wrong way round", "A range needs low <= likely <= high.",
         "Correct the three figures."},
        {G::wrong, "R029", "not a sample", "A sample is k of n: whole numbers, n above 0, k from 0 to n.",
         "Check which of the two is which."},
        {G::wrong, "R030", "empty name", "A name is needed to tell figures apart.", "Give it a name."},
        {G::wrong, "R031", "name used twice", "Actions are referred to by name, so each name stands once.",
         "Rename one, for instance by its channel."},
        {G::wrong, "R032", "unknown action",
         "A goal or a chain refers to an action that the campaign does not have.", "Correct the name."},
        {G::wrong, "R033", "circular chain",
         "An action cannot be worth a share of itself, not even by way of others.",
         "Let one action of the circle have a value of its own."},
        {G::wrong, "R034", "monthly cost without a period",
         "\"per\": \"month\" is multiplied by the months of the period.",
         "State the period, or the whole amount."},
        {G::wrong, "R035", "limit that cannot be read",
         "A limit is METRIC[.worst|.best|.measured] OP NUMBER UNIT. What cannot "
         "be read cannot be checked, and must not pass.",
         "Write for instance \"roi >= 0%\" or \"cost <= 12500 EUR\"."},
        {G::wrong, "R036", "pointer leads nowhere",
         "`--set` takes a JSON Pointer into the campaign, /costs/3/hourly_rate=55.",
         "Count from 0, and check the keys."},
        {G::wrong, "R037", "percent where money or a count belongs",
         "A percentage is a share; an amount needs its digits.", "Write the amount."},
        {G::wrong, "R038", "chain too long", "Actions may be linked by share_of through 32 steps.",
         "Shorten the chain."},
        {G::wrong, "R039", "no value to share",
         "\"share_of\" points to an action that has no value, or only a media equivalent, "
         "which is never counted.",
         "Give that action a value."},
        {G::wrong, "R043", "no survivors of a cohort",
         "A survivor curve counts one group of customers period by period; nobody comes back, so it never "
         "rises.",
         "List all customers first, then those still there after each period."},
        {G::wrong, "R044", "horizon out of range",
         "A lifetime is counted over whole periods, at most 1,200 of them: a hundred years of months.",
         "State fewer and whole periods, or say how long one is: \"period\": \"month\"."},
        // Computing
        {G::wrong, "R040", "number too large to compute",
         "A result would need more than 38 digits. Nothing is rounded in "
         "silence, so the computation stops.",
         "Check the figure named for a slipped key."},
        {G::wrong, "R042", "mixed currencies", "Amounts in two currencies never add up.",
         "Report each currency on its own, or convert the amounts at a stated rate first."},
        // Command line and output
        {G::command, "R050", "usage", "The command line cannot be understood.", "See `roi help`."},
        {G::command, "R051", "output failed",
         "The report could not be written whole; nothing half-written was left behind.",
         "Check the disk and the path."},
        {G::command, "R052", "unknown metric",
         "There is no metric of that name, or it needs something in brackets.", "See `roi explain metrics`."},
        {G::command, "R053", "metric undefined",
         "The metric has no value for this campaign, and no number is made up for it.",
         "The message names the reason."},
        {G::command, "R054", "metric withheld",
         "The campaign is premature, and the metric rests on returns that are not in yet.",
         "See what is missing with roi calc, or print it stamped: --even-so."},
        {G::command, "R055", "claim that cannot be read",
         "`--claim` takes a sentence about retention, keep or revenue; 5 points and 5 % are two claims.",
         "See `roi explain claims`."},
        // Limits
        {G::limit, "R060", "limit not met",
         "The figure is on the wrong side of a limit that the file states.",
         "Change the plan, or the limit and its \"why\", so that a reviewer sees it."},
        {G::limit, "R061", "limit undecided",
         "The figure of a limit is undefined, or something it needs is missing. What cannot be decided never "
         "passes.",
         "The message says what is missing: a cost, a range, a baseline."},
        {G::limit, "R062", "limit not judged",
         "The campaign is premature, so the return and the ROI are withheld. Limits on costs, goals and "
         "counts are judged all the same.",
         "Wait until the report is ready, or let skipped limits pass: --allow-premature."},
        {G::limit, "R063", "no limit", "A gate without a limit would let everything pass.",
         "Add \"checks\": [\"cost <= 12500 EUR\"] to the file, or --expect 'roi >= 0%'."},
        // Exports: roi import
        {G::wrong, "R070", "not a table of text",
         "Exports are read as CSV: rows of text with headings above them. A spreadsheet, a packed file, "
         "a web "
         "page or a template for bulk changes is something else.",
         "Choose CSV when you export, or save the spreadsheet as CSV."},
        {G::wrong, "R071", "no column recognised",
         "No heading of the table is one that a known platform uses, and nothing says what the columns hold.",
         "Say it: --map campaign=\"...\" --map spend=\"...\" --map revenue=\"...\"."},
        {G::wrong, "R072", "row too long",
         "A row of an export may hold 1 MiB. A longer one is mostly a quote that opens and never closes.",
         "Look for a single quotation mark near that line, or shorten the cell."},
        {G::wrong, "R073", "NUL byte",
         "A byte 0 never stands in a table of text. The file is damaged, or of another kind.",
         "Export again as CSV."},
        {G::wrong, "R074", "quote never closed",
         "A cell begins with a quotation mark, and the file ends inside it: the rows that follow would "
         "all be "
         "one cell.",
         "Close the quote, or export again: the download may have been cut off."},
        {G::wrong, "R075", "row of another length",
         "The row has more or fewer cells than there are headings, so nobody can tell which figure belongs "
         "to which column.",
         "Put quotes around a cell that holds a comma; --keep-going leaves such rows out and counts them."},
        {G::wrong, "R076", "cell without a number",
         "A column of amounts or counts holds something else. An empty cell or a dash is unknown; anything "
         "else has to be a number.",
         "Correct the cell, or map the right column: --map spend=\"...\"."},
        {G::wrong, "R077", "cell without a date", "A column of days holds something that is no day.",
         "Write 2026-03-31, 31.3.2026, 3/31/2026 or Mar 31, 2026."},
        {G::wrong, "R078", "decimal mark unclear",
         "1,234 is one and a bit, or more than a thousand, and no other number of the file tells which. "
         "Guessing would change amounts a thousandfold.",
         "Say it: --decimal point, or --decimal comma."},
        {G::wrong, "R079", "order of day and month unclear",
         "01/02/2026 is in January or in February, and no other date of the file tells which.",
         "Say it: --dates day-first, or --dates month-first."},
        {G::wrong, "R080", "decimal marks mixed",
         "One number can only have a decimal point, another only a decimal comma. A platform writes all of "
         "them the same way, so somebody has changed the file.",
         "Export again, and do not put two exports into one file."},
        {G::wrong, "R081", "dates mixed",
         "One date can only begin with the day, another only with the month.",
         "Write all dates the same way, as 2026-03-31."},
        {G::wrong, "R082", "column not clear, or not there",
         "Two columns hold the same kind of money, or --map names a heading that the table does not have.",
         "Name the column that counts: --map spend=\"Amount spent (EUR)\"."},
        {G::wrong, "R083", "empty export",
         "There are no rows below the headings. No data is not the same as a campaign that cost nothing.",
         "Choose a period with data, and export again."},
        {G::wrong, "R084", "currencies of an export",
         "The file names one currency and the command line another, or two where there can be only one. "
         "roi does not convert.",
         "Leave --currency out, or export each currency on its own."},
        {G::wrong, "R085", "total beside days, or a total to split",
         "Rows by day and the total of the same days would count twice. A total of several days cannot be "
         "split by day or month, because nobody knows how much belongs to which.",
         "Export with a breakdown by day, or leave out --by day and --by month."},
        {G::wrong, "R086", "sum below zero",
         "Corrections and credits outweigh what was spent or counted, so the sum of a campaign is negative.",
         "Choose a longer period, in which the correction stands beside what it corrects."},
        {G::wrong, "R087", "ledger does not fit",
         "The ledger names a campaign that the exports do not hold, or states a share of a cost that is to "
         "be shared out over several campaigns.",
         "Correct the name, or leave \"share\" or \"campaign\" out."},
        // Findings: the report is computed, and says this beside it
        {G::missing, "R101", "cost categories not stated",
         "Ten kinds of cost belong to an effort. A kind that is not stated is "
         "unknown, not 0, so the true ROI is probably lower.",
         "State an amount, or an explicit 0."},
        {G::missing, "R102", "attribution not stated",
         "Nothing says how many of these actions would have come anyway (baseline) "
         "or what share social media is credited with (credit).",
         "Add \"baseline\" or \"credit\", even as an assumption with a range."},
        {G::ungrounded, "R103", "possibly counted twice",
         "An action and the action it becomes are both valued: a lead that became "
         "an order would be counted as both.",
         "Set \"counted\": false on one of them, or count only what has not moved on."},
        {G::missing, "R104", "range not stated",
         "An assumption without low and high leaves the result without worst and best.",
         "Add \"low\" and \"high\"."},
        {G::ungrounded, "R105", "reported by a platform",
         "Advertising platforms count conversions they touched; they overlap with "
         "each other and with sales that would have come anyway.",
         "Compare with your own records; state a credit."},
        {G::missing, "R106", "no goal",
         "Without a measurable goal nobody can say whether the effort did what it was for.",
         "Add \"goals\". Step 1 comes first."},
        {G::missing, "R107", "no period",
         "A return and a cost belong to a time; without it they cannot be compared.", "Add \"period\"."},
        {G::missing, "R108", "action without a value",
         "The action is counted and shown, and adds nothing to the return.",
         "State what one is worth, or leave it as it is."},
        {G::missing, "R110", "no working hours",
         "Neither staff nor management time is stated. Working time is often the largest cost of social "
         "media, "
         "and an ROI without it looks better than it is.",
         "Add a cost of category staff or management with hours and hourly_rate, or an explicit 0."},
        {G::unready, "R111", "too early",
         "The effort is younger than two months, or younger than one sales cycle: costs are in, returns are "
         "not "
         "yet.",
         "Go on counting, and compute when the period covers two months and one sales cycle."},
        {G::unready, "R112", "purpose exploration",
         "Whoever tries out a medium learns what works; there is no business goal yet that a return could be "
         "measured by.",
         "State purpose media_mix or transformation once there is a business goal."},
        {G::unready, "R113", "incremental without a baseline",
         "An incremental ROI says what would not have happened without the effort. That takes a baseline, or "
         "people whom chance kept out of it.",
         "Add \"baseline\" to the actions, a randomised comparison, or claim \"attributed\"."},
        {G::unready, "R114", "few conversions",
         "Under ten conversions chance alone moves the count by half. The interval is the exact one of "
         "Poisson "
         "counts (Garwood 1936), at 95 %.",
         "Wait for more, or read the count as its interval."},
        {G::ungrounded, "R115", "more claimed than there were",
         "The actions of a goal add up to more than all conversions there were: channels claim the same "
         "ones.",
         "Lower \"credit\", or count each conversion where it was won."},
        {G::ungrounded, "R116", "sales that cannot be traced",
         "Part of the sales cannot be traced to a contact. Counting the last click alone understates what "
         "came "
         "before it, and what was bought in a shop.",
         "Measure what comes before a sale: a goal with before and now, sales above expectation."},
        {G::ungrounded, "R117", "the engaged chose themselves",
         "Loyal customers follow, so followers are more loyal: the difference is an association. It is not "
         "shown "
         "that following made them stay.",
         "Compare within strata that existed before, or invite at random and say \"randomised\": true."},
        {G::unready, "R118", "no difference shown yet",
         "The 95 % interval of the difference holds 0: the data would look like this without any effect too.",
         "Count more customers; the message says how many each group needs."},
        {G::ungrounded, "R119", "quality not held",
         "A cheaper case counts as a return only while quality is held: the lower 95 % bound of the change "
         "has to "
         "lie above the loss that is still accepted (5 points unless stated). Otherwise it is a trade-off.",
         "Ask more customers before and now, or improve the service."},
        {G::missing, "R120", "cashable share not stated",
         "Hours that are freed are capacity. They are money only as far as overtime, hires or bills fall.",
         "Add \"cashable\", the share of the saving that leaves the books."},
        {G::unready, "R121", "value undefined",
         "The method has no answer for these figures, and no number is made up for it.",
         "State what the reason names, or value the action in another way."},
        {G::missing, "R122", "lifetime by default",
         "Where the file says nothing a customer's lifetime is counted over five years and discounted by 10 "
         "% a "
         "year.",
         "State \"periods\" and \"discount\", and the length of a \"period\"."},
        {G::ungrounded, "R123", "most contact is negative",
         "More than half of what people said is negative. That is a problem of the product or the service, "
         "which "
         "the channel only makes audible.",
         "Look at what they complain about first."},
        {G::ungrounded, "R124", "a part above its whole",
         "More creators and interactors than the audience holds, or more answers solved than were given: the "
         "counts "
         "do not belong together.",
         "Count members, or readers one by one, those who only watch included; count answers in the same "
         "period."},
        {G::missing, "R125", "left out of the comparison",
         "A stratum in which one group is empty says nothing about the difference, so its customers are left "
         "out.",
         "Use coarser strata."},
        {G::ungrounded, "R126", "the excess holds everything new",
         "Sales above expectation contain every change since then: weather, prices, competitors, and social "
         "media.",
         "Name the share credited as an assumption with a range, and say why."},
        {G::unready, "R127", "returns still in the pipe",
         "The effort is younger than two sales cycles, so part of its returns has not come in yet.",
         "Compute again later, and expect more."},
        {G::ungrounded, "R128", "several comparisons tried",
         "Among several outcomes one differs by chance sooner or later.", "Say beforehand which one counts."},
        {G::missing, "R129", "difference without an interval",
         "Two shares or means are compared without the numbers they were counted on, so nobody can tell how "
         "sure "
         "the difference is.",
         "Write the shares as { \"k\": 430, \"n\": 1000 }, the means with \"sd\" and \"n\"."},
    };
    return codes;
}

const CodeMeaning* find_code(std::string_view code) {
    const auto& codes = all_codes();
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const auto& entry) { return entry.code == code; });
    return found == codes.end() ? nullptr : &*found;
}

}  // namespace roi::base
