/** Finds the drawn row of an indicator; ids hold any text, so they are compared and not put into a selector. */
export function rowElement(within: ParentNode | null, id: string): HTMLElement | null {
  const rows = within?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
  return [...rows].find((row) => row.dataset.row === id) ?? null;
}
