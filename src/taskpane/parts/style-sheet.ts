/** Brings a style sheet that only one part of the pane needs. */

/** Resolves when it is there, or when it cannot be had: the part is usable without. */
export function loadStyleSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
