/** "gấp … lần": between two stated values, and against the base in brackets. */
import { outcome, troubles } from "./helpers";

test("a multiple of the value in brackets, and the percentages behind it", () => {
  expect(outcome("Doanh thu đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (40,1 tỷ đồng), đạt 105,3% kế hoạch (80 tỷ đồng).")).toEqual([
    "consistent ratio: 84,2 40,1 2,1", "consistent plan: 84,2 80 105,3",
  ]);
  expect(troubles("Doanh thu đạt 84,2 tỷ đồng, gấp 2,1 lần so với năm 2023 (46,1 tỷ đồng), đạt 105,3% kế hoạch (80 tỷ đồng).")).toEqual(["inconsistent ratio: 84,2 46,1 2,1"]);
});

test("“tăng gấp” is said of the result and of the increase", () => {
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 1,48 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual([]);
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 0,48 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual([]);
  expect(troubles("Đón 1.495 nghìn lượt khách, tăng gấp 1,84 lần cùng kỳ năm 2023 (1.012 nghìn lượt).")).toEqual(["inconsistent ratio: 1.495 1.012 1,84"]);
});

test("a multiple with no base is no value of its own", () => {
  expect(troubles("Khách du lịch đạt 640 nghìn lượt, gấp 3 lần năm trước, đạt 80% kế hoạch (800 nghìn lượt).")).toEqual([]);
});

describe("the base behind the multiple, or named by it", () => {
  test.each([
    ["Năng suất bình quân 54,2 tạ/ha, gấp 1,7 lần so với trước khi chuyển đổi (31,8 tạ/ha).", "54,2 1,7 31,8"],
    ["Đón 60.600 lượt khách (quốc tế 1.600, nội địa 59.000), gấp 1,4 lần 10 tháng năm trước (43.215 lượt).", "60.600 1,4 43.215"],
    ["Thu nhập ước 32,6 triệu đồng/người, gấp 1,60 lần năm 2020 (20,4 triệu đồng).", "32,6 1,60 20,4"],
    ["Tay chân miệng 874 ca, gấp 2,1 lần (412 ca).", "874 2,1 412"],
    ["Tổng giá khởi điểm 274,9 tỷ đồng, giá trúng 331,2 tỷ đồng, gấp 1,20 lần giá khởi điểm.", "274,9 331,2 1,20"],
    ["Năm 2020 có 120 mô hình, đến năm 2024 có 300 mô hình, gấp 2,5 lần.", "120 300 2,5"],
  ])("%s", (text, figures) => {
    const found = outcome(text).filter((line) => line.startsWith("consistent ratio:")).map((line) => line.replace(/.*: /, "").split(" ").sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(" "));
    expect(found).toContain(figures);
    expect(troubles(text)).toEqual([]);
  });

  test("a base in brackets or of one name that does not give it", () => {
    expect(troubles("Tay chân miệng 874 ca, gấp 1,2 lần (412 ca).")).toHaveLength(1);
    expect(troubles("Tổng giá khởi điểm 274,9 tỷ đồng, giá trúng 331,2 tỷ đồng, gấp 2,10 lần giá khởi điểm.")).toHaveLength(1);
  });

  test.each([
    "Có 300 mô hình, 120 hộ tham gia; thu nhập gấp 3 lần trước đây.",
    "Năm 2023 có 120 mô hình, năm 2024 có 300 mô hình, thu nhập gấp 4 lần trồng lúa.",
    "Giá trị đạt 180 triệu đồng/ha, gấp 3 lần trồng ngô (12 hộ tham gia).",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("a base told by its time", () => {
  const years = (multiple: string): string => `Tổng cộng 472 người: năm 2021 56 người, năm 2022 149 người, năm 2023 267 người, gấp ${multiple} lần năm 2021.`;
  test("is the value of that time, and no other that fits", () => {
    expect(outcome(years("4,8"))).toContain("consistent ratio: 267 56 4,8");
    expect(troubles(years("8,4"))).toEqual(["inconsistent ratio: 267 56 8,4"]);
    expect(outcome("Đón 69 đoàn/614 khách, gấp 1,5 lần năm 2023 (khi đó là 46 đoàn/385 khách).")).toContain("consistent ratio: 69 46 1,5");
    expect(troubles("Đón 69 đoàn/614 khách, gấp 1,4 lần năm 2023 (khi đó là 46 đoàn/385 khách).")).toEqual(["inconsistent ratio: 69 46 1,4"]);
  });

  test("nothing where that value is not told", () => {
    expect(outcome("Cần giải ngân thêm 1.655,6 tỷ đồng, bình quân 827,8 tỷ đồng/tháng, gấp 2,0 lần mức của tháng 10.").filter((line) => line.includes("2,0"))).toEqual([]);
    expect(troubles("Thu hút 12 dự án với 6 nhà đầu tư, gấp 3 lần năm 2022.")).toEqual([]);
    expect(troubles("Năm 2022 có 14 chuyến, năm 2023 có 35 chuyến, gấp 5 lần năm 2021.")).toEqual([]);
  });
});
