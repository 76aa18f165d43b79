/** Object paths: from the client's description of how it got an object to the object, once per request. */
import { Refusal } from "../model";
import { Path, type ArgumentInfo, type ObjectPathInfo } from "./protocol";
import { isObject, make, type HostObject } from "./registry";
import { locationOf, missing, spelled, parts } from "./schema";
import type { Session } from "./session";

/** A refusal with the place Office.js reports in `debugInfo.errorLocation`. */
export class Located extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly location: string,
  ) {
    super(refusal.message);
  }
}

/** Runs `work`; what it refuses is reported as having happened at `location`. */
export function located<T>(location: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? new Located(error, location) : error;
  }
}

export class Resolver {
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    private readonly session: Session,
    /** Asked before a method that changes the workbook is called. */
    private readonly beforeMethod: (object: HostObject, name: string) => void,
  ) {}

  /** null = a null object. A method path is called the first time it is needed and only then. */
  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new Refusal("InvalidObjectPath", `The object path ${id} isn't known.`);
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  #walk(path: ObjectPathInfo): HostObject | null {
    const { session } = this;
    // Before the parent: a path that has become null or a reference keeps a parent that is not sent any more.
    if (path.ObjectPathType === Path.nullObject) return null;
    if (path.ObjectPathType === Path.referenceId) {
      const object = session.byReference(path.Name);
      if (!object) throw new Refusal("InvalidObjectPath", "The object is no longer tracked.");
      return object;
    }
    if (path.ObjectPathType === Path.global) return make("Workbook", null);
    if (path.ObjectPathType === Path.newObject) return newObject(path.Name);
    const parent = path.ParentObjectPathId === undefined ? make("Workbook", null) : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    const { type, self } = parts(parent);
    if (path.ObjectPathType === Path.property) {
      const name = spelled(type.navigations, path.Name);
      const go = name === undefined ? undefined : type.navigations?.[name];
      if (go) return located(locationOf(type, path.Name), () => go(self, session));
      return this.#orNull(path.Name, (base) => {
        const plain = spelled(type.navigations, base);
        const navigate = plain === undefined ? undefined : type.navigations?.[plain];
        return navigate ? navigate(self, session) : missing(type, path.Name);
      }) ?? (endsOrNull(path.Name) ? null : missing(type, path.Name));
    }
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === Path.indexer) return located(`${type.name}.getItem`, () => itemOf(parent, args[0], session));
    if (path.ObjectPathType === Path.method) return this.call(parent, path.Name, args, true) as HostObject | null;
    throw new Refusal("NotImplemented", `The stand-in does not know object path type ${path.ObjectPathType}.`);
  }

  #orNull(name: string, work: (base: string) => HostObject | null): HostObject | null {
    if (!endsOrNull(name)) return null;
    try {
      return work(name.slice(0, -"OrNullObject".length));
    } catch (error) {
      if (isNotFound(error)) return null;
      throw error;
    }
  }

  /** Calls a method. "…OrNullObject" works wherever the plain method does. */
  call(object: HostObject, name: string, args: readonly unknown[], wantsObject: boolean): unknown {
    const { type, self } = parts(object);
    return located(locationOf(type, name), () => {
      this.beforeMethod(object, name);
      const spelling = spelled(type.methods, name);
      const method = spelling === undefined ? undefined : type.methods?.[spelling];
      if (method) return checked(type.name, name, method(self, args, this.session), wantsObject);
      if (name === "GetCount" && type.items) return type.items(self, this.session).length;
      if (name === "GetItemAt" && type.items) {
        const found = type.items(self, this.session)[Number(args[0])];
        if (!found) throw new Refusal("ItemNotFound", `There is no item ${String(args[0])}.`);
        return found;
      }
      if (name === "GetItem" && type.item) return itemOf(object, args[0], this.session);
      if (name === "GetItemOrNullObject" && type.item) {
        try {
          return itemOf(object, args[0], this.session);
        } catch (error) {
          if (isNotFound(error)) return null;
          throw error;
        }
      }
      const base = endsOrNull(name) ? spelled(type.methods, name.slice(0, -"OrNullObject".length)) : undefined;
      const plain = base === undefined ? undefined : type.methods?.[base];
      if (!plain) return missing(type, name);
      try {
        return plain(self, args, this.session);
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    });
  }

  /** Arguments with objects in place of their path ids. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const merge = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === "number" && reference !== 0) return this.#object(reference);
      if (Array.isArray(value)) return value.map((part: unknown, i) => (Array.isArray(reference) ? merge(part, reference[i]) : part));
      if (typeof value === "object" && value !== null && typeof (value as { _ObjectPathId?: unknown })._ObjectPathId === "number") {
        return this.#object((value as { _ObjectPathId: number })._ObjectPathId);
      }
      return value;
    };
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => merge(value, references?.[i]));
  }

  #object(id: number): HostObject {
    const object = this.resolve(id);
    if (!object) throw new Refusal("InvalidArgument", "An argument is a null object.");
    return object;
  }
}

const endsOrNull = (name: string): boolean => name.endsWith("OrNullObject");
const isNotFound = (error: unknown): boolean => (error instanceof Refusal && error.code === "ItemNotFound") || (error instanceof Located && error.refusal.code === "ItemNotFound");

function checked(type: string, name: string, result: unknown, wantsObject: boolean): unknown {
  if (wantsObject && result !== null && !isObject(result)) throw new Refusal("NotImplemented", `${type}.${name} answered no object.`);
  return result;
}

function itemOf(collection: HostObject, key: unknown, session: Session): HostObject {
  const { type, self } = parts(collection);
  if (!type.item) return missing(type, "getItem");
  if (typeof key !== "string" && typeof key !== "number") throw new Refusal("InvalidArgument", "The key must be a name or an id.");
  const found = type.item(self, key, session);
  if (!found) throw new Refusal("ItemNotFound", `The requested resource doesn't exist: ${String(key)}.`);
  return found;
}

function newObject(name: string): HostObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return make("AddinInternalService", null);
  throw new Refusal("ApiNotFound", `The stand-in does not implement new ${name}.`);
}
