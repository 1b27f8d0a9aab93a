// Markdown is a comment on a pull request: short, however much there is to say.
import { expect } from "./expectations.mjs";
import { checkMarkdown } from "./markdown.mjs";
import { fileOf, roi } from "./program.mjs";

const times = (number, make) => Array.from({ length: number }, (_, index) => make(index));

const large = {
  name: "Everything",
  currency: "EUR",
  period: { from: "2026-01-01", to: "2026-04-30" },
  goals: times(60, (index) => ({ name: `Goal ${index}`, type: "conversion", target: 4, actions: [`Action ${index}`] })),
  actions: times(300, (index) => ({
    name: `Action ${index}`,
    channel: `channel ${index}`,
    count: 5,
    value: { assumed: 20, low: 10, high: 30, why: "a guess" },
  })),
  costs: times(300, (index) => ({ name: `Cost ${index}`, category: "tools", amount: { assumed: 1, low: 0.5, high: 2 } })),
  unmeasured: times(200, (index) => ({ what: `joy ${index}`, why: "nobody asked" })),
  checks: times(400, (index) => `roi >= ${(index + 1) * 10}%`),
};

const words = {
  long: "w ".repeat(20000),
  "long word": "w".repeat(60000),
  lines: "line\n".repeat(5000),
  "wide characters": "漢".repeat(300),
  marks: "e\u0301".repeat(300),
  emoji: "👩‍💻😀".repeat(100),
  references: "@a #1 ".repeat(10000),
};

const inputs = {
  "one large campaign": [large],
  "campaigns without number": [
    times(400, (index) => ({
      ...large,
      name: `Campaign ${index}`,
      actions: large.actions.slice(0, 2),
      goals: [],
      costs: large.costs.slice(0, 2),
      unmeasured: [],
      checks: large.checks.slice(0, 9),
    })),
  ],
  "several currencies": [
    times(60, (index) => ({
      name: `C${index}`,
      currency: ["EUR", "USD", "DKK", "JPY"][index % 4],
      actions: [{ name: "Order", count: 5, value: 9 }],
      costs: [{ category: "tools", amount: 5 }],
      checks: ["roi >= 0%"],
    })),
  ],
  ...Object.fromEntries(
    Object.entries(words).map(([what, name]) => [
      `a name: ${what}`,
      [
        {
          ...large,
          name,
          actions: [{ name, count: 5, value: 2 }],
          goals: [],
          costs: [{ name, category: "tools", amount: 5 }],
          checks: [{ expect: "roi >= 900%", why: name }],
        },
      ],
    ]),
  ),
};

/** Below the most that GitHub takes as a comment. */
const mostCharacters = 65536;

export async function checkSizes() {
  await Promise.all(
    Object.entries(inputs).map(async ([what, [campaign]]) => {
      const file = fileOf(campaign);
      const other = fileOf(campaign);
      const ways = [[], ["--by", "channel"], ["--full"], ["--working"], ["--claim", "revenue:+25%"], ["--top", "500"]];
      for (const command of [
        ...ways.map((way) => ["calc", file, ...way]),
        ["check", file],
        ["lint", file],
        ["compare", file, other],
      ]) {
        const run = await roi([...command, "-f", "markdown"]);
        if (run.stdout === "") {
          const isRefused =
            run.status === 2 && what === "several currencies" && (command[0] === "calc" || command[0] === "compare");
          expect(isRefused, "there is Markdown of anything", () => `${command[0]} of ${what}: ${run.stderr}`);
          continue;
        }
        run.what = `${command.filter((word) => word !== file && word !== other).join(" ")} -f markdown of ${what}`;
        await checkMarkdown(run);
        expect(
          run.stdout.length < mostCharacters,
          "Markdown fits into a comment",
          () => `${run.what}: ${run.stdout.length}`,
        );
      }
    }),
  );
  const files = times(60, (index) => fileOf(`{ "name": "Half ${index}", "goals": `, `half${index}.json`));
  for (const command of ["check", "lint"]) {
    const run = await roi([command, ...files, "-f", "markdown"]);
    await checkMarkdown({ ...run, what: `${command} -f markdown of many broken files` });
  }
}
