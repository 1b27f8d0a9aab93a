// The packages in the working folder.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const { gfm, gfmHtml, micromark, nameToEmoji, parseFragment, saxes } =
  await import(pathToFileURL(join(process.cwd(), "packages.mjs")));

/** A file inside a package. */
export const fileIn = (name, path) => join(process.cwd(), "node_modules", name, path);
