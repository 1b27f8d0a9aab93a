#include "read/export/add_up/group_finder.hpp"

#include "read/export/add_up/total_label.hpp"

namespace roi::inline read {

std::size_t GroupFinder::group_of(const Row& row, const DateCell& day) {
    const Bucket bucket(day, plan_.bucket, plan_.day.has_value());
    bool is_same = has_last_ && bucket == bucket_;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto text = rows_.cell(row, plan_.keys[i]);
        is_same = is_same && text == cells_[i];
        cells_[i] = text;
    }
    if (is_same) return last_;
    bucket_ = bucket;
    has_last_ = true;
    write_key(bucket, cells_, key_);
    const std::size_t known = groups_.size();
    last_ = groups_.find_or_add(key_);
    if (last_ == known) groups_[last_].is_watched = may_hold_total();
    return last_;
}

/// Whether the row at hand looks like a total: by one of its names, or because it has none.
bool GroupFinder::may_hold_total() const {
    bool has_names = false;
    bool has_name = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (!plan_.is_name(i)) continue;
        if (is_total_label(cells_[i])) return true;
        has_names = true;
        has_name = has_name || !is_missing_name(cells_[i]);
    }
    return has_names ? !has_name : bucket_.lacks_day || !plan_.day;
}

}  // namespace roi::read
