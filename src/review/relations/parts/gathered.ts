/** Totals told behind their parts: "lúa xuân 1.784,6 tấn; lúa mùa 2.199,2 tấn. Sản lượng lúa cả năm 3.983,8 tấn". */
import { decimal, sum, type Decimal } from "../../../figures";
import type { Claim } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quoted, type Quotable } from "../../claims/name";
import { numberIn } from "../../claims/words";
import { nounOf, tellingDigits, type Figure } from "../../reading/figure";
import type { Draft } from "../draft";
import { baseValue, factorOf, makes } from "../evidence";
import { anySlipChance, slipChance } from "../chance";
import { digitSlip, lengthSlipChance, lesser, type Slip } from "../slips";
import { familyOf } from "../lists/families";
import { partsOf, sentencesOf, verbsOf, type Sentence } from "./followed";
import { denominatorOf } from "../lists/partlist";
import { sumDraft } from "../totals";

const MOST_SENTENCES = 4;
const MOST_BACK = 10;
const TOTAL = /(?<![A-Za-zÀ-ỹ])(?:tổng|cộng|cả năm|tính chung|chung|toàn (?:tỉnh|huyện|xã|thành phố|ngành)|nâng|như vậy)(?![A-Za-zÀ-ỹ])/u;
/** "tổng vốn cấp mới và tăng thêm": the two are named. */
const BOTH = /tổng[^,;.]*\s(?:và|cả hai)(?:\s|$)/u;
/** Digits of a total that two of the figures in front do not make by chance. */
const TELLING = 4;

function draftOf(whole: Figure, parts: readonly Claim[], of: Quotable): Draft {
  return sumDraft(whole, parts.map((part) => part.figure), (ok) => (ok ? `Các số đứng trước cộng lại khớp với ${quoted(of)}.` : `Cần xem ${quoted(of)}: các loại đứng trước cộng lại ra số khác.`));
}

function adds(whole: Figure, parts: readonly Claim[]): boolean {
  return makes(parts.map((part) => part.figure), whole);
}

/** What stands in front of a total, nearest last: what is said of the same, or everything of its kind. */
function waysOf(whole: Claim, before: readonly Claim[]): (readonly Claim[])[] {
  const verbs = verbsOf(whole);
  const alike = verbs.length === 0 ? [] : before.filter((claim) => verbsOf(claim).some((verb) => verbs.includes(verb)));
  return [before, ...(alike.length > 1 && alike.length < before.length ? [alike] : [])];
}

/** The nearest figures in a row, or any two of those near, that make the total. */
function filling(whole: Figure, near: readonly Claim[], both: boolean): readonly Claim[] | null {
  const digits = tellingDigits(whole);
  for (let n = 2; n <= near.length; n++) {
    const row = near.slice(-n);
    if ((digits >= TELLING || n >= 3 || (both && n === 2)) && adds(whole, row)) return row;
  }
  if (digits < TELLING) return null;
  for (const [i, a] of near.entries()) for (const b of near.slice(i + 1)) if (adds(whole, [a, b])) return [a, b];
  return null;
}

/** "vốn đăng ký tăng thêm 4,9 triệu USD": what is added is an amount of its own. */
function withAdded(claim: Claim): readonly Claim[] {
  const added = claim.attributes.filter((a) => a.role === "change" && !a.figure.bound && a.unnamed !== true && /thêm/u.test(`${a.clause} ${a.lead.slice(-20)} ${a.operator}`));
  return [claim, ...added.map((reading) => ({ ...claim, reading, figure: reading.figure }))];
}

/** What opens a total of what has just been told. */
const OPENS_TOTAL = /(?:^\s*|[.;,]\s*)(?:như vậy|tính chung|tổng cộng|cộng chung|tất cả|tổng (?:số|thu|chi|vốn|diện tích|kinh phí|sản lượng|kim ngạch|doanh thu|dư nợ|số tiền))(?![A-Za-zÀ-ỹ])/u;
const MOST_SLIPS_TRIED = 12;

/** "cả hai loại", "tổng vốn cấp mới và tăng thêm": so many are added. */
const NUMBERED = /cả (hai|ba|bốn|năm|[2-5])(?![A-Za-zÀ-ỹ\d])/u;
/** What a coincidence explains at most where another figure than the total is the wrong one. */
const SELDOM = decimal("0.1");
const SOMETIMES = decimal("0.5");

/** How a sum differs from the total as it is written: by two neighbouring digits exchanged, or by one digit. */
function slipOf(whole: Figure, parts: readonly Claim[]): Slip | null {
  if (parts.some((part) => part.figure.decimals > whole.decimals)) return null;
  const digits = (text: string): string => text.replace(/\D/g, "");
  return digitSlip(digits(whole.text), digits(sum(parts.map((part) => baseValue(part.figure))).div(factorOf(whole)).toFixed(whole.decimals)));
}

/** One slip in any of the figures, and chance hardly ever, keeps what a sentence lists from its total. */
function missed(whole: Figure, parts: readonly Claim[], most: Decimal): boolean {
  const figures = parts.map((part) => part.figure);
  return [whole, ...figures].every((figure) => figure.hedge === null) && lesser(anySlipChance(whole, figures), lengthSlipChance(whole, figures))?.lte(most) === true;
}

/** "Như vậy tổng diện tích …", "Tổng vốn cấp mới và tăng thêm …": what the sentence in front lists misses it by one slip of the pen: all of it, or, with digits exchanged, its first figures. */
function slipped(whole: Claim, previous: Sentence | undefined, parts: readonly Claim[]): Draft[] {
  const listed = parts.filter((part) => previous?.claims.includes(part) === true);
  const { clause } = whole.reading;
  const [, count] = NUMBERED.exec(`${whole.reading.lead.slice(-80)}${clause}`) ?? [];
  // Kinds of which no third is told: "412 giáo viên đạt chuẩn, 63 giáo viên chưa đạt chuẩn. Tổng số giáo viên …".
  const kinds = listed.length === 2 ? familyOf(whole, listed) : null;
  const told = kinds === "sure" || kinds === "whole";
  const least = numberIn(count ?? "") ?? (kinds !== null || BOTH.test(`${clause} `) ? 2 : 3);
  if (!(OPENS_TOTAL.test(`${whole.reading.lead.slice(-80)}${clause}`) || (least < 3 && kinds === null) || count !== undefined) || tellingDigits(whole.figure) < (told ? TELLING - 1 : TELLING) || listed.length < least || listed.length > MOST_SLIPS_TRIED) return [];
  const all = tellingDigits(whole.figure) > TELLING ? slipOf(whole.figure, listed) !== null : false;
  const first = all || missed(whole.figure, listed, told || (listed.length === least && count !== undefined) ? SOMETIMES : SELDOM) ? listed : listed.length < 3 ? undefined : listed.map((_, i) => listed.slice(0, i + 1)).find((row) => row.length >= 2 && slipOf(whole.figure, row) === "exchanged");
  return first === undefined ? [] : [draftOf(whole.figure, first, whole)];
}

/** Nothing but the word for a sum between the last of the list and its total. */
const CLOSES = /^[\s,;]*(?:tổng )?cộng(?: chung)?(?: lại)?\s*$/u;
const LIKELY = decimal("0.3");

/** "trồng trọt 18 tỷ đồng; chăn nuôi 2 tỷ đồng, thủy sản 7 tỷ đồng, cộng 27 tỷ đồng": the sentence in front of it is what is added. */
function concluded(whole: Claim, own: Sentence | undefined, parts: readonly Claim[]): Draft[] {
  const listed = parts.filter((part) => own?.claims.includes(part) === true);
  if (!CLOSES.test(`${whole.reading.clause} `.replace(/(?:là|được)\s*$/u, "")) || listed.length < 2 || listed.length > MOST_SLIPS_TRIED || listed.some((part) => part.figure.hedge !== null)) return [];
  const chance = slipChance(whole.figure, listed.map((part) => part.figure));
  return chance !== null && chance.lte(LIKELY) ? [draftOf(whole.figure, listed, whole)] : [];
}

function ofTotal(whole: Claim, sentences: readonly Sentence[]): Draft[] {
  const { figure } = whole;
  if (figure.bound || figure.hedge !== null || figure.denominator !== null || tellingDigits(figure) < 3 || !TOTAL.test(`${whole.reading.lead.slice(-80)} ${whole.reading.clause}`)) return [];
  const isPart = partsOf(figure);
  const before = sentences.flatMap((sentence) => sentence.claims.flatMap(withAdded)).filter((c) => c.figure.id < figure.id && isPart(c.figure) && c.figure.denominator === null && c.planned === whole.planned);
  for (const near of waysOf(whole, before)) {
    const parts = filling(figure, near.slice(-MOST_BACK), BOTH.test(whole.reading.clause));
    if (parts !== null) return [{ ...draftOf(figure, parts, whole), chosen: true }];
  }
  const closed = concluded(whole, sentences[sentences.length - 1], before);
  return closed.length > 0 ? closed : slipped(whole, sentences[sentences.length - 2], before);
}

/** "khởi công mới 23 công trình, chuyển tiếp 41 công trình, hoàn thành 37/64 công trình": all kinds of it, right in front of the whole. */
function ofKinds(report: ReadReport, claim: Claim, sentence: Sentence): Draft[] {
  const whole = denominatorOf(report, claim.figure);
  const at = sentence.claims.indexOf(claim);
  const parts = sentence.claims.slice(Math.max(0, at - 2), at);
  if (whole === null || parts.length < 2 || parts.some((part) => part.figure.denominator !== null || nounOf(part.figure) !== nounOf(whole)) || nounOf(whole) === "") return [];
  return familyOf(claim, parts) === "sure" ? [draftOf(whole, parts, claim)] : [];
}

/** Totals of a report whose parts stand in front of them, in the same sentence or the ones before; those `told` with their parts left out. */
export function gatheredTotals(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  const sentences = sentencesOf(report.paragraphs);
  return sentences.flatMap((sentence, i) => {
    const near = sentences.slice(Math.max(0, i - MOST_SENTENCES), i + 1).filter((other) => other.section === sentence.section);
    return sentence.claims.slice(0, 3 * MOST_BACK).flatMap((claim) => [...(told.has(claim.figure.id) ? [] : ofTotal(claim, near)), ...ofKinds(report, claim, sentence)]);
  });
}
