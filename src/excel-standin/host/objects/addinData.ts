/** What an add-in keeps with the workbook: settings and custom XML parts. */
import { notFound } from "../../model";
import { text } from "../arguments";
import { make } from "../registry";
import { defineType } from "../schema";
import type { Session } from "../session";

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
