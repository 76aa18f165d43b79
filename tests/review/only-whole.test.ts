/** Shares of the one value that their words leave as the whole. */
import { outcome, troubles } from "./helpers";

const shares = (text: string): string[] => outcome(text).filter((line) => / (?:ratio|plan):/.test(line));

test("the whole is told right behind the share, under the words of its base", () => {
  const road = (paid: string, share: string, all: string): string => `Tuyến đường liên xã mới giải ngân ${paid} tỷ đồng, chiếm khoảng ${share}% tổng mức đầu tư ${all} tỷ đồng.`;
  expect(troubles(road("146,3", "5,6", "2.616"))).toEqual([]);
  expect(troubles(road("164,3", "5,6", "2.616"))).toHaveLength(1);
  expect(troubles(road("146,3", "5,6", "2.166"))).toHaveLength(1);
  expect(troubles("Hiện mức chi ở mức khoảng 252 tỷ đồng, tương đương 22,5% doanh thu hằng năm (1.000 tỷ đồng).")).toHaveLength(1);
});

test("one value in front, whatever the part is counted by", () => {
  expect(shares("Trong 483 nhà thầu, có 408 đơn vị đáp ứng yêu cầu (chiếm 84%).")).toEqual(["consistent ratio: 408 483 84"]);
  expect(troubles("Trong 483 nhà thầu, có 408 đơn vị đáp ứng yêu cầu (chiếm 48%).")).toHaveLength(1);
  expect(shares("Trong 4 năm, huyện cử 164 cán bộ đi học. Tuy nhiên đã có 24 trường hợp xin thôi việc (chiếm 14,6%).")).toEqual(["consistent ratio: 24 164 14,6"]);
  expect(troubles("Trong 4 năm, huyện cử 164 cán bộ đi học. Tuy nhiên đã có 84 trường hợp xin thôi việc (chiếm 14,6%).")).toHaveLength(1);
  expect(troubles("Hợp tác xã có vốn điều lệ 300 tỷ đồng.\nTrong đó, Liên minh góp 155 tỷ đồng (chiếm 35% vốn điều lệ).")).toHaveLength(1);
  expect(troubles("Toàn tỉnh có 6.420 tàu cá. Số tàu vùng khơi khoảng 2.710 chiếc (chiếm khoảng 48,2% tổng số tàu cá của tỉnh).")).toHaveLength(1);
});

test("'this number' takes up the one in front", () => {
  const registered = (share: string): string => `Năm nay có 879.742 thí sinh tham dự. Con số này chiếm tỷ lệ ${share}% so với số lượng đăng ký ban đầu là 887.104 thí sinh.`;
  expect(shares(registered("99,17"))).toEqual(["consistent ratio: 879.742 887.104 99,17"]);
  expect(troubles(registered("91,97"))).toHaveLength(1);
  expect(shares("Huyện đã cấp được 14.400 thẻ. Số lượng này chỉ đạt 32% so với mục tiêu cấp 45.000 thẻ trong năm.")).toEqual(["consistent plan: 14.400 45.000 32"]);
});

test("rates of their own, other bases and more than one value in front stay silent", () => {
  expect(troubles("Doanh thu hai năm đạt 8.300 tỷ đồng, riêng cà phê đạt 3.100 tỷ đồng với tỷ suất lợi nhuận gộp chừng 52%.")).toEqual([]);
  expect(troubles("Dân số toàn huyện là 20.000 người. Số có việc làm là 7.300 người, chiếm 61% lực lượng lao động.")).toEqual([]);
  expect(troubles("Toàn xã có 900 hộ, 45 hộ vay vốn chăn nuôi, 120 hộ vay vốn trồng rừng. Đến nay có 30 hộ trả hết nợ, chiếm 25%.")).toEqual([]);
  expect(troubles("Hai năm qua mảng này lần lượt mang về 64 tỷ đồng (tỷ trọng 1,3% doanh thu) và 61 tỷ đồng (1,2% doanh thu).")).toEqual([]);
  // What each of them has reached.
  expect(troubles("Về mức độ hài lòng đối với 9 thủ tục hành chính của phòng Nội vụ, có 3 thủ tục đạt 97%, 2 thủ tục đạt 93%, 2 thủ tục đạt 88%.")).toEqual([]);
  // The whole was raised: which of the two is meant is open.
  expect(troubles("Hợp tác xã đã nâng vốn điều lệ từ 300 triệu đồng lên 3.000 triệu đồng. Trong đó, ông Bảy góp 330 triệu đồng, tương ứng 11% vốn điều lệ.")).toEqual([]);
  expect(troubles("Cả huyện gieo 850 ha ngô. Tuy nhiên, 120 ha lúa bị hạn, bằng 60% cùng kỳ năm trước.")).toEqual([]);
});
