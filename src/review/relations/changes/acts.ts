/** What was done, with the values before and after it: "kết nạp 14 đảng viên, nâng tổng số đảng viên từ 3.206 lên 3.220", "tinh giản 24 biên chế, đưa số biên chế từ 1.312 xuống còn 1.288". */
import { apartReadings, type ReadParagraph } from "../../claims/claim";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, nounOf, sameThing, tellingDigits, type Figure } from "../../reading/figure";
import { sentenceAround } from "../../reading/structure";
import type { Draft } from "../draft";
import { bySlip } from "../edits";
import { compareWith } from "./changes";
import { wayAt, type Way } from "./fromTo";
import { byWay, HEDGES } from "./moved";

/** From what was done to the values: a verb that leads the whole on, and what the whole is. */
const LEADS_ON = /^[^;.]{0,120}?[\s,;]+(?:nâng|đưa|tăng|giảm|hạ|rút|làm)\s+[^,;.()\d]{0,80}$/u;
/** The same where the verb is of who did it: "lỗ 45 tỷ đồng, vốn chủ sở hữu giảm" has a subject of its own. */
const ITS_OWN = /(?:[,;–-]\s*|(?:qua đó|từ đó|theo đó|góp phần|để|nhằm|và|đã)\s+)(?:nâng|đưa|tăng|giảm|hạ|rút|làm)\s+[^,;.()\d]{0,80}$/u;
/** In front of a figure that says how much there is, or what is planned or held against: nothing that was done. */
const NO_ACT = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:có|đạt|là|gồm|từ|lên|xuống|còn|tổng số|toàn|so với|vượt|kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|dự kiến|trong đó|trong số|bình quân|đến)\\s+${HEDGES}$`, "u");
/** Something that comes to what there is. */
const COMES = /(?<![A-Za-zÀ-ỹ])(?:thêm|mới|kết nạp|bổ sung|tăng|giảm|bớt|tinh giản|cắt|xóa|thu hồi|tuyển|góp|trồng|cấp|xây|mua|công nhận|thành lập|phát triển)(?![A-Za-zÀ-ỹ])/u;
/** From the value there was to the one there is. */
const FALLS = /(?<![A-Za-zÀ-ỹ])(?:xuống|còn)(?![A-Za-zÀ-ỹ])/u;
const MOST_LEAD = 50;
const MOST_BACK = 4;
const TELLING = 3;

/** A figure that tells what was done: of its own, exact, neither a share nor a level. */
export function tellsAct(low: string, { figure, toLevel, average }: Reading): boolean {
  return toLevel !== true && average !== true && !figure.bound && figure.denominator === null && !isPercent(figure) && !isPoints(figure) && !NO_ACT.test(low.slice(Math.max(0, figure.start - MOST_LEAD), figure.start));
}

/** True where something comes or goes by the words around its figure. */
export function comes(low: string, { figure }: Reading): boolean {
  return COMES.test(/[^,;.\d]*$/u.exec(low.slice(Math.max(0, figure.start - MOST_LEAD), figure.start))?.[0] ?? "") || /^\s*(?:[A-Za-zÀ-ỹ]+\s+){0,3}(?:mới|thêm)(?![A-Za-zÀ-ỹ])/u.test(low.slice(figure.end, figure.unitEnd + 20));
}

/** `figure` counted as `model` is, where the words in front of the model name what is counted or it counts nothing of its own; null for another thing. */
export function asOf(figure: Figure, model: Figure, named: string): Figure | null {
  if (kindOf(figure) !== kindOf(model)) return null;
  if (sameThing(figure, model)) return figure;
  const [own, other] = [nounOf(figure), nounOf(model)];
  const alike = own === "" || other === "" || named.includes(own);
  return alike && (figure.unit === null || model.unit === null || kindOf(model) === "count") ? { ...figure, unit: model.unit, noun: model.noun } : null;
}

function judged({ paragraph: { content: { low } }, structure }: ReadParagraph, readings: readonly Reading[], { then, now, at }: Way): Draft[] {
  const from = low.slice(0, then.figure.start).lastIndexOf("từ");
  const sentence = sentenceAround(structure, now.figure.group);
  for (let i = at - 1; i >= Math.max(0, at - MOST_BACK); i--) {
    const act = readings[i];
    if (act === undefined || sentenceAround(structure, act.figure.group) !== sentence) break;
    const between = low.slice(act.figure.unitEnd, from).replace(/\([^()]*\)/gu, " ");
    const figure = asOf(act.figure, now.figure, between);
    if (figure === null || act.figure.group !== now.figure.group) continue;
    if (!LEADS_ON.test(between) || !tellsAct(low, act)) return [];
    const drafts = compareWith(now.figure, then.figure, [byWay({ ...act, figure, role: "change" }, "", !FALLS.test(low.slice(then.figure.unitEnd, now.figure.start)))], now, "review");
    const telling = ITS_OWN.test(between) && (comes(low, act) || Math.min(tellingDigits(now.figure), tellingDigits(then.figure)) >= TELLING);
    return drafts.filter((d) => d.verdict === "consistent" || (telling && bySlip(d)));
  }
  return [];
}

/** All acts of a paragraph in front of "nâng … từ … lên …", each against what it changed. */
export function actsInFront(read: ReadParagraph): Draft[] {
  const readings = apartReadings(read);
  return readings.flatMap((_, at): Draft[] => {
    const way = wayAt(read, readings, at);
    return way === null || way.stretch || isPercent(way.now.figure) ? [] : judged(read, readings, way);
  });
}
