// Every diagnostic code with its meaning. A test compares this list with the transcripts that show each code.
#include <algorithm>

#include "roi/base/diagnostic.hpp"

namespace roi {

const std::vector<CodeMeaning>& all_codes() {
    static const std::vector<CodeMeaning> codes{
        // Files and syntax
        {"R001", "cannot be read", "The file does not exist, may not be read, or reading it failed half-way.",
         "Check the path and the permissions. `-` reads standard input."},
        {"R002", "not valid JSON", "The text breaks the grammar of JSON, so nothing in it can be trusted.",
         "Repair the place named. JSON wants double quotes, commas between members and none after the last "
         "one."},
        {"R003", "not UTF-8", "A byte does not belong to UTF-8 text; a name could be read wrongly.",
         "Save the file as UTF-8."},
        {"R004", "nested too deep", "Objects and arrays may be nested 64 deep; campaign files need six.",
         "Remove the surplus brackets."},
        {"R005", "text too long", "One name or text may hold 64 KiB.", "Shorten it."},
        {"R006", "file or line too long",
         "A JSON document may hold 64 MiB, a line of a JSONL stream 16 MiB, so that memory stays bounded.",
         "Write many campaigns one per line (JSONL)."},
        {"R007", "no campaign", "The input is empty, or holds something that is not a campaign.",
         "Start with `roi init`."},
        // Structure
        {"R010", "unknown key",
         "A key that is not part of the format would be ignored in silence, and with it a "
         "figure somebody meant to count.",
         "Correct the spelling, or remove the key. Notes go into a \"$comment\" key."},
        {"R011", "key given twice", "Two values for one key: nobody can know which one is meant.",
         "Remove one."},
        {"R012", "key missing", "Something the method needs is not stated.", "Add the key."},
        {"R013", "wrong type",
         "A text stands where a number belongs, a list where an object belongs, and so on.",
         "Write what is listed as allowed."},
        {"R014", "unknown format version", "The file was written for another version of the format.",
         "Use \"format_version\": \"1\", or a newer roi."},
        {"R015", "keys that exclude each other", "Exactly one of several ways to say a thing must be used.",
         "Keep one of them."},
        // Values
        {"R020", "unknown word", "The value is not one of the words the format knows here.",
         "Use one of the words listed."},
        {"R021", "unknown cost category",
         "Costs are kept in eleven categories so that what is missing can be seen.",
         "Use one of the categories listed; \"other\" takes the rest. See `roi explain cost`."},
        {"R022", "not a number",
         "A figure must be digits with a decimal point. Thousands separators, decimal "
         "commas, NaN and infinity are refused, because guessing them changes amounts.",
         "Write 4200.00, not 4,200.00 or 4.200,00."},
        {"R023", "number too long",
         "Figures have up to 25 digits before the decimal point and up to 12 behind it, "
         "and are kept exactly.",
         "Check for a slipped key; round what is longer."},
        {"R024", "negative", "A count, a price, a cost or a share cannot be below zero.",
         "A refund is either a cost or a smaller return, once."},
        {"R025", "share above 1", "A share lies between 0 and 1, or 0% and 100%.",
         "Write \"90%\" or 0.9, not 90."},
        {"R026", "not a date", "Dates are written YYYY-MM-DD, and a period does not end before it begins.",
         "Write 2026-03-01."},
        {"R027", "unknown currency", "Currencies are the three-letter codes of ISO 4217.",
         "Write EUR, USD, DKK, SEK, ..."},
        {"R028", "range the wrong way round", "A range needs low <= likely <= high.",
         "Correct the three figures."},
        {"R029", "not a sample", "A sample is k of n: whole numbers, n above 0, k from 0 to n.",
         "Check which of the two is which."},
        {"R030", "empty name", "A name is needed to tell figures apart.", "Give it a name."},
        {"R031", "name used twice", "Actions are referred to by name, so each name stands once.",
         "Rename one, for instance by its channel."},
        {"R032", "unknown action", "A goal or a chain refers to an action that the campaign does not have.",
         "Correct the name."},
        {"R033", "circular chain", "An action cannot be worth a share of itself, not even by way of others.",
         "Let one action of the circle have a value of its own."},
        {"R034", "monthly cost without a period",
         "\"per\": \"month\" is multiplied by the months of the period.",
         "State the period, or the whole amount."},
        {"R035", "limit that cannot be read",
         "A limit is METRIC[.worst|.best|.measured] OP NUMBER UNIT. What cannot "
         "be read cannot be checked, and must not pass.",
         "Write for instance \"roi >= 0%\" or \"cost <= 12500 EUR\"."},
        {"R036", "pointer leads nowhere",
         "`--set` takes a JSON Pointer into the campaign, /costs/3/hourly_rate=55.",
         "Count from 0, and check the keys."},
        {"R037", "percent where money or a count belongs",
         "A percentage is a share; an amount needs its digits.", "Write the amount."},
        {"R038", "chain too long", "Actions may be linked by share_of through 32 steps.",
         "Shorten the chain."},
        {"R039", "no value to share",
         "\"share_of\" points to an action that has no value, or only a media equivalent, "
         "which is never counted.",
         "Give that action a value."},
        // Computing
        {"R040", "number too large to compute",
         "A result would need more than 38 digits. Nothing is rounded in "
         "silence, so the computation stops.",
         "Check the figure named for a slipped key."},
        {"R041", "valuation not computed yet",
         "The file states a value whose method is not part of this version. "
         "Leaving it out in silence would print a wrong ROI.",
         "Use \"value\", \"sale\" or \"share_of\" for now, or leave the action's value out."},
        {"R042", "mixed currencies", "Amounts in two currencies never add up.",
         "Report each currency on its own, or convert the amounts at a stated rate first."},
        // Command line and output
        {"R050", "usage", "The command line cannot be understood.", "See `roi help`."},
        {"R051", "output failed",
         "The report could not be written whole; nothing half-written was left behind.",
         "Check the disk and the path."},
        {"R052", "unknown metric", "There is no metric of that name, or it needs something in brackets.",
         "See `roi explain metrics`."},
        {"R053", "metric undefined",
         "The metric has no value for this campaign, and no number is made up for it.",
         "The message names the reason."},
        // Findings: the report is computed, and says this beside it
        {"R101", "cost categories not stated",
         "Ten kinds of cost belong to an effort. A kind that is not stated is "
         "unknown, not 0, so the true ROI is probably lower.",
         "State an amount, or an explicit 0."},
        {"R102", "attribution not stated",
         "Nothing says how many of these actions would have come anyway (baseline) "
         "or what share social media is credited with (credit).",
         "Add \"baseline\" or \"credit\", even as an assumption with a range."},
        {"R103", "possibly counted twice",
         "An action and the action it becomes are both valued: a lead that became "
         "an order would be counted as both.",
         "Set \"counted\": false on one of them, or count only what has not moved on."},
        {"R104", "range not stated",
         "An assumption without low and high leaves the result without worst and best.",
         "Add \"low\" and \"high\"."},
        {"R105", "reported by a platform",
         "Advertising platforms count conversions they touched; they overlap with "
         "each other and with sales that would have come anyway.",
         "Compare with your own records; state a credit."},
        {"R106", "no goal",
         "Without a measurable goal nobody can say whether the effort did what it was for.",
         "Add \"goals\". Step 1 comes first."},
        {"R107", "no period", "A return and a cost belong to a time; without it they cannot be compared.",
         "Add \"period\"."},
        {"R108", "action without a value", "The action is counted and shown, and adds nothing to the return.",
         "State what one is worth, or leave it as it is."},
        {"R109", "not computed by this version",
         "The file states something that this version reads and checks but does "
         "not compute, so the report says nothing about it.",
         "Keep it in the file; a later version will use it."},
    };
    return codes;
}

const CodeMeaning* find_code(std::string_view code) {
    const auto& codes = all_codes();
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const auto& entry) { return entry.code == code; });
    return found == codes.end() ? nullptr : &*found;
}

}  // namespace roi
