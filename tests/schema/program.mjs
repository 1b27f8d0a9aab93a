// Runs the program under test.
import { spawnSync } from "node:child_process";

const [program] = process.argv.slice(2);
if (!program) {
  console.error("usage: node check.mjs PATH_OF_ROI");
  process.exit(2);
}

const environment = { ...process.env, NO_COLOR: "1", LC_ALL: "C.UTF-8" };

export function roi(words, input = "") {
  const run = spawnSync(program, words, { encoding: "utf8", input, env: environment, maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return run;
}

export const calc = (words, input) => roi(["calc", ...words], input);

/** The codes of all mistakes, as in "file.json:12:40: error[R021]: ...". */
export const codesOf = (stderr) => [...stderr.matchAll(/^(?:.*: )?error\[(R\d+)\]/gm)].map((match) => match[1]);

/** Reads campaigns, each on its line, and gives the codes of each. */
export function codesByLine(lines) {
  const run = calc(["--keep-going", "-f", "csv", "-"], lines.join("\n") + "\n");
  if (/and \d+ more mistakes/.test(run.stderr)) return lines.flatMap((line) => codesByLine([line]));
  if (![0, 2].includes(run.status)) throw new Error(`roi ended with ${run.status ?? run.signal} on ${lines.join("\n")}`);
  const codes = lines.map(() => []);
  for (const [, line, code] of run.stderr.matchAll(/^<stdin>:(\d+):\d+: error\[(R\d+)\]/gm)) codes[line - 1].push(code);
  return codes;
}
