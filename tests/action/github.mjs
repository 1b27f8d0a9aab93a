// What a GitHub runner does with an action and a workflow, as far as ours use it: expressions by GitHub's own evaluator,
// steps in their shells, outputs and the summary through files.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsed, linesOf } from "../formats/runner.mjs";
import { data, Evaluator, Lexer, Parser, parseYaml } from "./installed.mjs";
import { environment, folderWith, source, start, textOf } from "./places.mjs";

export const action = parseYaml(textOf(join(source, "action.yml")));

const contexts = ["env", "github", "inputs", "runner", "steps"];
const cancelled = { name: "cancelled", minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(false) };

function valueOf(expression, context) {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, contexts, [cancelled]).parse();
  const known = JSON.parse(JSON.stringify({ env: {}, github: {}, inputs: {}, runner: {}, steps: {}, ...context }), data.reviver);
  return new Evaluator(tree, known, new Map([["cancelled", cancelled]])).evaluate();
}

/** A text with its ${{ expressions }} replaced. */
export const filled = (text, context) =>
  String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => valueOf(expression, context).coerceString());

const filledAll = (map, context) =>
  Object.fromEntries(Object.entries(map ?? {}).map(([name, text]) => [name, filled(text, context)]));

/** The outputs in a file, read as a runner reads it; anything else is an error. */
export function outputsIn(text) {
  const outputs = {};
  const lines = text.split("\n");
  if (lines.pop() !== "") throw new Error("the last output does not end");
  for (let i = 0; i < lines.length; ++i) {
    const equals = lines[i].indexOf("=");
    const mark = lines[i].indexOf("<<");
    if (equals < 0 && mark < 0) throw new Error(`not an output: ${lines[i]}`);
    if (mark < 0 || (equals >= 0 && equals < mark)) {
      outputs[lines[i].slice(0, equals)] = lines[i].slice(equals + 1);
      continue;
    }
    const end = lines.indexOf(lines[i].slice(mark + 2), i + 1);
    if (end < 0) throw new Error(`no end of ${lines[i]}`);
    outputs[lines[i].slice(0, mark)] = lines.slice(i + 1, end).join("\n");
    i = end;
  }
  return outputs;
}

/** Runs the text of a `run:` in its shell. */
function runScript(step, workspace, env, runner) {
  const files = folderWith({ output: "", summary: "" });
  const shell = step.shell ?? "bash";
  const script = join(files, "script.sh");
  writeFileSync(script, step.run);
  const run = start(shell, ["-e", script], workspace, {
    ...env, GITHUB_OUTPUT: join(files, "output"), GITHUB_STEP_SUMMARY: join(files, "summary"),
    GITHUB_WORKSPACE: workspace, RUNNER_TEMP: runner.temp,
  });
  return { ...run, outputs: outputsIn(textOf(join(files, "output"))), summary: textOf(join(files, "summary")) };
}

/** The workflow commands that a run prints. */
export const commandsOf = (run) =>
  linesOf(run.stdout).filter((line) => line.trimStart().startsWith("::")).map((line) => ({ line, ...parsed(line) }));

/** Uses the action: { status, stdout, stderr, outputs, summary }. */
export function useAction(inputs, workspace, { env = {}, path = source } = {}) {
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`no such input: ${unknown}`);
  const orDefault = ([name, { default: otherwise = "" }]) => [name, inputs[name] ?? otherwise];
  const given = Object.fromEntries(Object.entries(action.inputs).map(orDefault));
  const context = { inputs: given, runner: { temp: folderWith() }, steps: {} };
  const whole = { status: 0, stdout: "", stderr: "", summary: "" };
  for (const step of action.runs.steps) {
    const run = runScript(step, workspace, { ...env, ...filledAll(step.env, context), GITHUB_ACTION_PATH: path }, context.runner);
    context.steps[step.id] = { outputs: run.outputs };
    for (const name of ["stdout", "stderr", "summary"]) whole[name] += run[name];
    whole.status = run.status;
    if (run.status !== 0) break;
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, context)]));
  return { ...whole, outputs, temp: context.runner.temp };
}

/** Runs the steps of a job; what becomes of each is at its name, or at what it uses. */
export function runSteps(steps, workspace, { github = {}, jobEnv = {}, env = {} } = {}) {
  const runner = { temp: folderWith() };
  const context = { env: jobEnv, github, runner, steps: {} };
  const results = {};
  let failed = false;
  for (const step of steps) {
    const condition = step.if && String(step.if).replace(/^\$\{\{|\}\}$/g, "");
    const isWanted = condition ? valueOf(condition, context).coerceString() : "true";
    if (["", "false", "0"].includes(isWanted) || (failed && !condition?.includes("cancelled"))) continue;
    if (step.uses?.startsWith("actions/checkout@")) continue;
    const all = { ...env, ...filledAll(jobEnv, context), ...filledAll(step.env, context) };
    const run = step.uses ? useAction(filledAll(step.with, context), workspace, { env: all })
                          : runScript(step, workspace, all, runner);
    failed ||= run.status !== 0;
    if (step.id) context.steps[step.id] = { outputs: run.outputs };
    results[step.name ?? step.uses ?? step.run] = run;
  }
  return { results, failed };
}

/** A folder with a program of this name that writes its words, one a line, and the files among them. */
export function standInFor(name) {
  const folder = folderWith();
  const script = `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; [ ! -f "$word" ] || cat "$word"; done >'${folder}/said'\n`;
  writeFileSync(join(folder, name), script, { mode: 0o755 });
  return { path: `${folder}:${environment().PATH}`, said: () => (existsSync(join(folder, "said")) ? textOf(join(folder, "said")) : null) };
}
