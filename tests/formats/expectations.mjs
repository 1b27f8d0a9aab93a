// Counts expectations. Many inputs share one expectation, so only its first misses are printed.
const most = 3;
let passed = 0;
let failed = 0;
const misses = new Map();

/** Counts one expectation; `details` is asked only where it is not met. */
export function expect(met, what, details = () => "") {
  if (met) {
    passed += 1;
    return true;
  }
  failed += 1;
  const number = (misses.get(what) ?? 0) + 1;
  misses.set(what, number);
  if (number <= most) console.log(`FAILED ${what}: ${details()}`.replaceAll("\n", "\\n").slice(0, 1200));
  return false;
}

/** Prints how many were met, and sets the exit code. */
export function finish() {
  for (const [what, number] of misses) if (number > most) console.log(`FAILED ${what}: ${number - most} more`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
