/** Under which programme or item a paragraph stands: the words of the numbered lines and headings above it. */
import type { ReadReport } from "../../../claims/read";
import { oncePer } from "../../../once";
import { sourceWords } from "./names";

const MARK = /^\s*(?:phần\s|[ivx]{1,5}[.)]|\(?[a-zđ][.)]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s)|[-–—+*•])/u;
const MOST_TITLE = 110;

/** The kind of a mark: "I.", "1.", "2.1.", "a)", "-". */
function shapeOf(mark: string): string {
  const text = mark.replace(/\s+/g, "");
  if (/^(?:phần|[ivx]{1,5}[.)])/u.test(text)) return "top";
  return text.replace(/[–—]/g, "-").replace(/\d+/g, "1").replace(/[a-zđ]/gu, "a").replace(/(\d)\.$/, "$1");
}

/** What a numbered line is about: its words up to a colon, a comma or its first amount. */
function titleOf(low: string, mark: string): string {
  const text = low.slice(mark.length, mark.length + MOST_TITLE);
  return /^(?:[^:,;\d]|\d{1,4}(?![\d.,]|\s*(?:%|triệu|tỷ|nghìn|đồng|ha|hộ|người|xã|dự án)))*/u.exec(text)?.[0] ?? "";
}

export interface Above {
  /** All words of the lines above. */
  readonly words: readonly string[];
  /** Those of the nearest that has any. */
  readonly nearest: readonly string[];
}

/** For each paragraph of a report what stands above it, without its own line. */
export const outlineOf = oncePer((report: ReadReport): readonly Above[] => {
  let stack: { readonly shape: string; readonly words: readonly string[] }[] = [];
  let file = "";
  return report.paragraphs.map(({ paragraph }) => {
    if (paragraph.file !== file) stack = [];
    file = paragraph.file;
    const { low, text } = paragraph.content;
    const mark = paragraph.anchor === null ? MARK.exec(low)?.[0] : undefined;
    const shout = mark === undefined && paragraph.section.title === low.trim() && text === text.toUpperCase();
    const shape = shout ? "top" : mark === undefined ? "" : shapeOf(mark);
    const same = stack.findIndex((level) => level.shape === shape);
    if (shape === "top") stack = [];
    else if (same >= 0) stack = stack.slice(0, same);
    const above: Above = { words: [...new Set(stack.flatMap((level) => level.words))], nearest: stack.findLast((level) => level.words.length > 0)?.words ?? [] };
    if (shape !== "" && shape !== "top") stack = [...stack, { shape, words: sourceWords(titleOf(low, mark ?? "")) }];
    return above;
  });
});
