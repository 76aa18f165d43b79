/** Tables in text whose columns are parted by spaces, and headers of two rows. */
import { check, outcome, troubles } from "./helpers";

const ALIGNED = `Bảng 2. Giải ngân theo chủ đầu tư
STT   Chủ đầu tư                  Kế hoạch vốn   Giải ngân   Tỷ lệ (%)
      TỔNG CỘNG                         38.650      24.318        62,9
1     Ban quản lý dự án huyện           21.400      14.205        66,4
2     Phòng Kinh tế - Hạ tầng            9.150       4.877        53,3
3     UBND thị trấn Đông Phú             8.100       5.236        64,6
Nguyên nhân: mặt bằng bàn giao chậm.`;

test("cells that stand below one another make columns, and each keeps its place", () => {
  expect(troubles(ALIGNED)).toEqual([]);
  expect(outcome(ALIGNED)).toContain("consistent sum: 24.318 14.205 4.877 5.236");
  const wrong = troubles(ALIGNED.replace("4.877        53,3", "4.877        35,3"));
  expect(wrong).toEqual([expect.stringMatching(/^inconsistent (?:ratio|plan): 35,3 4\.877 9\.150$/)]);
});

test("cells in their order do, too, where each row has as many", () => {
  const text = ALIGNED.split("\n").map((line) => line.replace(/ {2,}/g, "   ").replace(/^ {3}TỔNG/, "TỔNG")).join("\n");
  expect(troubles(text)).toEqual([]);
  expect(troubles(text.replace("5.236   64,6", "5.236   74,6"))).not.toEqual([]);
});

test.each([
  ["prose set to both margins", "Trong năm  toàn xã có 120 hộ  nghèo, giảm 15 hộ.\nCông tác  vận động được 35 triệu  đồng, đạt 70% kế hoạch.\nToàn xã  có 12 thôn, 8  thôn đạt chuẩn."],
  ["two lines", "Chỉ tiêu      Kế hoạch   Thực hiện\nLúa           120        130\nNgô           80         90"],
  ["rows without any header", "Lúa     120     130     9,9\nNgô     80      90      8,8\nĐậu     50      60      7,7"],
])("%s are no table", (_name, text) => {
  expect(troubles(text)).toEqual([]);
  expect(check(text).relations.filter((r) => r.message.startsWith("Cột"))).toEqual([]);
});

describe("a header of two rows", () => {
  const rows = (header: string, last = "97,4"): string => `${header}\n1\tThuế giá trị gia tăng\t4.200\t3.915\t4.018\t93,2\t${last}\n2\tLệ phí trước bạ\t1.850\t1.640\t1.522\t88,6\t107,8\n3\tThu tiền thuê đất\t2.300\t2.711\t2.405\t117,9\t112,7`;

  test("two names are enough for the lower one", () => {
    const header = "STT\tKhoản thu\tDự toán\tThực hiện\tCùng kỳ\tSo sánh (%)\t\n\t\t\t\t\tDự toán\tCùng kỳ";
    expect(troubles(rows(header))).toEqual([]);
    expect(troubles(rows(header, "79,4"))).toEqual([expect.stringMatching(/^(?:inconsistent|review) growth: 79,4 3\.915 4\.018$/)]);
  });

  test("the upper one may have one cell where the lower has two", () => {
    const header = "STT\tKhoản thu\tDự toán\tThực hiện\tCùng kỳ\tSo sánh (%)\n\t\t\t\t\tDự toán\tCùng kỳ";
    expect(troubles(rows(header))).toEqual([]);
    expect(troubles(rows(header, "79,4"))).not.toEqual([]);
  });

  test("a title of a section is none", () => {
    const text = "STT\tSản phẩm\tKế hoạch\tThực hiện\tĐạt (%)\nA\tTRỒNG TRỌT\t\t\t\n1\tLúa\t4.200\t3.915\t93,2\n2\tNgô\t1.850\t1.640\t88,6\n3\tĐậu\t2.300\t2.711\t117,9";
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace("88,6", "98,6"))).toHaveLength(1);
  });
});
