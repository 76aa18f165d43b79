/** Distances in points from a target that is set in whole per cent: "đạt 38,05%, vượt 0,05% so với nghị quyết (38%)". A target is set, not measured: 38% is no 38,3% rounded. */
import { exact, formatNumber, meets, subtractIntervals } from "../../../figures";
import { placeOf } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { isDown } from "../../claims/roles";
import { quoted } from "../../claims/name";
import { intervalOf, isPercent } from "../../reading/figure";
import { shown, type Draft, type Values } from "../draft";

/** The draft, where it holds with a target rounded and not with one that is exact, as a question. */
function asSet(report: ReadReport, draft: Draft): Draft {
  const { kind, verdict, figures } = draft;
  const [rate, target, change] = figures;
  if (kind !== "points" || verdict !== "consistent" || figures.length !== 3 || rate === undefined || target === undefined || change === undefined || !isPercent(rate) || !isPercent(target)) return draft;
  if (target.decimals >= rate.decimals || figures.some((f) => f.hedge !== null || f.bound)) return draft;
  const readings = report.paragraphs[target.paragraph]?.readings ?? [];
  const said = report.paragraphs[change.paragraph]?.readings;
  const reading = said?.[placeOf(said, change)];
  if (readings[placeOf(readings, target)]?.role !== "target" || reading === undefined) return draft;
  const own = report.paragraphs[rate.paragraph]?.readings;
  const of = own?.[placeOf(own, rate)] ?? reading;
  const sign = isDown(reading.operator) ? -1 : 1;
  const holds = (values: Values): boolean => {
    const by = values(change);
    return meets(subtractIntervals(intervalOf(values(rate)), exact(values(target).value)), intervalOf({ ...by, value: by.value.times(sign) }));
  };
  if (holds((figure) => figure)) return draft;
  const gap = formatNumber(rate.value.minus(target.value).abs());
  const way = rate.value.lt(target.value) ? "thấp hơn" : "cao hơn";
  return {
    kind, verdict: "review", figures, holds,
    message: `Cần xem ${quoted(of)}: ${shown(rate)} ${way} chỉ tiêu ${shown(target)} là ${gap} điểm %, báo cáo ghi ${`${reading.operator} ${shown(change)}`.trim()}.`,
    formula: `${shown(rate)} − ${shown(target)} = ${rate.value.lt(target.value) ? "−" : ""}${gap} ≠ ${`${reading.operator} ${shown(change)}`.trim()}`,
  };
}

/** The same drafts, targets taken for exact in points. */
export const withSetTargets = (report: ReadReport, drafts: readonly Draft[]): Draft[] => drafts.map((draft) => asSet(report, draft));
