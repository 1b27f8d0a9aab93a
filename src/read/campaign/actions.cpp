#include <array>
#include <unordered_map>

#include "read/campaign/sections.hpp"
#include "read/limits.hpp"

namespace roi::read {
namespace {

constexpr std::array<std::string_view, 11> action_keys{"name",  "channel", "media",    "count", "baseline", "credit",
                                                       "value", "basis",   "evidence", "gated", "counted"};
constexpr std::array<std::string_view, 2> action_grades{"measured", "reported"};

Action read_action(Mistakes& mistakes, const Item& item) {
    Fields fields(mistakes, item, "an action", action_keys);
    Action action;
    if (!fields.is_object()) return action;
    action.place = item.at.place();
    action.name = read_name(mistakes, fields.required("name"));
    action.channel = read_text(mistakes, fields["channel"]);
    action.media = read_word_of<Media>(mistakes, fields["media"], "media");
    action.count = read_figure(mistakes, fields.required("count"), count_rule);
    action.baseline = read_optional_figure(mistakes, fields["baseline"], count_rule);
    action.credit = read_optional_figure(mistakes, fields["credit"], share_rule);
    action.value = read_valuation(mistakes, fields["value"]);
    action.basis = read_word_of<Basis>(mistakes, fields["basis"], "basis").value_or(Basis::margin);
    action.reported = read_word(mistakes, fields["evidence"], action_grades, "evidence") == 1U;
    action.gated = read_flag(mistakes, fields["gated"]);
    action.counted = read_flag(mistakes, fields["counted"]).value_or(true);
    const bool is_flat = !action.value || std::holds_alternative<FlatValue>(*action.value);
    if (fields.has("basis") && !is_flat)
        mistakes.add(fields["basis"].at.error("R015", "\"basis\" goes with a flat value only")).hint =
            "a sale without \"margin\" is on revenue";
    return action;
}

using Index = std::unordered_map<std::string_view, std::size_t>;

/// Names to indices; a name used twice is a mistake at the second place.
Index index_names(Mistakes& mistakes, const std::vector<Action>& actions, const std::vector<Cursor>& names) {
    Index index;
    index.reserve(actions.size());
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const auto [entry, fresh] = index.emplace(actions[i].name, i);
        if (fresh || !names[i] || actions[i].name.empty()) continue;
        mistakes.add(names[i].error("R031", "two actions are called \"" + actions[i].name + "\"")).hint =
            "the first one is on line " + std::to_string(actions[entry->second].place.line);
    }
    return index;
}

void report_unknown_action(Mistakes& mistakes, Cursor at, const std::vector<Action>& actions) {
    auto& mistake = mistakes.add(at.error("R032", "there is no action \"" + std::string(at.text()) + "\""));
    std::vector<std::string_view> names;
    constexpr std::size_t shown = 12;
    for (const auto& action : actions)
        if (names.size() < shown) names.emplace_back(action.name);
    mistake.allowed = listed(names);
    const auto meant = nearest_word(at.text(), names);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
}

/// Follows every chain to its end; reports circles and chains beyond the limit once, at the link that closes them.
void check_chains(Mistakes& mistakes, const std::vector<Action>& actions, const std::vector<Cursor>& links) {
    for (std::size_t start = 0; start < actions.size(); ++start) {
        std::size_t at = start;
        int steps = 0;
        while (actions[at].parent != Action::no_parent && steps <= max_chain) {
            at = actions[at].parent;
            ++steps;
            if (at == start) {
                mistakes.add(links[start].error("R033", "\"" + actions[start].name + "\" is worth a share of itself"))
                    .hint = "follow the chain: " + actions[start].name + " -> " + actions[actions[start].parent].name +
                            " -> ... -> " + actions[start].name;
                break;
            }
        }
        const bool runs_into_circle = steps > max_chain && at != start;
        if (runs_into_circle && links[start])
            mistakes.add(links[start].error("R038", "the chain of \"" + actions[start].name + "\" has more than " +
                                                        std::to_string(max_chain) + " steps or never ends"));
    }
}

}  // namespace

std::vector<Action> read_actions(Mistakes& mistakes, const Item& item) {
    std::vector<Action> actions;
    std::vector<Cursor> names;
    std::vector<Cursor> links;
    read_list(mistakes, item, "\"actions\"", [&](const Item& element) {
        actions.push_back(read_action(mistakes, element));
        Cursor name;
        Cursor link;
        if (element.at.kind() == Kind::object)
            element.at.members([&](Cursor key, Cursor value) {
                if (key.text() == "name") name = value;
                if (key.text() == "value" && value.kind() == Kind::object)
                    value.members([&](Cursor inner, Cursor target) {
                        if (inner.text() == "share_of" && target.kind() == Kind::string) link = target;
                    });
            });
        names.push_back(name);
        links.push_back(link);
    });
    const Index index = index_names(mistakes, actions, names);
    bool has_chains = false;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (!actions[i].value || !links[i]) continue;
        const auto* share = std::get_if<ShareValue>(&*actions[i].value);
        if (share == nullptr || share->action.empty()) continue;
        const auto found = index.find(share->action);
        if (found == index.end()) {
            report_unknown_action(mistakes, links[i], actions);
        } else {
            actions[i].parent = found->second;
            has_chains = true;
        }
    }
    if (has_chains) check_chains(mistakes, actions, links);
    return actions;
}

}  // namespace roi::read
