/** A menu button after ARIA's pattern; Fluent's Menu would bring a positioning and a focus library for these few entries. */
import { Button } from "@fluentui/react-components";
import type { FocusEvent, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./Icon";

export type MenuEntry =
  | { readonly kind: "action"; readonly label: string; readonly onChoose: () => void }
  | { readonly kind: "choice"; readonly label: string; readonly chosen: boolean; readonly onChoose: () => void; readonly lang?: string }
  | { readonly kind: "title"; readonly label: string };

export function Menu({ label, icon, entries, size = "medium" }: { label: string; icon: IconName; entries: readonly MenuEntry[]; size?: "small" | "medium" }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const items = () => [...(anchor.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) anchor.current?.querySelector("button")?.focus();
  };
  useEffect(() => {
    if (open) anchor.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
  }, [open]);
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.stopPropagation();
      return close(event.key === "Escape");
    }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (!anchor.current?.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div ref={anchor} className="menu-anchor" onBlur={leave}>
      <Button
        appearance="subtle"
        size={size}
        icon={<Icon name={icon} />}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && (
        <div role="menu" aria-label={label} className="menu" onKeyDown={move}>
          {entries.map((entry) =>
            entry.kind === "title" ? (
              <div key={entry.label} role="presentation" className="menu-title">
                {entry.label}
              </div>
            ) : (
              <button
                key={entry.label}
                type="button"
                role={entry.kind === "choice" ? "menuitemradio" : "menuitem"}
                aria-checked={entry.kind === "choice" ? entry.chosen : undefined}
                lang={entry.kind === "choice" ? entry.lang : undefined}
                tabIndex={-1}
                className="menu-entry"
                onClick={() => {
                  close(true);
                  entry.onChoose();
                }}
              >
                {entry.kind === "choice" && <span className="menu-mark">{entry.chosen && <Icon name="checkmark" />}</span>}
                {entry.label}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
