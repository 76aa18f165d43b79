/** Totals and wholes that the text shows to be others than the nearest words say; beside each, a real error that is named. */
import { check, outcome, troubles } from "./helpers";

test("what stands in a row behind a total makes it, whatever each is called", () => {
  const text = (news: string): string => `Đường dây nóng nhận 412 tin của người dân. Trong đó, tố cáo 187 tin; phản ánh ${news}, 4 thư góp ý; chuyển nơi khác 9 tin.`;
  expect(troubles(text("221"))).toEqual([]);
  expect(troubles("Đầu tư 567 công trình: giao thông 286, thủy lợi 74, trường học 112, nhà văn hóa 95; đã đưa vào sử dụng 498 công trình, đang thi công 96 công trình.")).toEqual(["review sum: 567 498 96"]);
});

test("a rest that is not counted leaves the sum open", () => {
  expect(troubles("Trong tổng số 58 tuyến đường của xã đã có 14 tuyến hoàn thành, 38 tuyến đang thi công, các tuyến khác đang chờ vốn.")).toEqual([]);
});

test("half of a whole that is told in two kinds of money is no bound", () => {
  const text = (more: string): string => `Cụm công nghiệp có 32 dự án với tổng vốn đăng ký là 84,6 triệu USD${more}. Trong đó có 12 dự án đã hoạt động với vốn đăng ký 205,7 triệu USD.`;
  expect(troubles(text(" và 5.310 tỷ đồng"))).toEqual([]);
  expect(troubles(text("")).some((line) => line.includes("84,6 205,7"))).toBe(true);
});

test("a share that fits what stands right in front is of that", () => {
  const text = (rate: string): string => `Lũy kế có 1.320 dự án với tổng vốn đăng ký 16.240 triệu USD.\nNăm nay thu hút 15.600 triệu USD.\nCông nghiệp có 11.560 triệu USD, chiếm ${rate}% tổng vốn đăng ký.`;
  expect(troubles(text("74,1"))).toEqual([]);
});

test("places in two lists need not agree", () => {
  expect(troubles("1. Lúa\nDiện tích lúa tập trung ở: Đạ Hòa 1.000 ha; Đam Sơn 510 ha; Cát Hải 223 ha.\n2. Rau\nDiện tích rau giảm 1.055 ha (Đạ Hòa 701 ha, Đam Sơn 210 ha, Cát Hải 144 ha).")).toEqual([]);
});

test("a level told as a share of the year before is shown as the change it is", () => {
  const text = "1. Kết quả\nVốn FDI cấp mới và tăng thêm đạt 15.604 triệu USD, bằng 87,5% so với cùng kỳ.\n2. Đánh giá\nTổng vốn FDI cấp mới và tăng thêm đạt 15.604 triệu USD, giảm 13,5% so với cùng kỳ.";
  expect(check(text).relations.map((r) => r.formula).join("; ")).not.toContain("−87,5%");
  expect(outcome(text).length).toBeGreaterThan(0);
});
