/** Workbook, application, culture, document properties. */
import { notFound, Refusal, type DocumentProperties } from "../../model";
import { boolean, integer, oneOf, text } from "../arguments";
import { make } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { EVENT_METHODS } from "./worksheet";

const selected = (session: Session) => {
  const sheet = session.sheet(session.editor.book.active);
  return { sheet, areas: sheet.selection.areas, active: sheet.selection.active };
};

defineType("Workbook", {
  properties: {
    Name: { get: (_self, session) => session.options.name },
    ReadOnly: { get: (_self, session) => session.readOnly },
    IsDirty: { get: () => false, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
  },
  navigations: {
    Worksheets: () => make("WorksheetCollection", null),
    Tables: () => make("TableCollection", { sheetId: null }),
    Names: () => make("NamedItemCollection", { scope: null }),
    Application: () => make("Application", null),
    Settings: () => make("SettingCollection", null),
    CustomXmlParts: () => make("CustomXmlPartCollection", null),
    Comments: () => make("CommentCollection", { sheetId: null }),
    Properties: () => make("DocumentProperties", null),
    PivotTables: () => make("PivotTableCollection", { sheetId: null }),
    _Runtime: () => make("Runtime", null),
  },
  methods: {
    ...EVENT_METHODS,
    GetActiveCell: (_self, _args, session) => {
      const { sheet, active } = selected(session);
      return session.range(sheet, { top: active.row, left: active.column, bottom: active.row, right: active.column });
    },
    GetSelectedRange: (_self, _args, session) => {
      const { sheet, areas } = selected(session);
      const only = areas[0];
      if (!only || areas.length > 1) throw new Refusal("InvalidSelection", "The current selection is invalid for this operation: several areas are selected.");
      return session.range(sheet, only);
    },
    GetSelectedRanges: (_self, _args, session) => {
      const { sheet, areas } = selected(session);
      return session.areas(sheet, areas);
    },
    GetIsActiveCollabSession: () => false,
    Save: () => null,
    _GetObjectByReferenceId: (_self, args, session) => session.byReference(text(args[0])),
    _GetObjectTypeNameByReferenceId: (_self, args, session) => session.byReference(text(args[0]))?.type.name ?? null,
    _GetRangeForEventByReferenceId: (_self, args, session) => session.byReference(text(args[0])) ?? gone(),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, session) => session.byReference(text(args[0])),
    _GetReferenceCount: (_self, _args, session) => session.keptCount,
    _RemoveReference: (_self, args, session) => session.release(text(args[0])),
    _RemoveAllReferences: (_self, _args, session) => session.releaseAll(),
  },
});

function gone(): never {
  throw notFound("range of the event");
}

defineType("Runtime", {
  properties: {
    EnableEvents: {
      get: (_self, session) => session.enableEvents,
      set: (_self, value, session) => {
        session.enableEvents = boolean(value, "enableEvents");
      },
    },
  },
});

defineType("Application", {
  properties: {
    CalculationMode: {
      get: (_self, session) => session.calculationMode,
      set: (_self, value, session) => {
        session.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const, "calculationMode");
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_self, session) => session.options.culture.decimal },
    ThousandsSeparator: { get: (_self, session) => session.options.culture.group },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: () => make("CultureInfo", null) },
  methods: {
    Calculate: (_self, _args, session) => {
      session.editor.structureChanged();
      session.editor.calculate();
    },
    // Both only save repainting and recalculating; here they change nothing that an add-in can see.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

defineType("CultureInfo", {
  properties: { Name: { get: (_self, session) => session.options.culture.name } },
  navigations: { NumberFormat: () => make("NumberFormatInfo", null), DatetimeFormat: () => make("DatetimeFormatInfo", null) },
});

defineType("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: (_self, session) => session.options.culture.decimal },
    NumberGroupSeparator: { get: (_self, session) => session.options.culture.group },
  },
});

defineType("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { get: (_self, session) => session.options.culture.date },
    TimeSeparator: { get: (_self, session) => session.options.culture.time },
    ShortDatePattern: { get: (_self, session) => session.options.culture.shortDate },
    LongDatePattern: { get: (_self, session) => session.options.culture.longDate },
    LongTimePattern: { get: (_self, session) => session.options.culture.longTime },
  },
});

/** Changes live with the session: the stand-in does not put them into the file. */
const documentProperty = (name: Exclude<keyof DocumentProperties, "created" | "lastAuthor">): Property<null> => ({
  get: (_self, session) => session.editor.book.properties[name],
  set: (_self, value, session) => {
    session.editor.book.properties[name] = text(value, name);
  },
});

defineType("DocumentProperties", {
  properties: {
    Title: documentProperty("title"),
    Subject: documentProperty("subject"),
    Author: documentProperty("author"),
    Keywords: documentProperty("keywords"),
    Comments: documentProperty("comments"),
    Category: documentProperty("category"),
    Manager: documentProperty("manager"),
    Company: documentProperty("company"),
    LastAuthor: { get: (_self, session) => session.editor.book.properties.lastAuthor },
    CreationDate: { get: (_self, session) => session.editor.book.properties.created },
    RevisionNumber: {
      get: (_self, session) => session.revisionNumber,
      set: (_self, value, session) => {
        session.revisionNumber = integer(value, "revisionNumber");
      },
    },
  },
});

/** What the stand-in does not hold: the collections are there, and empty. */
const EMPTY = { items: () => [], item: () => null } as const;
defineType("ChartCollection", { ...EMPTY, properties: { Count: { get: () => 0 } } });
defineType("PivotTableCollection", EMPTY);

/** office.js tells its host at start that ribbon actions may be sent. */
defineType("AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } });
