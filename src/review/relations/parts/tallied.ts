/** Rows of several figures told one after the other, and the row of their totals: "đợt 1 khám 1.130 người, đạt 642 người; đợt 2 khám 875 người, đạt 518 người; tính chung khám 2.005 người, đạt 1.160 người". */
import { decimal } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import { tellingDigits, type Figure } from "../../reading/figure";
import { shareOf } from "../chance";
import type { Draft } from "../draft";
import { makes } from "../evidence";
import { addable, amountsOf, measuredTogether, type Amount } from "../lists/amounts";
import { sumDraft } from "../totals";

/** What opens the row of the totals. */
const TOTALS = /^[\s,;:.]*(?:và\s+)?(?:(?:tính|gộp) chung|tổng(?: cộng| số| chung)?|cộng|như vậy|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|ngành|quốc|hệ thống)|chung (?:toàn|cả)|cả (?:hai|ba|bốn|năm|sáu|\d))(?![A-Za-zÀ-ỹ])/u;
/** What is told for each and adds up to nothing, or of another time. */
const NO_TALLY = /(?<![A-Za-zÀ-ỹ])(?:bình quân|trung bình|năng suất|mỗi|cùng kỳ|so với|lũy kế)(?![A-Za-zÀ-ỹ])/u;

const MOST_COLUMNS = 4;
const LEAST_ROWS = 2;
const MOST_ROWS = 20;
/** Digits of a total that others do not make by chance. */
const TELLING = 3;
/** Between which shares of the total the parts may lie that are asked about. */
const [LEAST_SHARE, MOST_SHARE] = [decimal("0.08"), decimal(12)];

/** The amounts outside of brackets, parted by the semicolons of each sentence. */
function rowsOf(read: ReadParagraph): Amount[][] {
  const { low } = read.paragraph.content;
  const plain = low.replace(/\([^()]*\)/gu, (bracket) => " ".repeat(bracket.length));
  const rows: Amount[][] = [];
  let last: Amount | null = null;
  for (const amount of amountsOf(read)) {
    if (amount.aside) continue;
    if (last === null || last.sentence !== amount.sentence || plain.slice(last.figure.end, amount.figure.start).includes(";")) rows.push([]);
    rows[rows.length - 1]?.push(amount);
    last = amount;
  }
  return rows;
}

const isSound = ({ figure: { hedge, bound, denominator }, words }: Amount): boolean => hedge === null && !bound && denominator === null && !NO_TALLY.test(words);

/** The figures of a row in the columns of the totals, in their order; null where one is not told. */
function inColumns(row: readonly Amount[], totals: readonly Amount[]): readonly Amount[] | null {
  const out: Amount[] = [];
  let at = 0;
  for (const { figure } of totals) {
    const found = row.findIndex((amount, i) => i >= at && addable(amount.figure, figure));
    const amount = row[found];
    if (amount === undefined || !isSound(amount)) return null;
    out.push(amount);
    at = found + 1;
  }
  return out;
}

function draftOf(whole: Amount, parts: readonly Amount[]): Draft {
  const measured = measuredTogether([whole, ...parts]);
  const name = quotedWords(`${whole.words.replace(/^[\s,;:.]+/u, "")}${whole.figure.text}${whole.behind}`);
  return sumDraft(measured(whole.figure), parts.map(({ figure }) => measured(figure)), (ok) => (ok ? `Các số đứng trước cộng lại khớp với ${name}.` : `Cần xem ${name}: các số đứng trước cộng lại ra số khác, trong khi số nêu cùng thì khớp.`));
}

function mayBeAsked({ figures: [total, ...parts] }: Draft): boolean {
  const share = total === undefined ? null : shareOf(total, parts);
  return share !== null && share.gte(LEAST_SHARE) && share.lte(MOST_SHARE);
}

const tells = (whole: Figure | undefined): boolean => whole !== undefined && tellingDigits(whole) >= TELLING;

/** What the totals of one row tell of the rows in front of it; asked about one column where another holds. */
function tally(totals: readonly Amount[], before: readonly (readonly Amount[])[]): Draft[] {
  const rows: (readonly Amount[])[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const row = before[i];
    const found = row?.[0]?.sentence === totals[0]?.sentence ? inColumns(row ?? [], totals) : null;
    if (found === null) break;
    rows.unshift(found);
  }
  if (rows.length < LEAST_ROWS) return [];
  const drafts = totals.map((whole, k) => draftOf(whole, rows.flatMap((row) => row[k] ?? [])));
  const held = drafts.filter(({ figures: [whole, ...parts] }) => whole !== undefined && makes(parts, whole));
  if (!held.some(({ figures: [whole] }) => tells(whole))) return [];
  const missed = drafts.filter((draft) => !held.includes(draft));
  return [...held, ...(missed.length === 1 ? missed.filter(mayBeAsked) : [])];
}

/** Totals of columns that are told row by row; those `told` with their parts left out. */
export function talliedTotals(report: ReadReport, told: ReadonlySet<number>): Draft[] {
  return report.paragraphs.flatMap((read) => {
    if (read.readings.length < (LEAST_ROWS + 1) * 2 || !read.paragraph.content.low.includes(";")) return [];
    const rows = rowsOf(read);
    return rows.flatMap((row, i): Draft[] => {
      const totals = row.slice(0, MOST_COLUMNS);
      if (i < LEAST_ROWS || totals.length < 2 || !TOTALS.test(row[0]?.words ?? "") || !totals.every(isSound) || totals.some(({ figure }) => told.has(figure.id))) return [];
      return tally(totals, rows.slice(Math.max(0, i - MOST_ROWS), i));
    });
  });
}
