// The JSON Schemas as validators, and what they say of the output of the program.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, isSame } from "./expect.mjs";
import { roi } from "./program.mjs";
import { closed, keysIn } from "./schemas.mjs";

const { default: Ajv } = createRequire(join(process.cwd(), "package.json"))("ajv");

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "..", "..");
export const acceptedFile = (name) => join(here, "fixtures", "accepted", `${name}.json`);
const copies = mkdtempSync(join(tmpdir(), "roi-schema-"));
process.on("exit", () => rmSync(copies, { recursive: true }));
/** A campaign cannot be its own baseline; its copy can. */
export function copyOf(file, index = 0) {
  const copy = join(copies, `${index}-${basename(file)}`);
  copyFileSync(file, copy);
  return copy;
}

export const text = (path) => readFileSync(path, "utf8");

export const schemaText = (name) => text(join(root, "schemas", `${name}.v1.schema.json`));
export const campaignSchema = JSON.parse(schemaText("campaign"));
export const reportSchema = JSON.parse(schemaText("report"));
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

export const campaignMistakes = compiled(campaignSchema, "campaign");
export const reportMistakes = compiled(reportSchema, "report");
export const unknownInReport = compiled(closedReportSchema, "closed report");

const lineOf = { calc: "campaign", check: "checkedCampaign", lint: "lintedCampaign", compare: "comparedCampaign" };
const lineValidators = (schema, name) => Object.fromEntries(Object.entries(lineOf).map(([command, definition]) =>
  [command, compiled({ $ref: `${schema.$id}#/definitions/${definition}` }, `${name} of ${command}`)]));
const lineMistakes = lineValidators(reportSchema, "report line");
const unknownInLine = lineValidators(closedReportSchema, "closed report line");

/** The keys and the texts of all output checked. */
export const emitted = new Set();

/** Whether the output is one envelope that the schema describes, every key of it. */
export function checkEnvelope(run, what, exitCode = 0) {
  if (!expect(run.status === exitCode, `${what}: exit code ${exitCode}`, `${run.status}: ${run.stderr}`)) return null;
  const report = JSON.parse(run.stdout);
  keysIn(report, emitted);
  const mistakes = reportMistakes(report);
  if (expect(mistakes === "", `${what}: the report schema accepts it`, mistakes)) {
    const unknown = unknownInReport(report);
    expect(unknown === "", `${what}: the report schema describes every key`, unknown);
  }
  return report;
}

/** Whether every line is a campaign that the schema describes, every key of it. */
export function checkLines(run, what, { command = "calc", exitCode = 0 } = {}) {
  if (!expect(run.status === exitCode, `${what}: exit code ${exitCode}`, `${run.status}: ${run.stderr}`)) return null;
  const lines = run.stdout.split("\n");
  expect(lines.pop() === "", `${what}: the last line ends`);
  expect(lines.length > 0, `${what}: there is a line`);
  const campaigns = lines.map((line) => JSON.parse(line));
  campaigns.forEach((campaign, index) => {
    const mistakes = lineMistakes[command](campaign) || unknownInLine[command](campaign);
    expect(mistakes === "", `${what}: line ${index + 1} is a campaign of the report schema`, mistakes);
  });
  return campaigns;
}

/** Checks the output of a command as JSON and as JSON lines: the same campaigns. */
export function checkOutput(command, words, what, { exitCode = 0, input = "" } = {}) {
  const envelope = checkEnvelope(roi([command, "-f", "json", ...words], input), what, exitCode);
  const asLines = `${what} as jsonl`;
  const lines = checkLines(roi([command, "-f", "jsonl", ...words], input), asLines, { command, exitCode });
  expect(isSame(lines, envelope?.campaigns ?? null), `${asLines}: the campaigns of the envelope`);
  return envelope;
}

/** Changes outputs of a command, each in one way that makes it contradict itself: the report schema refuses it. */
export function checkRefusals(command, changes) {
  for (const [what, exitCode, words, change] of changes) {
    const envelope = checkEnvelope(roi([command, "-f", "json", ...words]), `${command} before a change`, exitCode);
    if (!envelope) continue;
    change(envelope);
    expect(reportMistakes(envelope) !== "", `the report schema refuses ${what}`);
  }
}
