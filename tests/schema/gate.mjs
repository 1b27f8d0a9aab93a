// What roi check prints, against the report schema, and against what roi calc says of the same files.
import { join } from "node:path";
import { expect, isNear, isSame } from "./expect.mjs";
import { calc, codesOf } from "./program.mjs";
import { acceptedFile, checkEnvelope, checkOutput, checkRefusals, copyOf, here } from "./validators.mjs";

const standings = ["passed", "skipped", "warned", "not_judged", "failed", "undecided"];  // the best first
const outcomes = ["passed", "not_judged", "failed", "undecided"];  // of limits
const isPlain = (metric) => !/\[|^(savings_roi|break_even_hours)$/.test(metric);  // a metric that every report has
const asFlags = (name, values) => values.flatMap((value) => [name, value]);

/** Limits on every metric, and on every case of some. */
const expectations = asFlags("--expect", [
  "roi >= 0%", "roi.worst > -50%", "roi.best < 1e3 %", "roi.measured >= 0%", "margin_roi >= 0%", "revenue_roi <= 9%",
  "savings_roi >= 0%", "return >= 100 EUR", "cost <= 5200 EUR", "cost < 1 EUR", "cost.measured <= 9000 EUR",
  "net.worst >= 0 EUR", "return_per_cost >= 2 x", "roas > 2.5x", "measured_share >= 50%", "assumed_share <= 50%",
  "cost[advertising] <= 9000 EUR", "cost[staff].worst <= 9000 EUR", "cost_share[advertising] <= 90%",
  "cost_per[Order] <= 20 EUR", "cost_per[\"Order\"].best <= 20 EUR", "goal[Sales] >= 70%", "return_per_hour > 0 EUR",
  "break_even[Order] <= 300", "break_even_hours >= 4", "cost <= 5 USD", "change[cost] <= 10%", "change[cost] <= 500 EUR",
  "change[cost[advertising]].worst <= 5%", "change[roi] >= -5 points", "change[roi].worst >= -5%",
  "change[cost_per[Order]] <= 5 EUR", "change[goal[Sales]] >= 0 points", "change[break_even[Order]] <= 5",
]);

/** How a campaign stands, by its limits and its mistakes. */
function standingOf({ checks, mistakes }, { failOn, isSkipping }) {
  const closes = { error: ["error"], warn: ["error", "warn"], never: [] }[failOn];
  const standingOfLimit = ({ outcome, level }) => {
    if (outcome === "not_judged" && isSkipping) return "skipped";
    return outcome === "failed" && !closes.includes(level) ? "warned" : outcome;
  };
  if (mistakes.length > 0 || checks.length === 0) return "undecided";
  return standings[Math.max(...checks.map((check) => standings.indexOf(standingOfLimit(check))))];
}

const isJudged = ({ outcome }) => ["passed", "failed"].includes(outcome);

/** Whether a limit is judged by its own numbers, and a change by what was before. */
function checkNumbers(check, what) {
  const { value, limit, operator, outcome, distance } = check;
  const isRelative = check.change && check.expect.trimEnd().endsWith("%");
  expect(check.relative === isRelative, `${what}: a change in % is relative`);
  if (!isRelative && isJudged(check)) expect(check.unit === check.metric_unit, `${what}: the unit is that of the metric`);
  if (value === null) return;
  const holds = { ">=": value >= limit, ">": value > limit, "<=": value <= limit, "<": value < limit }[operator];
  expect(holds === (outcome === "passed"), `${what}: the outcome follows from value and limit`);
  expect(isNear(distance, operator.startsWith(">") ? value - limit : limit - value), `${what}: the distance from the limit`);
  if (!check.change || check.case !== "likely") return;
  const change = check.now - check.before;
  expect(isNear(value, isRelative ? change / check.before : change), `${what}: the change is now less before`);
}

/** Whether the figures of a limit are those of the report. */
function checkFigures(check, { metrics }, what) {
  const metric = metrics[check.argument === null ? check.metric : `${check.metric}[${check.argument}]`];
  if (!metric || check.change || check.value === null) return;
  const figure = metric[check.case] ?? null;
  const figures = { value: figure, worst: metric.worst, best: metric.best, unit: metric.unit, metric_unit: metric.unit,
                    evidence: check.case === "measured" ? "measured" : metric.evidence };
  for (const [key, one] of Object.entries(figures)) expect(check[key] === one, `${what}: ${key} is that of the report`);
}

/** Runs roi check, and holds its parts against each other. */
function checkGate(words, what, exitCode, { input = "", failOn = "error", isSkipping = false } = {}) {
  const flags = [...(failOn === "error" ? [] : ["--fail-on", failOn]), ...(isSkipping ? ["--allow-premature"] : [])];
  const gate = checkOutput("check", [...flags, ...words], what, { exitCode, input });
  if (!gate) return [];
  const { campaigns, total } = gate;
  campaigns.forEach((one, index) => {
    const standing = standingOf(one, { failOn, isSkipping });
    expect(one.outcome === standing, `${what}: campaign ${index + 1} is ${standing}`, one.outcome);
    for (const check of one.checks) checkNumbers(check, `${what}: campaign ${index + 1}: ${check.expect}`);
  });
  const count = (outcome) => campaigns.filter((one) => one.outcome === outcome).length;
  expect(standings.every((outcome) => total[outcome] === count(outcome)) && total.campaigns === campaigns.length,
         `${what}: the total counts the campaigns`);
  const limits = campaigns.flatMap((one) => one.checks);
  const limitsOf = (outcome) => limits.filter((limit) => limit.outcome === outcome).length;
  expect(total.limits.all === limits.length && outcomes.every((outcome) => total.limits[outcome] === limitsOf(outcome)),
         `${what}: the total counts the limits`);
  expect(total.outcome === standings.findLast((outcome) => total[outcome] > 0), `${what}: the total is the worst of all`);
  return campaigns;
}

/** Whether roi calc judges the limits of the files in the same way. */
function checkAgainstReports(campaigns, reports, what) {
  reports.forEach((report, index) => {
    const one = campaigns[index];
    const name = `${what}: campaign ${index + 1}`;
    for (const key of ["file", "line", "campaign", "basis", "verdict", "missing"])
      expect(isSame(one[key], report[key]), `${name}: ${key} is that of the report`);
    const plain = Object.fromEntries(Object.entries(report.metrics).filter(([metric]) => isPlain(metric)));
    expect(isSame(one.metrics, plain), `${name}: the metrics are those of the report`);
    const ofTheFile = one.checks.slice(0, report.checks.length);
    expect(isSame(ofTheFile, report.checks), `${name}: the limits are those of the report`);
    for (const check of one.checks) checkFigures(check, report, `${name}: ${check.expect}`);
  });
}

/** All files, good and bad, together: with each of the flags. */
function checkEverything(good, refused) {
  const files = [...good, ...refused, join(here, "no-such-file.json"), here];
  const reports = good.flatMap((file) => JSON.parse(calc(["-f", "json", file]).stdout).campaigns);
  const plain = checkGate(files, "everything checked", 2);
  checkAgainstReports(plain, reports, "everything checked");
  const unread = plain.slice(reports.length);
  expect(unread.length >= refused.length + 2 && unread.every((one) => one.outcome === "undecided"),
         "everything checked: what could not be read is undecided");
  const expected = checkGate([...expectations, ...files], "everything with expectations", 2);
  checkAgainstReports(expected, reports, "everything with expectations");
  for (const [name, ...baselines] of [
    ["what it was", ...good],
    ["one file", acceptedFile("smallest")],
    ["a premature file", acceptedFile("premature_young")],
    ["another currency", acceptedFile("other_currency")],
    ["nothing spent", acceptedFile("cost_zero")],
  ])
    checkGate([...expectations, ...asFlags("--baseline", baselines.map(copyOf)), ...good], `everything against ${name}`, 2);
  for (const rules of [{ isSkipping: true }, { failOn: "warn" }, { failOn: "never" }, { failOn: "never", isSkipping: true }])
    checkGate([...expectations, ...good], `everything with ${JSON.stringify(rules)}`, 2, rules);
}

/** The mistakes of files that cannot be read are those that roi calc finds. */
function checkMistakes(refused) {
  const some = refused.slice(0, 50);  // few enough that roi calc prints every mistake
  const codes = codesOf(calc(["--keep-going", ...some]).stderr);
  const found = checkGate(some, "refused files checked", 2).flatMap((one) => one.mistakes.map(({ code }) => code));
  expect(isSame(found, codes), "refused files checked: the mistakes are those of calc", `${found}; calc: ${codes}`);
}

/** How single campaigns stand, by the flags. */
function checkStandings() {
  const [smallest, premature] = ["smallest", "premature_young"].map(acceptedFile);
  const [met, notMet, changes] = ["checks_met", "checks_not_met", "checks_of_changes"].map(acceptedFile);
  const noRange = acceptedFile("checks_of_a_range_not_stated");
  const line = '{ "name": "A", "currency": "EUR", "actions": [], "costs": [{ "category": "staff", "amount": 0 }], ' +
               '"checks": ["cost <= 0 EUR"] }\n';
  const limits = (...texts) => asFlags("--expect", texts);
  const before = (file) => ["--baseline", copyOf(file)];
  const early = limits("roi >= 0%", "cost <= 9000 EUR");
  for (const [what, outcome, words, rules = {}] of [
    ["limits that are met", "passed", [...limits("cost <= 5200 EUR", "roi > 0%"), smallest]],
    ["limits that are met or nearly", "warned", [met]],
    ["warnings that close", "failed", [met], { failOn: "warn" }],
    ["limits that are not met", "failed", [notMet]],
    ["limits that are not met and let pass", "warned", [notMet], { failOn: "never" }],
    ["a range not stated", "undecided", [noRange]],
    ["a range not stated that never fails", "undecided", [noRange], { failOn: "never" }],
    ["no limit", "undecided", [smallest]],
    ["no cost that could be too much", "undecided", [...limits("cost <= 9 EUR"), acceptedFile("no_costs")]],
    ["another currency", "undecided", [...limits("cost <= 9000 USD"), smallest]],
    ["an undefined ROI", "undecided", [...limits("roi >= 0%"), acceptedFile("cost_zero")]],
    ["changes without a baseline", "undecided", [changes]],
    ["changes", "undecided", [...before(smallest), changes]],
    ["changes from itself", "undecided", [...before(changes), changes]],
    ["no change of cost", "passed", [...limits("change[cost] <= 0 EUR", "change[cost] < 1%"), ...before(smallest), smallest]],
    ["too large a change", "failed", [...limits("change[cost] <= -1 EUR"), ...before(smallest), smallest]],
    ["too early", "not_judged", [...early, premature]],
    ["too early, skipped", "skipped", [...early, premature], { isSkipping: true }],
    ["too early and too dear", "failed", [...early, ...limits("cost <= 9 EUR"), premature], { isSkipping: true }],
    ["too early for a change", "not_judged", [...limits("change[roi] >= 0%"), ...before(smallest), premature]],
    ["a baseline that was too early", "not_judged", [...limits("change[roi] >= 0%"), ...before(premature), smallest]],
    ["premature limits", "undecided", [acceptedFile("checks_of_premature")]],
    ["many campaigns", "passed", [...limits("cost <= 9000 EUR"), acceptedFile("list_of_campaigns"), smallest]],
    ["names that try to be something else", "undecided", [...before(smallest), acceptedFile("checks_of_names")]],
    ["lines", "undecided", ["-"], { input: `${line}{}\n"text"\n${line}` }],
    ["a line", "passed", ["-"], { input: line }],
    ["no line", "undecided", ["-"], { input: "" }],
  ]) {
    const exitCode = { not_judged: 3, failed: 1, undecided: 2 }[outcome] ?? 0;
    const campaigns = checkGate(words, `${what}: check`, exitCode, rules);
    expect(campaigns.some((one) => one.outcome === outcome), `${what}: check: ${outcome}`);
  }
  const changed = checkGate([...before(smallest), changes], "changes against a baseline", 2)[0]?.checks ?? [];
  expect(["passed", "failed", "undecided"].every((outcome) => changed.some((check) => check.outcome === outcome)),
         "changes have every outcome");
  expect(changed.every((check) => check.change && "before" in check && "now" in check), "changes say what was before");
}

/** roi calc judges limits that --set gives; what is premature is judged with --even-so. */
function checkSetLimits() {
  const limits = '/checks=["roi >= 0%", "cost <= 10 EUR", "change[roi] >= 0 points"]';
  const outcomesOf = (flags) => {
    const words = ["-f", "json", "--set", limits, ...flags, acceptedFile("premature_young")];
    const report = checkEnvelope(calc(words), `limits set ${flags}`);
    return report?.campaigns[0].checks.map((check) => check.outcome);
  };
  expect(isSame(outcomesOf([]), ["not_judged", "failed", "undecided"]), "limits set: what is withheld is not judged");
  expect(isSame(outcomesOf(["--even-so"]), ["passed", "failed", "undecided"]), "limits set even so: it is judged");
}

/** The report schema refuses judged limits that contradict themselves. */
function checkContradictions() {
  const met = [acceptedFile("checks_met")];
  const changed = ["--baseline", copyOf(acceptedFile("smallest")), acceptedFile("checks_of_changes")];
  const early = ["--expect", "roi >= 0%", acceptedFile("premature_young")];
  const unlimited = [acceptedFile("smallest")];
  const limit = (change) => (gate) => change(gate.campaigns[0].checks[0]);
  const one = (change) => (gate) => change(gate.campaigns[0]);
  checkRefusals("check", [
    ["a limit that passed on the wrong side", 0, met, limit((check) => (check.distance = -0.1))],
    ["a limit that failed on the right side", 0, met, (gate) => (gate.campaigns[0].checks[2].distance = 0.1)],
    ["a limit that passed without a figure", 0, met, limit((check) => (check.value = null))],
    ["a limit that passed for a reason", 0, met, limit((check) => (check.reason = "luck"))],
    ["a limit in per cent", 0, met, limit((check) => (check.unit = "%"))],
    ["a limit of another operator", 0, met, limit((check) => (check.operator = "="))],
    ["a limit on no metric", 0, met, limit((check) => (check.metric = "cost[staff]"))],
    ["a limit of an unknown outcome", 0, met, limit((check) => (check.outcome = "skipped"))],
    ["a limit from nowhere", 0, met, limit((check) => (check.from = "nowhere"))],
    ["a limit of a flag in the file", 0, met, limit((check) => (check.from = "flag"))],
    ["a limit that is relative to nothing", 0, met, limit((check) => (check.relative = true))],
    ["a limit without a range for no reason", 0, met, limit((check) => Object.assign(check, { worst: null, best: null }))],
    ["a metric in per cent", 0, met, limit((check) => (check.metric_unit = "%"))],
    ["a relative change in money", 2, changed, ({ campaigns }) => {
      campaigns[0].checks.find((check) => check.relative).unit = "EUR";
    }],
    ["measured returns that are assumed", 2, changed, ({ campaigns }) => {
      campaigns[0].checks.find((check) => check.case === "measured").evidence = "assumed";
    }],
    ["what was before where nothing changed", 0, met, limit((check) => (check.before = 1))],
    ["a change without what was before", 2, changed, limit((check) => delete check.before)],
    ["a change without what is now", 2, changed, limit((check) => delete check.now)],
    ["a limit that is undecided without a reason", 2, changed, (gate) => {
      const undecided = gate.campaigns[0].checks.find((check) => check.outcome === "undecided");
      undecided.reason = null;
    }],
    ["a withheld figure that is judged", 3, early, limit((check) => Object.assign(check, {
      outcome: "passed", value: 1, distance: 1, evidence: "measured", reason: null }))],
    ["a withheld figure that is said", 3, early, limit((check) => (check.worst = 0.1))],
    ["a campaign that passed with a limit that failed", 0, met, one((gated) => (gated.outcome = "passed"))],
    ["a campaign that failed without a limit that failed", 3, early, one((gated) => (gated.outcome = "failed"))],
    ["a campaign that is skipped without a limit that is", 0, met, one((gated) => (gated.outcome = "skipped"))],
    ["a campaign of an undecided limit that failed", 2, changed, one((gated) => (gated.outcome = "failed"))],
    ["a campaign without limits that passed", 2, unlimited, one((gated) => (gated.outcome = "passed"))],
    ["a campaign without limits and without a mistake", 2, unlimited, one((gated) => (gated.mistakes = []))],
    ["a file that could not be read but has a verdict", 2, [here], one((gated) => (gated.verdict = "computed"))],
    ["a file that could not be read but has limits", 2, [here, ...met], ({ campaigns }) => {
      campaigns[0].checks = campaigns[1].checks;
    }],
    ["a file that could not be read for no reason", 2, [here], one((gated) => (gated.mistakes = []))],
    ["a file that could not be read but has metrics", 2, [here, ...met], ({ campaigns }) => {
      campaigns[0].metrics = campaigns[1].metrics;
    }],
    ["a file that could not be read but lacks costs", 2, [here], one((gated) => (gated.missing = []))],
    ["a campaign without metrics", 0, met, one((gated) => (gated.metrics = null))],
    ["a campaign of an unknown kind of cost", 0, met, one((gated) => (gated.missing = ["luck"]))],
    ["metrics of an action", 0, met, one((gated) => (gated.metrics["cost_per[Order]"] = gated.metrics.cost))],
    ["a withheld metric that is said", 3, early, one((gated) => (gated.metrics.roi.likely = 0.1))],
    ["a campaign that was read nowhere", 0, met, one((gated) => (gated.line = 0))],
    ["a total without an outcome", 0, met, (gate) => delete gate.total.outcome],
    ["a total without limits", 0, met, (gate) => (gate.total.limits = 3)],
    ["the total of reports", 0, met, (gate) => (gate.total = null)],
    ["no campaign", 0, met, (gate) => (gate.campaigns = [])],
    ["a report among checked campaigns", 0, met, (gate) => gate.campaigns.push({ file: "a.json", line: 1, campaign: {} })],
  ]);
}

export function checkLimitsJudged(good, refused) {
  checkEverything(good, refused);
  checkMistakes(refused);
  checkStandings();
  checkSetLimits();
  checkContradictions();
}
