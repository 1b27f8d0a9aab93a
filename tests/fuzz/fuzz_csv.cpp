// Any bytes as an export: the first byte says the flags, the rest is the file. A file that begins with no
// flags of its own is read as it is, with the usual ones.
#include "import_laws.hpp"

using namespace roi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    ImportRules rules;
    std::string text(data, data + size);
    const unsigned flags = data[0];
    if (flags < 0x20 || (flags >= 0x80 && flags < 0xE0)) {  // no export begins so
        constexpr GroupBy by[]{GroupBy::campaign, GroupBy::ad_set, GroupBy::ad,  GroupBy::channel,
                               GroupBy::day,      GroupBy::month,  GroupBy::all, GroupBy::campaign};
        rules.by = {by[flags & 7]};
        if ((flags & 7) == 7) rules.by.push_back(GroupBy::month);
        rules.decimal = static_cast<ImportRules::DecimalMark>((flags >> 3 & 3) % 3);
        rules.keep_going = (flags & 0x40) != 0;
        rules.dates = static_cast<ImportRules::DateOrder>((flags >> 5 & 3) % 3);
        if ((flags & 0x80) != 0) rules.mappings = {{"campaign", "Name"}, {"spend", "Amount"}};
        text.erase(0, 1);
    }
    test::check_import(text, rules);
    return 0;
}
