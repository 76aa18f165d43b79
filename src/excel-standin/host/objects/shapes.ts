/** Shapes of a sheet as an add-in reads them: text boxes and other forms, pictures, lines, groups. They can't be changed here. */
import { allDrawings, notFound, Refusal, type Anchor, type Drawing, type Sheet } from "../../model";
import { make, type HostObject } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { leftOf, topOf } from "./measures";

type Self = { readonly sheetId: string; readonly id: string };

/** Charts have a collection of their own. */
const isShape = ({ kind }: Drawing): boolean => kind !== "chart" && kind !== "fallback";

function found(session: Session, self: Self): { sheet: Sheet; drawing: Drawing; around: Drawing; level: number } {
  const sheet = session.sheet(self.sheetId);
  for (const around of sheet.drawings) {
    const hit = within(around, self.id, 0);
    if (hit) return { sheet, around, ...hit };
  }
  throw notFound(`shape ${self.id}`);
}

function within(drawing: Drawing, id: string, level: number): { drawing: Drawing; level: number } | null {
  if (drawing.id === id) return { drawing, level };
  for (const part of drawing.parts) {
    const hit = within(part, id, level + 1);
    if (hit) return hit;
  }
  return null;
}

/** Left, top, width and height in points. */
function box(sheet: Sheet, { from, to, width, height }: Anchor): { left: number; top: number; width: number; height: number } {
  const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
  const left = leftOf(sheet, at(from.row, from.column)) + from.across;
  const top = topOf(sheet, at(from.row, from.column)) + from.down;
  if (!to) return { left, top, width, height };
  return { left, top, width: leftOf(sheet, at(to.row, to.column)) + to.across - left, height: topOf(sheet, at(to.row, to.column)) + to.down - top };
}

const TYPES: Readonly<Record<Drawing["kind"], string>> = { shape: "GeometricShape", image: "Image", line: "Line", group: "Group", chart: "Unsupported", other: "Unsupported", fallback: "Unsupported" };

/** "rect" → "Rectangle", "wedgeRectCallout" → "WedgeRectCallout". */
function geometryName(preset: string): string {
  const words = preset === "rtTriangle" ? "rightTriangle" : /^(rect|roundRect|round\w+Rect|snip\w+Rect)$/.test(preset) ? preset.replace(/(r|R)ect$/, "$1ectangle") : preset;
  return (words[0] ?? "").toUpperCase() + words.slice(1);
}

const cannot = (): never => {
  throw new Refusal("NotImplemented", "The stand-in does not change shapes.");
};
const read = (get: (drawing: Drawing, session: Session, self: Self) => unknown): Property<Self> => ({ get: (self, session) => get(found(session, self).drawing, session, self), set: cannot });
/** Parts of a group are told with the group's place. */
const measure = (which: "left" | "top" | "width" | "height"): Property<Self> => ({
  get: (self, session) => {
    const { sheet, around } = found(session, self);
    return around.anchor ? box(sheet, around.anchor)[which] : 0;
  },
  set: cannot,
});

const object = (self: { readonly sheetId: string }, drawing: Drawing): HostObject => make("Shape", { sheetId: self.sheetId, id: drawing.id });

defineType("ShapeCollection", {
  items: (self, session) => session.sheet(self.sheetId).drawings.filter(isShape).map((drawing) => object(self, drawing)),
  // By name or id; names need not be unique: the first.
  item: (self, key, session) => {
    const all = session.sheet(self.sheetId).drawings.filter(isShape);
    const hit = allDrawings(all).find(({ id }) => id === key) ?? all.find(({ name }) => name === key);
    return hit ? object(self, hit) : null;
  },
});

defineType("Shape", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: read(({ id }) => id),
    Name: read(({ name }) => name),
    DisplayName: read(({ name }) => name),
    Type: read(({ kind }) => TYPES[kind]),
    GeometricShapeType: read(({ kind, geometry }) => (kind === "shape" && geometry !== null ? geometryName(geometry) : null)),
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    Rotation: read(({ rotation }) => rotation),
    Visible: read(({ visible }) => visible),
    AltTextTitle: read(({ title }) => title),
    AltTextDescription: read(({ description }) => description),
    Placement: { get: (self, session) => found(session, self).around.anchor?.placement ?? "Absolute", set: cannot },
    Level: { get: (self, session) => found(session, self).level },
    ZOrderPosition: {
      get: (self, session) => {
        const { sheet, around } = found(session, self);
        return sheet.drawings.filter(isShape).indexOf(around);
      },
    },
  },
  navigations: {
    TextFrame: (self) => make("TextFrame", self),
    Group: (self, session) => {
      if (found(session, self).drawing.kind !== "group") throw wrongType("group");
      return make("ShapeGroup", self);
    },
    GeometricShape: (self, session) => {
      if (found(session, self).drawing.kind !== "shape") throw wrongType("geometricShape");
      return make("GeometricShape", self);
    },
  },
});

const wrongType = (member: string): Refusal => new Refusal("InvalidOperation", `The shape's type has no ${member}.`);

defineType("GeometricShape", { identity: (self) => ({ Id: self.id }), properties: { Id: { get: (self) => self.id } } });

defineType("ShapeGroup", {
  identity: (self) => ({ Id: self.id }),
  properties: { Id: { get: (self) => self.id } },
  navigations: { Shapes: (self) => make("GroupShapeCollection", self), Shape: (self) => make("Shape", self) },
});

defineType("GroupShapeCollection", {
  items: (self, session) => found(session, self).drawing.parts.map((part) => object(self, part)),
  item: (self, key, session) => {
    const hit = found(session, self).drawing.parts.find(({ id, name }) => id === key || name === key);
    return hit ? object(self, hit) : null;
  },
});

/** @throws Refusal InvalidOperation for pictures, lines and groups, which hold no text */
function textOf(session: Session, self: Self): string {
  const { text } = found(session, self).drawing;
  if (text === null) throw wrongType("textFrame");
  return text;
}

defineType("TextFrame", {
  properties: { HasText: { get: (self, session) => textOf(session, self) !== "" } },
  navigations: { TextRange: (self) => make("TextRange", self) },
});

defineType("TextRange", { properties: { Text: { get: (self, session) => textOf(session, self), set: cannot } } });
