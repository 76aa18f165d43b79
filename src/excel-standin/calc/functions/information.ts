/** Questions about values and cells: ISNUMBER, ISBLANK, TYPE, CELL … */
import type { CellValue } from "../../model/types";
import type { Special } from "../code";
import { isError, NA, VALUE } from "../errors";
import { Matrix, Reference } from "../values";
import { fixed, given, type FunctionSet, type FunctionSpec } from "./define";
import { toCol } from "@borgar/fx";

const ERROR_NUMBERS: Readonly<Record<string, number>> = { "#NULL!": 1, "#DIV/0!": 2, "#VALUE!": 3, "#REF!": 4, "#NAME?": 5, "#NUM!": 6, "#N/A": 7, "#GETTING_DATA": 8, "#SPILL!": 9, "#CALC!": 14 };

function is(test: (value: CellValue) => boolean): FunctionSpec {
  return fixed(["e"], (_frame, value) => test(value));
}

const ISFORMULA = fixed(["r"], (frame, source) => {
  const area = source instanceof Reference ? source.single : null;
  return area ? frame.world.formulaAt(area.grid, area.top, area.left) !== null : VALUE;
}, { volatile: true });

const FORMULATEXT = fixed(["r"], (frame, source) => {
  const area = source instanceof Reference ? source.single : null;
  const formula = area ? frame.world.formulaAt(area.grid, area.top, area.left) : null;
  return formula === null ? NA : `=${formula}`;
}, { volatile: true });

const CELL = fixed(["t", "r?"], (frame, what, source) => {
  const area = given(source) && source instanceof Reference ? source.single : null;
  const grid = area?.grid ?? frame.grid;
  const row = area?.top ?? frame.row;
  const column = area?.left ?? frame.column;
  switch (what.toLowerCase()) {
    case "address":
      return `$${toCol(column)}$${row + 1}`;
    case "row":
      return row + 1;
    case "col":
      return column + 1;
    case "contents":
      return frame.world.read(grid, row, column) ?? 0;
    case "type": {
      const value = frame.world.read(grid, row, column);
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    }
    case "width":
      return Math.round(grid.sheet.columns.get(column)?.width ?? grid.sheet.defaultColumnWidth);
    case "filename":
      return `[Book]${grid.sheet.name}`;
    default:
      return VALUE;
  }
}, { volatile: true });

const TYPE: Special = (compile, args, mode) => {
  if (args.length !== 1) return () => VALUE;
  const run = compile(args[0] ?? null, mode === "scalar" ? "scalar" : "array");
  return (frame) => {
    const value = run(frame);
    if (value instanceof Matrix) return 64;
    if (isError(value)) return 16;
    return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
  };
};

const SHEET = fixed(["r?"], (frame, source) => {
  if (!given(source)) return frame.grid.index + 1;
  const area = source instanceof Reference ? source.areas[0] : null;
  return area ? area.grid.index + 1 : NA;
});

export const INFORMATION: FunctionSet = {
  specials: new Map([["TYPE", TYPE]]),
  functions: new Map<string, FunctionSpec>([
    ["ISNUMBER", is((value) => typeof value === "number")],
    ["ISTEXT", is((value) => typeof value === "string")],
    ["ISNONTEXT", is((value) => typeof value !== "string")],
    ["ISLOGICAL", is((value) => typeof value === "boolean")],
    ["ISBLANK", is((value) => value === null)],
    ["ISERROR", is(isError)],
    ["ISERR", is((value) => isError(value) && value.error !== "#N/A")],
    ["ISNA", is((value) => isError(value) && value.error === "#N/A")],
    ["ISREF", fixed(["r"], (_frame, source) => source instanceof Reference)],
    ["ISEVEN", fixed(["n"], (_frame, value) => Math.trunc(value) % 2 === 0)],
    ["ISODD", fixed(["n"], (_frame, value) => Math.trunc(value) % 2 !== 0)],
    ["ERROR.TYPE", fixed(["e"], (_frame, value) => (isError(value) ? (ERROR_NUMBERS[value.error] ?? NA) : NA))],
    ["NA", fixed([], () => NA)],
    ["ISFORMULA", ISFORMULA],
    ["FORMULATEXT", FORMULATEXT],
    ["CELL", CELL],
    ["SHEET", SHEET],
  ]),
};
