// Result<T>: a T, or the diagnostics that prevented it.
#pragma once

#include <utility>
#include <variant>

#include "roi/base/diagnostic.hpp"

namespace roi::inline base {

/// Returned by every function that faces input. Bad input is expected, so it is a value, not an exception,
/// and it carries every mistake found rather than the first.
template <class T>
class Result {
 public:
    /// A default value to be filled in.
    explicit Result(std::in_place_t) : held_(std::in_place_type<T>) {}
    Result(T value) : held_(std::move(value)) {}
    Result(Diagnostics mistakes) : held_(std::move(mistakes)) {}
    Result(Diagnostic mistake) : held_(Diagnostics{std::move(mistake)}) {}

    explicit operator bool() const { return std::holds_alternative<T>(held_); }

    /// The value. Only where the result is true.
    T& operator*() { return std::get<T>(held_); }
    const T& operator*() const { return std::get<T>(held_); }
    T* operator->() { return &std::get<T>(held_); }
    const T* operator->() const { return &std::get<T>(held_); }

    /// The mistakes. Only where the result is false.
    Diagnostics& mistakes() { return std::get<Diagnostics>(held_); }
    const Diagnostics& mistakes() const { return std::get<Diagnostics>(held_); }

 private:
    std::variant<T, Diagnostics> held_;
};

}  // namespace roi::base
