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
                std::to_string(random_.between(1, 900)) + R"(,"actions":["A0"])";
        if (mix_.gates && chance(4)) text += R"(,"all":)" + std::to_string(random_.between(0, 900));
        text += "}";
        if (mix_.involvement) text += R"(,{"name":"Talk","type":"engagement","actions":["A0"]})";
        text += "]";
        if (mix_.gates) text += gates();
        if (mix_.involvement) text += R"(,"involvement":{)" + involvement() + "}";
        return text + "}";
    }

    /// A customer's lifetime: always discounted or short of the whole, but for the gaps.
    std::string lifetime() {
        std::string text = R"("margin_per_period":)" + figure(0, 90000);
        const bool has_no_end = mix_.gaps && chance(8);
        if (has_no_end)
            text += R"(,"retention":1,"discount":0)";
        else if (mix_.samples && chance(4))
            text += R"(,"survivors":[)" + survivors() + "]";
        else
            text += R"(,"retention":)" + share();
        if (!has_no_end && chance(2)) text += R"(,"discount":)" + stated(1, 40);
        if (!has_no_end && chance(2)) text += R"(,"periods":)" + whole(20);
        if (chance(3)) text += chance(2) ? R"(,"period":"month")" : R"(,"period":"quarter")";
        if (chance(3)) text += R"(,"timing":"start")";
        if (chance(3)) text += R"(,"acquisition_cost":)" + figure(0, 20000);
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

    /// A figure that is exact or assumed: no sample and no mean, which a comparison would take for one of
    /// two.
    std::string stated(int low, int high) {
        const int middle = random_.between(low, high);
        if (left_ == 0 || !chance(4)) return Decimal::of(middle, 2).to_string();
        --left_;
        if (mix_.open_guesses && chance(2))
            return R"({"assumed":)" + Decimal::of(middle, 2).to_string() + "}";
        return R"({"assumed":)" + Decimal::of(middle, 2).to_string() + R"(,"low":)" +
               Decimal::of(random_.between(low, middle), 2).to_string() + R"(,"high":)" +
               Decimal::of(random_.between(middle, high), 2).to_string() + "}";
    }

    std::string whole(int most) {
        const int middle = random_.between(0, most);
        if (left_ == 0 || !chance(4)) return std::to_string(middle);
        --left_;
        return R"({"assumed":)" + std::to_string(middle) + R"(,"low":)" +
               std::to_string(random_.between(0, middle)) + R"(,"high":)" +
               std::to_string(random_.between(middle, most)) + "}";
    }

    std::string sample(int least = 1) {
        const int n = random_.between(least, 3000);
        return R"({"k":)" + std::to_string(random_.between(0, n)) + R"(,"n":)" + std::to_string(n) + "}";
    }

    /// Two members to be compared.
    std::string shares(const std::string& first, const std::string& second) {
        const bool pair = mix_.samples && chance(2);
        const std::string one = pair ? sample() : share();
        return '"' + first + "\":" + one + ",\"" + second + "\":" + (pair ? sample() : stated(0, 99));
    }

    std::string mean(int low, int high) {
        const int n = random_.between(mix_.gaps ? 1 : 2, 300);
        std::string text =
            R"({"measured":)" + hundredths(random_.between(low, high)) + R"(,"n":)" + std::to_string(n);
        if (n > 1) text += R"(,"sd":)" + hundredths(random_.between(0, high));
        return text + "}";
    }

    std::string amounts(int high) {
        const bool pair = mix_.samples && chance(2);
        const std::string one = pair ? mean(0, high) : figure(0, high);
        return R"("engaged":)" + one + R"(,"others":)" + (pair ? mean(0, high) : stated(0, high));
    }

    std::string survivors() {
        int left = random_.between(20, 3000);
        std::string text = std::to_string(left);
        for (int i = random_.between(2, 9); i > 0; --i) {
            left = left * random_.between(50, 100) / 100;
            text += "," + std::to_string(left);
        }
        return text;
    }

    std::string strata() {
        std::string text;
        for (int i = random_.between(1, 4); i > 0; --i)
            text += std::string(text.empty() ? "" : ",") + R"({"engaged":)" + sample(mix_.gaps ? 0 : 1) +
                    R"(,"others":)" + sample(mix_.gaps ? 0 : 1) + "}";
        return R"("strata":[)" + text + "]";
    }

    std::string worth() {
        return chance(2) ? R"("lifetime":{)" + lifetime() + "}" : R"("value":)" + figure(0, 9000);
    }

    std::string uplift() {
        const std::string randomised = chance(3) ? R"(,"randomised":true)" : "";
        if (chance(4)) {
            const std::string margin = chance(2) ? R"(,"margin":)" + share() : "";
            return R"("outcome":"contract_size",)" + amounts(900000) + margin + randomised;
        }
        if (chance(4)) {
            const std::string open =
                chance(3) ? R"(,"open_deals":)" + std::to_string(mix_.gaps ? random_.between(0, 1) : 0) : "";
            return R"("outcome":"time_to_close",)" + amounts(9000) + R"(,"value":)" + figure(0, 9000) + open +
                   randomised;
        }
        const std::string outcome = chance(2) ? R"("outcome":"upsell",)" : "";
        const std::string groups = mix_.samples && chance(3) ? strata() : shares("engaged", "others");
        return outcome + groups + "," + worth() + randomised;
    }

    /// Quality without ranges is held or not whatever the other figures are.
    std::string saving() {
        std::string text = R"("before":)" + figure(0, 9000) + R"(,"now":)" + figure(0, 9000);
        if (!chance(5)) text += R"(,"cashable":)" + share();
        if (!chance(5))
            text += R"(,"quality":{)" +
                    (mix_.samples && chance(2)
                         ? R"("before":)" + sample() + R"(,"now":)" + sample()
                         : R"("before":0.9,"now":0.)" + std::to_string(random_.between(83, 99))) +
                    "}";
        if (chance(3)) {
            text += R"(,"deflection":{"resolved":)" + share() + R"(,"would_have_contacted":)" + share();
            if (chance(2)) text += R"(,"recontact":)" + share();
            text += "}";
        }
        return text;
    }

    std::string referral() {
        std::string text = R"("invitations":)" + figure(0, 500) + R"(,"conversion":)" + share() +
                           R"(,"type_one":)" + share() + R"(,"lifetime":{)" + lifetime() + "}";
        if (chance(2)) text += R"(,"acquisition_cost":)" + figure(0, 20000);
        if (chance(2)) text += R"(,"reward":)" + figure(0, 9000);
        return text;
    }

    std::string excess() {
        std::string text = R"("actual":)" + figure(0, 9000000) + R"(,"expected":)" + figure(0, 9000000);
        if (chance(2)) text += R"(,"margin":)" + share();
        if (chance(2)) text += R"(,"credit":)" + share();
        return text;
    }

    std::string other_way() {
        switch (random_.below(6)) {
            case 0: return R"({"lifetime":{)" + lifetime() + "}}";
            case 1: {
                const std::string both = shares("before", "now");
                return R"({"retention":{)" + both + "," + worth() + "}}";
            }
            case 2: return R"({"uplift":{)" + uplift() + "}}";
            case 3: return R"({"saving":{)" + saving() + "}}";
            case 4: return R"({"referral":{)" + referral() + "}}";
            default: return R"({"above_expected":{)" + excess() + "}}";
        }
    }

    std::string gates() {
        std::string text;
        constexpr const char* purposes[]{"transformation", "media_mix", "exploration"};
        if (!chance(4)) text += std::string(R"(,"purpose":")") + purposes[random_.below(3)] + '"';
        if (chance(3)) text += R"(,"claim":"incremental")";
        if (chance(8)) text += R"(,"status":"plan")";
        if (chance(4)) text += R"(,"started":"2026-0)" + std::to_string(random_.between(1, 3)) + R"(-01")";
        if (chance(2)) {
            text += R"(,"product":{"trackable":)" + share();
            if (chance(2)) text += R"(,"sales_cycle_days":)" + std::to_string(random_.between(0, 200));
            text += "}";
        }
        return text;
    }

    std::string involvement() {
        std::string text;
        const auto add = [&](const char* name, int most) {
            if (!chance(3)) text += std::string(text.empty() ? "\"" : ",\"") + name + "\":" + whole(most);
        };
        add("audience", 20000);
        add("creators", 500);
        add("interactors", 3000);
        add("active", 3000);
        add("conversations", 900);
        add("answers", 900);
        add("answers_by_members", 500);
        add("solved", 900);
        add("referrals", 90);
        if (chance(2))
            text += std::string(text.empty() ? "" : ",") + R"("sentiment":{"positive":)" + whole(500) +
                    R"(,"neutral":)" + whole(500) + R"(,"negative":)" + whole(500) + "}";
        return text;
    }

    std::string value(int index, std::string& basis) {
        if (mix_.valuations && chance(2)) {
            parents_.push_back(index);
            return other_way();
        }
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
            if (mix_.involvement) text += media();
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

    std::string media() {
        constexpr const char* kinds[]{"owned", "paid", "earned"};
        std::string text = chance(2) ? std::string(R"(,"media":")") + kinds[random_.below(3)] + '"' : "";
        if (chance(4)) text += chance(2) ? R"(,"gated":true)" : R"(,"gated":false)";
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

using Visit = std::function<void(Figure&, Unit)>;

/// Calls visit(figure, unit) for each figure behind what one action is worth.
class WorthFigures {
 public:
    explicit WorthFigures(const Visit& visit) : visit_(visit) {}

    void operator()(FlatValue& flat) { visit_(flat.each, Unit::money); }
    void operator()(EquivalentValue& equivalent) { visit_(equivalent.each, Unit::money); }
    void operator()(ShareValue& share) { visit_(share.rate, Unit::share); }
    void operator()(SaleValue& sale) {
        visit_(sale.price, Unit::money);
        each(sale.margin, Unit::share);
        each(sale.rate, Unit::share);
    }
    void operator()(LifetimeValue& lifetime) {
        visit_(lifetime.margin_per_period, Unit::money);
        if (lifetime.survivors.empty()) visit_(lifetime.retention, Unit::share);
        each(lifetime.discount, Unit::share);
        each(lifetime.periods, Unit::count);
        each(lifetime.acquisition_cost, Unit::money);
    }
    void operator()(RetentionValue& retention) {
        visit_(retention.before, Unit::share);
        visit_(retention.now, Unit::share);
        worth(retention.worth);
    }
    void operator()(UpliftValue& uplift) {
        using Outcome = UpliftValue::Outcome;
        const Unit unit = uplift.outcome == Outcome::contract_size   ? Unit::money
                          : uplift.outcome == Outcome::time_to_close ? Unit::count
                                                                     : Unit::share;
        if (uplift.strata.empty()) {
            visit_(uplift.engaged, unit);
            visit_(uplift.others, unit);
        }
        worth(uplift.worth);
        each(uplift.margin, Unit::share);
    }
    void operator()(SavingValue& saving) {
        visit_(saving.before, Unit::money);
        visit_(saving.now, Unit::money);
        each(saving.cashable, Unit::share);
        if (!saving.deflection) return;
        visit_(saving.deflection->resolved, Unit::share);
        visit_(saving.deflection->would_have_contacted, Unit::share);
        each(saving.deflection->recontact, Unit::share);
    }
    void operator()(ReferralValue& referral) {
        visit_(referral.invitations, Unit::count);
        visit_(referral.conversion, Unit::share);
        visit_(referral.type_one, Unit::share);
        (*this)(referral.lifetime);
        each(referral.acquisition_cost, Unit::money);
        each(referral.reward, Unit::money);
    }
    void operator()(ExcessValue& excess) {
        visit_(excess.actual, Unit::money);
        visit_(excess.expected, Unit::money);
        each(excess.margin, Unit::share);
        each(excess.credit, Unit::share);
    }

    void each(OptionalFigure& figure, Unit unit) {
        if (figure) visit_(*figure, unit);
    }

 private:
    void worth(CustomerWorth& worth) {
        if (worth.lifetime) (*this)(*worth.lifetime);
        each(worth.value, Unit::money);
    }

    const Visit& visit_;
};

void each_figure_and_unit(Campaign& campaign, const Visit& visit) {
    WorthFigures figures(visit);
    for (auto& action : campaign.actions) {
        visit(action.count, Unit::count);
        figures.each(action.baseline, Unit::count);
        figures.each(action.credit, Unit::share);
        if (action.value) std::visit(figures, *action.value);
    }
    for (auto& cost : campaign.costs) {
        figures.each(cost.amount, Unit::money);
        figures.each(cost.hours, Unit::hours);
        figures.each(cost.hourly_rate, Unit::money);
        figures.each(cost.load, Unit::share);
        figures.each(cost.share, Unit::share);
    }
}

}  // namespace

std::string random_campaign_text(Random& random, const Mix& mix) { return Generator(random, mix).campaign(); }

std::string random_lifetime_text(Random& random, const Mix& mix) { return Generator(random, mix).lifetime(); }

Campaign random_campaign(Random& random, const Mix& mix) {
    return campaign_of(random_campaign_text(random, mix));
}

void each_figure(Campaign& campaign, const std::function<void(Figure&)>& visit) {
    each_figure_and_unit(campaign, [&](Figure& figure, Unit) { visit(figure); });
}

void each_money(Campaign& campaign, const std::function<void(Figure&)>& visit) {
    each_figure_and_unit(campaign, [&](Figure& figure, Unit unit) {
        if (unit == Unit::money) visit(figure);
    });
}

}  // namespace roi::test
