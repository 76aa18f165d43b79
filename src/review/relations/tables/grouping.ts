/** Cells whose digits are grouped as no number is: "174 7755", "4.8399,2" in a column of figures. */
import type { ReportTable } from "../../tables/table";
import type { Draft } from "../draft";

/** Groups of three behind a dot or a space, of which one has a digit too many or one too few. */
const GROUPED = /^[+–-]?\d{1,3}(?:([. ])\d{2,4})(?:\1\d{2,4})*(?:,\d+)?$/u;
const RIGHT = /^[+–-]?\d{1,3}(?:([. ])\d{3})+(?:,\d+)?$/u;
/** "12.25" may be a decimal, "20.11.2023" a date. */
const AMBIGUOUS = /^[+–-]?\d+\.\d+$|^\d{1,2}\.\d{1,2}\.\d{4}$/u;
/** Cells of the column that are grouped as they should be. */
const LEAST = 3;

/** What is asked about a cell: its column shows how its figures are grouped. */
export function badlyGrouped({ rows, headers }: ReportTable): Draft[] {
  return headers.flatMap((_, column) => {
    const cells = rows.flatMap(({ cells: line, paragraph }) => (line[column] === undefined ? [] : [{ ...line[column], paragraph }]));
    const bad = cells.filter(({ text }) => GROUPED.test(text) && !RIGHT.test(text) && !AMBIGUOUS.test(text));
    if (bad.length !== 1 || cells.filter(({ text }) => RIGHT.test(text)).length < LEAST) return [];
    return bad.map(({ text, start, end, paragraph }): Draft => ({
      kind: "wording", verdict: "review", message: `Gợi ý: "${text}" chia nhóm nghìn khác các số cùng cột.`, formula: text, figures: [],
      stretch: { paragraph: paragraph.index, start, end }, form: true,
    }));
  });
}
