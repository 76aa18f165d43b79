/** Exports and imports: the turnover is both together, the balance one less the other, of one time and one sector. "Xuất khẩu 9 tháng 1.246 triệu USD; nhập khẩu 873 triệu USD. Xuất siêu 373 triệu USD". */
import { addIntervals, meets, negateInterval, subtractIntervals, type Interval } from "../../../figures";
import { claimsAbout } from "../../claims/about";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { baseInterval, isPercent, kindOf, tellingDigits, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { slipMends } from "../edits";
import { sentenceAround } from "../../reading/structure";

type Side = "exports" | "imports" | "turnover" | "surplus" | "deficit";
type Sector = "all" | "foreign" | "home";

/** The last of these words in front of a figure says what it tells. */
const SIDES = /(?<![A-Za-zÀ-ỹ])(?:(?<turnover>xuất[\s,–-]*(?:và\s+)?nhập khẩu|xnk)|(?<exports>xuất khẩu)|(?<imports>nhập khẩu)|(?<surplus>xuất siêu|thặng dư)|(?<deficit>nhập siêu|thâm hụt))(?![A-Za-zÀ-ỹ])/gu;
const FOREIGN = /fdi|(?:vốn )?(?:đầu tư )?nước ngoài|đtnn/u;
const HOME = /(?:khu vực|khối|doanh nghiệp|dn)[^,;.]{0,30}(?:trong nước|nội địa)/u;
const ALL = /(?<![A-Za-zÀ-ỹ])(?:cả (?:nước|tỉnh|vùng)|toàn (?:tỉnh|quốc|ngành)|tính chung)(?![A-Za-zÀ-ỹ])/u;
const THE_SAME = /(?:khối|khu vực) này/u;
/** Words that say no more than that all of it is meant, and when; what else is told is of one good, one market or one place. */
const PLAIN = /(?<![A-Za-zÀ-ỹ])(?:tổng|giá trị|trị giá|kim ngạch|hàng hóa|hàng hoá|các loại|cả nước|nước ta|việt nam|toàn tỉnh|toàn quốc|của|tỉnh|khu vực|khối|kinh tế|các|doanh nghiệp|dn|có|vốn|đầu tư|fdi|đtnn|nước ngoài|trong nước|này|kể cả dầu thô|tính|chung|cả|cộng|dồn|lũy kế|luỹ kế|tháng|năm|quý|kỳ|nửa|đầu|cuối|ngày|đến|hết|từ|trong|đó|khi|như vậy|theo đó|cụ thể|vào|với|là|đạt|ước|tính|khoảng|gần|hơn|trên|tới|lên|ở|mức|con số|được|tương đương|và|còn|vẫn|tiếp tục|cán cân|thương mại|số|về|riêng|nhưng|song|tức|ước tính|sơ bộ|đưa|qua|bên cạnh|giúp|duy trì|giữ|nâng|ghi nhận|nội địa|tình hình|hoạt động|kết quả|i{1,3}|iv|\d+)(?![A-Za-zÀ-ỹ])|[\s\d/:,;.()–-]+/gu;
const OTHER_TIME = /cùng kỳ|(?:năm|tháng|quý|kỳ) (?:trước|ngoái)|so với|(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|kế hoạch|mục tiêu|dự báo)(?![A-Za-zÀ-ỹ])/u;
const ROLES: ReadonlySet<Reading["role"]> = new Set<Reading["role"]>(["value", "aside"]);
const MOST_WORDS = 160;
const MOST_LINES = 6;
const MOST_BACK = 24;
/** Shorter figures fit one another by chance. */
const LEAST_DIGITS = 2;

interface Flow {
  readonly figure: Figure;
  readonly side: Side;
  /** "m7" of a month, "c7" of the months so far, "q", "y", their number where it is told; "" where no time is. */
  readonly time: string;
  readonly sector: Sector;
  readonly paragraph: number;
  /** The first character of its sentence. */
  readonly sentence: number;
  /** The place or market it is told of, "" for all. */
  readonly of: string;
  /** Right behind both sides, in brackets. */
  readonly inside: boolean;
}

/** "lũy kế", "9 tháng", "tháng 9", "quý III": the last time told. */
function timeIn(words: string): string | null {
  const found = [...words.matchAll(/lũy kế|luỹ kế|tính chung|cộng dồn|\d+ tháng|(?:tính )?(?:đến|hết)(?: hết| cuối)? tháng \d+|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng|nửa đầu năm|tháng \d+|(?:trong|riêng) tháng|quý (?:[ivx]+|\d)|năm 20\d\d|cả năm/gu)].pop()?.[0];
  if (found === undefined) return null;
  const kind = /^quý/.test(found) ? "q" : /^(?:năm 20|cả năm)/.test(found) ? "y" : /^tháng|^(?:trong|riêng) tháng/.test(found) ? "m" : "c";
  return `${kind}${/\d+/.exec(found)?.[0] ?? ""}`;
}

/** One kind of time, and one number of it where both are told. */
const atOnce = (a: string, b: string): boolean => a.charAt(0) === b.charAt(0) && (a.length < 2 || b.length < 2 || a === b);

function sideIn(words: string): Side | null {
  const found = [...words.matchAll(SIDES)].pop()?.groups;
  return found === undefined ? null : ((["turnover", "exports", "imports", "surplus", "deficit"] as const).find((side) => found[side] !== undefined) ?? null);
}

const sectorIn = (words: string): Sector | null => (FOREIGN.test(words) ? "foreign" : HOME.test(words) ? "home" : null);

/** What the words tell besides side, time and sector: a good, a market, a place. */
const besidesIn = (words: string): string => words.replace(/theo [^,;]*,|so với (?:cùng kỳ|(?:tháng|quý|năm|kỳ) trước)(?: năm trước)?|^\s*[a-zđ]\)/gu, " ").replace(SIDES, " ").replace(PLAIN, " ").replace(PLAIN, " ").trim();

/** The flows of one paragraph; what is not told again goes on from the figure in front. */
function flowsOf(read: ReadParagraph, index: number, before: Sector): Flow[] {
  const { low } = read.paragraph.content;
  if (low.includes("\t") || !/xuất khẩu|nhập khẩu|xuất siêu|nhập siêu|xnk/u.test(low)) return [];
  const out: Flow[] = [];
  let [end, sentence, sector, of]: [number, number, Sector, string] = [0, -1, before, ""];
  let said: { side: Side; readonly times: string[] }[] = [];
  for (const { figure, role } of read.readings) {
    const start = read.structure.groups[sentenceAround(read.structure, figure.group)]?.start ?? 0;
    if (start !== sentence) {
      [sentence, said, of] = [start, [], ""];
      if (!THE_SAME.test(low.slice(start, figure.start))) sector = "all";
    }
    const words = low.slice(Math.max(end, start, figure.start - MOST_WORDS), figure.start);
    end = figure.unitEnd;
    if (!ROLES.has(role) || isPercent(figure) || figure.bound || figure.denominator !== null || figure.unit?.dimension.startsWith("money") !== true || OTHER_TIME.test(/[^,;]*$/u.exec(words)?.[0] ?? "")) continue;
    sector = sectorIn(words) ?? sector;
    const last = said[said.length - 1];
    const side = sideIn(words) ?? last?.side ?? null;
    if (side === null) continue;
    const besides = besidesIn(words);
    if (besides !== "") of = besides;
    else if (ALL.test(words)) [of, sector] = ["", sectorIn(words) ?? "all"];
    const told = timeIn(words);
    // "trong tháng xuất khẩu 8,4 tỷ, lũy kế 74,4 tỷ; nhập khẩu 7,1 tỷ, lũy kế 65,2 tỷ": a new side begins with the first time again.
    const fresh = last === undefined || sideIn(words) !== null;
    const time = told ?? (fresh ? last?.times[0] : last.times[last.times.length - 1]) ?? "";
    if (fresh) said.push({ side, times: [time] });
    else last.times.push(time);
    out.push({ figure, side, time, sector, paragraph: index, sentence, of, inside: read.structure.groups[figure.group]?.parent !== null && /^\s*\(\s*$/u.test(words.replace(SIDES, "")) });
  }
  return out;
}

interface Sum {
  readonly whole: Flow;
  readonly plus: Flow;
  readonly other: Flow;
  readonly sign: 1 | -1;
  /** Nothing else near may be meant by its two parts. */
  readonly only: boolean;
}

function draftOf({ whole, plus, other, sign, only }: Sum): Draft[] {
  const figures = sign === 1 ? [whole.figure, plus.figure, other.figure] : [...[plus.figure, other.figure].sort((a, b) => a.id - b.id), whole.figure];
  if (new Set(figures.map(kindOf)).size > 1 || figures.some((figure) => tellingDigits(figure) < LEAST_DIGITS)) return [];
  const made = (values: Values): Interval => {
    const [a, b] = [baseInterval(values(plus.figure)), baseInterval(values(other.figure))];
    return sign === 1 ? addIntervals(a, b) : subtractIntervals(a, b);
  };
  const holds = (values: Values): boolean => meets(made(values), baseInterval(values(whole.figure)));
  const ok = holds(asWritten);
  const formula = `${shown(plus.figure)} ${sign === 1 ? "+" : "−"} ${shown(other.figure)} ${ok ? "=" : "≠"} ${shown(whole.figure)}`;
  if (ok) return [{ kind: "sum", verdict: "consistent", figures, holds, formula, message: "Xuất khẩu, nhập khẩu khớp với số chung đã nêu." }];
  // "xuất siêu" for "nhập siêu" is no slip in a figure, but one of the words.
  const turned = sign === -1 && meets(negateInterval(made(asWritten)), baseInterval(whole.figure));
  const together = [plus, other].every((f) => f.sentence === whole.sentence && f.paragraph === whole.paragraph);
  const sure = only && whole.side !== "turnover" && figures.every((figure) => figure.hedge === null) ;
  if (!sure && (turned || !slipMends(figures, holds))) return [];
  return [{ kind: "sum", verdict: judge(figures, holds, sure && together ? "inconsistent" : "review"), figures, holds, formula, message: `Cần rà soát: xuất khẩu và nhập khẩu đã nêu ra số khác ${shown(whole.figure)}.` }];
}

/** "xuất khẩu … (năm trước 84), nhập khẩu … (năm trước 60); xuất siêu … (năm trước 24)": what was before, in the same way. */
function formerOf(report: ReadReport, sum: Sum): Sum[] {
  const then = ({ figure }: Flow): Figure | undefined => {
    const priors = claimsAbout(report).get(figure.id)?.attributes.filter((a) => a.role === "prior" && kindOf(a.figure) === kindOf(figure)) ?? [];
    return priors.length === 1 ? priors[0]?.figure : undefined;
  };
  const [whole, plus, other] = [then(sum.whole), then(sum.plus), then(sum.other)];
  return whole === undefined || plus === undefined || other === undefined ? [] : [{ ...sum, whole: { ...sum.whole, figure: whole }, plus: { ...sum.plus, figure: plus }, other: { ...sum.other, figure: other } }];
}

/** The parts of a turnover or a balance told near it: both sides, or both sectors. */
function partsOf(whole: Flow, near: readonly Flow[]): readonly Sum[] {
  const alike = near.filter((f) => f.figure !== whole.figure && f.of === whole.of);
  const told = (side: Side): readonly Flow[] => alike.filter((f) => f.side === side && f.sector === whole.sector && (atOnce(f.time, whole.time) || whole.inside || (f.time === "" && f.paragraph === whole.paragraph)));
  const [outs, intos] = [told("exports"), told("imports")];
  const [out, into] = [outs[outs.length - 1], intos[intos.length - 1]];
  const only = outs.length === 1 && intos.length === 1;
  const sums: Sum[] = [];
  if (out !== undefined && into !== undefined && (whole.of === "" || out.sentence === into.sentence)) {
    if (whole.side === "turnover") sums.push({ whole, plus: out, other: into, sign: 1, only });
    else if (whole.side === "surplus") sums.push({ whole, plus: out, other: into, sign: -1, only });
    else if (whole.side === "deficit") sums.push({ whole, plus: into, other: out, sign: -1, only });
  }
  // "xuất siêu 2,6 tỷ USD, trong đó khu vực trong nước nhập siêu 14,3 tỷ USD; khu vực FDI xuất siêu 16,9 tỷ USD".
  const balance = (f: Flow): boolean => f.side === "surplus" || f.side === "deficit";
  if (whole.sector === "all" && balance(whole) && whole.of === "") {
    const [home, foreign] = (["home", "foreign"] as const).map((sector) => alike.filter((f) => f.sector === sector && balance(f) && f.sentence === whole.sentence && f.figure.start > whole.figure.start && (atOnce(f.time, whole.time) || f.time === "")));
    const [a, b] = [home?.[0], foreign?.[0]];
    if (a !== undefined && b !== undefined && home?.length === 1 && foreign?.length === 1) {
      const own = [a, b].filter((f) => f.side === whole.side);
      const [plus, other] = own.length === 2 ? [a, b] : own[0] === a ? [a, b] : [b, a];
      if (own.length > 0) sums.push({ whole, plus, other, sign: own.length === 2 ? 1 : -1, only: false });
    }
  }
  return sums;
}

/** Every turnover and balance of trade with its two sides, told a few lines in front of it or in its own sentence. */
export function tradeRelations(report: ReadReport): Draft[] {
  let sector: Sector = "all";
  const flows = report.paragraphs.flatMap((read, index) => {
    const found = read.paragraph.anchor === null ? flowsOf(read, index, sector) : [];
    sector = found[found.length - 1]?.sector ?? sector;
    return found;
  });
  const placeOf = (f: Flow): string => `${report.paragraphs[f.paragraph]?.paragraph.file}|${report.paragraphs[f.paragraph]?.paragraph.section.top}`;
  return flows.flatMap((whole, i): Draft[] => {
    if (whole.side === "exports" || whole.side === "imports") return [];
    const near = (f: Flow): boolean => Math.abs(whole.paragraph - f.paragraph) <= MOST_LINES && placeOf(f) === placeOf(whole);
    const before = flows.slice(Math.max(0, i - MOST_BACK), i).filter(near);
    const behind = flows.slice(i + 1, i + 1 + MOST_BACK).filter((f) => near(f) && f.paragraph - whole.paragraph <= 1);
    const sums = [...partsOf(whole, before), ...partsOf(whole, behind.slice().reverse())];
    const drafts = sums.flatMap(draftOf);
    const held = drafts.filter((draft) => draft.verdict === "consistent");
    return [...(held.length > 0 ? held : drafts).slice(0, 1), ...sums.slice(0, 1).flatMap((sum) => formerOf(report, sum)).flatMap(draftOf)];
  });
}
