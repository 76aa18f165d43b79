/** Changes with what there was right beside them: in a bare bracket, in a clause of its own, in one bracket with what there is. */
import { outcome, troubles } from "./helpers";

describe("a bare bracket behind a change", () => {
  test("holds what there was, in the unit of the value in front", () => {
    expect(troubles("Bình quân đạt 16,2 tiêu chí/xã, tăng 0,7 tiêu chí so với cuối 2024 (15,5).")).toEqual([]);
    expect(troubles("Bình quân đạt 16,2 tiêu chí/xã, tăng 0,9 tiêu chí so với cuối 2024 (15,5).")).toEqual(["inconsistent growth: 16,2 15,5 0,9"]);
    expect(outcome("Có 10,2 giường bệnh/vạn dân, tăng 0,6 so với năm 2022 (9,6).")).toEqual(["consistent growth: 10,2 9,6 0,6"]);
    expect(outcome("Thu nhập đạt 51,4 triệu đồng/năm, tăng 4,2 triệu đồng (năm trước là 47,2 triệu đồng).")).toEqual(["consistent growth: 51,4 47,2 4,2"]);
  });

  test("without a word is worth a look where it is near what there is", () => {
    const text = (then: string): string => `Toàn huyện có 42 trường, tăng 03 trường (${then} trường).`;
    expect(troubles(text("39"))).toEqual([]);
    expect(troubles(text("38"))).toEqual(["review growth: 42 38 03"]);
  });

  test("may hold something else", () => {
    expect(troubles("Đàn bò có 4.310 con, tăng 14 con (21 con bê lai).")).toEqual([]);
    expect(troubles("Toàn huyện có 42 trường, tăng 03 trường (36 trường công lập).")).toEqual([]);
    expect(troubles("Còn tồn 42 đơn, giảm xuống còn 42 đơn so với tháng 7 (từ 47 đơn).")).toEqual([]);
  });
});

describe("what there was in a clause of its own", () => {
  test("between the value and the change", () => {
    const text = (points: string): string => `Tỷ lệ thiếu việc làm còn 3,1%, đầu kỳ là 4,6%, cải thiện ${points} điểm %.`;
    expect(troubles(text("1,5"))).toEqual([]);
    expect(troubles(text("1,9"))).toEqual(["inconsistent points: 3,1 4,6 1,9"]);
    expect(troubles("Có 312 hồ sơ trễ hạn (4,18%); cùng kỳ tỷ lệ hồ sơ trễ hạn 5,02%, như vậy giảm 0,94 điểm %.")).toEqual(["inconsistent points: 4,18 5,02 0,94"]);
  });

  test("in a bracket with the change", () => {
    expect(outcome("Đã giải ngân 96,4 tỷ đồng, đạt 81,2% kế hoạch (năm 2023 giải ngân 78,9%, tăng 2,3 điểm %).")).toContain("consistent points: 81,2 78,9 2,3");
  });

  test("is of the same thing and not of a time to come", () => {
    expect(troubles("Tỷ lệ hộ nghèo còn 3,2%, tỷ lệ hộ cận nghèo năm trước là 5,1%, giảm 0,4 điểm %.")).toEqual([]);
    expect(troubles("Tỷ lệ giải ngân đạt 62%, năm 2025 phấn đấu 65%, tăng 4 điểm %.")).toEqual([]);
    expect(troubles("Thu cả năm ước 120 tỷ đồng, 6 tháng cuối năm 70 tỷ đồng, tăng 5%.")).toEqual([]);
    expect(troubles("Tỷ lệ bao phủ đạt 94,2%, năm 2022 đạt 93,1%, năm 2021 đạt 90,0%, tăng 4,4 điểm %.")).toEqual([]);
  });
});

describe("both values beside the change", () => {
  test("in the bracket behind it", () => {
    expect(troubles("Rừng sản xuất tăng 1.250 ha so với năm 2018 (từ 35.120 ha lên 36.370 ha).")).toEqual([]);
    expect(troubles("Rừng sản xuất tăng 1.520 ha so với năm 2018 (từ 35.120 ha lên 36.370 ha).")).toEqual(["inconsistent growth: 36.370 35.120 1.520"]);
    expect(troubles("Phát hiện 148 vụ, 190 đối tượng, so với cùng kỳ tăng 36 vụ (148/115 vụ).")).toEqual(["inconsistent growth: 148 115 36"]);
    expect(troubles("Phát hiện 148 vụ, so với cùng kỳ tăng 36 vụ (12/36 vụ nghiêm trọng).")).toEqual([]);
  });

  test("as a difference", () => {
    expect(outcome("Tổng giá khởi điểm 96,5 tỷ đồng, giá trúng 112,0 tỷ đồng, chênh lệch tăng 15,5 tỷ đồng.")).toEqual(["consistent growth: 112,0 96,5 15,5"]);
    expect(troubles("Tổng giá khởi điểm 96,5 tỷ đồng, giá trúng 112,0 tỷ đồng, chênh lệch tăng 19,5 tỷ đồng.")).toEqual(["review growth: 112,0 96,5 19,5"]);
  });

  test("as two growths", () => {
    expect(troubles("Chỉ số sản xuất tăng 7,4%, cao hơn 1,9 điểm % so với mức tăng 5,5% của cùng kỳ.")).toEqual([]);
    expect(troubles("Chỉ số sản xuất giảm 1,4%, thấp hơn 5,9 điểm % so với mức tăng 5,5% của cùng kỳ.")).toEqual(["inconsistent points: 1,4 5,5 5,9"]);
  });
});

test("two targets in turn, each with its percentage", () => {
  const text = (percent: string): string => `Thu ngân sách 2.420 triệu đồng/dự toán giao đầu năm 2.000 triệu đồng, đạt 121%; so với dự toán điều chỉnh (2.200 triệu đồng) đạt ${percent}%.`;
  expect(troubles(text("110"))).toEqual([]);
  expect(troubles(text("119"))).toEqual(["inconsistent plan: 2.420 2.200 119"]);
});

test("“=” in front of a percentage of the plan", () => {
  expect(troubles("Trồng mới được 642 ha = 107 % KH huyện giao (600 ha).")).toEqual([]);
  expect(troubles("Trồng mới được 642 ha = 117 % KH huyện giao (600 ha).")).toEqual(["inconsistent plan: 642 600 117"]);
});

test("a fraction of now and then behind the change, and the same in percent", () => {
  const text = (cases: string, dead: string): string => `Xảy ra 48 vụ, làm 33 người chết. So với cùng kỳ, số vụ tăng ${cases} vụ (48/40), tức tăng 20%; số người chết tăng 3 người (33/30), tức tăng ${dead}%.`;
  expect(troubles(text("8", "10"))).toEqual([]);
  expect(troubles(text("9", "10"))).toEqual(["inconsistent growth: 48 40 9"]);
  expect(troubles(text("8", "15"))).toEqual(["inconsistent growth: 33 30 15"]);
});

test("the value that a change led to, behind it", () => {
  const text = (rate: string): string => `Hàng dệt may tăng 210 triệu USD, tương đương tăng ${rate}%, đạt 1,41 tỷ USD; giày dép giảm 30 triệu USD (giảm 4,0%), đạt 0,72 tỷ USD.`;
  expect(troubles(text("17,5"))).toEqual([]);
  expect(troubles(text("27,5"))).toEqual(["inconsistent growth: 1,41 210 27,5"]);
  expect(troubles("Thu tăng 12 tỷ đồng, tương đương 5% dự toán, đạt 300 tỷ đồng.")).toEqual([]);
  expect(troubles("Thu tăng 12 tỷ đồng, tương đương 5%, chi đạt 300 tỷ đồng.")).toEqual([]);
});
