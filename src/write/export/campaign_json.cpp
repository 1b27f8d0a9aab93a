// Campaigns as campaign files: what was imported, written so that it reads back the same.
#include "write/export/campaign_json.hpp"

#include "model/names.hpp"
#include "write/report/json/report.hpp"

namespace roi::inline write {
namespace {

/// A figure in the shape it has.
void write_figure(Json& json, const Figure& value) {
    const bool has_texts = !value.source().empty() || !value.why().empty();
    const Decimal number = value.likely().numerator();
    const bool is_bare =
        value.shape() == Figure::Shape::plain || (value.shape() == Figure::Shape::measured && !has_texts);
    if (is_bare) {
        json.number(number);
        return;
    }
    json.object([&] {
        switch (value.shape()) {
            case Figure::Shape::plain: break;
            case Figure::Shape::measured: json.number("measured", number); break;
            case Figure::Shape::sample:
                json.number("k", value.sample_successes()).number("n", value.sample_size());
                break;
            case Figure::Shape::mean:
                json.number("measured", number);
                if (value.sample_size().is_zero())
                    json.number("se", value.deviation());
                else
                    json.number("sd", value.deviation()).number("n", value.sample_size());
                break;
            case Figure::Shape::assumed:
                json.number("assumed", number);
                if (value.has_range()) json.number("low", value.low()).number("high", value.high());
                break;
        }
        if (!value.source().empty()) json.text("source", value.source());
        if (!value.why().empty()) json.text("why", value.why());
    });
}

void add_figure(Json& json, std::string_view key, const OptionalFigure& value) {
    if (value) write_figure(json.key(key), *value);
}

void add_place(Json& json, const std::string& channel, const std::optional<Media>& media) {
    if (!channel.empty()) json.text("channel", channel);
    if (media) json.word("media", name_of(*media));
}

void write_sale(Json& json, const SaleValue& sale) {
    json.object([&] {
        add_figure(json, sale.is_total ? "total" : "price", sale.price);
        add_figure(json, "margin", sale.margin);
        add_figure(json, "rate", sale.rate);
    });
}

void write_action(Json& json, const Action& action) {
    json.object([&] {
        json.text("name", action.name);
        add_place(json, action.channel, action.media);
        add_figure(json, "count", action.count);
        if (action.reported) json.text("evidence", "reported");
        if (const auto* sale = action.value ? std::get_if<SaleValue>(&*action.value) : nullptr)
            json.object("value", [&] { write_sale(json.key("sale"), *sale); });
    });
}

void write_cost(Json& json, const Cost& cost) {
    json.object([&] {
        json.text("name", cost.name).word("category", category_name(cost.category));
        add_place(json, cost.channel, cost.media);
        add_figure(json, "amount", cost.amount);
        if (cost.per_month) json.text("per", "month");
        add_figure(json, "hours", cost.hours);
        add_figure(json, "hourly_rate", cost.hourly_rate);
        add_figure(json, "load", cost.load);
        add_figure(json, "share", cost.share);
    });
}

constexpr Layout file_layout{{"\n  ", ",\n  ", "\n"}, {"\n    ", ",\n    ", "\n  "}};
constexpr Layout line_layout{in_a_line, {"", ", ", ""}};

}  // namespace

std::string campaign_file(const Campaign& campaign, bool on_one_line) {
    const Layout& layout = on_one_line ? line_layout : file_layout;
    Json json;
    const auto members = [&] {
        json.text("name", campaign.name).word("currency", campaign.currency.code());
        if (campaign.period) write_period(json.key("period"), *campaign.period);
        json.list(
            "actions", campaign.actions, [&](const auto& action) { write_action(json, action); },
            layout.elements);
        json.list(
            "costs", campaign.costs, [&](const auto& cost) { write_cost(json, cost); }, layout.elements);
    };
    return std::string(json.object(members, layout.members).text());
}

}  // namespace roi::write
