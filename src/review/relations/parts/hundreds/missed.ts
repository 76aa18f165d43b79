/** Shares that should make a hundred by their words, or their many digits, and miss it by one slip. */
import { decimal, sum } from "../../../../figures";
import { firstFrom, type ReadParagraph } from "../../../claims/claim";
import type { Reading } from "../../../claims/roles";
import { isPercent } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { kindsTold, sortedTwice } from "../../lists/families";
import { FOR_ANOTHER, LEFT_OVER, namesOf, SAID } from "./lists";
import { hundred, LEAST, MOST, OPEN_END, REACH, SHARED, shifted, slippedHundred } from "./made";
import { isPair } from "../../pairs";
import { isTrend } from "./trends";

/** What is not told by name. */
export const REST = /(?<![A-Za-zÀ-ỹ])(?:khác|còn lại)(?![A-Za-zÀ-ỹ])/u;
/** What is left of all. */
const LEFT = /(?<![A-Za-zÀ-ỹ])còn lại(?![A-Za-zÀ-ỹ])/u;
/** The three sectors make less than this where taxes are told apart. */
const UNTAXED = 98;
/** "cấp huyện đạt 45%, cấp xã đạt 40%": a rate of each. */
const RATE = /(?<![A-Za-zÀ-ỹ])(?:đạt|giải ngân|hoàn thành|thực hiện|tỷ lệ)\s*$/u;
const DUE = /(?<![A-Za-zÀ-ỹ])(?:hạn|hẹn)(?![A-Za-zÀ-ỹ])/u;
/** The last item of a list. */
const JOINED = /(?:^|[\s,;])và\s/u;

/** The time that all shares of a list are told for. */
const OF_WHEN = /^\s*(?:[-+*•]\s*)?(?:đến |hết |cuối )*năm 20\d\d(?=[\s,])/u;
/** Classes of an evaluation, told from the first down to the last: nobody is outside them. */
const CLASSED = /hoàn thành|trong sạch|vững mạnh|xuất sắc|tiêu biểu|giỏi|khá|trung bình|yếu|kém|đạt|(?<![A-Za-zÀ-ỹ])tốt/u;
const FIRST_CLASS = /xuất sắc|giỏi|trong sạch|(?<!hoàn thành )tốt|trở lên/u;
const LAST_CLASS = /không hoàn thành|chưa hoàn thành|yếu|kém|chưa đạt|không đạt/u;
/** "khu vực I …, khu vực II …, khu vực III …": all there are. */
const SECTORS: readonly RegExp[] = [/khu vực i(?![A-Za-zÀ-ỹ])/u, /khu vực ii(?![A-Za-zÀ-ỹ])/u, /khu vực iii(?![A-Za-zÀ-ỹ])/u];
/** With the taxes on products beside them, so are the three by name, in any order. */
const TAXED: readonly RegExp[] = [/nông|lâm nghiệp|th[uủ][yỷ] sản/u, /công nghiệp|xây dựng/u, /dịch vụ/u, /thuế/u];
/** Another whole, another time. */
const ELSEWHERE = /(?<![A-Za-zÀ-ỹ])(?:riêng|trong đó|cùng kỳ|so với|năm (?:trước|20\d\d)|trong khi|như|tăng|giảm|lãi suất|kế hoạch)(?![A-Za-zÀ-ỹ])/u;
/** How the share in front has changed: "ngắn hạn chiếm 62,4%, giảm 2,3%; dài hạn …". */
const CHANGED = /^[\s,(]*(?:tăng|giảm)[^;%]*%[^;%]{0,40}[;)]/u;
/** What the share in front was: "chiếm 18,4% (cùng kỳ 19,1%), …". */
const WAS = /^\s*\([^()]*\)/u;
/** "Phân theo ngành: …", "Cơ cấu: …": all of them are told. */
const SORTED = /(?<![A-Za-zÀ-ỹ])(?:phân|chia) theo [^.;:%]{2,40}:[^.;:%]{0,60}$/u;
/** "cơ cấu: nông nghiệp 18,2%; …; thuế sản phẩm 4,1%": the sectors are all there are only with the taxes. */
const STRUCTURED = /(?<!chuyển dịch |chuyển đổi |chuyển )(?<![A-Za-zÀ-ỹ])cơ cấu[^.;:%\d]{0,40}:[^.;:%]{0,60}$/u;
const SECTOR = /(?<![A-Za-zÀ-ỹ])(?:dịch vụ|nông|công nghiệp)(?![A-Za-zÀ-ỹ])/u;
/** "Trong đó có 28 nữ (chiếm 35%), 22 người trẻ (chiếm 27,5%) và …": of one people, who may be counted twice. */
const SOME = /(?<![A-Za-zÀ-ỹ])trong (?:số )?(?:đó|này)[^.;:()]*\([^()]*$/u;
/** "24,9% cho rằng …; 31,6% cho rằng …": who is asked may give several answers. */
const OPINION = /(?<![A-Za-zÀ-ỹ])(?:được hỏi|cho rằng|cho biết|trả lời|khảo sát|phiếu hỏi|ý kiến)(?![A-Za-zÀ-ỹ])/u;
/** "các nước đóng góp lớn khác là …": some of them. */
const SELECTED = /(?<![A-Za-zÀ-ỹ])(?:các|những|một số)\s[^.;:%]{0,60}(?<![A-Za-zÀ-ỹ])(?:khác|lớn nhất|nhiều nhất|cao nhất|hàng đầu|tiêu biểu)(?![A-Za-zÀ-ỹ])[^.;:%]*$/u;
/** So far from a hundred no other whole is meant, where no third kind is thinkable; where a rest, the classes of an evaluation or the words close the list. */
const NO_THIRD = 15;
const TOLD_OUT = 10;
/** Decimals with which shares hardly ever look like a hundred but for a slip, where nothing says that they are all. */
const FINE = 2;

/** "ngân sách 20%, khoảng 120 tỷ đồng, tín dụng 4,5%, …, còn lại 65%": with shares in front, an amount between them, the run makes a hundred. */
export function goesBack({ readings }: ReadParagraph, run: readonly Reading[]): boolean {
  const [first] = run;
  const at = first === undefined ? 0 : firstFrom(readings, first.figure.start);
  const figures = run.map(({ figure }) => figure);
  for (const { figure, role } of readings.slice(Math.max(0, at - 2 * MOST), at).reverse()) {
    if (figure.group !== first?.figure.group) continue;
    if (isPercent(figure) && SHARED.has(role)) figures.unshift(figure);
    if (figures.length > run.length && hundred(figures, null).length > 0) return true;
  }
  return false;
}

/** Shares that should make a hundred by their words and come near it, or by their many digits, and miss it by one slip. */
export function missed(read: ReadParagraph, shares: readonly Reading[]): Draft[] {
  const { low } = read.paragraph.content;
  const figures = shares.map((reading) => reading.figure);
  const [first, last] = [figures[0], figures[figures.length - 1]];
  if (first === undefined || last === undefined || figures.length < 2 || figures.length > MOST || figures.some((figure) => figure.hedge !== null || figure.denominator !== null)) return [];
  const names = namesOf(read, shares).map((name, i) => (i === 0 ? name.replace(OF_WHEN, " ") : name.replace(WAS, "").replace(CHANGED, "")));
  const pair = isPair(names);
  const ending = names[names.length - 1] ?? "";
  const between = low.slice(figures[figures.length - 2]?.unitEnd, last.start);
  const rest = (figures.length >= LEAST ? REST : LEFT).test(ending) && !names.slice(0, -1).some((name) => REST.test(name));
  const added = sum(figures.map((figure) => figure.value));
  // Of two kinds there may be a third: "đúng hạn 97,2%, quá hạn 1,1%" leaves what is not due yet.
  const told = kindsTold(names);
  const kinds = told !== null && !names.some((name) => RATE.test(name)) && (figures.length >= LEAST || added.gt(100) || (told === "sure" && !names.some((name) => DUE.test(name))));
  const left = figures.length === 2 && LEFT_OVER.test(between) && FOR_ANOTHER.test(low.slice(last.unitEnd, last.unitEnd + REACH));
  // "nông nghiệp 12,4%, công nghiệp 39,1% và dịch vụ 41,8%": taxes on products are a sector of their own, often left out.
  const taxed = /dịch vụ/u.test(ending) && added.lt(UNTAXED);
  const several = sortedTwice(names);
  const joined = figures.length >= LEAST && JOINED.test(between) && !several && !taxed;
  const few = figures.filter((figure) => figure.decimals < (joined ? 1 : FINE));
  // One comma set off leaves a decimal less.
  const fine = figures.length >= LEAST && !several && (few.length === 0 || (few.length === 1 && figures.length > LEAST && few.every((figure) => shifted(figure.value.plus(decimal(100).minus(added)), figure))));
  const ahead = low.slice(Math.max(0, first.start - REACH), first.start);
  const structured = !several && STRUCTURED.test(ahead) && (names.some((name) => name.includes("thuế")) || !names.some((name) => SECTOR.test(name)));
  const sorted = figures.length >= LEAST && (structured || SORTED.test(ahead)) && /^\s*(?:[.;]|$)/u.test(low.slice(last.unitEnd));
  // "A chiếm 52%, B chiếm 41% và C chiếm 17%": more than all there is.
  const over = joined && added.gt(100) && !SOME.test(ahead) && shares.every(({ role, clause }) => role === "share" || SAID.test(clause));
  const classed = figures.length >= LEAST && figures.every(({ decimals }) => decimals > 0) && FIRST_CLASS.test(names[0] ?? "") && LAST_CLASS.test(ending) && names.every((name) => CLASSED.test(name)) && !names.slice(0, -1).some((name) => LAST_CLASS.test(name));
  const taxes = names.length === TAXED.length && TAXED.every((sector) => names.filter((name) => sector.test(name)).length === 1);
  const sectors = taxes || (names.length === SECTORS.length && SECTORS.every((sector, i) => sector.test(names[i] ?? "")));
  const trend = isTrend(low, figures);
  // "(trong đó thủy điện chiếm 34,12%, … và điện gió chiếm 2,07%)": each is told to be a share.
  const saidAll = figures.length > LEAST && joined && fine && shares.every(({ role, clause }) => role === "share" || SAID.test(clause));
  if (!(sectors || trend || pair || rest || fine || over || sorted || classed || kinds || left) || (!trend && names.some((name, i) => ELSEWHERE.test((pair || kinds || saidAll) && i === 0 ? name.replace(/^[^%]*trong đó[\s:,]*/u, "") : name))) || OPEN_END.test(low.slice(first.start, last.unitEnd + 6))) return [];
  const words = pair ? NO_THIRD : rest || over || sorted || classed || sectors || trend ? TOLD_OUT : 0;
  const near = added.gt(100 - NO_THIRD) && added.lt(100 + NO_THIRD);
  if (!near && (SELECTED.test(ahead) || OPINION.test(`${ahead} ${names.join(" ")}`))) return [];
  if (left && !near) return [];
  if (!slippedHundred(figures) && !(added.gt(100 - words) && added.lt(100 + words))) return [];
  return hundred(figures, "review").filter((draft) => draft.verdict === "review");
}
