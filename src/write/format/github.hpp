// Workflow commands of GitHub Actions: "::error file=a.json,line=12,col=5,title=...::message".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "roi/base/diagnostic.hpp"

namespace roi::inline write {

/// Collects annotations and writes the worst first, at most ten of a kind: a runner shows ten errors and ten
/// warnings of a step.
class WorkflowCommands {
 public:
    enum class Level { error, warning, notice };

    /// `kind` is the title of the annotation; texts may be hostile. `file` may be empty. Of one level the
    /// lower `rank` comes first.
    void add(Level level, int rank, const std::string& kind, std::string_view file, Place place,
             std::string_view message);
    /// One command a line; the number of those left out, by kind, in a last one.
    std::string text() const;

 private:
    std::multimap<std::pair<Level, int>, std::string> lines_;
    std::map<std::pair<Level, std::string>, std::size_t> seen_;
};

}  // namespace roi::write
