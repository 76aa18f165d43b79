/** What a row's order label and name say of its place: styles of labels, "trong đó" and its like, formulas in words, index rows. */
import { tidy } from "../figures";
import type { SourceCell } from "./types";

export type Style = "letter" | "roman" | "number" | "dotted-2" | "dotted-3" | "dotted-4" | "small" | "bracketed" | "dash" | "plus" | "star" | "none";
/** Outer to inner by custom; the three signs have no fixed order among themselves. */
export const RANK: Readonly<Record<Style, number>> = {
  letter: 0, roman: 1, number: 2, "dotted-2": 3, "dotted-3": 4, "dotted-4": 5, small: 6, bracketed: 6.5, dash: 7, plus: 7, star: 7, none: 9,
};

export const LABEL_IN_NAME =
  /^(?:([IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)](?!\d)|\((\d{1,2}|[a-zđ])\)|(\d{1,2}(?:\.\d{1,2})+)(?=\s)|([-–—+*•●▪])(?!\d))\s*/u;

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

export function styleOf(label: string, previousLetter: string): Style | null {
  const bare = label.trim().replace(/[.)\s]+$/u, "");
  if (bare === "") return null;
  if (isDigits(bare)) return bare.length <= 3 ? "number" : null;
  if (/^[-–—]+$/u.test(bare)) return "dash";
  if (bare === "+") return "plus";
  if (/^[*•●▪]+$/u.test(bare)) return "star";
  if (/^\((?:\d{1,2}|[a-zđ])$/u.test(bare)) return "bracketed";
  if (/^\d{1,3}[.,]\d{1,3}$/.test(bare)) return "dotted-2";
  if (/^\d{1,3}(?:[.,]\d{1,3}){2}$/.test(bare)) return "dotted-3";
  if (/^\d{1,3}(?:[.,]\d{1,3}){3,}$/.test(bare)) return "dotted-4";
  if (/^[IVXLC]+$/.test(bare)) {
    // "C" after "B" and "I" after "H" go on with the alphabet.
    const follows = bare.length === 1 && previousLetter !== "" && bare.charCodeAt(0) === previousLetter.charCodeAt(0) + 1;
    return follows || (bare.length === 1 && "CDLM".includes(bare)) ? "letter" : "roman";
  }
  if (/^[A-ZĐ]$/u.test(bare)) return "letter";
  if (/^[a-zđ]$/u.test(bare) || /^[a-z]\.\d$/.test(bare)) return "small";
  return null;
}

export function textOf(cell: SourceCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "string") return tidy(cell.value.slice(0, 1000));
  return cell.value === true || cell.value === false ? "" : tidy(cell.text === "" ? String(cell.value) : cell.text);
}

function isFilled(cell: SourceCell | undefined): boolean {
  if (cell === undefined) return false;
  return typeof cell.value === "string" ? cell.value !== "" && /\S/.test(cell.value) : typeof cell.value === "number";
}

export function anyFilled(row: readonly SourceCell[], columns: readonly number[]): boolean {
  for (const column of columns) if (isFilled(row[column])) return true;
  return false;
}

const MARKER = /^(trong (?:đó|do)|chia (?:ra|theo)|(?:bao )?gồm(?: có)?|cụ thể(?: là)?|phân theo[^:]*)\s*(?::|$)\s*/iu;
const MARKER_PREFIX = /^(trong (?:đó|do)|chia ra|bao gồm|gồm)\s*[:,]?\s+/iu;
export const SUFFIX = /[,;(\s]*\b(trong đó|chia ra|bao gồm|gồm(?: có)?|cụ thể)\s*[:)]*\s*$/iu;

/** Last letters of the words in `SUFFIX`: most names end otherwise and need no search. */
export const SUFFIX_END = /(?:đó|ra|gồm|có|thể)[\s:)]*$/iu;
const MARKER_START = /^[tcbgp]/i;

export function markerOf(name: string): RegExpExecArray | null {
  return MARKER_START.test(name) ? (MARKER.exec(name) ?? MARKER_PREFIX.exec(name)) : null;
}

export function partsKind(words: string): "parts" | "some-parts" {
  return /trong/i.test(words) ? "some-parts" : "parts";
}

const LABEL = String.raw`(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])`;
/** "(01=02+29)", "(A = B - C)", "(I+II+III)": a row is made of others; without "=" only a sum is sure to be one. */
const SUM = new RegExp(String.raw`\s*[([]\s*(?:${LABEL}\s*=\s*${LABEL}(?:\s*[-+–;:,]\s*${LABEL})*|${LABEL}(?:\s*\+\s*${LABEL})+)\s*[)\]]\s*`, "gu");

/** "TỔNG SỐ (01=02+29)", "TỔNG THU (A+B)" → the bare name; the remark says how a sum is made. */
export function withoutFormula(name: string): string {
  const bare = !/[=+]/.test(name) ? name : name.replace(SUM, " ").trim();
  return /[:;]$/u.test(bare) ? bare.slice(0, -1).trim() : bare;
}

export function isIndexRow(row: readonly SourceCell[], nameIndex: number): boolean {
  let last = 0;
  let filled = 0;
  let numbers = 0;
  for (const cell of row) {
    const text = textOf(cell);
    if (text === "") continue;
    filled++;
    const number = /^[([]?(\d{1,2})[)\]]?(?:\s*=.*)?$/.exec(text);
    if (number !== null) {
      const n = Number(number[1]);
      if (n <= last || n > last + 3) return false;
      last = n;
      numbers++;
    } else if (!/^[([]?[A-ZĐa-z][)\]]?$/u.test(text)) return false;
  }
  const name = textOf(row[nameIndex]);
  return filled >= 3 && numbers >= 2 && name.length <= 4;
}
