/** Where rows or columns lie: sizes in pixels along one axis, answered in O(log n) however long the sheet. */
import { columnPoints } from "../model";

/** One axis of a sheet; lines without an own size have the default one, hidden lines have size 0. */
export class Axis {
  readonly #indexes: number[] = [];
  readonly #sizes: number[] = [];
  /** Start of the i-th own-sized line. */
  readonly #starts: number[] = [];

  constructor(
    readonly count: number,
    readonly defaultSize: number,
    own: Iterable<readonly [index: number, size: number]> = [],
  ) {
    const sorted = [...own].filter(([index]) => index >= 0 && index < count).sort((a, b) => a[0] - b[0]);
    let shift = 0;
    for (const [index, size] of sorted) {
      this.#indexes.push(index);
      this.#sizes.push(size);
      this.#starts.push(index * defaultSize + shift);
      shift += size - defaultSize;
    }
  }

  /** How many own-sized lines have an index below `index`. */
  #before(index: number): number {
    let low = 0;
    let high = this.#indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Size of a line in px; 0 = hidden. */
  size(index: number): number {
    const at = this.#before(index);
    return this.#indexes[at] === index ? (this.#sizes[at] ?? 0) : this.defaultSize;
  }

  hidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** Distance in px from the axis' beginning to the line's near edge; `start(count)` is the whole length. */
  start(index: number): number {
    const at = this.#before(index) - 1;
    if (at < 0) return index * this.defaultSize;
    const line = this.#indexes[at] ?? 0;
    return (this.#starts[at] ?? 0) + (this.#sizes[at] ?? 0) + (index - line - 1) * this.defaultSize;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  /** The visible line at a distance in px, clamped to the axis. */
  at(offset: number): number {
    if (offset <= 0) return this.next(-1, 1) ?? 0;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > offset) high = middle;
      else low = middle + 1;
    }
    return this.hidden(low) ? (this.next(low, -1) ?? low) : low;
  }

  /** The nearest visible line after (1) or before (-1) `index`, or null at the edge. */
  next(index: number, direction: 1 | -1): number | null {
    let line = index + direction;
    while (line >= 0 && line < this.count) {
      if (!this.hidden(line)) return line;
      line += direction;
    }
    return null;
  }
}

/** Width in px at 100 % of a column whose width the file gives in characters. */
export function columnPixels(characters: number): number {
  return characters <= 0 ? 0 : Math.round((columnPoints(characters) * 4) / 3);
}

/** Points of the file to CSS pixels. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/** CSS pixels to points of the file. */
export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}
