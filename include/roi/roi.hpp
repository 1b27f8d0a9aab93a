// libroi: the return on social media.
//
// The method has four steps. 1. Goals: what a campaign is for, measurable. 2. Value: what one action is
// worth, and how we know. 3. Cost: everything the effort takes. 4. ROI = (return - cost) x 100 / cost.
//
//     auto campaigns = roi::read_campaigns(text);           // Result: campaigns, or every mistake in the
//     text auto report = roi::report_on((*campaigns)[0]);        // Result: the four steps, findings, a
//     verdict report->steps.roi.roi.likely->decimal(4);             // 0.5962
//
// Numbers are exact decimals; what is undefined is absent, with a reason; assumptions carry their range to
// the end.
#pragma once

#include "roi/analysis/assumptions.hpp"
#include "roi/analysis/breakdown.hpp"
#include "roi/analysis/portfolio.hpp"
#include "roi/analysis/ranking.hpp"
#include "roi/analysis/report.hpp"
#include "roi/base/diagnostic.hpp"
#include "roi/base/result.hpp"
#include "roi/method.hpp"
#include "roi/model/campaign.hpp"
#include "roi/model/metric.hpp"
#include "roi/number/decimal.hpp"
#include "roi/number/estimate.hpp"
#include "roi/number/money.hpp"
#include "roi/number/ratio.hpp"
#include "roi/read.hpp"
#include "roi/read/import.hpp"
#include "roi/write.hpp"
