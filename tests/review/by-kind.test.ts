/** Petitions and cases kind by kind, totals sorted in several ways, what is left sentences later, shares of old and new together. */
import { outcome, troubles } from "./helpers";

const rests = (khieuNai: string): string => `Toàn tỉnh đã giải quyết 37/61 đơn khiếu nại, 52/66 đơn tố cáo, còn lại ${khieuNai} đơn khiếu nại, 14 đơn tố cáo đang trong thời hạn.`;
const outcomes = (sai: string): string => `Đã giải quyết 218 đơn khiếu nại và 73 đơn tố cáo; trong đó có 19 đơn khiếu nại đúng, 24 đơn khiếu nại đúng một phần, 31 đơn được rút và 144 đơn khiếu nại sai; có 6 đơn tố cáo đúng, 14 đơn tố cáo đúng một phần và ${sai} đơn tố cáo sai.`;
const sorted = (huyen: string): string => `Trong kỳ tiếp nhận 182 đơn. Phân loại theo nội dung: khiếu nại 64 đơn, tố cáo 27 đơn, kiến nghị 91 đơn; theo thẩm quyền: cấp tỉnh 38 đơn, cấp huyện ${huyen} đơn, cấp xã 60 đơn.`;
const outOf = (vanPhong: string): string => `Trong số 93 vụ việc được tiếp, nội dung khiếu nại có 58 vụ việc; tố cáo 11 vụ việc và kiến nghị 24 vụ việc. Ban Tiếp công dân tiếp 49 vụ việc; Văn phòng tiếp ${vanPhong} vụ việc và Thanh tra tỉnh tiếp 17 vụ việc.`;
const far = (left: string): string => `Tòa án hai cấp đã thụ lý 3.742 vụ, việc; giải quyết 3.318 vụ, việc, đạt 88,67%.\nSo với cùng kỳ, thụ lý tăng 87 vụ, giải quyết tăng 64 vụ. Án còn tồn ${left} vụ, việc đang tiếp tục giải quyết.`;
const both = (old: string): string => `Tòa án hai cấp thụ lý mới 412 vụ việc và ${old} vụ việc tháng trước chuyển sang; đã giải quyết 236 vụ việc, đạt 49,1%.`;

test.each([
  [rests("24"), "consistent sum: 61 37 24"], [rests("24"), "consistent sum: 66 52 14"],
  [outcomes("53"), "consistent sum: 218 19 24 31 144"], [outcomes("53"), "consistent sum: 73 6 14 53"],
  [sorted("84"), "consistent sum: 182 38 84 60"], [outOf("27"), "consistent sum: 93 49 27 17"],
  ["Trong 74 án tạm đình chỉ thì cấp tỉnh 15 vụ, cấp huyện 59 vụ.", "consistent sum: 74 15 59"],
  [far("424"), "consistent sum: 3.742 3.318 424"], [both("69"), "consistent ratio: 236 412 69 49,1"],
])("right: %s", (text, relation) => {
  expect(outcome(text)).toContain(relation);
  expect(troubles(text)).toEqual([]);
});

test.each([
  [rests("27"), "review sum: 61 37 27"], [outcomes("35"), "review sum: 73 6 14 35"], [sorted("48"), "review sum: 182 38 48 60"], [outOf("22"), "review sum: 93 49 22 17"],
  ["Trong 74 án tạm đình chỉ thì cấp tỉnh 15 vụ, cấp huyện 56 vụ.", "review sum: 74 15 56"],
  [far("442"), "review sum: 3.742 3.318 442"], [both("96"), "review ratio: 236 412 96 49,1"],
])("changed: %s", (text, relation) => {
  expect(troubles(text).join(" | ")).toContain(relation);
});

test.each([
  "Đã giải quyết 24/31 đơn khiếu nại, 9/12 đơn tố cáo; còn 3 đơn khiếu nại quá hạn, 2 đơn tố cáo phức tạp.",
  "Toàn tỉnh tiếp nhận 312 đơn khiếu nại và 96 đơn tố cáo; trong đó có 41 đơn khiếu nại đông người, 18 đơn khiếu nại vượt cấp; có 7 đơn tố cáo nặc danh, 5 đơn tố cáo trùng.",
  "Tiếp nhận 140 đơn, giải quyết theo thẩm quyền 60 đơn, hướng dẫn theo quy định 31 đơn.",
  "Trong số 120 xã, có 60 xã đạt từ 15 tiêu chí trở lên, 52 xã đạt từ 10 tiêu chí trở lên.",
  "Tòa án thụ lý 1.210 vụ, giải quyết 1.032 vụ. Trong kỳ, có 36 vụ án bị hủy, 54 vụ bị sửa. Hiện còn 21 vụ quá hạn luật định.",
  "Tòa án thụ lý 1.210 vụ, giải quyết 1.032 vụ. Trong kỳ đình chỉ 18 vụ, chuyển 9 vụ. Án còn tồn 151 vụ.",
])("what need not add up: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("files by their terms are told in full", () => {
  const files = (late: string): string => `Đã trả kết quả 2.418 hồ sơ, trong đó trước hạn 1.306 hồ sơ, đúng hạn 1.087 hồ sơ, trễ hạn ${late} hồ sơ.`;
  expect(troubles(files("25"))).toEqual([]);
  expect(troubles(files("52"))).toHaveLength(1);
});
