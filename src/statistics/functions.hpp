// Special functions that the distributions and curves of this floor share. Our own, because lgamma is not
// safe among threads everywhere, and differences of its values lose digits.
#pragma once

namespace roi::statistics {

/// The logarithm of the gamma function, x > 0 (Stirling's series).
double log_gamma(double x);

/// log_gamma(x + by) - log_gamma(x), x > 0, by >= 0, accurate also where both are large.
double log_gamma_rise(double x, double by);

/// The hypergeometric series 2F1(1, b; a + b; 1 - rest), a and b > 0, 10^-10 <= rest <= 1:
/// 1 + (1-rest) b/(a+b) + (1-rest)^2 b(b+1)/((a+b)(a+b+1)) + ...
/// It has 1/rest terms worth adding, but Gauss's continued fraction (1813) for it only 1/sqrt(rest) levels.
double hypergeometric(double a, double b, double rest);

}  // namespace roi::statistics
