/** Which rows of a long list are in view, from their heights; rows may differ in height and are known only when drawn. */

/** Where each row starts; one more at the end for where the list ends. In pixels. */
export function offsetsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  return offsets;
}

/** The row that covers `y`; the first or last where `y` lies outside. -1 for an empty list. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

export interface Range {
  readonly first: number;
  /** One behind the last. */
  readonly end: number;
}

/** Rows that touch the window, and `overscan` more on each side so that scrolling and the Tab key find them drawn. */
export function rangeIn(offsets: Float64Array, top: number, height: number, overscan: number): Range {
  const count = offsets.length - 1;
  if (count <= 0) return { first: 0, end: 0 };
  return { first: Math.max(0, rowAt(offsets, top) - overscan), end: Math.min(count, rowAt(offsets, top + height) + 1 + overscan) };
}

/** The smallest move of the window that shows the whole row (its start, where it is taller than the window). */
export function revealing(offsets: Float64Array, index: number, top: number, height: number): number {
  const start = offsets[index] ?? 0;
  const end = offsets[index + 1] ?? start;
  if (start < top || end - start > height) return start;
  return end > top + height ? end - height : top;
}
