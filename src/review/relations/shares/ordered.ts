/** Shares told in the order of the amounts in front: "Cơ cấu tương ứng là 29,8% - 43,9% - 26,3%". */
import { sum } from "../../../figures";
import { firstFrom, placeAmong, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isNameless, isPercent, kindOf, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { fills } from "../evidence";
import { ratioDraft } from "../quotients";
import { canBeWhole } from "./wholes";

const MOST_SHARES = 12;
const MOST_BACK = 12;
const JOINT = /^\s*(?:[,;–-]|và|[,;–-]\s*và)\s*$/u;
/** Nothing but the words of a share stands between the word of order and the first of them. */
const IN_ORDER = /(?<![A-Za-zÀ-ỹ])(?:lần lượt|tương ứng|theo thứ tự|cơ cấu)(?:\s+(?:là|chiếm|bằng|đạt|với|tỷ lệ|tỷ trọng|cơ cấu|tương ứng|lần lượt|khoảng|các))*\s*:?\s*$/u;
const LEAD = 60;

/** Runs of percentages with no other word between them, behind a word of order. */
function runsIn({ readings, paragraph: { content: { low } } }: ReadParagraph): Reading[][] {
  const runs: Reading[][] = [];
  let run: Reading[] = [];
  for (const reading of readings) {
    const last = run[run.length - 1];
    if (isPercent(reading.figure) && last !== undefined && JOINT.test(low.slice(last.figure.unitEnd, reading.figure.start))) {
      run.push(reading);
      continue;
    }
    runs.push(run);
    run = isPercent(reading.figure) && IN_ORDER.test(low.slice(Math.max(0, reading.figure.start - LEAD), reading.figure.start)) ? [reading] : [];
  }
  return [...runs, run].filter((shares) => shares.length >= 2 && shares.length <= MOST_SHARES);
}

interface Amounts {
  readonly parts: readonly Claim[];
  readonly whole: Figure;
}

/** The amounts right in front, as many as there are shares, and what they make up; null where they are not of one kind, or make up nothing in front of them. */
function amountsBefore(read: ReadParagraph, [first]: readonly Reading[], many: number): Amounts | null {
  if (first === undefined) return null;
  const end = firstFrom(read.claims, first.figure.start);
  const parts = read.claims.slice(Math.max(0, end - many * 3 - 1), end).filter(canBeWhole).slice(-many);
  const [one] = parts;
  if (one === undefined || parts.length < many || parts.some((c) => kindOf(c.figure) !== kindOf(one.figure) || c.group !== one.group)) return null;
  const before = read.claims.slice(0, placeAmong(read.claims, one)).slice(-MOST_BACK).reverse().filter(canBeWhole);
  const figures = parts.map((c) => c.figure);
  const head = before.find((c) => kindOf(c.figure) === kindOf(one.figure));
  if (head !== undefined && fills(figures, head.figure)) return { parts, whole: head.figure };
  // "Lĩnh vực: y tế 2,38; giáo dục 1,96 (triệu USD)": numbers in the unit of the total.
  const total = figures.every(isNameless) ? before.find((c) => sum(figures.map((f) => f.value)).eq(c.figure.value)) : undefined;
  return total === undefined ? null : { parts: parts.map((c) => ({ ...c, figure: { ...c.figure, unit: total.figure.unit, noun: total.figure.noun } })), whole: total.figure };
}

/** Shares in the order of parts that make up a whole; a share that differs while all others agree is wrong. */
export function ordered(read: ReadParagraph): Draft[] {
  return runsIn(read).flatMap((shares): Draft[] => {
    const found = amountsBefore(read, shares, shares.length);
    if (found === null) return [];
    const { whole } = found;
    const drafts = found.parts.flatMap((part, i) => {
      const stated = shares[i];
      const draft = stated === undefined ? null : ratioDraft(part.figure, whole, stated.figure, part, "inconsistent");
      return draft === null ? [] : [draft];
    });
    const agree = drafts.filter(({ verdict }) => verdict === "consistent").length;
    return agree >= Math.max(1, shares.length - 1) ? drafts : [];
  });
}
