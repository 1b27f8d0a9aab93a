// What roi compare prints, against the report schema, and against what roi calc says of the same files.
import { join } from "node:path";
import { expect, isNear, isSame } from "./expect.mjs";
import { calc, roi } from "./program.mjs";
import { acceptedFile, checkOutput, checkRefusals, here, root, text } from "./validators.mjs";

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/** A change is now less before, and relative to before. */
function checkDifference(row, what) {
  const isGoneOrNew = row.in_before !== row.in_now;
  if (row.change === null) return;
  expect(!isGoneOrNew || row.different, `${what}: what is gone or new is different`);
  expect(isNear(row.change, (row.now ?? 0) - (row.before ?? 0)), `${what}: the change is now less before`);
  if (row.relative !== null) expect(isNear(row.relative, row.change / row.before), `${what}: the change is relative to before`);
}

/** The parts of a comparison fit the two reports, and each other. */
function checkComparison({ comparison, ...report }, first, what) {
  const { file, line, campaign: { name } } = first;
  expect(isSame(comparison.with, { file, name, line }), `${what}: it is compared with the first`);
  const lines = ["metrics", "goals", "value", "cost"].flatMap((list) => comparison[list]);
  for (const row of lines) checkDifference(row, `${what}: ${row.name}`);
  for (const row of comparison.metrics) {
    const figures = [first, report].map(({ metrics }) => metrics[row.name].likely);
    expect(isSame(figures, [row.before, row.now]), `${what}: ${row.name} is that of the reports`);
    expect(row.unit === report.metrics[row.name].unit, `${what}: the unit of ${row.name} is that of the report`);
  }
  const plainMetrics = Object.keys(report.metrics).filter((name) => !/\[|savings_roi|break_even_hours/.test(name));
  expect(isSame(comparison.metrics.map(({ name }) => name), plainMetrics), `${what}: every metric is there`);
  const change = comparison.metrics.find(({ name }) => name === "roi").change;
  expect((change === null) === (comparison.why_not_moved !== null), `${what}: it says why nothing moved what is not known`);
  if (change === null) expect(comparison.moved_roi.length === 0, `${what}: nothing moved what is not known`);
  else expect(isNear(sum(comparison.moved_roi.map(({ part }) => part)), change), `${what}: the parts add up`);
  const isOfOneKind = isSame(first.basis, report.basis) && first.campaign.claim === report.campaign.claim;
  for (const row of comparison.metrics)
    if (!isOfOneKind && /^(return|net|roi|measured_share)/.test(row.name))
      expect(row.change === null && row.relative === null, `${what}: ${row.name} does not measure the same`);
  for (const row of comparison.goals)
    expect((row.in_before && row.in_now) || row.change === null, `${what}: ${row.name}: a goal of one side has no change`);
  const higherIsBetter = comparison.metrics.filter(({ name, change }) => /^(return|net|.*roi|roas)/.test(name) && change);
  expect(higherIsBetter.every((row) => row.better === row.change > 0), `${what}: a higher return is better`);
  const [cost] = comparison.metrics.filter(({ name }) => name === "cost");
  expect(!cost.change || cost.better === cost.change < 0, `${what}: a lower cost is better`);
  const isMoved = lines.some((row) => row.different);
  const isAssumed = comparison.assumptions.some((row) => row.different);
  expect(!(isMoved || isAssumed) || comparison.different, `${what}: what differs is different`);
}

/** Runs roi compare: reports as those of roi calc, the first compared with nothing, the others with it. */
function checkCompared(files, what, { flags = [], exitCode = 0, input = "" } = {}) {
  const compared = checkOutput("compare", [...flags, ...files], what, { exitCode, input });
  if (!compared) return [];
  const reportFlags = flags.filter((flag) => flag === "--even-so");
  const reports = JSON.parse(calc(["-f", "json", ...reportFlags, ...files], input).stdout).campaigns;
  const shown = compared.campaigns.map(({ comparison, ...report }) => report);
  expect(isSame(shown, reports), `${what}: the reports are those of calc`);
  const [first, ...others] = compared.campaigns;
  expect(compared.total === null && first.comparison === null, `${what}: the first is compared with nothing`);
  others.forEach((one, index) => {
    const name = `${what}: campaign ${index + 2}`;
    if (expect(one.comparison !== null, `${name} is compared`)) checkComparison(one, first, name);
  });
  return others.map((one) => one.comparison);
}

/** Every file with what a few of them are. */
function checkEverything(good) {
  const tooLong = acceptedFile("figure_long");  // its figures are too large to split a change exactly
  const isInEuro = (file) => [JSON.parse(text(file))].flat().every((one) => one.currency === "EUR");
  const inEuro = good.filter((file) => file !== tooLong && isInEuro(file));
  const checkFirst = (name, flags) =>
    checkCompared([acceptedFile(name), ...inEuro], `everything compared with ${name} ${flags}`, { flags });
  for (const name of ["smallest", "premature_young", "figure_assumed_with_range", "checks_of_a_range_not_stated", "cost_zero",
                      "value_sale", "goals_only"])
    checkFirst(name, []);
  for (const name of ["smallest", "premature_young"]) checkFirst(name, ["--even-so"]);
}

function checkPairs() {
  const ci = join(root, "examples", "budget-in-ci");
  const twice = (name) => [acceptedFile(name), acceptedFile(name)];
  const campaign = '{ "name": "::error::x\\n<b>\\u001b[31m", "currency": "EUR", "actions": [], "costs": [] }';
  for (const [what, isDifferent, files, options] of [
    ["a campaign and itself", false, twice("smallest")],
    ["a premature campaign and itself", false, twice("premature_young")],
    ["an assumed campaign and itself", false, twice("figure_assumed_with_range")],
    ["an undefined campaign and itself", false, twice("cost_zero")],
    ["a figure and its assumption", true, [acceptedFile("smallest"), acceptedFile("figure_assumed_with_range")]],
    ["before and after", true, [join(ci, "before.roi.json"), join(ci, "failing.roi.json")]],
    ["a plan and what came of it", true, [acceptedFile("plan"), acceptedFile("value_lifetime")]],
    ["a list", true, [acceptedFile("list_of_campaigns"), acceptedFile("checks_of_changes")]],
    ["yen", false, twice("other_currency")],
    ["names", true, [acceptedFile("checks_of_names"), acceptedFile("names_in_other_scripts")]],
    ["lines", false, ["-"], { input: `${campaign}\n${campaign}\n` }],
  ]) {
    const comparisons = checkCompared(files, what, options);
    const differs = comparisons.some((one) => one.different);
    expect(differs === isDifferent, `${what}: ${isDifferent ? "some differ" : "they do not differ"}`);
    const exitCode = isDifferent ? 1 : 0;
    checkCompared(files, `${what} with an exit code`, { ...options, flags: ["--exit-code"], exitCode });
  }
}

/** What cannot be compared prints nothing. */
function checkNothing() {
  for (const [what, ...files] of [
    ["one campaign", acceptedFile("smallest")],
    ["two currencies", acceptedFile("smallest"), acceptedFile("other_currency")],
    ["a file that is not there", acceptedFile("smallest"), join(here, "no-such-file.json")],
  ])
    for (const format of ["json", "jsonl"]) {
      const run = roi(["compare", "-f", format, ...files]);
      expect(run.status === 2 && run.stdout === "", `${what} compared as ${format}: refused`, `${run.status}: ${run.stdout}`);
    }
}

/** The report schema refuses comparisons that contradict themselves. */
function checkContradictions() {
  const some = [acceptedFile("smallest"), acceptedFile("figure_assumed_with_range")];
  const early = [acceptedFile("smallest"), acceptedFile("premature_young")];
  const now = (change) => ({ campaigns }) => change(campaigns[1].comparison);
  const metric = (name, change) => now(({ metrics }) => change(metrics.find((row) => row.name === name)));
  checkRefusals("compare", [
    ["a total of what is compared", 0, some, (envelope) => (envelope.total = { campaigns: 2 })],
    ["one campaign compared", 0, some, (envelope) => envelope.campaigns.pop()],
    ["a first campaign that is compared", 0, some, ({ campaigns }) => (campaigns[0].comparison = campaigns[1].comparison)],
    ["a report among compared campaigns", 0, some, ({ campaigns }) => delete campaigns[0].comparison],
    ["a comparison with nothing", 0, some, now((one) => (one.with = null))],
    ["a comparison without metrics", 0, some, now((one) => (one.metrics = []))],
    ["no difference where something moved ROI", 0, some, now((one) => (one.different = false))],
    ["a change of nothing", 0, some, metric("revenue_roi", (row) => (row.change = 1))],
    ["no change of two figures", 0, some, metric("roi", (row) => (row.change = null))],
    ["a goal of one side that changed", 0, [some[0], acceptedFile("goal_by_levels")],
     now(({ goals }) => (goals.find((row) => !row.in_before).change = 1))],
    ["a change for the better of nothing", 0, some, metric("cost", (row) => (row.better = true))],
    ["a change that is no difference", 0, some, metric("roi", (row) => (row.different = false))],
    ["a change that is neither better nor worse", 0, some, metric("roi", (row) => (row.better = null))],
    ["an unknown change for the worse", 0, some, metric("revenue_roi", (row) => (row.better = false))],
    ["a comparison with no line", 0, some, now((one) => delete one.with.line)],
    ["what moved ROI and why it is not known", 0, some, now((one) => (one.why_not_moved = "luck"))],
    ["an unknown change of ROI for no reason", 0, early, now((one) => (one.why_not_moved = null))],
    ["a change relative to less than nothing", 0, some, metric("roi", (row) => (row.before = -1))],
    ["a line that neither has", 0, some,
     metric("roi", (row) => Object.assign(row, { in_before: false, in_now: false }))],
    ["a figure of a line that is not there", 0, some, metric("roi", (row) => (row.in_before = false))],
    ["a difference in points", 0, some, metric("roi", (row) => (row.unit = "points"))],
    ["a mover of another side", 0, some, now((one) => (one.moved_roi[0].side = "goal"))],
    ["a mover of nothing", 0, some, now((one) => Object.assign(one.moved_roi[0], { before: null, now: null }))],
    ["an assumption of neither", 0, some, now((one) => Object.assign(one.assumptions[0], { before: null, now: null }))],
    ["an assumption of another grade", 0, some, now((one) => (one.assumptions[0].now.evidence = "guessed"))],
    ["an empty remark", 0, some, now((one) => one.remarks.push(""))],
    ["a withheld return that is compared", 0, early, metric("return", (row) => Object.assign(row, { now: 1, change: 1 }))],
    ["a withheld value that is compared", 0, early, now((one) => Object.assign(one.value[0], { now: 1, change: 1 }))],
    ["what moved a withheld ROI", 0, early,
     now((one) => one.moved_roi.push({ name: "Order", side: "value", before: 1, now: 2, part: 0.1 }))],
    ["ranges of a withheld ROI", 0, early, now((one) => (one.ranges_overlap = true))],
  ]);
}

export function checkComparisons(good) {
  checkEverything(good);
  checkPairs();
  checkNothing();
  checkContradictions();
}
