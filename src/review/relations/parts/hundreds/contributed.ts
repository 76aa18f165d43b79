/** The contributions of all to one change: "đóng góp 81% vào mức tăng chung", "góp 52,3%". */
import { decimal, sum } from "../../../../figures";
import type { ReadParagraph } from "../../../claims/claim";
import { isPercent } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { hundred, LEAST, REACH, slippedHundred } from "./made";

const CONTRIBUTES = /(?<!vốn |dân |nhân dân |tự nguyện )(?<![A-Za-zÀ-ỹ])(?:đóng )?góp(?:\s+(?:khoảng|tới|đến))?\s*$/u;
const TO_ALL = /(?<![A-Za-zÀ-ỹ])(?:mức|tốc độ)?\s*tăng(?: trưởng)? chung|mức tăng/u;
const ASIDE = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó)(?![^;]*;)/u;
const SECTORS: readonly RegExp[] = [/nông|thủy sản|khu vực i(?![A-Za-zÀ-ỹ])/u, /công nghiệp|xây dựng|khu vực ii(?![A-Za-zÀ-ỹ])/u, /dịch vụ|khu vực iii(?![A-Za-zÀ-ỹ])/u];
const LESS = /(?<![A-Za-zÀ-ỹ])(?:giảm|âm|kéo lùi)(?![A-Za-zÀ-ỹ])/u;
const TAX = /thuế/u;

/** Shares that make a hundred; of the three sectors those that are more than all, or that one slip keeps from it with the taxes told. */
export function contributedShares(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("góp")) return [];
  const told = read.readings.filter(({ figure, clause }) => isPercent(figure) && CONTRIBUTES.test(clause));
  const own = told.filter(({ figure }) => {
    const group = read.structure.groups[figure.group];
    const before = low.slice(Math.max(0, (group?.parent === null ? figure.start : (group?.start ?? 0)) - REACH), figure.start);
    return !ASIDE.test(before.slice(before.lastIndexOf(";") + 1).slice(before.lastIndexOf("), ") + 1));
  });
  const made = [told, own].filter((run) => run.length >= LEAST).flatMap((run) => hundred(run.map((r) => r.figure), null)).slice(0, 1);
  const [first, last] = [told[0]?.figure, told[told.length - 1]?.figure];
  if (made.length > 0 || first === undefined || last === undefined || told.length < LEAST || told.length > SECTORS.length + 1) return made;
  const figures = told.map(({ figure }) => figure);
  const around = low.slice(Math.max(0, first.start - REACH), last.unitEnd + REACH);
  const names = told.map(({ figure }, i) => low.slice(told[i - 1]?.figure.unitEnd ?? Math.max(0, figure.start - REACH), figure.start));
  const taxed = TAX.test(names[names.length - 1] ?? "");
  const all = SECTORS.every((sector, i) => sector.test(names[i] ?? "")) && figures.length === SECTORS.length + (taxed ? 1 : 0);
  if (!all || !TO_ALL.test(around) || names.some((name) => LESS.test(name)) || figures.some(({ hedge, bound }) => hedge !== null || bound)) return [];
  // Taxes on products contribute, too, and are often left out.
  const more = sum(figures.map(({ value }) => value)).gt(decimal(100));
  return (more || taxed) && slippedHundred(figures) ? hundred(figures, "review") : [];
}
