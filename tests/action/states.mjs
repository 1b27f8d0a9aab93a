// The action in every state that a campaign can be in.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "../formats/expectations.mjs";
import { commandsOf, useAction } from "./github.mjs";
import { exampleFolder, start, textOf } from "./places.mjs";

/** The figure that the program gives, for comparison. */
const roiOf = (workspace, file) => start("roi", ["calc", "--get", "roi", file], workspace).stdout.trim();

/** The ROI of the first file that is judged. */
const own = (workspace, { files }) => roiOf(workspace, files.split("\n")[0]);

/** What a state has to lead to; the page is examples/budget-in-ci. */

function judge(what, inputs, { code, roi = "", verbs, report = true }) {
  const workspace = exampleFolder();
  const run = useAction(inputs, workspace);
  const about = () => `${what}: ${JSON.stringify(run)}`;
  expect(run.status === code, "the step ends with the code of roi check", about);
  expect(run.outputs.passed === String(code === 0), "passed is true where the code is 0", about);
  expect(run.outputs.roi === (roi === "" ? "" : roi(workspace, inputs)), "roi is the ROI of what was judged", about);
  const path = run.outputs.report;
  expect(report ? existsSync(resolve(workspace, path)) : path === "", "report is a file that was written", about);
  const commands = commandsOf(run);
  expect(commands.map(({ verb }) => verb).join() === verbs, "limits not met are annotated", about);
  expect((run.summary !== "") === report, "the summary has the verdict", about);
  return { ...run, workspace, commands };
}

function checkOne() {
  const passing = judge("passing", { files: "passing.roi.json" }, { code: 0, roi: own, verbs: "notice" });
  expect(/^0\.5\d+$/.test(passing.outputs.roi), "roi is a fraction", () => passing.outputs.roi);
  const { report } = passing.outputs;
  expect(report.startsWith(passing.temp) && JSON.parse(textOf(report)).total.outcome === "passed",
         "without a name the report is JSON, in the runner's folder", () => report);
  expect(passing.stdout.includes("passed: all 3 limits met"), "the log has the verdict for people", () => passing.stdout);

  const failing = judge("failing", { files: "failing.roi.json" }, { code: 1, roi: own, verbs: "error,error,warning" });
  const lines = textOf(join(failing.workspace, "failing.roi.json")).split("\n");
  for (const { properties: { file, line }, data } of failing.commands)
    expect(file === "failing.roi.json" && lines[line - 1].includes(data.split(":")[0]), "an annotation stands at its limit",
           () => `${line}: ${data}`);
  expect(failing.summary.includes("not met") && failing.summary.includes("|"), "the summary is a table", () => failing.summary);
}

function checkInputs() {
  const changes = { baseline: "before.roi.json", expect: "change[cost] <= 10%\n  change[roi] >= -5 points \n\n" };
  const better = judge("changes met", { files: "passing.roi.json", ...changes }, { code: 0, roi: own, verbs: "notice" });
  expect(better.stdout.includes("5 limits met"), "limits of expect are judged, one a line", () => better.stdout);
  judge("changes not met", { files: "failing.roi.json", ...changes }, { code: 1, roi: own, verbs: "error,error,error,error,warning" });
  judge("no baseline", { files: "passing.roi.json", expect: changes.expect }, { code: 2, roi: own, verbs: "error,error" });
  judge("a warning", { files: "campaigns/winter/gift-cards.roi.json" }, { code: 0, roi: own, verbs: "warning,notice" });
  judge("a warning that counts", { files: "campaigns/winter/gift-cards.roi.json", "fail-on": "warn" },
        { code: 1, roi: own, verbs: "error" });
  judge("never", { files: "failing.roi.json", "fail-on": "never" }, { code: 0, roi: own, verbs: "warning,warning,warning,notice" });
  judge("an empty word", { files: "failing.roi.json", "fail-on": "" }, { code: 1, roi: own, verbs: "error,error,warning" });
  const early = { files: "campaigns/trials/short-films.roi.json" };
  judge("premature", early, { code: 3, verbs: "error" });
  judge("premature, allowed", { ...early, "allow-premature": "true" }, { code: 0, verbs: "warning,notice" });
  for (const word of ["yes", "TRUE", "1", " true", "true; true"])
    judge(`allow-premature ${word}`, { ...early, "allow-premature": word }, { code: 2, verbs: "error", report: false });
}

function checkSeveral() {
  const files = ["campaigns/autumn/*.roi.json", "passing.roi.json"];
  const totalOf = (workspace) => JSON.parse(start("roi", ["calc", "-f", "json", ...files], workspace).stdout).total.metrics.roi.likely;
  const run = judge("several", { files: files.join("\n") }, { code: 0, verbs: "notice", roi: (workspace) => String(totalOf(workspace)) });
  expect(/^0\.57\d+$/.test(run.outputs.roi), "the ROI of several is that of their total", () => run.outputs.roi);
  judge("several, one too early", { files: "campaigns/**/*.roi.json" }, { code: 1, verbs: "error,error,warning" });
  judge("one twice", { files: "passing.roi.json\npassing.roi.json" }, { code: 0, roi: own, verbs: "notice" });
}

function checkMistakes() {
  const nothing = { code: 2, verbs: "error", report: false };
  judge("a file that is not there", { files: "none.roi.json" }, { code: 2, verbs: "error" });
  judge("one of two is not there", { files: "passing.roi.json\nnone.roi.json" }, { code: 2, verbs: "error" });
  for (const files of ["none/**/*.roi.json", "campaigns/autumn/*.json\nnone/*.json", "", " \n\t\n"]) judge("no file", { files }, nothing);
  judge("standard input", { files: "-" }, { code: 2, verbs: "error" });
  for (const wrong of [{ "fail-on": "errors" }, { expect: "cost <= 5" }, { baseline: "none.json" }, { report: "none/x.md" }])
    judge("a wrong input", { files: "passing.roi.json", ...wrong }, { ...nothing, roi: own });
}

function checkReports() {
  const names = ["a report.md", "r.xml", "r.json", "r.csv", "r.jsonl", "r.txt"];
  const run = judge("several reports", { files: "failing.roi.json", report: names.join("\n") },
                    { code: 1, roi: own, verbs: "error,error,warning" });
  expect(run.outputs.report === names[0], "report is the first one", () => run.outputs.report);
  const [markdown, junit, json, csv, lines, text] = names.map((name) => textOf(join(run.workspace, name)));
  expect(markdown.startsWith("#") && junit.startsWith("<?xml") && JSON.parse(json).total.failed === 1 && csv.startsWith("campaign,") &&
         JSON.parse(lines).outcome === "failed" && text.includes("not passed"), "every report has the format of its name");
  expect(run.summary === markdown, "the summary is the Markdown report", () => run.summary);

  const stale = exampleFolder();
  const inputs = { files: "passing.roi.json", report: "passing.md" };
  useAction(inputs, stale);
  const second = useAction({ ...inputs, expect: "nonsense" }, stale);
  expect(existsSync(join(stale, "passing.md")) && second.outputs.report === "", "a report of an earlier run is not passed on",
         () => JSON.stringify(second));
  const input = useAction({ ...inputs, report: "passing.roi.json" }, stale);
  expect(input.status === 2 && input.outputs.passed === "false" && roiOf(stale, "passing.roi.json") !== "",
         "a campaign is not overwritten by a report", () => JSON.stringify(input));
  useAction({ files: "passing.roi.json" }, stale);
  const left = readdirSync(stale).filter((name) => name !== "passing.md");
  expect(left.join() === readdirSync(exampleFolder()).join(), "without a name nothing is written into the workspace", () => left.join());
}

export function checkStates() {
  for (const part of [checkOne, checkInputs, checkSeveral, checkMistakes, checkReports]) part();
}
