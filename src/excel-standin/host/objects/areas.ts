/** RangeAreas: several rectangles of one sheet, and the collection of them. */
import { cellCount, clearContents, clearFormats, fullAddress, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, notFound, usedArea } from "../../model";
import { integer, isMissing, oneOf, optionalBoolean } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType } from "../schema";
import { offset } from "./places";

/** Addresses of several areas are cut here (documented). */
const ADDRESS_LIMIT = 8192;

defineType("RangeAreas", {
  identity: (self, session) => ({ _ReferenceId: session.reference(self) }),
  properties: {
    Address: { get: (self, session) => session.areasOf(self).map((a) => fullAddress(session.sheet(self.sheetId).name, a)).join(",").slice(0, ADDRESS_LIMIT) },
    AddressLocal: { get: (self, session) => session.areasOf(self).map((a) => fullAddress(session.sheet(self.sheetId).name, a)).join(",").slice(0, ADDRESS_LIMIT) },
    AreaCount: { get: (self) => self.lives.length },
    CellCount: { get: (self, session) => session.areasOf(self).reduce((sum, a) => sum + cellCount(a), 0) },
    IsEntireColumn: { get: (self, session) => session.areasOf(self).every(isWholeColumns) },
    IsEntireRow: { get: (self, session) => session.areasOf(self).every(isWholeRows) },
  },
  navigations: {
    Areas: (self) => make("RangeCollection", self),
    Format: (self) => make("RangeFormat", self),
    ConditionalFormats: (self) => make("ConditionalFormatCollection", self),
    DataValidation: (self) => make("DataValidation", self),
    Worksheet: (self) => make("Worksheet", { sheetId: self.sheetId }),
  },
  methods: {
    _KeepReference: (self, _args, session) => session.keep(self),
    Clear: (self, args, session) => {
      const what = isMissing(args[0]) ? "All" : oneOf(args[0], ["All", "Contents", "Formats"] as const, "applyTo");
      for (const a of session.areasOf(self)) {
        if (what !== "Formats") clearContents(session.editor, session.sheet(self.sheetId), a);
        if (what !== "Contents") clearFormats(session.editor, session.sheet(self.sheetId), a);
      }
    },
    Calculate: (_self, _args, session) => session.editor.calculate(),
    SetDirty: (_self, _args, session) => session.editor.structureChanged(),
    GetEntireRow: (self, _args, session) => session.areas(session.sheet(self.sheetId), session.areasOf(self).map((a) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 }))),
    GetEntireColumn: (self, _args, session) => session.areas(session.sheet(self.sheetId), session.areasOf(self).map((a) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 }))),
    GetOffsetRangeAreas: (self, args, session) => session.areas(session.sheet(self.sheetId), session.areasOf(self).map((a) => offset(a, integer(args[0]), integer(args[1])))),
    GetIntersection: (self, args, session) => {
      const range = selfOf("Range", args[0]);
      const others = range ? [session.area(range)] : session.areasOf(selfOf("RangeAreas", args[0]) ?? { sheetId: self.sheetId, lives: [] });
      const common = session.areasOf(self).flatMap((a) => others.flatMap((b) => intersect(a, b) ?? []));
      if (common.length === 0) throw notFound("intersection");
      return session.areas(session.sheet(self.sheetId), common);
    },
    GetUsedRangeAreas: (self, args, session) => {
      const sheet = session.sheet(self.sheetId);
      const found = session.areasOf(self).flatMap((a) => usedArea(sheet, optionalBoolean(args[0]) ?? false, a) ?? []);
      if (found.length === 0) throw notFound("used cells");
      return session.areas(sheet, found);
    },
  },
});

defineType("RangeCollection", {
  items: (self, session) => session.areasOf(self).map((a) => session.range(session.sheet(self.sheetId), a)),
});
