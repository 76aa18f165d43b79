/** How rows hang together: depth from order labels, prefixes and indents; headings, totals, "trong đó" and index rows. */
import { searchKey } from "../figures";
import { anyFilled, isIndexRow, LABEL_IN_NAME, markerOf, partsKind, RANK, styleOf, SUFFIX, SUFFIX_END, textOf, withoutFormula, type Style } from "./row-labels";
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
  const leading = typeof nameCell?.value === "string" && nameCell.value !== raw ? (/^\s*/.exec(nameCell.value)?.[0].length ?? 0) : 0;
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
    // "Trong đó: + Trâu" opens a list that "+ Bò" goes on with.
    if ((bareChild || (draft.style !== null && RANK[draft.style] === RANK.dash)) && parent !== null) parent.parts = parent.parts ?? draft.marker;
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
