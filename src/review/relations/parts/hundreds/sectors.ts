/**
 * The structure of an economy: "nông nghiệp chiếm 21,3%, công nghiệp chiếm 35,4%, dịch vụ chiếm 38,1%, thuế sản phẩm
 * chiếm 5,2%". The sectors are all there are, with the taxes on products (System of National Accounts 2008, 6.67), so
 * their shares make a hundred however far one of them is off.
 */
import { decimal, sum } from "../../../../figures";
import type { ReadParagraph } from "../../../claims/claim";
import type { Reading } from "../../../claims/roles";
import { isPercent, type Figure } from "../../../reading/figure";
import type { Draft } from "../../draft";
import { isShare, SAID } from "./lists";
import { hundred, makeHundred, REACH } from "./made";

const SECTORS: readonly RegExp[] = [
  /(?<!phi )(?<![A-Za-zÀ-ỹ])nông(?! thôn)(?![A-Za-zÀ-ỹ])|khu vực i(?![A-Za-zÀ-ỹ])/u,
  /công nghiệp|khu vực ii(?![A-Za-zÀ-ỹ])/u,
  /dịch vụ|khu vực iii(?![A-Za-zÀ-ỹ])/u,
  /thuế/u,
];
const TAXES = 3;
/** A structure by its words, at the start of its sentence. */
const STRUCTURE = /(?<![A-Za-zÀ-ỹ])(?:cơ cấu|tỷ trọng)(?![A-Za-zÀ-ỹ])/u;
/** Wholes of which the sectors are not all: loans to households, projects of infrastructure. */
const OF_OTHERS = /(?<![A-Za-zÀ-ỹ])(?:dự án|vốn|đầu tư|fdi|dư nợ|tín dụng|cho vay|doanh nghiệp|hợp tác xã|thu hút|góp|đào tạo|hồ sơ|xuất khẩu|cây trồng|vật nuôi)(?![A-Za-zÀ-ỹ])/u;
/** Of another time than the first. */
const OF_THEN = /(?<![A-Za-zÀ-ỹ])(?:năm|quý|tháng|cùng kỳ|kế hoạch|mục tiêu)(?![A-Za-zÀ-ỹ])/u;
/** Within a sector: "trong đó công nghiệp chế biến chiếm 18%". */
export const WITHIN = /(?<![A-Za-zÀ-ỹ])(?:trong đó|riêng|nội ngành|nội bộ)(?![A-Za-zÀ-ỹ])[^;]*$/u;
/** The three sectors make so much at least where the taxes are left out. */
const LEAST_UNTAXED = decimal(85);
const UNTAXED = decimal(98);
const ALL = decimal(100);
/** "cơ cấu kinh tế (nông nghiệp - công nghiệp - dịch vụ) tương ứng là …": all sectors ahead of all shares. */
const NAMED_AHEAD = /(?<![A-Za-zÀ-ỹ])(?:cơ cấu|tỷ trọng)[^.%\d]*nông[^.%\d]*công nghiệp[^.%\d]*dịch vụ[^.%\d]*$/u;
const BETWEEN = /^\s*(?:[-–;,/:]|và)?\s*$/u;
/** "giảm từ 24,1% xuống còn 21,3%": the share of the same sector, later. */
const LATER = /^\s*(?:(?:năm|tháng|quý)[^%;,.]*)?(?:xuống|lên|còn|đến)(?![A-Za-zÀ-ỹ])[^%;,.]*$/u;
const BRACKETED = /\([^()]*\)/gu;

const sectorsIn = (name: string): number[] => SECTORS.flatMap((sector, i) => (sector.test(name) ? [i] : []));

/** "all": the names are of the sectors and the taxes, each once; "untaxed": of the sectors alone; null where one is missing, told twice or of something else. */
export function sectorsNamed(names: readonly string[]): "all" | "untaxed" | null {
  const told = names.map((name) => sectorsIn(name.replace(BRACKETED, " ")));
  const seen = told.flat();
  if (told.some(({ length }) => length === 0) || new Set(seen).size !== seen.length || seen.filter((sector) => sector !== TAXES).length !== TAXES) return null;
  return seen.includes(TAXES) ? "all" : "untaxed";
}

interface Share { readonly figure: Figure; readonly sector: number; readonly said: boolean; readonly then: boolean }

/** The share that a reading tells of one sector; null where it tells none, or of more than one. */
function shareOf(reading: Reading, name: string, low: string): Share | null {
  const { figure } = reading;
  if (figure.bound || figure.hedge !== null || !isShare(reading, low)) return null;
  const own = sectorsIn(name);
  // "thuế sản phẩm nông nghiệp": of the taxes.
  const sector = own.includes(TAXES) ? TAXES : own.length === 1 ? own[0] : undefined;
  return sector === undefined ? null : { figure, sector, said: SAID.test(name), then: OF_THEN.test(name) };
}

function judged(shares: readonly Share[], opening: string): Draft[] {
  const taxed = shares.some(({ sector }) => sector === TAXES);
  const structure = STRUCTURE.test(opening);
  if (shares.length - (taxed ? 1 : 0) < TAXES || !(structure || (taxed && shares.every(({ said }) => said))) || OF_OTHERS.test(opening) || shares.some(({ then }, i) => i > 0 && then)) return [];
  const figures = shares.map(({ figure }) => figure);
  const added = sum(figures.map(({ value }) => value));
  if (makeHundred(figures)) return hundred(figures, null);
  if (!taxed && added.gte(LEAST_UNTAXED) && added.lt(UNTAXED)) return [];
  return hundred(figures, taxed && structure && added.minus(ALL).abs().lte(10) ? "inconsistent" : "review", "Cần rà soát").map((draft) => ({ ...draft, sure: true }));
}

/** The shares of the three sectors, told in a run behind all their names; `low`: their paragraph. */
export function sectorsAhead(low: string, figures: readonly Figure[]): boolean {
  const [first] = figures;
  if (first === undefined || figures.length !== TAXES || figures.some(({ hedge }) => hedge !== null)) return false;
  const ahead = NAMED_AHEAD.exec(low.slice(Math.max(0, first.start - 2 * REACH), first.start))?.[0];
  return ahead !== undefined && !ahead.includes("thuế") && !OF_OTHERS.test(ahead) && figures.every(({ start }, i) => i === 0 || BETWEEN.test(low.slice(figures[i - 1]?.unitEnd, start)));
}

/** The sectors' shares of each sentence that make a hundred, or should. */
export function sectorShares(read: ReadParagraph): Draft[] {
  const { low } = read.paragraph.content;
  if (!low.includes("dịch vụ") && !low.includes("khu vực iii")) return [];
  const out: Draft[] = [];
  let shares: Share[] = [];
  let later: Share[] = [];
  let opening = "";
  let before: Figure | null = null;
  const close = (): void => {
    out.push(...judged(shares, opening), ...judged(later, opening));
    shares = [];
    later = [];
  };
  for (const reading of read.readings) {
    const { figure } = reading;
    const group = read.structure.groups[figure.group];
    if (group === undefined || group.parent !== null) continue;
    if (before !== null && before.group !== figure.group) close();
    const from: number = before?.group === figure.group ? before.unitEnd : group.start;
    const name: string = low.slice(Math.max(from, figure.start - 2 * REACH), figure.start).replace(BRACKETED, " ");
    const last = shares[shares.length - 1];
    if (last !== undefined && last.figure === before && isPercent(figure) && LATER.test(low.slice(before.unitEnd, figure.start))) {
      later.push({ ...last, figure, then: false });
      before = figure;
      continue;
    }
    if (shares.length > 0 && WITHIN.test(name)) {
      before = figure;
      continue;
    }
    const share = isPercent(figure) ? shareOf(reading, name, low) : null;
    if (share !== null) {
      if (shares.some(({ sector }) => sector === share.sector)) close();
      if (shares.length === 0) opening = low.slice(Math.max(group.start, figure.start - 2 * REACH), figure.start);
      shares.push(share);
    } else if (isPercent(figure) && isShare(reading, low)) close();
    before = figure;
  }
  close();
  return out;
}
