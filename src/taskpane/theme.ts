/** Fluent's theme from Office's: light or dark by the pane's background; forced colours are left to the system. */
import { useEffect, useState } from "react";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

/** Reads "#1f1f1f" (with or without "#"); null where Office gives something else. */
export function isDark(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (match === null) return null;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

function currentTheme(): Theme {
  const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  const dark = isDark(office?.bodyBackgroundColor) ?? window.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
  return dark ? webDarkTheme : webLightTheme;
}

/** Excel raises no event for a new theme, so it is read again whenever the pane or the system wakes up. */
export function useOfficeTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const read = () => setTheme(currentTheme());
    const scheme = window.matchMedia?.("(prefers-color-scheme: dark)");
    scheme?.addEventListener("change", read);
    window.addEventListener("focus", read);
    document.addEventListener("visibilitychange", read);
    return () => {
      scheme?.removeEventListener("change", read);
      window.removeEventListener("focus", read);
      document.removeEventListener("visibilitychange", read);
    };
  }, []);
  return theme;
}
