/** Range formats: fill, font, borders, alignment, sizes, protection of cells. */
import { applyStyle, autofit, columnCharacters, columnPoints, commonStyle, isWholeColumns, setColumns, setRows, type Area, type BorderEdge, type CellStyle, type Sheet } from "../../model";
import { color, integer, number, oneOf } from "../arguments";
import { make } from "../registry";
import { defineType, type Property } from "../schema";
import type { BorderSide, FormatSelf } from "../selves";
import type { Session } from "../session";
import { changedEdge, FILL, FONT, FORMAT, LINE_STYLES, LINE_WEIGHTS, lineStyle, lineWeight, PROTECTION } from "./styleProperties";

/** What all areas have in common; null where they differ. */
function common<T>(self: FormatSelf, session: Session, read: (sheet: Sheet, area: Area) => T | null): T | null {
  const sheet = session.sheet(self.sheetId);
  const values = session.areasOf(self).map((area) => read(sheet, area));
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function each(self: FormatSelf, session: Session, work: (sheet: Sheet, area: Area) => void): void {
  const sheet = session.sheet(self.sheetId);
  for (const area of session.areasOf(self)) work(sheet, area);
}

type Words = typeof FONT;

const properties = (words: Words): Record<string, Property<FormatSelf>> =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]): [string, Property<FormatSelf>] => [
      name,
      {
        get: (self, session) => common(self, session, (sheet, area) => commonStyle(session.editor, sheet, area, (style) => word.read(style))),
        set: (self, value, session) => {
          const patch = word.write(value);
          each(self, session, (sheet, area) => applyStyle(session.editor, sheet, area, patch));
        },
      },
    ]),
  );

const lines = (from: number, to: number): number[] => Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, i) => from + i);
const same = (values: readonly number[]): number | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

defineType("RangeFormat", {
  properties: {
    ...properties(FORMAT),
    ColumnWidth: {
      get: (self, session) => common(self, session, (sheet, a) => same(lines(a.left, a.right).map((column) => columnPoints(sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth)))),
      set: (self, value, session) => each(self, session, (sheet, a) => setColumns(session.editor, sheet, a, { width: columnCharacters(number(value, "columnWidth")) })),
    },
    RowHeight: {
      get: (self, session) => common(self, session, (sheet, a) => same(lines(a.top, isWholeColumns(a) ? a.top : a.bottom).map((row) => sheet.rows.get(row)?.height ?? sheet.defaultRowHeight))),
      set: (self, value, session) => each(self, session, (sheet, a) => setRows(session.editor, sheet, a, { height: number(value, "rowHeight") })),
    },
    UseStandardWidth: {
      get: (self, session) => common(self, session, (sheet, a) => lines(a.left, a.right).every((column) => sheet.columns.get(column)?.width === undefined)),
      set: (self, value, session) => value === true && each(self, session, (sheet, a) => setColumns(session.editor, sheet, a, { width: undefined })),
    },
    UseStandardHeight: {
      get: (self, session) => common(self, session, (sheet, a) => lines(a.top, a.bottom).every((row) => sheet.rows.get(row)?.height === undefined)),
      set: (self, value, session) => value === true && each(self, session, (sheet, a) => setRows(session.editor, sheet, a, { height: undefined })),
    },
  },
  navigations: {
    Fill: (self) => make("RangeFill", self),
    Font: (self) => make("RangeFont", self),
    Borders: (self) => make("RangeBorderCollection", self),
    Protection: (self) => make("FormatProtection", self),
  },
  methods: {
    AutofitColumns: (self, _args, session) => each(self, session, (sheet, a) => autofit(session.editor, sheet, a, "columns")),
    AutofitRows: (self, _args, session) => each(self, session, (sheet, a) => autofit(session.editor, sheet, a, "rows")),
    AdjustIndent: (self, args, session) => {
      const amount = integer(args[0], "amount");
      each(self, session, (sheet, a) => applyStyle(session.editor, sheet, a, (style) => ({ ...style, indent: Math.max(0, Math.min(250, style.indent + amount)) })));
    },
  },
});

defineType("RangeFill", {
  properties: properties(FILL),
  methods: { Clear: (self, _args, session) => each(self, session, (sheet, a) => applyStyle(session.editor, sheet, a, { fill: null })) },
});
defineType("RangeFont", { properties: properties(FONT) });
defineType("FormatProtection", { properties: properties(PROTECTION) });

const SIDES: readonly BorderSide[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

const border = (self: FormatSelf, side: BorderSide) => make("RangeBorder", { sheetId: self.sheetId, lives: self.lives, side });

defineType("RangeBorderCollection", {
  properties: { Count: { get: () => SIDES.length } },
  items: (self) => SIDES.map((side) => border(self, side)),
  item: (self, key) => border(self, oneOf(key, SIDES, "index")),
});

type Edge = keyof CellStyle["borders"];

/** The cells of an area that carry a border's line, and on which side of them. */
function carriers(side: BorderSide, a: Area): { area: Area; edge: Edge }[] {
  switch (side) {
    case "EdgeTop": return [{ area: { ...a, bottom: a.top }, edge: "top" }];
    case "EdgeBottom": return [{ area: { ...a, top: a.bottom }, edge: "bottom" }];
    case "EdgeLeft": return [{ area: { ...a, right: a.left }, edge: "left" }];
    case "EdgeRight": return [{ area: { ...a, left: a.right }, edge: "right" }];
    case "InsideHorizontal": return a.top === a.bottom ? [] : [{ area: { ...a, bottom: a.bottom - 1 }, edge: "bottom" }, { area: { ...a, top: a.top + 1 }, edge: "top" }];
    case "InsideVertical": return a.left === a.right ? [] : [{ area: { ...a, right: a.right - 1 }, edge: "right" }, { area: { ...a, left: a.left + 1 }, edge: "left" }];
    default: return [];
  }
}

function readEdge<T>(self: FormatSelf & { readonly side: BorderSide }, session: Session, read: (edge: BorderEdge | undefined) => T): T | null {
  return common(self, session, (sheet, area) => {
    const carrier = carriers(self.side, area)[0];
    return carrier ? commonStyle(session.editor, sheet, carrier.area, (style) => read(style.borders[carrier.edge])) : read(undefined);
  });
}

function changeEdge(self: FormatSelf & { readonly side: BorderSide }, session: Session, change: { style?: string; weight?: string; color?: string }): void {
  each(self, session, (sheet, area) => {
    for (const carrier of carriers(self.side, area)) {
      applyStyle(session.editor, sheet, carrier.area, (style) => ({ ...style, borders: { ...style.borders, [carrier.edge]: changedEdge(style.borders[carrier.edge], change) } }));
    }
  });
}

defineType("RangeBorder", {
  identity: (self) => ({ Id: self.side }),
  properties: {
    SideIndex: { get: (self) => self.side },
    Style: { get: (self, session) => readEdge(self, session, lineStyle), set: (self, value, session) => changeEdge(self, session, { style: oneOf(value, LINE_STYLES, "style") }) },
    Weight: { get: (self, session) => readEdge(self, session, lineWeight), set: (self, value, session) => changeEdge(self, session, { weight: oneOf(value, LINE_WEIGHTS, "weight") }) },
    Color: { get: (self, session) => readEdge(self, session, (edge) => edge?.color ?? "#000000"), set: (self, value, session) => changeEdge(self, session, { color: color(value) ?? "#000000" }) },
  },
});
