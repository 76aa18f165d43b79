/** A footnote that breaks down a result and its plan, each line a fraction: both columns add up to what the text states. */
import { formatNumber, sum } from "../../../figures";
import { kindOf, type Figure } from "../../reading/figure";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { baseValue, factorOf, makes } from "../evidence";
import { planPercents } from "../links/facts";
import { denominatorOf } from "../lists/groups";
import { isPlan } from "./planInFront";

function column(whole: Figure, parts: readonly Figure[], of: Quotable): Draft {
  const figures = [whole, ...parts];
  const holds = (values: Values): boolean => makes(parts, whole, values);
  const ok = holds(asWritten);
  const added = formatNumber(sum(parts.map(baseValue)).div(factorOf(whole)));
  return {
    kind: "same", figures, holds, verdict: judge(figures, holds, "inconsistent"),
    message: ok ? `Chú thích cộng lại khớp với ${quoted(of)}.` : `Cần rà soát ${quoted(of)}: thân báo cáo ghi ${shown(whole)}, các dòng của chú thích cộng lại bằng ${added}.`,
    formula: `${parts.map(shown).join(" + ")} = ${added} ${ok ? "=" : "≠"} ${shown(whole)}`,
  };
}

/** The nearest plan in front of a result, in its paragraph. */
function planOf(claims: readonly Claim[], result: Claim): Claim | undefined {
  return claims.filter((c) => c.figure.end < result.figure.start && kindOf(c.figure) === kindOf(result.figure) && isPlanLike(c)).pop();
}

function isPlanLike(claim: Claim): boolean {
  return claim.measure === "value" && claim.parent === null && isPlan(claim);
}

/**
 * "Giải ngân 140.470 triệu đồng, đạt 86% kế hoạch¹" with "¹ Vốn giao: 139.310/162.571 …; vốn kéo dài: 1.160/1.160 …" where the plan
 * is 163.731: where one column adds up to the text, the note breaks it down, and the other column must add up too.
 */
export function planNotes(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  for (const [index, notes] of report.notes) {
    const host = report.paragraphs[index];
    if (host === undefined) continue;
    for (const note of notes) {
      const position = note.paragraph.anchor?.position ?? 0;
      const result = host.claims.filter((c) => c.figure.end <= position && c.parent === null).pop();
      if (result === undefined || result.measure !== "value" || planPercents(result).length !== 1 || result.figure.denominator !== null) continue;
      const plan = planOf(host.claims, result);
      const lines = note.claims.filter((c) => c.figure.denominator !== null);
      if (plan === undefined || lines.length < 2 || lines.length > 20 || lines.some((c) => kindOf(c.figure) !== kindOf(result.figure))) continue;
      const above = lines.map((c) => c.figure);
      const below = above.flatMap((f) => denominatorOf(report, f) ?? []);
      const drafts = [column(plan.figure, below, plan), column(result.figure, above, result)];
      if (drafts.some((d) => d.verdict === "consistent")) out.push(...drafts);
    }
  }
  return out;
}
