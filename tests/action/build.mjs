// Where the action's roi comes from. Without one on the path it is built: that is what scripts/run does, and here something
// stands in for it. One on the path may be any program.
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../formats/expectations.mjs";
import { commandsOf, useAction } from "./github.mjs";
import { exampleFolder, folderWith, program, source } from "./places.mjs";

function actionWith(run) {
  const path = folderWith();
  mkdirSync(join(path, "scripts"));
  for (const name of ["action", "prepare"]) copyFileSync(join(source, "scripts", name), join(path, "scripts", name));
  writeFileSync(join(path, "scripts/run"), `#!/bin/sh\n${run}\n`);
  chmodSync(join(path, "scripts/run"), 0o755);
  return path;
}

/** A roi on the path that says something else where a figure is asked for. */
function checkForeign(said) {
  const folder = folderWith({ roi: `#!/bin/sh\nif [ "$1" = calc ]; then printf '%b\\n' '${said}'; else exec '${program}' "$@"; fi\n` });
  chmodSync(join(folder, "roi"), 0o755);
  const run = useAction({ files: "passing.roi.json" }, exampleFolder(), { env: { PATH: `${folder}:/usr/bin:/bin` } });
  expect(run.status === 0 && run.outputs.roi === "", "only a number is passed on", () => JSON.stringify(run));
}

export function checkBuild() {
  for (const said of ["null", "1 passed=true", "", "1\\npassed=true", "0x1", "1e", "--1", "NaN"]) checkForeign(said);
  const env = { PATH: "/usr/bin:/bin" };  // where no roi is
  const building = `cd "$(dirname "$0")/.." && echo "$@" >built && mkdir -p build/release && ln -s '${program}' build/release/roi && echo built`;
  const path = actionWith(building);
  const run = useAction({ files: "failing.roi.json" }, exampleFolder(), { env, path });
  expect(run.status === 1 && run.outputs.passed === "false" && run.outputs.roi !== "", "what was built judges", () => JSON.stringify(run));
  expect(readFileSync(join(path, "built"), "utf8") === "--version\n", "it is built by scripts/run", () => "");
  expect(!run.stdout.includes("built"), "the build does not write between the workflow commands", () => run.stdout);
  const failed = useAction({ files: "passing.roi.json" }, exampleFolder(), { env, path: actionWith("echo no compiler >&2; exit 2") });
  expect(failed.status === 2 && failed.outputs.passed === "false" && failed.outputs.report === "" && commandsOf(failed).length === 1,
         "a build that fails does not pass", () => JSON.stringify(failed));
}
