/** The check of a written report in the pane: a chunk of its own, fetched when its tab is first opened. */
import { CheckTab } from "./CheckTab";

/** For React.lazy: the tab once its style sheet is there (or cannot be had), so that nothing jumps. */
export async function loadCheckTab(): Promise<{ default: typeof CheckTab }> {
  await styleSheet(new URL("./check.css", import.meta.url).href);
  return { default: CheckTab };
}

function styleSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
