/** The pane's tabs: Fluent's underline look and ARIA's tab pattern, without the focus library that Fluent's TabList brings. */
import type { KeyboardEvent } from "react";
import { useRef } from "react";
import { classes } from "./classes";

export interface TabItem<T extends string> {
  readonly id: T;
  readonly label: string;
}

export function Tabs<T extends string>({ label, items, chosen, onChoose }: { label: string; items: readonly TabItem<T>[]; chosen: T; onChoose: (id: T) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex(({ id }) => id === chosen);
    const last = items.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const item = to === undefined ? undefined : items[to];
    if (item === undefined) return;
    event.preventDefault();
    onChoose(item.id);
    list.current?.querySelector<HTMLElement>(`#tab-${item.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tabs-list" onKeyDown={move}>
      {items.map(({ id, label: word }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? `panel-${id}` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          className={classes("tabs-tab", id === chosen && "tabs-chosen")}
          onClick={() => onChoose(id)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
