/** A percentage with its target whose value stands in front under the same name: "thu trên địa bàn 187 triệu đồng; … Riêng thu trên địa bàn đạt 110% dự toán (170 triệu đồng)". */
import { firstFrom, type Claim, type ReadParagraph } from "../../claims/claim";
import { contrasted } from "../../claims/words";
import { isNameless, isPercent, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { inUnitOf, planPercents } from "../links/facts";
import { againstStated } from "./ofTarget";

const MOST_BACK = 24;

function sameName(a: Claim, b: Claim): boolean {
  return a.core.length > 0 && a.core.length === b.core.length && a.core.every((word) => b.core.includes(word)) && !contrasted(a.label, b.label);
}

/** "riêng thu trên địa bàn" as it is said elsewhere. */
function plain({ reading }: Claim): string {
  return reading.clause.replace(/^[\s,;:–-]*(?:(?:riêng|trong đó|và|tổng số|số)\s+)*/u, "").replace(/[\s:]+$/u, "");
}

/** All percentages of a paragraph that open a claim of their own and have their target behind them. */
export function namedInFront(read: ReadParagraph): Draft[] {
  return read.claims.flatMap((said): Draft[] => {
    if (said.measure !== "none") return [];
    const [stated, ...more] = planPercents(said);
    const target = stated === undefined ? undefined : said.attributes.find((a) => a.role === "target" && a.baseOf === stated.reading.figure.id && !isPercent(a.figure));
    if (stated === undefined || target === undefined || more.length > 0) return [];
    const until = firstFrom(read.claims, said.figure.start);
    const values = read.claims.slice(Math.max(0, until - MOST_BACK), until).filter((c) => c.measure === "value" && !isPercent(c.figure) && sameName(c, said)).reverse();
    const drafts = values.flatMap((value): Draft[] => {
      const base = inUnitOf(target.figure, value.figure);
      const bare = isNameless(value.figure);
      const figure = bare ? inUnitOf(value.figure, base) : value.figure;
      const only = values.length === 1 || values.filter((v) => plain(v) === plain(said)).length === 1;
      const draft = bare || sameThing(base, figure) ? againstStated({ ...value, figure }, base, stated, only && (values.length === 1 || plain(value) === plain(said)) ? "review" : "unverifiable") : null;
      return draft === null ? [] : [draft];
    });
    return drafts.filter((d) => d.verdict === "consistent").slice(0, 1).concat(drafts.some((d) => d.verdict === "consistent") ? [] : drafts.filter((d) => d.verdict === "review"));
  });
}
