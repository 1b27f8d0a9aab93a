#include "cli/flags/topic.hpp"

#include "cli/flags/words.hpp"

namespace roi::cli {

Parsed<std::string> parse_topic(const Words& words, const TopicHelp& help) {
    CLI::App app(help.summary, "roi " + help.command);
    describe(app);
    std::vector<std::string> topic;
    app.add_option(help.placeholder, topic, help.what)->type_name("");
    if (auto leave = parse_with(app, words)) return *leave;
    return join(topic);
}

}  // namespace roi::cli
