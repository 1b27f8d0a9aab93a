// How long functions are, by their braces alone: enough for sources that clang-format has laid out.
#pragma once

#include <cctype>
#include <cstddef>
#include <regex>
#include <string>
#include <vector>

namespace architecture {

struct Function {
    std::size_t begin = 0;  ///< the line on which its head begins
    std::size_t lines = 0;  ///< from there to the closing brace, those of tables inside left out
};

/// The text with comments, literals and preprocessor lines blanked out; line breaks stay.
inline std::string bare_code(const std::vector<std::string>& lines) {
    static const std::regex literal(R"re("(\\.|[^"\\])*"|'(\\.|[^'\\])'|//.*)re");
    std::string code;
    bool in_raw = false;
    for (std::string line : lines) {
        if (in_raw) {
            const auto end = line.find(")\"");
            in_raw = end == std::string::npos;
            line = in_raw ? "" : line.substr(end + 2);
        }
        if (line.starts_with('#')) line.clear();
        for (auto begin = line.find("R\"("); begin != std::string::npos; begin = line.find("R\"(")) {
            const auto end = line.find(")\"", begin);
            in_raw = end == std::string::npos;
            line.erase(begin, in_raw ? std::string::npos : end + 2 - begin);
        }
        code += std::regex_replace(line, literal, "_") + '\n';
    }
    return code;
}

/// Finds the functions of a source, those inside classes among them. Lambdas belong to their function.
class FunctionFinder {
 public:
    std::vector<Function> find(const std::string& code) {
        for (const char c : code) {
            if (c == '{') open();
            if (c == '}') close();
            if (c == '{' || c == '}' || (c == ';' && !is_in_parentheses())) {
                head_.clear();
            } else {
                if (head_.empty() && std::isspace(static_cast<unsigned char>(c)) == 0) head_line_ = line_;
                if (!head_.empty() || std::isspace(static_cast<unsigned char>(c)) == 0) head_ += c;
            }
            if (c == '\n') ++line_;
        }
        return found_;
    }

 private:
    enum class Kind { scope, function, block, table };
    struct Brace {
        Kind kind;
        std::size_t line;        ///< where its head begins
        std::size_t tables = 0;  ///< lines of tables inside
    };

    /// for (a; b; c)
    bool is_in_parentheses() const {
        long depth = 0;
        for (const char c : head_) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth > 0;
    }

    Kind kind_of_next() const {
        static const std::regex scope(R"re((^|.*\s)(namespace|class|struct|union|enum)\s[^()=]*)re");
        static const std::regex block(
            R"re((.*[\s\S])?(\)|\]|\b(else|do|try|const|noexcept|mutable|override)|->[^=]*)\s*)re");
        const std::string head = std::regex_replace(head_, std::regex("\\s+"), " ");
        const bool is_block = std::regex_match(head, block);
        if (open_.empty() || open_.back().kind == Kind::scope) {
            if (std::regex_match(head, scope)) return Kind::scope;
            return is_block && head.find('(') != std::string::npos ? Kind::function : Kind::table;
        }
        if (open_.back().kind == Kind::table && !is_block) return Kind::table;
        return is_block || head.empty() || std::regex_match(head, scope) ? Kind::block : Kind::table;
    }

    void open() { open_.push_back({kind_of_next(), head_.empty() ? line_ : head_line_}); }

    void close() {
        if (open_.empty()) return;
        const Brace brace = open_.back();
        open_.pop_back();
        const std::size_t lines = line_ - brace.line + 1;
        if (brace.kind == Kind::function) found_.push_back({brace.line, lines - brace.tables});
        if (open_.empty()) return;
        const bool is_whole_table = brace.kind == Kind::table && open_.back().kind != Kind::table;
        open_.back().tables += is_whole_table ? lines - 1 : brace.tables;
    }

    std::vector<Brace> open_;
    std::vector<Function> found_;
    std::string head_;  ///< what stands before the next brace
    std::size_t head_line_ = 1;
    std::size_t line_ = 1;
};

inline std::vector<Function> functions_of(const std::vector<std::string>& lines) {
    return FunctionFinder().find(bare_code(lines));
}

}  // namespace architecture
