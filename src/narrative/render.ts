/** A narrative as plain lines and as rich text that Word takes over. */
import type { Narrative, Paragraph } from "./types";

function bodyOf(paragraph: Paragraph): string {
  return paragraph.sentences.map((sentence) => sentence.text).join(" ");
}

/** The text, one paragraph a line: title, headings and paragraphs in order; never an empty line. */
export function narrativeText(narrative: Narrative): string[] {
  const lines = narrative.paragraphs.flatMap((paragraph) => [paragraph.heading, bodyOf(paragraph)]);
  return [narrative.title, ...lines].filter((line) => line !== "");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Official letters: Times New Roman 14, justified, first line in 1,27 cm (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const PAGE_STYLE = "font-family:'Times New Roman',serif;font-size:14pt";
const PARAGRAPH_STYLE = "margin:6pt 0;text-align:justify;text-indent:1.27cm";

function paragraphHtml(paragraph: Paragraph): string {
  const heading = paragraph.heading === "" ? "" : `<h2 style="font-size:14pt;margin:12pt 0 6pt">${escaped(paragraph.heading)}</h2>`;
  const body = bodyOf(paragraph);
  return heading + (body === "" ? "" : `<p style="${PARAGRAPH_STYLE}">${escaped(body)}</p>`);
}

/** An HTML fragment for the clipboard: headings and paragraphs, every text escaped, no script, no links. */
export function narrativeHtml(narrative: Narrative): string {
  const title = narrative.title === "" ? "" : `<h1 style="font-size:15pt;text-align:center">${escaped(narrative.title)}</h1>`;
  return `<div lang="vi" style="${PAGE_STYLE}">${title}${narrative.paragraphs.map(paragraphHtml).join("")}</div>`;
}
