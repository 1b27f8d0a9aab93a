// How strict the report schema is: every key of the outputs is taken away, and given a value of another type.
import { join } from "node:path";
import { expect } from "./expect.mjs";
import { roi } from "./program.mjs";
import { acceptedFile, checkEnvelope, copyOf, here, reportMistakes, root, unknownInReport } from "./validators.mjs";


/** Keys that are there in some cases only; among them why a figure, or its range, is null. */
const optional = new Set(["stamp", "possible_from", "involvement", "media", "claims", "breakdown", "measured", "kept_out",
                          "facts", "remark"]);
const isReason = /\/(metrics|goals|value|cost|facts|rows|groups)\/\*\/why$|\/breakdown\/why$/;
const isOptional = (way) =>
  optional.has(way.split("/").at(-1)) || isReason.test(way) || way.endsWith("/goals/*/change");

const typeOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const others = { string: [5, {}], number: ["text", {}], boolean: ["text", 1], null: [{}, []], object: ["text", [], 5],
                 array: ["text", {}, 5] };
const isMetrics = (way) => /\/(campaigns\/\*|total)\/metrics$/.test(way);

/** Every place of an output: the object it stands in, its key, and the way there, where all elements of a list are one. */
function* placesIn(value, way = "") {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) || isMetrics(way) ? "*" : key;
    yield { holder: value, key, way: `${way}/${step}`, isMember: step === key };
    yield* placesIn(value[key], `${way}/${step}`);
  }
}

/** One place of each way and type. */
function samplesOf(envelope) {
  const found = new Map();
  for (const place of placesIn(envelope)) {
    const name = `${place.way} ${typeOf(place.holder[place.key])}`;
    if (!found.has(name)) found.set(name, place);
  }
  return [...found.values()];
}

/** Where a value is another number written as text, it is refused, too. */
const wrongValuesOf = (value) => [...others[typeOf(value)], ...(typeof value === "number" ? [String(value)] : [])];

function checkStrictness(envelope, what) {
  for (const { holder, key, way, isMember } of samplesOf(envelope)) {
    const original = holder[key];
    if (isMember && !isOptional(way)) {
      const members = { ...holder };
      delete holder[key];
      expect(reportMistakes(envelope) !== "", `${what}: the report schema misses ${way}`);
      for (const name of Object.keys(members)) {  // in their order
        delete holder[name];
        holder[name] = members[name];
      }
    }
    for (const wrong of wrongValuesOf(original)) {
      holder[key] = wrong;
      expect(reportMistakes(envelope) !== "", `${what}: the report schema refuses ${JSON.stringify(wrong)} as ${way}`);
    }
    holder[key] = original;
    if (typeOf(original) !== "object" || isMetrics(way)) continue;
    original.an_unknown_key = 1;
    expect(reportMistakes(envelope) === "", `${what}: the report schema lets readers skip an unknown key in ${way}`);
    expect(unknownInReport(envelope) !== "", `${what}: the closed report schema sees an unknown key in ${way}`);
    delete original.an_unknown_key;
  }
  expect(reportMistakes(envelope) === "", `${what}: what was changed is as it was`, reportMistakes(envelope));
}

export function checkStrictOutputs() {
  const ci = join(root, "examples", "budget-in-ci");
  const claims = ["--claim", "retention:+5points=+95%", "--claim", "keep:80%"];
  for (const [what, exitCode, ...words] of [
    ["calc", 0, "calc", acceptedFile("smallest")],
    ["calc with claims", 0, "calc", ...claims, "--by", "media", acceptedFile("value_lifetime")],
    ["calc of what is premature", 0, "calc", acceptedFile("premature_young")],
    ["calc of what is premature even so", 0, "calc", "--even-so", "--by", "media", acceptedFile("premature_young")],
    ["calc of many", 0, "calc", "--by", "channel", "--set", "/costs/0/amount=5", acceptedFile("list_of_campaigns")],
    ["calc of involvement", 0, "calc", acceptedFile("involvement")],
    ["calc of goals", 0, "calc", acceptedFile("goal_by_levels")],
    ["calc of assumptions", 0, "calc", acceptedFile("checks_met")],
    ["calc of what is not measured", 0, "calc", acceptedFile("unmeasured")],
    ["calc of an example", 0, "calc", join(root, "examples", "spring", "campaign.roi.json")],
    ["check", 2, "check", "--baseline", copyOf(acceptedFile("smallest")),
     ...["checks", "checks_of_changes", "smallest"].map(acceptedFile), here],
    ["check of what is premature", 3, "check", "--expect", "roi >= 0%", acceptedFile("premature_young")],
    ["lint", 2, "lint", acceptedFile("smallest"), acceptedFile("cost_zero"), here],
    ["compare", 0, "compare", join(ci, "before.roi.json"), join(ci, "failing.roi.json")],
    ["compare assumptions", 0, "compare", acceptedFile("smallest"), acceptedFile("figure_assumed_with_range")],
    ["compare what is on margin with what is on revenue", 0, "compare", acceptedFile("smallest"), acceptedFile("value_sale")],
    ["compare goals", 0, "compare", acceptedFile("smallest"), acceptedFile("goal_by_levels")],
    ["compare what is premature", 0, "compare", acceptedFile("smallest"), acceptedFile("premature_young")],
  ]) {
    const [command, ...rest] = words;
    const envelope = checkEnvelope(roi([command, "-f", "json", ...rest]), `${what} before changes`, exitCode);
    if (envelope) checkStrictness(envelope, what);
  }
}
