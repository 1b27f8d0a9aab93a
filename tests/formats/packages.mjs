// What the tests use of other people's packages. run_check.mjs copies this file to where npm has put them.
export { nameToEmoji } from "gemoji";
export { micromark } from "micromark";
export { gfm, gfmHtml } from "micromark-extension-gfm";
export { parseFragment } from "parse5";
export { default as saxes } from "saxes";
