/** Finds the drawn row of a list by its id, and gives it the focus; ids hold any text, so they are compared and not put into a selector. */
export function rowElement(within: ParentNode | null, id: string): HTMLElement | null {
  const rows = within?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
  return [...rows].find((row) => row.dataset.row === id) ?? null;
}

/** Frames that a list may take to draw a row it has scrolled to. */
const TRIES = 10;

/** Focuses a row that may not be drawn before the list has scrolled there; `reveal` shows it whole. */
export function focusDrawnRow(within: ParentNode | null, id: string, reveal: () => void, tries = TRIES): void {
  const row = rowElement(within, id);
  if (row !== null) {
    row.focus({ preventScroll: true });
    // Rows that were drawn on the way have shown their real heights by the next frame.
    requestAnimationFrame(reveal);
  } else if (tries > 0) {
    requestAnimationFrame(() => focusDrawnRow(within, id, reveal, tries - 1));
  }
}
