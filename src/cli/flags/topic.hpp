// The command line of a command that takes a topic and nothing else.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace roi::cli {

/// The page of help for such a command.
struct TopicHelp {
    std::string command;
    std::string summary;
    std::string placeholder;  ///< of the topic: "TOPIC"
    std::string what;         ///< the topic can be
};

/// The topic; empty where none was given.
Parsed<std::string> parse_topic(const Words& words, const TopicHelp& help);

}  // namespace roi::cli
