/** How rows hang together: depth from order labels, prefixes and indents; headings, totals, "trong đó" and index rows. */
import { searchKey, tidy } from "../figures";
import type { ColumnMatch, Heading, Role, SourceCell, SourceTable } from "./types";

/** One body row as the hierarchy sees it. */
export interface RowPlace {
  readonly row: number;
  readonly kind: "indicator" | "heading" | "marker" | "index" | "empty";
  readonly order: string;
  /** Name without label, "Trong đó:" and formula in words. */
  readonly name: string;
  readonly depth: number;
  /** Body row of the parent that is an indicator, null where there is none. */
  readonly parent: number | null;
  readonly partOf: "parts" | "some-parts" | null;
  readonly section: string;
}

export interface Hierarchy {
  readonly rows: readonly RowPlace[];
  readonly headings: readonly Heading[];
}

const FIGURES: ReadonlySet<Role> = new Set<Role>(["prior", "target", "actual", "month", "estimate", "nextTarget"]);

type Style = "letter" | "roman" | "number" | "dotted-2" | "dotted-3" | "dotted-4" | "small" | "bracketed" | "dash" | "plus" | "star" | "none";
/** Outer to inner by custom; the three signs have no fixed order among themselves. */
const RANK: Readonly<Record<Style, number>> = {
  letter: 0, roman: 1, number: 2, "dotted-2": 3, "dotted-3": 4, "dotted-4": 5, small: 6, bracketed: 6.5, dash: 7, plus: 7, star: 7, none: 9,
};

const LABEL_IN_NAME =
  /^(?:([IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)](?!\d)|\((\d{1,2}|[a-zđ])\)|(\d{1,2}(?:\.\d{1,2})+)(?=\s)|([-–—+*•●▪])(?!\d))\s*/u;

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function styleOf(label: string, previousLetter: string): Style | null {
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

function textOf(cell: SourceCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "string") return tidy(cell.value.slice(0, 1000));
  return cell.value === true || cell.value === false ? "" : tidy(cell.text === "" ? String(cell.value) : cell.text);
}

function isFilled(cell: SourceCell | undefined): boolean {
  if (cell === undefined) return false;
  return typeof cell.value === "string" ? cell.value !== "" && /\S/.test(cell.value) : typeof cell.value === "number";
}

function anyFilled(row: readonly SourceCell[], columns: readonly number[]): boolean {
  for (const column of columns) if (isFilled(row[column])) return true;
  return false;
}

const MARKER = /^(trong (?:đó|do)|chia (?:ra|theo)|(?:bao )?gồm(?: có)?|cụ thể(?: là)?|phân theo[^:]*)\s*(?::|$)\s*/iu;
const MARKER_PREFIX = /^(trong (?:đó|do)|chia ra|bao gồm|gồm)\s*[:,]?\s+/iu;
const SUFFIX = /[,;(\s]*\b(trong đó|chia ra|bao gồm|gồm(?: có)?|cụ thể)\s*[:)]*\s*$/iu;

/** Last letters of the words in `SUFFIX`: most names end otherwise and need no search. */
const SUFFIX_END = /(?:đó|ra|gồm|có|thể)[\s:)]*$/iu;
const MARKER_START = /^[tcbgp]/i;

function markerOf(name: string): RegExpExecArray | null {
  return MARKER_START.test(name) ? (MARKER.exec(name) ?? MARKER_PREFIX.exec(name)) : null;
}

function partsKind(words: string): "parts" | "some-parts" {
  return /trong/i.test(words) ? "some-parts" : "parts";
}

/** "TỔNG SỐ (01=02+29)" → "TỔNG SỐ"; the remark says how a sum is made. */
function withoutFormula(name: string): string {
  const bare = !name.includes("=") ? name : name.replace(/\s*[([]\s*\d{1,3}\s*=\s*[\d\s+\-–;:,.]+[)\]]\s*/gu, " ").trim();
  return /[:;]$/u.test(bare) ? bare.slice(0, -1).trim() : bare;
}

function isIndexRow(row: readonly SourceCell[], nameIndex: number): boolean {
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

interface Level {
  readonly row: number;
  readonly rank: number;
  readonly style: Style;
  readonly indent: number;
  readonly isIndicator: boolean;
  readonly title: string | null;
  readonly bareChild: boolean;
  parts: "parts" | "some-parts" | null;
}

interface Draft {
  readonly row: number;
  readonly order: string;
  readonly rawName: string;
  readonly name: string;
  readonly style: Style | null;
  readonly indent: number;
  readonly marker: "parts" | "some-parts" | null;
  readonly opens: "parts" | "some-parts" | null;
  readonly filled: boolean;
  readonly hasUnit: boolean;
}

function draftOf(row: readonly SourceCell[], index: number, columns: Columns, previousLetter: string): Draft {
  const nameCell = row[columns.name];
  const raw = textOf(nameCell);
  const order = columns.order === null ? "" : textOf(row[columns.order]);
  let name = raw;
  let label = order;
  let style = styleOf(order, previousLetter);
  const before = markerOf(name);
  if (before !== null) name = name.slice(before[0].length).trim();
  const inName = LABEL_IN_NAME.exec(name);
  if (inName !== null && inName[0].length < name.length) {
    const found = (inName[1] ?? inName[3] ?? inName[4] ?? (inName[2] === undefined ? "" : `(${inName[2]})`)).trim();
    const own = styleOf(found, previousLetter);
    // Beside an order label only signs are labels of their own.
    if (own !== null && (style === null || RANK[own] >= 7)) {
      name = name.slice(inName[0].length).trim();
      if (style === null) {
        style = own;
        label = found;
      }
    }
  }
  const after = before === null ? markerOf(name) : null;
  if (after !== null) name = name.slice(after[0].length).trim();
  const found = before ?? after;
  const marker = found === null ? null : partsKind(found[1] ?? "");
  const suffix = SUFFIX_END.test(name) ? SUFFIX.exec(name) : null;
  const opens = suffix === null || suffix.index === 0 ? null : partsKind(suffix[1] ?? "");
  if (opens !== null && suffix !== null) name = name.slice(0, suffix.index).trim();
  const leading = typeof nameCell?.value === "string" ? (/^[\s\u00a0]*/.exec(nameCell.value)?.[0].length ?? 0) : 0;
  return {
    row: index,
    order: label,
    rawName: raw,
    name: withoutFormula(name),
    style,
    indent: (nameCell?.indent ?? 0) + Math.floor(leading / 2),
    marker,
    opens,
    filled: anyFilled(row, columns.figures),
    hasUnit: columns.unit !== null && textOf(row[columns.unit]) !== "",
  };
}

interface Columns {
  readonly name: number;
  readonly order: number | null;
  readonly unit: number | null;
  readonly figures: readonly number[];
}

function columnsOf(matches: readonly ColumnMatch[]): Columns | null {
  const name = matches.find((m) => m.role === "indicator")?.index;
  if (name === undefined) return null;
  return {
    name,
    order: matches.find((m) => m.role === "order")?.index ?? null,
    unit: matches.find((m) => m.role === "unit")?.index ?? null,
    figures: matches.filter((m) => m.role !== null && FIGURES.has(m.role)).map((m) => m.index),
  };
}

function noIndicator(row: number, kind: RowPlace["kind"]): RowPlace {
  return { row, kind, order: "", name: "", depth: 0, parent: null, partOf: null, section: "" };
}

/** Reads the hierarchy of all body rows; linear in rows. Without an indicator column there is none. */
export function readHierarchy(source: SourceTable, matches: readonly ColumnMatch[]): Hierarchy {
  const columns = columnsOf(matches);
  if (columns === null) return { rows: [], headings: [] };
  const rows: RowPlace[] = [];
  const headings: Heading[] = [];
  const stack: Level[] = [];
  let previousLetter = "";
  for (let index = 0; index < source.rows.length; index++) {
    const row = source.rows[index] ?? [];
    if (index < 3 && isIndexRow(row, columns.name)) {
      rows.push(noIndicator(index, "index"));
      continue;
    }
    const draft = draftOf(row, index, columns, previousLetter);
    if (draft.rawName === "") {
      rows.push(noIndicator(index, "empty"));
      continue;
    }
    if (draft.style === "letter") previousLetter = draft.order.charAt(0);
    const isIndicator = draft.filled || draft.hasUnit;
    if (!isIndicator && draft.marker !== null && draft.name === "") {
      const owner = stack.findLast((level) => level.isIndicator);
      if (owner !== undefined) owner.parts = draft.marker;
      rows.push(noIndicator(index, "marker"));
      continue;
    }
    const bareChild = draft.style === null && draft.marker !== null;
    const ownHeading = !isIndicator && draft.style === null;
    settle(stack, draft, bareChild, ownHeading);
    const parent = parentOf(stack);
    const depth = stack.length;
    const section = stack.findLast((level) => level.title !== null)?.title ?? "";
    const name = draft.name === "" ? draft.rawName : draft.name;
    if (bareChild && parent !== null) parent.parts = parent.parts ?? draft.marker;
    stack.push({
      row: index,
      rank: ownHeading ? -1 : draft.style === null ? RANK.none : RANK[draft.style],
      style: draft.style ?? "none",
      indent: draft.indent,
      isIndicator,
      title: isIndicator ? null : name,
      bareChild,
      parts: draft.opens,
    });
    if (!isIndicator) headings.push({ row: index, order: draft.order, title: name, depth });
    rows.push({
      row: index,
      kind: isIndicator ? "indicator" : "heading",
      order: draft.order,
      name,
      depth,
      parent: parent?.row ?? null,
      partOf: parent === null ? null : (draft.marker ?? parent.parts),
      section,
    });
  }
  return { rows, headings };
}

/** Only a direct ancestor that carries figures is a parent; below a heading there is none. */
function parentOf(stack: readonly Level[]): Level | null {
  const top = stack[stack.length - 1];
  return top !== undefined && top.isIndicator ? top : null;
}

function popWhile(stack: Level[], leaves: (top: Level) => boolean): void {
  for (let top = stack[stack.length - 1]; top !== undefined && leaves(top); top = stack[stack.length - 1]) stack.pop();
}

/** Takes from the stack what the new row is no part of. */
function settle(stack: Level[], draft: Draft, bareChild: boolean, ownHeading: boolean): void {
  const { style } = draft;
  if (ownHeading) {
    stack.length = 0;
    return;
  }
  if (style === null) {
    const underLabels = stack.some((level) => level.style !== "none");
    // "Chè" after "Lương thực", "- Lúa", "- Ngô": a sibling of the last unlabelled row, not part of a sign's.
    const sibling = bareChild ? -1 : stack.findIndex((level) => level.style === "none" && level.rank >= 0 && level.indent >= draft.indent);
    if (sibling >= 0) {
      stack.length = sibling;
      return;
    }
    // Unlabelled rows: by indent among themselves; among labelled rows they belong to the last labelled one.
    return popWhile(stack, (top) =>
      top.style !== "none" || top.rank < 0 || top.indent < draft.indent ? false : !bareChild || underLabels || top.bareChild,
    );
  }
  const rank = RANK[style];
  const sign = rank === RANK.dash;
  const same = sign ? stack.findIndex((level) => level.style === style && (level.indent >= draft.indent || level.indent === 0)) : -1;
  if (same >= 0) {
    stack.length = same;
    return;
  }
  popWhile(stack, (top) => {
    // "Sản lượng" without a label over "- Lúa": the sign makes it a child; a numbered row is none.
    if (top.style === "none") return top.rank >= 0 && !(sign && draft.indent >= top.indent);
    return top.rank > rank || (top.style === style && (!sign || top.indent >= draft.indent));
  });
}

/** Name with its parent's where the row alone says too little: "Lúa" under "Sản lượng lương thực". */
export function fullName(place: RowPlace, parentName: string | null): string {
  if (parentName === null) return place.name;
  const marked = place.partOf !== null || /^[-–—+*•●▪]/u.test(place.order) || place.order === "";
  if (!marked || place.name.split(" ").length >= 6) return place.name;
  const speaksForItself = searchKey(place.name).includes(searchKey(parentName));
  return !speaksForItself ? `${parentName} – ${place.name}` : place.name;
}
