/** Shares whose whole is told behind them, and percentages said of two counts at once. */
import { troubles, verdicts } from "./helpers";

const HOLD: readonly (readonly [string, number])[] = [
  ["Số người tham gia bảo hiểm 53.330 người, chiếm 12,9% lực lượng lao động (413.411 người).", 1],
  ["Tiêm nhắc cho 98.120 trẻ (98,1%), tiêm bổ sung 95.340 trẻ (95,3%) trên tổng số 100.000 trẻ.", 2],
  ["Trình độ: tiến sĩ 12 người (0,7%), thạc sĩ 430 người (24%), đại học 1.290 người (72,1%), khác 58 người (3,2%) trên tổng số 1.790 người.", 4],
  ["Nợ quá hạn 1.487,4 tỷ đồng, chiếm 11,95% tổng dư nợ; tổng dư nợ đến cuối tháng đạt 12.450 tỷ đồng.", 1],
  ["Thụ lý 1.214 vụ/2.153 bị cáo, giải quyết 1.021 vụ/1.802 bị cáo (đạt 84,1% về số vụ và 83,7% về số bị cáo).", 2],
];

test.each(HOLD)("%s", (text, shares) => {
  expect(verdicts(text, "ratio")).toEqual(Array.from({ length: shares }, () => "consistent"));
});

test.each([
  ["Số người tham gia bảo hiểm 53.330 người, chiếm 15,9% lực lượng lao động (413.411 người).", 1],
  ["Tiêm nhắc cho 68.120 trẻ (98,1%), tiêm bổ sung 95.340 trẻ (95,3%) trên tổng số 100.000 trẻ.", 1],
  ["Nợ quá hạn 1.487,4 tỷ đồng, chiếm 14,95% tổng dư nợ; tổng dư nợ đến cuối tháng đạt 12.450 tỷ đồng.", 1],
  ["Thụ lý 1.214 vụ/2.153 bị cáo, giải quyết 1.021 vụ/1.802 bị cáo (đạt 84,1% về số vụ và 88,7% về số bị cáo).", 1],
] as const)("a slip is named: %s", (text, count) => {
  expect(troubles(text)).toHaveLength(count);
});

test.each([
  // The brackets hold the part of what stands in front.
  "Toàn xã có 412 hộ đăng ký, chiếm 40% số hộ thuộc diện (1.030 hộ).",
  "Cả huyện có 1.030 hộ, chiếm 40% số hộ đã đăng ký học nghề (26 hộ).",
  // Another time.
  "Nợ quá hạn 1.487,4 tỷ đồng, chiếm 11,95% tổng dư nợ; tổng dư nợ năm trước đạt 10.920 tỷ đồng.",
  "Giải quyết 102 vụ/180 bị cáo (tăng 8% về số vụ và 5% về số bị cáo so với năm 2022: 94 vụ/171 bị cáo).",
])("nothing is said of what the words leave open: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
