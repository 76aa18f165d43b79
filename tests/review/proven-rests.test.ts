/** What is left of a whole of which a percentage says how much has been reached. */
import { outcome, troubles } from "./helpers";

const land = (left: string): string => `Thu hồi 38,4 ha của 1.052 hộ; đã chi trả cho 905 hộ, đạt 86,0%, số tiền 181 tỷ đồng, bình quân 200 triệu đồng/hộ. Còn ${left} hộ chưa nhận tiền.`;

test("what is left stands in the next sentence, and agrees with the part and the whole of the percentage", () => {
  expect(outcome(land("147"))).toContain("consistent sum: 1.052 905 147");
  expect(troubles(land("147"))).toEqual([]);
});

test("two digits exchanged, or one digit changed, are seen by the words and the percentage, not by the value", () => {
  expect(troubles(land("174"))).toEqual(["review sum: 1.052 905 174"]);
  expect(troubles(land("747"))).toEqual(["review sum: 1.052 905 747"]);
});

test("what is under way behind what is in use, over a list of kinds", () => {
  const works = (left: string): string => `Chương trình đầu tư 463 công trình: giao thông 212, thủy lợi 96, trường học 155; đã đưa vào sử dụng 417 công trình, đạt 90,1%, đang thi công ${left} công trình.`;
  expect(troubles(works("46"))).toEqual([]);
  expect(troubles(works("64"))).toEqual(["review sum: 463 417 64"]);
});

test("the target told again beside what must still come in makes the link, over paragraphs", () => {
  const budget = (left: string): string =>
    `Thu ngân sách trên địa bàn 6 tháng ước đạt 7.215 tỷ đồng, đạt 56,1% dự toán HĐND tỉnh giao (12.850 tỷ đồng). Thu nội địa 6.812 tỷ đồng.\nĐể hoàn thành dự toán, 6 tháng cuối năm phải thu thêm ${left} tỷ đồng (dự toán 12.850 tỷ đồng); giải ngân tối thiểu 95% kế hoạch vốn.`;
  expect(outcome(budget("5.635"))).toContain("consistent sum: 12.850 7.215 5.635");
  expect(troubles(budget("5.635"))).toEqual([]);
  expect(troubles(budget("5.653"))).toEqual(["review sum: 12.850 7.215 5.653"]);
});

test("what is left in several states adds up with what is done", () => {
  const rooms = "Phòng học kiên cố 5.124 phòng trong tổng số 5.630 phòng, đạt tỷ lệ 91,0%; còn 392 phòng bán kiên cố, 114 phòng tạm.";
  expect(outcome(rooms)).toContain("consistent sum: 5.630 5.124 392 114");
  expect(troubles(rooms)).toEqual([]);
});

test.each([
  // Of another owner.
  "Đã cấp giấy cho 1.204 hộ/1.530 hộ, đạt 78,7%. Xã Khe Sâu còn 362 hộ chưa được cấp.",
  // A share is not what has been done.
  "Hộ nghèo dân tộc thiểu số 1.184 hộ, chiếm 83,03% tổng số 1.426 hộ nghèo. Còn 224 hộ thiếu nước sạch.",
  // Two states of which neither is all that is left.
  "Kế hoạch 248 nhà; hoàn thành 214 nhà, đạt 86,3% kế hoạch, đang làm 43 nhà, chưa khởi công 09 nhà theo danh sách bổ sung.",
  // Another figure of the kind stands between.
  "Đã chi trả cho 905 hộ trong tổng số 1.052 hộ, đạt 86,0%. Bố trí tái định cư cho 310 hộ, còn 174 hộ chưa nhận nền.",
  // Far from what is left: another matter.
  "Đã chi trả cho 905 hộ trong tổng số 1.052 hộ, đạt 86,0%. Còn 68 hộ khiếu nại.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
