/** What a table tells of two of its cells: growth, level, difference, share; and how cells that should all follow one form are judged. */
import { addIntervals, decimal, growthPercent, meets, percentOf, powerOfTen, scaleInterval, subtractIntervals, type AnyInterval } from "../../../figures";
import type { Figure } from "../../reading/figure";
import { asWritten, shown, type Draft, type Values } from "../draft";
import { bySlip } from "../edits";
import { own } from "./totalRows";

/** Cells that agree with a form before one that does not is surely wrong. */
const SURE = 3;

/** "share" is of `now` in `then`. */
export type Form = "difference" | "growth" | "level" | "share";

export interface Asked {
  readonly form: Form;
  readonly now: Figure;
  readonly then: Figure;
  readonly stated: Figure;
  /** Of the row, or of row and column. */
  readonly name: string;
}

/** What a form makes of two values. */
function made(form: Form, now: Figure, then: Figure, values: Values): AnyInterval {
  const [a, b] = [own(values(now)), own(values(then))];
  return form === "difference" ? subtractIntervals(a, b) : form === "growth" ? growthPercent(a, b) : percentOf(a, b);
}

/** Whether the stated figure is what the form makes; a change may be told without its sign: "Tăng, giảm". */
export function holdsOf({ form, now, then, stated }: Asked): (values: Values) => boolean {
  return (values) => {
    const [before, after] = [values(then), values(now)];
    if (form !== "difference" && !before.value.gt(0)) return false;
    const result = made(form, now, then, values);
    const told = own(values(stated));
    const unsigned = (form === "difference" || form === "growth") && values(stated).value.gt(0) && after.value.lt(before.value);
    return meets(result, told) || (unsigned && meets(result, scaleInterval(told, decimal(-1))));
  };
}

/** A share is one unit of its last digit off: so that all of them make a hundred, the largest are often cut. */
function cut({ form, now, then, stated }: Asked): boolean {
  const unit = powerOfTen(-stated.decimals);
  return form === "share" && meets(made(form, now, then, asWritten), addIntervals(own(stated), { low: unit.times(-1), high: unit }));
}

function draftOf(asked: Asked, sure: boolean): Draft {
  const { form, now, then, stated, name } = asked;
  const holds = holdsOf(asked);
  const ok = holds(asWritten);
  const verdict = ok ? "consistent" as const : sure ? "inconsistent" as const : "review" as const;
  if (form === "share") {
    return {
      kind: "ratio", figures: [now, then, stated], holds, verdict, formula: `${shown(now)} / ${shown(then)} ${ok ? "≈" : "≠"} ${shown(stated)}%`,
      message: ok ? `Cơ cấu khớp ở “${name}”.` : `Cần rà soát cơ cấu ở “${name}”: không khớp với số liệu phía trên.`,
    };
  }
  const sign = form === "difference" ? "−" : "so với";
  return {
    kind: "growth", figures: [now, then, stated], holds, verdict,
    message: ok ? `Mức tăng, giảm giữa hai năm khớp ở dòng “${name}”.` : `Cần rà soát mức tăng, giảm giữa hai năm ở dòng “${name}”: không khớp với số liệu hai năm.`,
    formula: `${shown(now)} ${sign} ${shown(then)} ${ok ? "=" : "≠"} ${shown(stated)}`,
  };
}

/** How many of the cells follow their form. */
export function fitting(all: readonly Asked[]): number {
  return all.filter((asked) => holdsOf(asked)(asWritten)).length;
}

/** The drafts of cells that should all follow one form: what does not is told where most do, or where one slip explains it. */
export function judged(all: readonly Asked[]): Draft[] {
  const fits = fitting(all);
  const sure = fits >= SURE && 5 * fits >= 4 * all.length;
  return all.flatMap((asked) => {
    const draft = draftOf(asked, sure);
    if (draft.verdict !== "consistent" && cut(asked)) return [];
    return draft.verdict === "consistent" || sure || (2 * fits >= all.length - 1 && bySlip(draft)) ? [draft] : [];
  });
}

/** Of several forms, the one that most cells follow. */
export function best(forms: readonly (readonly Asked[])[]): readonly Asked[] {
  return [...forms].sort((a, b) => fitting(b) - fitting(a))[0] ?? [];
}
