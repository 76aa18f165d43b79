import fc from "fast-check";
import { addColumn, addName, addRows, addSheet, applyStyle, area, createTable, deleteCells, deleteSheet, insertCells, renameSheet, renameTable, setNote, styleAt, type ChangeBatch } from "../../../src/excel-standin/model";
import { at, formulaAt, open, read, write } from "./support";

const INDICATORS = [["Chỉ tiêu", "KH", "TH"], ["Thu ngân sách", 204.9, 132.9], ["Hộ nghèo", 120, 95]] as const;

function withTable() {
  const opened = open();
  write(opened, "A1", INDICATORS);
  const table = createTable(opened.editor, opened.sheet, at("A1:C3"), true);
  return { ...opened, table };
}

describe("undo and redo", () => {
  it("take back a value, a look and a structure, each with all that came of it", () => {
    const opened = withTable();
    const { editor, sheet, table } = opened;
    const before = read(opened, "A1:E5");
    editor.edit(() => write(opened, "B2", [[1]]), { undo: "Nhập" });
    editor.edit(() => applyStyle(editor, sheet, at("B2"), { fill: "#FF0000" }), { undo: "Tô" });
    editor.edit(() => addColumn(editor, sheet, table, null, ["Đạt", "=[@TH]/[@KH]", "=[@TH]/[@KH]"], null), { undo: "Thêm cột" });
    const after = read(opened, "A1:E5");
    while (editor.undo());
    expect(read(opened, "A1:E5")).toEqual(before);
    expect(styleAt(editor.book, editor.styleIndex(sheet, 1, 1)).fill).toBeNull();
    expect(sheet.tables[0]?.columns).toHaveLength(3);
    while (editor.redo());
    expect(read(opened, "A1:E5")).toEqual(after);
    expect(sheet.tables[0]?.columns[3]?.name).toBe("Đạt");
  });

  it("brings back a deleted sheet with the formulas that meant it", () => {
    const opened = open();
    const { editor } = opened;
    const other = addSheet(editor, "Tổng");
    write({ editor, sheet: other }, "A1", [[7]]);
    write(opened, "A1", [["=Tổng!A1*2"]]);
    editor.edit(() => deleteSheet(editor, other), { undo: "Xóa trang" });
    expect(formulaAt(opened, "A1")).toContain("#REF!");
    editor.undo();
    expect(read(opened, "A1")).toEqual([[14]]);
  });

  it("forgets steps that an unrecorded structural edit has made wrong", () => {
    const opened = open();
    opened.editor.edit(() => write(opened, "B2", [[1]]), { undo: "Nhập" });
    insertCells(opened.editor, opened.sheet, at("1:1"), "vertical");
    expect(opened.editor.undo()).toBe(false);
    expect(read(opened, "B3")).toEqual([[1]]);
  });

  it("restores any sequence of edits exactly", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("write" as const), row: fc.nat(6), column: fc.nat(4), value: fc.oneof(fc.integer(), fc.constant("=B2+1"), fc.constant(""), fc.string()) }),
      fc.record({ kind: fc.constant("insert" as const), row: fc.nat(6), column: fc.nat(0), value: fc.constant("") }),
      fc.record({ kind: fc.constant("delete" as const), row: fc.integer({ min: 3, max: 6 }), column: fc.nat(0), value: fc.constant("") }),
      fc.record({ kind: fc.constant("rows" as const), row: fc.nat(2), column: fc.nat(0), value: fc.constant("") }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const opened = withTable();
        const { editor, sheet } = opened;
        // Cells by place: in which order a Map came to hold them is no part of a sheet.
        const cells = () => [...sheet.cells].flatMap(([row, line]) => [...line].map(([column, cell]) => ({ row, column, ...cell }))).sort((a, b) => a.row - b.row || a.column - b.column);
        const picture = () => JSON.stringify([read(opened, "A1:F12"), sheet.tables, sheet.merges, cells()]);
        const before = picture();
        for (const s of steps) {
          try {
            editor.edit(() => {
              if (s.kind === "write") write(opened, `${"ABCDE"[s.column] ?? "A"}${s.row + 1}`, [[s.value as string]]);
              if (s.kind === "insert") insertCells(editor, sheet, area(s.row, 0, s.row, 16383), "vertical");
              if (s.kind === "delete") deleteCells(editor, sheet, area(s.row, 0, s.row, 16383), "vertical");
              const [table] = sheet.tables;
              if (s.kind === "rows" && table) addRows(editor, sheet, table, null, [["mới", 1, 2].slice(0, table.columns.length).concat(Array.from({ length: Math.max(0, table.columns.length - 3) }, () => ""))]);
            }, { undo: "bước" });
          } catch {
            // Refused edits may have left a part behind; what was recorded of it is undone all the same.
          }
        }
        while (editor.undo());
        expect(picture()).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the journal", () => {
  it("names the smallest area that changed and who changed it", () => {
    const opened = open();
    const batches: ChangeBatch[] = [];
    const stop = opened.editor.onChange((batch) => batches.push(batch));
    opened.editor.edit(() => write(opened, "B2", [[5]]), { source: "Remote" });
    stop();
    write(opened, "B3", [[6]]);
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ source: "Remote", changes: [{ kind: "cells", area: at("B2"), type: "RangeEdited", before: null, after: 5 }] });
  });

  it("gathers one edit's changes, also when it fails half-way", () => {
    const opened = open();
    const batches: ChangeBatch[] = [];
    opened.editor.onChange((batch) => batches.push(batch));
    expect(() =>
      opened.editor.edit(() => {
        write(opened, "A1", [[1]]);
        renameSheet(opened.editor, opened.sheet, "");
      }),
    ).toThrow();
    expect(batches.map((batch) => batch.changes.length)).toEqual([1]);
  });
});

describe("tables follow what is written around them", () => {
  it("a formula in one cell of an empty column fills the column", () => {
    const opened = withTable();
    addColumn(opened.editor, opened.sheet, opened.table, null, null, "Chênh");
    write(opened, "D3", [["=[@TH]-[@KH]"]]);
    expect(read(opened, "D2:D3")).toEqual([[132.9 - 204.9], [-25]].map(([v]) => [expect.closeTo(v ?? 0, 9)]));
    expect(opened.table.columns[3]?.calculated).toBe("[@TH]-[@KH]");
  });

  it("a formula beside other values fills nothing", () => {
    const opened = withTable();
    write(opened, "C3", [["=B3-1"]]);
    expect(read(opened, "C2:C3")).toEqual([[132.9], [119]]);
    expect(opened.table.columns[2]?.calculated).toBeUndefined();
  });

  it("constants over a whole calculated column make it a plain one; one exception does not", () => {
    const opened = withTable();
    const { editor, sheet, table } = opened;
    addColumn(editor, sheet, table, null, ["Đạt", "=[@TH]/[@KH]", "=[@TH]/[@KH]"], null);
    write(opened, "D2", [[1]]);
    expect(table.columns[3]?.calculated).toBe("[@TH]/[@KH]");
    write(opened, "D2", [[1], [2]]);
    expect(table.columns[3]?.calculated).toBeUndefined();
  });

  it("a calculated column with relative references counts on in new rows", () => {
    const opened = withTable();
    const { editor, sheet, table } = opened;
    addColumn(editor, sheet, table, null, ["Gấp đôi", "=B2*2", "=B3*2"], null);
    addRows(editor, sheet, table, null, [["GRDP", 9, 7, null]]);
    expect(formulaAt(opened, "D4")).toBe("B4*2");
    expect(read(opened, "D4")).toEqual([[18]]);
  });

  it("a text written right of it becomes a column with that name", () => {
    const opened = withTable();
    write(opened, "D1", [["Ghi chú"]]);
    expect(opened.table.columns.map((column) => column.name)).toEqual(["Chỉ tiêu", "KH", "TH", "Ghi chú"]);
  });

  it("writing below a totals row or below another table's place does not make it grow", () => {
    const opened = withTable();
    write(opened, "A6", [["xa"]]);
    write(opened, "B5", [["cách một dòng"]]);
    expect(opened.table.area).toEqual(at("A1:C3"));
  });
});

describe("names and notes move with their cells", () => {
  it("through inserted rows and renamed sheets and tables", () => {
    const opened = withTable();
    const { editor, sheet, table } = opened;
    const name = addName(editor, "Thu", "='Biểu 1'!$B$2", null);
    const sum = addName(editor, "Tong", "=SUM(Table1[TH])", null);
    setNote(editor, sheet, 1, 1, "Theo báo cáo tháng 12");
    insertCells(editor, sheet, at("1:2"), "vertical");
    renameSheet(editor, sheet, "Bieu");
    renameTable(editor, sheet, table, "ChiTieu");
    expect([name.formula, sum.formula]).toEqual(["Bieu!$B$4", "SUM(ChiTieu[TH])"]);
    expect(sheet.notes).toMatchObject([{ row: 3, column: 1, text: "Theo báo cáo tháng 12" }]);
  });
});
