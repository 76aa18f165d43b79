/** The host's object model as data: what each Office.js class can do, found by the client's names without case. */
import { Refusal } from "../model";
import { register, type HostObject } from "./registry";
import type { Selves } from "./selves";
import type { Session } from "./session";

export interface Property<S> {
  get?(self: S, session: Session): unknown;
  set?(self: S, value: unknown, session: Session): void;
  /** Left out of `load()` of everything. */
  readonly onlyWhenNamed?: boolean;
}

interface Calls<S> {
  navigation(self: S, session: Session): HostObject | null;
  method(self: S, args: readonly unknown[], session: Session): unknown;
}

export interface HostType<S = never> {
  readonly name: keyof Selves;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly navigations?: Readonly<Record<string, Calls<S>["navigation"]>>;
  readonly methods?: Readonly<Record<string, Calls<S>["method"]>>;
  /** Makes it a collection. */
  items?(self: S, session: Session): readonly HostObject[];
  /** `getItem`: by name, key or id; null = there is none. */
  item?(self: S, key: string | number, session: Session): HostObject | null;
  /** What the client needs to find the object again: Id, _Id or _ReferenceId. */
  identity?(self: S, session: Session): Record<string, unknown>;
}

export function defineType<K extends keyof Selves>(name: K, type: Omit<HostType<Selves[K]>, "name">): void {
  register({ name, ...type } as HostObject["type"]);
}

/** An object's class with its members, and its state. */
export const parts = (object: HostObject): { readonly type: HostType; readonly self: never } => object as { readonly type: HostType; readonly self: never };

const lookups = new WeakMap<object, Map<string, string>>();

/** The member's own spelling ("values" → "Values"); undefined where there is none. */
export function spelled(members: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (!members) return undefined;
  let lookup = lookups.get(members);
  if (!lookup) lookups.set(members, (lookup = new Map(Object.keys(members).map((key) => [key.toLowerCase(), key]))));
  return lookup.get(name.toLowerCase());
}

export const camel = (name: string): string => (name[0] ?? "").toLowerCase() + name.slice(1);

export const locationOf = (type: HostType, member: string): string => `${type.name}.${camel(member)}`;

/** @throws always: nothing that is missing here may pass unnoticed. */
export function missing(type: HostType, member: string): never {
  throw new Refusal("ApiNotFound", `The stand-in does not implement ${locationOf(type, member)}.`);
}
