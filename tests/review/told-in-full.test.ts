/** Kinds that official papers tell in full: discipline, how petitions came out, inspections, party bodies, outbreaks; and what remains without some. */
import { outcome, troubles } from "./helpers";

const discipline = (whole: string): string => `Thi hành kỷ luật ${whole} đảng viên, trong đó khiển trách 22, cảnh cáo 9, cách chức 2, khai trừ 3.`;
const petitions = (wrong: string): string => `Đã giải quyết 71 vụ việc khiếu nại: khiếu nại đúng 8 vụ việc, khiếu nại đúng một phần 17 vụ việc, khiếu nại sai ${wrong} vụ việc.`;
const inspections = (sudden: string): string => `Toàn ngành đã thanh tra 54 cuộc (trong đó 47 cuộc theo kế hoạch, ${sudden} cuộc đột xuất).`;
const bodies = (cells: string): string => `Đảng bộ huyện có 58 tổ chức cơ sở đảng (24 đảng bộ, ${cells} chi bộ cơ sở).`;
const outbreak = (again: string): string => `Dịch bệnh xảy ra tại 53 xã, trong đó, 29 xã mới có dịch và ${again} xã tái phát dịch.`;
const without = (left: string): string => `Tổng số đơn nhận 1.346 đơn, sau khi trừ 72 đơn trùng thì còn ${left} đơn đủ điều kiện xử lý.`;

test.each([discipline("36"), petitions("46"), inspections("7"), bodies("34"), outbreak("24")])("right: %s", (text) => {
  expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
  expect(troubles(text)).toEqual([]);
});

test.each([discipline("38"), petitions("49"), inspections("9"), bodies("37"), outbreak("21")])("changed: %s", (text) => {
  expect(troubles(text)).toHaveLength(1);
});

test("what remains without some of it", () => {
  expect(outcome(without("1.274"))).toContain("consistent sum: 1.346 72 1.274");
  expect(troubles(without("1.247"))).toContain("review sum: 1.346 72 1.247");
});

test.each([
  "Toàn huyện có 412 hộ nghèo, trong đó 36 hộ mới phát sinh, 11 hộ tái nghèo.",
  "Xử phạt 41 trường hợp, trong đó khiển trách 12, cảnh cáo 20 người; có 3 người bị cách chức, 2 người khai trừ.",
  "Giải quyết 71 vụ việc, trong đó khiếu nại đúng 8 vụ việc, khiếu nại sai 46 vụ việc, rút đơn 4 vụ việc.",
  "Tổng thu 420 tỷ đồng, nếu không tính tiền sử dụng đất 95 tỷ đồng thì tăng 12% so với cùng kỳ.",
  "Thu 318 tỷ đồng, nếu loại trừ yếu tố giá 41 tỷ đồng, có 26 tỷ đồng nộp chậm.",
])("others, or no rest: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("fractions of one whole, told to the last, make it", () => {
  expect(outcome("Tiêm mũi 3: 31/58 tỉnh trên 70%; 18/58 tỉnh từ 50% đến dưới 70%; 9/58 tỉnh dưới 50%.")).toContain("consistent sum: 58 31 18 9");
  expect(outcome("Đại biểu được bầu 31 vị.\n* Nam: 24/31 vị\n* Nữ: 07/31 vị")).toContain("consistent sum: 31 24 07");
  expect(troubles("Đạt tiêu chí: giao thông 12/19 xã; thủy lợi 17/19 xã; trường học 9/19 xã.")).toEqual([]);
});
