// Fetches the packages of a test in node into the working folder, where that is still to do, and runs its check.mjs.
// Usage: node run_check.mjs FOLDER_OF_THE_TEST PATH_OF_NPM PATH_OF_ROI. Exit code 77: no network, so nothing was checked.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const skipped = 77;
const [here, npm, program] = process.argv.slice(2);

const isThere = (name) => existsSync(name) && readFileSync(name, "utf8") === readFileSync(join(here, name), "utf8");

function fetchPackages() {
  // Where packages are imported by name, the import has to stand beside them.
  if (existsSync(join(here, "packages.mjs"))) copyFileSync(join(here, "packages.mjs"), "packages.mjs");
  const files = ["package.json", "package-lock.json"];
  if (files.every(isThere) && existsSync("node_modules/.package-lock.json")) return;
  for (const name of files) copyFileSync(join(here, name), name);
  const quietly = ["--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"];
  const options = [...quietly, "--prefer-offline", "--fetch-retries=1"];
  const run = spawnSync(npm, ["ci", ...options], { encoding: "utf8", shell: process.platform === "win32" });
  if (run.status === 0) return;
  console.log(run.error?.message ?? run.stderr);
  const noNetwork = /\b(EAI_AGAIN|ENOTFOUND|ECONN[A-Z]+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d)\b/;
  process.exit(noNetwork.test(run.stderr) ? skipped : 1);
}

fetchPackages();
const check = spawnSync(process.execPath, [join(here, "check.mjs"), program], { stdio: "inherit" });
process.exit(check.status ?? 1);
