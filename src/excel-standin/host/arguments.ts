/** Reading what the client sent: each reader refuses with InvalidArgument what Excel would refuse. */
import { invalid } from "../model";

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(value: unknown, what = "argument"): string {
  if (typeof value !== "string") throw invalid(`The ${what} must be a string.`);
  return value;
}

export const optionalText = (value: unknown, what = "argument"): string | undefined => (isMissing(value) ? undefined : text(value, what));

export function number(value: unknown, what = "argument"): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(`The ${what} must be a number.`);
  return value;
}

export function integer(value: unknown, what = "argument"): number {
  const result = number(value, what);
  if (!Number.isInteger(result)) throw invalid(`The ${what} must be an integer.`);
  return result;
}

export const optionalInteger = (value: unknown, what = "argument"): number | undefined => (isMissing(value) ? undefined : integer(value, what));

export function boolean(value: unknown, what = "argument"): boolean {
  if (typeof value !== "boolean") throw invalid(`The ${what} must be true or false.`);
  return value;
}

export const optionalBoolean = (value: unknown, what = "argument"): boolean | undefined => (isMissing(value) ? undefined : boolean(value, what));

export function record(value: unknown, what = "argument"): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(`The ${what} must be an object.`);
  return value as Record<string, unknown>;
}

/** One of the names, without case; answers the given spelling. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], what = "argument"): T {
  const found = typeof value === "string" ? allowed.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalid(`The ${what} '${String(value)}' is not one of ${allowed.join(", ")}.`);
  return found;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080",
  silver: "#C0C0C0", maroon: "#800000", purple: "#800080", fuchsia: "#FF00FF", magenta: "#FF00FF", lime: "#00FF00", olive: "#808000", navy: "#000080", teal: "#008080",
  aqua: "#00FFFF", cyan: "#00FFFF", pink: "#FFC0CB", brown: "#A52A2A", gold: "#FFD700", tomato: "#FF6347", lightgray: "#D3D3D3", lightgrey: "#D3D3D3", darkgray: "#A9A9A9",
  lightyellow: "#FFFFE0", lightgreen: "#90EE90", lightblue: "#ADD8E6", darkred: "#8B0000", darkgreen: "#006400", darkblue: "#00008B", whitesmoke: "#F5F5F5",
};

/** "#rgb", "#rrggbb", "rrggbb" or a colour's HTML name → "#RRGGBB"; "" = none. */
export function color(value: unknown): string | null {
  const given = text(value, "color").trim();
  if (given === "") return null;
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(given)?.[1];
  if (hex === undefined) throw invalid(`'${given}' is not a colour.`);
  return `#${(hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex).toUpperCase()}`;
}
