// libroi: the return on social media.
//
// The method has four steps. 1. Goals: what a campaign is for, measurable. 2. Value: what one action is
// worth, and how we know. 3. Cost: everything the effort takes. 4. ROI = (return - cost) x 100 / cost.
//
//     const std::string text = R"({ "name": "Open day", "currency": "EUR",
//         "actions": [{ "name": "Voucher", "count": 164, "value": 14.50 }],
//         "costs": [{ "name": "Ads", "category": "advertising", "amount": 1490 }] })";
//     const auto campaigns = roi::read_campaigns(text);        // campaigns, or every mistake in the text
//     const auto report = roi::report_on(campaigns->front());  // the four steps, findings, a verdict
//     report->steps.roi.roi.likely->decimal(4);                // 0.596
//
// Numbers are exact decimals; what is undefined is absent, with a reason; assumptions carry their range to
// the end.
#pragma once

#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/claims.hpp"
#include "roi/analysis/compare.hpp"
#include "roi/analysis/facts.hpp"
#include "roi/analysis/gate.hpp"
#include "roi/analysis/involvement.hpp"
#include "roi/analysis/lint.hpp"
#include "roi/analysis/media_mix.hpp"
#include "roi/analysis/portfolio.hpp"
#include "roi/analysis/ranking.hpp"
#include "roi/analysis/report.hpp"
#include "roi/base/diagnostic.hpp"
#include "roi/base/result.hpp"
#include "roi/method.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/metric.hpp"
#include "roi/number/currency.hpp"
#include "roi/number/decimal.hpp"
#include "roi/number/estimate.hpp"
#include "roi/number/ratio.hpp"
#include "roi/read.hpp"
#include "roi/read/import.hpp"
#include "roi/read/words.hpp"
#include "roi/write.hpp"
