/** Texts: parts, search, case, joining, numbers to text and back. */
import type { CellError, CellValue } from "../../model/types";
import { matrixOf, scalarOf } from "../cells";
import { isError, NA, VALUE } from "../errors";
import { formatValue } from "../format";
import { Matrix, MISSING, numberFromText, Reference, toText, type Operand } from "../values";
import type { Frame } from "../code";
import { hasWildcard, wildcard } from "./criteria";
import { fixed, many, orElse, type FunctionSet, type FunctionSpec } from "./define";

/** Longest text a cell holds (learn.microsoft.com, "Excel specifications and limits"). */
const LONGEST = 32_767;

function limited(text: string): CellValue {
  return text.length > LONGEST ? VALUE : text;
}

function find(needle: string, text: string, start: number, sensitive: boolean): CellValue {
  const from = Math.trunc(start) - 1;
  if (from < 0 || from > text.length) return VALUE;
  if (needle === "") return from + 1;
  if (sensitive) {
    const at = text.indexOf(needle, from);
    return at < 0 ? VALUE : at + 1;
  }
  if (hasWildcard(needle)) {
    const at = text.slice(from).search(wildcard(needle, true));
    return at < 0 ? VALUE : from + at + 1;
  }
  const at = text.toLowerCase().indexOf(needle.toLowerCase(), from);
  return at < 0 ? VALUE : at + 1;
}

function substitute(text: string, old: string, replacement: string, instance: number | undefined): CellValue {
  if (old === "") return text;
  if (instance === undefined) return limited(text.split(old).join(replacement));
  const wanted = Math.trunc(instance);
  if (wanted < 1) return VALUE;
  let at = -1;
  for (let i = 0; i < wanted; i++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
}

/** All values of the arguments as texts, in reading order. */
function textsIn(args: readonly (Operand | undefined)[], frame: Frame): string[] | CellError {
  const texts: string[] = [];
  for (const arg of args) {
    const values =
      arg instanceof Reference ? arg.areas.flatMap((area) => matrixOf(new Reference([area]), frame).cells) : arg instanceof Matrix ? arg.cells : [arg === undefined || arg === MISSING ? null : scalarOf(arg, frame)];
    for (const value of values) {
      const text = toText(value, frame.world.locale);
      if (typeof text !== "string") return text;
      texts.push(text);
    }
  }
  return texts;
}

const CONCAT = many(["r"], (frame, args) => {
  const texts = textsIn(args, frame);
  return isError(texts) ? texts : limited(texts.join(""));
});

const TEXTJOIN = many(
  ["t", "b", "r"],
  (frame, [delimiter, skipEmpty, ...rest]) => {
    const texts = textsIn(rest as Operand[], frame);
    if (isError(texts)) return texts;
    return limited((skipEmpty === true ? texts.filter((text) => text !== "") : texts).join(typeof delimiter === "string" ? delimiter : ""));
  },
  { min: 3 },
);

/** NUMBERVALUE with its own separators; percent signs at the end divide by 100 each. */
function numberValue(text: string, decimal: string, group: string): CellValue {
  const signs = /%*$/.exec(text.replace(/\s/g, ""))?.[0].length ?? 0;
  const bare = text.replace(/\s/g, "").replace(/%+$/, "");
  if (bare === "") return 0;
  const [whole = "", ...fractions] = bare.split(decimal.charAt(0));
  if (fractions.length > 1 || (fractions[0]?.includes(group.charAt(0)) === true && group !== "")) return VALUE;
  const plain = `${whole.split(group.charAt(0)).join("")}${fractions.length > 0 ? `.${fractions[0] ?? ""}` : ""}`;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) / 100 ** signs : VALUE;
}

function proper(text: string): string {
  return text.toLowerCase().replace(/[A-Za-zÀ-ỹ]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function code(text: string): CellValue {
  return text === "" ? VALUE : (text.codePointAt(0) ?? VALUE);
}

function character(value: number): CellValue {
  const point = Math.trunc(value);
  return point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? VALUE : String.fromCodePoint(point);
}

const text1 = (compute: (text: string) => CellValue): FunctionSpec => fixed(["t"], (_frame, text) => compute(text));

function before(text: string, delimiter: string, instance: number, after: boolean): CellValue {
  if (delimiter === "") return after ? text : "";
  const parts = text.split(delimiter);
  const wanted = Math.trunc(instance);
  if (wanted === 0) return VALUE;
  const cut = wanted > 0 ? wanted : parts.length + wanted;
  if (cut < 1 || cut >= parts.length) return NA;
  return (after ? parts.slice(cut) : parts.slice(0, cut)).join(delimiter);
}

export const TEXTS: FunctionSet = {
  specials: new Map(),
  functions: new Map<string, FunctionSpec>([
    ["LEFT", fixed(["t", "n?"], (_frame, text, count) => (orElse(count, 1) < 0 ? VALUE : text.slice(0, Math.trunc(orElse(count, 1)))))],
    ["RIGHT", fixed(["t", "n?"], (_frame, text, count) => (orElse(count, 1) < 0 ? VALUE : text.slice(Math.max(0, text.length - Math.trunc(orElse(count, 1))))))],
    ["MID", fixed(["t", "n", "n"], (_frame, text, start, count) => (start < 1 || count < 0 ? VALUE : text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count))))],
    ["LEN", text1((text) => text.length)],
    ["FIND", fixed(["t", "t", "n?"], (_frame, needle, text, start) => find(needle, text, orElse(start, 1), true))],
    ["SEARCH", fixed(["t", "t", "n?"], (_frame, needle, text, start) => find(needle, text, orElse(start, 1), false))],
    ["SUBSTITUTE", fixed(["t", "t", "t", "n?"], (_frame, text, old, replacement, instance) => substitute(text, old, replacement, instance))],
    [
      "REPLACE",
      fixed(["t", "n", "n", "t"], (_frame, text, start, count, replacement) =>
        start < 1 || count < 0 ? VALUE : limited(text.slice(0, Math.trunc(start) - 1) + replacement + text.slice(Math.trunc(start) - 1 + Math.trunc(count))),
      ),
    ],
    ["UPPER", text1((text) => text.toUpperCase())],
    ["LOWER", text1((text) => text.toLowerCase())],
    ["PROPER", text1(proper)],
    ["TRIM", text1((text) => text.replace(/ +/g, " ").replace(/^ | $/g, ""))],
    ["CLEAN", text1((text) => text.replace(/[\u0000-\u001f]/g, ""))],
    ["TEXT", fixed(["v", "t"], (frame, value, pattern) => text(value, pattern, frame))],
    ["VALUE", fixed(["v"], (frame, value) => (typeof value === "number" ? value : typeof value === "string" ? (numberFromText(value, frame.world.locale) ?? VALUE) : value === null ? 0 : VALUE))],
    [
      "NUMBERVALUE",
      fixed(["t", "t?", "t?"], (frame, text, decimal, group) =>
        numberValue(text, orElse(decimal, frame.world.locale === "vi-VN" ? "," : "."), orElse(group, frame.world.locale === "vi-VN" ? "." : ",")),
      ),
    ],
    ["CONCAT", CONCAT],
    [
      "CONCATENATE",
      many(["t"], (_frame, texts) => limited(texts.join(""))),
    ],
    ["TEXTJOIN", TEXTJOIN],
    ["REPT", fixed(["t", "n"], (_frame, text, count) => (count < 0 || text.length * Math.trunc(count) > LONGEST ? VALUE : text.repeat(Math.trunc(count))))],
    ["EXACT", fixed(["t", "t"], (_frame, a, b) => a === b)],
    ["CHAR", fixed(["n"], (_frame, value) => (value < 1 || value >= 256 ? VALUE : character(value)))],
    ["UNICHAR", fixed(["n"], (_frame, value) => character(value))],
    ["CODE", text1(code)],
    ["UNICODE", text1(code)],
    ["T", fixed(["e"], (_frame, value) => (typeof value === "string" || isError(value) ? value : ""))],
    ["N", fixed(["e"], (_frame, value) => (typeof value === "number" || isError(value) ? value : value === true ? 1 : 0))],
    ["TEXTBEFORE", fixed(["t", "t", "n?"], (_frame, text, delimiter, instance) => before(text, delimiter, orElse(instance, 1), false))],
    ["TEXTAFTER", fixed(["t", "t", "n?"], (_frame, text, delimiter, instance) => before(text, delimiter, orElse(instance, 1), true))],
    ["FIXED", fixed(["n", "n?", "b?"], (frame, value, digits, plain) => fixedText(value, orElse(digits, 2), orElse(plain, false), frame))],
  ]),
};

function text(value: Exclude<CellValue, CellError>, pattern: string, frame: Frame): CellValue {
  const { locale, date1904 } = frame.world;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (pattern === "") return "";
  const subject = value === null ? 0 : typeof value === "string" ? (numberFromText(value, locale) ?? value) : value;
  return formatValue(subject, pattern, { locale, date1904 });
}

function fixedText(value: number, digits: number, plain: boolean, frame: Frame): CellValue {
  const places = Math.max(0, Math.min(127, Math.trunc(digits)));
  return formatValue(value, `${plain ? "0" : "#,##0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`, { locale: frame.world.locale });
}
