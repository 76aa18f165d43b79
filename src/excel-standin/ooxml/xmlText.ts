/** Escapes of XML and of SpreadsheetML's own `_xHHHH_` for characters that XML cannot hold. */

const SPECIAL = /[&<>"\t\n\r]/;

/** Text between tags. */
export function escapeText(s: string): string {
  if (!SPECIAL.test(s)) return s;
  return s.replace(/[&<>\r]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&#13;"));
}

/** An attribute's value inside double quotes; line breaks and tabs survive as character references. */
export function escapeAttribute(s: string): string {
  if (!SPECIAL.test(s)) return s;
  return s.replace(/[&<>"\t\n\r]/g, (c) => {
    switch (c) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      default:
        return `&#${c.charCodeAt(0)};`;
    }
  });
}

 
const UNSAFE = /_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/;
 
const UNSAFE_PARTS = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** ST_Xstring: what XML forbids becomes `_xHHHH_`, a literal `_xHHHH_` is shielded. `lineBreaks` also escapes \n and \t, as table column names do. */
export function toXString(s: string, lineBreaks = false): string {
  const safe = UNSAFE.test(s) ? s.replace(UNSAFE_PARTS, (c) => (c === "_" ? "_x005F_" : c.length === 2 ? c : hex(c))) : s;
  return lineBreaks && /[\n\t]/.test(safe) ? safe.replace(/[\n\t]/g, (c) => hex(c).toLowerCase()) : safe;
}

function hex(c: string): string {
  return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** The inverse of `toXString`. */
export function fromXString(s: string): string {
  return s.includes("_x") ? s.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))) : s;
}

/** Whether a text's blanks would be lost without xml:space="preserve". */
export function needsPreserve(s: string): boolean {
  return /^\s|\s$|\n| {2}/.test(s);
}
