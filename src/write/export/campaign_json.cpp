// Campaigns as campaign files: what was imported, written so that it reads back the same.
#include "write/export/campaign_json.hpp"

#include "model/names.hpp"
#include "write/format/dates.hpp"
#include "write/format/escape.hpp"
#include "write/format/json_object.hpp"

namespace roi::inline write {
namespace {

std::string text_of(const Decimal& value) { return value.to_string(); }

/// A figure in the shape it has.
std::string figure(const Figure& value) {
    const bool has_texts = !value.source().empty() || !value.why().empty();
    const std::string number = text_of(value.likely().numerator());
    Object object;
    switch (value.shape()) {
        case Figure::Shape::plain: return number;
        case Figure::Shape::measured:
            if (!has_texts) return number;
            object.add("measured", number);
            break;
        case Figure::Shape::sample:
            object.add("k", text_of(value.sample_successes())).add("n", text_of(value.sample_size()));
            break;
        case Figure::Shape::mean:
            object.add("measured", number);
            if (value.sample_size().is_zero())
                object.add("se", text_of(value.deviation()));
            else
                object.add("sd", text_of(value.deviation())).add("n", text_of(value.sample_size()));
            break;
        case Figure::Shape::assumed:
            object.add("assumed", number);
            if (value.has_range()) object.add("low", text_of(value.low())).add("high", text_of(value.high()));
            break;
    }
    if (!value.source().empty()) object.text("source", value.source());
    if (!value.why().empty()) object.text("why", value.why());
    return object.done();
}

void add_figure(Object& object, std::string_view key, const OptionalFigure& value) {
    if (value) object.add(key, figure(*value));
}

void add_place(Object& object, const std::string& channel, const std::optional<Media>& media) {
    if (!channel.empty()) object.text("channel", channel);
    if (media) object.text("media", name_of(*media));
}

std::string action_object(const Action& action) {
    Object object;
    object.text("name", action.name);
    add_place(object, action.channel, action.media);
    object.add("count", figure(action.count));
    if (action.reported) object.text("evidence", "reported");
    const auto* sale = action.value ? std::get_if<SaleValue>(&*action.value) : nullptr;
    if (sale == nullptr) return object.done();
    Object value;
    value.add(sale->is_total ? "total" : "price", figure(sale->price));
    add_figure(value, "margin", sale->margin);
    add_figure(value, "rate", sale->rate);
    return object.add("value", Object().add("sale", value.done()).done()).done();
}

std::string cost_object(const Cost& cost) {
    Object object;
    object.text("name", cost.name).text("category", category_name(cost.category));
    add_place(object, cost.channel, cost.media);
    add_figure(object, "amount", cost.amount);
    if (cost.per_month) object.text("per", "month");
    add_figure(object, "hours", cost.hours);
    add_figure(object, "hourly_rate", cost.hourly_rate);
    add_figure(object, "load", cost.load);
    add_figure(object, "share", cost.share);
    return object.done();
}

}  // namespace

std::string campaign_file(const Campaign& campaign, bool on_one_line) {
    const std::string between = on_one_line ? ", " : ",\n  ";
    const std::string within = on_one_line ? "" : "\n    ";
    const std::string end = on_one_line ? "" : "\n  ";
    std::string text = on_one_line ? "{ " : "{\n  ";
    text +=
        "\"name\": " + quoted(campaign.name) + between + "\"currency\": " + quoted(campaign.currency.code());
    if (campaign.period)
        text += between + "\"period\": " +
                Object()
                    .text("from", iso_date(campaign.period->from))
                    .text("to", iso_date(campaign.period->to))
                    .done();
    const auto add_list = [&](std::string_view key, const auto& items, auto object) {
        text.append(between).append("\"").append(key).append("\": [");
        for (std::size_t i = 0; i < items.size(); ++i)
            text += (i > 0 ? (on_one_line ? ", " : ",") : "") + within + object(items[i]);
        text += (items.empty() ? "" : end) + "]";
    };
    add_list("actions", campaign.actions, action_object);
    add_list("costs", campaign.costs, cost_object);
    return text + (on_one_line ? " }" : "\n}");
}

}  // namespace roi::write
