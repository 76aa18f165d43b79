/** What was received, what is done, what is left; a month and its cumulative figure; a kind and its better kind. */
import { textOf, type Claim, type ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { quoted } from "../../claims/name";
import { baseInterval, isPercent, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { makes, notAbove } from "../evidence";
import { isChangeOnly } from "../links/facts";
import { wordsOf } from "../lists/families";
import { denominatorOf, isValue } from "../lists/partlist";
import { isAllLeft, stateRelations } from "./states";
import { sumDraft } from "../totals";

const RECEIVED = /tiếp nhận|nhận được|thụ lý|tổng số|phải (?:thi hành|giải quyết|thu)|triển khai|thực hiện|phát hiện|xảy ra|kiểm tra|đăng ký/;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|hoàn thành|xong|thành công|giải quyết|làm rõ|khởi tố|xử phạt|nghiệm thu|kết luận|hòa giải thành)(?![A-Za-zÀ-ỹ])/u;
const LEFT = /còn lại|(?:đang|chưa)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])còn(?! sống)(?![A-Za-zÀ-ỹ])|tồn(?![A-Za-zÀ-ỹ])/u;
const NOT_LEFT = /chưa (?:đến|tới|được|bao gồm|kể)|còn (?:sống|hiệu lực|thiếu|hơn|khoảng)/;
const FAILED = /(?:không|chưa) đạt/;
/** A change or another time: no state of what was received. */
const OTHER_TIME = /cùng kỳ|năm trước|tháng trước|kỳ trước|tăng|giảm/;

/** Done, but not of what came in now. */
const EARLIER = /(?:kỳ|năm|tháng) trước|chuyển sang|tồn/;

const REACH = 5;

function partDraft(part: Claim, whole: Claim, name: string, over: Draft["verdict"]): Draft {
  const figures = [whole.figure, part.figure];
  const holds = (values: Values): boolean => notAbove(baseInterval(values(part.figure)), baseInterval(values(whole.figure)));
  const ok = holds(asWritten);
  return {
    kind: "part", verdict: judge(figures, holds, over), figures, holds,
    message: ok ? `${name} không vượt ${quoted(whole)}.` : `Cần xem ${quoted(part)}: ${shown(part.figure)} lớn hơn ${shown(whole.figure)} của ${quoted(whole)}.`,
    formula: `${shown(part.figure)} ${ok ? "≤" : ">"} ${shown(whole.figure)}`,
  };
}

/** The claims of one thing that follow a claim in its group. */
function sameBehind(claims: readonly Claim[], i: number): Claim[] {
  const first = claims[i];
  if (first === undefined) return [];
  return claims.slice(i + 1, i + 1 + REACH).filter((c) => c.group === first.group && sameThing(c.figure, first.figure));
}

/** "thụ lý 120 vụ; giải quyết 112 vụ; còn lại 8 vụ": what is done and what is left make what was received. */
function leftovers(report: ReadReport, read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  // "thụ lý giảm 51 vụ, giải quyết giảm 38 vụ; còn tồn 128 vụ": by how much, not how many.
  const claims = read.claims.filter((c) => isValue(c) && !isPercent(c.figure) && !isChangeOnly(c));
  return claims.flatMap((claim, i): Draft[] => {
    const below = denominatorOf(report, claim.figure);
    const [second, third] = sameBehind(claims, i);
    const rest = below === null ? third : second;
    const done = below === null ? second : claim;
    if (rest === undefined || done === undefined || OTHER_TIME.test(textOf(rest))) return [];
    const reached = below === null ? "" : low.slice(below.unitEnd, Math.min(below.unitEnd + 60, rest.figure.start));
    const missed = FAILED.test(textOf(rest)) && /đạt/.test(reached) && !FAILED.test(reached);
    if (!missed && (!LEFT.test(textOf(rest)) || NOT_LEFT.test(textOf(rest)))) return [];
    if ((!missed && !DONE.test(textOf(done))) || LEFT.test(textOf(done).replace(/đã/g, "")) || OTHER_TIME.test(done.reading.clause)) return [];
    if (below === null && (!RECEIVED.test(claim.reading.clause) || DONE.test(claim.reading.clause.replace(/giải quyết|kết luận/g, "")) || LEFT.test(textOf(claim)))) return [];
    // A third state ("03 đơn rút", "trả lại 5 hồ sơ") would have to be counted, too.
    const after = sameBehind(claims, claims.indexOf(rest))[0];
    // "…; đã thụ lý 5/5 vụ tố cáo": told anew, of what came in of another kind.
    const anew = after !== undefined && /[;.]\s/.test(low.slice(rest.figure.unitEnd, after.figure.start)) && RECEIVED.test(after.reading.clause) && denominatorOf(report, after.figure) !== null;
    const more = after !== undefined && !anew && (DONE.test(textOf(after)) || LEFT.test(textOf(after)) || !/[;.]\s/.test(low.slice(rest.figure.unitEnd, after.figure.start)));
    const whole = below ?? claim.figure;
    const figures: Figure[] = [done.figure, rest.figure];
    const ok = makes(figures, whole);
    // "200/481 căn đã ký, 18 trường hợp chưa thuận, 263 căn chưa gặp": a third state, under a name of its own.
    const another = ok ? undefined : claims.find((c) => c.group === claim.group && c.figure.start > done.figure.start && c.figure.start < rest.figure.start && kindOf(c.figure) === "count" && makes([done.figure, { ...c.figure, unit: rest.figure.unit, noun: rest.figure.noun }, rest.figure], whole));
    // "phê duyệt 214 hộ …, đã chi trả 187/214 hộ; còn 36 hộ chưa phê duyệt" of 250: what is left is left of more.
    const ofMore = !ok && claims.some((c) => c.figure.end <= rest.figure.start && sameThing(c.figure, whole) && makes([whole, rest.figure], c.figure));
    if (!ok && (ofMore || more || another !== undefined || !isAllLeft(read, rest, whole))) return [];
    return [sumDraft(whole, figures, () => (ok ? `Số đã xong và số còn lại khớp với ${quoted(claim)}.` : `Cần xem ${quoted(claim)}: số đã xong và số còn lại cộng lại khác tổng số.`))];
  });
}

/** "tiếp nhận 48 đơn, giải quyết xong 45 đơn": no more is done than there was. */
function doneOfReceived(report: ReadReport, read: ReadParagraph): Draft[] {
  const claims = read.claims.filter((c) => isValue(c) && !isPercent(c.figure) && c.figure.whole);
  return claims.flatMap((claim, i): Draft[] => {
    const [next] = sameBehind(claims, i);
    if (next === undefined || denominatorOf(report, claim.figure) !== null || denominatorOf(report, next.figure) !== null) return [];
    if (nounOf(claim.figure) !== nounOf(next.figure) || !RECEIVED.test(claim.reading.clause) || DONE.test(claim.reading.clause)) return [];
    // "nội bộ phát hiện 3 vụ; qua thanh tra đã phát hiện 20 vụ": the same, elsewhere.
    if (contentWords(RECEIVED.exec(claim.reading.clause)?.[0] ?? "").some((word) => next.core.includes(word) || contentWords(next.reading.clause).includes(word))) return [];
    if (!DONE.test(textOf(next)) || OTHER_TIME.test(textOf(next)) || LEFT.test(textOf(next)) || EARLIER.test(read.paragraph.content.low.slice(next.figure.end, next.figure.end + 80)) || contrasted(claim.label, next.label)) return [];
    return [partDraft(next, claim, "Số đã xong", "review")];
  });
}

const CUMULATIVE = /lũy kế|tính chung|cộng dồn|nâng tổng số|đến nay[^,;]{0,20}tổng số|tổng số[^,;]{0,60}lên/;
const ONE_PERIOD = /(?:trong|riêng) (?:tháng|quý|kỳ)|tháng \d{1,2}|(?:trong )?năm 20\d\d|trong năm|cấp mới|thành lập|kết nạp|công nhận|phát triển mới/;
/** What a whole period is to bring may be more than what its first years have brought. */
const LONG_PERIOD = /giai đoạn|nhiệm kỳ|cả năm|20\d\d\s*[-–]\s*20\d\d/u;

/** "tháng 10 đạt 12 tỷ đồng, lũy kế 10 tháng 128 tỷ đồng", "thêm 13 dự án, nâng tổng số lên 51": a month is no more than its sum. */
function cumulative(read: ReadParagraph): Draft[] {
  const claims = read.claims.filter((c) => isValue(c) && !isPercent(c.figure));
  return claims.flatMap((claim, i): Draft[] => {
    const lead = `${claim.reading.lead} ${claim.reading.clause}`;
    const raised = /nâng tổng số|tổng số[^,;]{0,60}lên/.test(claim.reading.clause);
    // A balance of months may be smaller than that of one.
    if (!CUMULATIVE.test(claim.reading.clause) || /bình quân|xuất siêu|nhập siêu|thặng dư|thâm hụt|cán cân|lợi nhuận|(?<![A-Za-zÀ-ỹ])lỗ(?![A-Za-zÀ-ỹ])/u.test(claim.reading.clause)) return [];
    const before = claims.slice(Math.max(0, i - REACH), i).reverse().find((c) =>
      c.group === claim.group && kindOf(c.figure) === kindOf(claim.figure) && (raised || kindOf(c.figure) !== "count" || sameThing(c.figure, claim.figure)));
    if (before === undefined || CUMULATIVE.test(before.reading.clause) || !ONE_PERIOD.test(`${before.reading.lead} ${before.reading.clause} ${before.reading.after}`) || LONG_PERIOD.test(before.reading.clause)) return [];
    // Its own words must not speak of something else: "thu 12 tỷ đồng; lũy kế chi 10 tỷ đồng".
    const own = contentWords(claim.reading.clause.replace(CUMULATIVE, " "));
    const known = new Set([...before.core, ...before.full]);
    if (!raised && own.length > 0 && !own.some((word) => known.has(word))) return [];
    if (contrasted(before.label, claim.label) || /kế hoạch|dự toán|chỉ tiêu/.test(before.reading.clause)) return [];
    const draft = partDraft(before, claim, "Số trong kỳ", "review");
    return draft.verdict === "consistent" || (!/;/.test(lead.slice(-200)) && !raised) ? [draft] : [];
  });
}

const BETTER = /mức độ (?:ii|iii|2|3)(?![A-Za-zÀ-ỹ\d])|nâng cao|kiểu mẫu/u;

/** "5 trường mức độ 1 và 8 trường mức độ 2": each level by itself. */
const FIRST_LEVEL = /mức độ (?:i|1)(?![A-Za-zÀ-ỹ\d])/u;

/** "98 xã đạt chuẩn nông thôn mới; 21 xã đạt chuẩn nông thôn mới nâng cao": the better kind is among the plain one. */
function betterKinds(read: ReadParagraph): Draft[] {
  const claims = read.claims.filter((c) => isValue(c) && !isPercent(c.figure) && c.figure.whole);
  return claims.flatMap((claim, i): Draft[] => {
    if (!BETTER.test(`${wordsOf(claim)} ${claim.reading.after}`)) return [];
    const words = new Set([...claim.core, ...contentWords(claim.reading.after)]);
    const before = claims.slice(Math.max(0, i - REACH), i).reverse().find((c) =>
      c.group === claim.group && sameThing(c.figure, claim.figure) && !BETTER.test(`${wordsOf(c)} ${c.reading.after}`));
    if (before === undefined || before.planned !== claim.planned || FIRST_LEVEL.test(`${wordsOf(before)} ${before.reading.after}`)) return [];
    const named = before.core.filter((word) => words.has(word)).length;
    return named >= 2 && 2 * named >= before.core.length ? [partDraft(claim, before, "Số ở mức cao hơn", "review")] : [];
  });
}

const NOT_YET = /chưa ((?:[A-Za-zÀ-ỹ]+ ){0,3}[A-Za-zÀ-ỹ]+)/u;
const MOST_PARTS_BACK = 10;
const MOST_PARAGRAPHS_BACK = 8;
const MOST_RECENT = 40;

/** "Tổng vốn 22 tỷ đồng. Đã phân bổ 20 tỷ đồng … Số vốn chưa phân bổ: 2 tỷ đồng": the same verb, done and not yet. */
function notYet(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const recent: { readonly claim: Claim; readonly section: number }[] = [];
  for (const read of report.paragraphs) {
    const section = read.paragraph.section.id;
    for (const claim of read.claims) {
      if (claim.parent !== null || !isValue(claim)) continue;
      const verb = contentWords(NOT_YET.exec(claim.reading.clause)?.[1] ?? "").slice(0, 2).join(" ");
      if (verb.includes(" ")) {
        const near = recent.flatMap((r) => (r.section === section && kindOf(r.claim.figure) === kindOf(claim.figure) && claim.paragraph - r.claim.paragraph <= MOST_PARAGRAPHS_BACK ? [r.claim] : []));
        out.push(...doneAndNotYet(report, near, claim, verb));
      }
      recent.push({ claim, section });
      if (recent.length > MOST_RECENT) recent.shift();
    }
  }
  return out;
}

/** The words of its sentence in front of a claim. */
function sentenceBefore(report: ReadReport, claim: Claim): string {
  const read = report.paragraphs[claim.paragraph];
  return read === undefined ? "" : read.paragraph.content.low.slice(read.structure.groups[claim.group]?.start ?? 0, claim.figure.start);
}

function doneAndNotYet(report: ReadReport, near: readonly Claim[], rest: Claim, verb: string): Draft[] {
  const at = near.findLastIndex((c) => [`đã ${verb}`, `được ${verb}`].some((phrase) => c.reading.clause.replace(/\s+/g, " ").includes(phrase)));
  const done = near[at];
  if (done === undefined) return [];
  const figures = [done.figure, rest.figure];
  const before = near.slice(Math.max(0, at - MOST_PARTS_BACK), at);
  // What the sentence in front is about opens it: "được giao 600 tỷ đồng, gồm: …; … 27 tỷ đồng. Đã phân bổ …".
  const head = before.find((c) => c.group === before[before.length - 1]?.group && c.paragraph === before[before.length - 1]?.paragraph);
  const whole = before.findLast((c) => makes(figures, c.figure)) ?? head;
  if (whole === undefined) return [];
  const ok = makes(figures, whole.figure);
  // What was shared out is named as a total, or nothing is said.
  if (!ok && (whole.reading.clause.includes(`đã ${verb}`) || whole.paragraph !== done.paragraph || !/tổng|giao|kế hoạch|phải/.test(sentenceBefore(report, whole)))) return [];
  return [sumDraft(whole.figure, figures, () => (ok ? `Phần đã và phần chưa ${verb} khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: phần đã và phần chưa ${verb} cộng lại khác tổng số.`))];
}

/** Relations between a whole and what has been done of it, in one period or in all. */
export function progressRelations(report: ReadReport): Draft[] {
  return [
    ...report.paragraphs.flatMap((read) => [...leftovers(report, read), ...doneOfReceived(report, read), ...cumulative(read), ...betterKinds(read), ...stateRelations(read)]),
    ...notYet(report),
  ];
}
