/** Totals and wholes that the text shows to be others than the nearest words say; beside each, a real error that is named. */
import { check, outcome, troubles } from "./helpers";

test("what stands in a row behind a total makes it, whatever each is called", () => {
  const text = (news: string): string => `Tiếp nhận 611 tin về tội phạm. Trong đó, tố giác 288 tin; tin báo ${news}, 2 kiến nghị khởi tố; đã chuyển 6 nguồn tin.`;
  expect(troubles(text("321"))).toEqual([]);
  expect(troubles("Đầu tư 567 công trình: giao thông 286, thủy lợi 74, trường học 112, nhà văn hóa 95; đã đưa vào sử dụng 498 công trình, đang thi công 96 công trình.")).toEqual(["review sum: 567 498 96"]);
});

test("a rest that is not counted leaves the sum open", () => {
  expect(troubles("Trong tổng số 64 dự án khởi công mới đã có 11 dự án hoàn thành, 45 dự án đang thi công, các dự án khác đang hoàn thiện hồ sơ.")).toEqual([]);
});

test("half of a whole that is told in two kinds of money is no bound", () => {
  const text = (more: string): string => `Khu kinh tế có 47 dự án với tổng vốn đăng ký là 100,13 triệu USD${more}. Trong đó có 17 dự án đã hoạt động với vốn đăng ký 266,3 triệu USD.`;
  expect(troubles(text(" và 6.468,5 tỷ đồng"))).toEqual([]);
  expect(troubles(text("")).some((line) => line.includes("100,13 266,3"))).toBe(true);
});

test("a share that fits what stands right in front is of that", () => {
  const text = (rate: string): string => `Lũy kế có 1.520 dự án với tổng vốn đăng ký 17.695 triệu USD.\nNăm nay thu hút 18.103 triệu USD.\nCông nghiệp có 13.410 triệu USD, chiếm ${rate}% tổng vốn đăng ký.`;
  expect(troubles(text("74,1"))).toEqual([]);
});

test("places in two lists need not agree", () => {
  expect(troubles("1. Lúa\nDiện tích lúa tập trung ở: Đạ Hòa 1.000 ha; Đam Sơn 510 ha; Cát Hải 223 ha.\n2. Rau\nDiện tích rau giảm 1.055 ha (Đạ Hòa 701 ha, Đam Sơn 210 ha, Cát Hải 144 ha).")).toEqual([]);
});

test("a level told as a share of the year before is shown as the change it is", () => {
  const text = "1. Kết quả\nVốn FDI cấp mới và tăng thêm đạt 18.103 triệu USD, bằng 89,5% so với cùng kỳ.\n2. Đánh giá\nTổng vốn FDI cấp mới và tăng thêm đạt 18.103 triệu USD, giảm 11,5% so với cùng kỳ.";
  expect(check(text).relations.map((r) => r.formula).join("; ")).not.toContain("−89,5%");
  expect(outcome(text).length).toBeGreaterThan(0);
});
