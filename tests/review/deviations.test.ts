/** A figure told again with two digits exchanged, or one digit changed, where the words leave no other thing that could be meant. */
import { troubles } from "./helpers";

const report = (body: string, closing: string): string => `BÁO CÁO\nTình hình kinh tế - xã hội 9 tháng đầu năm 2024\nI. KẾT QUẢ\n${body}\nII. ĐÁNH GIÁ CHUNG\n${closing}`;

describe("the closing part", () => {
  const body = "1. Du lịch\nTổng lượt khách du lịch đạt 48.216 lượt, đạt 80,4% kế hoạch.\n2. Giảm nghèo\nSố hộ nghèo 1.274 hộ, chiếm 8,36%.\n3. Đầu tư\nDự án nhà ở: đã hoàn thành 836 nhà cho hộ nghèo.";

  test("is silent where it tells the same", () => {
    expect(troubles(report(body, "Tổng lượt khách du lịch đạt 48.216 lượt; tỷ lệ hộ nghèo còn 8,36%; hoàn thành 836 nhà ở cho hộ nghèo."))).toEqual([]);
  });

  test("is asked about digits exchanged", () => {
    expect(troubles(report(body, "Lượt khách du lịch đạt 48.261 lượt."))).toEqual(["review same: 48.216 48.261"]);
    expect(troubles(report(body, "Tỷ lệ hộ nghèo còn 8,63%."))).toEqual(["review same: 8,36 8,63"]);
    expect(troubles(report(body, "Hoàn thành 863 nhà ở cho hộ nghèo."))).toEqual(["review same: 836 863"]);
  });

  test("may speak of another time, another thing, another facet", () => {
    expect(troubles(report(body, "Lượt khách du lịch tháng 9 đạt 48.261 lượt."))).toEqual([]);
    expect(troubles(report(body, "Tỷ lệ hộ cận nghèo còn 8,63%."))).toEqual([]);
    expect(troubles(report(body, "Phấn đấu năm 2025 đón 48.261 lượt khách du lịch."))).toEqual([]);
    expect(troubles(report(body, "Sửa chữa 863 phòng học."))).toEqual([]);
  });
});

describe("a table", () => {
  const sentence = "Vốn đầu tư công: tổng kế hoạch vốn là 66.520 triệu đồng; giải ngân 42.630 triệu đồng, đạt 64,1% kế hoạch.";
  const table = (planned: string, rate: string): string => `Nguồn vốn\tKế hoạch (tr.đ)\tGiải ngân (tr.đ)\tTỷ lệ (%)\nTổng cộng\t${planned}\t42.630\t${rate}`;

  test("whose row agrees with the sentence but for two digits", () => {
    expect(troubles(report(`1. Đầu tư công\n${sentence}\n${table("66.520", "64,1")}`, "Tiến độ khá."))).toEqual([]);
    expect(troubles(report(`1. Đầu tư công\n${sentence}\n${table("65.620", "64,1")}`, "Tiến độ khá.")).some((line) => line.includes("66.520 65.620"))).toBe(true);
  });
});

test("one day's prices are not told again the next day", () => {
  const text = "1. Thị trường trong tuần\nNgày thứ hai, gạo tẻ loại một bán ra 18.450 đồng/kg.\n2. Thị trường tuần sau\nNgày thứ hai, gạo tẻ loại một bán ra 18.540 đồng/kg, gạo nếp 24.300 đồng/kg.";
  expect(troubles(text)).toEqual([]);
});

test("what a computation confirms on both sides are two things", () => {
  const body = "1. Trồng trọt\nDiện tích ngô 1.245 ha, năng suất 40 tạ/ha, sản lượng ngô 4.980 tấn.\n2. Vụ sau\nDiện tích ngô 1.254 ha, năng suất 40 tạ/ha, sản lượng ngô 5.016 tấn.";
  expect(troubles(report(body, "Kết quả khá."))).toEqual([]);
});

describe("two counts told together", () => {
  const body = "1. An ninh\nTội phạm ma túy: phát hiện, bắt giữ 214 vụ/356 đối tượng, thu giữ 12 kg ma túy.";

  test("of which one is told again alike and the other with a slip", () => {
    expect(troubles(report(body, "Bắt giữ 214 vụ phạm tội về ma túy với 356 đối tượng."))).toEqual([]);
    expect(troubles(report(body, "Bắt giữ 214 vụ phạm tội về ma túy với 365 đối tượng."))).toEqual(["review same: 356 365"]);
  });

  test("may be of other things that are merely as many", () => {
    expect(troubles(report(body, "Hòa giải 214 vụ tranh chấp với 365 đối tượng."))).toEqual([]);
    expect(troubles(report(body, "Bắt giữ 214 vụ phạm tội về ma túy với 190 đối tượng."))).toEqual([]);
  });
});

test("an amount whose unit is said at the head of the paper is told again with its unit", () => {
  const money = (last: string): string => report("1. Nợ thuế (đơn vị tính: triệu đồng)\nTổng nợ thuế tại 30/9 là 94.310; nợ thuế so với đầu năm giảm 12.448, tương đương giảm 11,7%.", `Nợ thuế giảm ${last} triệu đồng so với đầu năm.`);
  expect(troubles(money("12.448"))).toEqual([]);
  expect(troubles(money("12.484")).some((line) => line.startsWith("review same"))).toBe(true);
});

test("two rates that each stand up to their own arithmetic are of two things", () => {
  const rate = (value: string, gap: string): string => `Tốc độ tăng giá trị sản xuất ước đạt ${value}, kế hoạch 9,92%, ${gap}.`;
  expect(troubles(`I. XÃ THỨ NHẤT\n${rate("11,24%", "cao hơn 1,32 điểm %")}\nII. XÃ THỨ HAI\n${rate("8,35%", "thấp hơn 1,57 điểm %")}`)).toEqual([]);
});
