// Names that try to be something else, and what roi makes of control characters in them.

const punctuation = [..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"];

/** Names that mean something to Markdown, HTML, GitHub, a spreadsheet, a terminal or a CI runner. */
export const curated = [
  // HTML and entities
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></tr></table><h1>x", "<b>b</b>", "<!-- -->", "-->",
  "]]>",
  "<![CDATA[x]]>", "<?php x ?>", "</details>", "<details open><summary>x", "&amp;", "&lt;b&gt;", "&#64;octocat",
  "&copy;", "&", "<", ">",
  "<http://example.com>", "<a@b.com>",
  // Markdown
  "![x](http://e.example)", "[a](b)", "[a][b]", "[a]", "[x]: http://e.example", "[^1]", "[^1]: note", "**b**", "__b__",
  "*i*", "_i_",
  "a*b*c", "***", "___", "~~s~~", "~s~", "`code`", "``x``", "```", "`", "a`", "`a", "a``b`c", "``` x", "~~~", "# h",
  "## h", "1. x", "1) x",
  "- x", "+ x", "* x", "--", "---", "----", "-- | --", "|---|", "===", "> q", "> [!NOTE] x", "[ ] x", "[x] done",
  "    code", "a\\|b",
  "a\\\\|b", "| x |", "|", "||", "a|b", "\\|", "\\", "\\\\", "a\\", "a\\\\", "\\*b\\*", "\\`", "\\n", "x  ", "a\u00a0b",
  // GitHub
  "@octocat", "@org/team", "a @octocat b", "(@octocat)", "-@octocat", "#1", "#12", "a #12 b", "(#12)", "o/r#12", "GH-12",
  ":tada:", ":+1:",
  "a:tada:b", "$x$", "$$x$$", "a $x$ b", "$`x`$", "\\(x\\)", "\\[x\\]",
  // addresses
  "www.example.com", "http://example.com", "https://example.com/a?b=c&d=e#1", "ftp://example.com", "a@b.com",
  "mailto:a@b.com",
  "xmpp:a@b.com", "javascript:alert(1)", "(www.example.com)", "_www.example.com_",
  // spreadsheets
  "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "\t=1", "\r=1", " =1", "\"=1\"", ";=1", ",=1", "\"", "\"\"",
  "a\"b", "a,b", "a;b",
  "a\r\nb", "'x",
  // CI runners
  "::error::x", " ::error::x", "a\n::error file=x::y", "a\r::error::x", "a\u2028::error::x", "a\u0085::error::x",
  "%0A::set-output name=a::b", "%0a::error::x", "##[error]x", "a ##[group]x", "#[error]", "::", ":::", "::debug",
  "::stop-commands::x",
  "##vso[task.complete]x", "%25", "100%", "%", "%3A%2C",
  // terminals and invisible characters
  "\u001b[31mred", "\u009b31m", "a\u0007", "a\u0008b", "a\u007fb", "\u202eabc", "a\u2066b\u2069", "a\u200bb",
  "a\u200d\u200eb", "\ufeffa",
  "a\u00adb", "a\u2029b", "a\tb", "a\nb",
  // other scripts
  "Grüße æøå", "漢字 かな", "😀 👩‍💻", "e\u0301", "नमस्ते", "שלום", "ﷺ",
  // words
  "null", "true", "NaN", "constructor", "__proto__", "...", "'", "a'b", "(", ")", "{", "}", "{{x}}", "${x}", "%s%n",
  "undefined",
];

/** Every mark of ASCII within, before and around a name, and every two of them. */
export const marked = [
  ...punctuation.flatMap((mark) => [mark, `a${mark}b`, `${mark}a`, `a${mark}`]),
  ...punctuation.flatMap((first) => punctuation.map((second) => `a${first}${second}b`)),
  ...punctuation.flatMap((first) => punctuation.map((second) => `${first}${second}a${second}${first}`)),
];

/** Each name once. */
export const hostile = [...new Set([...curated, ...marked])];

const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const isHidden = (character) => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character);

/** A name as people see it: nothing hidden, and no command to a CI runner. */
export function shown(name) {
  let result = "";
  let isWordStart = true;
  const characters = [...name];
  characters.forEach((character, index) => {
    const isCommand = isWordStart && character === ":" && characters[index + 1] === ":";
    const isOldCommand = character === "[" && result.endsWith("##");
    if (short[character]) result += short[character];
    else if (isHidden(character) || isCommand || isOldCommand) result += `\\u{${character.codePointAt(0).toString(16)}}`;
    else result += character;
    isWordStart = isHidden(character) || /\p{Zs}/u.test(character);
  });
  return result;
}
