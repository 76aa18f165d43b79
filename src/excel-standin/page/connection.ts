/** What the page hands to the pane's window: the host and the Office theme, under one name on the page's window. */
import type { ExcelHost } from "../host";
import type { OfficeThemeColors } from "./theme";

export interface Connection {
  readonly host: ExcelHost;
  /** The Office theme as it is now. */
  theme(): OfficeThemeColors;
}

declare global {
  interface Window {
    soatSoStandin?: Connection;
  }
}

/** The connection of the page around a window, or null: no such page, or another site's. */
export function connectionOf(inner: Window): Connection | null {
  if (inner.parent === inner) return null;
  try {
    return inner.parent.soatSoStandin ?? null;
  } catch {
    // A page of another origin: its window may not be read.
    return null;
  }
}

/** The theme as desktop Excel hands it to office.js: colours as 0xRRGGBB integers in a JSON text. */
export function officeThemeInfo(colors: OfficeThemeColors): string {
  return JSON.stringify(Object.fromEntries(Object.entries(colors).map(([name, hex]) => [name, Number.parseInt(String(hex).slice(1), 16)])));
}

interface ThemedContext {
  GetOfficeThemeInfo?: () => string;
}

/** Lets office.js in a window ask for the page's theme; the host must be installed there already. */
export function installTheme(inner: { readonly external: unknown }, connection: Pick<Connection, "theme">): void {
  const context = (inner.external as { GetContext?: () => ThemedContext }).GetContext?.();
  if (context) context.GetOfficeThemeInfo = () => officeThemeInfo(connection.theme());
}
