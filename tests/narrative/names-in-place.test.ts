/** Names where they stand: a unit said once, a bare name told apart by its heading. */
import { narrate, narrativeText } from "../../src/narrative";
import { DEFAULT_POLICY, NO_MEMORY, readPlanTable } from "../../src/plan";
import { cell, table, type Value } from "../plan/support/tables";

function text(headers: readonly string[], rows: readonly (readonly Value[])[]): string {
  const plan = readPlanTable(table(headers, rows), { memory: NO_MEMORY, policy: DEFAULT_POLICY });
  return narrativeText(narrate([plan], { style: "city", length: "medium", scope: { kind: "table", table: plan.name } })).join("\n");
}

test("a unit in brackets behind a name goes to its figure", () => {
  const said = text(["Chỉ tiêu", "TH 2022", "KH 2023", "TH 2023"], [
    ["Kim ngạch nhập khẩu (triệu USD)", 200, 240, 252],
    ["Tốc độ tăng giá trị sản xuất (%)", 7, 8, cell(7.5, "0.0")],
    ["Giá trị tăng thêm (giá so sánh 2010)", 10, 11, 12],
  ]);
  expect(said).toContain("Kim ngạch nhập khẩu đạt 252 triệu USD, đạt 105% kế hoạch, tăng 26% so với năm 2022.");
  expect(said).toContain("tốc độ tăng giá trị sản xuất 7,5%");
  expect(said).toContain("Giá trị tăng thêm (giá so sánh 2010) đạt 12");
  expect(said).not.toMatch(/\((?:triệu USD|%)\)/);
});

test("the list of what was missed says which «sản lượng» and «số vụ» is meant; under its heading a row needs no more", () => {
  const said = text(["TT", "Chỉ tiêu", "ĐVT", "KH 2023", "TH 2023"], [
    ["I", "Nuôi cá"], [1, "Sản lượng", "tấn", 100, 90], [2, "Số lồng nuôi mới", "lồng", 20, 25],
    ["II", "TRỒNG CHÈ"], [1, "Sản lượng", "tấn", 50, 40], [2, "Chè cổ thụ", "ha", 5, 4],
    ["III", "Tai nạn giao thông"], [1, "Số vụ", "vụ", 10, 12],
  ]);
  const [body = "", missed = ""] = said.split("Hạn chế");
  expect(missed).toContain("sản lượng (nuôi cá) 90 tấn");
  expect(missed).toContain("sản lượng (trồng chè) 40 tấn");
  expect(missed).toContain("chè cổ thụ 4 ha");
  expect(missed).toContain("số vụ (tai nạn giao thông) 12 vụ, cao hơn 20% so với mức kế hoạch");
  expect(body).not.toMatch(/[Ss]ản lượng \(/);
  expect(body).toContain("Số vụ là 12 vụ");
});

test("what is left is not said to be left twice", () => {
  const said = text(["Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"], [["Số hộ nghèo còn lại", "hộ", 40, 30, 28], ["Số hộ cận nghèo", "hộ", 40, 30, 28]]);
  expect(said).toContain("Số hộ nghèo còn lại là 28 hộ");
  expect(said).toContain("Số hộ cận nghèo còn 28 hộ");
});

test("two targets that only words can compare share one verdict", () => {
  const said = text(["Chỉ tiêu", "ĐVT", "KH 2023 tỉnh giao", "KH 2023 huyện giao", "TH 2023"], [["Lợi nhuận trạm bơm", "tỷ đồng", 5, 6, -2]]);
  expect(said).toContain("Lợi nhuận trạm bơm âm 2 tỷ đồng, không đạt kế hoạch (kế hoạch tỉnh giao 5 tỷ đồng, kế hoạch huyện giao 6 tỷ đồng).");
});

test("the first quarter is called so, and a verdict is said once", () => {
  const said = text(["Chỉ tiêu", "ĐVT", "KH năm 2024", "TH quý I/2024"], [["Sản lượng tôm", "tấn", 100, 30], ["Lợi nhuận trạm bơm", "tỷ đồng", 5, -2]]);
  expect(said).toContain("Sản lượng tôm quý I đạt 30 tấn, đạt 30% kế hoạch năm, bảo đảm tiến độ.");
  expect(said).toContain("chậm tiến độ (kế hoạch năm 5 tỷ đồng).");
});
