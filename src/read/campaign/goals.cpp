#include <algorithm>
#include <array>

#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 8> goal_keys{"name", "type",   "target", "actions",
                                                    "all",  "before", "now",    "direction"};
constexpr std::array<std::string_view, 2> directions{"up", "down"};

std::vector<std::size_t> read_goal_actions(Mistakes& mistakes, const Item& item,
                                           const std::vector<Action>& actions) {
    std::vector<std::size_t> indices;
    read_list(mistakes, item, "\"actions\" of a goal", [&](const Item& element) {
        const auto name = read_name(mistakes, element);
        if (element.at.kind() != Kind::string) return;
        const auto found =
            std::find_if(actions.begin(), actions.end(), [&](const Action& a) { return a.name == name; });
        if (found != actions.end()) {
            const auto index = static_cast<std::size_t>(found - actions.begin());
            if (std::find(indices.begin(), indices.end(), index) != indices.end())
                mistakes.add(element.at.error("R031", "the goal names \"" + name + "\" twice"));
            indices.push_back(index);
            return;
        }
        auto& mistake = mistakes.add(element.at.error("R032", "there is no action \"" + name + "\""));
        std::vector<std::string_view> names;
        for (const auto& action : actions) names.emplace_back(action.name);
        mistake.allowed = names.empty() ? "the campaign has no actions" : listed(names);
        const auto meant = nearest_word(name, names);
        if (!meant.empty()) mistake.hint = "did you mean \"" + meant + "\"?";
    });
    return indices;
}

void check_name(Mistakes& mistakes, const Item& name, const Goal& goal, const std::vector<Goal>& goals) {
    const auto first =
        std::find_if(goals.begin(), goals.end(), [&](const Goal& other) { return other.name == goal.name; });
    if (!name || goal.name.empty() || first == goals.end() || &*first == &goal) return;
    mistakes.add(name.at.error("R031", "two goals are called \"" + goal.name + "\"")).hint =
        "the first one is on line " + std::to_string(first->place.line);
}

Goal read_goal(Mistakes& mistakes, const Item& item, const std::vector<Action>& actions,
               const std::vector<Goal>& before) {
    Fields<goal_keys> fields(mistakes, item, "a goal");
    Goal goal;
    if (!fields.is_object()) return goal;
    goal.place = item.at.place();
    const Item name = fields.required("name");
    goal.name = read_name(mistakes, name);
    check_name(mistakes, name, goal, before);
    goal.type =
        read_word_of<GoalType>(mistakes, fields.required("type"), "goal type").value_or(GoalType::conversion);
    goal.target = read_optional_figure(mistakes, fields["target"], level_rule);
    goal.actions = read_goal_actions(mistakes, fields["actions"], actions);
    goal.all = read_optional_figure(mistakes, fields["all"], count_rule);
    goal.before = read_optional_figure(mistakes, fields["before"], level_rule);
    goal.now = read_optional_figure(mistakes, fields["now"], level_rule);
    if (read_word(mistakes, fields["direction"], directions, "direction") == 1U)
        goal.direction = Goal::Direction::down;
    goal.is_share = is_written_as_share(fields["target"]) || is_written_as_share(fields["before"]) ||
                    is_written_as_share(fields["now"]);
    if (fields.has("actions") && (fields.has("now") || fields.has("before")))
        mistakes.add(fields["actions"].at.error(
            "R015", "a goal is measured by actions or by before and now, not both"));
    if (fields.has("all") && !fields.has("actions"))
        mistakes.add(fields["all"].at.error("R012", "\"all\" needs \"actions\" beside it"));
    if (fields.has("before") && !fields.has("now"))
        mistakes.add(fields["before"].at.error("R012", "\"before\" needs \"now\" beside it"));
    return goal;
}

}  // namespace

std::vector<Goal> read_goals(Mistakes& mistakes, const Item& item, const std::vector<Action>& actions) {
    std::vector<Goal> goals;
    read_list(mistakes, item, "\"goals\"",
              [&](const Item& element) { goals.push_back(read_goal(mistakes, element, actions, goals)); });
    return goals;
}

}  // namespace roi::read
