#include "read/campaign/everyday.hpp"

#include <algorithm>

#include "model/names.hpp"
#include "read/json/plain_text.hpp"

namespace roi::read {
namespace {

bool is_digit(char c) { return static_cast<unsigned char>(c - '0') <= 9; }

/// Reads forward over one line. Every step answers whether it has found what it looks for.
class Everyday {
 public:
    explicit Everyday(const Source& source)
        : begin_(source.text.data()),
          at_(begin_),
          end_(begin_ + source.text.size()),
          line_(source.first_line) {}

    bool read(Campaign& campaign) {
        enum : unsigned { name = 1, currency = 2, period = 4, actions = 8, costs = 16 };
        skip_blanks();
        campaign.place = place();
        unsigned seen = 0;
        if (!take('{')) return false;
        do {
            skip_blanks();
            if (key("\"name\":", name, seen)) {
                if (!read_name(campaign.name)) return false;
            } else if (key("\"currency\":", currency, seen)) {
                if (!read_currency(campaign.currency)) return false;
            } else if (key("\"period\":", period, seen)) {
                if (!read_period(campaign.period.emplace())) return false;
            } else if (key("\"actions\":", actions, seen)) {
                if (!read_list(campaign.actions, [this](Action& action) { return read_action(action); }))
                    return false;
            } else if (key("\"costs\":", costs, seen)) {
                if (!read_list(campaign.costs, [this](Cost& cost) { return read_cost(cost); })) return false;
            } else {
                return false;
            }
            skip_blanks();
        } while (take(','));
        constexpr unsigned needed = name | currency | actions | costs;
        if (!take('}') || (seen & needed) != needed) return false;
        skip_blanks();
        return at_ == end_ && has_different_names(campaign.actions);
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
        if (left() < N - 1 || std::memcmp(at_, wanted, N - 1) != 0) return false;
        at_ += N - 1;
        return true;
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

    bool read_text(std::string& text) {
        std::string_view view;
        if (!read_text(view)) return false;
        text.assign(view);
        return true;
    }
    /// A text that is no blank.
    bool read_name(std::string& name) { return read_text(name) && !name.empty() && name.front() > ' '; }

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
    bool read_figure(Figure& figure) {
        constexpr std::ptrdiff_t most = 17;
        figure.place = place();
        const char* const begin = at_;
        std::int64_t digits = 0;
        const auto take_digits = [&] {
            const char* const first = at_;
            for (; is_inside() && is_digit(*at_) && at_ - begin <= most; ++at_)
                digits = digits * 10 + (*at_ - '0');
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
        figure.set_number(Decimal::narrow(digits, places));
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

    /// At least one entry, each into its place in the list.
    template <class Entry, class Read>
    bool read_list(std::vector<Entry>& list, Read read_entry) {
        constexpr std::size_t usual = 6;
        list.clear();
        list.reserve(usual);
        if (!take('[')) return false;
        do {
            skip_blanks();
            if (!read_entry(list.emplace_back())) return false;
            skip_blanks();
        } while (take(','));
        return take(']');
    }

    bool read_action(Action& action) {
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
                if (!read_figure(std::get<FlatValue>(action.value.emplace()).each)) return false;
            } else if (key("\"media\":", media, seen)) {
                if (!read_word(action.media.emplace())) return false;
            } else {
                return false;
            }
            skip_blanks();
        } while (take(','));
        return take('}') && (seen & (name | count)) == (name | count);
    }

    bool read_cost(Cost& cost) {
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
                if (!read_figure(cost.amount.emplace())) return false;
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

    /// Names that differ mostly do so in their last character. None of them is empty.
    static bool is_same(const std::string& a, const std::string& b) {
        return a.size() == b.size() && a.back() == b.back() && a == b;
    }
    static bool has_different_names(const std::vector<Action>& actions) {
        constexpr std::size_t few = 16;
        if (actions.size() > few) return false;
        for (std::size_t i = 0; i < actions.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (is_same(actions[i].name, actions[k].name)) return false;
        return true;
    }

    const char* begin_;
    const char* at_;
    const char* end_;
    std::uint32_t line_;
};

}  // namespace

bool read_everyday(const Source& source, Campaign& campaign) {
    if (!Everyday(source).read(campaign)) return false;
    campaign.file = source.file;
    return true;
}

}  // namespace roi::read
