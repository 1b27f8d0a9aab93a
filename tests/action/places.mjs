// Folders, files and repositories for the tests; everything is removed at the end.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository of roi, and the example whose pipelines are run. */
export const source = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const example = join(source, "examples/budget-in-ci");
export const program = realpathSync(process.argv[2]);

const root = mkdtempSync(join(realpathSync(tmpdir()), "roi action-"));  // with a blank, as some runners have
let number = 0;

export const removeAll = () => rmSync(root, { recursive: true });
export const textOf = (path) => readFileSync(path, "utf8");

/** A new folder with files: { "a/b.json": "text", ... }. */
export function folderWith(files = {}) {
  const folder = join(root, `${++number}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A copy of the example. */
export function exampleFolder() {
  const folder = folderWith();
  cpSync(example, folder, { recursive: true });
  return folder;
}

/** Nothing of the caller's environment but the programs; roi is on the path unless it is told otherwise. */
export const environment = (more = {}) => ({
  PATH: `${dirname(program)}:/usr/local/bin:/usr/bin:/bin`, HOME: root, LC_ALL: "C.UTF-8", TZ: "UTC",
  GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", ...more,
});

/** Runs a program to its end: { status, stdout, stderr }. */
export function start(command, words, cwd, env = {}) {
  const run = spawnSync(command, words, { cwd, env: environment(env), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
  return { status: run.status ?? run.signal ?? run.error?.code, stdout: run.stdout ?? "", stderr: run.stderr ?? "" };
}

export function git(cwd, ...words) {
  const run = start("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main", ...words], cwd);
  if (run.status !== 0) throw new Error(`git ${words.join(" ")}: ${run.stderr}`);
  return run.stdout.trim();
}

function committed(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "-m", "x");
}

/** What a runner checks out for a pull request: one commit, and the base branch only at origin. */
export function checkoutOf({ before, after, base = "main" }) {
  const origin = folderWith();
  git(origin, "init", "--quiet");
  git(origin, "checkout", "--quiet", "-b", base);
  committed(origin, before);
  git(origin, "checkout", "--quiet", "-b", "change");
  committed(origin, after);
  const folder = folderWith();
  git(folder, "clone", "--quiet", "--depth=1", "--branch=change", `file://${origin}`, ".");
  return folder;
}
