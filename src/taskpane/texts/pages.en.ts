/** The English words of the pages over the tabs: column match, settings, help. */
import { plural } from "./numbers.en";
import type { Texts } from "./vi";

export const match: Texts["match"] = {
  title: (table) => `Match columns: ${table}`,
  body: "Choose what each column is. The match is remembered in this workbook.",
  roleOf: (header) => `Role of column ${header}`,
  unnamed: "(no header)",
  samples: "For example",
  needIndicator: "One column must be “Indicator name”.",
  needFigure: "At least one column must be “Target”, “Actual” or “Estimate”.",
  twice: (role, headers) => `Only one column can be “${role}”: ${headers}.`,
  save: "Save match",
  saved: (table) => `The column match of table ${table} is remembered.`,
};

export const settings: Texts["settings"] = {
  title: "Settings",
  body: "Saved in the workbook, so colleagues who open the file share them.",
  writing: "Writing",
  decimals: "Decimals of percentages",
  decimalsAuto: "As the style says",
  decimalsCount: (n) => plural(n, "decimal"),
  leadingZero: "Write 03 instead of 3 for counts below 10",
  judging: "Judging",
  nearlyMet: "Use “Nearly met” (95% to below 100%)",
  period: "Reporting period",
  periodAuto: "Read from the headers",
  periods: { month: "Month", quarter: "Quarter", half: "6 months", "nine-months": "9 months", year: "Whole year" },
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  badYear: "The year has four digits, 1990 to 2100.",
  save: "Save",
};

export const help: Texts["help"] = {
  title: "Help",
  steps: "Four steps",
  step1: "Make the indicator sheet an Excel table (Ctrl+T) with a name column and a target or actual column.",
  step2: "“Recalculate” writes percent of target, growth and verdict as formulas. Typed figures are not touched.",
  step3: "On “Narrative”, choose scope and style, then “Insert narrative” or copy for Word.",
  step4: "On “Check”, press “Check the figures”: the tables and the text in the workbook are compared; each mismatch comes with its equation, its cells and what to do. Word reports are checked there, too.",
  keys: "Keyboard",
  keyList: [
    ["↑ ↓", "previous, next indicator"],
    ["Enter", "go to the cell"],
    ["→ ←", "open, close details"],
    ["J K", "next, previous while checking"],
    ["Home, End", "start, end of the list"],
    ["Esc", "close what is open"],
  ],
  headers: "Headers that are recognised",
  headersBody: "TT, Mã, Chỉ tiêu, ĐVT, TH năm trước, KH năm, Tỉnh giao, HĐND giao, TH, Lũy kế, Ước TH, Ghi chú and many other spellings. For anything else use “Match columns”.",
};
