// Any bytes as an export of a platform that is said: the first byte chooses it, so that each is reached. A
// file without such a byte is read as its headings tell, and as one of a platform that its size chooses.
#include "import_laws.hpp"

using namespace roi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto platforms = import_platforms();
    std::string text(data, data + size);
    ImportRules rules;
    rules.keep_going = data[0] >= 0x80;
    if (data[0] < 0x20 || (data[0] >= 0x80 && data[0] < 0xA0)) {
        rules.platform = platforms[(data[0] & 0x1FU) % platforms.size()];
        text.erase(0, 1);
    } else {
        test::check_import(text, rules);
        rules.platform = platforms[size % platforms.size()];
    }
    test::check_import(text, rules);
    return 0;
}
