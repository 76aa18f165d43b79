/** Targets that stand in front as claims of their own: "Kế hoạch vốn … 163.731 triệu đồng. Giải ngân …, đạt 36,1% kế hoạch". */
import { kindOf, isPercent, sameThing } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords } from "../../claims/words";
import type { Draft } from "../draft";
import { planPercents, type Stated } from "../links/facts";
import { changeToTarget } from "./changeToTarget";
import { againstStated } from "./ofTarget";

const NAMES_PLAN = /kế hoạch vốn|tổng kế hoạch|kế hoạch giao|kế hoạch năm|dự toán (?:thu|chi|giao)/;
/** "1/7 chỉ tiêu đạt và vượt kế hoạch năm" counts what reached its plan; it is none. */
const REACHES_PLAN = /(?:đạt|vượt|hoàn thành|bằng|so với)\s+(?:kế hoạch|dự toán)/;
/** "Kế hoạch trồng rừng năm 2023 là 395 ha", "Dự toán HĐND giao 152.000 triệu đồng", "chỉ tiêu giao: 1.200 lao động". */
const STATES_PLAN = /(?:^|:)[\s,;:–*-]*(?:theo |trong đó |với |năm 20\d\d,?\s*)*(?:tổng )?(?:kế hoạch|kh|dự toán|chỉ tiêu)(?![A-Za-zÀ-ỹ])(?! (?:số|phát triển))/u;
/** "thực hiện", "đã trồng được", "giải ngân": the result of the plan named in front. */
const RESULT = /(?<![A-Za-zÀ-ỹ])(?:thực hiện|kết quả|đã|giải ngân|ước|đạt|lũy kế|đến nay)(?![A-Za-zÀ-ỹ])/u;

/** A claim that states a target by its own words. */
export function isPlan(claim: Claim): boolean {
  return claim.measure === "value" && claim.attributes.length === 0 && STATES_PLAN.test(claim.reading.clause) && !/(?:không|chưa|khó) /.test(claim.reading.clause) && !isPercent(claim.figure);
}

/** "Kế hoạch năm 2024 là 450 ha, năm 2023 thực hiện 400 ha": another year's result. */
function otherYear(plan: Claim, claim: Claim): boolean {
  return plan.year !== null && claim.year !== null && plan.year !== claim.year;
}

/** "(đạt 80%)" behind a result whose plan stands in front of it is of that plan. */
function bareShare(claim: Claim): Stated[] {
  const [first] = claim.attributes;
  if (first === undefined || first.role !== "ratio" || !isPercent(first.figure) || !/^(?:đạt|bằng)$/.test(first.operator) || claim.figure.denominator !== null) return [];
  return [{ figure: first.figure, reading: first, levels: [] }];
}

/** The plan and its result in one sentence, with nothing of the kind between them. */
function nextToPlan(read: ReadParagraph): Draft[] {
  const out: Draft[] = [];
  const { low } = read.paragraph.content;
  read.claims.forEach((plan, i) => {
    const claim = read.claims[i + 1];
    if (!isPlan(plan) || claim === undefined || claim.group !== plan.group || claim.measure !== "value" || !sameThing(claim.figure, plan.figure)) return;
    if (claim.attributes.some((a) => a.role === "target") || STATES_PLAN.test(claim.label) || /;/.test(low.slice(plan.figure.unitEnd, claim.figure.start))) return;
    // "chỉ tiêu là 260 trường, còn thiếu 15 trường": what is missing is no result.
    if (otherYear(plan, claim) || MISSING.test(claim.reading.clause)) return;
    const words = contentWords(claim.reading.clause);
    // A result that names another thing than the plan has a plan of its own.
    if (!RESULT.test(claim.label) && words.some((word) => !plan.full.includes(word))) return;
    const stated = planPercents(claim);
    for (const one of stated.length === 1 ? stated : stated.length === 0 ? bareShare(claim) : []) {
      const draft = againstStated(claim, plan.figure, one, "inconsistent");
      if (draft !== null) out.push(draft);
    }
    // "…, đến nay đạt 1.218 lao động, còn thiếu 232 lao động so với kế hoạch".
    const [change, ...more] = claim.attributes.filter(({ role, figure }) => role === "plan-change" && !isPercent(figure));
    if (change !== undefined && more.length === 0) out.push(...changeToTarget(claim, plan.figure, change, "inconsistent"));
  });
  return out;
}

const OF_PLAN = /^[^,;.()]*(?:kế hoạch|(?<![A-Za-zÀ-ỹ])kh(?![A-Za-zÀ-ỹ])|dự toán|chỉ tiêu)[^,;.()]*[,;]/u;
/** Words of a plan that name nothing that it is for. */
const PLAN_WORDS: ReadonlySet<string> = new Set(contentWords("kế hoạch kh dự toán chỉ tiêu giao được đề ra cả năm tỉnh huyện xã hđnd ubnd"));

/** "Tiêm phòng 8.370 con, đạt 93% kế hoạch; kế hoạch 9.000 con": the plan closes the sentence of its result, and names no other thing. */
function behindResult(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  return read.claims.flatMap((plan, i): Draft[] => {
    const [result, next] = [read.claims[i - 1], read.claims[i + 1]];
    if (!isPlan(plan) || result === undefined || next?.group === plan.group || result.group !== plan.group || result.measure !== "value" || !sameThing(result.figure, plan.figure) || otherYear(plan, result)) return [];
    const [stated, ...more] = planPercents(result);
    if (stated === undefined || more.length > 0 || result.attributes.some(({ role }) => role === "target") || !contentWords(plan.reading.clause).every((word) => PLAN_WORDS.has(word))) return [];
    return OF_PLAN.test(low.slice(stated.reading.figure.unitEnd, plan.figure.start)) ? [againstStated(result, plan.figure, stated, "inconsistent") ?? []].flat() : [];
  });
}

const MISSING = /(?<![A-Za-zÀ-ỹ])(?:thiếu|hụt|kém|chưa)(?![A-Za-zÀ-ỹ])/u;

/** Words of what was done with a plan, which name no other thing than it. */
export const RESULT_WORDS: ReadonlySet<string> = new Set(contentWords("đã giải ngân thanh toán hoàn thành xong khởi công được hết ngày lũy kế toàn tỉnh huyện thực hiện kết quả ước vốn đầu tư công"));

/** The plan stands earlier in the section, named by the words of the base. */
function inSection(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const recent: Claim[] = [];
  let section = -1;
  for (const read of report.paragraphs) {
    if (read.paragraph.section.id !== section) {
      recent.length = 0;
      section = read.paragraph.section.id;
    }
    for (const claim of read.claims) {
      for (const stated of planPercents(claim)) {
        if (claim.measure !== "value" || isPercent(claim.figure) || claim.attributes.some((x) => x.role === "target")) continue;
        const base = contentWords(stated.reading.base);
        const fitting = recent.filter((plan) => !otherYear(plan, claim) && kindOf(plan.figure) === kindOf(claim.figure) && (base.length === 0 ? plan.paragraph === claim.paragraph : base.every((w) => plan.core.includes(w) || plan.label.includes(w))));
        if (fitting.length === 0 || NAMES_PLAN.test(claim.label)) continue;
        // A total and what it consists of are plans alike: the latest one is meant, unless another fits; what names another thing has a plan of its own.
        const failed = (plan: Claim): Draft["verdict"] => ((base.length > 0 || fitting.length === 1) && contentWords(claim.reading.clause).every((w) => plan.full.includes(w) || RESULT_WORDS.has(w)) ? "review" : "unverifiable");
        const drafts = fitting.filter((plan) => plan.id !== claim.id).map((plan) => againstStated(claim, plan.figure, stated, failed(plan))).filter((d) => d !== null);
        const draft = drafts.findLast((d) => d.verdict === "consistent") ?? drafts[drafts.length - 1] ?? null;
        if (draft !== null && draft.verdict !== "unverifiable") out.push(draft);
      }
      const names = NAMES_PLAN.test(claim.label) && !REACHES_PLAN.test(claim.label) && claim.figure.denominator === null;
      if (names && claim.measure === "value" && claim.parent === null) recent.push(claim);
      if (recent.length > 12) recent.shift();
    }
  }
  return out;
}

export function planInFront(report: ReadReport): Draft[] {
  return [...report.paragraphs.flatMap(nextToPlan), ...report.paragraphs.flatMap(behindResult), ...inSection(report)];
}
