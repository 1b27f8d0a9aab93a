#include <array>

#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 10> involvement_keys{
    "audience", "creators",           "interactors", "active",    "conversations",
    "answers",  "answers_by_members", "solved",      "referrals", "sentiment"};
constexpr std::array<std::string_view, 3> sentiment_keys{"positive", "neutral", "negative"};
constexpr std::array<std::string_view, 3> unmeasured_keys{"what", "why", "proxy"};

}  // namespace

Involvement read_involvement(Mistakes& mistakes, const Item& item) {
    Fields<involvement_keys> fields(mistakes, item, "\"involvement\"");
    Involvement involvement;
    if (!fields.is_object()) return involvement;
    const auto count = [&](const Item& figure) { return read_optional_figure(mistakes, figure, count_rule); };
    involvement.place = item.at.place();
    involvement.audience = count(fields["audience"]);
    involvement.creators = count(fields["creators"]);
    involvement.interactors = count(fields["interactors"]);
    involvement.active = count(fields["active"]);
    involvement.conversations = count(fields["conversations"]);
    involvement.answers = count(fields["answers"]);
    involvement.answers_by_members = count(fields["answers_by_members"]);
    involvement.solved = count(fields["solved"]);
    involvement.referrals = count(fields["referrals"]);
    if (const Item sentiment = fields["sentiment"]; sentiment) {
        Fields<sentiment_keys> parts(mistakes, sentiment, "\"sentiment\"");
        involvement.sentiment = Sentiment{read_optional_figure(mistakes, parts["positive"], count_rule),
                                          read_optional_figure(mistakes, parts["neutral"], count_rule),
                                          read_optional_figure(mistakes, parts["negative"], count_rule)};
    }
    return involvement;
}

std::vector<Unmeasured> read_unmeasured(Mistakes& mistakes, const Item& item) {
    std::vector<Unmeasured> list;
    read_list(mistakes, item, "\"unmeasured\"", [&](const Item& element) {
        Fields<unmeasured_keys> fields(mistakes, element, "an unmeasured effect");
        if (!fields.is_object()) return;
        list.push_back({read_name(mistakes, fields.required("what")), read_text(mistakes, fields["why"]),
                        read_text(mistakes, fields["proxy"]), element.at.place()});
    });
    return list;
}

}  // namespace roi::read
