// -f github: annotations that a CI runner reads, at most ten of a kind, and the summary of the step.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./expectations.mjs";
import { checkJunit } from "./junit.mjs";
import { asRead, checkMarkdown } from "./markdown.mjs";
import { shown } from "./names.mjs";
import { fileOf, folder, roi } from "./program.mjs";
import { linesOf, parsed } from "./runner.mjs";

const verbs = ["error", "warning", "notice"];
const properties = new Set(["file", "line", "endLine", "col", "endColumn", "title"]);
const mostOfAKind = 10;

const isEscaped = (text) => /^([^%\r\n]|%(25|0A|0D|3A|2C))*$/.test(text);

/** Checks the commands of a run and gives them, that which counts the rest apart: { commands, rest }. */
export function checkGithub(run) {
  const lines = linesOf(run.stdout);
  expect(lines.pop() === "", "the last command ends", () => run.what);
  const commands = lines.map((line) => ({ line, ...parsed(line) }));
  for (const { line, verb, properties: named = {}, raw } of commands) {
    const isOwn = verbs.includes(verb) && Object.keys(named).every((name) => properties.has(name)) && named.title !== "";
    expect(isOwn, "every line for a CI runner is a command of roi", () => `${run.what}: ${line}`);
    expect(
      raw !== undefined && isEscaped(raw.head) && isEscaped(raw.data),
      "commands are escaped",
      () => `${run.what}: ${line}`,
    );
    for (const name of ["line", "col"])
      expect(
        named[name] === undefined || /^[1-9]\d*$/.test(named[name]),
        "places in commands are numbers",
        () => `${run.what}: ${line}`,
      );
  }
  const ranks = commands.map(({ verb }) => verbs.indexOf(verb));
  expect(
    ranks.every((rank, index) => index === 0 || ranks[index - 1] <= rank),
    "the worst commands come first",
    () => run.what,
  );
  const rests = commands.filter(({ verb, data }) => verb === "notice" && /: \d+ more\b/.test(data));
  expect(
    rests.length <= 1 && (rests.length === 0 || rests[0] === commands.at(-1)),
    "one last line sums up the rest",
    () => `${run.what}: ${rests.map(({ line }) => line)}`,
  );
  const own = commands.filter((command) => command !== rests[0]);
  for (const [kind, number] of counted(own))
    expect(number <= mostOfAKind, "there are at most ten commands of a kind", () => `${run.what}: ${number} ${kind}`);
  return { commands: own, rest: rests[0] ?? null };
}

function counted(commands) {
  const numbers = new Map();
  for (const { verb, properties: { title } = {} } of commands) {
    const kind = `${verb} ${title}`;
    numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
  }
  return numbers;
}

const sumOf = (rest) =>
  [...(rest?.data ?? "").matchAll(/: (\d+) more/g)].reduce((sum, [, number]) => sum + Number(number), 0);

const small = (name, more) => ({
  name,
  currency: "EUR",
  actions: [{ name: "Order", count: 10, value: 5 }],
  costs: [{ name: "Ads", category: "advertising", amount: 100 }],
  ...more,
});

/** Many limits that are not met: ten are shown, each at its line, and the others counted. */
async function checkLimits() {
  const checks = [
    ...Array.from({ length: 25 }, (_, index) => `roi >= ${index + 1}%`),
    ...Array.from({ length: 14 }, (_, index) => ({ expect: `cost <= ${index + 1} EUR`, level: "warn" })),
    "return_per_hour >= 1 EUR",
    "cost[agency] <= 1 EUR",
    "cost <= 1000 EUR",
  ];
  const path = fileOf(small("Far off", { checks }));
  const text = readFileSync(path, "utf8").split("\n");
  const run = await roi(["check", "-f", "github", path]);
  const { commands, rest } = checkGithub(run);
  expect(
    commands.length + sumOf(rest) === checks.length - 1,
    "commands and the rest are all limits not met",
    () => `${run.what}: ${commands.length} and ${sumOf(rest)}: ${rest?.line}`,
  );
  expect(
    new Set(commands.map(({ properties: { line } }) => line)).size === commands.length,
    "every limit has its own line",
    () => run.what,
  );
  for (const {
    properties: { file, line },
    data,
    line: command,
  } of commands) {
    const limit = JSON.parse(/"([^"\\]|\\.)*"(?=,?$)/.exec(text[line - 1])?.[0] ?? '"?"');
    expect(
      file === path && /[<>]/.test(limit) && data.includes(limit),
      "a command names the file and the line of its limit",
      () => `${run.what}: ${command} at ${text[line - 1]}`,
    );
  }
}

/** Findings: those of the JSON report, at their places; ten of a code, and the others counted. */
async function checkFindings() {
  const actions = Array.from({ length: 15 }, (_, index) => ({ name: `Without ${index}`, count: 1 }));
  const campaigns = Array.from({ length: 14 }, (_, index) =>
    small(`Campaign ${index}`, { actions, purpose: "exploration" }),
  );
  const path = fileOf(campaigns);
  const run = await roi(["lint", "-f", "github", path]);
  const { commands, rest } = checkGithub(run);
  const report = JSON.parse((await roi(["lint", "-f", "json", path])).stdout);
  const findings = report.campaigns.flatMap((one) => one.findings);
  expect(
    commands.length + sumOf(rest) === findings.length,
    "commands and the rest are all findings",
    () => `${run.what}: ${commands.length} and ${sumOf(rest)}, not ${findings.length}`,
  );
  for (const {
    verb,
    properties: { file, line, col },
    line: command,
  } of commands) {
    const found = findings.find(
      (one) =>
        String(one.line) === line &&
        String(one.column) === col &&
        command.includes(one.code) &&
        (one.level === "error") === (verb === "error"),
    );
    expect(
      file === path && found !== undefined,
      "a command names the file and the place of its finding",
      () => `${run.what}: ${command}`,
    );
  }
}

const fileNames = [
  "a,b:c%0A.json",
  "::error::x.json",
  "x title=y,line=7.json",
  "a\n::error::b.json",
  "@octocat #1 :tada:.json",
  "a|b`c`.json",
  "%25.json",
  "##[error].json",
  "<b>.json",
  "a::b.json",
  "a.json",
  "-.json",
  "~~a~~ **b**.json",
  "$x$ a\\.json",
];

/** Names of files are as hostile as names of campaigns. */
async function checkFileName(name) {
  fileOf(small("x", { checks: ["roi >= 900%"] }), name);
  const path = `./${name}`;
  const run = (command, format, file = path) => roi([command, "-f", format, file], { cwd: folder });
  for (const command of ["check", "lint"]) {
    const annotated = await run(command, "github");
    const { commands } = checkGithub(annotated);
    expect(
      commands[0]?.properties.file === shown(name),
      "a command names any file",
      () => `${annotated.what}: ${commands[0]?.line}`,
    );
    const markdown = await run(command, "markdown");
    for (const [, parts] of await checkMarkdown(markdown))
      expect(
        parts.some(({ text }) => text?.includes(asRead(shown(name)))),
        "Markdown names any file",
        () => markdown.what,
      );
    const suites = checkJunit(await run(command, "junit"));
    expect(asRead(suites?.[0].attributes.package ?? "").endsWith(asRead(shown(name))), "JUnit names any file", () => name);
    for (const format of ["text", "json", "csv"]) await run(command, format);
    checkGithub(await run(command, "github", `${path}.not-there`));
  }
  for (const format of ["text", "json", "csv"]) await run("calc", format);
  await checkMarkdown(await run("calc", "markdown"));
}

const checkFileNames = () => Promise.all(fileNames.map(checkFileName));

/** Commands go to standard output even where files are written. */
async function checkTogether() {
  const path = fileOf(small("x", { checks: ["roi >= 900%"] }));
  for (const command of ["check", "lint"]) {
    const written = { json: "together.json", junit: "together.xml", markdown: "together.md", csv: "together.csv" };
    const outputs = Object.values(written).flatMap((name) => ["-o", join(folder, name)]);
    const run = await roi([command, "-f", "github", ...outputs, path]);
    const alone = await roi([command, "-f", "github", path]);
    expect(
      run.stdout === alone.stdout && run.stdout !== "" && run.status === alone.status,
      "commands are written beside files",
      () => run.what,
    );
    for (const [format, name] of Object.entries(written)) {
      const { stdout } = await roi([command, "-f", format, path]);
      expect(
        readFileSync(join(folder, name), "utf8") === stdout,
        "several files are written at once",
        () => `${run.what}: ${name}`,
      );
    }
  }
}

const megabyte = 1 << 20;

/** The summary of the step is Markdown, appended to what is there, below 1 MiB. */
async function checkSummary() {
  const long = "long name ".repeat(6000);
  const plain = fileOf(small("Small", { checks: ["roi >= 0%", "cost <= 1000 EUR"] }));
  const large = fileOf(Array.from({ length: 300 }, (_, index) => small(`${index} ${long}`, { checks: ["roi >= 0%"] })));
  for (const [what, file] of [
    ["a small file", plain],
    ["many campaigns with long names", large],
  ])
    for (const command of ["check", "lint"])
      for (const before of ["", "# Before\n", "no line end", `${"x".repeat(megabyte - 9)}\n`]) {
        const summary = join(folder, "summary.md");
        writeFileSync(summary, before);
        const run = await roi([command, "-f", "github", file], { env: { GITHUB_STEP_SUMMARY: summary } });
        const after = readFileSync(summary, "utf8");
        const about = () =>
          `${command} of ${what} after ${before.length} bytes: ${Buffer.byteLength(after)} bytes, code ${run.status}`;
        expect(after.startsWith(before), "the summary keeps what is there", about);
        expect(Buffer.byteLength(after) < megabyte, "the summary stays below 1 MiB", about);
        if (before.length > 1000) continue;
        const added = after.slice(before.length);
        expect(added.trim() !== "", "the summary says something", about);
        expect(
          before === "" || before.endsWith("\n") || added.startsWith("\n"),
          "the summary begins on a line of its own",
          about,
        );
        await checkMarkdown({ what: `the summary of ${command} of ${what}`, stdout: added.replace(/^\n+/, "") });
        checkGithub(run);
      }
  const untouched = join(folder, "untouched.md");
  writeFileSync(untouched, "before\n");
  for (const words of [["check", "-f", "json"], ["check"], ["lint", "-f", "markdown"], ["calc"]])
    await roi([...words, plain], { env: { GITHUB_STEP_SUMMARY: untouched } });
  expect(readFileSync(untouched, "utf8") === "before\n", "only -f github writes a summary", () =>
    readFileSync(untouched, "utf8"),
  );
  const withEmptyName = await roi(["check", "-f", "github", plain], { env: { GITHUB_STEP_SUMMARY: "" } });
  expect(withEmptyName.status === 1, "an empty name is no summary", () => withEmptyName.stderr);
  const unwritable = await roi(["check", "-f", "github", plain], {
    env: { GITHUB_STEP_SUMMARY: join(folder, "none", "summary.md") },
  });
  expect(unwritable.status === 2 && unwritable.stderr !== "", "a summary that cannot be written is said", () =>
    String(unwritable.status),
  );
}

export async function checkAnnotations() {
  await Promise.all([checkLimits(), checkFindings(), checkFileNames(), checkTogether(), checkSummary()]);
}
