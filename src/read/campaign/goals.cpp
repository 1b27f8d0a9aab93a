#include <array>
#include <utility>

#include "read/campaign/name_index.hpp"
#include "read/campaign/sections.hpp"

namespace roi::inline read {
namespace {

constexpr std::array<std::string_view, 8> goal_keys{"name", "type",   "target", "actions",
                                                    "all",  "before", "now",    "direction"};
constexpr std::array<std::string_view, 2> directions{"up", "down"};

/// The actions that goals may name.
class NamedActions {
 public:
    explicit NamedActions(const std::vector<Action>& actions)
        : actions_(actions), index_(actions), last_goal_(actions.size()) {}

    /// Reads the actions of the next goal.
    std::vector<std::size_t> read(Mistakes& mistakes, const Item& item) {
        ++goal_;
        std::vector<std::size_t> indices;
        read_list(mistakes, item, "\"actions\" of a goal", [&](const Item& element) {
            const auto name = read_name(mistakes, element);
            if (element.at.kind() != Kind::string) return;
            const auto index = index_.find(name);
            if (index == index_.none) return report_unknown_action(mistakes, element.at, actions_);
            if (std::exchange(last_goal_[index], goal_) == goal_)
                mistakes.add(element.at.error("R031", "the goal names \"" + name + "\" twice"));
            indices.push_back(index);
        });
        return indices;
    }

 private:
    const std::vector<Action>& actions_;
    NameIndex<Action> index_;
    std::vector<std::size_t> last_goal_;  ///< action by action: the goal that named it last
    std::size_t goal_ = 0;
};

void read_goal(Mistakes& mistakes, const Item& item, NamedActions& actions, Goal& goal, Cursor& name) {
    Fields<goal_keys> fields(mistakes, item, "a goal");
    if (!fields.is_object()) return;
    goal.place = item.at.place();
    name = fields.required("name").at;
    goal.name = read_name(mistakes, fields["name"]);
    goal.type =
        read_word_of<GoalType>(mistakes, fields.required("type"), "goal type").value_or(GoalType::conversion);
    goal.target = read_optional_figure(mistakes, fields["target"], level_rule);
    goal.actions = actions.read(mistakes, fields["actions"]);
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
}

}  // namespace

std::vector<Goal> read_goals(Mistakes& mistakes, const Item& item, const std::vector<Action>& actions) {
    std::vector<Cursor> names;
    NamedActions named(actions);
    auto goals = read_entries<Goal>(mistakes, item, "\"goals\"", [&](const Item& element, Goal& goal) {
        read_goal(mistakes, element, named, goal, names.emplace_back());
    });
    check_names(mistakes, goals, names, NameIndex(goals), "goals");
    return goals;
}

}  // namespace roi::read
