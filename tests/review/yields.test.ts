/** Area × yield = output, however they stand to one another. */
import { outcome, ratios, troubles } from "./helpers";

test.each([
  ["Diện tích nuôi cá 640 ha; năng suất bình quân 4,5 tấn/ha; sản lượng đạt 2.880 tấn.", "640 4,5 2.880"],
  ["- Lạc: diện tích 1.250 ha (lạc xuân 820 ha, lạc hè 430 ha), năng suất 42 tạ/ha, sản lượng 5.250 tấn.", "1.250 42 5.250"],
  ["Lúa cả năm 8.400 ha (lúa đông xuân 3.600 ha, lúa mùa 4.800 ha); sản lượng lúa đông xuân 23.040 tấn (năng suất 64 tạ/ha).", "3.600 23.040 64"],
  ["Diện tích gieo trồng gồm: lúa xuân 2.400 ha; ngô 1.100 ha. Năng suất lúa xuân đạt 62 tạ/ha, sản lượng ước đạt 14.880 tấn.", "2.400 62 14.880"],
  ["Sản lượng sắn 9.900 tấn, năng suất 45 tạ/ha trên diện tích 2.200 ha.", "9.900 45 2.200"],
  ["Khai thác 310 ha keo, năng suất 95 m3/ha, sản lượng 29.450 m3.", "310 95 29.450"],
])("%s", (text, figures) => {
  expect(ratios(text).map((line) => line.replace(/: .*/, ": ") + line.replace(/.*: /, "").split(" ").sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(" "))).toEqual([`consistent ratio: ${figures}`]);
});

test.each([
  "- Lạc: diện tích 1.250 ha (lạc xuân 820 ha, lạc hè 430 ha), năng suất 42 tạ/ha, sản lượng 5.520 tấn.",
  "Lúa cả năm 8.400 ha (lúa đông xuân 3.600 ha, lúa mùa 4.800 ha); sản lượng lúa đông xuân 23.040 tấn (năng suất 61 tạ/ha).",
  "Diện tích nuôi cá 640 ha; năng suất bình quân 4,5 tấn/ha, sản lượng đạt 3.880 tấn.",
])("a figure that does not fit is named: %s", (text) => {
  expect(ratios(text).filter((line) => /^(?:review|inconsistent)/.test(line))).toHaveLength(1);
});

test.each([
  "Diện tích lúa 1.200 ha, đã thu hoạch 60% diện tích, năng suất 58 tạ/ha, sản lượng 4.176 tấn.",
  "Diện tích cây hằng năm 5.300 ha; năng suất lúa 58 tạ/ha, sản lượng lúa 14.200 tấn.",
  "Lúa mùa 4.800 ha, năng suất lúa đông xuân 64 tạ/ha, sản lượng lúa đông xuân 23.040 tấn.",
  "Chưa đạt: diện tích chè 120 ha; năng suất chè 50 tạ/ha; sản lượng chè 800 tấn.",
])("what is of another area is left alone: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test.each([
  ["Lúa đông xuân DT 1.245 ha, NS 62,5 tạ/ha, SL 7.781,3 tấn.", "consistent ratio: 1.245 62,5 7.781,3"],
  ["+ Lúa mùa: 412,5/420 ha, năng suất 52,4 tạ/ha; sản lượng 2.161,5 tấn.", "consistent ratio: 412,5 52,4 2.161,5"],
  ["Vụ hè thu chỉ đạt 46,8 tạ/ha do hạn đầu vụ, với 2.150 ha cho sản lượng 10.062 tấn.", "consistent ratio: 2.150 46,8 10.062"],
  ["Cà phê có 12.450 ha cho thu hoạch, năng suất 27,6 tạ nhân/ha, sản lượng 34.362 tấn.", "consistent ratio: 12.450 27,6 34.362"],
  ["Diện tích gieo cấy lúa đông xuân 6.412 ha, đạt 100,2% kế hoạch.\nNăng suất bình quân ước 65,3 tạ/ha, sản lượng thóc 41.870,4 tấn.", "consistent ratio: 6.412 65,3 41.870,4"],
  ["Sản lượng lương thực có hạt 70.821 tấn (thóc 61.284 tấn, ngô 9.537 tấn).\nDiện tích lúa cả năm 10.418 ha, năng suất bình quân 58,8 tạ/ha.", "consistent ratio: 10.418 58,8 61.284"],
])("abbreviated, weighed in a state, or in the line above: %s", (text, found) => {
  expect(outcome(text)).toContain(found);
  expect(troubles(text)).toEqual([]);
});

test("abbreviated figures that do not fit are named, and those of the line above are not asked about", () => {
  expect(troubles("Lúa đông xuân DT 1.245 ha, NS 62,5 tạ/ha, SL 7.181,3 tấn.")).toEqual(["inconsistent ratio: 1.245 62,5 7.181,3"]);
  expect(troubles("- Lúa mùa: 318,2/320 ha; NS 51,8 tạ/ha; SL 1.684,3 tấn.")).toEqual(["review ratio: 318,2 51,8 1.684,3"]);
  expect(troubles("Diện tích gieo cấy lúa đông xuân 6.412 ha, đạt 100,2% kế hoạch.\nNăng suất bình quân ước 65,3 tạ/ha, sản lượng thóc 41.170,4 tấn.")).toEqual([]);
  expect(troubles("Bón 5 tạ/ha phân hữu cơ cho 120 ha, đã cấp 45 tấn.")).toEqual([]);
});

test("more than its area yields is asked about, though what the area is a part of stands in front", () => {
  expect(troubles("- Tổng diện tích gieo trồng 318 ha. Trong đó lúa là 142/145 ha. Năng suất đạt 60,5 tạ/ha, sản lượng đạt 1.012,4 tấn.")).toEqual(["review ratio: 142 60,5 1.012,4"]);
  expect(troubles("Lúa xuân trồng 126 ha, năng suất đạt 55 tạ/ha, sản lượng đạt 693 tấn; lúa mùa trồng 164 ha, theo rà soát dự kiến năng suất ước đạt 50 tạ/ha, sản lượng ước đạt 968 tấn.")).toEqual(["review ratio: 164 50 968"]);
  // Less is reaped where some of it was lost; many times more is of another area.
  expect(troubles("- Tổng diện tích gieo trồng 318 ha. Trong đó lúa là 142/145 ha. Năng suất đạt 60,5 tạ/ha, sản lượng đạt 733,6 tấn.")).toEqual([]);
  expect(troubles("- Tổng diện tích gieo trồng 318 ha. Trong đó lúa là 142/145 ha. Năng suất đạt 60,5 tạ/ha, sản lượng đạt 1.512,4 tấn.")).toEqual([]);
});

describe("less than the nearest area of the crop yields", () => {
  test.each([
    ["Tổng diện tích gieo trồng 318 ha, trong đó lúa 164/165 ha. Đạt 99,4% so với kế hoạch. Năng suất đạt 58,35 tạ/ha, sản lượng đạt", "956,94", "756,94"],
    ["Cả huyện cấy 4.210 ha lúa, giảm 60 ha; năng suất bình quân 57,3 tạ/ha, tăng 1,2 tạ/ha; sản lượng lúa là", "24.123", "17.123"],
    ["Diện tích ngô hè thu ước đạt 38,4 nghìn ha, giảm 1,1 nghìn ha; năng suất đạt 49,5 tạ/ha, giảm 0,4 tạ/ha; sản lượng đạt", "190", "150"],
  ])("%s", (text, right, wrong) => {
    const unit = right === "190" ? "nghìn tấn" : "tấn";
    expect(troubles(`${text} ${right} ${unit}.`)).toEqual([]);
    expect(troubles(`${text} ${wrong} ${unit}.`)).toHaveLength(1);
  });

  test("what a storm took, what is not reaped yet and what all crops make is no error", () => {
    expect(troubles("Gieo cấy 4.210 ha lúa, giảm 60 ha; năng suất ước đạt 57,3 tạ/ha, tăng 1,2 tạ/ha; sản lượng ước đạt 23.420 tấn.")).toEqual([]);
    expect(troubles("Đã thu hoạch 4.210 ha lúa, giảm 60 ha; năng suất ước đạt 57,3 tạ/ha, tăng 1,2 tạ/ha; sản lượng ước đạt 17.123 tấn.")).toEqual([]);
    expect(troubles("Gieo cấy 4.210 ha lúa, giảm 60 ha; năng suất ước đạt 57,3 tạ/ha, tăng 1,2 tạ/ha; sản lượng rau ước đạt 17.123 tấn.")).toEqual([]);
  });
});

test("an output of more than the crop is not held against its area", () => {
  const told = (output: string): string => `Diện tích gieo trồng lúa là 900 ha, tăng 4%. Sản lượng ${output} là 5.860 tấn, tăng 6%; năng suất lúa là 54,2 tạ/ha, tăng 2%.`;
  expect(troubles(told("lương thực có hạt"))).toEqual([]);
  expect(troubles(told("lúa"))).toHaveLength(1);
});
