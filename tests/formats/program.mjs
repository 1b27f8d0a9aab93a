// Runs the program under test, a few processes at a time, and reads every output as a CI runner would.
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "./expectations.mjs";
import { commandsIn } from "./runner.mjs";

const [program] = process.argv.slice(2);
if (!program) {
  console.error("usage: node check.mjs PATH_OF_ROI");
  process.exit(2);
}

const { GITHUB_STEP_SUMMARY, COLUMNS, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: "1", LC_ALL: "C.UTF-8" };

/** Where the campaign files of this run are written. */
export const folder = mkdtempSync(join(tmpdir(), "roi-formats-"));

let number = 0;

/** Writes a campaign, or a list of them, one value a line; a text is written as it is. */
export function fileOf(campaign, name = `campaign${++number}.json`) {
  const path = join(folder, name);
  writeFileSync(path, typeof campaign === "string" ? campaign : `${JSON.stringify(campaign, null, 1)}\n`);
  return path;
}

const most = 3;
let running = 0;
const waiting = [];

async function place() {
  if (running >= most) await new Promise((resolve) => waiting.push(resolve));
  else running += 1;
}

function leave() {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** Runs any program and gives its exit code and what it wrote. */
export async function start(command, words, { input = "", env = {}, cwd } = {}) {
  await place();
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(command, words, {
        cwd,
        env: { ...environment, ...env },
        stdio: [input === "" ? "ignore" : "pipe", "pipe", "pipe"],
      });
      const out = { stdout: [], stderr: [] };
      for (const name of ["stdout", "stderr"]) child[name].on("data", (bytes) => out[name].push(bytes));
      child.on("error", reject);
      child.stdin?.on("error", () => {}); // it may end before it has read everything
      child.stdin?.end(input);
      child.on("close", (code, signal) =>
        resolve({
          status: code ?? signal,
          stdout: Buffer.concat(out.stdout).toString(),
          stderr: Buffer.concat(out.stderr).toString(),
        }),
      );
    });
  } finally {
    leave();
  }
}

/** Runs roi. Only -f github may write commands for a CI runner, and only to standard output. */
export async function roi(words, options) {
  const run = await start(program, words, options);
  const what = words.join(" ");
  const mayCommand = words.includes("github") && words[0] !== "calc" && words[0] !== "compare";
  const commands = [...(mayCommand ? [] : commandsIn(run.stdout)), ...commandsIn(run.stderr)];
  expect(commands.length === 0, "no line is a command to a CI runner", () => `${what}: ${commands[0]}`);
  expect(!`${run.stdout}${run.stderr}`.includes("\ufffd"), "every output is whole UTF-8", () => what);
  expect([0, 1, 2, 3].includes(run.status), "roi ends with an exit code of its own", () => `${what}: ${run.status}`);
  return { ...run, what };
}
