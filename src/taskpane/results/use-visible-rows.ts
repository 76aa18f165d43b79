/** Draws only the rows in view: watches scrolling, measures rows as they are drawn, and keeps the reader's place. */
import type { RefObject } from "react";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { offsetsOf, rangeIn, revealing, rowAt } from "./visible-rows";
import type { Range } from "./visible-rows";

const OVERSCAN = 6;
/** Where nothing can be measured (no layout), a pane of usual height is assumed. */
const USUAL_HEIGHT_PX = 600;

export interface VisibleRows {
  readonly range: Range;
  readonly totalHeight: number;
  startOf(index: number): number;
  /** Scrolls as little as shows the row. */
  reveal(index: number): void;
  /** For the `ref` of each drawn row, which carries its id as `data-key`. */
  readonly measure: (element: HTMLElement | null) => void;
}

/** `choice`: what the reader asked the list to show; another one is read from its top. */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, keys: readonly string[], estimate: (index: number) => number, choice: unknown): VisibleRows {
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: USUAL_HEIGHT_PX });

  // eslint-disable-next-line react-hooks/exhaustive-deps -- `measured` says that the heights in the ref are new ones
  const offsets = useMemo(() => offsetsOf(keys.length, (index) => heights.current.get(keys[index] ?? "") ?? estimate(index)), [keys, estimate, measured]);
  const before = useRef({ keys, offsets });

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    setView((was) => {
      const height = element.clientHeight || USUAL_HEIGHT_PX;
      return was.top === element.scrollTop && was.height === height ? was : { top: element.scrollTop, height };
    });
  }, [scroller]);

  // Rows above the window turned out taller or shorter than thought: what is being read stays where it is.
  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = { keys, offsets };
    if (element === null || old.keys !== keys || old.offsets === offsets || element.scrollTop === 0) return;
    const at = rowAt(old.offsets, element.scrollTop);
    const shift = (offsets[at] ?? 0) - (old.offsets[at] ?? 0);
    if (shift !== 0) element.scrollTop += shift;
  }, [keys, offsets, scroller]);

  const chosen = useRef(choice);
  useLayoutEffect(() => {
    if (chosen.current === choice) return;
    chosen.current = choice;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    look();
  }, [choice, scroller, look]);

  const observer = useRef<ResizeObserver | null>(null);
  const note = useCallback((elements: readonly Element[]) => {
    let changed = false;
    for (const element of elements) {
      if (!(element instanceof HTMLElement) || element.dataset.key === undefined) continue;
      const height = element.getBoundingClientRect().height;
      if (height === 0 || heights.current.get(element.dataset.key) === height) continue;
      heights.current.set(element.dataset.key, height);
      changed = true;
    }
    if (changed) setMeasured((n) => n + 1);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    look();
    element.addEventListener("scroll", look, { passive: true });
    const pane = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    pane?.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      pane?.disconnect();
    };
  }, [scroller, look]);
  const drawn = useRef(new Set<HTMLElement>());
  useLayoutEffect(() => {
    if (typeof ResizeObserver === "undefined") return;
    const rows = new ResizeObserver((entries) => note(entries.map(({ target }) => target)));
    for (const element of drawn.current) rows.observe(element);
    observer.current = rows;
    return () => {
      rows.disconnect();
      observer.current = null;
    };
  }, [note]);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element !== null) {
      drawn.current.add(element);
      observer.current?.observe(element);
      return;
    }
    // React says that a row is gone, not which one.
    for (const row of drawn.current) {
      if (row.isConnected) continue;
      observer.current?.unobserve(row);
      drawn.current.delete(row);
    }
  }, []);

  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = revealing(before.current.offsets, index, element.scrollTop, element.clientHeight || USUAL_HEIGHT_PX);
      look();
    },
    [scroller, look],
  );

  return {
    range: rangeIn(offsets, view.top, view.height, OVERSCAN),
    totalHeight: offsets[keys.length] ?? 0,
    startOf: (index) => offsets[index] ?? 0,
    reveal,
    measure,
  };
}
