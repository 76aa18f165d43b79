/** Answers `load`: the client's selection of properties, nested navigations and collections, as the client reads it back. */
import type { QueryInfo } from "./protocol";
import type { HostObject } from "./registry";
import { missing, spelled, parts } from "./schema";
import type { Session } from "./session";

/** What is wanted of one object: all of its own properties, or some, and of its navigations. */
interface Wish {
  all: boolean;
  readonly parts: Map<string, Wish>;
}

const wish = (): Wish => ({ all: false, parts: new Map() });

function add(root: Wish, path: string): void {
  const steps = path.split(/[/.]/).map((step) => step.trim()).filter((step) => step !== "" && step.toLowerCase() !== "items");
  let at = root;
  if (steps.length === 0) at.all = true;
  for (const step of steps) {
    if (step === "*") {
      at.all = true;
      return;
    }
    let next = at.parts.get(step.toLowerCase());
    if (!next) at.parts.set(step.toLowerCase(), (next = wish()));
    at = next;
  }
}

function wishOf(query: QueryInfo): Wish {
  const root = wish();
  for (const path of query.Select ?? []) add(root, path);
  for (const path of query.Expand ?? []) add(root, `${path}/*`);
  if ((query.Select?.length ?? 0) === 0 && (query.Expand?.length ?? 0) === 0) root.all = true;
  return root;
}

/** The Value of a query's result. */
export function answer(object: HostObject, query: QueryInfo, session: Session): unknown {
  return describe(object, wishOf(query), session, query);
}

function describe(object: HostObject, wanted: Wish, session: Session, page: QueryInfo = {}): unknown {
  return parts(object).type.items ? describeCollection(object, wanted, session, page) : describeOne(object, wanted, session);
}

function describeOne(object: HostObject, wanted: Wish, session: Session): Record<string, unknown> {
  const { type, self } = parts(object);
  const result: Record<string, unknown> = { ...type.identity?.(self, session) };
  if (wanted.all) {
    for (const [name, property] of Object.entries(type.properties ?? {})) {
      if (property.get && !property.onlyWhenNamed) result[name] = property.get(self, session);
    }
  }
  for (const [name, part] of wanted.parts) read(object, name, part, session, result);
  return result;
}

function read(object: HostObject, name: string, part: Wish, session: Session, result: Record<string, unknown>): void {
  const { type, self } = parts(object);
  const property = spelled(type.properties, name);
  const getter = property === undefined ? undefined : type.properties?.[property];
  if (property !== undefined && getter?.get) {
    result[property] = getter.get(self, session);
    return;
  }
  const navigation = spelled(type.navigations, name);
  const go = navigation === undefined ? undefined : type.navigations?.[navigation];
  if (navigation === undefined || !go) return missing(type, name);
  const target = go(self, session);
  if (part.parts.size === 0) part.all = true;
  result[navigation] = target ? describe(target, part, session) : null;
}

function describeCollection(collection: HostObject, wanted: Wish, session: Session, page: QueryInfo): Record<string, unknown> {
  const { type, self } = parts(collection);
  const result: Record<string, unknown> = {};
  const ofItems: Wish = { all: wanted.all, parts: new Map() };
  for (const [name, part] of wanted.parts) {
    if (spelled(type.properties, name) !== undefined) read(collection, name, part, session, result);
    else ofItems.parts.set(name, part);
  }
  if (wanted.all) for (const [name, property] of Object.entries(type.properties ?? {})) if (property.get && !property.onlyWhenNamed) result[name] = property.get(self, session);
  if (!ofItems.all && ofItems.parts.size === 0) return result;
  const items = type.items?.(self, session) ?? [];
  const start = page.Skip ?? 0;
  const some = items.slice(start, page.Top === undefined ? undefined : start + page.Top);
  result._Items = some.map((item) => describe(item, ofItems, session));
  return result;
}
