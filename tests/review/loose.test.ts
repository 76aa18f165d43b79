/** Changes, percentages of targets, shares and averages whose other figures stand in clauses of their own. */
import { outcome, troubles } from "./helpers";

const confirmed = (text: string, figures: string): void => {
  const wanted = figures.split(" ").sort().join(" ");
  const found = outcome(text).filter((line) => line.startsWith("consistent")).map((line) => line.replace(/.*: /, "").split(" ").sort().join(" "));
  expect(found).toContain(wanted);
};

describe("the verb over the time it is compared with", () => {
  test.each([
    ["Số thu đạt 612,4 tỷ đồng, cao hơn cùng kỳ 88,3 tỷ đồng (cùng kỳ 524,1 tỷ đồng).", "612,4 524,1 88,3"],
    ["Cấp 152 giấy phép, nhiều hơn năm trước 31 giấy phép (năm 2023: 121 giấy phép).", "152 121 31"],
    ["Đạt 64 huy chương, nhiều hơn năm học trước 09 huy chương (55 huy chương).", "64 55 09"],
    ["Ghi nhận 38 ca, giảm 14 ca so với 52 ca của 6 tháng 2023.", "38 52 14"],
    ["Sản lượng 5.126 tấn, tăng 6,9% so với 4.795 tấn của năm 2023.", "5.126 4.795 6,9"],
  ])("%s", (text, figures) => confirmed(text, figures));

  test("one figure changed is named", () => {
    expect(troubles("Số thu đạt 612,4 tỷ đồng, cao hơn cùng kỳ 83,8 tỷ đồng (cùng kỳ 524,1 tỷ đồng).")).toEqual(["inconsistent growth: 612,4 524,1 83,8"]);
    expect(troubles("Ghi nhận 38 ca, giảm 24 ca so với 52 ca của 6 tháng 2023.")).toEqual(["inconsistent growth: 38 52 24"]);
  });
});

describe("then and now in clauses of their own", () => {
  test.each([
    ["Quy mô năm 2025 đạt 88.350 tỷ đồng, năm 2020 mới 51.720 tỷ đồng, tăng thêm 36.630 tỷ đồng.", "88.350 51.720 36.630"],
    ["Tỷ lệ thiếu việc làm còn 2,4%, đầu kỳ là 3,8%, cải thiện 1,4 điểm %.", "2,4 3,8 1,4"],
    ["Doanh thu 1.246 tỷ đồng; cùng kỳ năm trước là 1.103 tỷ đồng, theo đó tốc độ tăng đạt 12,96%.", "1.246 1.103 12,96"],
    ["Năm 2020 có 47,5% lao động qua đào tạo; năm 2023: 56,8%, sau ba năm nâng thêm 9,3 điểm %.", "47,5 56,8 9,3"],
  ])("%s", (text, figures) => confirmed(text, figures));

  test("a slip of the pen in the difference is asked about", () => {
    expect(troubles("Hộ nghèo: đầu năm 2022 có 31.427 hộ; cuối năm 2025 còn 8.615 hộ, qua 4 năm giảm được 22.182 hộ.")).toEqual(["review growth: 8.615 31.427 22.182"]);
    expect(troubles("Kinh phí dự kiến 13.700 triệu đồng, so với dự toán năm 2024 tăng 1.150 triệu đồng (12.650 triệu đồng).")).toEqual(["review growth: 13.700 12.650 1.150"]);
    expect(troubles("Tỷ lệ qua đào tạo năm 2020: 46,2%; năm 2022: 51,3%; năm 2023: 55,9%, sau ba năm nâng thêm 8,7 điểm %.")).toEqual(["review points: 55,9 46,2 8,7"]);
  });

  test("another difference is left alone", () => {
    expect(troubles("Hộ nghèo: đầu năm 2022 có 31.427 hộ; cuối năm 2025 còn 8.615 hộ, riêng năm 2025 giảm được 2.340 hộ.")).toEqual([]);
  });
});

describe("targets told apart from what was done", () => {
  test.each([
    ["Tổng số người được đào tạo 5.384 người, trong khi mục tiêu giữa kỳ đề ra 5.000 người, vượt 7,7%.", "5.384 5.000 7,7"],
    ["Bao phủ bảo hiểm 93,7%, kế hoạch giao 95%, còn thiếu 1,3 điểm %.", "93,7 95 1,3"],
    ["Giải quyết việc làm 2.954 lượt - so kế hoạch năm 2023 là 2.800 lượt đạt 105,5%.", "2.954 2.800 105,5"],
  ])("%s", (text, figures) => confirmed(text, figures));

  test("the result stands in the sentence before its target", () => {
    expect(troubles("Đã xác nhận 68 hồ sơ, trả lại 17 hồ sơ. Chỉ tiêu giao cả năm là 120 hồ sơ, vậy mới đạt 56,7% kế hoạch.")).toEqual([]);
    expect(troubles("Đã xác nhận 68 hồ sơ, trả lại 17 hồ sơ. Chỉ tiêu giao cả năm là 120 hồ sơ, vậy mới đạt 55,7% kế hoạch.")).toEqual(["review plan: 68 120 55,7"]);
  });

  test("two rates, each with its own target", () => {
    expect(troubles("Thi hành xong trên 1,9 nghìn việc, đạt tỷ lệ 81,26% (chỉ tiêu giao 80%), thu gần 87 tỷ đồng, đạt 46,35% (chỉ tiêu 45%).")).toEqual([]);
  });
});

describe("shares, multiples and averages", () => {
  test.each([
    ["Diện tích liên kết 3.412 ha, vụ trước chỉ 2.560 ha, gấp 1,33 lần.", "3.412 2.560 1,33"],
    ["Doanh thu 41.280 tỷ đồng, gấp 1,64 lần so với 25.170 tỷ đồng của năm 2020.", "41.280 25.170 1,64"],
    ["Các năm lần lượt tăng 5,12%, 8,46%, 7,33%, tính trung bình cộng 6,97%.", "5,12 8,46 7,33 6,97"],
    ["Đón 512.640 lượt khách. Khách theo đoàn 81.510 lượt, chiếm 15,9% và thuộc 3.020 đoàn.", "81.510 512.640 15,9"],
    ["Đã giải quyết 7.460 hồ sơ: trước hạn 6.215, đúng hạn 1.203, quá hạn 42; tỷ lệ trước và đúng hạn đạt 99,4%.", "6.215 1.203 7.460 99,4"],
  ])("%s", (text, figures) => confirmed(text, figures));

  test("a percentage of another time is of no figure of this one", () => {
    expect(troubles("Kế hoạch vốn 812.500 triệu đồng, bao gồm vốn giao mới 560.300 triệu đồng. Đã giải ngân 370.500 triệu đồng - tức 45,6% kế hoạch, trong khi cùng thời điểm năm 2023 mới đạt 37,2%, vậy là tăng 8,4 điểm %.")).toEqual([]);
  });

  test("the whole of a rate in brackets is no value of then", () => {
    expect(troubles("Toàn xã còn 76 hộ nghèo, giảm 28 hộ so với đầu năm (104 hộ, 5,12% của 2.031 hộ).")).toEqual([]);
  });
});
