/** Shares whose whole the words choose: asked about where one slip of the pen explains them, and not taken from figures that fit by chance. */
import { ratios, troubles } from "./helpers";

describe("one slip of the pen in a share", () => {
  test("of what is counted in front in the sentence", () => {
    expect(ratios("Xảy ra 34 vụ, giảm 7 vụ so với cùng kỳ (41 vụ), điều tra làm rõ 31 vụ, đạt 91,2%.")).toEqual(["consistent ratio: 31 34 91,2"]);
    expect(troubles("Xảy ra 34 vụ, giảm 7 vụ so với cùng kỳ (41 vụ), điều tra làm rõ 31 vụ, đạt 97,2%.")).toEqual(["review ratio: 31 34 97,2"]);
    expect(troubles("Khởi công 131 công trình: 67 công trình đường, 30 công trình điện, 34 công trình nước; hoàn thành 96 công trình, đạt 37,3%.")).toEqual(["review ratio: 96 131 37,3"]);
  });

  test("of a fraction over the words that name it", () => {
    expect(troubles("Có 38/64 giáo viên là chiến sĩ thi đua, lao động tiên tiến, chiếm 54,4%.")).toEqual(["review ratio: 38 64 54,4"]);
    expect(troubles("Có 38/64 giáo viên là chiến sĩ thi đua, lao động tiên tiến, chiếm 59,4%.")).toEqual([]);
    expect(troubles("Toàn huyện còn 1.742 hộ nghèo/8.650 hộ, tỷ lệ 26,14%.")).toEqual(["review ratio: 1.742 8.650 26,14"]);
    expect(troubles("Tòa giải quyết 622 vụ, việc trong tổng số 698 vụ, việc đã thụ lý, đạt tỷ lệ 98,1%.")).toEqual(["review ratio: 622 698 98,1"]);
  });

  test("of a whole that plain words name", () => {
    const text = (share: string): string => `Khách quốc tế đạt 164.850 lượt. Khách Hàn Quốc dẫn đầu với 68.930 lượt, chiếm ${share}% lượng khách quốc tế.`;
    expect(ratios(text("41,8"))).toEqual(["consistent ratio: 68.930 164.850 41,8"]);
    expect(ratios(text("48,1"))).toEqual(["review ratio: 68.930 164.850 48,1"]);
    expect(ratios("Toàn tỉnh còn 15.318 hộ nghèo. Hộ nghèo dân tộc thiểu số 13.571 hộ, chiếm 86,8% hộ nghèo toàn tỉnh.")).toEqual(["review ratio: 13.571 15.318 86,8"]);
  });

  test("of a part that the share names again", () => {
    expect(troubles("Vốn đầu tư toàn xã hội 18.217 tỷ đồng (nhà nước 5.415 tỷ đồng; tư nhân 9.870 tỷ đồng; FDI 2.932 tỷ đồng). Năm qua tỷ trọng vốn FDI là 19,1%.").filter((line) => line.includes("ratio"))).toEqual([]);
    expect(troubles("Vốn đầu tư toàn xã hội 18.217 tỷ đồng, gồm nhà nước 5.415 tỷ đồng; tư nhân 9.870 tỷ đồng; FDI 2.932 tỷ đồng, tỷ trọng vốn tư nhân là 45,2%.")).toEqual(["review ratio: 9.870 18.217 45,2"]);
  });
});

describe("shares that stay silent", () => {
  test("further off than one slip, or so coarse that slips explain anything", () => {
    expect(troubles("Xảy ra 34 vụ trộm; vận động ra đầu thú 31 vụ, đạt 46,7%.")).toEqual([]);
    expect(troubles("Đoàn có 64 người, nữ 21 người, đạt 8%.")).toEqual([]);
  });

  test("of a target that goes on, or of what has a rate of its own", () => {
    expect(troubles("Kế hoạch giao 190.435 triệu đồng. Giải ngân 140.170/190.435 triệu đồng, đạt 73,6%; riêng vốn đầu tư 118.264 triệu đồng đạt 82,9%.")).toEqual([]);
    expect(troubles("Thu ngân sách 800 tỷ đồng, đạt 52,5% dự toán, trong đó thu nội địa 620 tỷ đồng, đạt 75,7%.")).toEqual([]);
  });

  test("of what there will be with some more", () => {
    expect(troubles("Toàn tỉnh có 435 trường tiểu học và 109 trường mầm non.\nNăm nay phấn đấu đạt thêm 12 trường, chiếm 46,2% tổng số trường.")).toEqual([]);
  });

  test("of a whole in the brackets behind, or in another item", () => {
    expect(ratios("Cuối năm nay còn 15.318 hộ nghèo trên tổng số 142.650 hộ, tỷ lệ 10,74%; cuối năm trước là 19.774 hộ, chiếm 14,00% (141.208 hộ).")).toContain("consistent ratio: 19.774 141.208 14,00");
    expect(troubles("Dự án trọng điểm: (1) Đường tránh, vốn 2024 là 620 tỷ đồng, giải ngân 402,3 tỷ đồng (64,9%); (2) Bệnh viện 498 tỷ đồng, đạt 38,4% vốn 2024.")).toEqual([]);
  });

  test("of a whole that other shares beside it have", () => {
    expect(troubles("Tỉnh đã bầu đủ 85 đại biểu trên tổng số 144 người ứng cử, trong đó 18 đại biểu nữ (21,18%), 7 đại biểu dân tộc thiểu số (8,24%), 1 đại biểu tôn giáo (tỷ lệ 1,18%).")).toEqual([]);
  });

  test("of two parts together, or of a fraction of its own", () => {
    expect(troubles("Giải quyết 178.312 hồ sơ (trước hạn 142.650, đúng hạn 34.218, quá hạn 1.444), tỷ lệ trước và đúng hạn 99,2%.")).toEqual([]);
    expect(troubles("Đạt 164 giải (9 nhất, 38 nhì, 52 ba, 65 khuyến khích)/231 em dự thi, tỷ lệ 71,0%, nhiều hơn năm trước 12 giải (152 giải/228 em - 66,7%).").filter((line) => line.includes("ratio"))).toEqual([]);
  });
});

describe("what only values point to", () => {
  test("of several wholes that fit, the one that is no rest", () => {
    expect(ratios("Giá trị đề nghị 1.206,8 tỷ đồng, phê duyệt 1.198,1 tỷ đồng, cắt giảm 8,7 tỷ đồng (0,72%).")).toEqual(["consistent ratio: 8,7 1.206,8 0,72"]);
  });

  test("a threshold is no share", () => {
    expect(ratios("Giải ngân 477,3 tỷ đồng trên tổng số 612,4 tỷ đồng được giao.\nCó 38 chủ đầu tư, trong đó 9 đơn vị giải ngân trên 70%.").filter((line) => line.includes("70"))).toEqual([]);
  });

  test("a threshold of another thing is no base of a multiple", () => {
    expect(troubles("Số xã đạt từ 10 tiêu chí trở lên là 37 xã, gấp 2,46 lần so kế hoạch.")).toEqual([]);
  });
});

describe("the one whole that the words leave", () => {
  test("for few digits, for people by another name, for a number without a name", () => {
    expect(troubles("Giá trị cam kết 4,86 triệu USD, giải ngân 3,52 triệu USD = 74,2%.")).toEqual(["review ratio: 3,52 4,86 74,2"]);
    expect(troubles("Kiểm tra 137 công trình đang thi công, phát hiện 17 công trình sai phép (14,2%).")).toEqual(["review ratio: 17 137 14,2"]);
    expect(troubles("Có 36.742 thí sinh đăng ký, dự thi 36.598, đạt 99,61%.")).toEqual([]);
    expect(troubles("Có 36.742 thí sinh đăng ký, dự thi 36.598, đạt 96,91%.")).toEqual(["review ratio: 36.598 36.742 96,91"]);
  });

  test("not over the end of an item, nor of a smaller one", () => {
    expect(troubles("Có 742 thí sinh thi nghề; học sinh giỏi 598, đạt 61,5%.")).toEqual([]);
    expect(troubles("Có 42 giáo viên, học sinh 598, đạt 71,2%.")).toEqual([]);
  });
});
