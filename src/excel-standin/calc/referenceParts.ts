/** Pieces of compiled references: reading areas, joining and cutting them, telling columns from names. */
import { fromCol, type AstExpression } from "@borgar/fx";
import { intersect, materialise, MAX_COLUMN } from "./cells";
import type { Mode, Run } from "./code";
import { NULL, VALUE } from "./errors";
import type { SheetArea } from "./grid";
import { Reference, type Operand } from "./values";

export function areaRun(areas: readonly SheetArea[], mode: Mode): Run {
  const whole = new Reference(areas);
  const [area] = areas;
  if (mode === "operand" || areas.length !== 1 || !area) return mode === "operand" ? () => whole : () => VALUE;
  const { grid, top, left, bottom, right } = area;
  if (top === bottom && left === right) return (frame) => frame.world.read(grid, top, left);
  return mode === "scalar" ? (frame) => intersect(area, frame) : (frame) => materialise(area, frame.world);
}

export function isPlain(node: AstExpression | null): boolean {
  return node?.type === "ReferenceIdentifier" && node.kind !== "name";
}

/** A:B typed where a letter is also a name: two names of columns with a colon between are whole columns. */
export function wholeColumns(left: AstExpression | null, right: AstExpression | null): string | null {
  const isColumn = (node: AstExpression | null): node is AstExpression & { value: string } =>
    node?.type === "ReferenceIdentifier" && node.kind === "name" && /^\$?[A-Za-z]{1,3}$/.test(node.value) && fromCol(node.value.replace("$", "")) <= MAX_COLUMN;
  return isColumn(left) && isColumn(right) ? `${left.value}:${right.value}` : null;
}

export function hull(a: SheetArea, b: SheetArea): SheetArea {
  return { grid: a.grid, top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function span(a: Reference, b: Reference): Operand {
  const [first, ...rest] = [...a.areas, ...b.areas];
  if (!first || rest.some((area) => area.grid !== first.grid)) return VALUE;
  return new Reference([rest.reduce(hull, first)]);
}

export function union(a: Reference, b: Reference): Operand {
  return new Reference([...a.areas, ...b.areas]);
}

export function common(a: Reference, b: Reference): Operand {
  const areas: SheetArea[] = [];
  for (const x of a.areas) {
    for (const y of b.areas) {
      const top = Math.max(x.top, y.top);
      const left = Math.max(x.left, y.left);
      const bottom = Math.min(x.bottom, y.bottom);
      const right = Math.min(x.right, y.right);
      if (x.grid === y.grid && top <= bottom && left <= right) areas.push({ grid: x.grid, top, left, bottom, right });
    }
  }
  return areas.length > 0 ? new Reference(areas) : NULL;
}
