/** Conditional formats, rule by rule. */
import { Calculator, evaluateConditionalFormats } from "../../../src/excel-standin/calc";
import type { ConditionalFormat, ConditionalRule } from "../../../src/excel-standin/model/types";
import { makeBook, makeSheet } from "./book";

const ROWS = [
  ["GRDP", -3.8, "Chưa đạt"],
  ["Thu ngân sách", 65, "Chưa đạt"],
  ["Trường chuẩn", 100, "Đạt"],
  ["Hộ nghèo", 120, "Vượt"],
  ["Chưa có số liệu", null, null],
];
const ALL = { top: 0, left: 0, bottom: 9, right: 9 };
const VALUES = { top: 0, left: 1, bottom: 4, right: 1 };
const VERDICTS = { top: 0, left: 2, bottom: 4, right: 2 };

function looks(...formats: [rule: ConditionalRule, area: typeof ALL, stopIfTrue?: boolean][]) {
  const made = formats.map(([rule, area, stopIfTrue = false], index): ConditionalFormat => ({ id: `cf${index}`, areas: [area], priority: index + 1, stopIfTrue, rule }));
  const sheet = makeSheet("A", ROWS, made);
  const book = makeBook(sheet);
  const calculator = new Calculator(book);
  calculator.recalculate();
  return evaluateConditionalFormats(book, calculator, sheet.id, ALL);
}

const RED = { fill: "#FFC7CE", color: "#9C0006" };

test("a formula is read relative to the first cell of the area", () => {
  const found = looks([{ type: "expression", formula: '$C1="Chưa đạt"', style: RED }, { top: 0, left: 0, bottom: 4, right: 2 }]);
  expect([...found.keys()]).toEqual(["0,0", "0,1", "0,2", "1,0", "1,1", "1,2"]);
  expect(found.get("0,0")?.style).toEqual(RED);
});

test.each<[Extract<ConditionalRule, { type: "cellIs" }>["operator"], string[], string[]]>([
  ["lessThan", ["100"], ["0,1", "1,1", "4,1"]], // a blank cell counts as 0, as in Excel
  ["greaterThanOrEqual", ["100"], ["2,1", "3,1"]],
  ["between", ["100", "60"], ["1,1", "2,1"]],
  ["notBetween", ["0", "100"], ["0,1", "3,1"]],
  ["equal", ["B4"], ["3,1"]],
])("cell value %s %p", (operator, formulas, cells) => {
  const fixed = formulas.map((formula) => (formula === "B4" ? "$B$4" : formula));
  expect([...looks([{ type: "cellIs", operator, formulas: fixed, style: RED }, VALUES]).keys()]).toEqual(cells);
});

test.each<["containsText" | "notContainsText" | "beginsWith" | "endsWith", string, string[]]>([
  ["containsText", "ĐẠT", ["0,2", "1,2", "2,2"]],
  ["notContainsText", "đạt", ["3,2", "4,2"]],
  ["beginsWith", "chưa", ["0,2", "1,2"]],
  ["endsWith", "t", ["0,2", "1,2", "2,2", "3,2"]],
])("text %s %p", (type, text, cells) => expect([...looks([{ type, text, style: RED }, VERDICTS]).keys()]).toEqual(cells));

test("the first rule wins property by property, and stopIfTrue ends the list", () => {
  const bold: ConditionalRule = { type: "expression", formula: "TRUE", style: { bold: true, fill: "#FFFFFF" } };
  const bad: ConditionalRule = { type: "beginsWith", text: "Chưa", style: RED };
  expect(looks([bad, VERDICTS], [bold, VERDICTS]).get("0,2")?.style).toEqual({ ...RED, bold: true });
  expect(looks([bad, VERDICTS, true], [bold, VERDICTS]).get("0,2")?.style).toEqual(RED);
});

test("a data bar grows from its axis, to the left for negative values", () => {
  const bar: ConditionalRule = { type: "dataBar", min: { type: "num", value: "-80" }, max: { type: "num", value: "120" }, color: "#5B9BD5", negativeColor: "#C00000", gradient: false, showValue: true, axis: "automatic" };
  const found = looks([bar, VALUES]);
  expect(found.get("3,1")?.dataBar).toMatchObject({ start: 0.4, end: 1, axis: 0.4, color: "#5B9BD5", negative: false });
  expect(found.get("0,1")?.dataBar).toMatchObject({ end: 0.4, axis: 0.4, color: "#C00000", negative: true });
  expect(found.get("0,1")?.dataBar?.start).toBeCloseTo(0.381, 6);
  expect(found.has("4,1")).toBe(false);
});

test("an automatic data bar starts at zero and ends at the greatest value", () => {
  const bar: ConditionalRule = { type: "dataBar", min: { type: "autoMin" }, max: { type: "autoMax" }, color: "#5B9BD5", negativeColor: "#C00000", gradient: true, showValue: false, axis: "automatic" };
  const found = looks([bar, { ...VALUES, top: 1 }]);
  expect(found.get("1,1")?.dataBar).toMatchObject({ start: 0, axis: null });
  expect(found.get("1,1")?.dataBar?.end).toBeCloseTo(65 / 120, 9);
});

test("a colour scale mixes between its stops", () => {
  const scale: ConditionalRule = { type: "colorScale", stops: [{ threshold: { type: "num", value: "0" }, color: "#000000" }, { threshold: { type: "num", value: "130" }, color: "#FFFFFF" }] };
  const found = looks([scale, VALUES]);
  expect(found.get("1,1")?.color).toBe("#808080");
  expect(found.get("0,1")?.color).toBe("#000000");
});

test("icons go by thresholds, lowest first, or the other way round", () => {
  const icons = (reverse: boolean): ConditionalRule => ({
    type: "iconSet",
    set: "3TrafficLights1",
    reverse,
    showValue: true,
    thresholds: [
      { type: "percent", value: "0", gte: true },
      { type: "num", value: "65", gte: false },
      { type: "num", value: "100", gte: true },
    ],
  });
  const index = (reverse: boolean) => ["0,1", "1,1", "2,1"].map((key) => looks([icons(reverse), VALUES]).get(key)?.icon?.index);
  expect(index(false)).toEqual([0, 0, 2]);
  expect(index(true)).toEqual([2, 2, 0]);
});

test("a rule that is only kept shows nothing", () => expect(looks([{ type: "opaque", xml: "<cfRule/>", formulas: [] }, VALUES]).size).toBe(0));
