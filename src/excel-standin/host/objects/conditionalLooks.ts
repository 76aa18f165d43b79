/** How conditional formats make cells look: number format, fill, font, borders. */
import { notFound, type BorderEdge, type ConditionalRule, type ConditionalStyle } from "../../model";
import { boolean, color, oneOf, text } from "../arguments";
import { make, type HostObject } from "../registry";
import { defineType } from "../schema";
import type { RuleKey } from "../selves";
import type { Session } from "../session";
import { found, setRule } from "./conditionalAccess";
import { changedEdge, LINE_STYLES, lineStyle } from "./styleProperties";

type Styled = Extract<ConditionalRule, { style: ConditionalStyle }>;

function styleOf(session: Session, self: RuleKey): ConditionalStyle {
  const { rule: current } = found(session, self).format;
  return "style" in current ? current.style : {};
}

function restyle(session: Session, self: RuleKey, patch: Partial<ConditionalStyle>): void {
  const { rule: current } = found(session, self).format;
  if (!("style" in current)) throw notFound("format of this conditional format");
  setRule(session, self, { ...(current as Styled), style: { ...current.style, ...patch } });
}

defineType("ConditionalRangeFormat", {
  properties: { NumberFormat: { get: (self, session) => styleOf(session, self).numberFormat ?? null, set: (self, value, session) => restyle(session, self, { numberFormat: text(value, "numberFormat") }) } },
  navigations: { Fill: (self) => make("ConditionalRangeFill", self), Font: (self) => make("ConditionalRangeFont", self), Borders: (self) => make("ConditionalRangeBorderCollection", self) },
});

defineType("ConditionalRangeFill", {
  properties: { Color: { get: (self, session) => styleOf(session, self).fill ?? "", set: (self, value, session) => restyle(session, self, { fill: color(value) ?? undefined }) } },
  methods: { Clear: (self, _args, session) => restyle(session, self, { fill: undefined }) },
});

const flag = (key: "bold" | "italic") => ({
  get: (self: RuleKey, session: Session) => styleOf(session, self)[key] ?? null,
  set: (self: RuleKey, value: unknown, session: Session) => restyle(session, self, { [key]: boolean(value, key) }),
});

defineType("ConditionalRangeFont", {
  properties: {
    Color: { get: (self, session) => styleOf(session, self).color ?? "", set: (self, value, session) => restyle(session, self, { color: color(value) ?? undefined }) },
    Bold: flag("bold"),
    Italic: flag("italic"),
    Strikethrough: { get: (self, session) => styleOf(session, self).strike ?? null, set: (self, value, session) => restyle(session, self, { strike: boolean(value, "strikethrough") }) },
    Underline: {
      get: (self, session) => (styleOf(session, self).underline ? "Single" : "None"),
      set: (self, value, session) => restyle(session, self, { underline: oneOf(value, ["None", "Single", "Double"] as const, "underline") !== "None" }),
    },
  },
  methods: { Clear: (self, _args, session) => restyle(session, self, { color: undefined, bold: undefined, italic: undefined, strike: undefined, underline: undefined }) },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type SideWord = keyof typeof SIDES;
type Side = (typeof SIDES)[SideWord];
const edge = (self: RuleKey, side: Side): HostObject => make("ConditionalRangeBorder", { sheetId: self.sheetId, id: self.id, side });
const edgeAt = (session: Session, self: RuleKey & { side: Side }): BorderEdge | undefined => styleOf(session, self).borders?.[self.side];
const setEdge = (session: Session, self: RuleKey & { side: Side }, next: BorderEdge | undefined): void => restyle(session, self, { borders: { ...styleOf(session, self).borders, [self.side]: next } });

defineType("ConditionalRangeBorderCollection", {
  properties: { Count: { get: () => 4 } },
  items: (self) => Object.values(SIDES).map((side) => edge(self, side)),
  item: (self, key) => edge(self, SIDES[oneOf(key, Object.keys(SIDES) as SideWord[], "index")]),
  navigations: { Top: (self) => edge(self, "top"), Bottom: (self) => edge(self, "bottom"), Left: (self) => edge(self, "left"), Right: (self) => edge(self, "right") },
});

defineType("ConditionalRangeBorder", {
  properties: {
    SideIndex: { get: (self) => (Object.keys(SIDES) as SideWord[]).find((word) => SIDES[word] === self.side) },
    Style: { get: (self, session) => lineStyle(edgeAt(session, self)), set: (self, value, session) => setEdge(session, self, changedEdge(edgeAt(session, self), { style: oneOf(value, LINE_STYLES, "style") })) },
    Color: { get: (self, session) => edgeAt(session, self)?.color ?? "", set: (self, value, session) => setEdge(session, self, changedEdge(edgeAt(session, self), { color: color(value) ?? "#000000" })) },
  },
});
