/** What is kept for the person on this machine: the name for the log, and whether the check follows edits. */

/** What of the browser's storage is needed. */
export type Store = Pick<Storage, "getItem" | "setItem">;

export interface Remembered {
  readonly reviewer: string;
  readonly watching: boolean;
}

const NOTHING: Remembered = { reviewer: "", watching: true };
const KEY = "soat-so.review";

/** Office on the web hands out a key per partition of the storage: without it one site's choice could follow a person to another. */
export function keyIn(partition: string | undefined): string {
  return partition === undefined || partition === "" ? KEY : `${partition}.${KEY}`;
}

/** Damaged entries and closed storage give the defaults. */
export function recall(store: Store | null, key: string): Remembered {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return NOTHING;
    const { reviewer, watching } = kept as Record<string, unknown>;
    return { reviewer: typeof reviewer === "string" ? reviewer : "", watching: watching !== false };
  } catch {
    return NOTHING;
  }
}

export function remember(store: Store | null, key: string, kept: Remembered): void {
  try {
    store?.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage may be closed or full: the choice holds until the pane is closed.
  }
}

/** The browser's storage; null where looking at it alone is forbidden. */
export function openStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function partitionKey(): string | undefined {
  return typeof Office === "undefined" ? undefined : (Office.context as { readonly partitionKey?: string } | undefined)?.partitionKey;
}
