/** Totals whose parts stand in the same sentence: in parentheses, behind "trong đó" or "gồm", behind a colon. */
import { foldHeader, sum } from "../../../figures";
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import { bearsName, isPercent, kindOf, nounOf, sameThing } from "../../reading/figure";
import { asWritten } from "../draft";
import { fills } from "../evidence";
import { contentWords, PLAN_BASE, PRIOR_BASE } from "../../claims/words";
import { aroundNested, eitherWay } from "./nested";
import { claimOfText, filledBefore, hasUnread, inUnitOf, isOpen, isValue, lists, stopsAtStronger, totalsBefore, type PartList } from "./partlist";

/** Between a total and the parentheses that break it down. */
const FARTHEST = 2000;
const ANOTHER_TIME =
  /^\s*(?:\d{1,2}\s+)?(?:cùng kỳ|(?:năm 20\d\d|năm trước|(?:kỳ|tháng|quý) trước)(?!\s+(?:chuyển|tồn|còn|sang))|(?:tháng|quý)(?!\s+trước)|giai đoạn(?!\s+(?:[1-9](?![\d.,])|i{1,3}|một|hai|ba|đầu)(?![A-Za-zÀ-ỹ]))|so với|kế hoạch|tăng|giảm|bình quân|tương đương|theo nghị quyết|dự toán|trước (?:đó|đây|khi)|ban đầu)/;
const LEFT_OUT = /(?:chưa|không) (?:tính|kể|bao gồm|gồm)/;
const MOST_CLAIMS = 60;
const MARKER_IN = /trong (?:số )?đó|trong số này|bao gồm|gồm|chia ra|phân theo|cụ thể/;
export const MARKER = /trong (?:số )?đó|trong số này|bao gồm|gồm có|gồm|chia ra|phân theo|chia theo|cụ thể|theo (?:từng )?(?:ngành|lĩnh vực|nguồn|cấp|loại|nhóm|địa bàn|khu vực|vùng|hình thức|phương thức|thành phần|đối tượng|độ tuổi|giới tính|mục đích|tính chất|nguyên nhân|mức độ|nội dung)(?=[^,;.:()\d]{0,30}:)/g;

/** "…; c) phí": behind what an item is broken down into, the next item. */
const NEXT_LETTER = /;\s*\(?[b-zđ]\)\s/;

export function claimsByGroup(read: ReadParagraph): Map<number, Claim[]> {
  const out = new Map<number, Claim[]>();
  for (const claim of read.claims) {
    const list = out.get(claim.group);
    if (list === undefined) out.set(claim.group, [claim]);
    else list.push(claim);
  }
  return out;
}

/** A stretch of text without what stands in brackets. */
function outside(low: string, from: number, to: number): string {
  return low.slice(from, to).replace(/\([^()]*\)|\[[^[\]]*\]/g, (aside) => " ".repeat(aside.length));
}

/** The last few claims that end in front of a position; claims stand in reading order. */
function lastBefore(claims: readonly Claim[], position: number): Claim[] {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.figure.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return claims.slice(Math.max(0, low - 6), low);
}

/** So many items, counted in front of them, are no parts of their number. */
const PLACES = 4;

/** "tiếp nhận 385 công dân qua 2 cửa khẩu (cửa khẩu A: 237; cửa khẩu B: 148)": what is counted only to name the places, and is smaller than every part, is no total of theirs; nor are the "09 tỉnh" in front of nine names. */
function largeEnough(before: readonly Claim[], parts: readonly Claim[]): readonly Claim[] {
  const last = before[before.length - 1];
  const bare = (claim: Claim): boolean => claim.figure.unit === null && claim.figure.noun === "" && claim.figure.denominator === null;
  if (last === undefined || parts.length < 2 || kindOf(last.figure) !== "count" || !last.figure.value.eq(parts.length) || !parts.every(bare) || !(parts.length >= PLACES || parts.every((part) => part.figure.value.gt(last.figure.value)))) return before;
  const noun = nounOf(last.figure);
  return noun !== "" && (parts.length >= PLACES || parts.every((part) => part.reading.clause.includes(noun.split(" ")[0] ?? noun))) ? before.slice(0, -1) : before;
}

export function inParentheses(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  const byGroup = claimsByGroup(read);
  read.structure.groups.forEach((group, index) => {
    if (group.parent === null) return;
    const parts = byGroup.get(index) ?? [];
    if (parts.length === 0) return;
    const around = byGroup.get(group.parent) ?? [];
    const before = lastBefore(around, group.start);
    // "Tổng vốn (giao đầu năm 214 tỷ đồng, bổ sung 18 tỷ đồng) là 232 tỷ đồng".
    const behindBrackets = /^\)\s*(?:là|ước|đạt|ước đạt|bằng|có|tổng cộng)\s+$/;
    const stated = around[firstFrom(around, group.end + 1)];
    if (stated !== undefined && behindBrackets.test(low.slice(group.end, stated.figure.start)) && parts.length >= 2 && !parts.some((part) => /giảm|cắt|thu hồi/.test(part.reading.clause))) {
      out.push(...lists([stated], parts, { claims: "plain", where: "parentheses", open: isOpen(low.slice(group.start, group.end)) }, stopsAtStronger(low, 1), low));
      return;
    }
    // The total stands in the same clause list: nothing but its own attributes may lie between.
    const last = before[before.length - 1];
    if (last === undefined) return;
    const text = low.slice(group.start, group.end);
    const head = text.slice(0, (parts[0]?.figure.start ?? group.start) - group.start);
    // "(6 tháng đầu năm 2019 có 12 lượt)", "(tăng 5 vụ)": another time or a comparison, not parts.
    if (claimOfText(head) === "plain" && ANOTHER_TIME.test(head)) return;
    // "(từ 9.816 phút xuống 816 phút)", "(chưa tính 600 tỷ đồng …)": a course of time, and what is left out.
    if (/(?:^|\s)từ\s*$/.test(head) || LEFT_OUT.test(head) || hasUnread(text, group.start, parts)) return;
    if (group.start - last.figure.unitEnd > FARTHEST) return;
    const between = low.slice(last.figure.unitEnd, group.start - 1);
    if (between.length > 160 && /[;.]\s/.test(between)) return;
    const same = largeEnough(before.filter((claim) => !/;/.test(low.slice(claim.figure.unitEnd, last.figure.start))), parts);
    // "459 cơ sở lưu trú với 8.214 buồng (38 khách sạn; 176 nhà nghỉ; 245 nhà dân)": the one that they fill.
    const filled = parts.length >= 3 ? same.slice(0, -1).findLast((claim) => isValue(claim) && claim.figure.value.c.length >= 2 && kindOf(claim.figure) === "count" && parts.every((part) => kindOf(part.figure) === "count" && !isPercent(part.figure)) && fills(parts.map((part) => part.figure), claim.figure, asWritten)) : undefined;
    const found = lists(filled === undefined ? totalsBefore(same) : [filled], parts, { claims: claimOfText(head), where: "parentheses", open: isOpen(text) }, stopsAtStronger(low, 1), low);
    // "tăng 4,2% (5.018 con)", "trị giá 107 triệu đồng, tỷ lệ 0,1% (495 triệu đồng)": a single figure explains the one in front of it.
    const behind = read.readings.slice(firstFrom(read.readings, last.figure.unitEnd), firstFrom(read.readings, group.start)).some(({ figure }) => figure.group === group.parent && figure.end <= group.start);
    out.push(...(behind ? found.filter((list) => list.parts.length > 1 || list.claims !== "plain") : found));
  });
  return out;
}

export function inSentences(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  for (const [index, claims] of claimsByGroup(read)) {
    const group = read.structure.groups[index];
    if (group === undefined || claims.length > 400 || group.end - group.start > 20_000) continue;
    const markers = [...low.slice(group.start, group.end).matchAll(MARKER)]
      .map((m) => ({ at: group.start + m.index, word: m[0] }))
      .filter(({ at }) => read.structure.groupAt[at] === index && !/(?:chưa|không)\s+$/.test(low.slice(Math.max(0, at - 8), at)));
    markers.forEach(({ at, word }, i) => {
      const own = word.startsWith("trong") ? low.slice(at, group.end).search(NEXT_LETTER) : -1;
      const limit = Math.min(own < 0 ? group.end : at + own, markers[i + 1]?.at ?? group.end);
      const parts = claims.filter((claim) => claim.figure.start > at && claim.figure.start < limit);
      const before = behindMarker(claims.filter((claim) => claim.figure.end <= at), parts, word.startsWith("trong") ? undefined : markers[i - 1]?.at);
      const last = before[before.length - 1];
      // "28.417 tỷ đồng; theo ngành: …": what the list is sorted by may stand behind a ";" of its own.
      if (last === undefined || /;\s*[^\s;]/.test(outside(low, last.figure.unitEnd, at).replace(word.startsWith("theo") ? /;\s*$/ : /$^/, ""))) return;
      const beyond = (claim: Claim): boolean => /;/.test(outside(low, claim.figure.unitEnd, last.figure.start));
      const filled = filledBefore(before, parts);
      const same = filled !== null && beyond(filled) ? [filled] : before.filter((claim) => !beyond(claim) || countedAgain(claim, before, parts));
      const claimed = word.startsWith("trong") ? "some" : word === "cụ thể" ? "plain" : "all";
      const stops = stopsAtStronger(low, /^[^\d;,]{0,40}:/.test(low.slice(at, at + 60)) ? 1 : 0);
      const layout = (end: number) => ({ claims: claimed, where: "sentence", open: isOpen(clauseBefore(low, last.figure.unitEnd, at) + low.slice(at, end)) }) as const;
      const short = lists(totalsBefore(same), parts, layout(limit), stops, low);
      const around = claimed === "some" || limit === group.end ? null : aroundNested(low, claims, at, limit, group.end);
      const found = around === null ? short : eitherWay(short, lists(totalsBefore(same), around.parts, layout(group.end), stops, low), around.marked);
      const elsewhere = /(?:số|phần) còn lại/.test(low.slice(last.figure.unitEnd, at)) || (claimed === "all" && ownSubject(clauseBefore(low, last.figure.unitEnd, at)));
      out.push(...found.map((list) => (elsewhere || beyond(list.total) ? { ...list, tentative: true } : list)));
    });
  }
  return out;
}

const WITHIN = /(?:^|[\s,;])trong (?:tổng )?(?:số |mức |vốn |kinh phí |diện tích )?$/u;

/** "Trong 11 nhóm hàng, có 07 nhóm tăng, 03 nhóm giảm và 01 nhóm ổn định": the whole is named first, its kinds are counted behind it. */
export function withinWholes(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  return [...claimsByGroup(read).values()].flatMap((claims) => claims.flatMap((whole, i): PartList[] => {
    const { figure } = whole;
    if (!WITHIN.test(low.slice(Math.max(0, figure.start - 20), figure.start)) || figure.denominator !== null || (kindOf(figure) === "count" && nounOf(figure) === "") || !isValue(whole)) return [];
    const parts = claims.slice(i + 1, i + 1 + MOST_CLAIMS).filter((claim) => !MARKER_IN.test(claim.reading.clause));
    const end = parts.findIndex((part) => !sameThing(part.figure, figure) || part.figure.denominator !== null);
    const own = end < 0 ? parts : parts.slice(0, end);
    const [first] = own;
    if (first === undefined || own.length < (kindOf(figure) === "count" || toldOut(figure, own) ? 2 : 3) || !/^[^\d;.]{0,60}$/u.test(low.slice(figure.unitEnd, first.figure.start))) return [];
    return lists([whole], own, { claims: "some", where: "sentence", open: isOpen(low.slice(figure.unitEnd, own[own.length - 1]?.figure.end).replace(/^\s*chủ yếu\s/u, " ")) }, stopsAtStronger(low, 0), low);
  }));
}

/** "Trong 750 tỷ đồng, có 718 tỷ đồng …, 32 tỷ đồng còn lại …", or nothing but the two that make it: also of an amount two are enough. */
function toldOut({ unit }: Claim["figure"], parts: readonly Claim[]): boolean {
  const last = parts[parts.length - 1];
  return parts.length === 2 && last !== undefined && parts.every((part) => part.figure.unit?.dimension === unit?.dimension) && (/còn lại/u.test(`${last.reading.clause} ${last.reading.tail}`) || /(?:^|\s)và\s/u.test(last.reading.lead.slice(-40)));
}

/** The clause that the marker ends: "…, các sản phẩm tiêu biểu gồm". */
function clauseBefore(low: string, from: number, at: number): string {
  return /,([^,;:()]*)$/.exec(low.slice(from, at))?.[1] ?? "";
}

/** "đoạn 1 dài 5 km, các tuyến đường dự kiến mở rộng gồm …": what is broken down bears no figure. */
function ownSubject(clause: string): boolean {
  return /^\s*(?:các|những|vốn|số|nguồn|phần|khoản)\s/.test(clause) && contentWords(clause).length >= 3 && !/(?<![A-Za-zÀ-ỹ])(?:này|trên|đó|nêu)(?![A-Za-zÀ-ỹ])/u.test(clause);
}

/** "820 dự án, trong đó 632 công trình hoàn thành gồm 21 dự án …, 50 dự án …": what is broken down stands behind the marker in front. */
function behindMarker(before: readonly Claim[], parts: readonly Claim[], marker: number | undefined): readonly Claim[] {
  const [first] = parts;
  if (marker === undefined || first === undefined) return before;
  const inner = before.filter((claim) => claim.figure.start > marker);
  return inner.some((claim) => kindOf(claim.figure) === kindOf(first.figure)) ? inner : before;
}

/** "08 công trình, vốn 26,4 tỷ đồng; giải ngân 5 tỷ đồng; trong đó 05 công trình …": over the ";" only the very noun of the parts goes back. */
function countedAgain(claim: Claim, before: readonly Claim[], parts: readonly Claim[]): boolean {
  const noun = nounOf(claim.figure);
  const [first] = parts;
  if (noun === "" || first === undefined || nounOf(first.figure) !== noun || kindOf(first.figure) !== kindOf(claim.figure)) return false;
  return before.filter((other) => nounOf(other.figure) === noun).every((other) => other === claim);
}

const COLON_REACH = 90;

/** Nothing but what the figure in front is compared with: "…, tăng 8,6% so với cùng kỳ:". */
function opensList(between: string): boolean {
  return /^[^:;.()]*:$/.test(between) && (/^\s*:$/.test(between) || PRIOR_BASE.test(between) || PLAN_BASE.test(between));
}

/** The figure in front that the list adds up to, or else the nearest one of each thing. */
function totalsOfColon(before: readonly Claim[], parts: readonly Claim[]): Claim[] {
  const things = [...new Set(parts.map((part) => kindOf(part.figure)))];
  return things.flatMap((kind) => {
    const own = parts.filter((part) => kindOf(part.figure) === kind).map((part) => part.figure);
    const near = before.filter((claim) => isValue(claim) && kindOf(claim.figure) === kind).slice(-3).reverse();
    const [first] = own;
    const same = near.filter((claim) => first !== undefined && sameThing(claim.figure, first));
    const candidates = same.length > 0 ? same : near;
    const fitting = own.length < 2 ? undefined : candidates.find((claim) => fills(own, claim.figure));
    return fitting ?? candidates[0] ?? [];
  });
}

/** Within a tenth of the total. */
function hardlyOff({ parts, total: { figure } }: PartList): boolean {
  return sum(parts.map((part) => part.figure.value)).minus(figure.value).abs().times(10).lte(figure.value);
}

/** "Vốn đầu tư đạt 14.286 tỷ đồng, tăng 8,6% so với cùng kỳ: vốn nhà nước …; vốn ngoài nhà nước …". */
export function behindColons(read: ReadParagraph): PartList[] {
  const { low } = read.paragraph.content;
  const out: PartList[] = [];
  const byGroup = claimsByGroup(read);
  // The last figure of each group in front of a colon; readings stand in reading order.
  const readings = read.readings;
  let next = 0;
  const lastIn = new Map<number, number>();
  for (let at = low.indexOf(":"); at >= 0; at = low.indexOf(":", at + 1)) {
    for (; next < readings.length && (readings[next]?.figure.unitEnd ?? Infinity) <= at; next++) {
      const figure = readings[next]?.figure;
      if (figure !== undefined) lastIn.set(figure.group, figure.unitEnd);
    }
    const index = read.structure.groupAt[at] ?? -1;
    const end = lastIn.get(index);
    if (end === undefined || at - end > COLON_REACH) continue;
    const between = outside(low, end, at + 1);
    const close = opensList(between);
    // "1.478 vũ khí, vật liệu nổ, công cụ hỗ trợ: …": words of the figure's own, which only an agreement confirms.
    if (!close && (MARKER_IN.test(between) || !/^[^:;.()\d]{1,60}:$/.test(between))) continue;
    const group = read.structure.groups[index];
    const claims = byGroup.get(index) ?? [];
    if (group === undefined || claims.length > MOST_CLAIMS) continue;
    const before = claims.filter((c) => c.figure.end <= at);
    const last = before[before.length - 1];
    const marker = outside(low, at, Math.min(group.end, at + FARTHEST)).search(MARKER_IN);
    const limit = marker < 0 ? group.end : at + marker;
    const listed = claims.filter((c) => c.figure.start > at && c.figure.start < limit);
    const parts = last === undefined ? listed : inUnitOf(last, listed);
    if (last === undefined || parts.length < 2 || end - last.figure.unitEnd > COLON_REACH) continue;
    const text = low.slice(at, Math.min(limit, at + FARTHEST));
    const near = largeEnough(before, parts);
    const short = lists(totalsOfColon(near, parts), parts, { claims: "plain", where: "colon", open: isOpen(text) }, stopsAtStronger(low, 1), low);
    const around = marker < 0 ? null : aroundNested(low, claims, at, limit, group.end);
    const found = around === null ? short : eitherWay(short, lists(totalsOfColon(near, around.parts), around.parts, { claims: "plain", where: "colon", open: isOpen(text) }, stopsAtStronger(low, 1), low), around.marked);
    // "119 đoàn/861 lượt khách: A 58 đoàn, B 34 đoàn, nước khác 27 đoàn": the very thing of the total, three times and more.
    const sure = (list: PartList): boolean => close || (list.parts.length >= 3 && list.parts.every((part) => bearsName(part.figure, list.total.figure)));
    // "29 đầu mối: 08 sở; 05 đơn vị và 16 phòng": nothing but its noun in front of the colon, told to the end, and hardly off.
    const toldToEnd = (list: PartList): boolean => /(?:^|\s)và\s*$/.test(list.parts[list.parts.length - 1]?.reading.lead ?? "") && list.parts.length >= 3 && foldHeader(between.replace(":", "")) === nounOf(list.total.figure) && hardlyOff(list);
    out.push(...found.map((list) => (sure(list) || toldToEnd(list) ? list : { ...list, tentative: true })));
  }
  return out;
}
