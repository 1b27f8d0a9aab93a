// JSON is one envelope, JSON lines are its campaigns. What stands in them is the matter of tests/schema.
import { expect } from "./expectations.mjs";

function valueOf(text, what) {
  try {
    return JSON.parse(text);
  } catch (error) {
    expect(false, "JSON can be read", () => `${what}: ${error.message}`);
    return null;
  }
}

export function checkJson(run) {
  const report = valueOf(run.stdout, run.what);
  if (report === null) return null;
  const isEnvelope =
    typeof report.format_version === "string" &&
    typeof report.roi_version === "string" &&
    Array.isArray(report.campaigns) &&
    "total" in report;
  expect(isEnvelope, "JSON is one envelope", () => `${run.what}: ${Object.keys(report)}`);
  return report;
}

/** Whether each line is the campaign of the envelope at its place. */
export function checkLines(run, report) {
  const lines = run.stdout.split("\n");
  expect(lines.pop() === "", "the last line of JSON lines ends", () => run.what);
  const values = lines.map((line) => valueOf(line, run.what));
  const campaigns = report?.campaigns ?? [];
  expect(
    values.length === campaigns.length,
    "JSON lines are as many as campaigns",
    () => `${run.what}: ${values.length}, not ${campaigns.length}`,
  );
  values.forEach((value, index) =>
    expect(
      JSON.stringify(value) === JSON.stringify(campaigns[index]),
      "a line of JSON lines is a campaign of the envelope",
      () => `${run.what}: ${JSON.stringify(value)} is not ${JSON.stringify(campaigns[index])}`,
    ),
  );
}
