/** Tables inside a report, as tab-separated or bar-separated lines. */
import { outcome, troubles } from "./helpers";

const TABLE = `Biểu chỉ tiêu chủ yếu
TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tƯớc TH 2023\t% KH\tTăng giảm (%)
A\tB\tC\t1\t2\t3\t4\t5
1\tGiá trị sản xuất\ttỷ đồng\t3.457\t3.700\t4.148\t112,1\t20,0
2\tDiện tích lúa\tha\t505\t510\t510,5\t100,1\t1,1
3\tTỷ lệ hộ nghèo\t%\t1,84\t1,81\t1,56\t86,2\t-0,28
4\tXã nông thôn mới\txã\t-\t…\t12\t\t`;

test("percentages and growth are compared with the columns they come from", () => {
  expect(troubles(TABLE)).toEqual([]);
  expect(outcome(TABLE)).toHaveLength(5);
  expect(troubles(TABLE.replace("112,1", "121,1"))).toEqual(["inconsistent plan: 4.148 3.700 121,1"]);
  expect(troubles(TABLE.replace("20,0", "23,0"))).toEqual(["inconsistent growth: 4.148 3.457 23,0"]);
});

test("growth may be written as an index; what the rows show decides", () => {
  expect(troubles(TABLE.replace("\t20,0", "\t120,0").replace("\t1,1", "\t101,1"))).toEqual([]);
});

test("a total row is the sum of its rows, and wrong where another column proves it", () => {
  const table = "Đơn vị\tKế hoạch giao\tThực hiện\tTỷ lệ TH/KH\nTổng số\t300\t240\t80\nXã A\t100\t90\t90\nXã B\t200\t150\t75";
  expect(troubles(table)).toEqual([]);
  expect(troubles(table.replace("\t240\t", "\t260\t"))).toContain("inconsistent sum: 260 90 150");
});

test("two tables one below the other, and the prose between and behind, are kept apart", () => {
  const text = `${TABLE}\n\n| Xã | Kế hoạch giao | Thực hiện | Tỷ lệ TH/KH |\n| Đơn vị A | 50 | 40 | 80 |\n\nToàn xã có 22/28 hộ tham gia, đạt tỷ lệ 78,6%.`;
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent ratio: 22 28 78,6");
});
