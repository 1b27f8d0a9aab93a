// Kinds of campaigns, and what every command has to make of them.
import { curated } from "./names.mjs";

const ads = { name: "Ads", category: "advertising", amount: 4200 };
const order = { name: "Order", channel: "instagram", media: "paid", count: 312, baseline: 0, credit: "100%", value: 38.5 };

const plain = {
  name: "Spring launch",
  currency: "EUR",
  period: { from: "2026-01-01", to: "2026-04-30" },
  goals: [{ name: "Sales", type: "conversion", target: 400, actions: ["Order"] }],
  actions: [order],
  costs: [ads, { name: "Editor", category: "staff", hours: 20, hourly_rate: 45 }],
  unmeasured: [{ what: "joy", why: "nobody asked" }],
  checks: ["roi >= 0%", { expect: "cost <= 12500 EUR", level: "warn", why: "the budget" }, "cost_per[Order] < 50 EUR"],
};

const ranged = {
  ...plain,
  name: "With ranges",
  actions: [{ ...order, credit: { assumed: "80%", low: "60%", high: "100%", why: "a guess" } }],
  checks: ["roi >= 0%", "roi.worst >= -90%", "roi.best <= 900%"],
};

const rangeless = {
  ...plain,
  name: "Without ranges",
  actions: [{ ...order, credit: { assumed: "80%" } }],
  checks: ["roi >= 0%"],
};

/** ROI 1,686.332%, return 23,456.87, net 22,143.74: none of this may be said. */
const premature = {
  ...plain,
  name: "Too early",
  purpose: "media_mix",
  period: { from: "2026-03-01", to: "2026-04-10" },
  actions: [{ ...order, count: 211, value: 111.17 }],
  costs: [{ ...ads, amount: 1313.13 }],
  checks: [
    "roi >= 0%",
    "cost <= 12500 EUR",
    "return >= 0 EUR",
    "net >= 0 EUR",
    "roi.measured >= 0%",
    "margin_roi.worst >= 0%",
    "return_per_cost >= 0x",
  ],
};

/** What would say the return of the premature campaign, thousands separators taken out. */
export const withheldDigits = /1686|16\.86|17\.86|23456|22143/;

const zeroCost = { ...plain, name: "For nothing", costs: [{ ...ads, amount: 0 }], checks: ["roi >= 0%"] };

const plan = { ...plain, name: "Next year", status: "plan" };

/** A campaign whose names all come from a list, which goes round. */
function namedFrom(names) {
  let at = 0;
  const next = () => names[at++ % names.length];
  const action = next();
  return {
    ...plain,
    name: next(),
    goals: [{ name: next(), type: "conversion", target: 400, actions: [action] }],
    actions: [
      { ...order, name: action, channel: next(), credit: { assumed: "80%", low: "70%", high: "90%", why: next() } },
      { name: next(), count: 5, value: 1 },
      { name: next(), count: 3 },
    ],
    costs: [
      { ...ads, name: next() },
      { name: next(), category: "staff", hours: 20, hourly_rate: { assumed: 45, why: next() } },
    ],
    unmeasured: [{ what: next(), why: next() }],
    checks: ["roi >= 0%", { expect: "cost <= 12500 EUR", why: next() }],
  };
}

const hostile = curated.flatMap((_, index) =>
  index % 13 === 0 ? [namedFrom([...curated.slice(index), ...curated.slice(0, index)])] : [],
);

const many = Array.from({ length: 120 }, (_, index) => ({
  ...plain,
  name: `Campaign ${index}`,
  actions: [{ ...order, count: 150 + index }],
}));

const oneALine = (campaigns) => campaigns.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");

/** Each kind: the campaign, or the text of its file; the exit code of `check`; whether all or a part of it cannot be read. */
export const kinds = {
  plain: { campaign: plain, check: 0 },
  ranged: { campaign: ranged, check: 0 },
  rangeless: { campaign: rangeless, check: 0 },
  premature: { campaign: premature, check: 3 },
  "zero cost": { campaign: zeroCost, check: 2 },
  plan: { campaign: plan, check: 0 },
  hostile: { campaign: hostile, check: 0 },
  many: { campaign: many, check: 0 },
  truncated: { campaign: '{ "name": "Half a file", "currency": ', check: 2, isUnreadable: true },
  "half readable": { campaign: oneALine([plain, '{ "name": "Half", ', ranged]), check: 2, isUnreadable: true },
};

/** The same campaigns a little dearer. */
export function dearer(campaign) {
  if (typeof campaign === "string") return campaign;
  if (Array.isArray(campaign)) return campaign.map(dearer);
  return {
    ...campaign,
    costs: campaign.costs.map((cost) => (cost.amount ? { ...cost, amount: cost.amount * 2 } : cost)),
  };
}

const warned = { ...plain, checks: [{ expect: "cost <= 1 EUR", level: "warn" }] };
const failing = { ...plain, checks: ["roi >= 900%"] };
const limit = (...expected) => expected.flatMap((one) => ["--expect", one]);

/** Limits of the command line: a campaign, words, the exit code of `check`, and a baseline where there is one. */
export const gates = [
  [plain, limit("roi >= 900%"), 1],
  [plain, [...limit("roi >= 900%"), "--fail-on", "never"], 0],
  [plain, [...limit("cost <= 1 EUR"), "--fail-on", "warn"], 1],
  [warned, [], 0],
  [warned, ["--fail-on", "warn"], 1],
  [{ ...plain, checks: [] }, [], 2],
  [{ ...plain, checks: [] }, limit("roi >= 0%"), 0],
  [[], [], 2],
  [plain, limit("rio >= 0%"), 2],
  [plain, limit("roi >= 50"), 2],
  [plain, limit("cost <= 1 USD"), 2],
  [plain, limit("cost[agency] <= 1 EUR"), 2],
  [plain, limit('cost_per["Nobody"] <= 1 EUR'), 2],
  [plain, limit("change[roi] >= 0 points"), 2],
  [rangeless, limit("roi.worst >= 0%"), 2],
  [rangeless, [...limit("roi.worst >= 0%"), "--fail-on", "never"], 2],
  [premature, ["--allow-premature"], 0],
  [premature, limit("cost <= 1 EUR"), 1],
  [premature, ["--allow-premature", ...limit("cost <= 1 EUR")], 1],
  [premature, ["--fail-on", "never"], 3],
  [[premature, plain], [], 3],
  [[premature, failing], [], 1],
  [[premature, failing, zeroCost], [], 2],
  [plain, limit("change[roi] >= 0 points", "change[cost] <= 0 EUR", "change[roi] >= 0%"), 0, plain],
  [plain, limit("change[roi] >= 0 points"), 1, { ...plain, costs: [ads] }],
  [plain, limit("change[roi] >= 0 points"), 2, zeroCost],
  [plain, limit("change[roi] >= 0 points"), 3, premature],
  [premature, limit("change[roi] >= 0 points"), 3, plain],
  [plain, limit("change[roi] >= 0 points"), 2, '{ "name": "Half", '],
];
