/** The findings as a list for Word or a message, rich and plain. */
import { copyRich } from "../parts/clipboard";
import type { CheckedReport } from "./compute";
import type { Entry, Spot } from "./entries";
import type { CheckTexts } from "./texts.vi";

export function placeName({ place }: Spot, t: CheckTexts): string {
  if (place.paragraph === undefined) return t.line(place.line);
  return place.note === undefined ? t.paragraph(place.paragraph) : t.note(place.note, place.paragraph);
}

export function summaryOf({ counts }: CheckedReport, t: CheckTexts): string {
  return t.summary(counts.relations, counts.consistent, counts.inconsistent, counts.review);
}

function item(entry: Entry, t: CheckTexts): string {
  const places = [...new Set(entry.spots.map((spot) => placeName(spot, t)))].join("; ");
  const proposal = entry.proposal === null ? "" : ` ${t.proposal(entry.proposal.from, entry.proposal.to)}.`;
  return `[${t.tone[entry.tone]}] ${places}: ${entry.message} (${entry.formulas.join("; ")})${proposal}`;
}

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

export function listText(report: CheckedReport, t: CheckTexts): { readonly html: string; readonly plain: string } {
  const title = report.name === "" ? t.pasted : report.name;
  const head = `${title}: ${summaryOf(report, t)}.`;
  const items = report.entries.filter(({ tone }) => tone !== "checked").map((entry) => item(entry, t));
  return {
    plain: [head, ...items.map((text, i) => `${i + 1}. ${text}`)].join("\r\n"),
    html: `<p>${escape(head)}</p><ol>${items.map((text) => `<li>${escape(text)}</li>`).join("")}</ol>`,
  };
}

/** false: the clipboard is closed, and the text must be offered for Ctrl+C. */
export function copyList(report: CheckedReport, t: CheckTexts): Promise<boolean> {
  return copyRich(listText(report, t));
}
