// Every command in every format on every kind of campaign.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dearer, gates, kinds, withheldDigits } from "./campaigns.mjs";
import { checkCsv } from "./csv.mjs";
import { expect } from "./expectations.mjs";
import { checkGithub } from "./github.mjs";
import { checkJson, checkLines } from "./json.mjs";
import { checkJunit } from "./junit.mjs";
import { checkMarkdown } from "./markdown.mjs";
import { fileOf, folder, roi } from "./program.mjs";

const formats = { text: "txt", json: "json", jsonl: "jsonl", csv: "csv", markdown: "md", github: null, junit: "xml" };
const reports = ["text", "json", "jsonl", "csv", "markdown"];
const commands = { calc: reports, compare: reports, check: Object.keys(formats), lint: Object.keys(formats) };

const isHidden = (character) => character !== "\n" && /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character);

/** What holds for every output of every command. */
function checkPlainness(run, kind) {
  const output = run.stdout + run.stderr;
  expect(
    ![...output].some(isHidden),
    "no output has hidden characters",
    () => `${run.what}: ${JSON.stringify(output.split("\n").find((line) => [...line].some(isHidden)))}`,
  );
  if (kind !== "hostile")
    expect(
      !/\b(inf|infinity|nan|null)\b/i.test(output.replace(/: null\b/g, "")),
      "nothing is printed that is no number",
      () => `${run.what}: ${/.*\b(inf|infinity|nan|null)\b.*/i.exec(output.replace(/: null\b/g, ""))?.[0]}`,
    );
  if (kind === "premature")
    expect(
      !withheldDigits.test(output.replace(/(?<=\d)[,\u00a0\u202f' ](?=\d{3})/g, "")),
      "a return that is withheld is in no format",
      () => `${run.what}: ${output.match(withheldDigits)?.[0]}`,
    );
}

/** A line that names a file may be as long as its path. */
const widthOf = (line) => (line.includes(folder) ? 0 : [...line.normalize("NFC")].length);

const validators = {
  text: (run) =>
    expect(
      run.stdout.split("\n").every((line) => widthOf(line) <= 80),
      "text keeps its width",
      () => `${run.what}: ${run.stdout.split("\n").find((line) => widthOf(line) > 80)}`,
    ),
  json: checkJson,
  jsonl: async (run, words) => {
    const whole = await roi([...words, "-f", "json"]);
    if (whole.stdout !== "") checkLines(run, checkJson(whole)); // lines are written even where the whole is not
  },
  csv: checkCsv,
  markdown: checkMarkdown,
  github: checkGithub,
  junit: checkJunit,
};

const verdictsIn = (suites, kind) =>
  suites
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === kind);
const isNotJudged = ({ attributes }) => attributes.type === "not judged";

function exitCodeOfJunit(suites) {
  const errors = verdictsIn(suites, "error");
  if (errors.some((error) => !isNotJudged(error)) || suites.length === 0) return 2;
  return verdictsIn(suites, "failure").length > 0 ? 1 : errors.length > 0 ? 3 : 0;
}

/** What a format says of `check` agrees with the exit code. */
const verdicts = {
  json: ({ total }) => ({ passed: 0, skipped: 0, warned: 0, not_judged: 3, failed: 1, undecided: 2 })[total.outcome],
  junit: exitCodeOfJunit,
  github: ({ commands }) => (commands.some(({ verb }) => verb === "error") ? [1, 2, 3] : 0),
};

async function checkOutput(words, format, kind, wanted) {
  const run = await roi([...words, "-f", format]);
  expect(
    run.status === wanted,
    "the exit code is the same in every format",
    () => `${run.what}: ${run.status}, not ${wanted}`,
  );
  checkPlainness(run, kind);
  if (run.stdout === "") return run;
  const result = await validators[format](run, words);
  if (words[0] === "check" && verdicts[format] && result)
    expect(
      [verdicts[format](result)].flat().includes(run.status),
      "a format agrees with the exit code",
      () => `${run.what}: ${run.status}`,
    );
  return run;
}

async function checkFile(words, format, stdout) {
  const path = join(folder, `${words[0]}-written.${formats[format]}`);
  const run = await roi([...words, "-o", path]);
  expect(
    existsSync(path) && readFileSync(path, "utf8") === stdout && run.stdout === "",
    "-o writes the same as -f",
    () => `${run.what}: ${run.stderr}`,
  );
}

async function checkRefusal(words, options) {
  const run = await roi([...words, ...options]);
  expect(
    run.status === 2 && run.stdout === "" && run.stderr.startsWith("roi: error["),
    "a format that a command does not have is refused",
    () => `${run.what}: ${run.status}: ${run.stderr}`,
  );
}

/** The exit code of lint follows from what it finds. */
async function exitCodeOfLint(file, isUnreadable) {
  if (isUnreadable) return 2;
  const report = checkJson(await roi(["lint", "-f", "json", file]));
  return report?.total.errors > 0 ? 1 : 0;
}

export async function checkMatrix() {
  for (const [kind, { campaign, check, isUnreadable }] of Object.entries(kinds)) {
    const file = fileOf(campaign, `${kind.replace(" ", "_")}.json`);
    const other = fileOf(dearer(campaign), `${kind.replace(" ", "_")}_dearer.json`);
    const exitCodes = {
      calc: isUnreadable ? 2 : 0,
      compare: isUnreadable ? 2 : 0,
      check,
      lint: await exitCodeOfLint(file, isUnreadable),
    };
    for (const [command, supported] of Object.entries(commands)) {
      const words = [command, file, ...(command === "compare" ? [other] : [])];
      await Promise.all(
        Object.keys(formats).map(async (format) => {
          if (!supported.includes(format)) return checkRefusal(words, ["-f", format]);
          const run = await checkOutput(words, format, kind, exitCodes[command]);
          const mayBeEmpty = isUnreadable ? command === "calc" || command === "compare" : format === "github";
          if (isUnreadable && mayBeEmpty && format !== "jsonl")
            expect(run.stdout === "", "nothing is printed of what cannot be read", () => run.what);
          else expect(run.stdout !== "" || mayBeEmpty, "every format says something", () => run.what);
          if (formats[format] && kind === "plain") await checkFile(words, format, run.stdout);
        }),
      );
    }
  }
  const { plain } = kinds;
  const file = fileOf(plain.campaign);
  for (const command of Object.keys(commands)) {
    const words = [command, file, ...(command === "compare" ? [file] : [])];
    for (const format of ["html", "yaml", "", "JSON"]) await checkRefusal(words, ["-f", format]);
  }
  for (const command of ["calc", "compare"]) {
    const path = join(folder, "refused.xml");
    await checkRefusal([command, file, ...(command === "compare" ? [file] : [])], ["-o", path]);
    expect(!existsSync(path), "a refused file is not written", () => command);
  }
}

const looks = ["--ascii", "--width", "60", "--color", "always"];

/** How text looks changes nothing in the other formats; nor does it matter whether a file is named or piped in. */
export async function checkSteadiness() {
  for (const kind of ["plain", "ranged", "premature", "hostile"]) {
    const { campaign } = kinds[kind];
    const file = fileOf(campaign);
    const input = JSON.stringify(campaign, null, 1);
    for (const [command, supported] of Object.entries(commands)) {
      const words = [command, file, ...(command === "compare" ? [file] : [])];
      for (const format of supported) {
        const piped = await roi([command, "-", ...words.slice(2), "-f", format], { input });
        const plainly = await roi([...words, "-f", format]);
        expect(
          piped.status === plainly.status && (piped.stdout === "") === (plainly.stdout === ""),
          "a piped campaign is like a file",
          () => `${piped.what}: ${piped.status}: ${piped.stderr}`,
        );
        if (piped.stdout !== "" && format !== "jsonl") await validators[format](piped, words);
        if (format === "text" || format === "markdown") continue;
        const more = command === "calc" ? ["--number-format", "1.234,56"] : [];
        const other = await roi([...words, "-f", format, ...looks, ...more]);
        expect(other.stdout === plainly.stdout, "only text has looks", () => other.what);
      }
    }
  }
}

/** What is withheld stays so, whatever is asked. */
export async function checkWithheld() {
  const early = fileOf(kinds.premature.campaign);
  const other = fileOf(kinds.plain.campaign);
  const ways = [
    ["calc", "--working"],
    ["calc", "--by", "channel"],
    ["calc", "--by", "goal"],
    ["calc", "--full"],
    ["calc", "--claim", "revenue:+25%"],
    ["check", "--allow-premature"],
    ["check", "--fail-on", "never"],
    ["lint", "--fail-on", "warn"],
  ];
  for (const [command, ...way] of [...ways, ["compare", early, other], ["compare", other, early], ["calc", other]])
    for (const format of commands[command]) {
      const words = [command, ...way, ...(command === "compare" ? [] : [early]), "-f", format];
      const run = await roi(words);
      checkPlainness(run, "premature");
      if (run.stdout !== "" && format !== "jsonl") await validators[format](run, words);
    }
}

/** Limits of the command line: the exit code is the same in every format. */
export async function checkGates() {
  await Promise.all(
    gates.map(async ([campaign, words, wanted, baseline]) => {
      const file = fileOf(campaign);
      const old = baseline === undefined ? [] : ["--baseline", fileOf(baseline)];
      const isEarly = [campaign, baseline].some((one) => one?.purpose !== undefined);
      for (const format of Object.keys(formats))
        await checkOutput(["check", ...words, ...old, file], format, isEarly ? "premature" : "gate", wanted);
    }),
  );
}
