/** What two places are called in a message. */
import type { ReadReport } from "../../claims/read";
import type { Figure } from "../../reading/figure";

/** "nơi này" in one paper; with its name and line where there are two. */
export function placesOf(report: ReadReport, a: Figure, b: Figure): readonly [string, string] {
  const [x, y] = [a, b].map((f) => report.paragraphs[f.paragraph]?.paragraph);
  if (x === undefined || y === undefined || x.file === y.file) return ["nơi này", "nơi kia"];
  const at = (p: typeof x, f: Figure): string => `${p.file.replace(/^.*[\\/]/, "")} (${/\.docx?$/i.test(p.file) ? "đoạn" : "dòng"} ${p.content.lines[f.start] ?? 1})`;
  return [at(x, a), at(y, b)];
}
