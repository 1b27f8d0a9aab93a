// Distribution functions and their inverses, which the standard library does not have, and what follows from
// them at once.
#pragma once

#include "statistics/interval.hpp"

namespace roi::statistics {

/// The share of a standard normal variable at or below x.
double normal_cdf(double x);

/// Where normal_cdf is p, 0 < p < 1 (Wichura 1988, AS 241). Minus infinity at 0, infinity at 1.
double normal_quantile(double p);

/// The share of Student's t with 0 < df <= 10^6 degrees of freedom, which need not be whole, at or below t.
double student_cdf(double t, double df);

/// Where that share is p, 0 < p < 1, for any df > 0. Infinite beyond 10^150.
double student_quantile(double p, double df);

/// The share of a gamma variable of shape 0 < shape <= 10^4 and of scale 1 at or below x >= 0.
double gamma_cdf(double x, double shape);

/// Where that share is p, 0 <= p < 1, for any shape > 0.
double gamma_quantile(double p, double shape);

/// The exact 95 % interval of the mean of a Poisson variable of which count >= 0 was seen (Garwood 1936):
/// the 2.5 % point of a gamma variable of shape count (0 for a count of 0) .. the 97.5 % point of shape
/// count + 1.
Interval garwood(double count);

}  // namespace roi::statistics
