/** The unit of every row: its own cell, "nt" for the row above, its parent's, the column's or the table's. */
import { foldHeader, parseUnit, tidy, type Unit } from "../figures";
import type { Hierarchy } from "./hierarchy";
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
  let above: RowUnit | null = null;
  for (const place of hierarchy.rows) {
    const cell = column === undefined ? undefined : source.rows[place.row]?.[column];
    const text = cell === undefined || typeof cell.value === "boolean" ? "" : tidy(String(cell.value).slice(0, 200));
    let unit: RowUnit;
    if (place.kind !== "indicator") unit = { text, unit: null, own: false };
    else if (text !== "" && DITTO.test(foldHeader(text)) && above !== null) unit = { ...above, own: false };
    else if (text !== "" && !/^[-–—…x.]+$/u.test(text)) unit = read(text);
    else {
      const parent: RowUnit | undefined = place.parent === null ? undefined : units[place.parent];
      unit = parent !== undefined && parent.text !== "" ? { ...parent, own: false } : { text: whole?.label ?? "", unit: whole ?? null, own: false };
    }
    units.push(unit);
    if (place.kind === "indicator" && unit.text !== "") above = unit;
  }
  return units;
}
