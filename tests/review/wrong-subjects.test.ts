/** Whose change, whose target: a nearer figure that it cannot be, and another in front of which it is true. */
import { outcome, troubles } from "./helpers";

test("a target without a unit belongs to the value it fits", () => {
  const text = (percent: string): string => `Cả năm xây dựng 1.176 công trình, phần việc trị giá 18.420 triệu đồng, đạt ${percent}% kế hoạch năm (1.100).`;
  expect(outcome(text("106,9"))).toContain("consistent plan: 1.176 1.100 106,9");
  expect(troubles(text("106,9"))).toEqual([]);
  expect(outcome("Kích hoạt được 412.300 tài khoản trên 498.700 hồ sơ thu nhận (82,7%), bằng 103,1% chỉ tiêu Bộ giao (400.000).")).toContain("consistent plan: 412.300 400.000 103,1");
  expect(troubles("Trồng được 1.176 ha, đạt 116,9% kế hoạch năm (1.100).")).toEqual(["inconsistent plan: 1.176 1.100 116,9"]);
});

test("a percentage in the bracket behind a difference is of that difference", () => {
  const text = (percent: string): string => `Xảy ra 124 vụ, chết 58 người, bị thương 96 người; so với cùng kỳ tăng 24 vụ (tăng ${percent}%), giảm 08 người chết (giảm 12,1%) (cùng kỳ 100 vụ, chết 66).`;
  expect(troubles(text("24"))).toEqual([]);
  expect(troubles(text("34"))).not.toEqual([]);
});

describe("behind a “;” a change may be of the value a paragraph opens with", () => {
  const text = (more: string): string => `Toàn huyện có 52 hợp tác xã. Trong năm thành lập mới 13 hợp tác xã, giải thể 27 hợp tác xã; so với cuối năm 2023 (49 hợp tác xã) tăng ${more} hợp tác xã.`;
  test("which it fits", () => {
    expect(outcome(text("03"))).toContain("consistent growth: 52 49 03");
    expect(troubles(text("03"))).toEqual([]);
  });
  test("where it fits none a person should look", () => {
    expect(troubles(text("08"))).toEqual(["review growth: 27 49 08"]);
    expect(troubles("Thành lập mới 41 hợp tác xã, so với năm 2023 (37 hợp tác xã) tăng 14 hợp tác xã.")).toEqual(["inconsistent growth: 41 37 14"]);
  });
});

test("figures many times apart are not of one thing", () => {
  expect(troubles("Giải thể 17 hợp tác xã, so với cuối năm 2023 (462 hợp tác xã) tăng 24 hợp tác xã.")).toEqual([]);
  expect(troubles("Chi trả 9.640 triệu đồng, đạt 104% kế hoạch (514 triệu đồng).")).toEqual([]);
  expect(troubles("Chi trả 534 triệu đồng, đạt 164% kế hoạch (514 triệu đồng).")).toEqual(["inconsistent plan: 534 514 164"]);
});

describe("whose percentage it is", () => {
  test("of which of two changes is open where their verb is said once", () => {
    const text = (percent: string): string => `Thụ lý 92 vụ với 184 bị cáo, tăng 12 vụ, 7 bị cáo so với năm trước, tỷ lệ tăng ${percent}%.`;
    expect(outcome(text("15"))).toContain("consistent growth: 92 12 15");
    expect(troubles(text("15"))).toEqual([]);
    expect(troubles(text("4"))).toEqual([]);
  });

  test("of no other thing than the change names, in a sentence of its own", () => {
    const text = (dead: string): string => `Xảy ra 412 vụ, làm chết 171 ${dead}, làm bị thương 392 người. So với cùng kỳ giảm 24 vụ (5,5%), giảm 19 người chết (10%), giảm 41 người bị thương (9,5%).`;
    expect(troubles(text("nạn nhân lạ"))).toEqual([]);
    expect(troubles(text("người").replace("(9,5%)", "(19,5%)"))).not.toEqual([]);
  });

  test("of the nearest where it was cut", () => {
    expect(troubles("Có 754 người, giảm 32 người (trong đó, khu vực chính thức: 595 người, giảm 07 người tương ứng với 1,16% so với năm trước; khu vực khác: 159 người, giảm 25 người tương ứng với 13,58% so với năm trước).")).toEqual(["review growth: 159 25 13,58"]);
  });
});

test("a value in brackets with a change of its own is nothing before", () => {
  const text = "Lao động là 41,5 triệu người, tăng 412,6 nghìn người (quý III 41,9 triệu người, tăng 431,2 nghìn người).";
  expect(troubles(text)).toEqual([]);
  expect(troubles("Có 1.238 con (cùng kỳ 1.294 con, giảm 66 con).")).toEqual(["inconsistent growth: 1.238 1.294 66"]);
});
