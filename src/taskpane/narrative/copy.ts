/** The narrative for Word: rich text with headings and paragraphs, and the same as plain text, for the clipboard. */
import { narrativeHtml, narrativeText } from "../../narrative";
import type { Narrative } from "../../narrative";
import type { Copyable } from "../parts/clipboard";
import { toInsert } from "./preview";
import type { Changes } from "./preview";

export { copyRich } from "../parts/clipboard";

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
