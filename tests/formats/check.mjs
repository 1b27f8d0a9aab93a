// Reads the output formats with parsers that others wrote.
// Usage: node check.mjs PATH_OF_ROI, in a folder where `npm ci` was run.
import { rmSync } from "node:fs";
import { expect, finish } from "./expectations.mjs";
import { checkAnnotations } from "./github.mjs";
import { checkMarkdownOfHostileNames, checkNamesWithoutXml, checkOtherFormatsOfHostileNames } from "./hostility.mjs";
import { checkSchemas } from "./junit.mjs";
import { checkGates, checkMatrix, checkSteadiness, checkWithheld } from "./matrix.mjs";
import { folder } from "./program.mjs";
import { checkSizes } from "./sizes.mjs";

const parts = [
  checkMatrix,
  checkGates,
  checkSteadiness,
  checkWithheld,
  checkAnnotations,
  checkSizes,
  checkOtherFormatsOfHostileNames,
  checkNamesWithoutXml,
  checkMarkdownOfHostileNames,
  checkSchemas,
];
for (const part of parts) {
  try {
    await part();
  } catch (error) {
    expect(false, `${part.name} comes to its end`, () => error.stack);
  }
}
rmSync(folder, { recursive: true });
finish();
