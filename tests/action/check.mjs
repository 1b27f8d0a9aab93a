// Runs the action and the pipelines as their services would. Usage: node check.mjs PATH_OF_ROI, in a folder where `npm ci` was run.
import { expect, finish } from "../formats/expectations.mjs";
import { checkBuild } from "./build.mjs";
import { checkHostility } from "./hostile.mjs";
import { checkGitHub, checkGitLab, checkHooks } from "./pipelines.mjs";
import { removeAll } from "./places.mjs";
import { checkSnippets } from "./snippets.mjs";
import { checkStates } from "./states.mjs";

for (const part of [checkSnippets, checkStates, checkHostility, checkBuild, checkGitHub, checkGitLab, checkHooks]) {
  try {
    await part();
  } catch (error) {
    expect(false, `${part.name} comes to its end`, () => error.stack);
  }
}
removeAll();
finish();
