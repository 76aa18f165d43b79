/** Numbers of pages between the lines of a text copied from them. */
import type { Mapped } from "./normalise";

const NUMBER = /^(?:trang\s+)?[-–—]?\s*(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*[-–—]?$/u;
const LEAST_PAGES = 3;
/** Lines that a page has at least: ordinals of rows stand closer together. */
const LEAST_LINES = 12;

/** The lines without those that hold nothing but the number of a page, and without what is blank around these. */
export function withoutPageNumbers(lines: readonly Mapped[]): readonly Mapped[] {
  const numbered = lines.flatMap(({ low }, line) => {
    const number = low.length < 20 ? NUMBER.exec(low.trim())?.[1] : undefined;
    return number === undefined ? [] : [{ line, number: Number(number) }];
  });
  const pages = new Set<number>();
  let run: typeof numbered = [];
  const close = (): void => {
    if (run.length >= LEAST_PAGES) for (const { line } of run) pages.add(line);
    run = [];
  };
  for (const one of numbered) {
    const before = run[run.length - 1];
    if (before !== undefined && (one.number !== before.number + 1 || one.line - before.line < LEAST_LINES)) close();
    run.push(one);
  }
  close();
  if (pages.size === 0) return lines;
  const isBlank = (line: number): boolean => lines[line]?.low.trim() === "";
  const gone = new Set(pages);
  for (const page of pages) {
    for (let i = page - 1; isBlank(i); i--) gone.add(i);
    for (let i = page + 1; isBlank(i); i++) gone.add(i);
  }
  return lines.filter((_, i) => !gone.has(i));
}
