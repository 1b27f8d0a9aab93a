// What can be read out of a schema.

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The same schema with every object closed, to find keys that it does not describe. */
export function closed(schema) {
  const copy = structuredClone(schema);
  copy.$id += ":closed";
  const conditions = new Set(["if", "then", "else", "dependencies"]);  // these look at some keys of many
  const close = (node) => {
    if (Array.isArray(node)) node.forEach(close);
    if (!isObject(node)) return;
    const describesAnObject = [node.type].flat().includes("object") && isObject(node.properties);
    if (describesAnObject) node.additionalProperties ??= false;
    Object.entries(node).forEach(([key, value]) => conditions.has(key) || close(value));
  };
  close(copy);
  return copy;
}

/** Every key and every word of the format: the names of properties and the values of enumerations. */
export function wordsOf(schema) {
  const words = new Set();
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isObject(node)) return;
    if (isObject(node.properties)) Object.keys(node.properties).forEach((key) => words.add(key));
    for (const word of [node.enum ?? [], node.const ?? []].flat()) if (typeof word === "string") words.add(word);
    Object.entries(node).forEach(([key, value]) => key !== "not" && visit(value));
  };
  visit(schema);
  return words;
}

/** The keys and the texts in a value, all of them once; into a set that has others. */
export function keysIn(value, found = new Set()) {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const one of value) keysIn(one, found);
  else if (isObject(value))
    for (const key of Object.keys(value)) {
      found.add(key);
      keysIn(value[key], found);
    }
  return found;
}
