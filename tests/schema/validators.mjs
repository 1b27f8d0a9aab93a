// The JSON Schemas as validators, and what they say of the output of the program.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "./expect.mjs";
import { closed, keysIn } from "./schemas.mjs";

const { default: Ajv } = createRequire(join(process.cwd(), "package.json"))("ajv");

export const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "..", "..");
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
const lineMistakes = compiled({ $ref: `${reportSchema.$id}#/definitions/campaign` }, "report line");
const unknownInReport = compiled(closedReportSchema, "closed report");
const unknownInLine = compiled({ $ref: `${closedReportSchema.$id}#/definitions/campaign` }, "closed report line");

/** The keys and the texts of all output checked. */
export const emitted = new Set();

/** Whether the output is one envelope that the schema describes, every key of it. */
export function checkEnvelope(run, what, exitCode = 0) {
  if (!expect(run.status === exitCode, `${what}: exit code ${exitCode}`, `${run.status}: ${run.stderr}`)) return null;
  const report = JSON.parse(run.stdout);
  keysIn(report).forEach((word) => emitted.add(word));
  const mistakes = reportMistakes(report);
  if (expect(mistakes === "", `${what}: the report schema accepts it`, mistakes)) {
    const unknown = unknownInReport(report);
    expect(unknown === "", `${what}: the report schema describes every key`, unknown);
  }
  return report;
}

export function checkLines(run, what) {
  if (!expect(run.status === 0, `${what}: exit code 0`, `${run.status}: ${run.stderr}`)) return;
  const lines = run.stdout.split("\n");
  expect(lines.pop() === "", `${what}: the last line ends`);
  expect(lines.length > 0, `${what}: there is a line`);
  lines.forEach((line, index) => {
    const mistakes = lineMistakes(JSON.parse(line)) || unknownInLine(JSON.parse(line));
    expect(mistakes === "", `${what}: line ${index + 1} is a campaign of the report schema`, mistakes);
  });
}
