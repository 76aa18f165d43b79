/** Structured references in the form a person types in Excel: [@[KH 2023]], KeHoach[Mã], special characters escaped. */

/** Characters that Excel reads as something else inside brackets; source: support.microsoft.com, structured references. */
const ESCAPED = /['[\]#@]/g;
const PLAIN = /^[A-Za-zÀ-ỹ\p{N}_]+$/u;
/** In TableName[Column] only these call for a second pair of brackets; spaces and % do not. */
const NEEDS_BRACKETS = /[\t\n\r,:.[\]#'"{}$^&*+=\-><\/@()!~|;]/;

function escaped(header: string): string {
  return header.replace(ESCAPED, "'$&");
}

/** This row's cell: [@KH], [@[KH 2023]]. */
export function thisRow(header: string): string {
  return PLAIN.test(header) ? `[@${header}]` : `[@[${escaped(header)}]]`;
}

/** A whole column of another table: KeHoach[KH 2023]. */
export function columnOf(table: string, header: string): string {
  return NEEDS_BRACKETS.test(header) ? `${table}[[${escaped(header)}]]` : `${table}[${escaped(header)}]`;
}

/** A text constant of a formula. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
