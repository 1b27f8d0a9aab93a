#include <algorithm>
#include <array>

#include "read/campaign/name_index.hpp"
#include "read/campaign/sections.hpp"
#include "read/limits.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 11> action_keys{"name",     "channel", "media",  "count",
                                                       "baseline", "credit",  "value",  "basis",
                                                       "evidence", "gated",   "counted"};
constexpr std::array<std::string_view, 2> action_grades{"measured", "reported"};

/// Where "share_of" names the other action; empty where it names none.
Cursor link_in(const Item& share) {
    Cursor link;
    share.at.members([&](const Cursor& key, const Cursor& target) {
        if (key.text() == "share_of" && target.kind() == Kind::string) link = target;
    });
    return link;
}

void read_action(Mistakes& mistakes, const Item& item, Action& action, Cursor& name, Cursor& link) {
    using Key = Fields<action_keys>::Key;
    Fields<action_keys> fields(mistakes, item, "an action", [&](std::size_t key, const Item& value) {
        switch (key) {
            case Key("name"): name = value.at; return read_stated_name(mistakes, value, action.name);
            case Key("channel"): return read_stated_text(mistakes, value, action.channel);
            case Key("media"): action.media = read_word_of<Media>(mistakes, value, "media"); return;
            case Key("count"): return read_stated_figure(mistakes, value, count_rule, action.count);
            case Key("baseline"): return read_into(action.baseline, mistakes, value, count_rule);
            case Key("credit"): return read_into(action.credit, mistakes, value, share_rule);
            case Key("value"):
                read_valuation(mistakes, value, action.value);
                if (action.value && std::holds_alternative<ShareValue>(*action.value)) link = link_in(value);
                return;
            case Key("basis"):
                action.basis = read_word_of<Basis>(mistakes, value, "basis").value_or(Basis::margin);
                return;
            case Key("evidence"):
                action.reported = read_word(mistakes, value, action_grades, "evidence") == 1U;
                return;
            case Key("gated"): action.gated = read_flag(mistakes, value); return;
            default: action.counted = read_flag(mistakes, value).value_or(true); return;
        }
    });
    if (!fields.is_object()) return;
    action.place = item.at.place();
    fields.required("name");
    fields.required("count");
    const bool is_flat = !action.value || std::holds_alternative<FlatValue>(*action.value);
    if (fields.has("basis") && !is_flat)
        mistakes.add(fields["basis"].at.error("R015", "\"basis\" goes with a flat value only")).hint =
            "a sale without \"margin\" is on revenue";
}

/// Every circle of chains, each from its first action around. Looks at each action once.
std::vector<std::vector<std::size_t>> circles_in(const std::vector<Action>& actions) {
    std::vector<std::vector<std::size_t>> circles;
    std::vector<std::size_t> seen_from(actions.size(),
                                       Action::no_parent);  // the start of the walk that came by
    for (std::size_t start = 0; start < actions.size(); ++start) {
        auto at = start;
        for (; at != Action::no_parent && seen_from[at] == Action::no_parent; at = actions[at].parent)
            seen_from[at] = start;
        if (at == Action::no_parent || seen_from[at] != start) continue;  // ended, or met an earlier walk
        std::vector<std::size_t> circle{at};
        for (auto next = actions[at].parent; next != at; next = actions[next].parent) circle.push_back(next);
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        circles.push_back(std::move(circle));
    }
    return circles;
}

/// How many links a chain has; counting stops past the limit.
int chain_length(const std::vector<Action>& actions, std::size_t start) {
    int links = 0;
    for (auto at = actions[start].parent; at != Action::no_parent && links <= max_chain;
         at = actions[at].parent)
        ++links;
    return links;
}

/// Reports each circle once, at its first action, and each chain beyond the limit.
void check_chains(Mistakes& mistakes, const std::vector<Action>& actions, const std::vector<Cursor>& links) {
    std::vector<bool> in_circle(actions.size());
    for (const auto& circle : circles_in(actions)) {
        std::string around;
        constexpr std::size_t shown = 8;
        for (std::size_t i = 0; i < circle.size(); ++i) {
            in_circle[circle[i]] = true;
            if (i < shown) around += actions[circle[i]].name + " -> ";
            if (i == shown) around += "... -> ";
        }
        const auto first = circle.front();
        mistakes.add(links[first].error("R033", "\"" + actions[first].name + "\" is worth a share of itself"))
            .hint = "the circle: " + around + actions[first].name;
    }
    for (std::size_t start = 0; start < actions.size(); ++start)
        if (!in_circle[start] && chain_length(actions, start) > max_chain)
            mistakes.add(links[start].error("R038", "the chain of \"" + actions[start].name +
                                                        "\" has more than " + std::to_string(max_chain) +
                                                        " steps or runs into a circle"));
}

/// Points every share_of to its action; an action without a value of its own has none to share.
bool link_chains(Mistakes& mistakes, std::vector<Action>& actions, const std::vector<Cursor>& links,
                 const NameIndex<Action>& index) {
    bool has_chains = false;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const auto* share = actions[i].value ? std::get_if<ShareValue>(&*actions[i].value) : nullptr;
        if (share == nullptr || share->action.empty() || !links[i]) continue;
        const auto parent = index.find(share->action);
        if (parent == index.none) {
            report_unknown_action(mistakes, links[i], actions);
            continue;
        }
        actions[i].parent = parent;
        has_chains = true;
        const auto& whole = actions[parent].value;
        if (!whole || std::holds_alternative<EquivalentValue>(*whole))
            mistakes.add(
                links[i].error("R039", "\"" + actions[parent].name + "\" has no value to take a share of"));
    }
    return has_chains;
}

}  // namespace

void report_unknown_action(Mistakes& mistakes, Cursor at, const std::vector<Action>& actions) {
    const std::string name(at.text());
    auto& mistake = mistakes.add(at.error("R032", "there is no action \"" + name + "\""));
    std::vector<std::string_view> names;
    constexpr std::size_t shown = 12;
    for (std::size_t i = 0; i < std::min(shown, actions.size()); ++i) names.emplace_back(actions[i].name);
    mistake.allowed = names.empty() ? "the campaign has no actions" : listed(names);
    const auto meant = nearest_word(name, names);
    if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
}

std::vector<Action> read_actions(Mistakes& mistakes, const Item& item) {
    std::vector<Cursor> names;
    std::vector<Cursor> links;
    constexpr std::size_t usual = 8;
    names.reserve(usual);
    links.reserve(usual);
    auto actions =
        read_entries<Action>(mistakes, item, "\"actions\"", [&](const Item& element, Action& action) {
            read_action(mistakes, element, action, names.emplace_back(), links.emplace_back());
        });
    const NameIndex index(actions);
    check_names(mistakes, actions, names, index, "actions");
    if (link_chains(mistakes, actions, links, index)) check_chains(mistakes, actions, links);
    return actions;
}

}  // namespace roi::read
