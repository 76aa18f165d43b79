/** What was done, with the values before and after it. */
import { outcome, troubles } from "./helpers";

describe("an act with the values before and after it", () => {
  const right: [string, string, string, string, string, string] = [
    "Trong kỳ, Đảng bộ kết nạp 17 đảng viên, nâng tổng số đảng viên từ 2.416 lên 2.433 đảng viên.",
    "Kết nạp 29 đảng viên mới, đưa tổng số đảng viên toàn Đảng bộ từ 1.742 lên 1.771 đồng chí.",
    "Công nhận mới 6 xã đạt chuẩn nông thôn mới, nâng tổng số xã đạt chuẩn từ 43 xã lên 49 xã.",
    "Ban đã tinh giản 26 biên chế, đưa số biên chế từ 1.314 xuống còn 1.288 biên chế.",
    "Bổ sung 45 tỷ đồng, nâng tổng vốn đầu tư từ 327 tỷ đồng lên 372 tỷ đồng.",
    "Trồng mới 315 ha cao su, qua đó nâng tổng diện tích từ 11.460 ha lên 11.775 ha.",
  ];
  it.each(right)("holds: %s", (text) => {
    expect(outcome(text)).not.toEqual([]);
    expect(troubles(text)).toEqual([]);
  });
  it.each<[string, string, string]>([
    [right[0], "2.433", "2.443"], [right[1], "29", "92"], [right[2], "49 xã", "46 xã"], [right[3], "1.288", "1.828"], [right[4], "372", "327"], [right[5], "11.775", "11.757"],
  ])("asks where one slip keeps them apart: %s", (text, good, bad) => {
    expect(troubles(text.replace(good, bad))).not.toEqual([]);
  });
  it.each([
    // Levels, plans and other things are nothing that was done.
    "Toàn huyện có 52 xã, nâng số xã đạt chuẩn từ 38 xã lên 43 xã.",
    "Mở 14 lớp tập huấn, nâng tỷ lệ lao động qua đào tạo từ 52% lên 57%.",
    "Hỗ trợ 340 hộ vay vốn, đưa số xã có điểm giao dịch từ 118 lên 129 xã.",
    "Theo kế hoạch 36 trường, nâng số trường đạt chuẩn từ 205 trường lên 214 trường.",
    "Đơn vị lỗ lũy kế 45 tỷ đồng, vốn chủ sở hữu giảm từ 268 tỷ đồng xuống 236 tỷ đồng.",
    // Far apart: others came and went.
    "Kết nạp 64 đảng viên, nâng tổng số đảng viên từ 2.416 lên 3.827 đảng viên.",
  ])("stays silent: %s", (text) => expect(troubles(text)).toEqual([]));
});
