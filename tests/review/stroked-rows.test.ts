/** Rows that a head opens, with strokes for columns. */
import { named, outcome, troubles } from "./helpers";

describe("rows with strokes for columns", () => {
  test("plan, result, percentage", () => {
    const text = "Chỉ tiêu (KH năm/TH 6 tháng/% KH): Trồng rừng 640/464/72,5; Bảo vệ rừng 2.400/1.812/75,5; Khai thác 90/72/80.";
    expect(outcome(text).filter((line) => line.startsWith("consistent"))).toHaveLength(3);
    named(text, ["464", "446"], ["75,5", "57,5"], ["90/", "96/"]);
  });

  test("result in front of its plan", () => named("Kết quả (TH/KH/Tỷ lệ): làm đường 18/24/75; xây cầu 7/10/70; nạo vét kênh 33/40/82,5.", ["33", "38"], ["82,5", "85,2"]));

  test("two years and what has changed", () => {
    const text = "Năm 2021 / Năm 2022 / Tăng (+), giảm (-)\nGiáo viên: 2.417 / 2.389 / -28\nNhân viên: 318 / 341 / +23\nCộng: 2.735 / 2.730 / -5";
    named(text, ["2.417", "2.471"], ["-28", "-82"], ["2.735", "2.753"]);
  });

  test.each([
    "Kết quả (nam/nữ/tỷ lệ nữ): lớp A 12/14/1; lớp B 13/15/2; lớp C 9/9/3.",
    "Căn cứ Quyết định số 12/QĐ/UBND; các ngày 12/5/2024, 13/6/2024, 14/7/2024.",
    "Chỉ tiêu (KH năm/TH 6 tháng/% KH): Trồng rừng 640/464/60; Bảo vệ rừng 2.400/1.812/50.",
    "Năm 2021 / Năm 2022 / % tăng, giảm\nGiáo viên: 2.417 / 2.389 / 98,8\nNhân viên: 318 / 341 / 7,2",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
