/** Defined names of the workbook and of its sheets. */
import { addName, areaOfName, changeName, deleteName, findName, fullAddress, notFound, Refusal, sameName, type Area, type DefinedName } from "../../model";
import { boolean, optionalText, text } from "../arguments";
import { make, selfOf } from "../registry";
import { defineType } from "../schema";
import type { Session } from "../session";
import { plainValue } from "./rangeValues";

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
