/** Area × yield = output: side by side, with parts of the area between them, told of one crop of several, or in the line above. */
import { isBelow, meets, multiplyIntervals, ONE, scaleInterval, truncated } from "../../../figures";
import { baseInterval, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { contentWords, contrasted } from "../../claims/words";
import { asWritten, confirming, judge, shown, type Draft, type Values } from "../draft";
import { claimsAbove } from "./above";
import { baseValue } from "../evidence";
import { isClose, slipAsked } from "../slipped";

/** How far areas are looked for around a yield, in claims. */
const MOST_BACK = 14;
const MOST_BEHIND = 3;
/** Paragraphs above that areas and outputs are looked for in. */
const MOST_ABOVE = 2;

function yieldDraft(area: Figure, perArea: Figure, output: Figure, failed: Draft["verdict"]): Draft {
  const figures = [area, perArea, output];
  const holds = (values: Values): boolean => meets(multiplyIntervals(baseInterval(values(area)), baseInterval(values(perArea))), baseInterval(values(output)));
  const ok = holds(asWritten);
  // 14,68 tấn/ha, written as 14,6.
  const cut = !ok && perArea.hedge === null && meets(multiplyIntervals(baseInterval(area), scaleInterval(truncated(perArea.value, perArea.decimals), perArea.unit?.factor ?? ONE)), baseInterval(output));
  const computed = area.value.times(perArea.value).times(perArea.unit?.factor ?? 1).times(area.unit?.factor ?? 1).div(output.unit?.factor ?? 1);
  return {
    kind: "ratio", figures, holds, product: { factors: [area, perArea], makes: output, said: output }, verdict: judge(figures, holds, cut ? "review" : failed),
    message: ok ? "Diện tích × năng suất khớp với sản lượng." : `${failed === "review" ? "Cần xem" : "Cần rà soát"}: diện tích × năng suất cho ${computed.round(1, 1).toFixed().replace(".", ",")}, báo cáo ghi sản lượng ${shown(output)}${cut ? " (có thể do cắt bớt, không làm tròn)" : ""}.`,
    formula: `${shown(area)} × ${shown(perArea)} ${ok ? "≈" : "≠"} ${shown(output)}`,
  };
}

const NAMED_YIELD = /năng suất|(?<![A-Za-zÀ-ỹ])ns(?![A-Za-zÀ-ỹ])/u;

/** "tạ/ha" of what: the unit that output is measured in; null for other figures. Nothing but a yield is measured in "tạ/ha". */
function measuredIn({ figure, reading }: Claim): string | null {
  const [above, below, ...more] = (figure.unit?.base ?? "").split("/");
  if (figure.unit?.dimension !== "intensity" || below !== "m2" || more.length > 0) return null;
  return figure.unit.label === "tạ/ha" || NAMED_YIELD.test(reading.clause + reading.lead) ? (above ?? null) : null;
}

const YIELD_WORDS = new Set(contentWords("diện tích gieo trồng gieo cấy thu hoạch năng suất sản lượng bình quân ước đạt tổng cả năm vụ cây cho tươi cũng khô tính tăng giảm gồm trung bình thóc chung dự kiến toàn tỉnh huyện xã thị"));
/** "DT", "NS", "SL", a sign of multiplication. */
const SHORT = /(?<![A-Za-zÀ-ỹ])(?:dt|ns|sl|x)(?![A-Za-zÀ-ỹ])/gu;

function crops(claim: Claim): string[] {
  return contentWords(claim.reading.clause.replace(SHORT, " ")).filter((word) => !YIELD_WORDS.has(word));
}

/** Two crops or seasons: "lúa mùa" and "lúa đông xuân". */
function apart(a: Claim, b: Claim): boolean {
  const [x = "", y = ""] = [a, b].map(({ label }) => label.replace(/diện tích|năng suất|sản lượng/g, " "));
  return contrasted(x, y);
}

/** A claim is named by a word that none of the others bears. */
function namesMore(claim: Claim, others: readonly Claim[]): boolean {
  const known = new Set(others.flatMap(({ full, core }) => [...full, ...core]));
  return crops(claim).some((word) => !known.has(word));
}

/** The area's name has every word that the yield and the output are named by. */
const ofCrop = (area: Claim, perArea: Claim, output: Claim): boolean => ![perArea, output].some((claim) => namesMore(claim, [area]));

/** "Sản lượng lương thực" beside the area and the yield of rice. */
const ofMore = (area: Claim, perArea: Claim, output: Claim): boolean => namesMore(output, [area, perArea]);

const HARVESTED = /thu hoạch|cho sản phẩm/;

/** The three in one item, the area first: "135 ha, năng suất 53 tạ/ha, sản lượng 715,5 tấn; lúa mùa 180 ha, …". */
function inOneItem(low: string, claims: readonly Claim[], area: Claim, perArea: Claim, output: Claim): boolean {
  const [first, last] = perArea.figure.start < output.figure.start ? [perArea, output] : [output, perArea];
  const between = claims.slice(claims.indexOf(area), claims.indexOf(last) + 1);
  return between.length === 3 && area.figure.start < first.figure.start && new Set(between.map((c) => c.group)).size === 1 && !/[;.](?!\d)/.test(low.slice(area.figure.unitEnd, last.figure.start));
}

/** The only area outside brackets in front in the sentence, none of it said to be harvested; or the only one of the crop. */
function alone(low: string, areas: readonly Claim[], area: Claim, perArea: Claim, output: Claim, listed = false): boolean {
  // "không đạt: diện tích …; năng suất …; sản lượng …" lists indicators.
  const [first, last] = perArea.figure.start < output.figure.start ? [perArea, output] : [output, perArea];
  if (!listed && /;/.test(low.slice(first.figure.unitEnd, last.figure.start))) return false;
  const named = [...crops(perArea), ...crops(output)];
  const fitting = areas.filter((other) => ofCrop(other, perArea, output));
  if (named.length > 0) return fitting.length === 1;
  if (area.group !== perArea.group || area.figure.start > Math.min(perArea.figure.start, output.figure.start)) return false;
  if (HARVESTED.test(low.slice(area.figure.unitEnd, perArea.figure.start)) && !HARVESTED.test(area.reading.clause)) return false;
  return areas.every((other) => other === area || other.parent === area.id);
}

/** "Chưa đạt: diện tích …; năng suất …": each an indicator by itself. */
const LISTS = /(?:đạt|vượt|hoàn thành|chỉ tiêu)[^.;]*:/u;

/** More than the area yields: what was lost or is not reaped yet cannot explain that. */
const moreThanYielded = (area: Claim, perArea: Claim, output: Claim): boolean => isBelow(multiplyIntervals(baseInterval(area.figure), baseInterval(perArea.figure)), baseInterval(output.figure));

/** So many times more than its area yields is a harvest that was reckoned wrong; of still more the area is another. */
const MOST_MORE = 1.31;

const isNearly = (area: Claim, perArea: Claim, output: Claim): boolean => isClose(Number(baseValue(output.figure).toFixed()), Number(baseValue(area.figure).times(baseValue(perArea.figure)).toFixed()), MOST_MORE);

/** What a storm or a drought took of a harvest at most, and how many times less than its area yields an output is that was reckoned wrong. */
const LOST = 1.2;
const MOST_LESS = 1.5;
const MOST_STOPS = 2;
/** A slip of the nearest area of the name explains so much by chance. */
const NAMED = 0.5;

/** Less than the nearest area in front yields, by more than may be lost and less than another area would make, or by a slip; not of what has been harvested so far. */
function reapedLess(low: string, areas: readonly Claim[], area: Claim, perArea: Claim, output: Claim): boolean {
  const [from, to] = [area.figure.unitEnd, Math.max(perArea.figure.start, output.figure.start)];
  if (area.figure.start > Math.min(perArea.figure.start, output.figure.start) || areas.find((other) => other.figure.start < perArea.figure.start) !== area) return false;
  if (HARVESTED.test(low.slice(area.reading.leadStart, to)) || LISTS.test(area.reading.lead) || [area, perArea, output].some(({ figure }) => figure.hedge === "about")) return false;
  const off = Number(baseValue(area.figure).times(baseValue(perArea.figure)).div(baseValue(output.figure)).toFixed());
  const slip = (): boolean => slipAsked(yieldDraft(area.figure, perArea.figure, output.figure, "review"), (rough) => rough(area.figure) * rough(perArea.figure), NAMED) !== null;
  return off > LOST && (off < MOST_LESS || slip()) && (low.slice(from, to).match(/[.](?!\d)/g) ?? []).length <= MOST_STOPS;
}

interface Found {
  readonly areas: readonly Claim[];
  readonly output: Claim | null;
}

const isOutput = ({ figure }: Claim, unit: string): boolean => figure.unit?.base === unit;
const isArea = ({ figure }: Claim): boolean => figure.unit?.dimension === "area" && !figure.bound;

const OUTPUT = /^[\s.,;:–-]*(?:tổng\s+)?sản lượng(?![A-Za-zÀ-ỹ])/u;

/** The areas and the output that stand around a yield; another yield in between has an area and an output of its own. */
function around(low: string, claims: readonly Claim[], i: number, perArea: Claim, unit: string): Found {
  const near = claims.slice(Math.max(0, i - MOST_BACK), i + 1 + MOST_BEHIND);
  const at = near.indexOf(perArea);
  const reached = near.filter((_c, j) => near.slice(Math.min(j, at) + 1, Math.max(j, at)).every((other) => measuredIn(other) === null));
  const outputs = reached.filter((c) => isOutput(c, unit) && Math.abs(near.indexOf(c) - at) <= MOST_BEHIND);
  const next = outputs.find((c) => c.figure.start > perArea.figure.start);
  // "Ngô 3.240 ha, năng suất 46,5 tạ/ha. Sản lượng ngô 15.066 tấn".
  const said = next !== undefined && OUTPUT.test(next.reading.clause) && (low.slice(perArea.figure.unitEnd, next.figure.start).match(/[.;](?!\d)/g) ?? []).length <= 1 ? next : undefined;
  const own = outputs.find((c) => c.id === perArea.parent) ?? said ?? (next !== undefined && !/[.](?!\d)/.test(low.slice(perArea.figure.unitEnd, next.figure.start)) ? next : outputs.filter((c) => c.figure.start < perArea.figure.start).pop());
  return { areas: reached.filter(isArea).reverse(), output: own ?? null };
}

/** A yield whose area or output stands in the lines above: told where the three agree. */
function withAbove(report: ReadReport, index: number, perArea: Claim, unit: string, { areas, output }: Found): Draft[] {
  const above = claimsAbove(report, index, MOST_ABOVE).filter((c) => c.measure === "value" && !apart(c, perArea));
  const outputs = output === null ? above.filter((c) => isOutput(c, unit)) : [output];
  const tried = outputs.flatMap((own) => (output === null ? areas : above.filter(isArea)).flatMap((area) => (apart(area, own) ? [] : [yieldDraft(area.figure, perArea.figure, own.figure, "review")])));
  const held = tried.filter((draft) => draft.verdict === "consistent").slice(0, 1).map(confirming);
  return held.length > 0 || output === null ? held : askedAbove(above.filter((area) => isArea(area) && isNamedLike(area, perArea) && !apart(area, output)), perArea, output);
}

/** "lúa 31.000 ha" in the line above, "lúa 62,5 tạ/ha, sản lượng 193.750 tấn": the only area by the crop's name, where chance hardly ever lets a slip explain it. */
function askedAbove(areas: readonly Claim[], perArea: Claim, output: Claim): Draft[] {
  const [area] = areas;
  if (area === undefined || areas.some((other) => !other.figure.value.eq(area.figure.value))) return [];
  const question = slipAsked(yieldDraft(area.figure, perArea.figure, output.figure, "review"), (rough) => rough(area.figure) * rough(perArea.figure), SELDOM);
  return question === null ? [] : [question];
}

/** Of one crop, by the words of both, which name one. */
function isNamedLike(area: Claim, perArea: Claim): boolean {
  const [own, other] = [crops(area), crops(perArea)];
  return own.length > 0 && own.length === other.length && own.every((word) => other.includes(word));
}

/** More areas than this, and the words leave the choice to the values. */
const MOST_AREAS = 3;
/** Areas sown and harvested differ: of several each must explain less by chance. */
const SELDOM = 0.15;

/** "DT 318,2 ha; NS 51,8 tạ/ha; SL 1.684,3 tấn": the only area of its name, told apart; a slip alone speaks against it. */
function askedOf(areas: readonly Claim[], perArea: Claim, output: Claim): Draft[] {
  const own = areas.filter((area) => ofCrop(area, perArea, output));
  const values = new Set(own.map((area) => area.figure.value.toFixed()));
  if (values.size > MOST_AREAS) return [];
  const found = own.filter((area, i) => own.findIndex((other) => other.figure.value.eq(area.figure.value)) === i)
    .flatMap((area) => slipAsked(yieldDraft(area.figure, perArea.figure, output.figure, "review"), (rough) => rough(area.figure) * rough(perArea.figure), SELDOM / values.size) ?? []);
  return found.length === 1 ? found : [];
}

/** "486,5 ha, năng suất 51,2 tạ/ha, sản lượng 2.490,9 tấn". */
export function yields(report: ReadReport, read: ReadParagraph, index: number): Draft[] {
  const claims = read.claims.filter((c) => c.measure === "value");
  const { low } = read.paragraph.content;
  return claims.flatMap((perArea, i): Draft[] => {
    const unit = measuredIn(perArea);
    if (unit === null) return [];
    const found = around(low, claims, i, perArea, unit);
    const { areas, output: own } = found;
    if (own === null) return withAbove(report, index, perArea, unit, found);
    const near = areas.filter((area) => !apart(area, own) && !apart(area, perArea));
    // In front of the yield, of those the one of its name, of those the one outside brackets, of those the nearest.
    const rank = (area: Claim): number => (area.figure.start < perArea.figure.start ? 0 : 4) + (ofCrop(area, perArea, own) ? 0 : 2) + (area.group === perArea.group ? 0 : 1);
    const ranked = near.map((area, j) => ({ area, j })).sort((a, b) => rank(a.area) - rank(b.area) || a.j - b.j).map(({ area }) => area);
    const [best] = ranked;
    const named = best !== undefined && ofCrop(best, perArea, own);
    if (named && inOneItem(low, claims, best, perArea, own)) return [yieldDraft(best.figure, perArea.figure, own.figure, "inconsistent")];
    const sure = named && alone(low, near, best, perArea, own);
    for (const area of ranked) {
      const { holds, ...draft } = yieldDraft(area.figure, perArea.figure, own.figure, "inconsistent");
      // An area that only its value points to may confirm the three, and binds none of them.
      if (draft.verdict === "consistent") return [sure && area === best ? { ...draft, holds } : draft];
    }
    if (sure) return [yieldDraft(best.figure, perArea.figure, own.figure, "review")];
    // "…, năng suất 58,2 tạ/ha, giảm 0,7 tạ/ha; sản lượng …": no more is reaped than what was sown can yield; of what has been harvested so far it is.
    if (best !== undefined && !HARVESTED.test(best.reading.clause) && !LISTS.test(best.reading.lead) && moreThanYielded(best, perArea, own)) {
      const only = named && alone(low, near, best, perArea, own, true);
      const nearest = best.figure.start < perArea.figure.start && (named || (near.length === 1 && !ofMore(best, perArea, own))) && isNearly(best, perArea, own);
      if (only || nearest) return [yieldDraft(best.figure, perArea.figure, own.figure, "review")];
    }
    if (named && reapedLess(low, areas, best, perArea, own)) return [yieldDraft(best.figure, perArea.figure, own.figure, "review")];
    if (best === undefined) return withAbove(report, index, perArea, unit, found);
    return askedOf(near, perArea, own);
  });
}
