// The tables of platforms, file by file.
#pragma once

#include "read/import/platform.hpp"

namespace roi::read {

std::span<const Platform> advertising_platforms();
std::span<const Platform> other_platforms();

}  // namespace roi::read
