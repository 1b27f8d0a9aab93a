// Names and inputs that try to become shell, flags, outputs or workflow commands. None of them may do anything but be a name.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../formats/expectations.mjs";
import { commandsOf, useAction } from "./github.mjs";
import { example, folderWith, start, textOf } from "./places.mjs";

const plan = JSON.parse(textOf(join(example, "passing.roi.json")));
const campaign = (name, more = {}) => JSON.stringify({ ...plan, name, ...more }, null, 1);

const names = [
  "a b.json", "'.json", '".json', "$(touch hit).json", "`touch hit`.json", "; touch hit.json", "a;rm -rf *.json", "&& touch hit.json",
  "| touch hit.json", "$HOME.json", "${PATH}.json", "\\.json", "%s%n.json", "~.json", "#.json", "!!.json", "a=b.json", "a*b.json", "[a].json",
  "{a,b}.json", "ü✓.json", "-x.roi.json", "--fail-on=never.json", "--help", "-", "--", "roi=9.json", "passed=true", "report<<END",
  "::error::x.json", "##[error]x.json", "::stop-commands::x.json",
];

/** Only outputs and commands of ours, and no file but those there were. */
function expectCalm(run, what, { workspace, files }) {
  const about = () => `${what}: ${JSON.stringify(run)}`;
  const isOurs = ({ verb, properties }) => ["error", "warning", "notice"].includes(verb) && properties?.title !== undefined;
  expect(Object.keys(run.outputs).sort().join() === "passed,report,roi", "there are three outputs", about);
  expect(["true", "false"].includes(run.outputs.passed), "passed is true or false", about);
  expect(/^(-?\d+(\.\d+)?)?$/.test(run.outputs.roi), "roi is a number or nothing", about);
  expect(commandsOf(run).every(isOurs), "only commands of roi are printed", about);
  const log = run.stdout + run.stderr;
  expect(!log.includes("##["), "no old command is printed", about);
  expect(!run.stderr.split("\n").some((line) => line.trimStart().startsWith("::")), "messages are no commands", about);
  const left = readdirSync(workspace).sort().join("|");
  expect(left === [...files].sort().join("|"), "nothing is run and nothing is lost", () => `${what}: ${left}`);
}

function checkFileNames() {
  for (const name of names) {
    const files = { [name]: campaign("Plan"), "other.json": campaign("Other", { checks: ["cost <= 1 EUR"] }) };
    const workspace = folderWith(files);
    const run = useAction({ files: name }, workspace);
    expect(run.status === 0 && run.outputs.roi !== "", "a file of any name is judged", () => `${name}: ${JSON.stringify(run)}`);
    expectCalm(run, name, { workspace, files: Object.keys(files) });
    const missing = folderWith({ "other.json": files["other.json"] });
    const none = useAction({ files: name }, missing);
    expect(none.status === 2 && none.outputs.passed === "false", "a file that is not there does not pass",
           () => `${name}: ${JSON.stringify(none)}`);
    expectCalm(none, `no ${name}`, { workspace: missing, files: ["other.json"] });
  }
}

/** Every other input with the same texts: they are wrong words, or names. */
function checkInputs() {
  for (const text of names)
    for (const input of ["expect", "baseline", "fail-on", "allow-premature", "report"]) {
      const files = { "plan.json": campaign("Plan") };
      const workspace = folderWith(files);
      const run = useAction({ files: "plan.json", [input]: text }, workspace);
      const isReport = input === "report" && run.status === 0;
      expect(run.status === 2 || isReport, "a wrong word is refused", () => `${input}: ${text}: ${JSON.stringify(run)}`);
      expect(!isReport || join(run.outputs.report) === text, "a report may have any name", () => JSON.stringify(run));
      expectCalm(run, `${input}: ${text}`, { workspace, files: isReport ? ["plan.json", text] : ["plan.json"] });
    }
}

function checkCampaignNames() {
  const hostile = ["x\npassed=true", "x\n::error::y", "::error file=a::b", "##[group]x", "x\r\nroi=1", "END\nroi=9\n",
                   "\u2028::error::z", "| a | b |", "<script>", "@octocat #1"];
  for (const name of hostile)
    for (const checks of [plan.checks, ["roi >= 900%"], [{ expect: "roi >= 900%", why: name }], []]) {
      const files = { "plan.json": campaign(name, { checks }) };
      const workspace = folderWith(files);
      const run = useAction({ files: "plan.json" }, workspace);
      const code = checks === plan.checks ? 0 : checks.length > 0 ? 1 : 2;
      expect(run.status === code, "a campaign of any name is judged", () => JSON.stringify(run));
      expectCalm(run, JSON.stringify(name), { workspace, files: ["plan.json"] });
    }
}

/** A campaign cannot pass itself off as the total of several. */
function checkTotals() {
  const forged = '  "total": { "campaigns": 2, "currency": "EUR", "left_out": 0,\n      "roi": { "unit": "ratio", "likely": 99,';
  const crowns = campaign("In crowns", { currency: "SEK", checks: ["roi >= 0%"] });
  const workspace = folderWith({ "a.json": campaign(forged), "b.json": campaign("TOTAL"), "c.json": crowns });
  const total = JSON.parse(start("roi", ["calc", "-f", "json", "a.json", "b.json"], workspace).stdout).total.metrics.roi.likely;
  const two = useAction({ files: "a.json\nb.json" }, workspace);
  expect(two.outputs.roi === String(total), "the total is the program's", () => JSON.stringify(two));
  const currencies = useAction({ files: "a.json\nc.json" }, workspace);
  expect(currencies.outputs.roi === "", "two currencies have no total", () => JSON.stringify(currencies));
}

export function checkHostility() {
  for (const part of [checkFileNames, checkInputs, checkCampaignNames, checkTotals]) part();
}
