// libroi in about thirty lines: read campaigns, report on each, print its ROI with worst and best case.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <roi/analysis/report.hpp>
#include <roi/read.hpp>
#include <roi/write.hpp>

int complain(const roi::Diagnostics& mistakes) {
    for (const auto& mistake : mistakes) std::cerr << roi::diagnostic_text(mistake, false);
    return 2;
}

std::string percent(const std::optional<roi::Ratio>& ratio) {
    return ratio ? (*ratio * 100).decimal(1).to_string(1) + " %" : "undefined";
}

int main(int argc, char** argv) {
    const std::string path = argc > 1 ? argv[1] : "campaign.roi.json";
    std::ifstream file(path);
    if (!file) return std::cerr << path << ": cannot be read\n", 2;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto campaigns = roi::read_campaigns(text, path);
    if (!campaigns) return complain(campaigns.mistakes());
    for (const auto& campaign : *campaigns) {
        const auto report = roi::report_on(campaign);
        if (!report) return complain(report.mistakes());
        const roi::MetricValue& roi = report->steps.roi.roi;
        std::cout << campaign.name << ": ROI " << percent(roi.likely) << ", worst " << percent(roi.worst)
                  << ", best " << percent(roi.best) << '\n';
        for (const auto& note : report->notes)
            std::cout << "  " << note.code << ' ' << note.message() << '\n';
    }
}
