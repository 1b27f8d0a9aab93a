#include <array>

#include "read/campaign/sections.hpp"

namespace roi::read {
namespace {

constexpr std::array<std::string_view, 8> involvement_keys{"audience", "creators", "interactors", "conversations",
                                                           "answers",  "solved",   "referrals",   "sentiment"};
constexpr std::array<std::string_view, 3> sentiment_keys{"positive", "neutral", "negative"};
constexpr std::array<std::string_view, 3> unmeasured_keys{"what", "why", "proxy"};

}  // namespace

Involvement read_involvement(Mistakes& mistakes, const Item& item) {
    Fields fields(mistakes, item, "\"involvement\"", involvement_keys);
    Involvement involvement;
    if (!fields.is_object()) return involvement;
    const auto count = [&](std::string_view key) { return read_optional_figure(mistakes, fields[key], count_rule); };
    involvement.place = item.at.place();
    involvement.audience = count("audience");
    involvement.creators = count("creators");
    involvement.interactors = count("interactors");
    involvement.conversations = count("conversations");
    involvement.answers = count("answers");
    involvement.solved = count("solved");
    involvement.referrals = count("referrals");
    if (const Item sentiment = fields["sentiment"]; sentiment) {
        Fields parts(mistakes, sentiment, "\"sentiment\"", sentiment_keys);
        involvement.sentiment = Sentiment{read_optional_figure(mistakes, parts["positive"], count_rule),
                                          read_optional_figure(mistakes, parts["neutral"], count_rule),
                                          read_optional_figure(mistakes, parts["negative"], count_rule)};
    }
    return involvement;
}

std::vector<Unmeasured> read_unmeasured(Mistakes& mistakes, const Item& item) {
    std::vector<Unmeasured> list;
    read_list(mistakes, item, "\"unmeasured\"", [&](const Item& element) {
        Fields fields(mistakes, element, "an unmeasured effect", unmeasured_keys);
        if (!fields.is_object()) return;
        list.push_back({read_name(mistakes, fields.required("what")), read_text(mistakes, fields["why"]),
                        read_text(mistakes, fields["proxy"]), element.at.place()});
    });
    return list;
}

}  // namespace roi::read
