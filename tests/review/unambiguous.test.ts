/** Rows of words that a pattern skips ("(?:so|với|của)\s+)*") know each word once: "so với" beside "so" and "với" would be tried in every parting, twice as many for each that follows. */
import { check, GOOD_REPORT } from "./helpers";

/** The sources of all patterns that are asked while a report is checked. */
function patternsAsked(): readonly string[] {
  const { exec } = RegExp.prototype;
  const asked = new Set<string>();
  RegExp.prototype.exec = function (text) {
    asked.add(this.source);
    return exec.call(this, text);
  };
  try {
    check(GOOD_REPORT);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...asked];
}

const SPACES = String.raw`(?:\\s[+*]|\[ \\t\]\+| )`;
/** A group of plain alternatives that may follow one another without end. */
const ROWS = new RegExp(String.raw`\(\?:(?:${SPACES})?(?:\(\?:)?((?:[^()\\|]+\|)+[^()\\|]+)\)?(?:${SPACES})?\)(?:\*|\+|\{\d*,(?:\d{2,})?\})`, "gu");

/** Alternatives that are others of the same row, one after another. */
function twofold(source: string): string[] {
  return [...source.matchAll(ROWS)].flatMap(([, list = ""]) => {
    const known = new Set(list.split("|").map((each) => each.trim()));
    const made = (words: readonly string[], whole: boolean): boolean =>
      words.some((_, i) => known.has(words.slice(0, i + 1).join(" ")) && (i + 1 < words.length ? made(words.slice(i + 1), false) : !whole));
    return [...known].filter((each) => each.includes(" ") && made(each.split(" "), true));
  });
}

test("no row of words can be read in two ways", () => {
  expect(twofold(String.raw`^\s*(?:(?:so với|so|của|với)\s+)*x`)).toEqual(["so với"]);
  expect(twofold(String.raw`(?:\s+(?:tức|tức là|là))+`)).toEqual(["tức là"]);
  expect(twofold(String.raw`(?:so với|so|với)\s+x|(?:(?:kế hoạch|so|của)\s+)*`)).toEqual([]);
  const asked = patternsAsked();
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.flatMap((source) => twofold(source).map((words) => `${words}: ${source.slice(0, 80)}`))).toEqual([]);
});
