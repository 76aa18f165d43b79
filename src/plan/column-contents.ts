/** What stands in a column: the second opinion where a header says little. Looks at the first 200 rows. */
import { foldHeader, parseUnit } from "../figures";
import type { SourceTable } from "./types";

export interface ColumnContents {
  readonly filled: number;
  readonly numbers: number;
  /** Texts of at least two letters that are no unit. */
  readonly words: number;
  readonly units: number;
  readonly orderLabels: number;
  readonly marks: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** A formula that refers to our "Cách so" column. */
  readonly ourFormula: boolean;
  readonly texts: readonly string[];
}

const SAMPLE = 200;
const ORDER_LABEL = /^(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*)[.)]?$|^[-+*•–]$|^\(\d+\)$/u;

/** Counts the kinds of content of one column. */
export function contentsOf(source: SourceTable, column: number): ColumnContents {
  let filled = 0, numbers = 0, words = 0, units = 0, orderLabels = 0, marks = 0, length = 0;
  let ourFormula = false;
  const texts: string[] = [];
  for (const row of source.rows.slice(0, SAMPLE)) {
    const cell = row[column];
    if (cell === undefined) continue;
    if (cell.formula !== null && cell.formula.includes("[Cách so")) ourFormula = true;
    const { value } = cell;
    if (value === "" || (typeof value === "string" && value.trim() === "")) continue;
    filled++;
    if (typeof value === "number") {
      numbers++;
      if (Number.isInteger(value) && value >= 0 && value < 1000) orderLabels++;
      continue;
    }
    const text = String(value).trim();
    texts.push(text);
    length += text.length;
    const folded = foldHeader(text.slice(0, 80));
    if (/^(?:x|×|✓|✔|v)$/.test(folded)) marks++;
    else if (ORDER_LABEL.test(text)) orderLabels++;
    else if (text.length <= 40 && parseUnit(text) !== null) units++;
    else if (/[A-Za-zÀ-ỹ]{2}/u.test(folded)) words++;
  }
  const textCount = Math.max(1, texts.length);
  return { filled, numbers, words, units, orderLabels, marks, length: length / textCount, ourFormula, texts };
}
