// Writes the data of the large benchmark to standard output, the same bytes every time.
// Usage: generate plain|quoted|shuffled ROWS > FILE.csv, generate campaigns COUNT > FILE.jsonl
//
// plain: an advertising export, the rows of a campaign together. quoted: the same figures, but most names
// hold commas, quotes or line ends. shuffled: the rows of plain, day by day. campaigns: campaigns of roi, one
// a line.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "../../support/random.hpp"

namespace {

using roi::test::Random;

constexpr int days = 731;  // 2024 and 2025
constexpr int rows_of_a_campaign = 5000;
constexpr std::size_t buffer_size = std::size_t{1} << 20;

template <std::size_t N>
using Words = std::array<std::string_view, N>;

constexpr Words<6> seasons{"Spring", "Summer", "Back to School", "Autumn", "Black Friday", "Always On"};
constexpr Words<6> products{"Running Shoes", "Rain Jackets", "Trail Bags",
                            "Gift Cards",    "Outlet",       "Membership"};
constexpr Words<6> countries{"DE", "DK", "SE", "FR", "UK", "US"};
constexpr Words<6> audiences{"Lookalike", "Retargeting", "Interests", "Broad", "Customers", "Fans"};
constexpr Words<4> ages{"18-24", "25-34", "35-54", "55+"};
constexpr Words<4> media{"Video", "Carousel", "Story", "Still"};
constexpr Words<6> channels{"instagram", "facebook", "linkedin", "tiktok", "youtube", "pinterest"};
constexpr Words<5> campaign_channels{"instagram", "facebook", "linkedin", "tiktok", "forum"};
constexpr Words<5> categories{"staff", "advertising", "content", "tools", "agency"};

template <std::size_t N>
std::string_view one_of(const Words<N>& words, Random& draw) {
    return words[draw.below(N)];
}

/// Text for standard output, written in large pieces.
class Output {
 public:
    Output() { text_.reserve(2 * buffer_size); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() { flush(); }

    Output& operator<<(std::string_view text) {
        text_ += text;
        return *this;
    }
    Output& operator<<(char c) {
        text_ += c;
        return *this;
    }
    Output& operator<<(std::uint64_t number) {
        std::array<char, 20> digits{};
        const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        text_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
        return *this;
    }
    void money(std::uint64_t cents) {
        *this << cents / 100 << '.' << static_cast<char>('0' + cents / 10 % 10)
              << static_cast<char>('0' + cents % 10);
    }
    void end_line() {
        text_ += '\n';
        if (text_.size() >= buffer_size) flush();
    }

 private:
    void flush() {
        if (std::fwrite(text_.data(), 1, text_.size(), stdout) != text_.size()) {
            std::perror("generate");
            std::_Exit(1);
        }
        text_.clear();
    }

    std::string text_;
};

/// A cell as RFC 4180 writes it: in quotes where it has to be.
std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// Two parts of a name, held together by a blank or by what only a quoted cell can hold.
std::string joined(std::string_view left, std::string_view right, std::uint64_t manner) {
    const std::string head(left);
    const std::string tail(right);
    switch (manner) {
        case 1: return head + ", " + tail;
        case 2: return head + " \"" + tail + '"';
        case 3: return head + '\n' + tail;
        default: return head + ' ' + tail;
    }
}

/// The names and the size of one campaign of the export. An ad is "ad set,ad,channel", ready to be written.
struct Campaign {
    std::string name;
    std::vector<std::string> ads;
    int first_day = 0;
    int rows = 0;
};

class CampaignMaker {
 public:
    CampaignMaker(int number, bool is_quoted)
        : draw_(1'000'003U * static_cast<std::uint64_t>(number) + 7),
          number_(number),
          is_quoted_(is_quoted) {}

    Campaign make() {
        Campaign campaign;
        campaign.name = name();
        campaign.rows = draw_.between(rows_of_a_campaign / 2, rows_of_a_campaign * 3 / 2);
        add_ads(campaign);
        const int ads = static_cast<int>(campaign.ads.size());
        campaign.first_day = draw_.between(0, days - (campaign.rows + ads - 1) / ads);
        return campaign;
    }

 private:
    std::string name() {
        std::string what(one_of(products, draw_));
        what += ' ';
        what += one_of(countries, draw_);
        what += ' ' + std::to_string(1000 + number_);
        return cell(join(one_of(seasons, draw_), what));
    }

    /// At least as many as the rows need to fit into the two years.
    void add_ads(Campaign& campaign) {
        const int ad_sets = draw_.between(3, 8);
        const int ads = draw_.between(4, 6);
        const std::uint64_t channel_count = 1 + draw_.below(3);
        const std::uint64_t first_channel = draw_.below(channels.size());
        for (int ad_set = 0; ad_set < ad_sets; ++ad_set) {
            const std::string name = cell(join(one_of(audiences, draw_), one_of(ages, draw_)));
            const auto channel = first_channel + static_cast<std::uint64_t>(ad_set) % channel_count;
            for (int ad = 0; ad < ads; ++ad)
                campaign.ads.push_back(name + ',' + ad_name(ad) + ',' +
                                       std::string(channels[channel % channels.size()]));
        }
    }

    std::string ad_name(int number) {
        std::string version = std::to_string(10 * draw_.between(1, 6)) + "s ";
        version += static_cast<char>('A' + number);
        return cell(join(one_of(media, draw_), version));
    }

    std::string join(std::string_view left, std::string_view right) {
        const std::uint64_t manner =
            draw_.below(4);  // drawn for every file, so that the figures are the same
        return joined(left, right, is_quoted_ ? manner : 0);
    }

    Random draw_;
    int number_;
    bool is_quoted_;
};

/// Campaigns until the rows are used up. The last one has what is left.
std::vector<Campaign> make_campaigns(std::int64_t rows, bool is_quoted) {
    std::vector<Campaign> campaigns;
    while (rows > 0) {
        campaigns.push_back(CampaignMaker(static_cast<int>(campaigns.size()), is_quoted).make());
        Campaign& last = campaigns.back();
        last.rows = static_cast<int>(std::min<std::int64_t>(last.rows, rows));
        rows -= last.rows;
    }
    return campaigns;
}

std::vector<std::string> make_dates() {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::vector<std::string> dates;
    for (int year = 2024; year <= 2025; ++year)
        for (int month = 1; month <= 12; ++month) {
            const int length = lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && year == 2024);
            for (int day = 1; day <= length; ++day)
                dates.push_back(
                    std::to_string(10000 * year + 100 * month + day).insert(6, "-").insert(4, "-"));
        }
    return dates;
}

/// Impressions, clicks, conversions, spend and revenue.
void write_figures(Output& output, Random& draw) {
    const std::uint64_t impressions = 200 + draw.below(20'000);
    const std::uint64_t clicks = impressions * (5 + draw.below(30)) / 1000;
    const std::uint64_t conversions = clicks * draw.below(80) / 1000;
    const std::uint64_t spend = impressions * (300 + draw.below(1200)) / 1000;
    const std::uint64_t revenue = conversions * (1000 + draw.below(9000));
    output << ',' << impressions << ',' << clicks << ',' << conversions << ',';
    output.money(spend);
    output << ',';
    output.money(revenue);
    output.end_line();
}

/// The rows of one campaign on its day, counted from its first one. False: it is over.
bool write_day(Output& output, const Campaign& campaign, std::size_t number, int day, std::string_view date) {
    const int ads = static_cast<int>(campaign.ads.size());
    if (day < 0 || day * ads >= campaign.rows) return false;
    Random draw(static_cast<std::uint64_t>(number) * days + static_cast<std::uint64_t>(day));
    const int rows = std::min(ads, campaign.rows - day * ads);
    for (int ad = 0; ad < rows; ++ad) {
        output << date << ',' << campaign.name << ',' << campaign.ads[static_cast<std::size_t>(ad)];
        write_figures(output, draw);
    }
    return true;
}

void write_export(std::int64_t rows, bool is_quoted, bool is_shuffled) {
    Output output;
    output << "date,campaign,ad_set,ad,channel,impressions,clicks,conversions,spend,revenue";
    output.end_line();
    const std::vector<Campaign> campaigns = make_campaigns(rows, is_quoted);
    const std::vector<std::string> dates = make_dates();
    const auto write = [&](std::size_t number, int date) {
        const Campaign& campaign = campaigns[number];
        return write_day(output, campaign, number, date - campaign.first_day,
                         dates[static_cast<std::size_t>(date)]);
    };
    if (is_shuffled) {
        for (int date = 0; date < days; ++date)
            for (std::size_t number = 0; number < campaigns.size(); ++number) write(number, date);
        return;
    }
    for (std::size_t number = 0; number < campaigns.size(); ++number)
        for (int date = campaigns[number].first_day; write(number, date);) ++date;
}

void write_actions(Output& output, Random& draw) {
    const int count = draw.between(4, 6);
    for (int i = 0; i < count; ++i) {
        output << (i == 0 ? "" : ",") << R"({"name":"Action )" << static_cast<std::uint64_t>(i)
               << R"(","channel":")" << one_of(campaign_channels, draw) << R"(","count":)"
               << 10 + draw.below(4991) << R"(,"value":)";
        output.money(10 + draw.below(4991));
        output << '}';
    }
}

void write_costs(Output& output, Random& draw) {
    const int count = draw.between(4, 6);
    for (int i = 0; i < count; ++i) {
        output << (i == 0 ? "" : ",") << R"({"name":"Cost )" << static_cast<std::uint64_t>(i)
               << R"(","category":")" << one_of(categories, draw) << R"(","amount":)";
        output.money(1000 + draw.below(899'001));
        output << '}';
    }
}

/// The same kind of campaigns as generate.py makes.
void write_campaigns(std::int64_t count) {
    Output output;
    Random draw(7);
    for (std::int64_t number = 0; number < count; ++number) {
        output << R"({"name":"Campaign )" << static_cast<std::uint64_t>(number)
               << R"(","currency":"EUR","period":{"from":"2026-03-01","to":"2026-04-30"},"actions":[)";
        write_actions(output, draw);
        output << R"(],"costs":[)";
        write_costs(output, draw);
        output << "]}";
        output.end_line();
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc == 3 ? argv[1] : "";
    const std::int64_t count = argc == 3 ? std::atoll(argv[2]) : 0;
    if (count > 0 && what == "campaigns") {
        write_campaigns(count);
    } else if (count > 0 && (what == "plain" || what == "quoted" || what == "shuffled")) {
        write_export(count, what == "quoted", what == "shuffled");
    } else {
        std::fputs("usage: generate plain|quoted|shuffled|campaigns COUNT > FILE\n", stderr);
        return 2;
    }
    return 0;
}
