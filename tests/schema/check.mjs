// Holds the JSON Schemas against the program: what one accepts the other accepts, what the program prints is
// described. Usage: node check.mjs PATH_OF_ROI, in a folder where `npm ci` was run.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { mutantsOf } from "./mutants.mjs";
import { calc, codesByLine, codesOf, roi } from "./program.mjs";
import { closed, keysIn, wordsOf } from "./schemas.mjs";

const { default: Ajv } = createRequire(join(process.cwd(), "package.json"))("ajv");
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const text = (path) => readFileSync(path, "utf8");
const shown = (path) => relative(root, path);

let passed = 0;
let failed = 0;
/** Counts one expectation; where it is not met, prints a line. */
function expect(met, what, details = "") {
  if (met) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${what}${details && ": "}${details}`.replaceAll("\n", " "));
  }
  return met;
}

/** Every file below a folder whose name ends so, sorted. */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

const schemaText = (name) => text(join(root, "schemas", `${name}.v1.schema.json`));
const campaignSchema = JSON.parse(schemaText("campaign"));
const reportSchema = JSON.parse(schemaText("report"));
const closedReportSchema = closed(reportSchema);

// strictRequired is left out: it forbids choices such as oneOf [{ required: [a] }, { required: [b] }].
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });

/** A validator that tells what is wrong, or "" where nothing is. */
function compiled(schema, name) {
  try {
    const validate = ajv.compile(schema);
    expect(true, name);
    return (value) => (validate(value) ? "" : ajv.errorsText(validate.errors, { dataVar: "" }));
  } catch (error) {
    expect(false, `the ${name} schema compiles`, error.message);
    return () => "the schema does not compile";
  }
}

const campaignMistakes = compiled(campaignSchema, "campaign");
const validators = {
  report: compiled(reportSchema, "report"),
  line: compiled({ $ref: `${reportSchema.$id}#/definitions/campaign` }, "report line"),
  closedReport: compiled(closedReportSchema, "closed report"),
  closedLine: compiled({ $ref: `${closedReportSchema.$id}#/definitions/campaign` }, "closed report line"),
};

// A valuation that a version cannot compute is refused with this code; its file is right all the same.
const notComputed = "R041";
const uncomputed = new Set(["lifetime", "retention", "uplift", "saving", "referral"]);
const usesUncomputed = (campaign) =>
  [campaign].flat().some((one) => one.actions?.some((action) => Object.keys(action.value ?? {}).some((key) => uncomputed.has(key))));

function checkPrintedSchemas() {
  for (const name of ["campaign", "report"]) {
    const run = roi(["schema", name]);
    expect(run.status === 0 && run.stdout === schemaText(name), `roi schema ${name} prints the file byte for byte`);
  }
}

/** Whether the output is one envelope that the schema describes, every key of it. */
function checkReport(run, what) {
  if (!expect(run.status === 0, `${what}: exit code 0`, `${run.status}: ${run.stderr}`)) return null;
  const report = JSON.parse(run.stdout);
  const mistakes = validators.report(report);
  if (expect(mistakes === "", `${what}: the report schema accepts it`, mistakes)) {
    const unknown = validators.closedReport(report);
    expect(unknown === "", `${what}: the report schema describes every key`, unknown);
  }
  return report;
}

function checkLines(run, what) {
  if (!expect(run.status === 0, `${what}: exit code 0`, `${run.status}: ${run.stderr}`)) return;
  const lines = run.stdout.split("\n");
  expect(lines.pop() === "", `${what}: the last line ends`);
  expect(lines.length > 0, `${what}: there is a line`);
  lines.forEach((line, index) => {
    const mistakes = validators.line(JSON.parse(line)) || validators.closedLine(JSON.parse(line));
    expect(mistakes === "", `${what}: line ${index + 1} is a campaign of the report schema`, mistakes);
  });
}

/** An accepted file; tells whether this version computes it. */
function checkAccepted(file) {
  const name = shown(file);
  const campaign = JSON.parse(text(file));
  const mistakes = campaignMistakes(campaign);
  expect(mistakes === "", `${name}: the campaign schema accepts it`, mistakes);
  const run = calc([file]);
  if (usesUncomputed(campaign)) {
    const codes = codesOf(run.stderr);
    const isOnlyThat = run.status === 2 && run.stdout === "" && codes.length > 0 && codes.every((code) => code === notComputed);
    expect(isOnlyThat || run.status === 0, `${name}: roi computes it, or refuses it with ${notComputed} alone`, run.stderr);
    return run.status === 0;
  }
  return expect(run.status === 0 && run.stderr === "", `${name}: roi accepts it`, run.stderr);
}

function checkRefused(file) {
  const name = shown(file);
  expect(campaignMistakes(JSON.parse(text(file))) !== "", `${name}: the campaign schema refuses it`);
  const run = calc([file]);
  expect(run.status === 2 && run.stdout === "", `${name}: roi refuses it`, `exit code ${run.status}`);
  expect(!codesOf(run.stderr).includes(notComputed), `${name}: roi refuses it for its own mistake`, run.stderr);
}

const breakdowns = ["channel", "media", "goal"];

function checkOutputsOf(file) {
  const name = shown(file);
  const report = checkReport(calc(["-f", "json", file]), `${name} as json`);
  const count = [JSON.parse(text(file))].flat().length;
  expect(report?.campaigns.length === count, `${name} as json: every campaign is there`);
  checkLines(calc(["-f", "jsonl", file]), `${name} as jsonl`);
  for (const by of breakdowns) {
    const broken = checkReport(calc(["-f", "json", "--by", by, file]), `${name} by ${by}`);
    expect(broken?.campaigns.every((one) => one.breakdown.by === by), `${name} by ${by}: there is a breakdown`);
  }
}

function checkTotals(files) {
  const inEuro = files.filter((file) => [JSON.parse(text(file))].flat().every((one) => one.currency === "EUR"));
  const together = checkReport(calc(["-f", "json", ...inEuro]), "all files together");
  expect(together?.total !== null && together?.total.campaigns === together?.campaigns.length, "all files together: a total");
  checkLines(calc(["-f", "jsonl", ...inEuro]), "all files together as jsonl");
  for (const by of breakdowns) {
    const broken = checkReport(calc(["-f", "json", "--by", by, ...inEuro]), `all files together by ${by}`);
    expect(broken?.total.breakdown?.by === by, `all files together by ${by}: the total has a breakdown`);
  }
  const free = join(here, "fixtures", "accepted", "cost_zero.json");
  const nothing = checkReport(calc(["-f", "json", free, free]), "two campaigns without cost");
  const roiOfNothing = nothing?.total.metrics.roi;
  expect(roiOfNothing?.likely === null && roiOfNothing.why !== "", "two campaigns without cost: the total ROI is undefined");
  expect(nothing?.total.left_out === 2, "two campaigns without cost: both are left out");
}

function checkReplacements() {
  const accepted = (name) => join(here, "fixtures", "accepted", `${name}.json`);
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
    const report = checkReport(calc(["-f", "json", ...sets.flatMap((set) => ["--set", set]), accepted(name)]), what);
    expect(report?.campaigns.every((one) => one.overrides.length === sets.length), `${what}: the overrides are shown`);
  }
}

/** The fixtures leave out no key and no word of the format. */
function checkCoverage(files) {
  const used = new Set(files.flatMap((file) => keysIn(JSON.parse(text(file)))));
  for (const word of wordsOf(campaignSchema)) expect(used.has(word), `an accepted file uses "${word}"`);
}

/**
 * Small changes to the accepted files: program and schema must say the same of each, save for what a schema cannot
 * tell, such as names that refer to nothing.
 */
function checkMutants(files) {
  const beyondSchemas = new Set(["R023", "R026", "R027", "R028", "R029", "R031", "R032", "R033", "R035", "R038", "R039",
                                 "R040", notComputed, "R042"]);
  const neverTheFiles = new Set([notComputed, "R042", "R040"]);
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
const computed = [...accepted, ...examples].filter(checkAccepted);
refused.forEach(checkRefused);
computed.forEach(checkOutputsOf);
checkTotals(computed);
checkReplacements();
checkCoverage(accepted);
checkMutants(accepted);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
