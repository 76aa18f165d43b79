/** What is left of two figures: exports less imports, and a stock from the start of a period to its end. */
import { addIntervals, meets, scaleInterval, decimal, type Interval } from "../../../figures";
import { baseInterval, kindOf, nounOf, sameThing, type Figure } from "../../reading/figure";
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { asWritten, brief, judge, shown, type Draft, type Values } from "../draft";
import { claimsByGroup } from "../lists/inline";
import { scopesDiffer } from "../links/link";
import { isValue } from "../lists/partlist";

interface Term {
  readonly claim: Claim;
  /** Adds to the result, or takes from it. */
  readonly sign: 1 | -1;
}

function sumOf(terms: readonly Term[], values: Values): Interval {
  return terms.map(({ claim, sign }) => scaleInterval(baseInterval(values(claim.figure)), decimal(sign))).reduce(addIntervals);
}

/** `failed`: the verdict where it does not hold; null where only an agreement is worth telling. */
function balanceDraft(terms: readonly Term[], result: Figure, label: string, failed: Draft["verdict"] | null): Draft[] {
  const figures = [...terms.map((t) => t.claim.figure), result];
  const holds = (values: Values): boolean => meets(sumOf(terms, values), baseInterval(values(result)));
  const ok = holds(asWritten);
  if (!ok && failed === null) return [];
  return [{
    kind: "sum", figures, holds, verdict: judge(figures, holds, failed ?? "review"),
    message: ok ? `Số còn lại khớp với các số đã nêu (${brief(label)}).` : `Cần rà soát ${brief(label)}: tính từ các số đã nêu ra kết quả khác ${shown(result)}.`,
    formula: `${terms.map((t, i) => `${t.sign < 0 ? "− " : i === 0 ? "" : "+ "}${shown(t.claim.figure)}`).join(" ")} ${ok ? "=" : "≠"} ${shown(result)}`,
  }];
}

/** "xuất khẩu … (năm trước 84), nhập khẩu … (năm trước 60); xuất siêu … (năm trước 24)": what was before, in the same way. */
function formerBalance(terms: readonly Term[], balance: Claim, sure: boolean): Draft[] {
  const former = [...terms.map((t) => t.claim), balance].flatMap((claim) => {
    const priors = claim.attributes.filter((a) => a.role === "prior" && kindOf(a.figure) === kindOf(claim.figure));
    const [only] = priors;
    return only === undefined || priors.length > 1 ? [] : [{ ...claim, figure: only.figure }];
  });
  const result = former[terms.length];
  return result === undefined ? [] : balanceDraft(terms.map((t, i) => ({ ...t, claim: former[i] ?? t.claim })), result.figure, balance.label, sure ? "review" : null);
}

const SURPLUS = /xuất siêu|thặng dư(?: thương mại)?/;
const DEFICIT = /nhập siêu|thâm hụt thương mại/;
const EXPORTS = /xuất khẩu(?!.*nhập khẩu)/u;
const IMPORTS = /nhập khẩu/u;
const BOTH = /xuất(?:,| -|-)? ?nhập khẩu|xuất khẩu,? (?:và )?nhập khẩu/u;
const MOST_LINES_BACK = 4;
/** Whose trade it is. */
const SIDE = /(?<![A-Za-zÀ-ỹ])(?:cả (?:nước|tỉnh|vùng)|toàn (?:tỉnh|ngành|quốc)|tính chung|khối|khu vực|doanh nghiệp|địa phương|trong nước|nước ngoài|fdi)(?![A-Za-zÀ-ỹ])/gu;

/** "Trung Quốc là thị trường nhập siêu lớn nhất": with one partner, not with all. */
const PARTNER = /(?<![A-Za-zÀ-ỹ])(?:thị trường|sang|đối tác|từ nước|với (?:nước|các nước|hoa kỳ|trung quốc|nhật bản|hàn quốc|eu|asean))(?![A-Za-zÀ-ỹ])/u;

function oneSide(a: Claim, b: Claim): boolean {
  const sides = (claim: Claim): string => (claim.reading.clause.match(SIDE) ?? []).sort().join("|");
  return sides(a) === sides(b);
}

function tradeOf(claims: readonly Claim[], balance: Claim, pattern: RegExp): Claim[] {
  return claims.filter((c) => c.figure.id < balance.figure.id && c.parent === null && isValue(c) && c.planned === balance.planned && kindOf(c.figure) === kindOf(balance.figure) && pattern.test(c.reading.clause) && !BOTH.test(c.reading.clause) && !SURPLUS.test(c.reading.clause) && !DEFICIT.test(c.reading.clause));
}

/** "xuất khẩu 61,4 triệu USD, nhập khẩu 37,8 triệu USD; xuất siêu 23,6 triệu USD". */
function tradeBalances(report: ReadReport, read: ReadParagraph, index: number): Draft[] {
  return read.claims.flatMap((balance): Draft[] => {
    const surplus = SURPLUS.test(balance.reading.clause);
    if (surplus === DEFICIT.test(balance.reading.clause) || balance.parent !== null || PARTNER.test(balance.reading.clause) || !isValue(balance) || balance.figure.hedge !== null || kindOf(balance.figure) === "count") return [];
    const sentence = read.claims.filter((c) => c.group === balance.group);
    const near = report.paragraphs.slice(Math.max(0, index - MOST_LINES_BACK), index + 1).filter((p) => p.paragraph.section.id === read.paragraph.section.id && p.paragraph.file === read.paragraph.file).flatMap((p) => p.claims);
    for (const claims of [sentence, near]) {
      const [exports, imports] = [tradeOf(claims, balance, EXPORTS), tradeOf(claims, balance, IMPORTS)];
      const [out, into] = [exports[exports.length - 1], imports[imports.length - 1]];
      if (out === undefined || into === undefined) continue;
      // Sold and bought by one side, in one time: else an agreement alone is worth telling.
      const sure = exports.length === 1 && imports.length === 1 && [out, into].every((c) => !scopesDiffer(c, balance) && oneSide(c, balance)) && (claims === sentence || [out, into].every((c) => c.figure.unit?.id === balance.figure.unit?.id));
      const terms: Term[] = [{ claim: out, sign: surplus ? 1 : -1 }, { claim: into, sign: surplus ? -1 : 1 }];
      return [...balanceDraft(terms, balance.figure, balance.label, sure ? (claims === sentence ? "inconsistent" : "review") : null), ...formerBalance(terms, balance, sure)];
    }
    return [];
  });
}

const OPENING = /đầu (?:kỳ|năm|tháng|quý)|(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|tồn (?:kỳ|năm|tháng) trước/u;
const CLOSING = /cuối (?:kỳ|năm|tháng|quý)|(?<![A-Za-zÀ-ỹ])còn(?: lại)?(?![A-Za-zÀ-ỹ])|chuyển (?:sang )?(?:kỳ|năm|tháng) sau/u;
const ADDS = /(?<![A-Za-zÀ-ỹ])(?:tái|phát sinh|mới|tăng thêm|bổ sung|nhập thêm|tiếp nhận|thụ lý|chuyển đến|gia nhập|kết nạp)(?![A-Za-zÀ-ỹ])/u;
const TAKES = /(?<![A-Za-zÀ-ỹ])(?:thoát|giải quyết|giải thể|thu hồi|chuyển đi|ra khỏi|xóa|chết|rút|hoàn thành|đã|trả)(?![A-Za-zÀ-ỹ])/u;

/** "đầu kỳ 260 hộ; thoát nghèo 52 hộ; phát sinh 6 hộ; cuối kỳ 214 hộ": every figure between says which way it goes. */
function flows(read: ReadParagraph): Draft[] {
  return [...claimsByGroup(read)].flatMap(([, all]): Draft[] => {
    const claims = all.filter((c) => isValue(c) && c.figure.denominator === null);
    return claims.flatMap((opening, i): Draft[] => {
      if (!OPENING.test(opening.reading.clause) || CLOSING.test(opening.reading.clause) || ADDS.test(opening.reading.clause)) return [];
      const end = claims.findIndex((c, j) => j > i + 1 && j <= i + 6 && CLOSING.test(`${c.reading.clause} ${c.reading.operator}`));
      const closing = claims[end];
      if (closing === undefined || closing.figure.hedge !== null) return [];
      const terms: Term[] = [{ claim: opening, sign: 1 }];
      for (const claim of claims.slice(i + 1, end)) {
        const told = `${claim.reading.clause} ${claim.reading.tail}`;
        const [adds, takes] = [ADDS.test(told), TAKES.test(told)];
        if (adds === takes) return [];
        terms.push({ claim, sign: adds ? 1 : -1 });
      }
      const oneThing = [...terms.map((t) => t.claim), closing].every((c) => (sameThing(c.figure, opening.figure) || (kindOf(c.figure) === kindOf(opening.figure) && nounOf(c.figure) === "")));
      return oneThing ? balanceDraft(terms, closing.figure, closing.label, "review") : [];
    });
  });
}

const NEW = /(?:tiếp nhận|nhận|thụ lý) mới|mới (?:tiếp nhận|thụ lý|phát sinh)|phát sinh (?:mới|trong kỳ)/u;
const OLD = /(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|tồn (?:kỳ|năm|tháng) trước|(?:đơn|án|hồ sơ|số) cũ chuyển/u;
const TOGETHER = /lũy kế|(?<![A-Za-zÀ-ỹ])tổng(?![A-Za-zÀ-ỹ])|phải giải quyết|cộng/u;

/** "tiếp nhận mới 410 hồ sơ, kỳ trước chuyển sang 21, tổng số phải giải quyết 431 hồ sơ". */
function carriedForward(read: ReadParagraph): Draft[] {
  return [...claimsByGroup(read)].flatMap(([, all]): Draft[] => {
    const claims = all.filter((c) => isValue(c) && c.figure.denominator === null && kindOf(c.figure) === "count");
    return claims.flatMap((first, i): Draft[] => {
      const [second, both] = [claims[i + 1], claims[i + 2]];
      if (second === undefined || both === undefined || !TOGETHER.test(both.reading.clause) || OLD.test(both.reading.clause) || NEW.test(both.reading.clause)) return [];
      const pair = (a: Claim, b: Claim): boolean => NEW.test(a.reading.clause) && OLD.test(b.reading.clause) && !OLD.test(a.reading.clause);
      if (!pair(first, second) && !pair(second, first)) return [];
      if ([second, both].some((c) => nounOf(c.figure) !== nounOf(first.figure) && nounOf(c.figure) !== "")) return [];
      return balanceDraft([{ claim: first, sign: 1 }, { claim: second, sign: 1 }], both.figure, both.label, "review");
    });
  });
}

/** Judges balances of trade, stocks from their start to their end, and what is carried over with what came in. */
export function remainderRelations(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read, i) => [...tradeBalances(report, read, i), ...flows(read), ...carriedForward(read)]);
}
