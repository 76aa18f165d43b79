/** Units of plan tables: recognised in every spelling, composed ("triệu đồng/người/năm"), and converted exactly. */
import { compare, decimal, decimalsOf, divide, ONE, powerOfTen } from "./decimal";
import { foldHeader, searchKey, tidy } from "./text";
import type { Decimal, Unit } from "./types";
import { ATOMS, SCALES, type Atom } from "./unit-table";

export interface UnitOptions {
  /** Take any other short noun phrase as a unit that counts whole things ("mô hình trình diễn"). */
  readonly allowUnknown?: boolean;
}

const MAX_LENGTH = 60;

/** One spelling for comparing: folded, without spaces and without dots after abbreviations ("Tr. đ" = "trđ"). */
function key(text: string): string {
  return foldHeader(text)
    .replace(/²/g, "2")
    .replace(/³/g, "3")
    .replace(/[\s.]+/g, "");
}

const ATOM_BY_KEY = new Map<string, Atom>(ATOMS.flatMap((atom) => atom.spellings.map((s) => [key(s), atom] as const)));

interface Scale {
  readonly factor: Decimal;
  readonly label: string;
}
const SCALE_LIST: readonly (readonly [string, Scale])[] = SCALES.flatMap(([factor, label, spellings]) =>
  spellings.map((s) => [key(s), { factor: decimal(factor), label }] as const),
).sort((a, b) => b[0].length - a[0].length);

interface Part {
  readonly atom: Atom;
  readonly scale: Scale | null;
}

const NOUN_PHRASE = /^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s,./()-]*$/u;

function unknownNoun(text: string): Atom | null {
  const folded = foldHeader(text);
  if (!NOUN_PHRASE.test(folded) || folded.length < 2 || folded.length > 40 || folded.split(" ").length > 6) return null;
  return { id: folded, label: folded, dimension: "count", base: folded, factor: "1", whole: true, spellings: [] };
}

function readPart(text: string, allowUnknown: boolean): Part | null {
  const whole = key(text);
  if (whole === "") return null;
  const atom = ATOM_BY_KEY.get(whole);
  if (atom !== undefined) return { atom, scale: null };
  for (const [spelling, scale] of SCALE_LIST) {
    if (!whole.startsWith(spelling)) continue;
    const rest = whole.slice(spelling.length);
    // "ngành" is no thousand hours: one letter is a unit where it stands apart ("nghìn m").
    if (rest.length === 1 && rest !== "đ" && !/[\s.]\S\.?$/u.test(text.trim())) continue;
    // "tỷ" and "triệu" alone are money in every plan table.
    const scaled = rest === "" && scale.factor.gte(1_000_000) ? ATOM_BY_KEY.get("đồng") : ATOM_BY_KEY.get(rest);
    if (scaled !== undefined) return { atom: scaled, scale };
  }
  if (!allowUnknown) return null;
  const scaledNoun = /^(nghìn|ngàn|triệu|1\.?000)\s+(.+)$/u.exec(foldHeader(text));
  const scale = scaledNoun === null ? null : (SCALE_LIST.find(([s]) => s === key(scaledNoun[1] ?? ""))?.[1] ?? null);
  const noun = unknownNoun(scaledNoun?.[2] ?? text);
  return noun === null ? null : { atom: noun, scale };
}

function simpleUnit({ atom, scale }: Part): Unit {
  const factor = decimal(atom.factor).times(scale?.factor ?? ONE);
  return {
    // Nouns keep their accents in the key: "giấy" is not "giây", "bộ" not "bó".
    id: `${scale === null ? "" : `${searchKey(scale.label)}-`}${atom.id.replace(/\s+/g, "-")}`,
    label: scale === null ? atom.label : `${scale.label} ${atom.label}`,
    dimension: atom.dimension,
    base: atom.base,
    factor,
    whole: atom.whole && scale === null,
  };
}

function perUnit(numerator: Part, denominators: readonly Part[]): Unit {
  const top = simpleUnit(numerator);
  const bottoms = denominators.map(simpleUnit);
  // "/năm" after another "per" is understood even where it is not written: triệu đồng/người(/năm).
  const counted = bottoms.length > 1 ? bottoms.filter((unit) => unit.id !== "nam") : bottoms;
  const calendar = (unit: Unit): boolean => unit.dimension === "time";
  return {
    id: [top, ...bottoms].map((unit) => unit.id).join("/"),
    label: [top, ...bottoms].map((unit) => unit.label).join("/"),
    dimension: "intensity",
    base: [top.base, ...counted.map((unit) => (calendar(unit) ? unit.id : unit.base))].join("/"),
    factor: counted.reduce((f, unit) => (calendar(unit) ? f : divide(f, unit.factor)), top.factor),
    whole: false,
  };
}

function bare(text: string): string {
  const tidied = foldHeader(text).replace(/^(?:đơn vị tính|đvt|đơn vị)\s*:\s*/u, "");
  return tidied.replace(/^\((.*)\)$/u, "$1").replace(/[.;:,]+$/u, "").trim();
}

/**
 * The unit a text names, or null. Case, spaces, dots of abbreviations, NFC/NFD and tone placement do not matter.
 * Unknown nouns are units only with `allowUnknown`.
 */
export function parseUnit(text: string, options: UnitOptions = {}): Unit | null {
  if (text.length > 4 * MAX_LENGTH) return null;
  const t = bare(text);
  if (t === "" || t.length > MAX_LENGTH) return null;
  const allowUnknown = options.allowUnknown ?? false;
  const direct = readPart(t, false);
  if (direct !== null) return simpleUnit(direct);
  if (/^%(?:\/năm|\s+(?:kh|kế hoạch|so với|dân số|grdp|tổng|số))/u.test(t)) return PERCENT;
  const [top, ...bottoms] = t.split("/");
  if (top !== undefined && bottoms.length > 0 && bottoms.length <= 3) {
    const numerator = readPart(top, allowUnknown);
    const denominators = bottoms.map((part) => readPart(part.replace(/^\s*1\s+/, ""), allowUnknown));
    if (numerator === null || denominators.some((part) => part === null)) return null;
    return perUnit(numerator, denominators.filter((part): part is Part => part !== null));
  }
  const noun = allowUnknown ? readPart(t, true) : null;
  if (noun === null) return null;
  // An unknown noun keeps its capitals: they may be an abbreviation.
  return { ...simpleUnit(noun), label: tidy(text) };
}

function known(text: string): Unit {
  const part = readPart(text, false);
  if (part === null) throw new Error(`unit table lacks ${text}`);
  return simpleUnit(part);
}

export const PERCENT: Unit = known("%");
export const PERMILLE: Unit = known("‰");
export const POINT: Unit = known("điểm %");
export const DONG: Unit = known("đồng");
export const TRIEU_DONG: Unit = known("triệu đồng");
export const TY_DONG: Unit = known("tỷ đồng");
const TRIEU_USD: Unit = known("triệu USD");

/** True where figures of the two units convert into one another. */
export function sameKind(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.base === b.base;
}

/** `value` of unit `from` in unit `to`, exact; null where the units differ in kind or 40 decimals do not hold it. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal | null {
  if (!sameKind(from, to)) return null;
  if (from.factor.eq(to.factor)) return value;
  const inBase = decimal(value).times(from.factor);
  const result = divide(inBase, to.factor);
  return result.times(to.factor).eq(inBase) ? result : null;
}

/**
 * The unit a reader would say a money amount in: 132.900 triệu đồng → tỷ đồng, 850 triệu đồng as it is. Moves only
 * upwards, and only where the figure gets shorter by it: at most one decimal, or three from ten units on.
 */
export function readerUnit(value: Decimal, unit: Unit): Unit {
  const candidates =
    unit.dimension === "money-vnd" ? [TY_DONG, TRIEU_DONG] : unit.dimension === "money-usd" ? [TRIEU_USD] : [];
  for (const candidate of candidates) {
    if (compare(candidate.factor, unit.factor) <= 0) continue;
    const said = convert(value, unit, candidate);
    if (said === null || said.abs().lt(1)) continue;
    const decimals = decimalsOf(said);
    if (decimals <= 1 || (decimals <= 3 && said.abs().gte(10))) return candidate;
  }
  return unit;
}

/** Decimals a figure keeps when its unit changes: 132.900 (0) in triệu → 132,900 (3) in tỷ. */
export function convertedDecimals(decimals: number, from: Unit, to: Unit): number {
  for (let shift = -30; shift <= 30; shift++) {
    if (from.factor.times(powerOfTen(shift)).eq(to.factor)) return Math.max(0, decimals + shift);
  }
  return decimals;
}
