// Runs every file of the folders given through a fuzz target without libFuzzer, and each small one cut off at
// every byte, so that the corpus is a test under any compiler and each crash that was ever found stays one.
// --cuts=N before the folders: each file is cut off at N places at most.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include "support/files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

}  // namespace

int main(int count, char** folders) {
    constexpr std::size_t small = 4096;
    constexpr std::string_view cuts_flag = "--cuts=";
    std::size_t cuts = small;
    std::size_t inputs = 0;
    int faults = 0;
    int first = 1;
    if (count > 1 && std::string_view(folders[1]).starts_with(cuts_flag)) {
        cuts = std::stoul(folders[1] + cuts_flag.size());
        first = 2;
    }
    for (int i = first; i < count; ++i)
        for (const auto& path : roi::test::files_in(folders[i])) {
            const std::string text = roi::test::read_file(path);
            try {
                run(text);
                const std::size_t step = text.size() / (cuts + 1) + 1;
                for (std::size_t cut = 0; text.size() <= small && cut < text.size(); cut += step, ++inputs)
                    run(text.substr(0, cut));
            } catch (const std::exception& failure) {
                std::cerr << path.filename().string() << ": threw " << failure.what() << '\n';
                ++faults;
            }
            ++inputs;
        }
    std::cout << inputs << " inputs, " << faults << " faults\n";
    return inputs > 0 && faults == 0 ? 0 : 1;
}
