// Makes many wrong and some right campaigns out of right ones, one change at a time.

const replacements = [null, true, -1, 0, 0.5, 2, "", "x", "-5", "0.5", "2", "50%", "-5%", "150%", [], {}, [{}],
                      { measured: 0.5 }, { measured: -1 }, { assumed: "20%", low: 0, high: 1 }, { k: 1, n: 2 }];

/** Every place in a value: the object or list it stands in, its key, and the way there. */
function* placesIn(value, way = "") {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    if (key === "$comment") continue;
    yield { holder: value, key, way: `${way}/${key}` };
    yield* placesIn(value[key], `${way}/${key}`);
  }
}

export function mutantsOf(campaigns) {
  const found = new Map();
  const keep = (campaign, change) => found.set(JSON.stringify(campaign), change);
  for (const campaign of campaigns) {
    keep({ ...campaign, an_unknown_key: 1 }, "an unknown key");
    for (const { holder, key, way } of placesIn(campaign)) {
      const original = holder[key];
      for (const replacement of replacements) {
        holder[key] = replacement;
        keep(campaign, `${way} = ${JSON.stringify(replacement)}`);
      }
      if (typeof original === "object" && !Array.isArray(original)) {
        holder[key] = { ...original, an_unknown_key: 1 };
        keep(campaign, `an unknown key in ${way}`);
      }
      if (!Array.isArray(holder)) {
        delete holder[key];
        keep(campaign, `no ${way}`);
      }
      holder[key] = original;
    }
  }
  return [...found].map(([json, change]) => ({ json, change }));
}
