// The factors of a formula.
#pragma once

#include <string>

#include "write/report/formula.hpp"

namespace roi::inline write {

inline std::string times(const Style& style) { return style.unicode ? " \u00d7 " : " x "; }

inline std::string about(const Style& style) { return style.unicode ? "\u2248 " : "~ "; }

inline std::string minus(const Style& style) { return style.unicode ? " \u2212 " : " - "; }

/// The factors of a product, joined.
class Product {
 public:
    Product(const Campaign& campaign, const Style& style) : campaign_(campaign), style_(style) {}

    void factor(const std::string& text) {
        if (!text_.empty()) text_ += times(style_);
        text_ += text;
    }
    void factor(const Figure& figure, Unit unit) {
        const std::string text = figure_text(figure, unit, campaign_.currency, style_);
        factor(figure.shape() == Figure::Shape::sample ? "(" + text + ")" : text);
    }
    /// A share; 100 % changes nothing and is left out.
    void share(const OptionalFigure& figure) {
        if (figure && !(figure->estimate().spread == Estimate::Spread::none && figure->likely() == Ratio(1)))
            factor(*figure, Unit::share);
    }
    const std::string& text() const { return text_; }
    const Campaign& campaign() const { return campaign_; }
    const Style& style() const { return style_; }

 private:
    const Campaign& campaign_;
    const Style& style_;
    std::string text_;
};

}  // namespace roi::write
