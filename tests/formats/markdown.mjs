// Markdown as GitHub shows it: rendered by two implementations, then searched for what GitHub makes of plain text.
import { spawnSync } from "node:child_process";
import { expect } from "./expectations.mjs";
import { gfm, gfmHtml, micromark, nameToEmoji, parseFragment } from "./installed.mjs";
import { start } from "./program.mjs";

const extensions = ["table", "autolink", "strikethrough", "tagfilter", "tasklist", "footnotes"];
const options = ["--unsafe", ...extensions.flatMap((name) => ["-e", name])];
const border = "between two documents";
const waiting = [];
let isRunning = false;

/** Renders with cmark-gfm. A process takes some time to start, so one renders all documents that have gathered. */
async function renderWaiting() {
  isRunning = true;
  while (waiting.length > 0) {
    const documents = waiting.splice(0);
    const input = documents.map(({ text }) => text).join(`\n\n${border}\n\n`);
    const results = (await start("cmark-gfm", options, { input })).stdout.split(`<p>${border}</p>`);
    documents.forEach(({ resolve }, index) => resolve(results[index] ?? ""));
  }
  isRunning = false;
}

const withCmark = (text) =>
  new Promise((resolve) => {
    waiting.push({ text, resolve });
    if (!isRunning) renderWaiting();
  });

const withMicromark = (text) =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The renderers. cmark-gfm is what GitHub itself runs; micromark is another reading of the same specification. */
const renderers = new Map([["micromark", withMicromark]]);
if (!spawnSync("cmark-gfm", ["--version"]).error) renderers.set("cmark-gfm", withCmark);
else console.log("cmark-gfm is not here: Markdown is rendered by micromark only");

const isCode = (tag) => tag === "code" || tag === "pre";

/** What is rendered, in order: tags with their attributes, texts and comments. */
function nodesOf(node, inCode = false, nodes = []) {
  if (node.nodeName === "#text") nodes.push({ text: node.value, inCode });
  if (node.nodeName === "#comment") nodes.push({ comment: node.data });
  const attributes = (node.attrs ?? []).map(({ name, value }) => ` ${name}="${value}"`).join("");
  if (node.tagName) nodes.push({ tag: node.tagName + attributes, name: node.tagName });
  for (const child of node.childNodes ?? []) nodesOf(child, inCode || isCode(node.tagName), nodes);
  if (node.tagName) nodes.push({ tag: `/${node.tagName}`, name: `/${node.tagName}` });
  return nodes;
}

/** A text as people read it: blanks run together, and what keeps a CI runner from obeying taken back. */
export const asRead = (text) => text.replaceAll("\\u{3a}", ":").replaceAll("\\u{5b}", "[").replace(/\s+/g, " ").trim();

/** Tags and texts, as people read them; comments do not show. */
export function partsOf(nodes) {
  const parts = [];
  for (const { tag, text } of nodes) {
    if (tag) parts.push({ tag });
    else if (text && parts.at(-1)?.text) parts.at(-1).text += text;
    else if (text) parts.push({ text });
  }
  return parts.map((part) => (part.tag ? part : { text: asRead(part.text) })).filter(({ tag, text }) => tag || text);
}

/** Renders a text with each renderer: [name, nodes]. */
export async function rendered(text) {
  const result = [];
  for (const [name, render] of renderers) result.push([name, nodesOf(parseFragment(await render(text)))]);
  return result;
}

/** The texts in which GitHub looks for mentions and the like: each text node by itself, and none inside code. */
const plainTexts = (nodes) => nodes.filter(({ text, inCode }) => text && !inCode).map(({ text }) => text);

const emojis = (text) => [...text.matchAll(/:([\w+-]+):/g)].filter(([, name]) => name in nameToEmoji).map(([all]) => all);

const filters = {
  mention: (text) => text.match(/(?<![\w])@[a-z0-9][\w-]*(\/[\w-]+)?/i)?.[0],
  "issue reference": (text) => text.match(/#\d+|\bGH-\d+/i)?.[0],
  emoji: (text) => emojis(text)[0],
  formula: (text) => text.match(/\$[^$]*[^$\s][^$]*\$/)?.[0],
};

/** The number of cells of a row, as each of the two ways to read backslashes has it. */
function cellsIn(row) {
  const inner = row.trim().replace(/^\|/, "");
  const pairs = inner.replace(/\\[^]/g, ""); // a backslash and what it escapes
  const bars = inner.replace(/\\\|/g, "");
  return [pairs, bars].map((text) => text.replace(/\|\s*$/, "").split("|").length);
}

function checkTables(text, what) {
  let wanted = null;
  for (const line of text.split("\n")) {
    if (!line.trimStart().startsWith("|")) {
      wanted = null;
      continue;
    }
    wanted ??= cellsIn(line)[0];
    expect(
      cellsIn(line).every((number) => number === wanted),
      "every row of a Markdown table has the cells of its header",
      () => `${what}: ${line}`,
    );
  }
}

const known =
  /^\/?(h[1-6]|p|table|thead|tbody|tr|th|td|strong|em|code|pre|ul|ol|li|br|hr|details|summary|sub|sup|blockquote)$/;

/** Checks a Markdown report by itself; gives what is rendered of it: [renderer, parts]. */
export async function checkMarkdown(run) {
  const lines = run.stdout.split("\n");
  expect(lines.pop() === "", "the last line of Markdown ends", () => run.what);
  expect(lines.length < 40, "Markdown has fewer than 40 lines", () => `${run.what}: ${lines.length}`);
  checkTables(run.stdout, run.what);
  const readings = await rendered(run.stdout);
  for (const [renderer, nodes] of readings) {
    const odd = nodes.find(({ name }) => name && !known.test(name));
    expect(
      odd === undefined,
      "Markdown has neither links nor images nor forms",
      () => `${run.what} (${renderer}): <${odd.tag}>`,
    );
    const comment = nodes.find((node) => node.comment?.trim());
    expect(
      comment === undefined,
      "Markdown has no comment of another",
      () => `${run.what} (${renderer}): ${comment.comment}`,
    );
    for (const [kind, find] of Object.entries(filters)) {
      const found = plainTexts(nodes).map(find).find(Boolean);
      expect(found === undefined, `Markdown has no ${kind}`, () => `${run.what} (${renderer}): ${found}`);
    }
  }
  return readings.map(([renderer, nodes]) => [renderer, partsOf(nodes)]);
}

const inWords = (part) => (part ? (part.tag ? `<${part.tag}>` : JSON.stringify(part.text)) : "nothing");

/** Whether a report is another one with other names: the same tags, and the texts with the names put in. */
export function checkSame(found, neutral, textIn, what) {
  const wanted = neutral.map((part) => (part.text ? { text: textIn(part.text) } : part));
  const length = Math.max(found.length, wanted.length);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => found[index]?.tag !== wanted[index]?.tag || found[index]?.text !== wanted[index]?.text,
  );
  expect(
    at === undefined,
    "names are shown in Markdown as they are",
    () => `${what}: ${inWords(found[at])}, not ${inWords(wanted[at])}`,
  );
}
