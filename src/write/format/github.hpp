// Workflow commands of GitHub Actions: "::error file=a.json,line=12,col=5,title=...::message".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "roi/analysis/gate.hpp"

namespace roi::inline write {

/// "R060 limit not met": the title of annotations of one kind.
std::string title_of(const std::string& code);

/// Writes annotations, the worst first.
class WorkflowCommands {
 public:
    enum class Level { error, warning, notice };

    /// Texts may be hostile. `file` may be empty. Of one level the lower `rank` comes first.
    void add(Level level, int rank, const std::string& title, std::string_view file, Place place,
             std::string_view message);
    /// One command a line. A runner shows ten errors and ten warnings of a step, so no more of a kind are
    /// given; how many there are beyond them, by kind, stands in a last one.
    std::string text(const std::map<ProblemKind, std::size_t>& kinds) const;

 private:
    std::multimap<std::pair<Level, int>, std::string> lines_;
};

}  // namespace roi::write
