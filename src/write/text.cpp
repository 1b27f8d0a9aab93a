// Text for one campaign, or a ranked table and the total for many.
#include <algorithm>
#include <utility>

#include "write/columns.hpp"
#include "write/drawing.hpp"
#include "write/text_report.hpp"
#include "write/writers.hpp"

namespace roi::write {
namespace {

/// What the table keeps of a campaign.
struct Row {
    std::string name;
    Decimal cost;
    Decimal total_return;
    std::optional<Ratio> roi;
    std::optional<Ratio> worst;
    std::optional<Ratio> best;
    bool assumed = false;
    std::size_t order = 0;  ///< of the input
};

/// Higher ROI first, undefined last, then the order of the input.
bool ranks_before(const Row& a, const Row& b) {
    if (a.roi.has_value() != b.roi.has_value()) return a.roi.has_value();
    if (a.roi) {
        const auto order = *a.roi <=> *b.roi;
        if (order != 0) return order > 0;
    }
    return a.order < b.order;
}

constexpr std::size_t most_ranked = 1000;  // up to here every campaign has its row
constexpr std::size_t usual_top = 20;

class TextWriter : public ReportWriter {
 public:
    TextWriter(Style style, Sink sink) : style_(std::move(style)), sink_(std::move(sink)) {
        if (style_.by) breakdown_.emplace(*style_.by);
    }

    void add(const Report& report) override {
        ++count_;
        if (style_.full) return write_full(report);
        if (count_ == 1) {
            first_ = report;
        } else if (first_) {
            keep(*first_, 1);
            first_.reset();
        }
        if (count_ > 1) keep(report, count_);
    }

    void finish(const Portfolio& total) override {
        if (first_) write_full(*first_);
        if (count_ > 1) write_table(total);
    }

 private:
    void write_full(const Report& report) {
        std::string text = std::exchange(separate_, true) ? "\n" : "";
        text += report_text(report, style_);
        if (style_.working) text += "\n" + working_text(report, style_);
        sink_(text);
        if (style_.full) keep(report, count_);
    }

    /// Keeps the best rows. Beyond the limit the lowest row of a heap makes room.
    void keep(const Report& report, std::size_t order) {
        if (breakdown_) breakdown_->add(report);
        const auto& roi = report.steps.roi;
        Row row{{}, report.steps.cost.total.likely.settled(), report.steps.value.total.likely.settled(),
                roi.roi.likely, roi.roi.worst, roi.roi.best, roi.roi.evidence == Evidence::assumed, order};
        const std::size_t limit = std::max(style_.top, most_ranked);
        if (rows_.size() == limit && !ranks_before(row, rows_.front())) return;
        row.name = report.campaign.name;
        if (rows_.size() == limit) {
            std::pop_heap(rows_.begin(), rows_.end(), ranks_before);
            rows_.back() = std::move(row);
        } else {
            rows_.push_back(std::move(row));
        }
        std::push_heap(rows_.begin(), rows_.end(), ranks_before);
    }

    struct Cells {
        std::string rank, name, cost, total_return, roi, range;
    };

    std::string line(const Cells& cells) const {
        const auto width = static_cast<std::size_t>(style_.width);
        constexpr std::size_t fixed = 2 + 5 + 12 + 13 + 11 + 16;
        const std::size_t name = width - std::min(width - 12, fixed + 1);
        std::string text = "  " + padded(cells.rank, 5) + padded(fitted(cells.name, name - 1, style_.unicode), name) +
                           right(cells.cost, 12) + right(cells.total_return, 13) + right(cells.roi, 11) +
                           right(cells.range, 16);
        text.erase(text.find_last_not_of(' ') + 1);
        return text + "\n";
    }

    std::string range_of(const std::optional<Ratio>& worst, const std::optional<Ratio>& best) const {
        if (!worst || !best || *worst == *best) return {};
        return percent(*worst, style_.numbers, 0) + " .. " + percent(*best, style_.numbers, 0);
    }

    void write_table(const Portfolio& total) {
        const Pen pen(style_);
        std::sort(rows_.begin(), rows_.end(), ranks_before);
        std::size_t shown = count_ <= most_ranked ? rows_.size() : usual_top;
        if (style_.top > 0) shown = style_.top;
        shown = std::min(shown, rows_.size());
        const Currency currency = total.currency();
        const auto amount = [&](const Decimal& value) { return money(value, currency, style_.numbers); };
        std::string text = separate_ ? "\n" : "";
        text += "  " + pen.bold(std::to_string(total.count()) + " campaigns") + " " + pen.dot() + " " +
                std::string(currency.code()) + "\n";
        text += line({"", "", "cost", "return", "ROI", "worst .. best"});
        text += "  " + pen.faint(pen.line(static_cast<std::size_t>(style_.width) - 4)) + "\n";
        for (std::size_t i = 0; i < shown; ++i) {
            const Row& row = rows_[i];
            const std::string roi = row.roi ? percent(*row.roi, style_.numbers) : "undefined";
            text += line({std::to_string(i + 1), clean_text(row.name), amount(row.cost), amount(row.total_return),
                          (row.assumed && row.roi ? pen.about() + " " : "") + roi, range_of(row.worst, row.best)});
        }
        if (shown < count_)
            text += "  " + padded("", 5) + "and " + std::to_string(count_ - shown) + " more: see --top N\n";
        text += "  " + pen.faint(pen.line(static_cast<std::size_t>(style_.width) - 4)) + "\n";
        const RoiResult sums = total.total();
        const std::string roi = sums.roi.likely ? percent(*sums.roi.likely, style_.numbers) : "undefined";
        text += line({"", "Total", amount(sums.cost.likely->settled()), amount(sums.total_return.likely->settled()),
                      roi, range_of(sums.roi.worst, sums.roi.best)});
        constexpr std::string_view labels[]{"on margin", "on revenue", "mixed: on margin where it is known, else on revenue"};
        text += "\n     attributed, " + std::string(labels[static_cast<std::size_t>(total.basis())]) + " " + pen.dot() +
                " the total is a ratio of sums, not a mean of ROIs\n";
        if (total.left_out() > 0) {
            std::string names;
            for (const auto& name : total.left_out_names()) names += (names.empty() ? "" : ", ") + clean_text(name);
            if (total.left_out() > total.left_out_names().size()) names += ", ...";
            text += "     not in the total ROI (undefined): " + names + "\n";
        }
        if (breakdown_) text += "\n" + breakdown_text(*breakdown_, currency, style_);
        sink_(text);
    }

    Style style_;
    Sink sink_;
    std::optional<Breakdown> breakdown_;
    std::optional<Report> first_;  ///< while there is only one
    std::vector<Row> rows_;        ///< a heap whose front ranks last
    std::size_t count_ = 0;
    bool separate_ = false;  ///< something stands above
};

}  // namespace

std::unique_ptr<ReportWriter> make_text_writer(Style style, Sink sink) {
    return std::make_unique<TextWriter>(std::move(style), std::move(sink));
}

}  // namespace roi::write

namespace roi {

std::unique_ptr<ReportWriter> make_writer(Format format, Style style, Sink sink) {
    switch (format) {
        case Format::json: return write::make_json_writer(std::move(style), std::move(sink));
        case Format::jsonl: return write::make_json_lines_writer(std::move(style), std::move(sink));
        case Format::csv: return write::make_csv_writer(std::move(sink));
        default: return write::make_text_writer(std::move(style), std::move(sink));
    }
}

}  // namespace roi
