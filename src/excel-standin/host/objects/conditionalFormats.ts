/** Conditional formats of ranges: adding, finding, ordering and deleting them. */
import { invalid, notFound, overlaps, subtract, type ConditionalFormat, type ConditionalRule, type ConditionalStyle, type Sheet } from "../../model";
import { boolean, integer, oneOf } from "../arguments";
import { make, type HostObject } from "../registry";
import { defineType } from "../schema";
import type { FormatSelf, RuleKey } from "../selves";
import type { Session } from "../session";
import { change, found, MAX, MIN, repaint } from "./conditionalAccess";

const STYLE: ConditionalStyle = {};

/** What a freshly added rule of each kind is before the add-in sets it. */
const FRESH: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "expression", formula: "FALSE", style: STYLE },
  CellValue: { type: "cellIs", operator: "equal", formulas: ["\"\""], style: STYLE },
  ContainsText: { type: "containsText", text: "", style: STYLE },
  DataBar: { type: "dataBar", min: MIN, max: MAX, color: "#638EC6", negativeColor: "#FF0000", gradient: true, showValue: true, axis: "automatic" },
  ColorScale: { type: "colorScale", stops: [{ threshold: { type: "min" }, color: "#F8696B" }, { threshold: { type: "percentile", value: "50" }, color: "#FFEB84" }, { threshold: { type: "max" }, color: "#63BE7B" }] },
  IconSet: { type: "iconSet", set: "3TrafficLights1", reverse: false, showValue: true, thresholds: [{ type: "percent", value: "0", gte: true }, { type: "percent", value: "33", gte: true }, { type: "percent", value: "67", gte: true }] },
};

const KINDS = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

function kindOf(rule: ConditionalRule): (typeof KINDS)[number] {
  switch (rule.type) {
    case "expression": return "Custom";
    case "cellIs": return "CellValue";
    case "dataBar": return "DataBar";
    case "colorScale": return "ColorScale";
    case "iconSet": return "IconSet";
    case "opaque": return "PresetCriteria";
    default: return "ContainsText";
  }
}

const object = (sheet: Sheet, format: ConditionalFormat): HostObject => make("ConditionalFormat", { sheetId: sheet.id, id: format.id });

/** The rules that touch one of the ranges, the most important first. */
function touching(session: Session, self: FormatSelf): { sheet: Sheet; formats: ConditionalFormat[] } {
  const sheet = session.sheet(self.sheetId);
  const areas = session.areasOf(self);
  const formats = sheet.conditionalFormats.filter((format) => format.areas.some((part) => areas.some((a) => overlaps(part, a))));
  return { sheet, formats: formats.sort((a, b) => a.priority - b.priority) };
}

defineType("ConditionalFormatCollection", {
  items: (self, session) => {
    const { sheet, formats } = touching(session, self);
    return formats.map((format) => object(sheet, format));
  },
  item: (self, key, session) => {
    const { sheet, formats } = touching(session, self);
    const format = formats.find((candidate) => candidate.id === key);
    return format ? object(sheet, format) : null;
  },
  methods: {
    // A new rule comes first in priority.
    Add: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      const kind = oneOf(args[0], KINDS, "type");
      const rule = FRESH[kind];
      if (!rule) throw invalid(`The stand-in has no conditional formats of type ${kind}.`);
      session.editor.touchShape(sheet);
      for (const other of sheet.conditionalFormats) other.priority += 1;
      const format: ConditionalFormat = { id: freshId(session), areas: session.areasOf(self), priority: 1, stopIfTrue: false, rule };
      sheet.conditionalFormats.push(format);
      repaint(session, sheet, format.areas);
      return object(sheet, format);
    },
    // Rules that reach beyond the range keep the rest of their area.
    ClearAll: (self, _args, session) => {
      const sheet = session.sheet(self.sheetId);
      session.editor.touchShape(sheet);
      const areas = session.areasOf(self);
      for (const format of sheet.conditionalFormats) for (const a of areas) format.areas = format.areas.flatMap((part) => subtract(part, a));
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      repaint(session, sheet, areas);
    },
  },
});

function freshId(session: Session): string {
  const taken = new Set(session.editor.book.sheets.flatMap((sheet) => sheet.conditionalFormats.map((format) => format.id)));
  let id: string;
  do id = session.nextId("cf-");
  while (taken.has(id));
  return id;
}

const only = (name: Parameters<typeof make>[0], kind: (typeof KINDS)[number]) => (self: RuleKey, session: Session): HostObject => {
  if (kindOf(found(session, self).format.rule) !== kind) throw notFound(`${kind} of this conditional format`);
  return make(name, self as never);
};

defineType("ConditionalFormat", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: { get: (self) => self.id },
    Type: { get: (self, session) => kindOf(found(session, self).format.rule) },
    StopIfTrue: {
      get: (self, session) => (["Custom", "CellValue", "ContainsText"].includes(kindOf(found(session, self).format.rule)) ? found(session, self).format.stopIfTrue : null),
      set: (self, value, session) => change(session, self, (format) => { format.stopIfTrue = boolean(value, "stopIfTrue"); }),
    },
    // Zero is the most important, as Office.js counts; the file counts from one.
    Priority: {
      get: (self, session) => {
        const { sheet, format } = found(session, self);
        return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).indexOf(format);
      },
      set: (self, value, session) => change(session, self, (format) => {
        const sheet = session.sheet(self.sheetId);
        const order = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority).filter((other) => other !== format);
        order.splice(Math.max(0, integer(value, "priority")), 0, format);
        order.forEach((other, i) => { other.priority = i + 1; });
      }),
    },
  },
  navigations: {
    Custom: only("CustomConditionalFormat", "Custom"),
    CellValue: only("CellValueConditionalFormat", "CellValue"),
    TextComparison: only("TextConditionalFormat", "ContainsText"),
    DataBar: only("DataBarConditionalFormat", "DataBar"),
    ColorScale: only("ColorScaleConditionalFormat", "ColorScale"),
    IconSet: only("IconSetConditionalFormat", "IconSet"),
  },
  methods: {
    Delete: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      session.editor.touchShape(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other.id !== self.id);
      repaint(session, sheet, format.areas);
    },
    GetRange: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      const first = format.areas[0];
      if (!first || format.areas.length > 1) throw notFound("single range of this conditional format");
      return session.range(sheet, first);
    },
    GetRanges: (self, _args, session) => {
      const { sheet, format } = found(session, self);
      return session.areas(sheet, format.areas);
    },
  },
});
