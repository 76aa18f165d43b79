/** The list of findings and relations under their headings; only what is in view is drawn. Keys are handled around it. */
import { forwardRef, useCallback, useEffect, useId, useImperativeHandle, useMemo, useRef } from "react";
import { focusDrawnRow } from "../results/row-element";
import { useVisibleRows } from "../results/use-visible-rows";
import { EntryDetails } from "./EntryDetails";
import type { EntryDeeds, OpenForm } from "./EntryDetails";
import { EntryRow } from "./EntryRow";
import type { Entry, Filter, ListItem } from "./entries";
import { homeName } from "./places";
import { useReviewTexts } from "./use-texts";

/** What rows and headings take with sentences of two lines; the real heights are measured. */
const ROW_PX = 86;
const CLASS_PX = 32;
const PLACE_PX = 25;

export interface EntriesListProps {
  readonly items: readonly ListItem[];
  readonly filter: Filter;
  readonly open: string | null;
  readonly tabStop: string | null;
  readonly form: OpenForm | null;
  readonly deeds: EntryDeeds;
  readonly rechecked: { readonly ids: ReadonlySet<string>; readonly text: string };
  readonly onChoose: (entry: Entry) => void;
}

export interface EntriesListHandle {
  /** Gives the focus to an entry, drawing it first where needed; false where the list does not hold it. */
  focus(id: string): boolean;
}

export const EntriesList = forwardRef<EntriesListHandle, EntriesListProps>(function EntriesList({ items, filter, open, tabStop, form, deeds, rechecked, onChoose }, handle) {
  const t = useReviewTexts();
  const hint = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => items.map(({ id }) => id), [items]);
  const indexOf = useMemo(() => new Map(keys.map((id, index) => [id, index])), [keys]);
  const total = useMemo(() => items.filter(({ kind }) => kind === "entry").length, [items]);
  const estimate = useCallback((index: number) => ({ class: CLASS_PX, place: PLACE_PX, entry: ROW_PX })[items[index]?.kind ?? "entry"], [items]);
  const { range, totalHeight, startOf, reveal, measure } = useVisibleRows(scroll, keys, estimate, filter);

  useImperativeHandle(
    handle,
    () => ({
      focus(id) {
        const index = indexOf.get(id);
        if (index === undefined) return false;
        reveal(index);
        focusDrawnRow(scroll.current, id, () => reveal(index));
        return true;
      },
    }),
    [indexOf, reveal],
  );

  // An entry that was opened is shown whole, as soon as its real height is known.
  const shownWhole = useRef<string | null>(null);
  useEffect(() => {
    const index = open === null ? undefined : indexOf.get(open);
    if (index === undefined || shownWhole.current === open) return;
    shownWhole.current = open;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => reveal(index));
    });
    return () => cancelAnimationFrame(frame);
  }, [open, indexOf, reveal]);

  return (
    <div ref={scroll} className="list-scroll">
      <p id={hint} className="off-screen">
        {t.keys}
      </p>
      <div role="list" aria-label={t.list} aria-describedby={hint} className="list-all" style={{ height: `${totalHeight}px` }}>
        {items.slice(range.first, range.end).map((item, at) => (
          <div
            key={item.id}
            ref={measure}
            data-key={item.id}
            role="listitem"
            aria-setsize={item.kind === "entry" ? total : undefined}
            aria-posinset={item.kind === "entry" ? item.position + 1 : undefined}
            className="list-item"
            style={{ top: `${startOf(range.first + at)}px` }}
          >
            {item.kind === "class" ? (
              <h3 className="review-class">
                {t.category[item.category]}
                <span className="review-class-count">{(item.category === "consistent" ? t.scope.relations : t.places)(item.count)}</span>
              </h3>
            ) : item.kind === "place" ? (
              <h4 className="list-section" lang="vi">
                {homeName(item.home, t)}
              </h4>
            ) : (
              <>
                <EntryRow entry={item.entry} open={item.id === open} tabStop={item.id === tabStop} rechecked={rechecked.ids.has(item.id) ? rechecked.text : ""} onChoose={onChoose} />
                {item.id === open && <EntryDetails entry={item.entry} form={form?.id === item.id ? form : null} deeds={deeds} />}
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
});
