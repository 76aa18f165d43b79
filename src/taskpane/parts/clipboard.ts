/** Puts rich text, and the same as plain text, onto the clipboard. */

export interface Copyable {
  readonly html: string;
  readonly plain: string;
}

/**
 * Puts both forms on the clipboard. The copy event comes first: browsers take the formatting out of HTML that is written
 * the newer way, under the policy of this page. Where the event is closed, the newer way follows.
 * false: neither was allowed, and the text must be offered for Ctrl+C.
 */
export async function copyRich({ html, plain }: Copyable): Promise<boolean> {
  if (copyByEvent({ html, plain })) return true;
  try {
    if (typeof ClipboardItem === "undefined") return false;
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([plain], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function copyByEvent({ html, plain }: Copyable): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    event.preventDefault();
    filled = true;
  };
  document.addEventListener("copy", fill, { capture: true });
  try {
    return typeof document.execCommand === "function" && document.execCommand("copy") && filled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
