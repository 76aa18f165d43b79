/** One part that is more than its total: beside others, and of a total told roughly. */
import { outcome, troubles } from "./helpers";

const text = (total: string, first: string, second = "; chi cho các xã là 54,871 tỷ đồng"): string => `Chi ngân sách 6 tháng là ${total} tỷ đồng, đạt 55% dự toán. Trong đó, chi của huyện là ${first} tỷ đồng${second}.`;

test.each([
  ["beside another part", text("428", "372,814"), text("428", "482,814")],
  ["of a total told roughly", text("gần 428", "372,814", ""), text("gần 428", "482,814", "")],
  ["beside another part, of a total told roughly", text("gần 428", "372,814"), text("gần 428", "482,814")],
])("%s", (_what, right, wrong) => {
  expect(troubles(right)).toEqual([]);
  expect(outcome(wrong).filter((line) => !line.startsWith("consistent"))).toEqual([expect.stringMatching(/^(?:review|inconsistent) part: 428 482,814/)]);
});

test("a round total told roughly may be a little less than its part", () => {
  expect(troubles(text("khoảng 40", "44,2", ""))).toEqual([]);
  expect(troubles(text("gần 428", "431,2", ""))).toEqual([]);
});

test("what is of a longer time than its total is no part of it", () => {
  const inMarch = (when: string): string => `Riêng tháng 3 thu ước đạt 864 triệu đồng. Trong đó, thu nội địa ${when}đạt 2.147 triệu đồng, bằng 81,5% dự toán.`;
  expect(troubles(inMarch("cả quý I "))).toEqual([]);
  expect(troubles(inMarch("từ đầu năm "))).toEqual([]);
  expect(troubles(inMarch(""))).toHaveLength(1);
});
