/** A passage that tells how many there were, what became of them and what is left: "thụ lý 143 vụ; truy tố 94 vụ; đình chỉ 6 vụ; … hiện còn 26 vụ". */
import { firstFrom, placeOf, textOf, type Claim, type ReadParagraph } from "../../claims/claim";
import { quoted } from "../../claims/name";
import { isPeople, isPercent, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { heldOrMended } from "../edits";
import { baseValue } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { isValue } from "../lists/partlist";
import { digitSlip } from "../slips";
import { isDone, isLeft } from "./stages";
import { leaves, restDraft } from "../totals";

const RECEIVED = /thụ lý|tiếp nhận|nhận được|phải (?:giải quyết|thi hành|xử lý|thu)|tổng số|đăng ký|(?<![A-Za-zÀ-ỹ])(?:có|giao|nhận)(?![A-Za-zÀ-ỹ])/u;
/** Left in so many words. */
const SURELY_LEFT = /(?<![A-Za-zÀ-ỹ])(?:còn (?:tồn|lại)|tồn|hiện còn|vắng|chuyển (?:sang )?(?:kỳ|tháng|quý|năm) sau)(?![A-Za-zÀ-ỹ])/u;
/** Still being done, where the same has been done with the others. */
const BEING_DONE = /(?<![A-Za-zÀ-ỹ])đang (?:giải quyết|xử lý|xem xét|thụ lý)(?![A-Za-zÀ-ỹ])/u;
const OTHER = /cùng kỳ|(?:năm|tháng|kỳ) trước|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|bình quân|chỉ tiêu|kế hoạch|thiếu|quá hạn|so với)(?![A-Za-zÀ-ỹ])/u;
/** What follows breaks the figure in front down. */
const DETAIL = /trong đó|kết quả\s*:|cụ thể|(?<![A-Za-zÀ-ỹ])(?:gồm|riêng|chi tiết)(?![A-Za-zÀ-ỹ])/u;
/** The end of a sentence. */
const ENDS = /\.\s/u;
const OF_THEM = /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}(?:trong (?:tổng )?số|trên (?:tổng )?số)\s*$/u;
/** What is left, but of one kind only: another rest may go without a figure. */
const ONE_KIND = /quá hạn|điều kiện|khó|vướng|vượt|phức tạp|kéo dài|tạm(?![A-Za-zÀ-ỹ])|thẩm quyền|phân bổ|bố trí/u;
const STROKE = /^\s*\/\s*$/;
const MOST_DONE = 8;
/** Claims behind a whole in which its rest is looked for. */
const MOST_BEHIND = 60;
const LEAST_DIGITS = 3;

/** One kind of thing, where the later figures may leave its name out. */
function alike(a: Figure, b: Figure): boolean {
  if (kindOf(a) !== kindOf(b)) return b.unit === null && nounOf(b) === "" && kindOf(a) !== "count";
  return kindOf(a) !== "count" || sameThing(a, b) || nounOf(b) === "" || nounOf(a) === "" || (isPeople(a) && isPeople(b));
}

/** Nothing in its words says that it is one kind of what is left, no other figure of the thing follows in its sentence, and every number since `from` has been read. */
export function isAllLeft(read: ReadParagraph, rest: Claim, from: Figure): boolean {
  const { low } = read.paragraph.content;
  const between = low.slice(from.unitEnd, rest.figure.start).matchAll(/(?<![\d.,])\d[\d.,]*/gu);
  if ([...between].some((m) => read.readings[firstFrom(read.readings, from.unitEnd + m.index)]?.figure.start !== from.unitEnd + m.index)) return false;
  const next = read.claims[placeOf(read.claims, rest.figure) + 1];
  const close = next !== undefined && next.group === rest.group && alike(rest.figure, next.figure) && !/[;.]\s/.test(low.slice(rest.figure.unitEnd, next.figure.start));
  return !close && !ONE_KIND.test(`${rest.reading.clause} ${rest.reading.tail} ${rest.reading.after}`);
}

interface Flow {
  readonly whole: Claim;
  readonly done: readonly Claim[];
  readonly rest: Claim;
}

const figuresOf = (claims: readonly Claim[]): Figure[] => claims.map(({ figure }) => figure);

function fits({ whole, done, rest }: Flow): boolean {
  return leaves(whole.figure, figuresOf(done), rest.figure);
}

function draftOf({ whole, done, rest }: Flow, failed: Draft["verdict"]): Draft {
  return restDraft(whole.figure, figuresOf(done), rest.figure, (ok) => (ok ? `Số còn lại khớp với các số đã nêu (${quoted(whole)}).` : `Cần xem số còn lại của ${quoted(whole)}: tổng số trừ các số đã xong ra số khác.`), failed);
}

/** One slip of the pen in what is left, or in what is told of the whole. */
function slipped({ whole, done, rest }: Flow): boolean {
  const gone = done.reduce((sum, claim) => sum.plus(baseValue(claim.figure)), baseValue(whole.figure).times(0));
  const digits = (value: string): string => value.replace(/\D/g, "");
  const factor = rest.figure.unit?.factor ?? 1;
  const left = baseValue(whole.figure).minus(gone).div(factor);
  const all = baseValue(rest.figure).plus(gone).div(whole.figure.unit?.factor ?? 1);
  const pair = (made: typeof left, f: Figure): boolean => made.gt(0) && tellingDigits(f) >= 2 && digitSlip(digits(made.toFixed(f.decimals)), digits(f.value.toFixed(f.decimals))) !== null;
  return pair(left, rest.figure) || pair(all, whole.figure);
}

/** The flows of one passage: from each whole over what became of it to the first figure that is left. */
function flowsOf(read: ReadParagraph): { readonly flow: Flow; readonly plain: boolean }[] {
  const { low } = read.paragraph.content;
  const claims = read.claims.filter((claim) => claim.parent === null && isValue(claim) && !isPercent(claim.figure) && claim.figure.hedge === null && !claim.figure.bound);
  return claims.flatMap((whole, i): { readonly flow: Flow; readonly plain: boolean }[] => {
    if (!RECEIVED.test(whole.reading.clause) || isLeft(whole.reading.clause) || OTHER.test(textOf(whole))) return [];
    const done: Claim[] = [];
    let detailed = false;
    let before = whole;
    // "đã trả 367 hồ sơ, trong đó đúng hạn 361, quá hạn 6; đang giải quyết 48": a list by commas ends at the ";".
    let parted = false;
    for (const claim of claims.slice(i + 1, i + 1 + MOST_BEHIND)) {
      // "so với cùng kỳ thụ lý giảm 41 vụ": a remark in between.
      if (!alike(whole.figure, claim.figure) || isChangeOnly(claim)) continue;
      const text = textOf(claim);
      const between = low.slice(before.figure.unitEnd, claim.figure.start);
      before = claim;
      if (OTHER.test(text) || done.length > MOST_DONE) return [];
      if (detailed && /;/.test(between)) [detailed, parted] = [parted || !isLeft(text), true];
      const ofNow = `${claim.reading.clause} ${claim.reading.operator} ${claim.reading.tail}`;
      if (isLeft(ofNow) && !/đã/.test(claim.reading.clause)) return done.length === 0 ? [] : [{ flow: { whole, done, rest: claim }, plain: !detailed }];
      if (RECEIVED.test(claim.reading.clause) && !isDone(claim.reading.clause)) return [];
      // What breaks a figure down lies within it, to the end of its sentence or its list.
      if (ENDS.test(between) && claim.group !== whole.group) detailed = false;
      if (DETAIL.test(between)) detailed = true;
      if (detailed) continue;
      if (!isDone(claim.reading.clause)) return [];
      done.push(claim);
    }
    return [];
  });
}

/** The figure right behind a stroke: "143 vụ/198 bị can". */
function besideOf(read: ReadParagraph, claim: Claim): Claim | null {
  const next = read.claims[placeOf(read.claims, claim.figure) + 1];
  return next !== undefined && STROKE.test(read.paragraph.content.low.slice(claim.figure.unitEnd, next.figure.start)) ? next : null;
}

function secondOf(read: ReadParagraph, flow: Flow): Draft[] {
  const [whole, rest] = [besideOf(read, flow.whole), besideOf(read, flow.rest)];
  const done = flow.done.flatMap((claim) => besideOf(read, claim) ?? []);
  if (whole === null || rest === null || done.length < flow.done.length || ![...done, rest].every((claim) => sameThing(claim.figure, whole.figure))) return [];
  const second = { whole, done, rest };
  const draft = draftOf(second, "review");
  return draft.verdict === "consistent" || slipped(second) ? [draft] : [];
}

/** "đã xử lý 57 trong số 63 kiến nghị, còn 6 kiến nghị". */
function ofNumber(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((done, i): Draft[] => {
    const [whole, rest] = [read.claims[i + 1], read.claims[i + 2]];
    if (whole === undefined || rest === undefined || whole.group !== done.group || rest.group !== done.group) return [];
    if (!OF_THEM.test(low.slice(done.figure.unitEnd, whole.figure.start)) || !isDone(done.reading.clause) || !isLeft(textOf(rest)) || OTHER.test(textOf(rest)) || !sameThing(whole.figure, rest.figure)) return [];
    const flow = { whole, done: [done], rest };
    return fits(flow) || isAllLeft(read, rest, done.figure) ? [draftOf(flow, "review")] : [];
  });
}

/** "chưa giải ngân còn 643.688 triệu đồng (giao 1.538.245, đã giải ngân 894.557)": all three are told, those in brackets in its unit. */
function inBrackets(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((rest, i): Draft[] => {
    const [first, second, more] = [read.claims[i + 1], read.claims[i + 2], read.claims[i + 3]];
    if (first === undefined || second === undefined || first.parent !== rest.id || second.parent !== rest.id || more?.parent === rest.id) return [];
    if (!isLeft(textOf(rest)) || !/^\s*\($/.test(low.slice(rest.figure.unitEnd, read.structure.groups[first.group]?.start ?? 0)) || [first, second].some((claim) => OTHER.test(claim.reading.clause.replace("kế hoạch", "")))) return [];
    if (!/giao|tổng|kế hoạch|phải|thụ lý|tiếp nhận/u.test(first.reading.clause) || !isDone(second.reading.clause)) return [];
    const inUnit = (claim: Claim): Claim => (claim.figure.unit === null ? { ...claim, figure: { ...claim.figure, unit: rest.figure.unit } } : claim);
    const flow = { whole: inUnit(first), done: [inUnit(second)], rest };
    if ([flow.whole, ...flow.done].some((claim) => kindOf(claim.figure) !== kindOf(rest.figure))) return [];
    return [draftOf(flow, slipped(flow) ? "inconsistent" : "review")];
  });
}

/** What is left in the passages of one paragraph. */
export function stateRelations(read: ReadParagraph): Draft[] {
  if (!isLeft(read.paragraph.content.low)) return [];
  const flows = flowsOf(read).flatMap(({ flow, plain }): Draft[] => {
    if (fits(flow)) return [draftOf(flow, "review"), ...secondOf(read, flow)];
    // Another state may go without a figure, or what is left may be of something else: only told in so many words is it asked about.
    const told = SURELY_LEFT.test(textOf(flow.rest)) && /thụ lý|tiếp nhận|phải|đăng ký/u.test(textOf(flow.whole));
    const last = textOf(flow.rest);
    if (plain && flow.done.length === 1 && (/(?<![A-Za-zÀ-ỹ])còn(?![A-Za-zÀ-ỹ])/u.test(last) || BEING_DONE.test(last)) && isAllLeft(read, flow.rest, flow.whole.figure) && heldOrMended(draftOf(flow, "review")).length > 0) return [draftOf(flow, "review"), ...secondOf(read, flow)];
    return plain && told && isAllLeft(read, flow.rest, flow.whole.figure) && tellingDigits(flow.rest.figure) >= LEAST_DIGITS - 1 && (flow.done.length === 1 || slipped(flow)) ? [draftOf(flow, "review"), ...secondOf(read, flow)] : [];
  });
  return [...flows, ...ofNumber(read), ...inBrackets(read)];
}
