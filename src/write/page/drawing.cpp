#include "write/page/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "write/page/columns.hpp"

namespace roi::inline write {
namespace {

std::string repeated(const char* text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += text;
    return result;
}

/// A label and the column its middle wants.
struct Label {
    std::string text;
    std::size_t middle;
    std::size_t begin = 0;

    std::size_t width() const { return display_width(text); }
    std::size_t end() const { return begin + width(); }
};

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_bar = 6;  // below, a bar says nothing

/// Puts labels near their columns without touching; false where they do not fit.
bool place_labels(std::vector<Label>& labels, std::size_t width) {
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Label& a, const Label& b) { return a.middle < b.middle; });
    std::size_t free_from = 0;
    for (auto& label : labels) {
        const auto half = label.width() / 2;
        label.begin = std::max(free_from, label.middle > half ? label.middle - half : 0);
        free_from = label.end() + gap;
    }
    std::size_t limit = width;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        if (label->end() > limit) {
            if (limit < label->width()) return false;
            label->begin = limit - label->width();
        }
        limit = label->begin > gap ? label->begin - gap : 0;
    }
    return true;
}

/// Maps fractions to columns.
class Scale {
 public:
    Scale(double least, double greatest, std::size_t width)
        : least_(least), width_(static_cast<double>(width - 1)) {
        span_ = greatest > least ? greatest - least : 1.0;
    }
    std::size_t column(double value) const {
        return static_cast<std::size_t>(std::lround((value - least_) / span_ * width_));
    }

 private:
    double least_;
    double width_;
    double span_;
};

std::string draw_scale(const Style& style, std::size_t width, std::size_t zero, std::size_t from,
                       std::size_t likely, std::size_t to, bool has_range) {
    const bool unicode = style.unicode;
    std::vector<std::string> cells(width, " ");
    if (has_range)
        for (auto i = from; i <= to; ++i) cells[i] = unicode ? "\u2501" : "=";
    if (has_range && from < likely) cells[from] = unicode ? "\u251c" : "[";
    if (has_range && to > likely) cells[to] = unicode ? "\u2524" : "]";
    cells[zero] = unicode ? "\u2503" : "|";
    cells[likely] = unicode ? "\u25cf" : "o";
    std::string text;
    for (const auto& cell : cells) text += cell;
    return text;
}

std::string join_labels(const std::vector<Label>& labels) {
    std::string text;
    std::size_t column = 0;
    for (const auto& label : labels) {
        text.append(label.begin - column, ' ').append(label.text);
        column = label.end();
    }
    return text;
}

}  // namespace

std::string Pen::line(std::size_t width) const { return repeated(style_.unicode ? "\u2500" : "-", width); }

std::string Pen::bar(const Decimal& value, const Decimal& largest, std::size_t width) const {
    if (value <= Decimal(0) || largest <= Decimal(0)) return {};
    constexpr std::array<const char*, 8> eighths{"",       "\u258f", "\u258e", "\u258d",
                                                 "\u258c", "\u258b", "\u258a", "\u2589"};
    if (width < narrowest_bar) return {};
    const double columns = value.to_double() / largest.to_double() * static_cast<double>(width);
    if (!style_.unicode) return repeated("#", static_cast<std::size_t>(std::max(1L, std::lround(columns))));
    const auto parts = static_cast<std::size_t>(std::max(1L, std::lround(columns * 8)));
    return repeated("\u2588", parts / 8) + eighths[parts % 8];
}

Gauge draw_gauge(const MetricValue& roi, std::size_t width, const Pen& pen) {
    const double likely = roi.likely->to_double();
    const bool has_range = roi.worst && roi.best && *roi.worst != *roi.best;
    const double worst = has_range ? roi.worst->to_double() : likely;
    const double best = has_range ? roi.best->to_double() : likely;
    const double least = std::min({0.0, worst, likely});
    const double greatest = std::max({0.0, best, likely});
    const Scale scale(least, greatest, width);
    const auto zero = scale.column(0);
    const auto at = scale.column(likely);
    const auto from = has_range ? scale.column(worst) : std::min(zero, at);
    const auto to = has_range ? scale.column(best) : std::max(zero, at);
    Gauge gauge;
    gauge.scale = draw_scale(pen.style(), width, zero, from, at, to, has_range);
    std::vector<Label> labels{{"0%", zero}, {percent(*roi.likely, pen.numbers()), at}};
    if (has_range) {
        labels.push_back({"worst " + percent(*roi.worst, pen.numbers()), from});
        labels.push_back({"best " + percent(*roi.best, pen.numbers()), to});
    }
    if (!has_range && at == zero) labels.pop_back();
    if (place_labels(labels, width))
        gauge.labels = join_labels(labels);
    else if (has_range)
        gauge.labels =
            "worst " + percent(*roi.worst, pen.numbers()) + ", best " + percent(*roi.best, pen.numbers());
    return gauge;
}

}  // namespace roi::write
