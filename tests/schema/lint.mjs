// Holds the findings of roi lint against the report schema, and against what roi calc says of the same files.
import { expect } from "./expect.mjs";
import { codesOf, roi } from "./program.mjs";
import { checkEnvelope, checkOutput, reportMistakes } from "./validators.mjs";

const lint = (words, input) => roi(["lint", "-f", "json", ...words], input);
const isSame = (some, others) => JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
const inWords = ({ code, level, message, line }) => `${code} ${level} ${message} ${line}`;

/** Whether the schema describes the findings, and the total counts them. */
const checkFindings = (run, what, exitCode) => checkCounts(checkEnvelope(run, what, exitCode), what);

function checkCounts(linted, what) {
  if (!linted) return null;
  const findings = linted.campaigns.flatMap((one) => one.findings);
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  const { campaigns, errors, warnings } = linted.total;
  expect(campaigns === linted.campaigns.length && errors === count("error") && warnings === count("warn"),
         `${what}: the total counts the findings`);
  return linted;
}

/** A file that roi calc reports on: lint finds what its notes say, and the costs that are missing. */
export function checkFindingsOfReport(file, what, report) {
  const isError = report.campaigns.some((one) => one.notes.some((note) => note.level === "error"));
  const linted = checkFindings(lint([file]), `${what} linted`, isError ? 1 : 0);
  report.campaigns.forEach((one, index) => {
    const { name, findings } = linted?.campaigns[index] ?? {};
    expect(name === one.campaign.name, `${what} linted: the campaign has its name`);
    const [missing, notes] = [true, false].map((is) => findings.filter(({ code }) => (code === "R101") === is));
    expect(missing.length === (one.missing.length > 0 ? 1 : 0), `${what} linted: missing costs are found`);
    expect(isSame(notes.map(inWords), one.notes.map(inWords)), `${what} linted: the findings are the notes`);
  });
}

/** A file that roi calc refuses: lint finds the same mistakes. */
export function checkFindingsOfMistakes(file, what, stderr) {
  const linted = checkFindings(lint([file]), `${what} linted`, 2);
  const wrong = linted?.campaigns.filter((one) => one.name === null).flatMap((one) => one.findings) ?? [];
  expect(isSame(wrong.map((finding) => finding.code), codesOf(stderr)), `${what} linted: the findings are the mistakes`);
}

/** All files together, as JSON and as JSON lines. */
export function checkFindingsOfAll(good, refused) {
  for (const [what, exitCode, ...words] of [
    ["all good files linted", 1, ...good],
    ["all good files linted, warnings fail", 1, "--fail-on", "warn", ...good],
    ["all good files linted, nothing fails", 0, "--fail-on", "never", ...good],
    ["all files linted", 2, ...good, ...refused],
    ["all files linted, nothing fails", 2, "--fail-on", "never", ...good, ...refused],
  ])
    checkCounts(checkOutput("lint", words, what, { exitCode }), what);
}

/** Input that is no campaign file, and good and bad campaigns together. */
export function checkMixedFindings(smallest, premature, refused) {
  const campaign = '{ "name": "A", "currency": "EUR", "actions": [], "costs": [] }';
  for (const [what, words, input, names] of [
    ["no such file", [`${smallest}.none`], "", [null]],
    ["a folder", ["."], "", [null]],
    ["empty input", ["-"], "", [null]],
    ["broken JSON", ["-"], "{", [null]],
    ["good and bad lines", ["-"], `${campaign}\n{}\n"text"\n${campaign}\n`, ["A", null, null, "A"]],
    ["good and bad files", [smallest, refused, premature], "", ["Spring", null, "Spring"]],
  ]) {
    const linted = checkFindings(lint(words, input), `${what} linted`, 2);
    const found = linted?.campaigns.map((one) => one.name);
    expect(JSON.stringify(found) === JSON.stringify(names), `${what} linted: the campaigns`);
  }
  checkContradictions(lint([smallest]).stdout, lint([refused]).stdout);
}

/** The report schema refuses findings that contradict themselves. */
function checkContradictions(good, bad) {
  for (const [what, output, change] of [
    ["findings without a total", good, (linted) => (linted.total = null)],
    ["findings with the total of reports", good, (linted) => delete linted.total.errors],
    ["a campaign without findings, not even none", good, (linted) => delete linted.campaigns[0].findings],
    ["no campaign", good, (linted) => linted.campaigns.pop()],
    ["a report among findings", good, (linted) => linted.campaigns.push({ file: "a.json", line: 1, campaign: {} })],
    ["something wrong in a campaign that was read", good, (linted) => (linted.campaigns[0].findings[0].group = "wrong")],
    ["an unknown group", good, (linted) => (linted.campaigns[0].findings[0].group = "command")],
    ["an unknown level", good, (linted) => (linted.campaigns[0].findings[0].level = "note")],
    ["a finding without a repair", good, (linted) => (linted.campaigns[0].findings[0].repair = "")],
    ["a campaign that could not be read for no reason", bad, (linted) => (linted.campaigns[0].findings = [])],
    ["a warning that something is wrong", bad, (linted) => (linted.campaigns[0].findings[0].level = "warn")],
    ["a campaign that could not be read for what it lacks", bad, (linted) => (linted.campaigns[0].findings[0].group = "missing")],
  ]) {
    const linted = JSON.parse(output);
    change(linted);
    expect(reportMistakes(linted) !== "", `the report schema refuses ${what}`);
  }
}
