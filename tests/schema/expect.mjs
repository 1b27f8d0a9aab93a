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

/** Prints how many were met, and sets the exit code. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
