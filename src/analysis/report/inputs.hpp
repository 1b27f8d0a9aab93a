// What two campaign files state, and whether it is the same.
#pragma once

#include <string>
#include <vector>

#include "roi/analysis/report.hpp"

namespace roi::inline analysis {

/// A stated figure with its name: "Order: count". It points into the report.
struct Labelled {
    std::string label;
    Unit unit;
    const Figure* figure;
};
std::vector<Labelled> figures_of(const Report& report);

/// The same value, evidence and range.
bool is_same_figure(const Figure& a, const Figure& b);

/// Whether any figure, or anything else that is stated beside figures, differs: also where the results come
/// out the same. Names, sources and reasons of figures do not count.
bool do_inputs_differ(const Report& before, const Report& now);

}  // namespace roi::analysis
