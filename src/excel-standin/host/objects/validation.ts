/** Data validation of ranges: lists, numbers, dates, lengths, formulas. */
import { overlaps, subtract, type DataValidation } from "../../model";
import { boolean, isMissing, oneOf, record, text } from "../arguments";
import { selfOf } from "../registry";
import { defineType } from "../schema";
import type { FormatSelf } from "../selves";
import type { Session } from "../session";
import { fullAddress, invalid } from "../../model";

const TYPES = { None: "none", WholeNumber: "whole", Decimal: "decimal", List: "list", Date: "date", Time: "time", TextLength: "textLength", Custom: "custom" } as const;
type TypeWord = keyof typeof TYPES;
const OPERATORS = { Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" } as const;
type OperatorWord = keyof typeof OPERATORS;
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
type StyleWord = keyof typeof STYLES;

const wordFor = <T extends Record<string, string>>(map: T, value: string): string | undefined => Object.keys(map).find((key) => map[key] === value);

const fresh = (): DataValidation => ({ areas: [], type: "none", operator: "between", formula1: "", formula2: "", allowBlank: true, dropdown: true, errorStyle: "stop" });

/** The one validation that all of the range has; null where there are none or several. */
function current(self: FormatSelf, session: Session): DataValidation | null {
  const sheet = session.sheet(self.sheetId);
  const areas = session.areasOf(self);
  const touching = sheet.dataValidations.filter((validation) => validation.areas.some((part) => areas.some((a) => overlaps(part, a))));
  const only = touching.length === 1 ? touching[0] : undefined;
  const whole = only && areas.every((a) => only.areas.reduce((rest, part) => rest.flatMap((piece) => subtract(piece, part)), [a]).length === 0);
  return whole ? only : null;
}

function clear(self: FormatSelf, session: Session): void {
  const sheet = session.sheet(self.sheetId);
  session.editor.touchShape(sheet);
  for (const validation of sheet.dataValidations) for (const a of session.areasOf(self)) validation.areas = validation.areas.flatMap((part) => subtract(part, a));
  sheet.dataValidations = sheet.dataValidations.filter((validation) => validation.areas.length > 0);
}

function change(self: FormatSelf, session: Session, patch: Partial<DataValidation>): void {
  const before = current(self, session) ?? fresh();
  clear(self, session);
  const sheet = session.sheet(self.sheetId);
  const areas = session.areasOf(self);
  sheet.dataValidations.push({ ...before, ...patch, areas });
  for (const a of areas) session.editor.record({ kind: "format", sheetId: sheet.id, area: a });
}

const KEYS: Readonly<Record<string, TypeWord>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };

/** Formulas stand without "=", lists in quotes. */
function formula(value: unknown, session: Session): string {
  if (isMissing(value)) return "";
  const range = selfOf("Range", value);
  if (range) return fullAddress(session.sheet(range.sheetId).name, session.area(range));
  return String(value).replace(/^=/, "");
}

function patchOf(value: unknown, session: Session): Partial<DataValidation> {
  const given = record(value, "rule");
  const entries = Object.entries(given).filter(([, part]) => !isMissing(part));
  const [key, part] = entries[0] ?? [];
  const word = key === undefined ? undefined : KEYS[key];
  if (!word || entries.length !== 1) throw invalid("The validation rule must have exactly one kind.");
  const details = record(part, key);
  const type = TYPES[word];
  if (type === "custom") return { type, formula1: formula(text(details.formula, "formula"), session), formula2: "" };
  if (type === "list") {
    const source = details.source;
    if (typeof source === "string" && !source.startsWith("=")) {
      if (source.length > 255) throw invalid("The list of a validation holds no more than 255 characters.");
      return { type, formula1: `"${source}"`, formula2: "", dropdown: details.inCellDropDown !== false };
    }
    return { type, formula1: formula(source, session), formula2: "", dropdown: details.inCellDropDown !== false };
  }
  const operator = OPERATORS[oneOf(details.operator, Object.keys(OPERATORS) as OperatorWord[], "operator")];
  return { type, operator, formula1: formula(details.formula1, session), formula2: formula(details.formula2, session) };
}

const asNumber = (value: string): string | number => (value !== "" && Number.isFinite(Number(value)) ? Number(value) : `=${value}`);

function ruleOf(validation: DataValidation): Record<string, unknown> {
  const word = wordFor(TYPES, validation.type) as TypeWord;
  const key = Object.keys(KEYS).find((candidate) => KEYS[candidate] === word);
  if (key === undefined) return {};
  if (word === "Custom") return { custom: { formula: `=${validation.formula1}` } };
  if (word === "List") {
    const literal = /^"(.*)"$/s.exec(validation.formula1)?.[1];
    return { list: { inCellDropDown: validation.dropdown, source: literal ?? `=${validation.formula1}` } };
  }
  return { [key]: { operator: wordFor(OPERATORS, validation.operator), formula1: asNumber(validation.formula1), ...(validation.formula2 === "" ? {} : { formula2: asNumber(validation.formula2) }) } };
}

defineType("DataValidation", {
  properties: {
    Type: {
      get: (self, session) => {
        const validation = current(self, session);
        if (validation) return wordFor(TYPES, validation.type);
        const sheet = session.sheet(self.sheetId);
        const any = sheet.dataValidations.some((entry) => entry.areas.some((part) => session.areasOf(self).some((a) => overlaps(part, a))));
        return any ? "Inconsistent" : "None";
      },
    },
    Rule: {
      get: (self, session) => {
        const validation = current(self, session);
        return validation ? ruleOf(validation) : {};
      },
      set: (self, value, session) => change(self, session, patchOf(value, session)),
    },
    IgnoreBlanks: { get: (self, session) => current(self, session)?.allowBlank ?? true, set: (self, value, session) => change(self, session, { allowBlank: boolean(value, "ignoreBlanks") }) },
    Prompt: {
      get: (self, session) => {
        const prompt = current(self, session)?.prompt;
        return { message: prompt?.message ?? "", showPrompt: prompt !== undefined, title: prompt?.title ?? "" };
      },
      set: (self, value, session) => {
        const given = record(value, "prompt");
        change(self, session, { prompt: given.showPrompt === false ? undefined : { title: String(given.title ?? ""), message: String(given.message ?? "") } });
      },
    },
    ErrorAlert: {
      get: (self, session) => {
        const validation = current(self, session);
        return { message: validation?.error?.message ?? "", showAlert: validation?.error !== undefined, style: wordFor(STYLES, validation?.errorStyle ?? "stop"), title: validation?.error?.title ?? "" };
      },
      set: (self, value, session) => {
        const given = record(value, "errorAlert");
        const errorStyle = isMissing(given.style) ? "stop" : STYLES[oneOf(given.style, Object.keys(STYLES) as StyleWord[], "style")];
        change(self, session, { errorStyle, error: given.showAlert === false ? undefined : { title: String(given.title ?? ""), message: String(given.message ?? "") } });
      },
    },
  },
  methods: {
    Clear: (self, _args, session) => {
      clear(self, session);
      for (const a of session.areasOf(self)) session.editor.record({ kind: "format", sheetId: self.sheetId, area: a });
    },
  },
});
