/** The classes of the host's object model by name, and objects of them. */
import { Refusal } from "../model";
import type { Selves } from "./selves";

/** An object of the host's model on its way to the client. */
export interface HostObject {
  readonly type: { readonly name: keyof Selves };
  readonly self: never;
}

const registry = new Map<string, HostObject["type"]>();

export function register(type: HostObject["type"]): void {
  registry.set(type.name, type);
}

/** An object of the named class. */
export function make<K extends keyof Selves>(name: K, self: Selves[K]): HostObject {
  const type = registry.get(name);
  if (!type) throw new Refusal("ApiNotFound", `The stand-in has no class ${name}.`);
  return { type, self: self as never };
}

export const isObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "self" in value && registry.get((value as HostObject).type?.name) === (value as HostObject).type;

/** The object's own state if it is of the class. */
export function selfOf<K extends keyof Selves>(name: K, value: unknown): Selves[K] | null {
  return isObject(value) && value.type.name === name ? (value.self as Selves[K]) : null;
}
