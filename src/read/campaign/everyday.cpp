#include "read/campaign/everyday.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/names.hpp"
#include "read/json/plain_text.hpp"

namespace roi::inline read {
namespace {

bool is_digit(char c) { return static_cast<unsigned char>(c - '0') <= 9; }

/// A number with its place: digits / 10^places.
struct Plain {
    Place place;
    std::int64_t digits = 0;
    int places = 0;

    Decimal number() const { return Decimal::narrow(digits, places); }
    void put_into(Figure& figure) const {
        figure.place = place;
        figure.set_number(number());
    }
};

/// An action and a cost as they stand in the text.
struct PlainAction {
    Place place;
    std::string_view name;
    std::string_view channel;
    std::optional<Media> media;
    Plain count;
    std::optional<Plain> value;
};
struct PlainCost {
    Place place;
    std::string_view name;
    std::string_view channel;
    std::optional<Media> media;
    CostCategory category = CostCategory::other;
    Plain amount;
};

/// Keeps all that is read.
class IntoCampaign {
 public:
    explicit IntoCampaign(Campaign& campaign) : campaign_(campaign) {
        constexpr std::size_t usual = 6;
        campaign.actions.reserve(usual);
        campaign.costs.reserve(usual);
    }
    bool add(const PlainAction& read) const {
        Action& action = campaign_.actions.emplace_back();
        action.place = read.place;
        action.name = read.name;
        action.channel = read.channel;
        action.media = read.media;
        read.count.put_into(action.count);
        if (read.value) read.value->put_into(std::get<FlatValue>(action.value.emplace()).each);
        return true;
    }
    bool add(const PlainCost& read) const {
        Cost& cost = campaign_.costs.emplace_back();
        cost.place = read.place;
        cost.name = read.name;
        cost.channel = read.channel;
        cost.media = read.media;
        cost.category = read.category;
        read.amount.put_into(cost.amount.emplace());
        return true;
    }

 private:
    Campaign& campaign_;
};

/// Adds up what is read.
class IntoSums {
 public:
    explicit IntoSums(PlainSums& sums) : sums_(sums) {}
    bool add(const PlainAction& action) const {
        return action.value && sums_.add_action(action.count.number(), action.value->number());
    }
    bool add(const PlainCost& cost) const { return sums_.add_cost(cost.amount.number(), cost.category); }

 private:
    PlainSums& sums_;
};

/// Reads forward over one line. Every step answers whether it has found what it looks for.
class Everyday {
 public:
    explicit Everyday(const Source& source)
        : begin_(source.text.data()),
          at_(begin_),
          end_(begin_ + source.text.size()),
          line_(source.first_line) {}

    /// Actions and costs go into `target`, the rest into `campaign`.
    template <class Target>
    bool read(Campaign& campaign, const Target& target) {
        enum : unsigned { name = 1, currency = 2, period = 4, actions = 8, costs = 16 };
        skip_blanks();
        campaign.place = place();
        unsigned seen = 0;
        if (!take('{')) return false;
        do {
            skip_blanks();
            if (key("\"name\":", name, seen)) {
                std::string_view text;
                if (!read_name(text)) return false;
                campaign.name = text;
            } else if (key("\"currency\":", currency, seen)) {
                if (!read_currency(campaign.currency)) return false;
            } else if (key("\"period\":", period, seen)) {
                if (!read_period(campaign.period.emplace())) return false;
            } else if (key("\"actions\":", actions, seen)) {
                const auto read_entry = [&] {
                    PlainAction action;
                    return read_action(action) && is_new(action.name) && target.add(action);
                };
                if (!read_list(read_entry)) return false;
            } else if (key("\"costs\":", costs, seen)) {
                const auto read_entry = [&] {
                    PlainCost cost;
                    return read_cost(cost) && target.add(cost);
                };
                if (!read_list(read_entry)) return false;
            } else {
                return false;
            }
            skip_blanks();
        } while (take(','));
        constexpr unsigned needed = name | currency | actions | costs;
        if (!take('}') || (seen & needed) != needed) return false;
        skip_blanks();
        if ((seen & period) == 0) campaign.period.reset();
        return at_ == end_;
    }

 private:
    bool is_inside() const { return at_ < end_; }
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    Place place() const { return {line_, static_cast<std::uint32_t>(at_ - begin_) + 1}; }

    void skip_blanks() {
        while (is_inside() && *at_ == ' ') ++at_;
    }
    bool take(char wanted) {
        if (!is_inside() || *at_ != wanted) return false;
        ++at_;
        return true;
    }
    template <std::size_t N>
    bool take(const char (&wanted)[N]) {
        constexpr std::size_t size = N - 1;
        constexpr std::size_t most = std::min<std::size_t>(size, 8);
        static_assert(size <= 2 * most);  // its first eight and its last eight say it all
        const bool is_it = left() >= size && std::memcmp(at_, wanted, most) == 0 &&
                           std::memcmp(at_ + size - most, wanted + size - most, most) == 0;
        if (is_it) at_ += size;
        return is_it;
    }
    /// A key with its colon that has not been seen yet.
    template <std::size_t N>
    bool key(const char (&wanted)[N], unsigned bit, unsigned& seen) {
        if ((seen & bit) != 0 || !take(wanted)) return false;
        seen |= bit;
        skip_blanks();
        return true;
    }

    /// A text of up to a thousand plain characters.
    bool read_text(std::string_view& text) {
        constexpr std::size_t longest = 1000;
        if (!take('"')) return false;
        const char* const begin = at_;
        while (left() >= 8) {
            const auto run = plain_run(at_);
            at_ += run;
            if (run < 8) break;
        }
        while (is_inside() && plain_run_of_one(*at_)) ++at_;
        text = {begin, static_cast<std::size_t>(at_ - begin)};
        return take('"') && text.size() <= longest;
    }
    static bool plain_run_of_one(char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; }

    /// A text that is no blank.
    bool read_name(std::string_view& name) { return read_text(name) && !name.empty() && name.front() > ' '; }

    template <class Enumeration>
    bool read_word(Enumeration& value) {
        std::string_view text;
        if (!read_text(text) || text.empty()) return false;
        const auto all = words(Enumeration{});
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].size() != text.size() || all[i].front() != text.front() || all[i] != text) continue;
            value = static_cast<Enumeration>(i);
            return true;
        }
        return false;
    }

    bool read_currency(Currency& currency) {
        std::string_view text;
        if (!read_text(text)) return false;
        const auto found = Currency::of(text);
        if (found) currency = *found;
        return found.has_value();
    }

    /// Up to seventeen digits without sign and exponent, at most twelve of them behind the point.
    bool read_figure(Plain& figure) {
        constexpr std::ptrdiff_t most = 17;
        figure.place = place();
        const char* const begin = at_;
        std::uint64_t digits = 0;
        const auto take_digits = [&] {
            constexpr std::array<std::uint64_t, 9> powers{1,       10,        100,        1'000,      10'000,
                                                          100'000, 1'000'000, 10'000'000, 100'000'000};
            const char* const first = at_;
            while (left() >= 8 && at_ - begin <= most) {
                const auto run = digit_run(at_);
                digits = digits * powers[run.count] + run.number;
                at_ += run.count;
                if (run.count < 8) break;
            }
            for (; is_inside() && is_digit(*at_) && at_ - begin <= most; ++at_)
                digits = digits * 10 + static_cast<std::uint64_t>(*at_ - '0');
            return static_cast<int>(at_ - first);
        };
        const int whole = take_digits();
        if (whole == 0 || (whole > 1 && *begin == '0')) return false;
        int places = 0;
        if (take('.')) {
            places = take_digits();
            if (places == 0 || places > Decimal::kept_places) return false;
        }
        const bool is_over = is_inside() && (*at_ == ',' || *at_ == '}' || *at_ == ' ');
        if (!is_over || whole + places > most) return false;
        figure.digits = static_cast<std::int64_t>(digits);
        figure.places = places;
        return true;
    }

    bool read_date(Date& date) {
        constexpr std::size_t length = 12;  // with its quotes
        if (left() < length || at_[0] != '"' || at_[5] != '-' || at_[8] != '-' || at_[11] != '"')
            return false;
        for (const int i : {1, 2, 3, 4, 6, 7, 9, 10})
            if (!is_digit(at_[i])) return false;
        const auto two = [this](int i) { return (at_[i] - '0') * 10 + (at_[i + 1] - '0'); };
        const int year = two(1) * 100 + two(3);
        date = Date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(two(6))),
                    std::chrono::day(static_cast<unsigned>(two(9))));
        at_ += length;
        return year > 0 && date.ok();
    }

    bool read_period(Period& period) {
        if (!take('{')) return false;
        skip_blanks();
        if (!take("\"from\":")) return false;
        skip_blanks();
        if (!read_date(period.from)) return false;
        skip_blanks();
        if (!take(',')) return false;
        skip_blanks();
        if (!take("\"to\":")) return false;
        skip_blanks();
        if (!read_date(period.to)) return false;
        skip_blanks();
        return take('}') && period.to >= period.from;
    }

    /// At least one entry.
    template <class Read>
    bool read_list(Read read_entry) {
        if (!take('[')) return false;
        do {
            skip_blanks();
            if (!read_entry()) return false;
            skip_blanks();
        } while (take(','));
        return take(']');
    }

    bool read_action(PlainAction& action) {
        enum : unsigned { name = 1, channel = 2, media = 4, count = 8, value = 16 };
        action.place = place();
        unsigned seen = 0;
        if (!take('{')) return false;
        do {
            skip_blanks();
            if (key("\"name\":", name, seen)) {
                if (!read_name(action.name)) return false;
            } else if (key("\"channel\":", channel, seen)) {
                if (!read_text(action.channel)) return false;
            } else if (key("\"count\":", count, seen)) {
                if (!read_figure(action.count)) return false;
            } else if (key("\"value\":", value, seen)) {
                if (!read_figure(action.value.emplace())) return false;
            } else if (key("\"media\":", media, seen)) {
                if (!read_word(action.media.emplace())) return false;
            } else {
                return false;
            }
            skip_blanks();
        } while (take(','));
        return take('}') && (seen & (name | count)) == (name | count);
    }

    bool read_cost(PlainCost& cost) {
        enum : unsigned { name = 1, category = 2, amount = 4, channel = 8, media = 16 };
        cost.place = place();
        unsigned seen = 0;
        if (!take('{')) return false;
        do {
            skip_blanks();
            if (key("\"name\":", name, seen)) {
                if (!read_name(cost.name)) return false;
            } else if (key("\"category\":", category, seen)) {
                if (!read_word(cost.category)) return false;
            } else if (key("\"amount\":", amount, seen)) {
                if (!read_figure(cost.amount)) return false;
            } else if (key("\"channel\":", channel, seen)) {
                if (!read_text(cost.channel)) return false;
            } else if (key("\"media\":", media, seen)) {
                if (!read_word(cost.media.emplace())) return false;
            } else {
                return false;
            }
            skip_blanks();
        } while (take(','));
        constexpr unsigned needed = name | category | amount;
        return take('}') && (seen & needed) == needed;
    }

    /// Whether no action before has that name. Names that differ mostly do so in their last character.
    bool is_new(std::string_view name) {
        if (known_ == names_.size()) return false;
        for (std::size_t i = 0; i < known_; ++i)
            if (names_[i].size() == name.size() && names_[i].back() == name.back() && names_[i] == name)
                return false;
        names_[known_++] = name;
        return true;
    }

    static constexpr std::size_t few = 16;
    std::array<std::string_view, few> names_;  ///< of actions
    std::size_t known_ = 0;
    const char* begin_;
    const char* at_;
    const char* end_;
    std::uint32_t line_;
};

}  // namespace

bool read_everyday(const Source& source, Campaign& campaign) {
    if (!Everyday(source).read(campaign, IntoCampaign(campaign))) return false;
    campaign.file = source.file;
    return true;
}

bool read_everyday(const Source& source, Campaign& campaign, PlainSums& sums) {
    sums = PlainSums();
    if (!Everyday(source).read(campaign, IntoSums(sums)) || !sums.is_complete()) return false;
    campaign.file = source.file;
    return true;
}

}  // namespace roi::read
