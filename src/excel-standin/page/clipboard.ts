/** Cells on the clipboard: tab-separated text and HTML, out and in. */

/** Quotes a field that holds a tab, a line break or a quotation mark, as Excel does. */
function field(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of texts as tab-separated lines with CRLF. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(field).join("\t")).join("\r\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\n", "<br>");
}

/** Rows of texts as an HTML table that Word and Excel take. */
export function toHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return `<table>${lines.join("")}</table>`;
}

/** Reads tab-separated text; quoted fields may hold tabs and line breaks. A final line break adds no row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  let fresh = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
      continue;
    }
    if (sign === '"' && fresh && closesAsField(text, at)) {
      quoted = true;
      fresh = false;
    } else if (sign === "\t") {
      row.push(value);
      value = "";
      fresh = true;
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      row.push(value);
      rows.push(row);
      row = [];
      value = "";
      fresh = true;
    } else {
      value += sign;
      fresh = false;
    }
  }
  if (value !== "" || row.length > 0 || !fresh) {
    row.push(value);
    rows.push(row);
  }
  return rows;
}

/** Whether the quotation mark at `at` opens a quoted field: its partner stands before a tab, a line break or the end. */
function closesAsField(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] !== '"') continue;
    if (text[next + 1] === '"') {
      next += 1;
      continue;
    }
    return next + 1 === text.length || /[\t\r\n]/.test(text[next + 1] ?? "");
  }
  return false;
}

/** Stands for a <br> while the source's own line breaks, which mean nothing, are folded. */
const LINE = "\uE000";

/** The cells of the first table in a piece of HTML (from Word or a web page), or null when there is none. */
export function fromHtml(html: string, parser: DOMParser): string[][] | null {
  const table = parser.parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      for (const line of cell.querySelectorAll("br")) line.replaceWith(LINE);
      const text = (cell.textContent ?? "").replace(/\s+/g, " ").replaceAll(new RegExp(` ?${LINE} ?`, "g"), "\n").trim();
      return [text, ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => "")];
    }),
  );
}
