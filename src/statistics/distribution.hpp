// The inverses of distribution functions, which the standard library does not have, and what follows from
// them at once.
#pragma once

#include "statistics/interval.hpp"

namespace roi::statistics {

/// The x at or below which a standard normal variable lies with p, 0 < p < 1 (Wichura 1988, AS 241). Minus
/// infinity at 0, infinity at 1.
double normal_quantile(double p);

/// The same for Student's t, 0 < p < 1, with df > 0 degrees of freedom, which need not be whole. Infinite
/// beyond 10^150.
double student_quantile(double p, double df);

/// The same for a gamma variable of any shape > 0 and of scale 1, 0 <= p < 1.
double gamma_quantile(double p, double shape);

/// The exact 95 % interval of the mean of a Poisson variable of which count >= 0 was seen (Garwood 1936):
/// the 2.5 % point of a gamma variable of shape count (0 for a count of 0) .. the 97.5 % point of shape
/// count + 1.
Interval garwood(double count);

}  // namespace roi::statistics
