/** Sentences of other hands that were misread once: each stands for its kind. */
import { check, troubles, verdicts } from "./helpers";

test.each([
  "Tỷ lệ hộ dùng nước sạch 88,6%, thấp hơn chỉ tiêu 1,4 điểm % (chỉ tiêu 90%).",
  "Xã có 9.874 hộ.\nĐầu năm có 214 hộ nghèo, tỷ lệ 2,18% (trên 9.812 hộ).",
  "Vốn đăng ký tính hết ngày 20.4 đạt 9,27 tỷ USD; trong đó vốn cấp mới 7,11 tỷ USD.",
  "Toàn tỉnh giải quyết 41 vụ khiếu nại, tố cáo.\nPHƯƠNG HƯỚNG\nQuý II/2025 tập trung kết thúc 25 cuộc thanh tra; giải quyết 15 vụ khiếu nại, tố cáo.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("the difference from a target is still judged by its verb", () => {
  expect(troubles("Tỷ lệ hộ dùng nước sạch 88,6%, thấp hơn chỉ tiêu 2,4 điểm % (chỉ tiêu 90%).")).toHaveLength(1);
  expect(troubles("Tỷ lệ hộ dùng nước sạch 88,6%, cao hơn chỉ tiêu 1,4 điểm % (chỉ tiêu 90%).")).toHaveLength(1);
});

test("a multiple that was cut off instead of rounded is only asked about", () => {
  expect(verdicts("Đón khách quốc tế 298,5 nghìn lượt, gấp 1,5 lần cùng kỳ (189,2 nghìn lượt).", "ratio")).toEqual(["review"]);
  expect(verdicts("Đón khách quốc tế 298,5 nghìn lượt, gấp 1,9 lần cùng kỳ (189,2 nghìn lượt).", "ratio")).toEqual(["inconsistent"]);
});

test("a change of one paragraph excuses none of another", () => {
  const text = "Tỷ lệ bao phủ bảo hiểm đạt 20%, thấp hơn kế hoạch 66 điểm % (kế hoạch 36%), giảm 16 điểm % so với năm 2022.\nHạn chế\nCòn 01 chỉ tiêu không đạt kế hoạch: tỷ lệ bao phủ bảo hiểm 20%, thấp hơn kế hoạch 16 điểm %.";
  expect(troubles(text).length).toBeGreaterThan(0);
});

test("of two places that tell one thing neither is corrected where both may be right", () => {
  const text = "Lượt khách đạt 1,2 triệu lượt, bằng 0,01% kế hoạch (kế hoạch 16.504,84 triệu lượt).\nHạn chế\nChỉ tiêu không đạt kế hoạch: lượt khách 2,1 triệu lượt, chỉ bằng 0,01% kế hoạch.";
  expect(check(text).findings.filter((f) => f.proposal !== undefined)).toEqual([]);
});
