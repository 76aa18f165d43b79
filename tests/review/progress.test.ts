/** What came in, what is done, what is left; a month within its cumulative figure; a total that the next sentence fills. */
import { outcome, troubles, verdicts } from "./helpers";

describe("done and left", () => {
  test("make what was received", () => {
    expect(outcome("Tòa án thụ lý 864 vụ; giải quyết 752 vụ; còn lại 112 vụ đang giải quyết.")).toEqual(["consistent sum: 864 752 112", "consistent part: 864 752"]);
    expect(verdicts("Tòa án thụ lý 864 vụ; giải quyết 752 vụ; còn lại 132 vụ đang giải quyết.", "sum")).toEqual(["review"]);
    expect(verdicts("Đã giải quyết 23/33 vụ việc, 10 vụ việc còn lại đang xem xét.", "sum")).toEqual(["consistent"]);
    expect(verdicts("Đã giải quyết 23/33 vụ việc, 14 vụ việc còn lại đang xem xét.", "sum")).toEqual(["review"]);
  });

  test.each([
    "Tiếp nhận 1.200 hồ sơ, đã giải quyết 1.100 hồ sơ, trong đó đúng hạn 1.080 hồ sơ; đang giải quyết 90 hồ sơ, trả lại 10 hồ sơ.",
    "Giải quyết 45/60 đơn, còn 12 đơn đang xem xét, 03 đơn rút.",
    "Tiếp nhận 100 hồ sơ, đã giải quyết 120 hồ sơ (bao gồm hồ sơ kỳ trước chuyển sang).",
    "Tổng mức đầu tư 120 tỷ đồng, đã giải ngân 60 tỷ đồng, còn thiếu 45 tỷ đồng.",
    "Hoàn thành 25 km đường, đang thi công 5 km, chưa thi công 40 km.",
  ])("a third state, or another base: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("no more is done than came in", () => {
    expect(outcome("Tiếp nhận 48 đơn, giải quyết xong 45 đơn.")).toEqual(["consistent part: 48 45"]);
    expect(outcome("Tiếp nhận 31 vụ việc, hòa giải thành công 36 vụ việc.")).toEqual(["review part: 31 36"]);
  });

  test("what is shared out and what is not yet make the total, over sentences", () => {
    const text = "Tổng nguồn vốn năm nay là 32.150 triệu đồng. Đến nay đã phân bổ chi tiết 30.040 triệu đồng. Số vốn chưa phân bổ chi tiết: 2.110 triệu đồng.";
    expect(outcome(text)).toEqual(["consistent sum: 32.150 30.040 2.110"]);
    expect(verdicts(text.replace("2.110", "2.410"), "sum")).toEqual(["review"]);
    expect(troubles("Tổng nguồn vốn năm nay là 32.150 triệu đồng. Đến nay đã phân bổ chi tiết 30.040 triệu đồng. Số vốn chưa giải ngân 2.410 triệu đồng.")).toEqual([]);
  });
});

describe("a month and all months", () => {
  test("a month is no more than the sum it is in", () => {
    expect(outcome("Thu ngân sách tháng 8 đạt 12,5 tỷ đồng, lũy kế 8 tháng đạt 96,2 tỷ đồng.")).toEqual(["consistent part: 96,2 12,5"]);
    expect(outcome("Thu ngân sách tháng 8 đạt 98,5 tỷ đồng, lũy kế 8 tháng đạt 96,2 tỷ đồng.")).toEqual(["review part: 96,2 98,5"]);
    expect(outcome("Có thêm 13 nhà máy hoàn thành trong năm 2024, nâng tổng số lên 51 nhà máy.")).toEqual(["consistent part: 51 13"]);
  });

  test.each([
    "Thu ngân sách tháng 8 đạt 98,5 tỷ đồng; lũy kế chi 8 tháng 96,2 tỷ đồng.",
    "Trong năm giải thể 12 hợp tác xã; lũy kế số thành viên 9 người.",
    "Kế hoạch năm 2024 là 150 ha, lũy kế đến nay trồng được 120 ha.",
  ])("two matters are not compared: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("the better kind is among the plain one", () => {
    expect(outcome("Có 48 xã đạt chuẩn nông thôn mới, 11 xã đạt chuẩn nông thôn mới nâng cao.")).toEqual(["consistent part: 48 11"]);
    expect(verdicts("Có 48 xã đạt chuẩn nông thôn mới, 51 xã đạt chuẩn nông thôn mới nâng cao.", "part")).toEqual(["review"]);
  });
});

test("a total is filled by the items of the next sentence, one of them with the share that is kept", () => {
  const text = "Tổng thu ngân sách huyện đạt 417.929 triệu đồng, đạt 111% kế hoạch. Thu trên địa bàn 132.900 triệu đồng (trong đó: huyện hưởng 120.555 triệu đồng); thu bổ sung 219.760 triệu đồng; thu chuyển nguồn 72.498 triệu đồng; thu kết dư 5.116 triệu đồng.";
  expect(verdicts(text, "sum")).toEqual(["consistent"]);
  expect(verdicts(text.replace("219.760", "279.760"), "sum")).toEqual(["review"]);
  expect(troubles(text.replace("219.760", "131.274"))).toEqual([]);
});

test("what was reached and what was not make all there were", () => {
  expect(outcome("Có 12/16 khoản thu đạt và vượt dự toán, 04 khoản thu không đạt dự toán.")).toEqual(["consistent sum: 16 12 04"]);
  expect(verdicts("Có 12/16 khoản thu đạt và vượt dự toán, 06 khoản thu không đạt dự toán.", "sum")).toEqual(["review"]);
});

test("changes of what came in and of what is done are no numbers of them", () => {
  expect(troubles("Án hình sự: thụ lý 940 vụ, giải quyết 812 vụ; thụ lý giảm 51 vụ, giải quyết giảm 38 vụ; còn tồn 128 vụ.")).toEqual([]);
});
