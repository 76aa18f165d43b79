/** Guards for what is read from the workbook's memory: a value either has the shape or it does not. (zod's smallest build is 7 KB of the pane.) */

export type Guard<T> = (value: unknown) => value is T;
type Guarded<G> = G extends Guard<infer T> ? T : never;

export const isString: Guard<string> = (value): value is string => typeof value === "string";
export const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

export const isInteger =
  (low = -Infinity, high = Infinity): Guard<number> =>
  (value): value is number =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high;

export const isOneOf =
  <const T extends string>(words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const nullable =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const arrayOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

export const recordOf =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isPlain(value) && Object.values(value).every(guard);

/** Every named property has its shape; properties of a newer version are let through. */
export const shape =
  <S extends Record<string, Guard<unknown>>>(guards: S): Guard<{ [K in keyof S]: Guarded<S[K]> }> =>
  (value): value is { [K in keyof S]: Guarded<S[K]> } =>
    isPlain(value) && Object.entries(guards).every(([key, guard]) => guard(value[key]));

export const either =
  <G extends Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> =>
  (value): value is Guarded<G[number]> =>
    guards.some((guard) => guard(value));

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
