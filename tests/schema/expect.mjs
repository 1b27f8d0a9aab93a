// Counts expectations.
let passed = 0;
let failed = 0;

/** Counts one expectation; where it is not met, prints a line. */
export function expect(met, what, details = "") {
  if (met) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${what}${details && ": "}${details}`.replaceAll("\n", " "));
  }
  return met;
}

/** Whether two values are the same as JSON, the order of keys included. */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Whether two numbers are the same but for rounding. */
export const isNear = (one, other) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** Prints how many were met, and sets the exit code. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
