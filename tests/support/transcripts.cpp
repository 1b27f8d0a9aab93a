// Runs the console blocks of Markdown files and compares what is printed with what stands there.
//
//   transcripts ROI_BINARY REPO_ROOT [--allow-empty] FILE.md...
//   transcripts --codes ROI_BINARY ERRORS_FOLDER      every code of `roi explain codes` has its transcript
//
// A block that opens with ```console holds commands: "$ " begins one, "> " lines right below continue it, and
// the lines up to the next "$ " are its stdout and stderr, with a last line [exit N] unless N is 0. A block
// that opens with a language and a name, as in ```json bad.roi.json, is a file of that name for the commands
// after it. ROI_UPDATE=1 writes what was really printed into the files.
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr std::chrono::seconds time_limit{240};

/// Set by an interrupt: the command at work is ended, and the temporary folder goes away as usual.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void interrupt(int) { interrupted = 1; }

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string join(const Lines& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

[[noreturn]] void refuse(std::size_t line, const std::string& reason) {
    throw std::runtime_error("line " + std::to_string(line) + ": " + reason);
}

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

// ---- The document

struct Command {
    std::size_t line = 0;  ///< counted from 1
    std::string text;
    Lines source;    ///< its "$ " and "> " lines
    Lines expected;  ///< what it prints, and [exit N]
};

/// A fenced block: commands, or a file to be written.
struct Block {
    std::size_t begin = 0;  ///< index of its first line inside the fence
    std::size_t end = 0;    ///< index of the closing fence
    std::string file;       ///< empty for a console block
    std::vector<Command> commands;
};

std::vector<Command> commands_of(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<Command> commands;
    for (std::size_t i = begin; i < end; ++i) {
        const std::string& line = lines[i];
        if (line.starts_with("$ "))
            commands.push_back({i + 1, line.substr(2), {line}, {}});
        else if (commands.empty())
            refuse(i + 1, "no command above");
        else if (line.starts_with("> ") && commands.back().expected.empty()) {
            commands.back().text += '\n' + line.substr(2);
            commands.back().source.push_back(line);
        } else
            commands.back().expected.push_back(line);
    }
    return commands;
}

/// The backticks a line opens or closes a fence with; empty where it does neither.
std::string fence_of(const std::string& line) {
    const auto length = std::min(line.find_first_not_of('`'), line.size());
    return length < 3 ? "" : line.substr(0, length);
}

std::vector<Block> blocks_of(const Lines& lines) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string fence = fence_of(lines[i]);
        if (fence.empty()) continue;
        std::istringstream info(lines[i].substr(fence.size()));
        std::string language;
        Block block;
        info >> language >> block.file;
        block.begin = ++i;
        while (i < lines.size() && lines[i] != fence) ++i;
        if (i == lines.size()) refuse(block.begin, "the fence is not closed");
        block.end = i;
        if (language == "console") block.commands = commands_of(lines, block.begin, block.end);
        // A name with a folder could lead out of the temporary one.
        if (block.file.find('/') != std::string::npos) refuse(block.begin, "a file name cannot hold a slash");
        if (language == "console" || !block.file.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

// ---- Running

/// A new folder that goes away with everything in it.
class TemporaryFolder {
 public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "roi-transcript-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

 private:
    fs::path path_;
};

/// In the child: nothing of the caller's environment reaches the command, so that it prints the same
/// anywhere.
[[noreturn]] void become(const std::string& command, const fs::path& folder, const fs::path& program,
                         int output) {
    ::setpgid(0, 0);
    const int input = ::open("/dev/null", O_RDONLY);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    for (int descriptor = STDERR_FILENO + 1; descriptor < 64; ++descriptor) ::close(descriptor);
    std::string path = "PATH=" + program.parent_path().string() + ":/usr/local/bin:/usr/bin:/bin";
    std::string home = "HOME=" + folder.string();
    std::string all = "LC_ALL=C.UTF-8", lang = "LANG=C.UTF-8", zone = "TZ=UTC";
    char* const environment[]{path.data(), home.data(), all.data(), lang.data(), zone.data(), nullptr};
    std::string shell = "sh", flag = "-c", text = command;
    char* const words[]{shell.data(), flag.data(), text.data(), nullptr};
    if (::chdir(folder.c_str()) == 0) ::execve("/bin/sh", words, environment);
    ::_exit(127);
}

/// Reads until the pipe closes; false when the time is up, or after an interrupt.
bool read_all(int descriptor, std::string& text) {
    const auto deadline = std::chrono::steady_clock::now() + time_limit;
    char buffer[4096];
    for (;;) {
        const auto left = deadline - std::chrono::steady_clock::now();
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(left).count();
        pollfd waiting{descriptor, POLLIN, 0};
        if (interrupted != 0 || milliseconds <= 0) return false;
        if (::poll(&waiting, 1, static_cast<int>(milliseconds)) <= 0) continue;
        const auto count = ::read(descriptor, buffer, sizeof buffer);
        if (count <= 0) return true;
        text.append(buffer, static_cast<std::size_t>(count));
    }
}

/// What a command prints, as lines of a transcript.
Lines run(const std::string& command, const fs::path& folder, const fs::path& program) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot start a process");
    if (child == 0) become(command, folder, program, ends[1]);
    ::setpgid(child, child);  // on both sides, so that it is done before anybody relies on it
    ::close(ends[1]);
    std::string text;
    const bool in_time = read_all(ends[0], text);
    ::close(ends[0]);
    if (!in_time) ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (interrupted != 0) throw std::runtime_error("interrupted");
    Lines lines = split(text);
    if (!text.empty() && text.back() != '\n') lines.push_back("[no newline at the end]");
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (!in_time)
        lines.push_back("[stopped after " + std::to_string(time_limit.count()) + " s]");
    else if (code != 0)
        lines.push_back("[exit " + std::to_string(code) + "]");
    return lines;
}

// ---- Comparing

/// What a difference may consist of made visible: control characters, and blanks at the end.
std::string visible(std::string line) {
    const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; };
    std::replace_if(line.begin(), line.end(), is_control, '?');
    return line.ends_with(' ') ? line + "<- blank" : line;
}

/// Prints the longest common lines of both as they are, and the others with - and +.
void print_difference(const Lines& expected, const Lines& printed) {
    const std::vector<std::size_t> row(printed.size() + 1);
    std::vector<std::vector<std::size_t>> common(expected.size() + 1, row);
    for (auto i = expected.size(); i-- > 0;)
        for (auto j = printed.size(); j-- > 0;)
            common[i][j] = expected[i] == printed[j] ? common[i + 1][j + 1] + 1
                                                     : std::max(common[i + 1][j], common[i][j + 1]);
    std::size_t i = 0, j = 0;
    while (i < expected.size() || j < printed.size()) {
        if (i < expected.size() && j < printed.size() && expected[i] == printed[j]) {
            std::cout << "      " << visible(expected[i++]) << '\n';
            ++j;
        } else if (j == printed.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
            std::cout << "    - " << visible(expected[i++]) << '\n';
        } else {
            std::cout << "    + " << visible(printed[j++]) << '\n';
        }
    }
}

/// Whether lines would be read as a command or a fence instead of as output.
bool can_be_written(const Lines& printed) {
    return (printed.empty() || !printed.front().starts_with("> ")) &&
           std::none_of(printed.begin(), printed.end(),
                        [](const auto& line) { return line.starts_with("$ ") || !fence_of(line).empty(); });
}

struct Count {
    int passed = 0;
    int failed = 0;
};

int conclude(const Count& count) {
    std::cout << count.passed << " passed, " << count.failed << " failed\n";
    return count.failed == 0 ? 0 : 1;
}

struct Settings {
    fs::path program;
    fs::path root;
    bool update = false;
    bool allow_empty = false;
};

/// What the commands of a file may use: the files and folders beside it; for the README, what a reader has at
/// the root.
void furnish(const fs::path& folder, const fs::path& file, const fs::path& root) {
    if (fs::equivalent(file.parent_path(), root)) {
        for (const char* name : {"examples", "scripts", "LICENSE"})
            if (fs::exists(root / name)) fs::create_symlink(root / name, folder / name);
        return;
    }
    for (const auto& entry : fs::directory_iterator(file.parent_path()))
        if (entry.is_regular_file() || entry.is_directory())
            fs::copy(entry.path(), folder / entry.path().filename(), fs::copy_options::recursive);
}

/// Runs a block's commands; returns the block as it should read.
Lines run_block(const Block& block, const fs::path& file, const fs::path& folder, const Settings& settings,
                Count& count) {
    Lines written;
    for (const auto& command : block.commands) {
        const Lines printed = run(command.text, folder, settings.program);
        written.insert(written.end(), command.source.begin(), command.source.end());
        written.insert(written.end(), printed.begin(), printed.end());
        if (settings.update && !can_be_written(printed))
            refuse(command.line, "prints lines that look like a command");
        if (printed == command.expected || settings.update) {
            ++count.passed;
            continue;
        }
        ++count.failed;
        std::cout << file.string() << ':' << command.line << ": $ " << command.text << '\n';
        print_difference(command.expected, printed);
    }
    return written;
}

void run_file(const fs::path& file, const Settings& settings, Count& count) {
    Lines lines = split(content_of(file));
    const auto blocks = blocks_of(lines);
    if (!settings.allow_empty &&
        std::all_of(blocks.begin(), blocks.end(), [](const auto& block) { return block.commands.empty(); }))
        throw std::runtime_error("no console block: nothing is tested");
    const TemporaryFolder folder;
    furnish(folder.path(), file, settings.root);
    Lines written;
    std::size_t copied = 0;  // lines of the old text that are in the new one
    for (const auto& block : blocks) {
        const auto at = [&](std::size_t index) { return lines.begin() + static_cast<std::ptrdiff_t>(index); };
        if (block.commands.empty()) {
            const std::string text = join(Lines(at(block.begin), at(block.end)));
            if (!block.file.empty()) write_file(folder.path() / block.file, text);
            continue;
        }
        written.insert(written.end(), at(copied), at(block.begin));
        const Lines body = run_block(block, file, folder.path(), settings, count);
        written.insert(written.end(), body.begin(), body.end());
        copied = block.end;
    }
    written.insert(written.end(), lines.begin() + static_cast<std::ptrdiff_t>(copied), lines.end());
    if (settings.update && written != lines) write_file(file, join(written));
}

int run_files(const Settings& settings, const std::vector<fs::path>& files) {
    Count count;
    for (const auto& file : files) {
        if (interrupted != 0) break;
        try {
            run_file(file, settings, count);
        } catch (const std::exception& failure) {
            ++count.failed;
            std::cout << file.string() << ": " << failure.what() << '\n';
        }
    }
    return conclude(count);
}

/// The codes that `roi explain codes` lists: its lines are "  R001  title".
Lines listed_codes(const fs::path& program) {
    const TemporaryFolder folder;
    Lines codes;
    for (const auto& line : run("roi explain codes", folder.path(), program))
        if (line.starts_with("  R") && line.size() > 6) codes.push_back(line.substr(2, 4));
    return codes;
}

/// Whether a transcript's output, not only its prose, names the code.
bool prints(const fs::path& file, const std::string& code) {
    for (const auto& block : blocks_of(split(content_of(file))))
        for (const auto& command : block.commands)
            if (join(command.expected).find(code) != std::string::npos) return true;
    return false;
}

int compare_codes(const fs::path& program, const fs::path& folder) {
    const Lines codes = listed_codes(program);
    Count count;
    const auto judge = [&](bool good, const std::string& complaint) {
        ++(good ? count.passed : count.failed);
        if (!good) std::cout << complaint << '\n';
    };
    judge(!codes.empty(), "roi explain codes lists no code");
    for (const auto& code : codes) {
        const fs::path file = folder / (code + ".md");
        judge(fs::exists(file) && prints(file, code), file.string() + " does not show " + code);
    }
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".md" && entry.path().stem() != "README" &&
            std::find(codes.begin(), codes.end(), entry.path().stem().string()) == codes.end())
            judge(false, entry.path().string() + ": there is no such code");
    return conclude(count);
}

}  // namespace

int main(int argc, char** argv) {
    struct sigaction action {};
    action.sa_handler = interrupt;
    for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(signal_number, &action, nullptr);
    try {
        const Lines words(argv + std::min(argc, 1), argv + argc);
        if (words.size() < 3)
            throw std::runtime_error(
                "ROI_BINARY REPO_ROOT [--allow-empty] FILE.md... | --codes ROI_BINARY FOLDER");
        if (words[0] == "--codes") return compare_codes(fs::canonical(words[1]), words[2]);
        Settings settings{fs::canonical(words[0]), fs::canonical(words[1])};
        if (const char* update = std::getenv("ROI_UPDATE")) settings.update = std::string_view(update) == "1";
        std::vector<fs::path> files;
        for (std::size_t i = 2; i < words.size(); ++i)
            if (words[i] == "--allow-empty")
                settings.allow_empty = true;
            else
                files.push_back(fs::absolute(words[i]));
        return run_files(settings, files);
    } catch (const std::exception& failure) {
        std::cerr << "transcripts: " << failure.what() << '\n';
        return 2;
    }
}
