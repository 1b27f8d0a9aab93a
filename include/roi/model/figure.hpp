// Figure: one number of a campaign file. The shape in which it is written says where it comes from.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "roi/base/diagnostic.hpp"
#include "roi/number/estimate.hpp"

namespace roi::inline model {

/// What a figure counts; decides how it is written and read.
enum class Unit { money, count, share, hours, months, level };

/// A number with its shape, evidence, range and place.
class Figure {
 public:
    enum class Shape {
        plain,     ///< 38.50
        measured,  ///< {"measured": 312, "source": "shop export"}
        sample,    ///< {"k": 430, "n": 1000}: a share measured on a sample
        mean,      ///< {"measured": 85.2, "se": 4.1}, or with "sd" and "n": a mean and how well it is known
        assumed,   ///< {"assumed": 0.2, "low": 0.12, "high": 0.25, "why": "sales team"}
    };

    Figure() = default;
    Figure(Decimal value) : value_(value) {}

    static Figure measured(Decimal value, std::string source = {});
    /// k of n, with n above 0 and k from 0 to n. Uncertain by Wilson's 95 % interval.
    static Figure sample(Decimal k, Decimal n, std::string source = {});
    /// A mean with its standard error (not negative). Uncertain by mean -+ 1.96 standard errors.
    static Figure mean(Decimal value, Decimal standard_error, std::string source = {});
    /// A mean of n values with their standard deviation: uncertain by Student's t, mean -+ t s / sqrt(n). One
    /// value has no interval.
    static Figure mean_of(Decimal value, Decimal standard_deviation, Decimal n, std::string source = {});
    /// An estimate without a stated range: whatever depends on it has no worst and no best.
    static Figure assumed(Decimal value, std::string why = {});
    static Figure assumed(Decimal value, Decimal low, Decimal high, std::string why = {});

    Shape shape() const { return shape_; }
    /// A number as it stands: measured, without a range, a source or a reason.
    bool is_plain() const { return shape_ == Shape::plain && !detail_; }
    /// The number of a plain figure.
    const Decimal& number() const { return value_; }
    /// Makes a plain figure of an empty one.
    void set_number(const Decimal& value) { value_ = value; }
    bool is_assumed() const { return shape_ == Shape::assumed; }
    /// Assumed in the file, or set from the command line.
    bool is_guess() const { return is_assumed() || is_overridden(); }

    /// The likely value: exact, also for 1 of 3.
    Ratio likely() const;

    /// The likely value with its evidence and range.
    Estimate estimate() const { return is_plain() ? Estimate(value_) : detailed_estimate(); }

    /// The range: stated, or the 95 % interval of a sample. Only where estimate().spread is `range`.
    Decimal low() const { return detail_->low; }
    Decimal high() const { return detail_->high; }
    bool has_range() const { return detail_ && detail_->has_range; }

    Decimal sample_successes() const { return value_; }  ///< k of a sample
    Decimal sample_size() const { return detail_->n; }   ///< n of a sample, or of a mean; 0 where not stated
    Decimal deviation() const { return detail_->deviation; }  ///< standard deviation of a mean, or its error

    const std::string& source() const;
    const std::string& why() const;
    /// JSON Pointer inside the campaign, "/costs/3/hourly_rate"; kept for figures written as objects.
    const std::string& pointer() const;
    bool is_overridden() const { return detail_ && detail_->overridden; }

    void set_pointer(std::string pointer) { make_detail().pointer = std::move(pointer); }
    /// Where the figure comes from, and why it was chosen.
    void set_texts(std::string source, std::string why);
    /// Cuts the range off where the figure cannot be (a price below 0, a share above 1).
    void keep_range_within(std::optional<Decimal> lowest, std::optional<Decimal> highest);
    /// Marks a figure that `--set` replaced: it is an assumption from then on, whatever shape it had.
    void override_with_assumption();

    Place place;

 private:
    /// What only figures written as objects need. Shared, because figures are copied and never change it.
    struct Detail {
        Decimal n;
        Decimal deviation;
        Decimal low;
        Decimal high;
        bool has_range = false;
        bool overridden = false;
        std::string source;
        std::string why;
        std::string pointer;
    };
    Detail& make_detail();
    Estimate detailed_estimate() const;

    Decimal value_;
    Shape shape_ = Shape::plain;
    std::shared_ptr<const Detail> detail_;
};

using OptionalFigure = std::optional<Figure>;

}  // namespace roi::model
