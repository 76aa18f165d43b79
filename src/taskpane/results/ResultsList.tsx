/** The list of indicators: only what is in view is drawn, the arrow keys walk, the row of the sheet's selection is shown. */
import type { KeyboardEvent } from "react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PlanTable } from "../../plan";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { focusDrawnRow } from "./row-element";
import { useVisibleRows } from "./use-visible-rows";
import { ResultRow } from "./ResultRow";
import { RowDetails } from "./RowDetails";
import type { Filter, ListItem } from "./result-list";

/** What a row and a heading take with names of one line; the real heights are measured. */
const ROW_PX = 73;
const HEADING_PX = 29;
const PAGE = 8;

export interface ResultsListProps {
  readonly items: readonly ListItem[];
  readonly filter: Filter;
  readonly tables: readonly PlanTable[];
  readonly selected: string | null;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

export function ResultsList({ items, filter, tables, selected, busy, actions }: ResultsListProps) {
  const t = useTexts();
  const scroll = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const indexOf = useMemo(() => new Map(items.map(({ id }, index) => [id, index])), [items]);
  const total = useMemo(() => items.filter(({ kind }) => kind === "indicator").length, [items]);

  const keys = useMemo(() => items.map(({ id }) => id), [items]);
  const estimate = useCallback((index: number) => (items[index]?.kind === "heading" ? HEADING_PX : ROW_PX), [items]);
  const { range, totalHeight, startOf, reveal, measure } = useVisibleRows(scroll, keys, estimate, filter);

  // The one row the Tab key reaches: where the keyboard was, else the sheet's row, else the first.
  const firstRow = items.find(({ kind }) => kind === "indicator")?.id ?? null;
  const tabStop = [active, selected].find((id) => id !== null && indexOf.has(id)) ?? firstRow;

  useEffect(() => {
    const index = selected === null ? undefined : indexOf.get(selected);
    if (index !== undefined) reveal(index);
    // Only a new selection leads to its row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const focusRow = useCallback(
    (index: number) => {
      const item = items[index];
      if (item === undefined) return;
      setActive(item.id);
      reveal(index);
      focusDrawnRow(scroll.current, item.id, () => reveal(index));
    },
    [items, reveal],
  );

  const step = (from: number, by: number): number => {
    const direction = Math.sign(by);
    let at = from;
    let left = Math.abs(by);
    for (let next = from + direction; next >= 0 && next < items.length && left > 0; next += direction) {
      if (items[next]?.kind !== "indicator") continue;
      at = next;
      left -= 1;
    }
    return at;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const index = row === undefined ? undefined : indexOf.get(row);
    if (row === undefined || index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: () => step(index, 1), ArrowUp: () => step(index, -1), PageDown: () => step(index, PAGE), PageUp: () => step(index, -PAGE), Home: () => step(-1, 1), End: () => step(items.length, -1) }[event.key];
    if (to !== undefined) focusRow(to());
    else if (event.key === "ArrowRight") setOpen(row);
    else if (event.key === "ArrowLeft") setOpen(null);
    else return;
    event.preventDefault();
  };

  const go = useCallback(
    (id: string) => {
      setActive(id);
      actions.goToIndicator(id);
    },
    [actions],
  );
  const toggle = useCallback((id: string) => {
    setActive(id);
    setOpen((was) => (was === id ? null : id));
  }, []);

  return (
    <div ref={scroll} className="list-scroll" onKeyDown={onKeyDown}>
      <div role="list" aria-label={t.results.list} className="list-all" style={{ height: `${totalHeight}px` }}>
        {items.slice(range.first, range.end).map((item, at) => {
          const index = range.first + at;
          return (
            <div
              key={item.id}
              ref={measure}
              data-key={item.id}
              role="listitem"
              aria-setsize={item.kind === "indicator" ? total : undefined}
              aria-posinset={item.kind === "indicator" ? item.position + 1 : undefined}
              className="list-item"
              style={{ top: `${startOf(index)}px` }}
            >
              {item.kind === "heading" ? (
                <h2 className={`list-${item.level}`}>{item.title}</h2>
              ) : (
                <>
                  <ResultRow indicator={item.entry.indicator} name={item.name} level={item.level} selected={item.id === selected} open={item.id === open} tabStop={item.id === tabStop} onGo={go} onToggle={toggle} />
                  {item.id === open && <RowDetails indicator={item.entry.indicator} table={tables.find(({ name }) => name === item.entry.indicator.table)} busy={busy} actions={actions} />}
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
