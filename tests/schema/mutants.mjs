// Makes many wrong and some right campaigns out of right ones, one change at a time.

const replacements = [null, true, -1, 0, 0.5, 2, "", "x", "-5", "0.5", "2", "50%", "-5%", "150%", [], {}, [{}],
                      { measured: 0.5 }, { measured: -1 }, { assumed: "20%", low: 0, high: 1 }, { k: 1, n: 2 },
                      { measured: 0.5, n: 1 }, { measured: 0.5, sd: "0.1", n: 4 }];
const elements = 12;  // of a list: more of them are changed in no new way

/** Every place in a value: the object or list it stands in, its key, and the way there. */
function* placesIn(value, way = "") {
  if (typeof value !== "object" || value === null) return;
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, elements) : Object.keys(value);
  for (const key of keys) {
    if (key === "$comment") continue;
    yield { holder: value, key, way: `${way}/${key}` };
    yield* placesIn(value[key], `${way}/${key}`);
  }
}

/** What a place has around it that a rule may look at: all of its object, of a campaign the keys. */
const surroundings = (campaign, { holder, key, way }) =>
  JSON.stringify(holder === campaign ? [way, Object.keys(holder), holder[key]] : [way, holder]);

export function mutantsOf(campaigns) {
  const found = new Map();
  const seen = new Set();  // most campaigns have the same costs: these are changed once
  const keep = (campaign, change) => found.set(JSON.stringify(campaign), change);
  for (const campaign of campaigns) {
    keep({ ...campaign, an_unknown_key: 1 }, "an unknown key");
    const places = [...placesIn(campaign)].filter((place) => {
      const around = surroundings(campaign, place);
      return !seen.has(around) && seen.add(around);
    });
    for (const { holder, key, way } of places) {
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
