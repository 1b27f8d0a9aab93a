// Runs every file of the folders given through a fuzz target without libFuzzer, and each small one cut off at
// every byte, so that the corpus is a test under any compiler and each crash that was ever found stays one.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>

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
    std::size_t inputs = 0;
    int faults = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& path : roi::test::files_in(folders[i])) {
            const std::string text = roi::test::read_file(path);
            try {
                run(text);
                for (std::size_t cut = 0; text.size() <= small && cut < text.size(); ++cut, ++inputs)
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
