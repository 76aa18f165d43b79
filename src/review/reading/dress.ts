/** Marks that only dress a text: a converter from Word leaves "**1. Kinh tế:**", "*Chăn nuôi*", "## II. Kết quả", "1\. Giáo dục". */

const PAIRED = /\*{2,3}/g;
const SLANTED = /(?<![A-Za-zÀ-ỹ\d*\\])\*(?=[^\s*-])[^*]{0,300}?[^\s*]?\*(?![A-Za-zÀ-ỹ\d*])/gu;
/** "# 12: …" is a rank, no title. */
const TITLE = /^\s*#{1,6}\s+(?=[^\s\d]|\d{1,2}[.)])/;
const ESCAPED = /\\(?=[-.*_#()[\]+!<>])/g;
const ANY = /[*#\\]/;

/** Columns of the characters of a raw line that say nothing; null where all do. A star that marks an item or a note stays. */
export function dressOf(raw: string): ReadonlySet<number> | null {
  if (!ANY.test(raw)) return null;
  const columns = new Set<number>();
  const add = (start: number, length: number): void => {
    for (let at = start; at < start + length; at++) columns.add(at);
  };
  add(0, TITLE.exec(raw)?.[0].length ?? 0);
  for (const { index } of raw.matchAll(ESCAPED)) columns.add(index);
  const pairs = [...raw.matchAll(PAIRED)];
  pairs.slice(0, pairs.length - (pairs.length % 2)).forEach((match) => { add(match.index, match[0].length); });
  for (const match of raw.matchAll(SLANTED)) {
    columns.add(match.index);
    columns.add(match.index + match[0].length - 1);
  }
  return columns.size === 0 ? null : columns;
}
