// Campaigns in which every name is a slot, to be filled with harmless or with hostile names.
import { fileOf } from "./program.mjs";
import { shown } from "./names.mjs";

const slot = /Name\d{4}/g;

export const slotName = (number) => `Name${String(number).padStart(4, "0")}`;
export const slotsIn = (text) => [...new Set(text.match(slot) ?? [])];

/** How many slots a campaign has. */
export const slotsOfACampaign = 14;

/** Campaigns that can be computed; `scale` makes them dearer. */
export function campaigns(number, scale = 1) {
  return Array.from({ length: number }, (_, index) => {
    const [name, goal, order, lead, without, why, ads, staff, what, nobody, reason, channel, other, source] = Array.from(
      { length: slotsOfACampaign },
      (_unused, at) => slotName(index * slotsOfACampaign + at),
    );
    return {
      name,
      currency: "EUR",
      period: { from: "2026-01-01", to: "2026-04-30" },
      goals: [{ name: goal, type: "conversion", target: 400, actions: [order] }],
      actions: [
        { name: order, channel, count: 400 - index, value: 30 },
        { name: lead, channel: other, count: 50, value: { assumed: 20, low: 15, high: 29 + scale, why } },
        { name: without, count: 5, evidence: "reported", value: { measured: 1, source } },
      ],
      costs: [
        { name: ads, channel, category: "advertising", amount: 900 * scale },
        { name: staff, category: "staff", hours: 20, hourly_rate: { assumed: 45, low: 40, high: 50 } },
      ],
      unmeasured: [{ what, why: nobody }],
      checks: [
        "roi >= 0%",
        { expect: `cost_per["${order}"] <= 1 EUR`, why: reason },
        { expect: "cost <= 1 EUR", level: "warn", why: reason },
      ],
    };
  });
}

/** A campaign full of mistakes, which quote what they found. */
export const mistakes = () => [
  {
    name: slotName(0),
    currency: "EUR",
    [slotName(1)]: 1,
    [slotName(2)]: 2,
    status: slotName(3),
    purpose: slotName(4),
    actions: [{ name: slotName(5), count: 1, [slotName(6)]: 3 }],
    costs: [{ name: slotName(7), category: slotName(8), amount: 5 }],
  },
];

/** In a limit a name stands in quotes, with a backslash before quotes and backslashes. */
const inLimit = (name) => name.replace(/["\\]/g, "\\$&");

/** Puts names into the slots of a value: { Name0000: "..." }; a slot that has no name keeps its own. */
export function filled(value, names) {
  if (typeof value === "string") {
    const isLimit = /^\w+\["Name\d{4}"\] /.test(value);
    return value.replace(slot, (found) => (isLimit ? inLimit(names[found] ?? found) : (names[found] ?? found)));
  }
  if (Array.isArray(value)) return value.map((one) => filled(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [filled(key, names), filled(one, names)]));
}

/** What becomes of a text of the harmless report in the hostile one. */
export const textWith =
  (names, show = shown) =>
  (text) =>
    text.replace(/(\["|\[\\")?(Name\d{4})/g, (_, bracket, found) => {
      const name = names[found] ?? found;
      return bracket ? bracket + show(inLimit(name)) : show(name);
    });

/** What is run on how many campaigns: the words of a command line for two editions of a file. */
export const layouts = [
  { name: "calc", number: 1, words: ([file]) => ["calc", file] },
  { name: "calc_many", number: 8, words: ([file]) => ["calc", file] },
  { name: "calc_by_channel", number: 1, words: ([file]) => ["calc", "--by", "channel", file] },
  { name: "calc_by_goal", number: 3, words: ([file]) => ["calc", "--by", "goal", file] },
  { name: "calc_claim", number: 1, words: ([file]) => ["calc", "--claim", "revenue:+25%", "--claim", "keep:80%", file] },
  { name: "check", number: 1, words: ([file]) => ["check", file] },
  { name: "check_many", number: 6, words: ([file]) => ["check", file] },
  {
    name: "check_baseline",
    number: 2,
    words: ([file, old]) => ["check", "--baseline", old, "--expect", "change[cost] <= 1 EUR", file],
  },
  { name: "check_mistakes", make: mistakes, words: ([file]) => ["check", file] },
  { name: "lint", number: 1, words: ([file]) => ["lint", file] },
  { name: "lint_many", number: 6, words: ([file]) => ["lint", file] },
  { name: "lint_mistakes", make: mistakes, words: ([file]) => ["lint", file] },
  { name: "compare", number: 1, words: (files) => ["compare", ...files] },
  { name: "compare_many", number: 4, words: (files) => ["compare", ...files] },
];

/** Writes two editions of the campaigns of a layout. The names of the files depend on the layout alone. */
export function filesOf({ name, number, make = campaigns }, names) {
  return [1, 2].map((scale) => fileOf(filled(make(number, scale), names), `${name}_${scale}.json`));
}
