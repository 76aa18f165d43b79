/** Functions about references: INDEX, OFFSET, INDIRECT, ROW, COLUMNS, ADDRESS and their like. */
import { toCol } from "@borgar/fx";
import { inMode, matrixOf, MAX_COLUMN, MAX_ROW } from "../cells";
import type { Special } from "../code";
import { isError, NA, REF, VALUE } from "../errors";
import { Matrix, Reference, type Operand } from "../values";
import { fixed, given, orElse, type FunctionSet, type FunctionSpec } from "./define";

/** INDEX keeps references, so that SUM(A1:INDEX(A:A,5)) and the like work. Row or column 0 means all of them. */
const INDEX = fixed(["r", "n", "n?", "n?"], (frame, source, first, second, areaNumber) => {
  if (isError(source)) return source;
  const area = source instanceof Reference ? source.areas[Math.trunc(orElse(areaNumber, 1)) - 1] : null;
  if (area === undefined) return REF;
  const matrix = area ? null : matrixOf(source, frame);
  const rows = area ? area.bottom - area.top + 1 : (matrix?.rows ?? 1);
  const columns = area ? area.right - area.left + 1 : (matrix?.columns ?? 1);
  const alongRow = second === undefined && rows === 1 && columns > 1;
  const row = alongRow ? 1 : Math.trunc(first);
  const column = alongRow ? Math.trunc(first) : Math.trunc(orElse(second, columns === 1 ? 1 : 0));
  if (row < 0 || column < 0) return VALUE;
  if (row > rows || column > columns) return REF;
  if (area) {
    const { grid, top, left, bottom, right } = area;
    return new Reference([
      {
        grid,
        top: row === 0 ? top : top + row - 1,
        bottom: row === 0 ? bottom : top + row - 1,
        left: column === 0 ? left : left + column - 1,
        right: column === 0 ? right : left + column - 1,
      },
    ]);
  }
  if (!matrix) return VALUE;
  if (row > 0 && column > 0) return matrix.at(row - 1, column - 1);
  if (row === 0 && column === 0) return matrix;
  return row > 0
    ? new Matrix(1, columns, Array.from({ length: columns }, (_, index) => matrix.at(row - 1, index)))
    : new Matrix(rows, 1, Array.from({ length: rows }, (_, index) => matrix.at(index, column - 1)));
});

const OFFSET_FUNCTION = fixed(["r", "n", "n", "n?", "n?"], (_frame, source, down, across, height, width) => {
  const area = source instanceof Reference ? source.single : null;
  if (!area) return isError(source) ? source : VALUE;
  const rows = Math.trunc(orElse(height, area.bottom - area.top + 1));
  const columns = Math.trunc(orElse(width, area.right - area.left + 1));
  if (rows === 0 || columns === 0) return REF;
  const top = area.top + Math.trunc(down) + (rows < 0 ? rows + 1 : 0);
  const left = area.left + Math.trunc(across) + (columns < 0 ? columns + 1 : 0);
  const bottom = top + Math.abs(rows) - 1;
  const right = left + Math.abs(columns) - 1;
  if (top < 0 || left < 0 || bottom > MAX_ROW || right > MAX_COLUMN) return REF;
  return new Reference([{ grid: area.grid, top, left, bottom, right }]);
}, { volatile: true });

const INDIRECT_FUNCTION = fixed(["t", "b?"], (frame, text) => frame.world.indirect(text, frame), { volatile: true });

/** Row or column numbers of a reference, its own cell's without one; several give an array. */
function position(ofRow: boolean): Special {
  return (compile, args, mode) => {
    if (args.length > 1) return () => VALUE;
    const run = args.length === 1 ? compile(args[0] ?? null, "operand") : null;
    return (frame) => {
      const operand: Operand | undefined = run?.(frame);
      if (!given(operand)) return (ofRow ? frame.row : frame.column) + 1;
      const area = operand instanceof Reference ? operand.single : null;
      if (!area) return isError(operand) ? operand : VALUE;
      const from = ofRow ? area.top : area.left;
      const count = (ofRow ? area.bottom : area.right) - from + 1;
      if (count === 1 || mode === "scalar") return from + 1;
      const numbers = Array.from({ length: count }, (_, index) => from + index + 1);
      return ofRow ? new Matrix(count, 1, numbers) : new Matrix(1, count, numbers);
    };
  };
}

function extent(ofRow: boolean): FunctionSpec {
  return fixed(["r"], (frame, source) => {
    if (isError(source)) return source;
    const area = source instanceof Reference ? source.single : null;
    if (area) return ofRow ? area.bottom - area.top + 1 : area.right - area.left + 1;
    if (source instanceof Reference) return REF;
    const matrix = matrixOf(source, frame);
    return ofRow ? matrix.rows : matrix.columns;
  });
}

const ADDRESS = fixed(["n", "n", "n?", "b?", "t?"], (_frame, row, column, absolute, a1, sheet) => {
  const kind = Math.trunc(orElse(absolute, 1)) || 1;
  const r = Math.trunc(row);
  const c = Math.trunc(column);
  if (r < 1 || c < 1 || r > MAX_ROW + 1 || c > MAX_COLUMN + 1 || kind < 1 || kind > 4) return VALUE;
  const rowFixed = kind === 1 || kind === 2;
  const columnFixed = kind === 1 || kind === 3;
  const address = orElse(a1, true)
    ? `${columnFixed ? "$" : ""}${toCol(c - 1)}${rowFixed ? "$" : ""}${r}`
    : `R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
  if (sheet === undefined) return address;
  return `${/^[A-Za-zÀ-ỹ_][A-Za-zÀ-ỹ\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;
});

/** SINGLE is how a file writes @. */
const SINGLE: Special = (compile, args) => {
  const run = compile(args[0] ?? null, "operand");
  return (frame) => inMode(run(frame), "scalar", frame);
};

export const REFERENCES: FunctionSet = {
  specials: new Map<string, Special>([
    ["ROW", position(true)],
    ["COLUMN", position(false)],
    ["SINGLE", SINGLE],
    ["ANCHORARRAY", (compile, args, mode) => compile(args[0] ?? null, mode)],
  ]),
  functions: new Map<string, FunctionSpec>([
    ["INDEX", INDEX],
    ["OFFSET", OFFSET_FUNCTION],
    ["INDIRECT", INDIRECT_FUNCTION],
    ["ROWS", extent(true)],
    ["COLUMNS", extent(false)],
    ["ADDRESS", ADDRESS],
    ["AREAS", fixed(["r"], (_frame, source) => (source instanceof Reference ? source.areas.length : NA))],
    ["HYPERLINK", fixed(["t", "v?"], (_frame, link, name) => orElse(name, link))],
  ]),
};
