import type { NodeExcel } from "../../../src/excel-standin/host";
import { failure, onSheet, openIndicators } from "./support";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await openIndicators();
});
afterEach(() => excel.close());

const rules = () => excel.book.sheets[0]?.conditionalFormats ?? [];

describe("conditional formats", () => {
  it("of every kind a report uses are written as an add-in writes them", async () => {
    await onSheet(excel, async (sheet, context) => {
      const range = sheet.getRange("C2:C4");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$C2<$B2";
      custom.custom.format.fill.color = "#FFC7CE";
      custom.custom.format.font.color = "#9C0006";
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const value = range.conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
      value.cellValue.format.font.color = "#006100";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "Không đạt" };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      bar.dataBar.positiveFormat.gradientFill = false;
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      const icons = range.conditionalFormats.add("IconSet");
      icons.iconSet.style = "ThreeSymbols";
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "#F8696B" }, maximum: { type: "HighestValue", color: "#63BE7B" } };
      await context.sync();
    });
    expect(rules().map((r) => r.rule)).toMatchObject([
      { type: "expression", formula: "$C2<$B2", style: { fill: "#FFC7CE", color: "#9C0006", bold: true } },
      { type: "cellIs", operator: "greaterThan", formulas: ["100"], style: { color: "#006100" } },
      { type: "containsText", text: "Không đạt" },
      { type: "dataBar", min: { type: "num", value: "0" }, color: "#5B9BD5", gradient: false },
      { type: "iconSet", set: "3Symbols" },
      { type: "colorScale", stops: [{ color: "#F8696B" }, { color: "#63BE7B" }] },
    ]);
    expect(rules()[0]).toMatchObject({ stopIfTrue: true, priority: 6, areas: [{ top: 1, left: 2, bottom: 3, right: 2 }] });
  });

  it("are counted, read back, and the newest comes first", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("C2:C4");
      conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      conditionalFormats.add("DataBar");
      const count = conditionalFormats.getCount();
      conditionalFormats.load("items/type,items/priority,items/id");
      await context.sync();
      return [count.value, conditionalFormats.items.map((item) => [item.type, item.priority])];
    });
    expect(read).toEqual([2, [["DataBar", 0], ["Custom", 1]]]);
  });

  it("are told apart by their null objects", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const format = sheet.getRange("C2:C4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$C2>1";
      const custom = format.customOrNullObject.load("rule/formula");
      const bar = format.dataBarOrNullObject.load("showDataBarOnly");
      await context.sync();
      return [custom.rule.formula, bar.isNullObject];
    });
    expect(read).toEqual(["=$C2>1", true]);
  });

  it("are deleted singly, and cleared from a part of their range", async () => {
    await onSheet(excel, async (sheet, context) => {
      const first = sheet.getRange("C2:C4").conditionalFormats.add("DataBar");
      sheet.getRange("B2:C4").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      first.delete();
      sheet.getRange("C1:C9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(rules().map((r) => r.areas)).toEqual([[{ top: 1, left: 1, bottom: 3, right: 1 }]]);
  });

  it("move with inserted rows and grow with their table", async () => {
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("C2:C4").conditionalFormats.add("Custom").custom.rule.formula = "=$C2<$B2";
      sheet.getRange("1:1").insert("Down");
      context.workbook.tables.getItem("ChiTieu").rows.add(undefined, [["GRDP", 9, 7]]);
      await context.sync();
    });
    expect(rules()[0]?.areas).toEqual([{ top: 2, left: 2, bottom: 5, right: 2 }]);
    expect(rules()[0]?.rule).toMatchObject({ formula: "$C3<$B3" });
  });

  it("take no structured references", async () => {
    expect(await failure(excel, (_context, sheet) => void (sheet.getRange("C2").conditionalFormats.add("Custom").custom.rule.formula = "=[@[Thực hiện]]>1"))).toMatchObject({ code: "InvalidArgument", location: "ConditionalFormatRule.formula" });
  });
});

describe("data validation", () => {
  it("keeps lists, prompts and alerts, and reads them back", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const validation = sheet.getRange("C2:C4").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "Đạt,Không đạt" } };
      validation.prompt = { showPrompt: true, title: "Đánh giá", message: "Chọn một" };
      validation.errorAlert = { showAlert: true, style: "Warning", title: "Sai", message: "Ngoài danh sách" };
      validation.load("type,rule,prompt,errorAlert");
      const mixed = sheet.getRange("C1:C4").dataValidation.load("type");
      await context.sync();
      return [validation.type, validation.rule, validation.prompt.title, validation.errorAlert.style, mixed.type];
    });
    expect(read).toEqual(["List", { list: { inCellDropDown: true, source: "Đạt,Không đạt" } }, "Đánh giá", "Warning", "Inconsistent"]);
  });

  it("keeps numbers and formulas, and is cleared", async () => {
    const read = await onSheet(excel, async (sheet, context) => {
      const validation = sheet.getRange("B2:B4").dataValidation;
      validation.rule = { decimal: { formula1: 0, formula2: "=$C$2", operator: "Between" } };
      validation.load("rule,type");
      await context.sync();
      const rule = validation.rule;
      validation.clear();
      validation.load("type");
      await context.sync();
      return [rule, validation.type];
    });
    expect(read).toEqual([{ decimal: { formula1: 0, formula2: "=$C$2", operator: "Between" } }, "None"]);
  });
});
