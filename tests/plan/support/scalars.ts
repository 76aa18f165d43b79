/** Values of a worksheet formula as Excel's documentation tells them: blanks, errors, how texts become numbers, what equals what. */

export class ExcelError {
  constructor(readonly code: string) {}
}
export const BLANK = Symbol("blank");
export type Scalar = number | string | boolean | typeof BLANK | ExcelError;
export type Column = readonly Scalar[];
export type SheetValue = number | string | boolean;

export const scalarOf = (v: SheetValue): Scalar => (v === "" ? BLANK : typeof v === "string" && /^#[A-Z/0!?]+$/.test(v) ? new ExcelError(v) : v);
export const VALUE = new ExcelError("#VALUE!");
export const NA = new ExcelError("#N/A");

export function num(v: Scalar): number | ExcelError {
  if (v instanceof ExcelError) return v;
  if (v === BLANK) return 0;
  if (typeof v === "boolean") return v ? 1 : 0;
  if (typeof v === "number") return v;
  return v.trim() !== "" && Number.isFinite(Number(v)) ? Number(v) : VALUE;
}
export function str(v: Scalar): string | ExcelError {
  if (v instanceof ExcelError) return v;
  if (v === BLANK) return "";
  return typeof v === "boolean" ? (v ? "TRUE" : "FALSE") : typeof v === "number" ? String(Number(v.toPrecision(15))) : v;
}
/** Excel compares numbers by 15 significant digits; numbers < texts < booleans; texts whatever their case. */
export function compare(a: Scalar, b: Scalar): number {
  const fill = (v: Scalar, other: Scalar): Scalar => (v === BLANK ? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0) : v);
  const x = fill(a, b);
  const y = fill(b, a);
  const rank = (v: Scalar): number => (typeof v === "number" ? 0 : typeof v === "string" ? 1 : 2);
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "number" && typeof y === "number") {
    const p = Number(x.toPrecision(15));
    const q = Number(y.toPrecision(15));
    return p < q ? -1 : p > q ? 1 : 0;
  }
  const p = String(x).toLowerCase();
  const q = String(y).toLowerCase();
  return p < q ? -1 : p > q ? 1 : 0;
}
function wildcard(pattern: string): RegExp {
  const body = pattern.replace(/~[*?~]|[*?]|[\s\S]/g, (m) => (m === "*" ? "[\\s\\S]*" : m === "?" ? "[\\s\\S]" : (m.length === 2 ? m.slice(1) : m).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^${body}$`, "i");
}
export function find(wanted: Scalar, list: Column): number {
  if (wanted === BLANK || wanted instanceof ExcelError) return -1;
  if (typeof wanted === "string") {
    if (wanted.length > 255) return -1;
    const pattern = wildcard(wanted);
    return list.findIndex((v) => typeof v === "string" && pattern.test(v));
  }
  return list.findIndex((v) => typeof v === typeof wanted && compare(v, wanted) === 0);
}
