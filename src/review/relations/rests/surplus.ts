/** Revenue less expenditure: "Thu ngân sách xã 84 tỷ đồng … Chi ngân sách xã 79 tỷ đồng … Kết dư: 5 tỷ đồng". */
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { isPercent, kindOf, tellingDigits } from "../../reading/figure";
import { shown, type Draft } from "../draft";
import { baseValue } from "../evidence";
import { scopesDiffer } from "../links/link";
import { slip } from "../links/strength";
import { isValue } from "../lists/partlist";
import { leaves, restDraft } from "../totals";

const REVENUE = /(?<![A-Za-zÀ-ỹ])(?:tổng (?:số )?thu(?!\s+(?:nhập|hút|hoạch|gom|hồi))|thu (?:ngân sách|ns(?:nn|đp)?(?![A-Za-zÀ-ỹ])))/u;
const EXPENDITURE = /(?<![A-Za-zÀ-ỹ])(?:tổng (?:số )?chi(?!\s+(?:nhánh|tiết))|chi (?:ngân sách|ns(?:nn|đp)?(?![A-Za-zÀ-ỹ])))/u;
const SURPLUS = /(?<![A-Za-zÀ-ỹ])(?:kết dư|bội thu|chênh lệch thu[\s,–-]*(?:và\s+)?chi|thu trừ chi)(?![A-Za-zÀ-ỹ])/u;
/** More spent than taken in. */
const DEFICIT = /(?<![A-Za-zÀ-ỹ])(?:bội chi|thâm hụt ngân sách)(?![A-Za-zÀ-ỹ])/u;
/** A part of a purse, a target, or what an earlier year has left. */
const PARTIAL = /(?<![A-Za-zÀ-ỹ])(?:trong đó|thường xuyên|đầu tư|nội địa|cân đối|bổ sung|chuyển nguồn|sự nghiệp|dự toán|kế hoạch|giao|(?:năm|kỳ) trước|tạm ứng)(?![A-Za-zÀ-ỹ])/u;
/** The subtraction is told in words. */
const TOLD = /thu trừ chi|chênh lệch thu|(?<![A-Za-zÀ-ỹ])trừ(?![A-Za-zÀ-ỹ])/u;
const MOST_LINES_BACK = 6;
const LEAST_DIGITS = 3;

interface Budget {
  readonly claim: Claim;
  readonly side: "in" | "out";
  readonly file: string;
  readonly top: number;
}

function ofMoney(claim: Claim): boolean {
  return isValue(claim) && claim.figure.unit?.dimension.startsWith("money") === true && !isPercent(claim.figure) && claim.figure.hedge === null && !claim.figure.bound && claim.figure.denominator === null;
}

function sideOf(claim: Claim): Budget["side"] | null {
  const clause = claim.reading.clause.replace(SURPLUS, " ").replace(DEFICIT, " ");
  const [into, out] = [REVENUE.test(clause), EXPENDITURE.test(clause)];
  return into === out || PARTIAL.test(clause) ? null : into ? "in" : "out";
}

/** `more` less `less` is what is left, or lacking. */
function surplusOf(more: Claim, less: Claim, rest: Claim): Draft[] {
  if (new Set([more, less, rest].map(({ figure }) => kindOf(figure))).size > 1 || tellingDigits(rest.figure) < LEAST_DIGITS || scopesDiffer(more, less)) return [];
  const left = baseValue(more.figure).minus(baseValue(less.figure)).div(rest.figure.unit?.factor ?? 1);
  // What is carried over to the next year stands between, unless the report says that one is the other less the third.
  if (!leaves(more.figure, [less.figure], rest.figure) && !slip({ ...rest.figure, value: left }, rest.figure)) return [];
  const sure = TOLD.test(`${rest.reading.lead.slice(-60)} ${rest.reading.clause}`) && more.figure.unit?.id === rest.figure.unit?.id;
  return [restDraft(more.figure, [less.figure], rest.figure, (ok) => (ok ? `Hiệu của thu và chi khớp với số đã nêu (${quoted(more)}).` : `Cần rà soát số kết dư, bội chi: thu và chi đã nêu ra số khác ${shown(rest.figure)}.`), sure ? "inconsistent" : "review")];
}

/** Judges what a purse has left against its last revenue and expenditure in front. */
export function surplusRelations(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  let seen: readonly Budget[] = [];
  for (const read of report.paragraphs) {
    if (read.paragraph.anchor !== null) continue;
    const { file, section } = read.paragraph;
    for (const claim of read.claims) {
      if (claim.parent !== null || !ofMoney(claim)) continue;
      const side = sideOf(claim);
      const lacking = DEFICIT.test(claim.reading.clause);
      if (side === null && (lacking || SURPLUS.test(claim.reading.clause))) {
        const near = seen.filter((b) => b.file === file && b.top === section.top && claim.paragraph - b.claim.paragraph <= MOST_LINES_BACK && b.claim.planned === claim.planned);
        const [before, spent] = [near.findLast((b) => b.side === "in"), near.findLast((b) => b.side === "out")];
        // What is lacking may be told behind either of them.
        const last = lacking ? spent : near[near.length - 1];
        // Behind the revenue, what an earlier year left is one of its parts.
        if (last?.side === "out" && before !== undefined && !PARTIAL.test(claim.reading.clause)) out.push(...(lacking ? surplusOf(last.claim, before.claim, claim) : surplusOf(before.claim, last.claim, claim)));
        continue;
      }
      if (side !== null) seen = [...seen.slice(-7), { claim, side, file, top: section.top }];
    }
  }
  return out;
}
