/** Names of columns above the rows of a table parted by spaces: which column each belongs to, in one line or several. */

/** Where something stands in its line, in characters; `end` is behind its last. */
export interface Stand {
  readonly start: number;
  readonly end: number;
}

const middle = ({ start, end }: Stand): number => (start + end) / 2;
/** Characters between two; 0 where they stand above one another. */
const gap = (a: Stand, b: Stand): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end) + 1);
const joined = (a: Stand, b: Stand): Stand => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Each name over a column of its own, in order, at the least cost; `cost` of a name over a column. */
function inOrder(names: number, columns: number, cost: (name: number, column: number) => number): number[] {
  // best[c]: the least cost of the names so far, the last of them over a column up to c.
  let best: { readonly cost: number; readonly at: readonly number[] }[] = Array.from({ length: columns + 1 }, () => ({ cost: 0, at: [] }));
  for (let name = 0; name < names; name++) {
    const next: typeof best = [{ cost: Infinity, at: [] }];
    for (let column = 0; column < columns; column++) {
      const before = best[column] ?? { cost: Infinity, at: [] };
      const own = before.cost + cost(name, column);
      const left = next[column] ?? { cost: Infinity, at: [] };
      next.push(own < left.cost ? { cost: own, at: [...before.at, column] } : left);
    }
    best = next;
  }
  return [...(best[columns]?.at ?? [])];
}

/**
 * The column of each name of each line, the uppermost line first; null for a line that has more names than there are
 * columns. `columns`: where the cells of each stand; the first holds the names of rows.
 */
export function headPlaces(lines: readonly (readonly Stand[])[], columns: readonly Stand[]): (readonly number[] | null)[] {
  const spans = [...columns];
  const out: (readonly number[] | null)[] = [];
  for (const line of [...lines].reverse()) {
    const lowest = out.every((one) => one === null);
    const [first] = line;
    const [names] = columns;
    // Nothing need stand above the names of rows.
    const overFigures = first !== undefined && names !== undefined && line.length === columns.length - 1 && (lines.length === 1 || first.start >= names.end);
    const cost = (name: number, column: number): number => {
      const [one, span] = [line[name], spans[column]];
      if (one === undefined || span === undefined) return Infinity;
      // A name that spans several columns begins with the first of them.
      return lowest ? Math.abs(middle(one) - middle(span)) : gap(one, span) + column / 1000;
    };
    const places = line.length > columns.length ? null : line.length === columns.length ? line.map((_, i) => i) : overFigures ? line.map((_, i) => i + 1) : inOrder(line.length, columns.length, cost);
    out.push(places);
    places?.forEach((column, name) => {
      const [one, span] = [line[name], spans[column]];
      if (lowest && one !== undefined && span !== undefined) spans[column] = joined(one, span);
    });
  }
  return out.reverse();
}
