/** Totals of a paragraph that the items of the outline below it make, whatever stands deeper. */
import { sums, troubles } from "./helpers";

const SPENDING = [
  "Tổng chi ngân sách ước cả năm 684.310 triệu đồng, đạt 102,4% dự toán.",
  "1. Chi đầu tư phát triển: 151.436 triệu đồng, vượt 3,8% dự toán;",
  "2. Chi thường xuyên: 484.135 triệu đồng, bằng 99,1% dự toán. Trong đó:",
  "- Chi giáo dục 251.300 triệu đồng;",
  "- Chi y tế 18.425 triệu đồng.",
  "3. Chi dự phòng: 8.164 triệu đồng.",
  "4. Chi chuyển nguồn: 40.575 triệu đồng.",
].join("\n");

test("numbered items below a total, with lists of their own left out", () => {
  expect(sums(SPENDING)).toContain("consistent sum: 684.310 151.436 484.135 8.164 40.575");
});

test("the last line may list several, and other lines may follow", () => {
  const text = "Tổng diện tích gieo trồng 1.043,9 ha, đạt 99,8% kế hoạch. Sản lượng lương thực 3.812 tấn.\n- Cây lúa 563,6 ha, trong đó:\n+ Lúa xuân 255,4 ha.\n+ Lúa mùa 308,2 ha.\n- Cây ngô 186,8 ha (giảm 11,5 ha so với năm trước), năng suất 43,2 tạ/ha.\n- Rau các loại 162,6 ha; cây khác 130,9 ha.\n- Cây chè hiện có 214,0 ha.";
  expect(sums(text)).toContain("consistent sum: 1.043,9 563,6 186,8 162,6 130,9");
});

test("a list of lines whose last line tells two kinds", () => {
  const text = "1. Tội phạm xảy ra 76 vụ, giảm 05 vụ so với cùng kỳ. Gồm:\n- Trộm cắp tài sản 31 vụ;\n- Cố ý gây thương tích 18 vụ;\n- Đánh bạc 15 vụ; các tội danh khác 12 vụ.";
  expect(sums(text)).toContain("consistent sum: 76 31 18 15 12");
  expect(troubles(text)).toEqual([]);
});

test.each([
  "Tổng chi ngân sách ước 684.310 triệu đồng.\n1. Chi đầu tư: 151.436 triệu đồng.\n2. Chi thường xuyên: 484.135 triệu đồng.",
  "Tổng đàn gia súc 5.214 con.\n- Đàn trâu tăng 112 con.\n- Đàn bò tăng 231 con.\n- Đàn lợn tăng 415 con.",
  "Tổng số 43 trường.\n- Xây mới 12 trường.\n- Sửa chữa 20 trường.\n- Đạt chuẩn 31 trường.",
  "Tổng thu 684.310 triệu đồng.\n1. Xã Nà Tăm thu 151.436 triệu đồng.\n2. Xã Bản Hon thu 184.235 triệu đồng.\n3. Xã Khun Há thu 97.512 triệu đồng.",
])("items that are not all of it say nothing: %s", (text) => {
  expect(troubles(text)).toEqual([]);
  expect(sums(text)).toEqual([]);
});

test("all kinds of spending that miss their total by one digit are asked about", () => {
  expect(troubles(SPENDING.replace("151.436", "171.436"))).toContain("review sum: 684.310 171.436 484.135 8.164 40.575");
});
