#include "cli/app.hpp"

int main(int argc, char** argv) { return roi::cli::run(argc, argv); }
