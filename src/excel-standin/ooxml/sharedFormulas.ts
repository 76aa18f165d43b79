/** Spreads a shared formula out: the master's text with its relative references moved. */
import { columnName, LAST_COLUMN, LAST_ROW } from "./refs";

type Piece = string | { column: number; columnFixed: boolean; row: number; rowFixed: boolean } | { column: number; columnFixed: boolean } | { row: number; rowFixed: boolean };

export type FormulaPieces = readonly Piece[];

// Strings, quoted sheet names, brackets of structured and external references, then words; what a "(" or "!" follows is no cell.
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!\u0080-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\u0080-\uffff])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|[\w.\\\u0080-\uffff]+|[^]/y;

/** Cuts a formula (file form) into fixed text and references. */
export function cutFormula(formula: string): FormulaPieces {
  const pieces: Piece[] = [];
  let text = "";
  const push = (piece: Piece): void => {
    if (text !== "") pieces.push(text);
    text = "";
    pieces.push(piece);
  };
  const token = new RegExp(TOKEN);
  for (let m = token.exec(formula); m && m[0] !== ""; m = token.exec(formula)) {
    if (m[0] === "[") {
      const end = closingBracket(formula, m.index);
      text += formula.slice(m.index, end);
      token.lastIndex = end;
    } else if (m[2] !== undefined && m[4] !== undefined && inRange(columnIndex(m[2]), Number(m[4]) - 1)) {
      push({ column: columnIndex(m[2]), columnFixed: m[1] === "$", row: Number(m[4]) - 1, rowFixed: m[3] === "$" });
    } else if (m[6] !== undefined && m[8] !== undefined && inRange(columnIndex(m[6]), 0) && inRange(columnIndex(m[8]), 0)) {
      push({ column: columnIndex(m[6]), columnFixed: m[5] === "$" });
      text = ":";
      push({ column: columnIndex(m[8]), columnFixed: m[7] === "$" });
    } else if (m[10] !== undefined && m[12] !== undefined && inRange(0, Number(m[10]) - 1) && inRange(0, Number(m[12]) - 1)) {
      push({ row: Number(m[10]) - 1, rowFixed: m[9] === "$" });
      text = ":";
      push({ row: Number(m[12]) - 1, rowFixed: m[11] === "$" });
    } else text += m[0];
  }
  if (text !== "") pieces.push(text);
  return pieces;
}

/** The place after the "]" that closes the "[" at `open`; inside, an apostrophe shields the next sign. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    const c = formula[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function columnIndex(letters: string): number {
  let n = 0;
  for (const c of letters.toUpperCase()) n = n * 26 + c.charCodeAt(0) - 64;
  return n - 1;
}

function inRange(column: number, row: number): boolean {
  return column >= 0 && column <= LAST_COLUMN && row >= 0 && row <= LAST_ROW;
}

/** The formula for a cell `rows` below and `columns` right of the master; past an edge Excel goes on at the other. */
export function moveFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  let out = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      out += piece;
      continue;
    }
    if ("column" in piece) out += (piece.columnFixed ? "$" : "") + columnName(piece.columnFixed ? piece.column : wrap(piece.column + columns, LAST_COLUMN + 1));
    if ("row" in piece) out += (piece.rowFixed ? "$" : "") + ((piece.rowFixed ? piece.row : wrap(piece.row + rows, LAST_ROW + 1)) + 1);
  }
  return out;
}

function wrap(n: number, size: number): number {
  return ((n % size) + size) % size;
}
