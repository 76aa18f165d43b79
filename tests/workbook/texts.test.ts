import { saysFigures } from "../../src/workbook/texts";

describe("text that says something with figures", () => {
  test.each(["Sản lượng thịt hơi đạt 1.060 tấn.", "Đạt 96% kế hoạch năm", "Biểu số 2"])("is prose: %s", (text) => {
    expect(saysFigures(text)).toBe(true);
  });

  test.each(["1.060", "2023", "A1", "Người lập biểu", "", 1060, true, null])("is none: %s", (value) => {
    expect(saysFigures(value)).toBe(false);
  });
});
