/** What is told in the same words of a total and of each of its parts: where one row of figures adds up, the others must, too. */
import { addIntervals, exact, meets, scaleInterval, decimal, ZERO, type Interval } from "../../../figures";
import type { ReadReport } from "../../claims/read";
import { baseInterval, tellingDigits } from "../../reading/figure";
import { asWritten, brief, shown, type Draft, type Values } from "../draft";
import { baseValue } from "../evidence";
import { digitsOfValue, digitSlip } from "../slips";
import { stretchesOf, toldAlike, toldIn, within, type Told } from "./stretches";

const MOST_PARTS = 12;
const MOST_BEHIND = 48;
/** Digits of a total that others of its words do not make by chance. */
const TELLING = 4;
const TEN = decimal(10);

interface Row {
  readonly whole: Told;
  readonly parts: readonly Told[];
}

function sumOf(row: readonly Told[], values: Values): Interval {
  return row.map(({ figure, sign }) => scaleInterval(baseInterval(values(figure)), decimal(sign))).reduce(addIntervals, exact(ZERO));
}

const holdsFor = ({ whole, parts }: Row) => (values: Values): boolean => meets(sumOf(parts, values), sumOf([whole], values));

/** One wrong digit, or two exchanged, in one of the figures keeps the row from adding up. */
function slipped({ whole, parts }: Row): boolean {
  const signed = ({ figure, sign }: Told) => baseValue(figure).times(sign);
  const gap = signed(whole).minus(parts.map(signed).reduce((a, b) => a.plus(b), ZERO));
  const made = [{ told: whole, value: signed(whole).minus(gap) }, ...parts.map((told) => ({ told, value: signed(told).plus(gap) }))];
  return made.some(({ told: { figure, sign }, value }) => value.times(sign).gt(0) && digitSlip(figure.text.replace(/\D/g, ""), digitsOfValue(figure, value.abs())) !== null);
}

function draftOf(row: Row, ok: boolean): Draft {
  const { whole, parts } = row;
  const figures = [whole, ...parts].map((told) => told.figure);
  return {
    kind: "sum", verdict: ok ? "consistent" : "review", figures, holds: holdsFor(row),
    formula: `${parts.map((part, i) => `${part.sign < 0 ? "− " : i > 0 ? "+ " : ""}${shown(part.figure)}`).join(" ")} ${ok ? "=" : "≠"} ${whole.sign < 0 ? "−" : ""}${shown(whole.figure)}`,
    message: ok ? `Các số nêu cho từng phần cộng lại khớp với ${brief(whole.label)}.` : `Cần xem ${brief(whole.label)}: các số nêu cho từng phần cộng lại ra số khác, trong khi số nêu cùng thì khớp.`,
  };
}

/** What the total is told with, against what each part is told with in the same words. */
function rowsOf(stretches: readonly (readonly Told[])[]): { readonly row: Row; readonly only: boolean }[] {
  const [head = [], ...items] = stretches;
  return head.flatMap((whole) => {
    const found = items.map((item) => item.filter((told) => toldAlike(told, whole)));
    const parts = found.flatMap((row) => row.slice(0, 1));
    const only = head.filter((told) => toldAlike(told, whole)).length === 1 && found.every((row) => row.length === 1);
    return parts.length < items.length || parts.length < 2 ? [] : [{ row: { whole, parts }, only }];
  });
}

const keyOf = (draft: Pick<Draft, "figures">): string => draft.figures.map((figure) => figure.id).join(" ");

/** Totals that what is told of the same behind them, in the same words, makes from the first on. */
function ledBy(report: ReadReport): Draft[] {
  const all = toldIn(report);
  return all.flatMap((own, index) => {
    const section = report.paragraphs[index]?.paragraph.section.id;
    const behind: Told[] = [...own];
    for (let i = index + 1; i < all.length && behind.length < own.length + MOST_BEHIND && report.paragraphs[i]?.paragraph.section.id === section; i++) behind.push(...(all[i] ?? []));
    return own.flatMap((whole, at): Draft[] => {
      if (whole.role === "change" || whole.verbs.length === 0 || whole.figure.hedge !== null || tellingDigits(whole.figure) < TELLING) return [];
      const alike = behind.slice(at + 1, at + 1 + MOST_BEHIND).filter((told) => toldAlike(told, whole) && told.figure.hedge === null).slice(0, MOST_PARTS);
      const n = alike.findIndex((_, i) => i >= 1 && holdsFor({ whole, parts: alike.slice(0, i + 1) })(asWritten)) + 1;
      return n < 2 ? [] : [draftOf({ whole, parts: alike.slice(0, n) }, true)];
    });
  });
}

/** The other rows of what adds up: `known` are the sums that have been found. */
export function lockstepSums(report: ReadReport, known: readonly Draft[]): Draft[] {
  const sums = known.filter((draft) => draft.kind === "sum" && draft.figures.length >= 3 && draft.figures.length <= MOST_PARTS + 1);
  const seen = new Set(sums.map(keyOf));
  const judged = new Set(sums.flatMap((draft) => draft.figures.slice(0, 1).map((figure) => figure.id)));
  const led = ledBy(report).filter((draft) => !seen.has(keyOf(draft)));
  const leads = [...sums.filter((draft) => draft.verdict === "consistent"), ...led];
  for (const draft of led) { seen.add(keyOf(draft)); for (const figure of draft.figures.slice(0, 1)) judged.add(figure.id); }
  const out: Draft[] = [...led];
  for (const { figures: [whole, ...parts] } of leads) {
    if (whole === undefined || parts.some((part, i) => part.id < (parts[i - 1] ?? whole).id) || tellingDigits(whole) < 2) continue;
    const stretches = stretchesOf(report, whole, parts)?.map((stretch) => within(report, stretch));
    if (stretches === undefined) continue;
    for (const { row, only } of rowsOf(stretches)) {
      const ok = holdsFor(row)(asWritten);
      const draft = draftOf(row, ok);
      if (seen.has(keyOf(draft))) continue;
      const fine = ok && row.whole.figure.value.gte(TEN);
      const strange = !ok && only && !judged.has(row.whole.figure.id) && (tellingDigits(whole) >= TELLING - 1) && row.whole.figure.hedge === null && row.parts.every(({ figure }) => figure.hedge === null) && slipped(row);
      if (!fine && !strange) continue;
      seen.add(keyOf(draft));
      out.push(draft);
    }
  }
  return out;
}
