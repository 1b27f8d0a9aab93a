// The one file with instructions of a particular processor: AVX2 with carry-less multiplication where the
// machine has them, the same masks from plain 64-bit arithmetic elsewhere.
#include "read/csv/scan.hpp"

#include <cstring>
#include <string>

#if defined(__x86_64__) && defined(__GNUC__)
#define ROI_HAS_AVX2 1
#include <immintrin.h>
#endif

namespace roi::inline read {
namespace {

#define ROI_INLINE inline __attribute__((always_inline))

/// A bit for each of 64 bytes.
struct Masks {
    std::uint64_t quotes;
    std::uint64_t delimiters;
    std::uint64_t row_ends;
};

/// Every bit becomes the sum of the bits up to and with it, modulo 2: set from an opening quote up to just
/// before the closing one.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
    for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
    return bits;
}

/// Plain arithmetic, for every machine.
struct Portable {
    /// A bit for each byte that equals `wanted`.
    static std::uint64_t equal(const char* bytes, char wanted) {
        constexpr std::uint64_t low = 0x0101010101010101, high = 0x8080808080808080;
        const std::uint64_t pattern = low * static_cast<unsigned char>(wanted);
        std::uint64_t mask = 0;
        for (int word = 0; word < 8; ++word) {
            std::uint64_t value;
            std::memcpy(&value, bytes + word * 8, 8);
            value ^= pattern;
            const std::uint64_t zeros = ~(((value & ~high) + ~high) | value) & high;  // exact, byte by byte
            mask |= ((zeros >> 7) * 0x0102040810204080 >> 56) << (word * 8);
        }
        return mask;
    }
    static Masks masks(const char* bytes, const Dialect& dialect) {
        return {equal(bytes, '"'), equal(bytes, dialect.delimiter), equal(bytes, dialect.row_end)};
    }
    static std::uint64_t inside(std::uint64_t quotes) { return prefix_xor(quotes); }
    /// Writes where the bits stand, counted from `at`.
    static void positions(std::uint64_t bits, std::uint32_t at, std::uint32_t* out) {
        for (; bits != 0; bits &= bits - 1) *out++ = at + static_cast<std::uint32_t>(__builtin_ctzll(bits));
    }
};

#ifdef ROI_HAS_AVX2
#define ROI_AVX2 __attribute__((target("avx2,pclmul,bmi,bmi2,popcnt")))

struct Avx2 {
    ROI_AVX2 static inline std::uint64_t equal(__m256i low, __m256i high, char wanted) {
        const __m256i pattern = _mm256_set1_epi8(wanted);
        const auto first = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern)));
        const auto second =
            static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern)));
        return first | static_cast<std::uint64_t>(second) << 32;
    }
    ROI_AVX2 static inline std::uint64_t equal(const char* bytes, char wanted) {
        return equal(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)),
                     _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32)), wanted);
    }
    ROI_AVX2 static inline Masks masks(const char* bytes, const Dialect& dialect) {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32));
        return {equal(low, high, '"'), equal(low, high, dialect.delimiter),
                equal(low, high, dialect.row_end)};
    }
    ROI_AVX2 static inline std::uint64_t inside(std::uint64_t quotes) {
        const __m128i all = _mm_set1_epi8('\xFF');
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(
            _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(quotes)), all, 0)));
    }
    /// Eight at a time, whether there are as many or not: that is quicker than to ask.
    ROI_AVX2 static inline void positions(std::uint64_t bits, std::uint32_t at, std::uint32_t* out) {
        do {
            for (int i = 0; i < 8; ++i, bits = _blsr_u64(bits))
                out[i] = at + static_cast<std::uint32_t>(_tzcnt_u64(bits));
            out += 8;
        } while (bits != 0);
    }
};
#endif

/// The bits of the first `count` bytes.
inline std::uint64_t first_bits(std::size_t count) { return count >= 64 ? ~0ULL : (1ULL << count) - 1; }

/// What one look at 64 bytes tells about the side of quotes that begins with `flip` (all bits or none).
inline std::uint64_t irregular(const Masks& masks, std::uint64_t inside, std::uint64_t behind_separator,
                               std::uint64_t returns, bool& closed_before) {
    const std::uint64_t opening = masks.quotes & inside;
    const std::uint64_t closing = masks.quotes & ~inside;
    const std::uint64_t behind_closing = closing << 1 | static_cast<std::uint64_t>(closed_before);
    closed_before = (closing >> 63) != 0;
    return (opening & ~behind_separator) |
           (behind_closing & ~(masks.quotes | masks.delimiters | masks.row_ends | returns));
}

template <class Instructions>
ROI_INLINE BlockShape shape_with(std::string_view block, char before, const Dialect& dialect) {
    BlockShape shape;
    std::uint64_t carry = 0;
    std::uint64_t nuls = 0;
    std::uint64_t wrong[2] = {0, 0};
    bool closed[2] = {before == '"', false};
    std::uint64_t was_separator = before == '"' || before == dialect.delimiter || before == dialect.row_end;
    for (std::size_t at = 0; at < block.size(); at += 64) {
        const char* bytes = block.data() + at;
        const std::uint64_t used = first_bits(block.size() - at);
        const Masks found = Instructions::masks(bytes, dialect);
        const Masks masks{found.quotes & used, found.delimiters & used, found.row_ends & used};
        nuls |= Instructions::equal(bytes, '\0') & used;
        shape.row_ends += static_cast<std::uint64_t>(__builtin_popcountll(masks.row_ends));
        const std::uint64_t inside = Instructions::inside(masks.quotes) ^ carry;
        carry = (inside >> 63) != 0 ? ~0ULL : 0;
        const std::uint64_t separators = masks.quotes | masks.delimiters | masks.row_ends;
        if (masks.quotes != 0 || closed[0] || closed[1]) {
            const std::uint64_t behind = separators << 1 | was_separator;
            const std::uint64_t returns = Instructions::equal(bytes, '\r') | ~used;
            wrong[0] |= irregular(masks, inside, behind, returns, closed[0]);
            wrong[1] |= irregular(masks, ~inside, behind, returns, closed[1]);
        }
        was_separator = separators >> 63;
        if (const auto ends = masks.row_ends & ~inside)
            shape.behind_last_row[0] = at + 64 - static_cast<std::size_t>(__builtin_clzll(ends));
        if (const auto ends = masks.row_ends & inside)
            shape.behind_last_row[1] = at + 64 - static_cast<std::size_t>(__builtin_clzll(ends));
    }
    shape.has_odd_quotes = carry != 0;
    shape.has_nul = nuls != 0;
    shape.is_irregular[0] = wrong[0] != 0;
    shape.is_irregular[1] = wrong[1] != 0;
    return shape;
}

template <class Instructions>
ROI_INLINE PlainShape plain_shape_with(std::string_view block, char row_end) {
    PlainShape shape;
    std::uint64_t quotes = 0;
    std::uint64_t nuls = 0;
    for (std::size_t at = 0; at < block.size(); at += 64) {
        const char* bytes = block.data() + at;
        const std::uint64_t used = first_bits(block.size() - at);
        quotes |= Instructions::equal(bytes, '"') & used;
        nuls |= Instructions::equal(bytes, '\0') & used;
        shape.row_ends +=
            static_cast<std::uint64_t>(__builtin_popcountll(Instructions::equal(bytes, row_end) & used));
    }
    shape.is_plain = (quotes | nuls) == 0;
    return shape;
}

template <class Instructions>
ROI_INLINE void split_with(std::string_view text, const Dialect& dialect, Cells& cells) {
    std::uint64_t carry = 0;
    std::size_t count = 0;
    cells.row_starts.assign(1, 0);
    for (std::size_t at = 0; at < text.size(); at += 64) {
        const std::uint64_t used = first_bits(text.size() - at);
        const Masks masks = Instructions::masks(text.data() + at, dialect);
        const std::uint64_t inside = Instructions::inside(masks.quotes & used) ^ carry;
        carry = (inside >> 63) != 0 ? ~0ULL : 0;
        const std::uint64_t bits = (masks.delimiters | masks.row_ends) & ~inside & used;
        if (cells.ends.size() < count + 64) cells.ends.resize(cells.ends.size() * 2 + 1024);
        for (std::uint64_t rows = masks.row_ends & ~inside & used; rows != 0; rows &= rows - 1) {
            const std::uint64_t up_to_it = rows ^ (rows - 1);
            const auto before = static_cast<std::size_t>(__builtin_popcountll(bits & up_to_it));
            cells.row_starts.push_back(static_cast<std::uint32_t>(count + before));
        }
        Instructions::positions(bits, static_cast<std::uint32_t>(at), cells.ends.data() + count);
        count += static_cast<std::size_t>(__builtin_popcountll(bits));
    }
}

BlockShape portable_shape(std::string_view block, char before, const Dialect& dialect) {
    return shape_with<Portable>(block, before, dialect);
}
PlainShape portable_plain_shape(std::string_view block, char row_end) {
    return plain_shape_with<Portable>(block, row_end);
}
void portable_split(std::string_view text, const Dialect& dialect, Cells& cells) {
    split_with<Portable>(text, dialect, cells);
}

#ifdef ROI_HAS_AVX2
ROI_AVX2 BlockShape avx2_shape(std::string_view block, char before, const Dialect& dialect) {
    return shape_with<Avx2>(block, before, dialect);
}
ROI_AVX2 PlainShape avx2_plain_shape(std::string_view block, char row_end) {
    return plain_shape_with<Avx2>(block, row_end);
}
ROI_AVX2 void avx2_split(std::string_view text, const Dialect& dialect, Cells& cells) {
    split_with<Avx2>(text, dialect, cells);
}

bool has_avx2() {
    static const bool answer =
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("bmi2");
    return answer;
}
#endif

}  // namespace

BlockShape shape_of(std::string_view block, char before, const Dialect& dialect, Machine machine) {
#ifdef ROI_HAS_AVX2
    if (machine == Machine::best && has_avx2()) return avx2_shape(block, before, dialect);
#endif
    static_cast<void>(machine);
    return portable_shape(block, before, dialect);
}

PlainShape plain_shape_of(std::string_view block, char row_end, Machine machine) {
#ifdef ROI_HAS_AVX2
    if (machine == Machine::best && has_avx2()) return avx2_plain_shape(block, row_end);
#endif
    static_cast<void>(machine);
    return portable_plain_shape(block, row_end);
}

void split_regular(std::string_view text, const Dialect& dialect, Cells& cells, Machine machine) {
#ifdef ROI_HAS_AVX2
    if (machine == Machine::best && has_avx2()) return avx2_split(text, dialect, cells);
#endif
    static_cast<void>(machine);
    portable_split(text, dialect, cells);
}

CarefulEnd split_carefully(std::string_view text, const Dialect& dialect, bool is_end, Cells& cells) {
    enum class At { cell_start, bare, quoted, closed };
    CarefulEnd result;
    cells.ends.clear();
    cells.row_starts.assign(1, 0);
    At at = At::cell_start;
    std::size_t cells_of_whole_rows = 0;
    const auto end_row = [&](std::size_t behind) {
        cells_of_whole_rows = cells.ends.size();
        cells.row_starts.push_back(static_cast<std::uint32_t>(cells_of_whole_rows));
        result.behind_last_row = behind;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (at == At::quoted) {
            if (c == '"') at = At::closed;
        } else if (c == dialect.delimiter || c == dialect.row_end) {
            cells.ends.push_back(static_cast<std::uint32_t>(i));
            at = At::cell_start;
            if (c == dialect.row_end) end_row(i + 1);
        } else if (c == '"' && at != At::bare) {
            at = At::quoted;  // the first of a cell, or the second of a doubled one
        } else if (!(c == '\r' && at == At::closed)) {
            at = At::bare;
        }
    }
    result.is_inside_quotes = at == At::quoted;
    if (is_end && result.behind_last_row < text.size()) {
        cells.ends.push_back(static_cast<std::uint32_t>(text.size()));
        end_row(text.size());
    }
    cells.ends.resize(cells_of_whole_rows);
    return result;
}

std::string unquoted(std::string_view cell) {
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    if (!cell.starts_with('"')) return std::string(cell);
    std::string text;
    for (std::size_t i = 1; i < cell.size(); ++i) {
        const bool is_doubled = cell[i] == '"' && i + 1 < cell.size() && cell[i + 1] == '"';
        if (cell[i] == '"' && !is_doubled)
            return text.append(cell.substr(i + 1));  // what follows belongs to it
        text += cell[i];
        if (is_doubled) ++i;
    }
    return text;
}

}  // namespace roi::read
