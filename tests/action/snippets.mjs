// action.yml, the hooks and the pipelines as texts: what their services' own parsers say, and that no input becomes program text.
import { join } from "node:path";
import { expect } from "../formats/expectations.mjs";
import { action } from "./github.mjs";
import { createLinter, NoOperationTraceWriter, parseAction, parseWorkflow, parseYaml } from "./installed.mjs";
import { example, source, textOf } from "./places.mjs";

const readme = textOf(join(example, "README.md"));

/** The blocks of YAML on the page. */
export const blocks = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => parseYaml(text));

export const workflowText = textOf(join(example, "github-workflow.yml"));
export const workflow = parseYaml(workflowText);
export const job = Object.values(workflow.jobs)[0];

/** Every value of a key, at any depth. */
function valuesOf(tree, key) {
  if (tree === null || typeof tree !== "object") return [];
  return Object.entries(tree).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

async function checkParsers() {
  const mistakes = (parse, name, content) => parse({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors();
  const inAction = mistakes(parseAction, "action.yml", textOf(join(source, "action.yml")));
  expect(inAction.length === 0, "the action is one to GitHub", () => String(inAction));
  const inWorkflow = mistakes(parseWorkflow, "budget.yml", workflowText);
  expect(inWorkflow.length === 0, "the workflow is one to GitHub", () => String(inWorkflow));
  const lint = await createLinter();
  const found = lint(workflowText, ".github/workflows/budget.yml");
  expect(found.length === 0, "a linter finds nothing in the workflow", () => JSON.stringify(found));
}

/** The steps that use the action, in the workflow and on the page. */
const uses = [job.steps, ...blocks.filter(Array.isArray)].flat().filter(({ uses: name }) => name?.startsWith("OWNER/roi@"));

function checkScripts() {
  const scripts = [action, workflow, ...blocks].flatMap((tree) => valuesOf(tree, "run"));
  expect(scripts.length >= 4 && uses.length >= 3, "there are scripts, and steps that use the action", () => `${scripts.length}, ${uses.length}`);
  for (const script of scripts) expect(!script.includes("${{"), "no expression is written into a script", () => script);
  for (const { with: inputs } of uses)
    expect(Object.keys(inputs).every((name) => name in action.inputs) && "files" in inputs, "the action is given inputs that it has",
           () => JSON.stringify(inputs));
  const script = textOf(join(source, "scripts/action"));
  for (const name of Object.keys(action.inputs)) {
    const variable = `INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
    expect(action.runs.steps[0].env[variable] === `\${{ inputs.${name} }}`, "every input reaches the script as a variable", () => name);
    expect(script.includes(`\${${variable}:-`), "the script uses every input", () => name);
  }
}

/** The names in the first column of a table on the page. */
function rowsOf(heading) {
  const [, table = ""] = new RegExp(`^\\| ${heading} \\|.*\\n\\|---.*\\n((?:\\|.*\\n)*)`, "m").exec(readme) ?? [];
  return [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name).sort().join();
}

function checkPages() {
  for (const [heading, named] of [["input", action.inputs], ["output", action.outputs]])
    expect(rowsOf(heading) === Object.keys(named).sort().join(), "the page lists every input and output", () => rowsOf(heading));
  for (const name of ["github-workflow.yml", "gitlab-ci.yml"])
    expect(readme.includes(`(${name})`), "the page leads to every pipeline", () => name);
  const asked = [...(readme + workflowText).matchAll(/steps\.check\.outputs\.([a-z]+)/g)].map(([, name]) => name);
  expect(asked.every((name) => name in action.outputs), "only outputs that there are are asked for", () => asked.join());
}

export async function checkSnippets() {
  await checkParsers();
  checkScripts();
  checkPages();
}
