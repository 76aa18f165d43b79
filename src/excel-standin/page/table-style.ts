/** Excel's built-in table styles as colours: header, banding and lines for each cell of a table. */
import type { BorderEdge, CellStyle, Table } from "../model/types";

/** What a table style lends to a cell that has no format of its own. */
export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly borders: CellStyle["borders"];
}

/** Accents of the Office theme in the order of the style numbers: none, then accent 1 to 6. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Mixes a colour with white (Excel's tint: 0.6 keeps 40 % of the colour). */
export function tint(rgb: string, amount: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(rgb.slice(at, at + 2), 16);
    return Math.round(channel + (255 - channel) * amount)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** Mixes a colour with black. */
export function shade(rgb: string, amount: number): string {
  const mixed = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(rgb.slice(at, at + 2), 16) * (1 - amount))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

interface Palette {
  readonly header: { readonly fill?: string; readonly color: string };
  readonly band?: string;
  readonly body?: string;
  readonly bodyColor?: string;
  readonly totalFill?: string;
  /** Lines between rows; null = none. */
  readonly rows: string | null;
  readonly columns: string | null;
  readonly outline: string | null;
  /** Line below the header and above the totals. */
  readonly rule: { readonly color: string; readonly style: BorderEdge["style"] } | null;
  readonly emphasis?: { readonly fill: string; readonly color: string };
}

const BLACK = "#000000";
const WHITE = "#FFFFFF";

function light(number: number): Palette {
  const accent = ACCENTS[(number - 1) % 7] ?? BLACK;
  const text = accent === BLACK ? BLACK : shade(accent, 0.25);
  const band = accent === BLACK ? "#D9D9D9" : tint(accent, 0.8);
  if (number <= 7) {
    return { header: { color: text }, band, bodyColor: text, rows: null, columns: null, outline: accent, rule: { color: accent, style: "thin" } };
  }
  if (number <= 14) {
    return { header: { fill: accent, color: WHITE }, rows: accent, columns: null, outline: accent, rule: { color: accent, style: "double" } };
  }
  return { header: { color: BLACK }, band, rows: accent, columns: accent, outline: accent, rule: { color: accent, style: "medium" } };
}

function medium(number: number): Palette {
  const accent = ACCENTS[(number - 1) % 7] ?? BLACK;
  const faint = accent === BLACK ? "#D9D9D9" : tint(accent, 0.8);
  const soft = accent === BLACK ? "#A6A6A6" : tint(accent, 0.6);
  if (number <= 7) {
    const line = accent === BLACK ? BLACK : tint(accent, 0.4);
    return { header: { fill: accent, color: WHITE }, band: faint, rows: line, columns: null, outline: line, rule: { color: accent, style: "double" } };
  }
  if (number <= 14) {
    return {
      header: { fill: accent, color: WHITE },
      body: faint,
      band: soft,
      totalFill: accent,
      rows: WHITE,
      columns: WHITE,
      outline: null,
      rule: { color: WHITE, style: "thick" },
      emphasis: { fill: accent, color: WHITE },
    };
  }
  if (number <= 21) {
    return {
      header: { fill: accent, color: WHITE },
      band: "#D9D9D9",
      rows: null,
      columns: null,
      outline: null,
      rule: { color: BLACK, style: "medium" },
      emphasis: { fill: accent, color: WHITE },
    };
  }
  const line = accent === BLACK ? BLACK : tint(accent, 0.4);
  return { header: { fill: faint, color: BLACK }, body: faint, band: soft, rows: line, columns: line, outline: line, rule: { color: accent, style: "medium" } };
}

function dark(number: number): Palette {
  const accent = number <= 7 ? (ACCENTS[number - 1] ?? BLACK) : (ACCENTS[((number - 8) * 2 + 1) % 7] ?? BLACK);
  if (number <= 7) {
    const base = accent === BLACK ? "#737373" : accent;
    const band = accent === BLACK ? "#404040" : shade(accent, 0.25);
    return { header: { fill: BLACK, color: WHITE }, body: base, band, bodyColor: WHITE, totalFill: shade(base, 0.5), rows: null, columns: null, outline: null, rule: { color: WHITE, style: "medium" } };
  }
  return { header: { fill: BLACK, color: WHITE }, body: tint(accent, 0.8), band: tint(accent, 0.6), rows: null, columns: null, outline: null, rule: { color: BLACK, style: "double" } };
}

function palette(style: string | null): Palette | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/i.exec(style ?? "");
  if (!match) return null;
  const number = Number(match[2]);
  const kind = (match[1] ?? "").toLowerCase();
  if (kind === "light" && number >= 1 && number <= 21) return light(number);
  if (kind === "medium" && number >= 1 && number <= 28) return medium(number);
  if (kind === "dark" && number >= 1 && number <= 11) return dark(number);
  return null;
}

/**
 * What a table's style gives to the cell at a sheet place, or null outside the table or without a known style.
 * `visibleRow` is the cell's place among the visible body rows (0, 1, …), so that banding goes on under a filter.
 */
export function tableLook(table: Table, row: number, column: number, visibleRow: number): TableLook | null {
  const { area } = table;
  if (row < area.top || row > area.bottom || column < area.left || column > area.right) return null;
  const colours = palette(table.style);
  if (!colours) return null;
  const edge = (color: string | null, style: BorderEdge["style"] = "thin"): BorderEdge | undefined => (color ? { color, style } : undefined);
  const header = table.headerRow && row === area.top;
  const totals = table.totalsRow && row === area.bottom;
  const borders = {
    top: row === area.top ? edge(colours.outline) : totals && colours.rule ? edge(colours.rule.color, colours.rule.style) : edge(colours.rows),
    bottom:
      row === area.bottom
        ? edge(colours.outline)
        : header && colours.rule && colours.header.fill === undefined
          ? edge(colours.rule.color, colours.rule.style)
          : edge(colours.rows),
    left: column === area.left ? edge(colours.outline) : edge(colours.columns),
    right: column === area.right ? edge(colours.outline) : edge(colours.columns),
  };
  if (header) return { ...(colours.header.fill ? { fill: colours.header.fill } : {}), color: colours.header.color, bold: true, borders };
  const first = table.firstColumn && column === area.left;
  const last = table.lastColumn && column === area.right;
  const banded = (table.bandedRows && visibleRow % 2 === 0) || (table.bandedColumns && (column - area.left) % 2 === 0);
  const emphasis = (first || last) && !totals ? colours.emphasis : undefined;
  const fill = emphasis?.fill ?? (totals ? colours.totalFill : banded && colours.band ? colours.band : colours.body);
  const color = emphasis?.color ?? (totals && colours.totalFill ? WHITE : colours.bodyColor);
  return { ...(fill ? { fill } : {}), ...(color ? { color } : {}), bold: totals || first || last, borders };
}

/** The grey default that Excel's file dialog knows as "none": no look at all. */
export function knowsStyle(style: string | null): boolean {
  return palette(style) !== null;
}
