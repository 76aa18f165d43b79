/** Shares of a known number of whole things, whose own numbers are not told: "40 đại biểu, trong đó nữ 32,5%; tái cử 47,5%". Each must be so many of the forty. */
import { exact, meets, percentOf, roughly, type Decimal } from "../../../figures";
import { quoted } from "../../claims/name";
import { baseInterval, intervalOf, isPercent, kindOf, type Figure } from "../../reading/figure";
import { shown, type Draft, type Values } from "../draft";
import { slippedTo } from "../slipped";
import type { Seen } from "./view";

/** A number of things whose shares can be told apart. */
const MOST_COUNTED = 2000;
const LEAST_COUNTED = 6;
/** What a coincidence explains at most: where all fit; where all but one do, or all of another number. */
const ANY = 0.02;
const SURE = 0.003;
const LEAST_OTHERS = 2;
const MOST_BETWEEN = 60;
/** Of another whole, another time, or no share at all. */
const NO_SHARE = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|so với|cùng kỳ|kế hoạch|chỉ tiêu|mục tiêu|lãi suất|năm (?:trước|ngoái|20\d\d)|dân số|độ che phủ|hộ nghèo|bình quân)(?![A-Za-zÀ-ỹ])/u;
const SHARES: ReadonlySet<string> = new Set(["value", "share", "ratio"]);

/** The number of whole things that is nearest to that percentage of them. */
const nearest = (stated: Figure, count: Decimal): Decimal => stated.value.times(count).div(100).round(0, 1);

function fits(stated: Figure, count: Figure): boolean {
  const many = nearest(stated, count.value);
  return many.gt(0) && many.lte(count.value) && meets(percentOf(exact(many), baseInterval(count)), intervalOf(stated));
}

/** How many of all percentages of so many decimals are shares of so many things. */
const density = ({ decimals }: Figure, { value }: Figure): number => Math.min(1, (roughly(value) * 10 ** -decimals) / 100);

const chanceOf = (shares: readonly Figure[], count: Figure): number => shares.reduce((all, share) => all * density(share, count), 1);

function isCount({ reading, figure }: Seen): boolean {
  return reading.role === "value" && kindOf(figure) === "count" && figure.whole && !figure.bound && figure.hedge === null && figure.denominator === null && figure.numerator === null
    && (figure.noun !== "" || figure.unit !== null) && figure.value.gt(1) && figure.value.lte(MOST_COUNTED);
}

function isShare({ reading, figure, before, behind }: Seen): boolean {
  return isPercent(figure) && SHARES.has(reading.role) && !figure.bound && figure.hedge === null && figure.value.lt(100) && !NO_SHARE.test(before) && !NO_SHARE.test(behind.replace(/[;,.(].*$/su, ""));
}

/** The percentages that follow a count in its sentence, none of another figure between them. */
function sharesBehind(all: readonly Seen[], at: number): Seen[] {
  const own = all[at];
  const out: Seen[] = [];
  for (let i = at + 1; own !== undefined; i++) {
    const seen = all[i];
    if (seen === undefined || seen.sentence !== own.sentence) break;
    // "trẻ tuổi (dưới 40) 17,3%": a bracket that only explains.
    if (seen.figure.bound || (seen.figure.group !== own.figure.group && !isPercent(seen.figure))) continue;
    if (!isShare(seen) || seen.before.length > MOST_BETWEEN) break;
    out.push(seen);
  }
  return out;
}

function draftOf(count: Seen, share: Seen, verdict: Draft["verdict"]): Draft {
  const many = nearest(share.figure, count.figure.value).toFixed();
  const holds = (values: Values): boolean => fits(values(share.figure), values(count.figure));
  const ok = verdict === "consistent";
  return {
    kind: "ratio", verdict, figures: [count.figure, share.figure], holds,
    formula: ok ? `${many} / ${shown(count.figure)} ≈ ${shown(share.figure)}` : `? / ${shown(count.figure)} ≠ ${shown(share.figure)}`,
    message: ok ? `Tỷ lệ ứng với ${many} trong ${shown(count.figure)} (${quoted(share)}).` : `Cần xem tỷ lệ của ${quoted(share)}: không có số nguyên nào trong ${shown(count.figure)} ứng với ${shown(share.figure)}.`,
  };
}

/** All shares are of another number of things. */
function ofAnother(count: Seen, shares: readonly Figure[]): Draft {
  return {
    kind: "ratio", verdict: "review", figures: [count.figure, ...shares], holds: (values) => shares.every((share) => fits(values(share), values(count.figure))),
    formula: `${shares.map(shown).join("; ")} ≠ ? / ${shown(count.figure)}`, message: `Cần xem ${quoted(count)}: các tỷ lệ nêu sau không ứng với số nguyên nào trong ${shown(count.figure)}.`,
  };
}

/** True where one slip of the pen in the count lets all of the shares be so many of it. */
function countSlipped(count: Figure, shares: readonly Figure[]): boolean {
  const { to, variants } = slippedTo(count, (other) => shares.every((share) => fits(share, other)));
  return to !== null && chanceOf(shares, to) * variants <= SURE;
}

/** The shares of the count at `at` that no other room has `judged`, and the one among them, or the count, that cannot be. */
export function sharesOfCount(all: readonly Seen[], at: number, judged: ReadonlySet<number>): Draft[] {
  const count = all[at];
  if (count === undefined || !isCount(count)) return [];
  const shares = sharesBehind(all, at);
  if (shares.length === 0 || shares.some(({ figure }) => judged.has(figure.id))) return [];
  const right = shares.filter(({ figure }) => fits(figure, count.figure));
  const figures = shares.map(({ figure }) => figure);
  const chance = chanceOf(right.map(({ figure }) => figure), count.figure);
  const made = (): Draft[] => right.map((share) => draftOf(count, share, "consistent"));
  if (right.length === shares.length) return chance <= ANY && count.figure.value.gte(LEAST_COUNTED) ? made() : [];
  const wrong = shares.filter((share) => !right.includes(share));
  const [only] = wrong;
  if (only !== undefined && wrong.length === 1 && right.length >= LEAST_OTHERS && chance <= SURE && slippedTo(only.figure, (other) => fits(other, count.figure)).to !== null) return [...made(), draftOf(count, only, "review")];
  if (right.length <= 1 && shares.length > LEAST_OTHERS && only !== undefined && countSlipped(count.figure, figures)) return [ofAnother(count, figures)];
  return [];
}
