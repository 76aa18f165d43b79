/** Changes a year against the change in all, and averages whose figures stand in lines above or are said without the word. */
import { describe, expect, test } from "@jest/globals";
import { ratios, troubles } from "./helpers";

describe("changes a year", () => {
  test.each([
    ["Tỷ lệ hộ nghèo giảm từ 12,4% năm 2021 xuống còn 5,2% năm 2024; bình quân mỗi năm giảm 2,4 điểm %.", "consistent ratio: 12,4 5,2 2,4"],
    ["Cả giai đoạn 2021-2025 giảm 9,5 điểm % hộ nghèo, bình quân giảm 1,9 điểm %/năm.", "consistent ratio: 9,5 1,9"],
    ["Giá trị sản phẩm trên 1 ha năm 2025 là 130,5 triệu đồng, năm 2020 là 98,0 triệu đồng, mỗi năm tăng thêm 6,5 triệu đồng.", "consistent ratio: 130,5 98,0 6,5"],
  ])("%s", (text, found) => {
    expect(ratios(text).map((line) => line.split(" ").sort().join(" "))).toContain(found.split(" ").sort().join(" "));
    expect(troubles(text)).toEqual([]);
  });

  test("one that does not fit the change in all is named", () => {
    expect(troubles("Trong 3 năm giảm được 7,2 điểm %, bình quân mỗi năm giảm 3,4 điểm %.")).toEqual(["review ratio: 7,2 3,4"]);
  });

  test.each([
    "Tỷ lệ hộ nghèo còn 5,2%, giảm 1,8 điểm % so với năm 2023; mục tiêu bình quân mỗi năm giảm 1,5 điểm %.",
    "Giai đoạn 2021 - 2025 kinh tế tăng trưởng bình quân 7,5%/năm, riêng năm 2025 tăng 8,2%.",
    "Trong 2 năm giảm 320 hộ nghèo, bình quân mỗi năm giảm 1,2 điểm %.",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("over measures, populations and lines", () => {
  test.each([
    ["Thu hồi 38,4 ha đất, chi trả 57,6 tỷ đồng, bình quân mỗi ha 1,5 tỷ đồng.", "57,6 38,4 1,5"],
    ["Huy động 1.250 ngày công nạo vét 25 km kênh mương, bình quân mỗi km 50 công.", "1.250 25 50"],
    ["Làm 3.600 m đường, đóng góp 2.880 công, tính trung bình mỗi mét đường là 0,80 công.", "2.880 3.600 0,80"],
    ["Toàn huyện có 64 hợp tác xã với 2.432 thành viên, bình quân mỗi HTX 38 thành viên.", "2.432 64 38"],
    ["Toàn ngành có 1.482 bác sĩ, đạt tỷ lệ 9,5 bác sĩ trên một vạn dân; dân số toàn tỉnh 1.560.000 người.", "1.482 1.560.000 9,5"],
    ["Dư nợ 486,4 tỷ đồng với 7.600 hộ vay, bình quân 64 triệu đồng một hộ.", "486,4 7.600 64"],
    ["Trong 9 tháng xảy ra 135 vụ tai nạn giao thông, trung bình mỗi tháng 15 vụ.", "135 15"],
    ["Toàn tỉnh đón 1.200.000 lượt khách, tăng 8% so với năm trước.\nTổng thu từ khách du lịch 1.080 tỷ đồng, chi tiêu bình quân 900 nghìn đồng/lượt khách.", "1.080 1.200.000 900"],
    ["Toàn tỉnh có 112 xã, trong đó 60 xã đạt chuẩn.\nTổng số tiêu chí đạt 1.904 tiêu chí, bình quân 17,0 tiêu chí/xã.", "1.904 112 17,0"],
  ])("%s", (text, figures) => {
    expect(ratios(text)).toContain(`consistent ratio: ${figures}`);
    expect(troubles(text)).toEqual([]);
  });

  test.each([
    ["Hỗ trợ 12.600 kg gạo cho 840 khẩu thiếu đói, 15 kg/khẩu.", "12.600 840 15"],
    ["Duy tu 28 công trình với kinh phí 8.400 triệu đồng (300 triệu đồng/công trình).", "8.400 28 300"],
    ["Khoán bảo vệ rừng 24.500 ha, mức khoán 400 nghìn đồng/ha, kinh phí 9.800 triệu đồng.", "9.800 24.500 400"],
  ])("without the word: %s", (text, figures) => {
    expect(ratios(text)).toContain(`consistent ratio: ${figures}`);
  });

  test("what does not fit is named where words leave one pair, or a slip explains it", () => {
    expect(troubles("Thu hồi 38,4 ha đất, chi trả 57,6 tỷ đồng, bình quân mỗi ha 2,5 tỷ đồng.")).toEqual(["review ratio: 57,6 38,4 2,5"]);
    expect(troubles("Chi trả cho 12.400 chủ rừng, số tiền 18.600 triệu đồng, bình quân 4,5 triệu đồng/chủ rừng.")).toEqual(["review ratio: 18.600 12.400 4,5"]);
    expect(troubles("Toàn tỉnh có 112 xã. Tổng số tiêu chí đạt 1.904 tiêu chí, bình quân 47,0 tiêu chí/xã.")).toEqual(["review ratio: 1.904 112 47,0"]);
  });

  test.each([
    "Hỗ trợ 500 triệu đồng cho 25 hộ nghèo, mức 10 triệu đồng/hộ đối với nhà sửa chữa.",
    "Toàn xã có 64 hộ nghèo; hỗ trợ 500 triệu đồng, bình quân 20 triệu đồng một hộ được vay.",
    "Tổng số 3.250 ha rừng, giao khoán cho 45 tổ, mức 400 nghìn đồng/ha/năm.",
    "Bón 500 kg phân cho 12 ha chè, định mức theo quy trình 60 kg/ha.",
  ])("left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
