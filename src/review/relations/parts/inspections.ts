/** What inspections find and what they recommend for it: "phát hiện sai phạm 12,4 tỷ đồng, kiến nghị thu hồi 7,1 tỷ đồng, kiến nghị khác 5,3 tỷ đồng". */
import { decimal, isBelow } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted } from "../../claims/name";
import { baseInterval, isPercent, kindOf, type Figure } from "../../reading/figure";
import { asWritten, type Draft } from "../draft";
import { makes, total } from "../evidence";
import { isValue } from "../lists/partlist";
import { slipOfSum } from "../slips";
import { shareOf } from "../chance";
import { sumDraft } from "../totals";

type Said = "found" | "advised" | "rest" | "done" | "other";

const FOUND = /phát hiện|(?<![A-Za-zÀ-ỹ])(?:sai phạm|vi phạm)(?![A-Za-zÀ-ỹ])/u;
const ADVISED = /(?:kiến nghị|đề nghị|yêu cầu)(?:(?!phát hiện|xử phạt)[^;.])*$/u;
const REST = /(?:kiến nghị|xử lý|đề nghị|biện pháp)(?: xử lý)?(?: về kinh tế| tài chính)? khác/u;
const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã (?:thu|nộp|xử lý|thực hiện|khắc phục)|thu được|xử phạt|tiền phạt|phạt)(?![A-Za-zÀ-ỹ])/u;
/** In front of a second amount of the same: "1.805 tỷ đồng, 2.686 ha đất". */
const GOES_ON = /^[\s,]*(?:và)?\s*$/u;
const MOST_PARAGRAPHS = 1;
const MOST_PARTS = 6;
const NEAR = { least: decimal("0.8"), most: decimal("1.25") };
const MOST_LEAD = 160;

function saidOf(claim: Claim, before: Said): Said {
  const lead = claim.reading.lead.slice(-MOST_LEAD).replace(/\([^()]*\)/gu, " ");
  if (GOES_ON.test(lead)) return before;
  const clause = lead.slice(lead.lastIndexOf(";") + 1);
  if (DONE.test(clause.slice(clause.lastIndexOf(",") + 1)) && !/kiến nghị|đề nghị/u.test(clause.slice(clause.lastIndexOf(",") + 1))) return "done";
  if (REST.test(clause)) return "rest";
  if (ADVISED.test(clause)) return "advised";
  return FOUND.test(clause) ? "found" : "other";
}

interface Run {
  readonly whole: Claim;
  readonly parts: Claim[];
  /** The last of them is what else is recommended. */
  closed: boolean;
  /** Something is told between that may be recommended, too. */
  mixed: boolean;
}

function draftOf(whole: Claim, figures: readonly Figure[]): Draft {
  return sumDraft(whole.figure, figures, (ok) => (ok ? `Các khoản kiến nghị cộng lại khớp với ${quoted(whole)}.` : `Cần xem ${quoted(whole)}: các khoản kiến nghị cộng lại ra số khác.`));
}

function judgeRun({ whole, parts, closed, mixed }: Run): Draft[] {
  const figures = parts.map((part) => part.figure);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const n = parts.findIndex((_, i) => i >= 1 && makes(figures.slice(0, i + 1), whole.figure)) + 1;
  if (n >= 2) return [draftOf(whole, figures.slice(0, n))];
  const share = shareOf(whole.figure, figures);
  if (share === null || mixed) return [];
  // More than was found, or all of it told and one slip away.
  const more = parts.length === 2 && isBelow(baseInterval(whole.figure), total(figures, asWritten)) && share.lte(NEAR.most);
  return more || (closed && (slipOfSum(whole.figure, figures) || (share.gte(NEAR.least) && share.lte(NEAR.most)))) ? [draftOf(whole, figures)] : [];
}

/** Every amount that an inspection finds, with what is recommended for it behind. */
export function inspectionSums(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const open = new Map<string, Run>();
  const close = (kind: string): void => {
    const run = open.get(kind);
    if (run !== undefined) out.push(...judgeRun(run));
    open.delete(kind);
  };
  let section = -1;
  report.paragraphs.forEach((read) => {
    if (read.paragraph.anchor !== null) return;
    if (read.paragraph.section.id !== section) [...open.keys()].forEach(close);
    section = read.paragraph.section.id;
    let said: Said = "other";
    for (const claim of read.claims) {
      if (read.structure.groups[claim.group]?.parent !== null || !isValue(claim) || isPercent(claim.figure)) continue;
      said = saidOf(claim, said);
      const kind = kindOf(claim.figure);
      if (!/^(?:money|area)/.test(kind) || claim.figure.denominator !== null) continue;
      const run = open.get(kind);
      if (said === "found") {
        close(kind);
        open.set(kind, { whole: claim, parts: [], closed: false, mixed: false });
      } else if (run !== undefined && (said === "advised" || said === "rest") && !run.closed && claim.paragraph - run.whole.paragraph <= MOST_PARAGRAPHS) {
        run.parts.push(claim);
        run.closed = said === "rest";
      } else if (run !== undefined && said === "other" && !run.closed) run.mixed = true;
    }
  });
  [...open.keys()].forEach(close);
  return out;
}
