// The workflow, the GitLab job and the hooks, run on repositories as a service would have them checked out.
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../formats/expectations.mjs";
import { runSteps, standInFor } from "./github.mjs";
import { parseYaml } from "./installed.mjs";
import { checkoutOf, example, folderWith, git, source, start, textOf } from "./places.mjs";
import { blocks, job } from "./snippets.mjs";

const [before, passing, failing] = ["before", "passing", "failing"].map((name) => textOf(join(example, `${name}.roi.json`)));
const early = textOf(join(example, "campaigns/trials/short-films.roi.json"));
const pipeline = parseYaml(textOf(join(example, "gitlab-ci.yml"))).budget;

/** Pull requests, and the code with which each has to end. */
const requests = [
  { what: "a plan that passes", before, after: passing, code: 0, limits: 5 },
  { what: "a plan that fails", before, after: failing, code: 1, limits: 5 },
  { what: "a plan that passes and is new", after: passing, code: 0, limits: 3 },
  { what: "a plan that fails and is new", after: failing, code: 1, limits: 3 },
  { what: "a plan that is too early and new", after: early, code: 3, limits: 2 },
  { what: "a plan that is removed", before, code: 2 },
  { what: "a plan that was broken", before: "{", after: passing, code: 2 },
];
const filesOf = (plan, text) => (text === undefined ? { "README.md": "x\n" } : { [plan]: text });

function checkWorkflow(request, base) {
  const plan = job.env.PLAN;
  const workspace = checkoutOf({ before: filesOf(plan, request.before), after: filesOf(plan, request.after), base });
  if (request.after === undefined) git(workspace, "rm", "--quiet", plan);
  const gh = standInFor("gh");
  const github = { token: "t", repository: "a/b", event: { pull_request: { number: 7, head: { repo: { full_name: "a/b" } } } } };
  const { results } = runSteps(job.steps, workspace, { github, jobEnv: job.env, env: { GITHUB_BASE_REF: base, PATH: gh.path } });
  const about = () => `${request.what} on ${base}: ${JSON.stringify(results)}`;
  const [first, check] = Object.values(results);
  expect(first.status === 0 && check?.status === request.code, "the workflow ends as the plan deserves", about);
  expect((request.before === undefined) === first.stdout.includes("::notice"), "a new plan is said to be new", about);
  if (request.limits)
    expect(check?.stdout.includes(`${request.limits} limits met`), "limits on changes are judged where there is a baseline", about);
  const said = gh.said();
  const isComment = said?.startsWith("pr\ncomment\n7\n--body-file\nroi-check.md\n### ") && / limits met|no limit was judged/.test(said);
  expect(check?.outputs.report ? isComment : said === null, "the report becomes a comment", () => `${about()} ${said}`);
  expect(!existsSync(join(workspace, "hit")), "the name of a branch is not run", about);
  const fork = { ...github, event: { pull_request: { number: 7, head: { repo: { full_name: "c/b" } } } } };
  const other = standInFor("gh");
  runSteps(job.steps, workspace, { github: fork, jobEnv: job.env, env: { GITHUB_BASE_REF: base, PATH: other.path } });
  expect(other.said() === null, "a fork gets no comment", about);
}

/** The steps on the page that compare a whole folder with the base branch. */
function checkFolders() {
  const steps = blocks.find((block) => Array.isArray(block) && block[0]?.run?.includes("worktree"));
  const name = "campaigns/a/plan.roi.json";
  const other = { "campaigns/b/new.roi.json": passing.replace("Autumn teas", "New teas") };
  const changes = [["little", { [name]: passing }, 0], ["much", { [name]: failing }, 1], ["one is new", other, 2], ["nothing", {}, 0]];
  for (const [what, after, code] of changes) {
    const workspace = checkoutOf({ before: { [name]: before }, after });
    const { results } = runSteps(steps, workspace, { env: { GITHUB_BASE_REF: "main" } });
    expect(Object.values(results).at(-1).status === code, "a folder is compared with the base branch",
           () => `${what}: ${JSON.stringify(results)}`);
  }
}

export function checkGitHub() {
  for (const request of requests) checkWorkflow(request, "main");
  for (const base of ["release/1.0", "a;touch${IFS}hit", "$(touch${IFS}hit)'\""]) checkWorkflow(requests[0], base);
  checkFolders();
}

export function checkGitLab() {
  const { variables, script, artifacts, allow_failure: allowed } = pipeline;
  expect(artifacts.when === "always" && artifacts.reports.junit === "roi-check.xml", "the report is kept when the gate is closed",
         () => JSON.stringify(artifacts));
  expect([allowed.exit_codes].flat().join() === "3", "only what is too early is a warning", () => JSON.stringify(allowed));
  for (const request of requests) {
    const workspace = checkoutOf({ before: filesOf(variables.PLAN, request.before), after: filesOf(variables.PLAN, request.after) });
    if (request.after === undefined) git(workspace, "rm", "--quiet", variables.PLAN);
    const env = { ...variables, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" };
    const run = start("bash", ["-c", `set -eo pipefail\n${script.join("\n")}`], workspace, env);
    const about = () => `${request.what}: ${JSON.stringify(run)}`;
    expect(run.status === request.code, "the job ends as the plan deserves", about);
    expect((request.before === undefined) === run.stdout.includes("is new"), "a new plan is said to be new", about);
    if (!request.limits) continue;
    expect(run.stdout.includes(`${request.limits} limits met`), "the log of the job has the verdict", about);
    const junit = readFileSync(join(workspace, artifacts.reports.junit), "utf8");
    expect(junit.split("<testcase").length - 1 === request.limits && artifacts.paths.every((path) => existsSync(join(workspace, path))),
           "every limit is a test", () => `${about()} ${junit}`);
  }
}

/** What the hooks do to files: [files, the codes of roi-lint and roi-check]. */
const commits = [
  [{ "a.roi.json": passing, "b/c d.roi.json": passing }, 0, 0],
  [{ "a.roi.json": passing, "$(touch hit).roi.json": failing }, 0, 1],
  [{ "all.roi.jsonl": `${JSON.stringify(JSON.parse(passing))}\n` }, 0, 0],
  [{ "early.roi.json": early }, 1, 0],  // the page allows it
  [{ "broken.roi.json": "{" }, 1, 1],
  [{ "package.json": "{", "notes.roi.md": "x" }, 0, 0],
];

export function checkHooks() {
  const hooks = parseYaml(textOf(join(source, ".pre-commit-hooks.yaml")));
  expect(hooks.map(({ id }) => id).join() === "roi-lint,roi-check", "there are two hooks", () => JSON.stringify(hooks));
  for (const { entry, files } of hooks) {
    const pattern = new RegExp(files);
    expect(["a.roi.json", "a/b.roi.jsonl"].every((name) => pattern.test(name)), "the hooks look at campaign files", () => files);
    expect(!["package.json", "a.roi.json.bak", "aroi.json", "a.roi.jsonx"].some((name) => pattern.test(name)), "and at no others", () => files);
    expect(start("sh", ["-c", `${entry} --help`], folderWith()).status === 0, "a hook runs a command of roi", () => entry);
  }
  const configuration = blocks.find((block) => block?.repos);
  const names = configuration.repos[0].hooks.map(({ id }) => id);
  expect(names.every((name) => hooks.some(({ id }) => id === name)), "the page uses hooks that there are", () => names.join());
  if (start("pre-commit", ["--version"], folderWith()).status === 0) checkWithPreCommit(hooks, configuration.repos[0].hooks);
}

/** pre-commit itself, where it is installed. */
function checkWithPreCommit(hooks, used) {
  const ours = folderWith();
  git(ours, "init", "--quiet");
  copyFileSync(join(source, ".pre-commit-hooks.yaml"), join(ours, ".pre-commit-hooks.yaml"));
  git(ours, "add", "--all");
  git(ours, "commit", "--quiet", "-m", "x");
  const rev = git(ours, "rev-parse", "HEAD");
  for (const [files, ...codes] of commits) {
    const configuration = JSON.stringify({ repos: [{ repo: ours, rev, hooks: used }] });  // JSON is YAML
    const folder = folderWith({ ".pre-commit-config.yaml": configuration, ...files });
    git(folder, "init", "--quiet");
    git(folder, "add", "--all");
    hooks.forEach(({ id }, index) => {
      const run = start("pre-commit", ["run", id, "--all-files"], folder, { PRE_COMMIT_HOME: join(ours, "cache") });
      expect(run.status === codes[index], "a commit ends as its campaigns deserve",
             () => `${id} of ${Object.keys(files)}: ${JSON.stringify(run)}`);
    });
    expect(!existsSync(join(folder, "hit")), "no name is run", () => Object.keys(files).join());
  }
}
