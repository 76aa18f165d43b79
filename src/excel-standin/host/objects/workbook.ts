/** Workbook, application, culture, add-in data (settings, custom XML), names. */
import { addName, areaOfName, changeName, deleteName, findName, fullAddress, invalid, notFound, Refusal, sameName, type Area, type DefinedName } from "../../model";
import { boolean, oneOf, optionalText, text } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType, type Property } from "../schema";
import type { Session } from "../session";
import { place } from "./places";
import { plainValue } from "./rangeValues";
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

const documentProperty = (name: string): Property<null> => ({
  get: (_self, session) => session.properties[name],
  set: (_self, value, session) => {
    session.properties[name] = name === "RevisionNumber" ? value : text(value, name);
  },
});

defineType("DocumentProperties", {
  properties: Object.fromEntries(["Title", "Subject", "Author", "Keywords", "Comments", "RevisionNumber", "Category", "Manager", "Company"].map((name) => [name, documentProperty(name)])),
});

/** Settings live with the session: the stand-in does not put them into the file. */
defineType("SettingCollection", {
  items: (_self, session) => [...session.settings.keys()].map((key) => make("Setting", { key })),
  item: (_self, key, session) => (session.settings.has(String(key)) ? make("Setting", { key: String(key) }) : null),
  methods: {
    Add: (_self, args, session) => {
      session.settings.set(text(args[0], "key"), args[1] ?? null);
      return make("Setting", { key: String(args[0]) });
    },
  },
});

defineType("Setting", {
  identity: (self) => ({ _Id: self.key }),
  properties: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self, session) => session.settings.get(self.key),
      set: (self, value, session) => {
        session.settings.set(self.key, value);
      },
    },
  },
  methods: { Delete: (self, _args, session) => void session.settings.delete(self.key) },
});

const namespaceOf = (xml: string): string => /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

defineType("CustomXmlPartCollection", {
  items: (_self, session) => session.xmlParts.map(({ id }) => make("CustomXmlPart", { id })),
  item: (_self, key, session) => (session.xmlParts.some(({ id }) => id === key) ? make("CustomXmlPart", { id: String(key) }) : null),
  methods: {
    Add: (_self, args, session) => {
      const part = { id: session.nextId("{xml-"), xml: text(args[0], "xml") };
      session.xmlParts.push(part);
      return make("CustomXmlPart", { id: part.id });
    },
    GetByNamespace: (_self, args) => make("CustomXmlPartScopedCollection", { namespace: text(args[0], "namespaceUri") }),
  },
});

defineType("CustomXmlPartScopedCollection", {
  items: (self, session) => session.xmlParts.filter(({ xml }) => namespaceOf(xml) === self.namespace).map(({ id }) => make("CustomXmlPart", { id })),
  item: (_self, key, session) => (session.xmlParts.some(({ id }) => id === key) ? make("CustomXmlPart", { id: String(key) }) : null),
  methods: {
    GetOnlyItem: (self, _args, session) => {
      const found = session.xmlParts.filter(({ xml }) => namespaceOf(xml) === self.namespace);
      if (found.length !== 1 || !found[0]) throw notFound("the only custom XML part");
      return make("CustomXmlPart", { id: found[0].id });
    },
  },
});

function xmlPart(session: Session, id: string) {
  const part = session.xmlParts.find((candidate) => candidate.id === id);
  if (!part) throw notFound(`custom XML part ${id}`);
  return part;
}

defineType("CustomXmlPart", {
  identity: (self) => ({ Id: self.id }),
  properties: { Id: { get: (self) => self.id }, NamespaceUri: { get: (self, session) => namespaceOf(xmlPart(session, self.id).xml) } },
  methods: {
    GetXml: (self, _args, session) => xmlPart(session, self.id).xml,
    SetXml: (self, args, session) => {
      xmlPart(session, self.id).xml = text(args[0], "xml");
    },
    Delete: (self, _args, session) => void session.xmlParts.splice(session.xmlParts.indexOf(xmlPart(session, self.id)), 1),
  },
});

defineType("NamedItemCollection", {
  items: (self, session) => session.editor.book.names.filter((entry) => entry.scope === self.scope).map(({ name, scope }) => make("NamedItem", { name, scope })),
  item: (self, key, session) => {
    const entry = findName(session.editor, String(key), self.scope);
    return entry ? make("NamedItem", { name: entry.name, scope: entry.scope }) : null;
  },
  methods: {
    Add: (self, args, session) => {
      const range = selfOf("Range", args[1]);
      const formula = range ? absolute(session, range.sheetId, session.area(range)) : text(args[1], "reference");
      const { name, scope } = addName(session.editor, text(args[0], "name"), formula, self.scope, optionalText(args[2], "comment") ?? "");
      return make("NamedItem", { name, scope });
    },
  },
});

function absolute(session: Session, sheetId: string, area: Area): string {
  const address = fullAddress(session.sheet(sheetId).name, area);
  const at = address.lastIndexOf("!") + 1;
  return address.slice(0, at) + address.slice(at).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

function named(session: Session, self: { name: string; scope: string | null }): DefinedName {
  const entry = session.editor.book.names.find((candidate) => candidate.scope === self.scope && sameName(candidate.name, self.name));
  if (!entry) throw notFound(`name ${self.name}`);
  return entry;
}

defineType("NamedItem", {
  identity: (self) => ({ _Id: self.name }),
  properties: {
    Name: { get: (self, session) => named(session, self).name },
    Type: { get: (self, session) => (areaOfName(session.editor, named(session, self)) ? "Range" : "String") },
    Value: {
      get: (self, session) => {
        const entry = named(session, self);
        const area = areaOfName(session.editor, entry);
        if (area) return fullAddress(area.sheet.name, area.area);
        const first = session.editor.book.sheets[0];
        return first ? plainValue(session.editor.calculation.evaluate(first.id, entry.formula, { row: 0, column: 0 })) : "";
      },
    },
    Formula: {
      get: (self, session) => `=${named(session, self).formula}`,
      set: (self, value, session) => changeName(session.editor, named(session, self), { formula: text(value, "formula").replace(/^=/, "") }),
    },
    Visible: { get: (self, session) => named(session, self).visible, set: (self, value, session) => changeName(session.editor, named(session, self), { visible: boolean(value, "visible") }) },
    Comment: { get: (self, session) => named(session, self).comment, set: (self, value, session) => changeName(session.editor, named(session, self), { comment: text(value, "comment") }) },
    Scope: { get: (self) => (self.scope === null ? "Workbook" : "Worksheet") },
  },
  navigations: {
    Worksheet: (self) => {
      if (self.scope === null) throw new Refusal("ItemNotFound", "The name is not scoped to a worksheet.");
      return make("Worksheet", { sheetId: self.scope });
    },
  },
  methods: {
    GetRange: (self, _args, session) => {
      const found = areaOfName(session.editor, named(session, self));
      if (!found) throw notFound(`range of the name ${self.name}`);
      return session.range(found.sheet, found.area);
    },
    Delete: (self, _args, session) => deleteName(session.editor, named(session, self)),
  },
});

/** What the stand-in does not hold: the collections are there, and empty. */
const EMPTY = { items: () => [], item: () => null } as const;
defineType("ChartCollection", { ...EMPTY, properties: { Count: { get: () => 0 } } });
defineType("ShapeCollection", EMPTY);
defineType("PivotTableCollection", EMPTY);

/** office.js tells its host at start that ribbon actions may be sent. */
defineType("AddinInternalService", { methods: { NotifyActionHandlerReady: () => null } });

defineType("CommentCollection", {
  items: (self, session) => session.comments.filter(({ live }) => live.area !== null && (self.sheetId === null || live.sheetId === self.sheetId)).map(({ id }) => make("Comment", { id })),
  item: (_self, key, session) => (session.comments.some(({ id, live }) => id === key && live.area !== null) ? make("Comment", { id: String(key) }) : null),
  methods: {
    ...EVENT_METHODS,
    Add: (self, args, session) => {
      const place = areaFromArgument(session, self.sheetId, args[0]);
      if (commentAt(session, place)) throw invalid("There is a comment in this cell already.");
      return make("Comment", { id: session.comment(session.sheet(place.sheetId), place.area, text(args[1], "content")).id });
    },
    GetItemByCell: (self, args, session) => {
      const found = commentAt(session, areaFromArgument(session, self.sheetId, args[0]));
      if (!found) throw notFound("comment");
      return make("Comment", { id: found.id });
    },
  },
});

function areaFromArgument(session: Session, sheetId: string | null, value: unknown): { sheetId: string; area: Area } {
  const range = selfOf("Range", value);
  if (range) return { sheetId: range.sheetId, area: session.area(range) };
  return addressed(session, sheetId, text(value, "cellAddress"));
}

function addressed(session: Session, sheetId: string | null, address: string): { sheetId: string; area: Area } {
  const { sheet, area } = place(session, sheetId === null ? null : session.sheet(sheetId), address);
  return { sheetId: sheet.id, area };
}

const commentAt = (session: Session, at: { sheetId: string; area: Area }) =>
  session.comments.find(({ live }) => live.area !== null && live.sheetId === at.sheetId && live.area.top === at.area.top && live.area.left === at.area.left);

function comment(session: Session, id: string) {
  const found = session.comments.find((candidate) => candidate.id === id);
  if (!found || !found.live.area) throw notFound(`comment ${id}`);
  return found;
}

defineType("Comment", {
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: { get: (self) => self.id },
    Content: { get: (self, session) => comment(session, self.id).content, set: (self, value, session) => void (comment(session, self.id).content = text(value, "content")) },
    AuthorName: { get: (self, session) => comment(session, self.id).author },
    AuthorEmail: { get: () => "" },
    Resolved: { get: (self, session) => comment(session, self.id).resolved, set: (self, value, session) => void (comment(session, self.id).resolved = boolean(value, "resolved")) },
  },
  methods: {
    GetLocation: (self, _args, session) => {
      const { live } = comment(session, self.id);
      return session.range(session.sheet(live.sheetId), session.area({ sheetId: live.sheetId, live }));
    },
    Delete: (self, _args, session) => {
      const found = comment(session, self.id);
      session.editor.live.delete(found.live);
      session.comments.splice(session.comments.indexOf(found), 1);
    },
  },
});
