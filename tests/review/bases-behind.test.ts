/** What a change or a percentage is of, told behind it: in a footnote, or in a row of what was before. */
import { namedAs, plans, troubles } from "./helpers";

const named = namedAs(/plan|growth|ratio/);

test.each<[string, [string, string][]]>([
  ["Thu thuế tài nguyên đạt 2.052 triệu đồng, bằng 114,0% dự toán¹, tăng 8,0% so với cùng kỳ².\n¹ Dự toán HĐND tỉnh giao: 1.800 triệu đồng.\n² Cùng kỳ năm trước: 1.900 triệu đồng.", [["2.052", "2.502"], ["114,0", "141,0"], ["8,0%", "5,0%"], ["1.800", "1.300"], ["1.900", "1.600"]]],
  ["Toàn tỉnh cấp mới 172 giấy phép với số vốn 1.302 tỷ đồng, tăng 7,5% về số giấy phép và tăng 24,0% về vốn so với cùng kỳ (cùng kỳ 160 giấy phép, vốn 1.050 tỷ đồng).", [["172", "178"], ["1.302", "1.203"], ["24,0", "42,0"], ["160", "190"], ["1.050", "1.080"]]],
  ["Xảy ra 63 vụ đuối nước, làm chết 18 người, bị thương 45 người (so với cùng kỳ số vụ giảm 12,5%, số người chết giảm 25,0%, số người bị thương tăng 7,1%; cùng kỳ 72 vụ, 24 người chết, 42 người bị thương).", [["63", "68"], ["25,0", "29,0"], ["42", "49"], ["45", "41"]]],
  ["Dư nợ cho vay hộ nghèo tăng từ 312,5 tỷ đồng năm 2020 lên 500,0 tỷ đồng năm 2024, gấp 1,6 lần.", [["312,5", "372,5"], ["500,0", "560,0"], ["1,6", "1,9"]]],
])("%s", (text, slips) => named(text, ...slips));

test.each([
  // Of another thing, and with more than one figure.
  "Thu thuế tài nguyên đạt 2.052 triệu đồng, bằng 114,0% dự toán¹.\n¹ Dự toán giao cho 12 đơn vị.",
  "Thu thuế tài nguyên đạt 2.052 triệu đồng, bằng 114,0% dự toán¹.\n¹ Dự toán thu từ cát 300 triệu đồng, từ đá 700 triệu đồng.",
  "Thu thuế tài nguyên đạt 2.052 triệu đồng, bằng 114,0% dự toán¹.\n¹ Trong đó thu từ đá: 900 triệu đồng.",
])("%s", (text) => expect(troubles(text)).toEqual([]));

describe("behind the percentage of its target and \"và\" the next item begins", () => {
  test.each<[string, [string, string][]]>([
    ["Tổng chi ngân sách 412,6 tỷ đồng. Trong đó, chi cấp huyện là 348,2 tỷ đồng, đạt 61% dự toán giao và chi cấp xã là 64,4 tỷ đồng, đạt 38% dự toán giao.", [["348,2", "384,2"]]],
    ["Thu nội địa 8.340 tỷ đồng, đạt 52% dự toán và thu hải quan là 1.260 tỷ đồng, đạt 63% dự toán. Tổng thu ngân sách là 9.600 tỷ đồng, gồm thu nội địa 8.340 tỷ đồng, đạt 52% dự toán và thu hải quan là 1.260 tỷ đồng.", [["gồm thu nội địa 8.340", "gồm thu nội địa 8.430"]]],
  ])("%s", (text, slips) => namedAs(/sum/)(text, ...slips));
  test("who else set it, and what else it is called, belong to the target", () => {
    expect(plans("Thu ngân sách 845 tỷ đồng, đạt 50% dự toán Trung ương và HĐND tỉnh giao là 1.690 tỷ đồng.")).toEqual(["consistent plan: 845 1.690 50"]);
    expect(plans("Thu ngân sách 845 tỷ đồng, đạt 50% dự toán và kế hoạch năm là 1.690 tỷ đồng.")).toEqual(["consistent plan: 845 1.690 50"]);
  });
});
