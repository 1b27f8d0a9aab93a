// The packages in the working folder.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const { createLinter, data, Evaluator, Lexer, NoOperationTraceWriter, parseAction, Parser, parseWorkflow, parseYaml } =
  await import(pathToFileURL(join(process.cwd(), "packages.mjs")));
