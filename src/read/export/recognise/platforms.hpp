// The tables of platforms, file by file.
#pragma once

#include "read/export/recognise/platform.hpp"

namespace roi::inline read {

std::span<const Platform> advertising_platforms();
std::span<const Platform> other_platforms();

}  // namespace roi::read
