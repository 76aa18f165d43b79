/** Shares whose whole comes after them: in brackets behind a base of any name, at the end of a list, in the next clause; and percentages said of each of two counts. */
import { contentWords } from "../../claims/words";
import { placeAmong, type Claim, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isBelow } from "../../../figures";
import { baseInterval, isPercent, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { ratioDraft, saidOfAnother } from "../quotients";
import { isValue } from "../lists/partlist";
import { asked } from "./slipped";

/** A count with the percentage said of it. */
interface Portion {
  readonly claim: Claim;
  readonly share: Reading;
}

function portionsIn(read: ReadParagraph): Portion[] {
  return read.claims.flatMap((claim): Portion[] => {
    const share = claim.attributes.find((a) => (a.role === "share" || a.role === "ratio") && isPercent(a.figure));
    return share === undefined || share.figure.bound || claim.figure.denominator !== null || isPercent(claim.figure) ? [] : [{ claim, share }];
  });
}

const OF_BASE = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s-]*\(\s*$/u;
const OTHER_BASE = /kế hoạch|(?<![A-Za-zÀ-ỹ])(?:kh|nq|dt)(?![A-Za-zÀ-ỹ])|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm (?:trước|\d)|so với (?!tổng)|tăng|giảm|trong đó/u;

/** "chiếm 12,9% lực lượng lao động (413.411 người)". */
function rightBehind({ claim, share }: Portion, whole: Reading, low: string): Draft | null {
  if (whole.role === "denominator" || !sameThing(claim.figure, whole.figure) || claim.figure.unit?.label !== whole.figure.unit?.label) return null;
  const between = low.slice(share.figure.unitEnd, whole.figure.start);
  const closed = /^\s*\)/.test(low.slice(whole.figure.unitEnd));
  const draft = ratioDraft(claim.figure, whole.figure, share.figure, claim.label, "inconsistent");
  if (draft === null || share.operator !== "chiếm" || !closed || !OF_BASE.test(between) || OTHER_BASE.test(between)) return null;
  // "65 hộ, chiếm 40% số hộ đăng ký (26 hộ)": what stands in the brackets may be the part.
  const turned = draft.verdict !== "consistent" && !isBelow(baseInterval(claim.figure), baseInterval(whole.figure));
  return turned ? null : draft;
}

const LISTED = /^\s*(?:,|;)?\s*(?:trên|trong|so với|của)\s+(?:tổng\s+số|tổng)\s*(?:là\s*)?(?:có\s*)?$/;
const GOES_ON = /^[^.:]*$/;

/** The shares without a base of their own right in front of a place, of one sentence. */
function runBefore(portions: readonly Portion[], at: Figure, low: string): Portion[] {
  const out: Portion[] = [];
  let end = at.start;
  for (let i = portions.length - 1; i >= 0; i--) {
    const one = portions[i];
    if (one === undefined || one.share.figure.start >= end) continue;
    const next = out[0];
    if (contentWords(one.share.tail).length > 0 && next !== undefined) break;
    if (next !== undefined && (next.claim.group !== one.claim.group || !sameThing(next.claim.figure, one.claim.figure))) break;
    if (!GOES_ON.test(low.slice(one.share.figure.unitEnd, end).replace(/\d[.,:]\d/g, ""))) break;
    out.unshift(one);
    end = one.claim.figure.start;
  }
  return out;
}

/** "mũi 1 cho 98.120 trẻ (98,1%), mũi 2 cho 95.340 trẻ (95,3%) trên tổng số 100.000 trẻ": a total at the end is that of each in front. */
function atTheEnd(read: ReadParagraph, portions: readonly Portion[]): Draft[] {
  const { low } = read.paragraph.content;
  return read.readings.flatMap((whole, i): Draft[] => {
    const before = read.readings[i - 1];
    if (before === undefined || isPercent(whole.figure) || whole.figure.numerator !== null) return [];
    const from = low.slice(before.figure.unitEnd, whole.figure.start);
    if (!LISTED.test(from.replace(/^\s*\)/, ""))) return [];
    const run = runBefore(portions, whole.figure, low).filter(({ claim }) => sameThing(claim.figure, whole.figure) && claim.group === whole.figure.group);
    if (run.length < 2) return [];
    const drafts = run.flatMap(({ claim, share }) => ratioDraft(claim.figure, whole.figure, share.figure, claim.label, "inconsistent") ?? []);
    if (drafts.some((draft) => draft.verdict === "consistent")) return drafts;
    // None holds: the total itself may have slipped.
    return drafts.flatMap((draft) => asked(draft) ?? []);
  });
}

const NAMED = /^\s*(?:so với\s+|trên\s+|trong\s+|của\s+)?((?:tổng|toàn|số)\s[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s-]*?)\s*(?:,|;|\.|\)|$)/u;
const MOST_BEHIND = 3;

/** "chiếm 1,2% tổng dư nợ; tổng dư nợ đến cuối tháng đạt 12.450 tỷ đồng": the base begins the next clause. */
function inNextClause({ claim, share }: Portion, read: ReadParagraph): Draft | null {
  const { low } = read.paragraph.content;
  const base = NAMED.exec(low.slice(share.figure.unitEnd, share.figure.unitEnd + 80))?.[1];
  if (base === undefined || OTHER_BASE.test(base) || contentWords(base).length === 0) return null;
  const next = read.claims.slice(placeAmong(read.claims, claim) + 1).filter((other) => other.figure.start > share.figure.start).slice(0, MOST_BEHIND);
  const whole = next.find((other) => isValue(other) && sameThing(other.figure, claim.figure) && other.reading.clause.trimStart().startsWith(base) && !OTHER_BASE.test(other.reading.clause));
  const draft = whole === undefined ? null : ratioDraft(claim.figure, whole.figure, share.figure, claim.label, "inconsistent");
  return draft === null || draft.verdict === "consistent" ? draft : asked(draft);
}

const OF_COUNT = /^\s*(?:về |so với |của )?(?:tổng )?(?:số )?(?:lượng )?([A-Za-zÀ-ỹ]+(?:\s[A-Za-zÀ-ỹ]+)?)\s*(?:,|;|\.|\)|và\s|$)/u;

/** "thụ lý 120 vụ/215 bị cáo, giải quyết 102 vụ/180 bị cáo (đạt 85% về số vụ và 83,7% về số bị cáo)": each percentage names what it counts, told twice in front. */
function byCount(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  const said = read.readings.flatMap(({ figure, role }) => {
    const noun = isPercent(figure) && role !== "growth" && role !== "plan-percent" && role !== "plan-change" ? OF_COUNT.exec(low.slice(figure.unitEnd, figure.unitEnd + 40))?.[1] : undefined;
    return noun === undefined ? [] : [{ figure, noun }];
  });
  return said.flatMap(({ figure, noun }, i): Draft[] => {
    const [before, behind] = [said[i - 1], said[i + 1]];
    const first = before !== undefined && joined(low, before.figure, figure) ? before : null;
    const pair = first ?? (behind !== undefined && joined(low, figure, behind.figure) ? behind : null);
    if (pair === null || pair.noun === noun) return [];
    const start = (first ?? { figure }).figure.start;
    const counts = read.claims.filter((c) => c.figure.start < start && start - c.figure.start < MOST_TOLD && isValue(c) && nounOf(c.figure) === noun && c.figure.denominator === null).slice(-2);
    const [whole, part] = counts;
    if (whole === undefined || part === undefined || isBelow(baseInterval(whole.figure), baseInterval(part.figure))) return [];
    const draft = ratioDraft(part.figure, whole.figure, figure, part.label, "inconsistent");
    const told = draft === null || draft.verdict === "consistent" ? draft : asked(draft);
    return told === null ? [] : [told];
  });
}

const MOST_TOLD = 160;

/** "85% về số vụ và 83,7% về số bị cáo". */
function joined(low: string, a: Figure, b: Figure): boolean {
  return /^[^\d.;()]{0,30}(?:,|và)\s*(?:đạt\s*|bằng\s*)?$/u.test(low.slice(a.unitEnd, b.start));
}

/** Judges every share of a paragraph with its whole after it. */
export function sharesOfWholesAfter(read: ReadParagraph): Draft[] {
  const portions = portionsIn(read);
  const counted = byCount(read);
  if (portions.length === 0) return counted;
  const { low } = read.paragraph.content;
  const next = new Map(read.readings.slice(1).map((reading, i) => [read.readings[i]?.figure.id, reading]));
  const near = portions.flatMap((portion): Draft[] => {
    const whole = next.get(portion.share.figure.id);
    const draft = whole === undefined || saidOfAnother(read, portion.claim, portion.share) ? null : rightBehind(portion, whole, low);
    return draft === null ? [] : [draft];
  });
  const told = new Set(near.map(({ figures }) => figures[2]?.id));
  const open = ({ figures }: Draft): boolean => !told.has(figures[2]?.id);
  const further = [...counted, ...atTheEnd(read, portions)].filter(open);
  for (const { figures } of further) told.add(figures[2]?.id);
  return [...near, ...further, ...portions.flatMap((portion) => inNextClause(portion, read) ?? []).filter(open)];
}
