/** The unit of every row: its own cell, "nt" for the row above, in its name, its parent's, its heading's, the column's or the table's. */
import { foldHeader, parseUnit, tidy, type Unit } from "../figures";
import { bracketUnit } from "./bracket-unit";
import type { Hierarchy, RowPlace } from "./hierarchy";
import { unitAbove } from "./titles";
import type { ColumnMatch, SourceTable } from "./types";

export interface RowUnit {
  /** As written in the row's own cell, or the label of where the unit comes from. */
  readonly text: string;
  readonly unit: Unit | null;
  /** The unit comes from the row's own cell. */
  readonly own: boolean;
}

const DITTO = /^(?:-?\s*(?:nt|n\.t|như trên)\s*-?|["”“″'’]{1,2}|-\s*["”“]\s*-|〃)$/u;

/** A share or a rate is never kept in its parent's tonnes or the table's đồng, a number of things never in percent. */
const SHARE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ)(?![A-Za-zÀ-ỹ])/iu;
const NUMBER = /^(?:số|tổng số|số lượng)(?![A-Za-zÀ-ỹ])/iu;
const inherits = (name: string, unit: Unit | null): boolean => unit === null || !(unit.dimension === "percent" ? NUMBER : SHARE).test(name);
const NONE: RowUnit = { text: "", unit: null, own: false };

/** One unit a body row; rows that are no indicators get none. `fallback` is the unit named by the figures' headers. */
export function rowUnits(source: SourceTable, matches: readonly ColumnMatch[], hierarchy: Hierarchy, fallback: Unit | null): RowUnit[] {
  const column = matches.find((m) => m.role === "unit")?.index;
  const whole = fallback ?? matches.find((m) => m.role === "indicator")?.unit ?? unitAbove(source.above);
  const known = new Map<string, RowUnit>();
  const read = (text: string): RowUnit => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const unit: RowUnit = { text, unit: parseUnit(text, { allowUnknown: true }), own: true };
    known.set(text, unit);
    return unit;
  };
  const units: RowUnit[] = [];
  const headings = new HeadingUnits();
  let above: RowUnit | null = null;
  for (const place of hierarchy.rows) {
    const cell = column === undefined ? undefined : source.rows[place.row]?.[column];
    const text = cell === undefined || typeof cell.value === "boolean" ? "" : tidy(String(cell.value).slice(0, 200));
    let unit: RowUnit;
    if (place.kind !== "indicator") {
      unit = { text, unit: null, own: false };
      if (place.kind === "heading") headings.enter(place);
    }
    else if (text !== "" && DITTO.test(foldHeader(text)) && above !== null) unit = { ...above, own: false };
    else if (text !== "" && !/^[-–—…x.]+$/u.test(text)) unit = read(text);
    else {
      const parent: RowUnit | undefined = place.parent === null ? undefined : units[place.parent];
      const named = bracketUnit(place.name)?.unit.label;
      const common = headings.over(place) ?? whole;
      const given = parent !== undefined && parent.text !== "" ? parent : { text: common?.label ?? "", unit: common };
      if (named !== undefined) unit = { ...read(named), own: false };
      else unit = inherits(place.name, given.unit) ? { ...given, own: false } : NONE;
    }
    units.push(unit);
    if (place.kind === "indicator" && unit.text !== "") above = unit;
  }
  return units;
}

/** Units that headings name for the rows below them: "II. Diện tích gieo trồng (ha)". */
class HeadingUnits {
  readonly #open: { readonly depth: number; readonly unit: Unit | null }[] = [];

  enter(place: RowPlace): void {
    this.#leave(place.depth);
    this.#open.push({ depth: place.depth, unit: bracketUnit(place.name)?.unit ?? null });
  }

  over(place: RowPlace): Unit | null {
    this.#leave(place.depth);
    return this.#open.findLast(({ unit }) => unit !== null)?.unit ?? null;
  }

  #leave(depth: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.depth >= depth; last = this.#open.at(-1)) this.#open.pop();
  }
}
