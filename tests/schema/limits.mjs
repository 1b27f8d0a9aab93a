// Limits: schema and program say the same of each, save for names, currencies and sizes, which a schema cannot tell.
import { join } from "node:path";
import { expect } from "./expect.mjs";
import { codesByLine } from "./program.mjs";
import { campaignMistakes, here, text } from "./validators.mjs";

const campaignWith = (checks) => ({
  name: "A", currency: "EUR", goals: [{ name: "Order", type: "conversion", target: 400, actions: ["Order"] }],
  actions: [{ name: "Order", count: 312, value: 38.5 }], costs: [], checks,
});

/** What both say of each limit: whether the schema accepts it, and the codes of the program. */
function judged(limits) {
  const batch = 90;  // few enough that roi prints every mistake
  const some = limits.slice(0, batch);
  if (some.length === 0) return [];
  const codes = codesByLine(some.map((limit) => JSON.stringify(campaignWith([limit]))));
  const found = some.map((limit, index) =>
    ({ limit, mistakes: campaignMistakes(campaignWith([limit])), codes: codes[index].join(" ") }));
  return [...found, ...judged(limits.slice(batch))];
}

const shown = ({ mistakes, codes }) => `schema: ${mistakes || "accepts it"}; roi: ${codes || "accepts it"}`;

function checkListed() {
  const { accepted, refused, refusedByTheProgramAlone } = JSON.parse(text(join(here, "fixtures", "limits.json")));
  for (const found of judged(accepted))
    expect(found.mistakes === "" && found.codes === "", `"${found.limit}" is a limit`, shown(found));
  for (const found of judged(refused))
    expect(found.mistakes !== "" && /^R0\d\d/.test(found.codes), `"${found.limit}" is no limit`, shown(found));
  for (const found of judged(refusedByTheProgramAlone))
    expect(found.mistakes === "" && found.codes === "R035", `"${found.limit}" is a limit to the schema alone`, shown(found));
}

/** Every metric with everything that may follow it: both accept, or both refuse. */
function checkCombined() {
  const metrics = ["roi", "margin_roi", "revenue_roi", "savings_roi", "return", "cost", "net", "return_per_cost", "roas",
                   "measured_share", "assumed_share", "return_per_hour", "break_even_hours", "break_even", "cost_per",
                   "goal", "cost_share", "profit", ""];
  const names = ["", "[Order]", "[staff]", '["Order"]', "[]"];
  const cases = ["", ".worst", ".measured", ".typical"];
  const units = ["%", " %  ", " x", " points", "EUR", "", " months"];
  const limits = metrics.flatMap((metric) => names.flatMap((name) => [metric + name, `change[${metric}${name}]`]))
    .flatMap((metric) => cases.flatMap((which) => units.map((unit) => `${metric}${which} >= 5${unit}`)))
    .filter((limit) => !/(goal|cost_per|break_even)\[staff|cost(_share)?\["Order/.test(limit));  // there is none of that name
  const found = judged(limits);
  for (const one of found)
    expect((one.mistakes === "") === (one.codes === ""), `schema and roi agree on "${one.limit}"`, shown(one));
  expect(found.some((one) => one.codes === ""), "some of the combined limits are accepted");
}

export function checkLimits() {
  checkListed();
  checkCombined();
}
