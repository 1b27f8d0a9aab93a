// Values from the command line in the place of values of the file.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "read/json/document.hpp"
#include "roi/model/campaign.hpp"
#include "roi/read.hpp"

namespace roi::inline read {

/// A parsed replacement, made once and applied to every campaign of a stream.
class PreparedReplacement {
 public:
    explicit PreparedReplacement(Replacement replacement);

    /// Puts the value into `document` below `campaign`. Returns what was replaced, or why it cannot be.
    Result<Override> apply(Document& document, Cursor campaign) const;

 private:
    struct Owned;
    Diagnostic misfit(Cursor campaign, const std::string& message) const;

    Replacement replacement_;
    std::shared_ptr<Document> value_;   ///< the value alone
    std::shared_ptr<Document> member_;  ///< { "last key": value }
};

}  // namespace roi::read
