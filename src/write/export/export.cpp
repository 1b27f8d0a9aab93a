// What an import has made: campaign files, one or many, and rows for data tools.
#include "model/names.hpp"
#include "roi/method.hpp"
#include "roi/write.hpp"
#include "write/export/campaign_json.hpp"
#include "write/format/dates.hpp"
#include "write/format/escape.hpp"
#include "write/format/figures.hpp"

namespace roi::inline write {
namespace {

/// One campaign is an object, several are a list of them.
class JsonCampaigns : public CampaignWriter {
 public:
    explicit JsonCampaigns(Sink sink) : sink_(std::move(sink)) {}

    void add(const Campaign& campaign) override {
        if (count_ > 0) sink_((count_ == 1 ? "[\n" : ",\n") + last_);
        last_ = campaign_file(campaign, false);
        ++count_;
    }
    void finish() override {
        if (count_ == 0) return sink_("[]\n");
        sink_(count_ == 1 ? last_ + "\n" : ",\n" + last_ + "\n]\n");
    }

 private:
    Sink sink_;
    std::size_t count_ = 0;
    std::string last_;  ///< held back: it may be the only one
};

class CampaignLines : public CampaignWriter {
 public:
    explicit CampaignLines(Sink sink) : sink_(std::move(sink)) {}
    void add(const Campaign& campaign) override { sink_(campaign_file(campaign, true) + "\n"); }
    void finish() override {}

 private:
    Sink sink_;
};

/// Long form: a row a figure, as data tools like it, and as roi reads it back.
class CsvCampaigns : public CampaignWriter {
 public:
    explicit CsvCampaigns(Sink sink) : sink_(std::move(sink)) {
        sink_("campaign,channel,media,currency,period_from,period_to,measure,amount,evidence,source\n");
    }

    void add(const Campaign& campaign) override {
        const CostResult charged = step3_cost(campaign);
        for (const auto& line : charged.lines) add_cost(campaign, campaign.costs[line.cost], line.total);
        for (const auto& action : campaign.actions) {
            const std::string_view evidence =
                name_of(action.reported ? Evidence::reported : Evidence::measured);
            const auto* sale = action.value ? std::get_if<SaleValue>(&*action.value) : nullptr;
            const bool is_lump =
                sale != nullptr && action.name.starts_with("Revenue");  // its count of 1 is no count
            const auto add_row = [&](const std::string& measure, const Figure& figure) {
                row(campaign, action.channel, action.media, measure, figure.likely().settled(), evidence,
                    figure.source());
            };
            if (!is_lump) add_row(name_without_channel(action), action.count);
            if (sale != nullptr) add_row("revenue", sale->price);
        }
    }
    void finish() override {}

 private:
    /// The channel has a column of its own.
    static std::string name_without_channel(const Action& action) {
        const std::string suffix = " (" + action.channel + ")";
        return action.name.ends_with(suffix) ? action.name.substr(0, action.name.size() - suffix.size())
                                             : action.name;
    }

    /// What is charged of a cost: with its share, its months and its hours.
    void add_cost(const Campaign& campaign, const Cost& cost, const Estimate& charged) {
        const bool is_spend = cost.category == CostCategory::advertising;
        const std::string measure =
            is_spend ? "spend" : "cost[" + std::string(category_name(cost.category)) + "]";
        row(campaign, cost.channel, cost.media, measure, charged.likely.settled(), name_of(charged.evidence),
            cost.amount ? cost.amount->source() : cost.name);
    }

    void row(const Campaign& campaign, const std::string& channel, const std::optional<Media>& media,
             const std::string& measure, const Decimal& amount, std::string_view evidence,
             const std::string& source) {
        std::string text = csv_cell(campaign.name) + "," + csv_cell(channel) + ",";
        text.append(media ? name_of(*media) : "").append(",").append(campaign.currency.code()).append(",");
        if (campaign.period)
            text += iso_date(campaign.period->from) + "," + iso_date(campaign.period->to);
        else
            text += ",";
        text.append(",")
            .append(csv_cell(measure))
            .append(",")
            .append(amount.to_string())
            .append(",")
            .append(evidence)
            .append(",");
        sink_(text.append(csv_cell(source)).append("\n"));
    }

    Sink sink_;
};

}  // namespace

std::unique_ptr<CampaignWriter> make_campaign_writer(Format format, Sink sink) {
    if (format == Format::csv) return std::make_unique<write::CsvCampaigns>(std::move(sink));
    if (format == Format::jsonl) return std::make_unique<write::CampaignLines>(std::move(sink));
    return std::make_unique<write::JsonCampaigns>(std::move(sink));
}

}  // namespace roi::write
