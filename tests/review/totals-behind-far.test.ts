/** Totals told behind their parts, and shares of a structure, that a digit lost or typed twice or a comma keeps from adding up. */
import { named, troubles } from "./helpers";

test.each<[string, readonly (readonly [string, string])[]]>([
  ["Khách quốc tế 72,4 nghìn lượt, khách nội địa 1.136,8 nghìn lượt, tổng lượt khách 1.209,2 nghìn lượt.", [["1.209,2", "12.099,2"], ["72,4", "724"]]],
  ["Thu giữ 2,48 kg heroin, 3,17 kg ma túy tổng hợp, tổng cộng 5,65 kg các loại.", [["5,65", "56,5"]]],
  ["Cơ cấu kinh tế: nông nghiệp 17,6%; công nghiệp - xây dựng 42,3%; dịch vụ 35,9%; thuế sản phẩm 4,2%.", [["17,6", "176"], ["42,3", "423"]]],
  ["Doanh thu du lịch đạt 1.318 tỷ đồng, tăng 25,2% so với cùng kỳ (1.053 tỷ đồng).", [["1.053", "153"]]],
])("%s", (text, slips) => {
  named(text, ...slips);
});

test.each(["Giải thể 16 HTX; so với cuối năm 2023 (451 HTX) tăng 22 HTX.", "Thu từ đất 81 tỷ đồng, thu phí 19 tỷ đồng, tổng tài sản 1.436 tỷ đồng."])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
