// Holds the JSON Schemas against the program: what one accepts the other accepts, what the program prints is
// described. Usage: node check.mjs PATH_OF_ROI, in a folder where `npm ci` was run.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { checkComparisons } from "./compare.mjs";
import { expect, finish } from "./expect.mjs";
import { checkLimitsJudged } from "./gate.mjs";
import { checkLimits } from "./limits.mjs";
import { checkFindingsOfAll, checkFindingsOfMistakes, checkFindingsOfReport, checkMixedFindings } from "./lint.mjs";
import { mutantsOf } from "./mutants.mjs";
import { calc, codesByLine, roi } from "./program.mjs";
import { keysIn, wordsOf } from "./schemas.mjs";
import { checkStrictOutputs } from "./strict.mjs";
import { acceptedFile, campaignMistakes, campaignSchema, checkEnvelope, checkLines, checkOutput, emitted, here,
         reportMistakes, reportSchema, root, schemaText, text } from "./validators.mjs";

const shown = (path) => relative(root, path);

/** Every file below a folder whose name ends so, sorted. */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function checkPrintedSchemas() {
  for (const name of ["campaign", "report"]) {
    const run = roi(["schema", name]);
    expect(run.status === 0 && run.stdout === schemaText(name), `roi schema ${name} prints the file byte for byte`);
  }
}

function checkAccepted(file) {
  const name = shown(file);
  const mistakes = campaignMistakes(JSON.parse(text(file)));
  expect(mistakes === "", `${name}: the campaign schema accepts it`, mistakes);
  const run = calc([file]);
  expect(run.status === 0 && run.stderr === "", `${name}: roi accepts it`, run.stderr);
}

function checkRefused(file) {
  const name = shown(file);
  expect(campaignMistakes(JSON.parse(text(file))) !== "", `${name}: the campaign schema refuses it`);
  const run = calc([file]);
  expect(run.status === 2 && run.stdout === "", `${name}: roi refuses it`, `exit code ${run.status}`);
  checkFindingsOfMistakes(file, name, run.stderr);
}

const breakdowns = ["channel", "media", "goal"];

const isPremature = (one) => one.verdict === "premature";

/** What is premature is withheld; with --even-so it is said, and stamped. */
function checkPremature(file, report) {
  const what = `${shown(file)} even so`;
  for (const one of report.campaigns.filter(isPremature)) {
    const isSaid = one.metrics.roi.likely !== null || one.value.some((value) => value.likely !== null);
    expect(!isSaid && one.stamp === undefined, `${shown(file)}: what is premature is withheld`);
  }
  const stamped = checkEnvelope(calc(["-f", "json", "--even-so", file]), what);
  for (const one of stamped?.campaigns ?? [])
    expect(isPremature(one) ? one.stamp === "PREMATURE" && one.metrics.roi.likely !== null : one.stamp === undefined,
           `${what}: what is premature is said and stamped`);
  expect(!stamped?.total || stamped.total.stamp === "PREMATURE", `${what}: the total is stamped`);
  checkLines(calc(["-f", "jsonl", "--even-so", file]), `${what} as jsonl`);
  for (const by of breakdowns) checkEnvelope(calc(["-f", "json", "--even-so", "--by", by, file]), `${what} by ${by}`);
}

/** Every claim gets an answer, one for each action that it is about. */
function checkClaims(file, name) {
  const claims = ["retention:+5points=+95%", "retention:+1point=+1%", "retention:+5%", "keep:80%", "revenue:+25%"];
  const flags = claims.flatMap((claim) => ["--claim", claim]);
  const report = checkEnvelope(calc(["-f", "json", ...flags, file]), `${name} with claims`);
  expect(report?.campaigns.every((one) => claims.every((claim) => one.claims.some((answer) => answer.claim === claim))),
         `${name} with claims: every claim is answered`);
  checkLines(calc(["-f", "jsonl", ...flags, file]), `${name} with claims as jsonl`);
}

/** Checks every output of a file, and tells by what it can be broken down. */
function checkOutputsOf(file) {
  const name = shown(file);
  const report = checkEnvelope(calc(["-f", "json", file]), `${name} as json`);
  const count = [JSON.parse(text(file))].flat().length;
  expect(report?.campaigns.length === count, `${name} as json: every campaign is there`);
  checkLines(calc(["-f", "jsonl", file]), `${name} as jsonl`);
  checkClaims(file, name);
  if (report) checkFindingsOfReport(file, name, report);
  if (report?.campaigns.some(isPremature)) checkPremature(file, report);
  return breakdowns.filter((by) => {
    const broken = checkEnvelope(calc(["-f", "json", "--by", by, file]), `${name} by ${by}`);
    expect(broken?.campaigns.every((one) => one.breakdown.by === by), `${name} by ${by}: there is a breakdown`);
    return broken?.campaigns.every((one) => one.breakdown.why === undefined);
  });
}

/** Files together; broken down where each of them can be, and where one cannot. */
function checkTotals(files, breakdownsOf) {
  const inEuro = files.filter((file) => [JSON.parse(text(file))].flat().every((one) => one.currency === "EUR"));
  const together = checkEnvelope(calc(["-f", "json", ...inEuro]), "all files together");
  expect(together?.total !== null && together?.total.campaigns === together?.campaigns.length, "all files together: a total");
  checkLines(calc(["-f", "jsonl", ...inEuro]), "all files together as jsonl");
  const stamped = checkEnvelope(calc(["-f", "json", "--even-so", ...inEuro]), "all files together even so");
  expect(stamped?.total.stamp === "PREMATURE" && together?.total.stamp === undefined, "all files together: stamped even so");
  expect(stamped?.total.left_out < together?.total.left_out, "all files together: what is premature is left out, or stamped");
  const nets = [together, stamped].map((report) => report?.total.metrics.net.likely);
  expect(nets[0] === null && typeof nets[1] === "number", "all files together: net is withheld with a return");
  const cheap = checkEnvelope(calc(["-f", "json", "--where", "roi < 50%", ...inEuro]), "all files together where roi < 50%");
  expect(cheap?.selection.of === together?.campaigns.length && cheap.selection.chosen === cheap.campaigns.length &&
    cheap.selection.undecided > 0, "all files together: a selection");
  const none = checkEnvelope(calc(["-f", "json", "--where", "cost < 0 EUR", ...inEuro]), "no file where cost < 0 EUR");
  expect(none?.campaigns.length === 0 && none.selection.chosen === 0, "a selection of none");
  for (const by of breakdowns) {
    const refused = checkEnvelope(calc(["-f", "json", "--by", by, ...inEuro]), `all files together by ${by}`);
    const one = refused?.total.breakdown;
    expect(one?.by === by && one.left_out > 0 && one.why_left_out !== undefined && one.groups.length > 0,
      `all files together by ${by}: the total says why campaigns are in no group`);
    checkLines(calc(["-f", "jsonl", "--by", by, ...inEuro]), `all files together by ${by} as jsonl`);
    const some = inEuro.filter((file) => breakdownsOf.get(file).includes(by));
    const broken = checkEnvelope(calc(["-f", "json", "--by", by, ...some]), `files together by ${by}`)?.total.breakdown;
    expect(broken?.by === by && broken.groups.length > 1, `files together by ${by}: the total has a breakdown`);
  }
  const free = acceptedFile("cost_zero");
  const nothing = checkEnvelope(calc(["-f", "json", free, free]), "two campaigns without cost");
  const roiOfNothing = nothing?.total.metrics.roi;
  expect(roiOfNothing?.likely === null && roiOfNothing.why !== "", "two campaigns without cost: the total ROI is undefined");
  expect(nothing?.total.left_out === 2, "two campaigns without cost: both are left out");
}

function checkReplacements() {
  for (const [name, ...sets] of [
    ["smallest", "/costs/0/amount=100"],
    ["smallest", "/costs/0/amount=0"],
    ["smallest", "/actions/0/credit=90%"],
    ["smallest", '/actions/0/value={"assumed": 30, "low": 20, "high": 40, "why": "what if"}'],
    ["value_sale_full", "/actions/0/value/sale/rate=50%", "/actions/0/channel=forum"],
    ["cost_all_keys_of_hours", "/costs/0/hourly_rate=55", "/period={\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}"],
    ["list_of_campaigns", "/costs/0/amount=100"],
  ]) {
    const what = `${name} with ${sets.join(" and ")}`;
    const words = [...sets.flatMap((set) => ["--set", set]), acceptedFile(name)];
    const report = checkOutput("calc", words, what);
    expect(report?.campaigns.every((one) => one.overrides.length === sets.length), `${what}: the overrides are shown`);
  }
}

/** The report schema refuses reports that contradict themselves. */
function checkContradictions() {
  const value = (one, name) => one.value.find((entry) => entry.name === name);
  for (const [what, name, flags, change] of [
    ["a premature report that says its ROI", "premature_young", [], (one) => (one.metrics.roi.likely = 0.5)],
    ["a premature report that says a value", "premature_young", [], (one) => (value(one, "Order").likely = 12012)],
    ["a premature report that says a breakdown", "premature_young", ["--by", "media"], (one) => one.breakdown.groups.push({
      name: "paid", return: 1, cost: 1, net: 0, roi: 0, worst: 0, best: 0 })],
    ["a stamp of another word", "premature_young", ["--even-so"], (one) => (one.stamp = "EARLY")],
    ["a stamp on a report that is not premature", "smallest", [], (one) => (one.stamp = "PREMATURE")],
    ["a day that is none", "premature_young", [], (one) => (one.possible_from = "1 May")],
    ["a counted value that is kept out", "premature_young", ["--even-so"], (one) => (value(one, "Visit").counted = true)],
    ["a counted value that is withheld and kept out", "premature_young", [], (one) => (value(one, "Visit").counted = true)],
    ["a value without a size that is kept out", "premature_young", [], (one) => (value(one, "Visit").each = null)],
    ["an undefined value without a reason", "value_lifetime_without_end", [], (one) => delete one.value[0].why],
    ["an undefined fact without a reason", "value_lifetime_without_end", [], (one) => delete one.value[0].facts[0].why],
    ["a fact of an unknown unit", "value_lifetime", [], (one) => (one.value[0].facts[0].unit = "percent")],
    ["a note without a level", "smallest", [], (one) => delete one.notes[0].level],
    ["a report without a claim", "smallest", [], (one) => delete one.campaign.claim],
    ["a change of a goal without a figure", "goal_by_levels", [], (one) => (one.goals[0].change.likely = null)],
    ["involvement without hours, not even null", "involvement", [], (one) => delete one.involvement.hours],
    ["a missing price of media without a reason", "premature_young", [], (one) => delete one.media.rows[2].why],
    ["no claims", "smallest", ["--claim", "keep:80%"], (one) => one.claims.pop()],
    ["a claim that holds for no action", "smallest", ["--claim", "keep:80%"], (one) => (one.claims[0].outcome = "holds")],
    ["a claim that fails for no action", "value_lifetime", ["--claim", "retention:+5points=+95%"],
     (one) => (one.claims[0].action = null)],
    ["figures for no action", "value_lifetime", ["--claim", "retention:+5%"],
     (one) => Object.assign(one.claims[0], { action: null, outcome: "cannot_be_checked" })],
    ["a claim without a reason", "value_lifetime", ["--claim", "retention:+5%"], (one) => (one.claims[0].why = "")],
    ["an unknown outcome of a claim", "value_lifetime", ["--claim", "retention:+5%"],
     (one) => (one.claims[0].outcome = "true")],
  ]) {
    const report = checkEnvelope(calc(["-f", "json", ...flags, acceptedFile(name)]), `${name} before a change`);
    if (!report) continue;
    change(report.campaigns[0]);
    expect(reportMistakes(report) !== "", `the report schema refuses ${what}`);
  }
  const files = ["smallest", "premature_young"].map(acceptedFile);
  const report = checkEnvelope(calc(["-f", "json", ...files]), "one of two premature");
  if (!report) return;
  expect(reportMistakes({ ...report, total: null }) !== "", "the report schema refuses two campaigns without a total");
  report.total.metrics.net = { ...report.total.metrics.cost, likely: 1 };
  expect(reportMistakes(report) !== "", "the report schema refuses a net of them all where one is withheld");
}

/** The fixtures leave out no key and no word of the format. */
function checkCoverage(files) {
  const used = keysIn(files.map((file) => JSON.parse(text(file))));
  for (const word of wordsOf(campaignSchema)) expect(used.has(word), `an accepted file uses "${word}"`);
}

/** The report schema describes nothing that no output has. */
function checkEmitted() {
  for (const word of wordsOf(reportSchema)) expect(emitted.has(word), `some output has "${word}"`);
}

/**
 * Small changes to the accepted files: program and schema must say the same of each, save for what a schema cannot
 * tell, such as names that refer to nothing.
 */
function checkMutants(files) {
  const beyondSchemas = new Set(["R023", "R026", "R027", "R028", "R029", "R031", "R032", "R033", "R035", "R038", "R039",
                                 "R040", "R042", "R043"]);
  const neverTheFiles = new Set(["R042", "R040"]);
  const mutants = mutantsOf(files.map((file) => JSON.parse(text(file))).filter((campaign) => !Array.isArray(campaign)));
  const batch = 25;  // few enough that roi prints every mistake
  for (let begin = 0; begin < mutants.length; begin += batch) {
    const some = mutants.slice(begin, begin + batch);
    const codes = codesByLine(some.map((mutant) => mutant.json));
    some.forEach(({ json, change }, index) => {
      const mistakes = campaignMistakes(JSON.parse(json));
      const found = codes[index].filter((code) => !neverTheFiles.has(code));
      const isBeyond = found.length > 0 && found.every((code) => beyondSchemas.has(code));
      const agree = isBeyond || (mistakes === "") === (found.length === 0);
      expect(agree, `schema and roi agree on ${change}`,
             `schema: ${mistakes || "accepts it"}; roi: ${found.join(" ") || "accepts it"}; ${json}`);
    });
  }
}

const accepted = filesBelow(join(here, "fixtures", "accepted"), ".json");
const refused = filesBelow(join(here, "fixtures", "refused"), ".json");
const examples = filesBelow(join(root, "examples"), ".roi.json");

checkPrintedSchemas();
const good = [...accepted, ...examples];
good.forEach(checkAccepted);
refused.forEach(checkRefused);
checkTotals(good, new Map(good.map((file) => [file, checkOutputsOf(file)])));
checkReplacements();
checkContradictions();
checkMixedFindings(acceptedFile("smallest"), acceptedFile("premature_young"), refused[0]);
checkCoverage(accepted);
checkMutants(accepted);
checkLimits();
checkFindingsOfAll(good, refused);
checkLimitsJudged(good, refused);
checkComparisons(good);
checkStrictOutputs();
checkEmitted();

finish();
