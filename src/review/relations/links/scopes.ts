/** Whether two claims speak of one span of time: a closing section leaves out the span that the whole paper is about. */
import { scopeOf, type Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { numberIn } from "../../claims/words";
import { oncePer, oncePerText } from "../../once";
import { sentenceAround } from "../../reading/structure";
import { spansIn } from "./documents";

/** "open": one of them names no span, and the paper is about several or does not say. */
export type ScopeRelation = "same" | "open" | "differ";

/** Words of a scope that name no span of their own. */
const WEAK = /^(?:lũy kế|đến nay|đến thời điểm|bình quân|trong kỳ|đến (?:ngày )?\d{1,2}\/\d{1,2})$/;

/** "09 tháng đầu năm" is "9 tháng"; null for what names no span. */
export function spanOf(scope: string): string | null {
  if (WEAK.test(scope)) return null;
  if (scope === "cả năm") return "năm";
  const months = /^(\S+) tháng(?: (đầu|cuối) năm)?$/.exec(scope);
  if (months !== null) return `${numberIn(months[1] ?? "") ?? months[1]} tháng${months[2] === "cuối" ? " cuối" : ""}`;
  return scope.replace(/\s+0(?=\d)/, " ");
}

/** The spans and the day that a claim's scope names. */
const timesOf = oncePerText((scope) => ({
  spans: scope === "" ? [] : scope.split("|").flatMap((part) => spanOf(part) ?? []),
  day: /đến (?:ngày )?(\d{1,2}\/\d{1,2})/.exec(scope)?.[1] ?? null,
}));

const LAST_DAYS = 28;

/** "đến ngày 31/10": the first ten months; null where the day ends no month. */
function spanTo(day: string | null): string | null {
  const [date, month] = (day ?? "").split("/").map(Number);
  return date === undefined || month === undefined || date < LAST_DAYS ? null : `${month} tháng`;
}

const MOST_HEAD = 400;

/** "Bảy tháng, vận chuyển hàng hóa …; vận chuyển hành khách 13.706 nghìn người": the one span that the sentence names in front, for what names no time of its own. */
function inheritedIn(report: ReadReport): (claim: Claim) => readonly string[] {
  return oncePer(({ paragraph, group, figure, reading }: Claim): readonly string[] => {
    const read = report.paragraphs[paragraph];
    if (read === undefined || scopeOf(`${reading.lead} ${reading.tail}`) !== "") return [];
    const start = read.structure.groups[sentenceAround(read.structure, group)]?.start ?? figure.start;
    const scope = scopeOf(read.paragraph.content.low.slice(Math.max(start, figure.start - MOST_HEAD), figure.start));
    const spans = timesOf(scope).spans;
    return spans.length === 1 && !scope.includes("|") ? spans : [];
  });
}

/** Compares the spans of two claims, each with the spans of its paper in mind; several rooms ask of one report. */
export const scopesBetween = oncePer((report: ReadReport): ((a: Claim, b: Claim) => ScopeRelation) => {
  const spans = new Map([...spansIn(report)].map(([file, written]) => [file, written.flatMap((span) => spanOf(span) ?? [])]));
  const mainOf = (claim: Claim): readonly string[] => spans.get(report.paragraphs[claim.paragraph]?.paragraph.file ?? "") ?? [];
  const inherited = inheritedIn(report);
  return (a, b) => {
    const [own, other] = [inherited(a), inherited(b)];
    if (own.length + other.length > 0) {
      const [p, q] = [own.length > 0 ? own : timesOf(a.scope).spans, other.length > 0 ? other : timesOf(b.scope).spans];
      if (p.length > 0 && q.length > 0 && !p.some((span) => q.includes(span))) return "differ";
    }
    if (a.scope === b.scope) return "same";
    const { spans: x, day } = timesOf(a.scope);
    const { spans: y, day: until } = timesOf(b.scope);
    if (day !== null && until !== null && day !== until) return "differ";
    if (x.length === 0 && y.length === 0) return "same";
    // "lũy kế đến hết tháng 10" and "đến ngày 31/10": one time, told in two ways.
    const to = x.length === 0 ? spanTo(day) : y.length === 0 ? spanTo(until) : null;
    if (to !== null) return [...x, ...y].includes(to) ? "same" : "differ";
    if (x.length > 0 && y.length > 0) return x.some((span) => y.includes(span)) ? "same" : "differ";
    const named = x.length > 0 ? x : y;
    const main = mainOf(x.length > 0 ? b : a);
    if (main.length === 0) return "open";
    return !named.every((span) => main.includes(span)) ? "differ" : main.length === 1 ? "same" : "open";
  };
});
