// Reads the floors from src/README.md and checks every #include of the sources against them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

int mistakes = 0;

void complain(const fs::path& file, std::size_t line, const std::string& what) {
    std::cout << file.string() << ':' << line << ": " << what << '\n';
    ++mistakes;
}

/// Floor by folder. Folders in braces share a height and do not know each other.
std::map<std::string, int> read_floors(const fs::path& readme) {
    std::ifstream in(readme);
    std::map<std::string, int> floors;
    for (std::string line; std::getline(in, line);) {
        if (line.find(" < ") == std::string::npos || !line.starts_with("base")) continue;
        int height = 0;
        bool in_braces = false;
        static const std::regex token("[a-z]+|[{}<]");
        for (std::sregex_iterator at(line.begin(), line.end(), token), end; at != end; ++at) {
            const std::string word = at->str();
            if (word == "{")
                in_braces = true;
            else if (word == "}")
                in_braces = false;
            else if (word == "<")
                ++height;
            else
                floors[word] = height;
        }
        if (in_braces) floors.clear();
        break;
    }
    return floors;
}

/// The floor of an included or including path below src or include/roi: "number/wide.hpp", "method.hpp".
std::string floor_of(std::string path) {
    const auto slash = path.find('/');
    if (slash != std::string::npos) return path.substr(0, slash);
    return path.substr(0, path.find('.'));
}

bool may_include(const std::map<std::string, int>& floors, const std::string& from, const std::string& to) {
    if (from == to || from == "roi") return true;  // roi.hpp includes the rest
    return floors.at(to) < floors.at(from);
}

void check_include(const std::map<std::string, int>& floors, const fs::path& file, std::size_t number,
                   const std::string& from, std::string included) {
    if (included.starts_with("roi/")) included.erase(0, 4);
    const std::string to = floor_of(included);
    if (!floors.contains(to))
        return complain(file, number, "includes \"" + included + "\", which is on no floor");
    if (!may_include(floors, from, to))
        complain(file, number, from + " may not include " + to + " (" + included + ")");
}

/// What only one place may know.
struct Reserved {
    std::regex pattern;
    std::regex where;  ///< paths that may hold it
    const char* what;
};

void check_file(const std::map<std::string, int>& floors, const std::vector<Reserved>& reserved,
                const fs::path& base, const fs::path& file) {
    const std::string relative = fs::relative(file, base).generic_string();
    const std::string from = floor_of(relative);
    if (from != "roi" && !floors.contains(from)) return complain(file, 1, "stands on no floor");
    std::ifstream in(file);
    static const std::regex include(R"re(^\s*#include "([^"]+)")re");
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::smatch match;
        if (std::regex_search(line, match, include)) check_include(floors, file, number, from, match[1]);
        const std::string code = line.substr(0, line.find("//"));
        for (const auto& rule : reserved)
            if (std::regex_search(code, rule.pattern) && !std::regex_match(relative, rule.where))
                complain(file, number, rule.what);
    }
    constexpr std::size_t longest = 400;
    if (number > longest) complain(file, number, "longer than 400 lines: split it");
}

}  // namespace

int main(int, char** argv) {
    const fs::path root = argv[1];
    const auto floors = read_floors(root / "src" / "README.md");
    if (floors.size() < 10) {
        std::cout << "src/README.md does not list the floors\n";
        return 1;
    }
    const std::vector<Reserved> reserved{
        {std::regex("#include <nlohmann"), std::regex("read/json/parse\\.cpp"),
         "the JSON library belongs in read/json/parse.cpp"},
        {std::regex("#include <CLI/"), std::regex("cli/flags\\.hpp"), "CLI11 belongs in cli/flags.hpp"},
        {std::regex("#include <fmt/"), std::regex(".*\\.cpp"), "fmt belongs in .cpp files"},
        {std::regex("std::cout|std::cerr|getenv|std::exit|[^_]argv|system_clock|#include <ctime>"),
         std::regex("cli/.*"), "output, the environment, clocks and exit belong in cli"},
        {std::regex("\"[^\"]*\\b(caused|gave|led to|thanks to)\\b"), std::regex("none"),
         "no text claims a cause: nothing here is a randomised comparison"},
    };
    std::size_t files = 0;
    for (const auto& base : {root / "src", root / "include" / "roi"})
        for (const auto& entry : fs::recursive_directory_iterator(base)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            check_file(floors, reserved, base, entry.path());
            ++files;
        }
    std::cout << files << " files, " << mistakes << " mistakes\n";
    return mistakes == 0 && files > 0 ? 0 : 1;
}
