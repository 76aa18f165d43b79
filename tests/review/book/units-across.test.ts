/** Units that cannot be right beside another table: the unit is named, not the figures, in one finding; converted units are silent. */
import { addresses, check, num, only, table, type Value } from "./support";

describe("a target in a table of its own", () => {
  const LINES = [["01", "Thu nội địa", "triệu đồng", 66_700, 50_440, 43_920], ["02", "Bổ sung từ cấp trên", "triệu đồng", 38_700, 30_770, 26_235], ["03", "Khách du lịch", "lượt", 170_000, 143_650, 121_900], ["04", "Trồng rừng", "ha", 430, 388, 352]] as const;
  const percent = (x: number): Value => num(Math.round(x * 1000) / 10, 1);
  const targets = (unit: string, first: Value = 66_700) => table(["Mã số", "Tên chỉ tiêu", "ĐVT", "KH năm 2025"], LINES.map(([code, name, own, k], i) => [code, name, i === 0 ? unit : own, i === 0 ? first : k]), { name: "KeHoach", sheet: "KH" });
  const actuals = table(["Mã số", "Tên chỉ tiêu", "ĐVT", "Cùng kỳ năm trước", "Lũy kế 9 tháng", "% KH"], LINES.map(([code, name, unit, k, t, p]) => [code, name, unit, p, t, percent(t / k)]), { name: "ThucHien", sheet: "TH" });

  test("whose unit alone is at odds is named with both units' cells, and no digits are proposed", () => {
    const finding = only(check(targets("tỷ đồng"), actuals));
    expect([finding.class, finding.fault, finding.proposal]).toEqual(["wrong", "unit-mismatch", undefined]);
    expect(finding.message).toContain("đơn vị tính");
    expect(addresses(finding).filter((a) => a === "C5")).toHaveLength(2);
  });

  test("may stand in another unit, converted", () => {
    expect(check(targets("triệu đồng"), actuals).findings).toEqual([]);
    expect(check(targets("tỷ đồng", num(66.7, 1)), actuals).findings.filter((f) => f.class === "wrong")).toEqual([]);
  });
});

describe("last year's table", () => {
  const last = (unit: string) => table(["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"], [["1", "Tổng thu ngân sách", unit, 118_300, 120_400, 132_900], ["2", "Tổng chi ngân sách", "triệu đồng", 489_600, 467_000, 510_182], ["3", "Dân số trung bình", "người", 47_655, 48_000, 48_210], ["4", "Diện tích nuôi trồng", "ha", 838, 850, 845]], { name: "Nam2023", sheet: "2023" });
  const now = (prior = 132.9) => table(["TT", "Chỉ tiêu", "ĐVT", "TH 2023", "KH 2024", "TH 2024"], [["1", "Tổng thu ngân sách", "tỷ đồng", num(prior, 1), num(141.5, 1), num(139.2, 1)], ["2", "Tổng chi ngân sách", "tỷ đồng", num(510.2, 1), num(498, 1), num(533, 1)], ["3", "Dân số trung bình", "người", 48_210, 48_700, 48_755], ["4", "Diện tích nuôi trồng", "ha", 845, 855, 862]], { name: "Nam2024", sheet: "2024" });

  test("in another unit, converted, agrees", () => {
    expect(check(last("triệu đồng"), now()).findings).toEqual([]);
  });

  test("whose unit is off for the whole row is named by the unit", () => {
    const finding = only(check(last("tỷ đồng"), now()));
    expect([finding.class, finding.fault]).toEqual(["wrong", "unit-mismatch"]);
    expect(addresses(finding)).toEqual(expect.arrayContaining(["C5"]));
  });

  test("with one figure a thousand times too large is no matter of units", () => {
    const finding = only(check(last("triệu đồng"), now(132_900)));
    expect([finding.class, finding.fault, finding.proposal?.to]).toEqual(["wrong", "thousandfold", "132,9"]);
  });
});

test("one month's sheet in another unit is one finding, at that sheet's unit", () => {
  const sheet = (month: number, unit: string) => table(["STT", "Nội dung", "Đơn vị", "Kế hoạch năm 2025", `TH tháng ${month}`, `Lũy kế ${month} tháng`], [["1", "Thu ngân sách", unit, 24_000, [1_743, 1_513, 2_053][month - 1] ?? 0, [1_743, 3_256, 5_309][month - 1] ?? 0], ["2", "Khách lưu trú", "lượt khách", 90_000, [7_310, 6_905, 7_722][month - 1] ?? 0, [7_310, 14_215, 21_937][month - 1] ?? 0], ["3", "Hàng hóa vận chuyển", "tấn", 61_000, [5_210, 4_987, 5_334][month - 1] ?? 0, [5_210, 10_197, 15_531][month - 1] ?? 0], ["4", "Lao động có việc làm", "người", 812, [61, 74, 68][month - 1] ?? 0, [61, 135, 203][month - 1] ?? 0]], { name: `T${month}`, sheet: `Tháng ${month}`, above: [`BÁO CÁO THÁNG ${month} NĂM 2025`] });
  expect(check(sheet(1, "triệu đồng"), sheet(2, "triệu đồng"), sheet(3, "triệu đồng")).findings).toEqual([]);
  const finding = only(check(sheet(1, "triệu đồng"), sheet(2, "tỷ đồng"), sheet(3, "triệu đồng")));
  expect([finding.class, finding.fault]).toEqual(["wrong", "unit-mismatch"]);
  expect(finding.spans).toContainEqual({ file: "", sheet: "Tháng 2", address: "C5" });
});
