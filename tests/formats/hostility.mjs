// Hostile names, everywhere. A campaign with harmless names is reported first; the same campaign with hostile ones has
// to give the same report, tag for tag and cell for cell, with those names where the harmless ones stand.
import { checkCsv, inCell, rowsOf } from "./csv.mjs";
import { expect } from "./expectations.mjs";
import { checkGithub } from "./github.mjs";
import { checkJunit, treeOf } from "./junit.mjs";
import { asRead, checkMarkdown, checkSame } from "./markdown.mjs";
import { curated, hostile, marked } from "./names.mjs";
import { roi } from "./program.mjs";
import { filesOf, layouts, slotName, slotsIn, slotsOfACampaign, textWith } from "./slots.mjs";

async function markdownOf(layout, names) {
  const run = await roi([...layout.words(filesOf(layout, names)), "-f", "markdown"]);
  expect(run.stdout !== "", "there is Markdown", () => `${run.what}: ${run.stderr}`);
  return { run, readings: await checkMarkdown(run) };
}

/** Puts every name into a slot that shows. */
async function checkMarkdownNames(layout, names) {
  const neutral = await markdownOf(layout, {});
  const visible = slotsIn(neutral.readings[0][1].map(({ text }) => text ?? "").join(" "));
  if (!expect(visible.length > 0, "Markdown shows names", () => layout.name)) return;
  for (let at = 0; at < names.length; at += visible.length) {
    const some = Object.fromEntries(visible.map((one, index) => [one, names[at + index] ?? one]));
    const { run, readings } = await markdownOf(layout, some);
    const text = textWith(some);
    readings.forEach(([renderer, parts], index) =>
      checkSame(parts, neutral.readings[index][1], (one) => asRead(text(one)), `${run.what} (${renderer})`),
    );
  }
}

/** One of so many shares, dealt like cards. */
const share = (names, index, number) => names.filter((_, at) => at % number === index);

/** The curated names go through every command, the marks of ASCII are dealt out among them all. */
export async function checkMarkdownOfHostileNames() {
  const commandOf = ({ name }) => name.split("_")[0];
  await Promise.all(
    layouts.map((layout, index) => {
      const alike = layouts.filter((other) => commandOf(other) === commandOf(layout));
      return checkMarkdownNames(layout, [
        ...share(curated, alike.indexOf(layout), alike.length),
        ...share(marked, index, layouts.length),
      ]);
    }),
  );
}

/** A metric by its name: cost_per["A ]"] is cost_per[A ]]. Which names need the quotes is not the matter here. */
const unquoted = (text) =>
  text.replace(
    /^(cost|cost_share|cost_per|break_even|goal|unmeasured|moved_roi)\["((?:[^"\\]|\\.)*)"\]$/,
    (_, metric, name) => `${metric}[${name.replace(/\\(.)/g, "$1")}]`,
  );

/** The texts of a JSON value, with the way to them. */
function textsIn(value, way = "") {
  if (typeof value === "string") return [[way, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${way}/${unquoted(key)}`));
}

const cellsIn = ({ stdout }) =>
  rowsOf(stdout).flatMap((row, at) => row.map(({ text }, index) => [`row ${at} cell ${index}`, unquoted(asRead(text))]));

/** The attributes and texts of an XML document, with the way to them. */
function textsInXml({ name, attributes, children, text }, way = "") {
  const here = `${way}/${name}`;
  return [
    ...Object.entries(attributes).map(([key, value]) => [`${here}@${key}`, asRead(value)]),
    [here, children.length ? "" : asRead(text)],
    ...children.flatMap((child) => textsInXml(child, here)),
  ];
}

function checkTexts(what, run, found, wanted) {
  expect(found.length === wanted.length, what, () => `${run.what}: ${found.length} texts, not ${wanted.length}`);
  wanted.forEach((text, index) =>
    expect(
      String(found[index]) === String(text),
      what,
      () => `${run.what}: ${JSON.stringify(found[index])}, not ${JSON.stringify(text)}`,
    ),
  );
}

const all = Object.fromEntries(hostile.map((name, index) => [slotName(index), name]));
const asIs = textWith(all, (name) => name);
const asShown = (text) => asRead(textWith(all)(text));

/** The cell of a spreadsheet that holds a text of the harmless one. */
function asCell(text) {
  const name = all[slotsIn(text)[0]];
  return asRead(name !== undefined && text.startsWith("Name") ? inCell(name, textWith(all)(text)) : asShown(text));
}

/** How a format is read, and what becomes of a text of the harmless report in it. */
const readers = {
  json: [(run) => textsIn(JSON.parse(run.stdout)), ([way, text]) => [asIs(way), asIs(text)]],
  csv: [cellsIn, ([way, text]) => [way, asCell(text)]],
  junit: [(run) => textsInXml(treeOf(run.stdout)), ([way, text]) => [way, asShown(text)]],
};

const manners = [[], ["--ascii"], ["--width", "60"], ["--color", "always"]];
const mannersOfCalc = [["--full"], ["--working"], ["--full", "--working", "--by", "channel"]];

/** All names at once, in the formats that have room for them. */
async function checkOtherFormats(layout) {
  const run = (names, format, more = []) => roi([...layout.words(filesOf(layout, names)), "-f", format, ...more]);
  const isJudged = /^(check|lint)/.test(layout.name);
  for (const [format, [read, named]] of Object.entries(readers)) {
    if (format === "junit" && !isJudged) continue;
    const wanted = read(await run({}, format)).map(named);
    const found = await run(all, format);
    if (format === "csv") checkCsv(found);
    if (format !== "junit" || checkJunit(found)) checkTexts(`${format} has the names`, found, read(found), wanted);
  }
  await run(all, "jsonl");
  for (const manner of [...manners, ...(layout.name === "calc_many" ? mannersOfCalc : [])]) await run(all, "text", manner);
  if (isJudged) checkGithub(await run(all, "github"));
}

export async function checkOtherFormatsOfHostileNames() {
  const number = Math.ceil(hostile.length / slotsOfACampaign);
  for (const layout of layouts) await checkOtherFormats(layout.name.endsWith("_many") ? { ...layout, number } : layout);
}

/** What XML cannot hold at all. */
export async function checkNamesWithoutXml() {
  const [name, order, lead, ads, reason] = ["\ufffe", "a\uffff", "\u0001\u001fa", "\u{1fffe}", "]]>\u000b\u000c"];
  const names = Object.fromEntries(
    [
      [0, name],
      [2, order],
      [3, lead],
      [6, ads],
      [10, reason],
    ].map(([at, one]) => [slotName(at), one]),
  );
  for (const command of ["check", "lint"]) {
    const [file] = filesOf({ name: "no_xml", number: 1 }, names);
    checkJunit(await roi([command, "-f", "junit", file]));
  }
}
