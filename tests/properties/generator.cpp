#include "properties/generator.hpp"

#include "support/campaigns.hpp"

namespace roi::test {
namespace {

/// Writes one campaign, spending the uncertain figures it is allowed.
class Generator {
 public:
    Generator(Random& random, const Mix& mix)
        : random_(random), mix_(mix), left_(random.between(0, mix.most_uncertain)) {}

    std::string campaign() {
        std::string text = R"({"name":"Random","currency":"EUR","period":{"from":"2026-03-01","to":"2026-0)" +
                           std::to_string(random_.between(3, 9)) + "-" +
                           std::to_string(random_.between(10, 30)) + "\"}";
        text += ",\"actions\":[" + actions() + "],\"costs\":[" + costs() + "]";
        text += R"(,"goals":[{"name":"Sales","type":"conversion","target":)" +
                std::to_string(random_.between(1, 900)) + R"(,"actions":["A0"]}]})";
        return text;
    }

 private:
    bool chance(std::uint64_t one_in) { return random_.one_in(one_in); }

    /// A number of hundredths as a decimal, now and then with more digits.
    std::string hundredths(int value) {
        std::string text = Decimal::of(value, 2).to_string();
        if (chance(10)) {
            if (text.find('.') == std::string::npos) text += ".00";
            text += "003" + std::to_string(random_.between(1, 99999));
        }
        return text;
    }

    /// A figure from `low` to `high` hundredths, of any shape.
    std::string figure(int low, int high) {
        const int middle = random_.between(low, high);
        if (left_ > 0 && chance(3)) {
            --left_;
            if (mix_.open_guesses && chance(2)) return R"({"assumed":)" + hundredths(middle) + "}";
            const int from = random_.between(low, middle);
            const int to = random_.between(middle, high);
            return R"({"assumed":)" + Decimal::of(middle, 2).to_string() + R"(,"low":)" +
                   Decimal::of(from, 2).to_string() + R"(,"high":)" + Decimal::of(to, 2).to_string() + "}";
        }
        if (left_ > 0 && chance(12)) {
            --left_;
            return R"({"measured":)" + hundredths(middle) + R"(,"se":)" +
                   Decimal::of(random_.between(0, 300), 3).to_string() + "}";
        }
        if (chance(6)) return R"({"measured":)" + hundredths(middle) + R"(,"source":"till"})";
        return hundredths(middle);
    }

    std::string share() {
        if (left_ > 0 && chance(6)) {
            --left_;
            const int n = random_.between(1, 500);
            return R"({"k":)" + std::to_string(random_.between(0, n)) + R"(,"n":)" + std::to_string(n) + "}";
        }
        if (chance(4)) return '"' + std::to_string(random_.between(0, 100)) + "%\"";
        return figure(0, 99);
    }

    std::string value(int index, std::string& basis) {
        const int lowest = mix_.negative && chance(6) ? -3000 : 0;
        if (mix_.families && !parents_.empty() && chance(2))
            return R"({"share_of":"A)" + std::to_string(parents_[random_.below(parents_.size())]) +
                   R"(","rate":)" + share() + "}";
        if (chance(8)) return R"({"equivalent":)" + figure(0, 900) + "}";
        parents_.push_back(index);
        if (chance(2)) {
            if (chance(5)) basis = R"(,"basis":"revenue")";
            return figure(lowest, 9000);
        }
        std::string sale = R"({"sale":{"price":)" + figure(0, 20000);
        if (!chance(4)) sale += R"(,"margin":)" + share();
        if (chance(2)) sale += R"(,"rate":)" + share();
        return sale + "}}";
    }

    std::string actions() {
        std::string text;
        const int count = random_.between(1, 6);
        for (int i = 0; i < count; ++i) {
            text += (i > 0 ? ",{\"name\":\"A" : "{\"name\":\"A") + std::to_string(i) +
                    "\",\"count\":" + figure(0, 90000);
            if (chance(3)) text += ",\"baseline\":" + figure(0, mix_.negative ? 30000 : 0);
            if (chance(3)) text += ",\"credit\":" + share();
            if (chance(8)) text += R"(,"evidence":"reported")";
            if (chance(7)) text += R"(,"counted":false)";
            if (chance(3)) text += ",\"channel\":\"c" + std::to_string(random_.below(3)) + "\"";
            std::string basis;
            if (!chance(9)) {
                const auto parents = parents_.size();
                const std::string worth = value(i, basis);
                text += ",\"value\":" + worth + basis;
                const bool is_share = worth.starts_with("{\"share_of");
                if (is_share && parents == parents_.size()) parents_.push_back(i);
            }
            text += "}";
        }
        return text;
    }

    std::string costs() {
        std::string text;
        const int count = random_.between(1, 5);
        for (int i = 0; i < count; ++i) {
            const auto category = cost_categories[random_.below(cost_categories.size())];
            text += (i > 0 ? ",{\"category\":\"" : "{\"category\":\"") +
                    std::string(category_name(category)) + "\"";
            if (chance(3)) {
                text += ",\"hours\":" + figure(1, 9000) + ",\"hourly_rate\":" + figure(1, 9000);
                if (chance(2)) text += ",\"load\":" + share();
            } else {
                text += ",\"amount\":" + figure(chance(10) ? 0 : 1, 900000);
                if (chance(4)) text += R"(,"per":"month")";
            }
            if (chance(4)) text += ",\"share\":" + share();
            if (chance(3)) text += ",\"channel\":\"c" + std::to_string(random_.below(3)) + "\"";
            text += "}";
        }
        return text;
    }

    Random& random_;
    const Mix& mix_;
    int left_;
    std::vector<int> parents_;  ///< actions that another may be worth a share of
};

void each(OptionalFigure& figure, const std::function<void(Figure&)>& visit) {
    if (figure) visit(*figure);
}

}  // namespace

std::string random_campaign_text(Random& random, const Mix& mix) { return Generator(random, mix).campaign(); }

Campaign random_campaign(Random& random, const Mix& mix) {
    return campaign_of(random_campaign_text(random, mix));
}

void each_figure(Campaign& campaign, const std::function<void(Figure&)>& visit) {
    for (auto& action : campaign.actions) {
        visit(action.count);
        each(action.baseline, visit);
        each(action.credit, visit);
        if (!action.value) continue;
        if (auto* flat = std::get_if<FlatValue>(&*action.value)) visit(flat->each);
        if (auto* equivalent = std::get_if<EquivalentValue>(&*action.value)) visit(equivalent->each);
        if (auto* share = std::get_if<ShareValue>(&*action.value)) visit(share->rate);
        if (auto* sale = std::get_if<SaleValue>(&*action.value)) {
            visit(sale->price);
            each(sale->margin, visit);
            each(sale->rate, visit);
        }
    }
    for (auto& cost : campaign.costs)
        for (auto* figure : {&cost.amount, &cost.hours, &cost.hourly_rate, &cost.load, &cost.share})
            each(*figure, visit);
}

void each_money(Campaign& campaign, const std::function<void(Figure&)>& visit) {
    for (auto& action : campaign.actions) {
        if (!action.value) continue;
        if (auto* flat = std::get_if<FlatValue>(&*action.value)) visit(flat->each);
        if (auto* equivalent = std::get_if<EquivalentValue>(&*action.value)) visit(equivalent->each);
        if (auto* sale = std::get_if<SaleValue>(&*action.value)) visit(sale->price);
    }
    for (auto& cost : campaign.costs) {
        each(cost.amount, visit);
        each(cost.hourly_rate, visit);
    }
}

}  // namespace roi::test
