// What an import has made: campaign files, one or many, and rows for data tools.
#include "model/names.hpp"
#include "roi/write.hpp"
#include "write/campaign_json.hpp"
#include "write/dates.hpp"
#include "write/escape.hpp"
#include "write/figures.hpp"

namespace roi::write {
namespace {

/// One campaign is an object, several are a list of them.
class JsonCampaigns : public ListWriter<Campaign> {
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

class CampaignLines : public ListWriter<Campaign> {
 public:
    explicit CampaignLines(Sink sink) : sink_(std::move(sink)) {}
    void add(const Campaign& campaign) override { sink_(campaign_file(campaign, true) + "\n"); }
    void finish() override {}

 private:
    Sink sink_;
};

/// Long form: a row a figure, as data tools like it, and as roi reads it back.
class CsvCampaigns : public ListWriter<Campaign> {
 public:
    explicit CsvCampaigns(Sink sink) : sink_(std::move(sink)) { sink_("campaign,channel,media,currency,period_from,period_to,measure,amount,evidence,source\n"); }

    void add(const Campaign& campaign) override {
        for (const auto& cost : campaign.costs) add_cost(campaign, cost);
        for (const auto& action : campaign.actions) {
            row(campaign, action.channel, action.media, action.name, action.count, action.reported);
            if (const auto* sale = action.value ? std::get_if<SaleValue>(&*action.value) : nullptr)
                row(campaign, action.channel, action.media, "revenue", sale->price, action.reported);
        }
    }
    void finish() override {}

 private:
    void add_cost(const Campaign& campaign, const Cost& cost) {
        const bool is_spend = cost.category == CostCategory::advertising;
        const std::string measure = is_spend ? "spend" : "cost[" + std::string(category_name(cost.category)) + "]";
        if (cost.amount) row(campaign, cost.channel, cost.media, measure, *cost.amount, false);
        if (cost.hours) row(campaign, cost.channel, cost.media, "hours[" + std::string(category_name(cost.category)) + "]", *cost.hours, false);
    }

    void row(const Campaign& campaign, const std::string& channel, const std::optional<Media>& media, const std::string& measure, const Figure& figure, bool is_reported) {
        std::string text = csv_cell(campaign.name) + "," + csv_cell(channel) + "," + std::string(media ? name_of(*media) : "") + "," + std::string(campaign.currency.code()) + ",";
        if (campaign.period) text += iso_date(campaign.period->from) + "," + iso_date(campaign.period->to);
        else text += ",";
        text += "," + csv_cell(measure) + "," + figure.likely().settled().to_string() + "," + (is_reported ? "reported" : "measured") + "," + csv_cell(figure.source()) + "\n";
        sink_(text);
    }

    Sink sink_;
};

}  // namespace
}  // namespace roi::write

namespace roi {

std::unique_ptr<CampaignWriter> make_campaign_writer(Format format, Sink sink) {
    if (format == Format::csv) return std::make_unique<write::CsvCampaigns>(std::move(sink));
    if (format == Format::jsonl) return std::make_unique<write::CampaignLines>(std::move(sink));
    return std::make_unique<write::JsonCampaigns>(std::move(sink));
}

}  // namespace roi
