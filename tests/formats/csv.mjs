// A strict reader of RFC 4180, and what a CSV file of roi must be.
import { expect } from "./expectations.mjs";

/** The rows of a CSV text. Throws where it is not one. */
export function rowsOf(text) {
  const rows = [];
  let row = [];
  let at = 0;
  while (at < text.length) {
    let cell;
    if (text[at] === '"') {
      const match = /"((?:[^"]|"")*)"/y;
      match.lastIndex = at;
      const found = match.exec(text);
      if (!found) throw new Error(`a quote does not close at ${at}`);
      cell = { text: found[1].replaceAll('""', '"'), isQuoted: true };
      at = match.lastIndex;
    } else {
      const end = text.slice(at).search(/[,\r\n]/);
      cell = { text: end < 0 ? text.slice(at) : text.slice(at, at + end), isQuoted: false };
      if (cell.text.includes('"')) throw new Error(`a quote inside a cell at ${at}`);
      at += cell.text.length;
    }
    row.push(cell);
    const [mark] = /^(,|\r?\n)/.exec(text.slice(at, at + 2)) ?? [];
    if (mark === undefined)
      throw new Error(at >= text.length ? "the last line does not end" : `no comma after a quote at ${at}`);
    at += mark.length;
    if (mark === ",") {
      if (at >= text.length) throw new Error("the last line does not end");
      continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

const isNumber = ({ text, isQuoted }) => !isQuoted && /^[-+]?\d+(\.\d+)?$/.test(text);
const isFormula = ({ text }) => /^[=+\-@\t\r]/.test(text);

/** Checks a CSV file, and gives its rows as objects. */
export function checkCsv(run) {
  let rows;
  try {
    rows = rowsOf(run.stdout);
  } catch (error) {
    expect(false, "CSV follows RFC 4180", () => `${run.what}: ${error.message}`);
    return [];
  }
  const [header = [], ...records] = rows;
  const names = header.map(({ text }) => text);
  expect(
    names.length > 1 && names.every((name) => /^[a-z_]+$/.test(name)) && new Set(names).size === names.length,
    "CSV starts with a header",
    () => `${run.what}: ${names}`,
  );
  const odd = records.find((record) => record.length !== names.length);
  expect(
    odd === undefined,
    "every row of a CSV file has the cells of its header",
    () => `${run.what}: ${odd.map(({ text }) => text)}`,
  );
  const formula = rows.flat().find((cell) => isFormula(cell) && !isNumber(cell));
  expect(formula === undefined, "no cell of a CSV file is a formula", () => `${run.what}: ${formula.text}`);
  return records.map((record) => Object.fromEntries(record.map(({ text }, index) => [names[index], text])));
}

/** What a spreadsheet shows of a name. */
export const inCell = (name, shownName) => (/^[=+\-@\t\r]/.test(name) ? `'${shownName}` : shownName);
