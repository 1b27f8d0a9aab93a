// What an ROI is called: a figure without its basis says nothing.
#pragma once

#include <string>
#include <string_view>

#include "model/names.hpp"
#include "roi/method.hpp"

namespace roi::inline write {

inline std::string_view basis_label(BasisLabel basis) {
    constexpr std::string_view labels[]{"on margin", "on revenue",
                                        "mixed: on margin where it is known, else on revenue"};
    return labels[static_cast<std::size_t>(basis)];
}

/// The word of machine formats.
inline std::string_view basis_name(BasisLabel basis) {
    constexpr std::string_view names[]{"margin", "revenue", "mixed"};
    return names[static_cast<std::size_t>(basis)];
}

/// "below the surface, at no value: members' joy in belonging"; empty where nothing is named.
inline std::string unmeasured_sentence(const Campaign& campaign) {
    std::string names;
    for (const auto& entry : campaign.unmeasured) names += (names.empty() ? "" : "; ") + entry.what;
    return names.empty() ? names : "below the surface, at no value: " + names;
}

}  // namespace roi::write
