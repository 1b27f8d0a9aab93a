// Runs every file of a folder through a fuzz target without libFuzzer, and each file with its end cut off at every
// byte (of small files), so that the corpus is a test under any compiler.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** folders) {
    constexpr std::size_t small = 4096;
    std::size_t inputs = 0;
    const auto run = [&](const std::string& bytes) {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        ++inputs;
    };
    for (int i = 1; i < count; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i])) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            run(bytes);
            for (std::size_t cut = 0; bytes.size() <= small && cut < bytes.size(); ++cut) run(bytes.substr(0, cut));
        }
    std::cout << inputs << " inputs\n";
    return inputs > 0 ? 0 : 1;
}
