// What a GitHub Actions runner does with the lines of a log, and a little more strictly: any line that, blanks at its start
// aside, begins with "::" counts as a command, and so does "##[" anywhere.

export const linesOf = (text) => text.split(/\r\n|\n|\r/);

/** The lines that a runner would obey. */
export const commandsIn = (text) =>
  linesOf(text).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));

const replaced = (text, marks) =>
  Object.entries(marks).reduce((result, [mark, character]) => result.replaceAll(mark, character), text);
const unescaped = (text, marks) => replaced(text, marks).replaceAll("%25", "%");
const inData = { "%0D": "\r", "%0A": "\n" };
const inProperty = { ...inData, "%3A": ":", "%2C": "," };

/** A command as the runner reads it: { verb, properties, data }, or null. */
export function parsed(line) {
  const match = /^::(.*?)::(.*)$/s.exec(line.trimStart());
  if (!match) return null;
  const [, head, data] = match;
  const [, verb, rest] = /^(\S*) ?(.*)$/s.exec(head);
  const properties = {};
  for (const part of rest.trim().split(",").filter(Boolean)) {
    const [name, ...value] = part.split("=");
    if (value.length === 0) return null;
    properties[name] = unescaped(value.join("="), inProperty);
  }
  return { verb, properties, data: unescaped(data, inData), raw: { head, data } };
}
