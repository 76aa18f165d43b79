/** The narrative for Word: rich text with headings and paragraphs, and the same as plain text, onto the clipboard. */
import { narrativeHtml, narrativeText } from "../../narrative";
import type { Narrative } from "../../narrative";
import { toInsert } from "./preview";
import type { Changes } from "./preview";

export interface Copyable {
  readonly html: string;
  readonly plain: string;
}

/** The text with the person's changes in it, in both forms. */
export function copyable(narrative: Narrative, changes: Changes): Copyable {
  const { narrative: chosen, edits } = toInsert(narrative, changes);
  const written: Narrative = {
    ...chosen,
    paragraphs: chosen.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: edits[sentence.id] ?? sentence.text })),
    })),
  };
  return { html: narrativeHtml(written), plain: narrativeText(written).join("\r\n") };
}

/**
 * Puts both forms on the clipboard. Office often closes the newer way to panes, so the older one follows.
 * false: neither was allowed, and the text must be offered for Ctrl+C.
 */
export async function copyRich({ html, plain }: Copyable): Promise<boolean> {
  try {
    if (typeof ClipboardItem !== "undefined") {
      const item = new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
      return true;
    }
  } catch {
    // Not allowed here: fall through to the event.
  }
  return copyByEvent({ html, plain });
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
