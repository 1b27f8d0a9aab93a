// Reads the floors from src/README.md and checks the sources against them: what each file includes, what only
// one place may know, what the small core is made of, and how long functions and files are.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "function_length.hpp"

namespace fs = std::filesystem;

namespace {

int mistakes = 0;

void complain(const fs::path& file, std::size_t line, const std::string& what) {
    std::cout << file.string() << ':' << line << ": " << what << '\n';
    ++mistakes;
}

/// For each floor the floors below it. "a < b < c" and "a < d < c" say nothing about b and d: these two do
/// not know each other.
using Floors = std::map<std::string, std::set<std::string>>;

/// Every line of the map that is a chain of floors, and nothing else, counts.
Floors read_floors(const fs::path& readme) {
    static const std::regex chain("[a-z]+( < [a-z]+)+");
    Floors floors;
    std::ifstream in(readme);
    for (std::string line; std::getline(in, line);) {
        if (!std::regex_match(line, chain)) continue;
        std::istringstream words(line);
        std::string below;
        for (std::string word; words >> word;) {
            if (word == "<") continue;
            floors[word];
            if (!below.empty()) floors[word].insert(below);
            below = word;
        }
    }
    for (std::size_t round = 0; round < floors.size(); ++round)  // what is below my lower floors is below me
        for (auto& [name, below] : floors)
            for (const auto& lower : std::set<std::string>(below))
                below.insert(floors[lower].begin(), floors[lower].end());
    return floors;
}

/// The floor of a path below src or include/roi: "number/wide.hpp", "method.hpp".
std::string floor_of(const std::string& path) { return path.substr(0, path.find_first_of("/.")); }

const std::set<std::string> core{"base", "number", "statistics", "model", "valuation", "method"};

struct File {
    fs::path path;
    std::string name;  ///< below src or include/roi
    std::string floor;
    bool is_public = false;
    std::vector<std::string> lines;
};

/// Whether a floor may see the private headers of another. The program is built on the public ones alone, and
/// a writer gets finished results: neither may reach behind them.
bool may_see_private(const std::string& from, const std::string& to) {
    static const std::set<std::string> seen_by_writers{"write", "model", "number", "base"};
    if (from == "cli") return to == "cli";
    return from != "write" || seen_by_writers.contains(to);
}

void check_include(const Floors& floors, const File& file, std::size_t line, std::string included) {
    const bool is_public = included.starts_with("roi/");
    if (is_public) included.erase(0, 4);
    const std::string to = floor_of(included);
    const auto refuse = [&](const std::string& why) {
        complain(file.path, line, why + " (" + included + ")");
    };
    if (file.is_public && !is_public) return refuse("a public header includes public ones only");
    if (file.floor == "roi") return;  // roi.hpp includes the rest
    if (!floors.contains(to)) return refuse("includes what stands on no floor");
    if (to != file.floor && !floors.at(file.floor).contains(to))
        return refuse(file.floor + " may not include " + to);
    if (!is_public && !may_see_private(file.floor, to))
        refuse(file.floor + " may include public headers of " + to + " only");
}

/// Every namespace below roi is the file's floor: two types of one name on two floors are two types.
void check_namespace(const File& file, std::size_t line, const std::string& text) {
    static const std::regex opening("namespace roi(::)?(inline )?([a-z:]*).*");
    std::smatch match;
    if (std::regex_match(text, match, opening) && match[3] != file.floor)
        complain(file.path, line, "the namespace is not that of the floor \"" + file.floor + "\"");
}

/// What only some places may know.
struct Reserved {
    std::regex pattern;
    std::regex where;  ///< paths that may hold it
    const char* what;
};

const std::vector<Reserved>& all_reserved() {
    static const std::vector<Reserved> reserved{
        {std::regex("#include <nlohmann"), std::regex("read/json/[a-z_]+\\.cpp"),
         "the JSON library belongs in a source of read/json"},
        {std::regex("#include <CLI/"), std::regex("cli/flags/[a-z_]+\\.hpp"),
         "CLI11 belongs in a header of cli/flags"},
        {std::regex("#include <fmt/"), std::regex("(analysis|read|write|cli)/.*\\.cpp"),
         "fmt belongs in .cpp files above the core"},
        {std::regex("std::cout|std::cerr|getenv|std::exit|[^_]argv|system_clock|#include <ctime>"),
         std::regex("cli/.*"), "output, the environment, clocks and exit belong in cli"},
        {std::regex(
             "#include <[^>]*[./]|#include <(thread|mutex|shared_mutex|condition_variable|future|atomic|"
             "stop_token|fstream|filesystem|iostream|cstdio|cstdlib)>"),
         std::regex("(analysis|read|write|cli)[./].*"),
         "the core needs the standard library alone, no thread and no file"},
        {std::regex("\"[^\"]*\\b(caused|gave|led to|thanks to)\\b"), std::regex("none"),
         "no text claims a cause: nothing here is a randomised comparison"},
    };
    return reserved;
}

void check_lines(const Floors& floors, const File& file) {
    static const std::regex include(R"re(^\s*#include "([^"]+)")re");
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string& line = file.lines[i];
        std::smatch match;
        if (std::regex_search(line, match, include)) check_include(floors, file, i + 1, match[1]);
        check_namespace(file, i + 1, line);
        const std::string code = line.substr(0, line.find("//"));
        for (const auto& rule : all_reserved())
            if (std::regex_search(code, rule.pattern) && !std::regex_match(file.name, rule.where))
                complain(file.path, i + 1, rule.what);
    }
}

void check_lengths(const File& file) {
    constexpr std::size_t longest_function = 60;
    constexpr std::size_t longest_file = 400;
    for (const auto& function : architecture::functions_of(file.lines))
        if (function.lines > longest_function)
            complain(file.path, function.begin,
                     "a function of " + std::to_string(function.lines) + " lines: at most 60, tables apart");
    if (file.lines.size() > longest_file)
        complain(file.path, file.lines.size(), "more than 400 lines: which of its duties is another file's?");
}

/// Two types of one name on one floor are undefined behaviour where two sources see one each.
void check_type_names(const std::vector<File>& files) {
    static const std::regex definition(
        R"re(^(?:template <.*> )?(?:class|struct|enum|enum class) (\w+)(?: : .*)? \{.*)re");
    std::map<std::string, std::string> defined;  // floor and name, with the place of the definition
    for (const auto& file : files) {
        bool is_unnamed = false;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i] == "namespace {") is_unnamed = true;
            if (file.lines[i] == "}  // namespace") is_unnamed = false;
            std::smatch match;
            if (is_unnamed || !std::regex_match(file.lines[i], match, definition)) continue;
            const auto [first, is_new] = defined.emplace(file.floor + "::" + match[1].str(), file.name);
            if (!is_new)
                complain(file.path, i + 1,
                         "the type " + first->first + " is defined in " + first->second + " too");
        }
    }
}

File read_file(const fs::path& base, const fs::path& path) {
    File file;
    file.path = path;
    file.name = fs::relative(path, base).generic_string();
    file.floor = floor_of(file.name);
    file.is_public = base.filename() == "roi";
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    return file;
}

std::vector<File> read_sources(const fs::path& root) {
    std::vector<File> files;
    for (const auto& base : {root / "src", root / "include" / "roi"})
        for (const auto& entry : fs::recursive_directory_iterator(base)) {
            const auto extension = entry.path().extension();
            if (extension == ".cpp" || extension == ".hpp") files.push_back(read_file(base, entry.path()));
        }
    return files;
}

void check_core_size(const fs::path& root, const std::vector<File>& files) {
    constexpr std::size_t most = 6000;
    std::size_t lines = 0;
    for (const auto& file : files)
        if (core.contains(file.floor)) lines += file.lines.size();
    if (lines >= most)
        complain(root / "src", 0, "the core has " + std::to_string(lines) + " lines: it stays below 6,000");
    std::cout << "the core: " << lines << " lines\n";
}

}  // namespace

int main(int, char** argv) {
    const fs::path root = argv[1];
    const Floors floors = read_floors(root / "src" / "README.md");
    for (const auto* floor :
         {"base", "number", "statistics", "model", "valuation", "method", "analysis", "read", "write", "cli"})
        if (!floors.contains(floor))
            complain(root / "src" / "README.md", 1, std::string("no floor ") + floor);
    const auto files = read_sources(root);
    for (const auto& file : files) {
        if (file.floor != "roi" && !floors.contains(file.floor)) {
            complain(file.path, 1, "stands on no floor");
            continue;
        }
        check_lines(floors, file);
        check_lengths(file);
    }
    check_type_names(files);
    check_core_size(root, files);
    std::cout << files.size() << " files, " << mistakes << " mistakes\n";
    return mistakes == 0 && !files.empty() ? 0 : 1;
}
