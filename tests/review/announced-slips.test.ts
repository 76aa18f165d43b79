/** Lists that words announce, each item counted: one slip is asked about even where nothing closes them. */
import { outcome, troubles } from "./helpers";

describe("one figure of a list that is only announced is changed", () => {
  test.each([
    ["two parts of one amount", "Vốn đã cấp 1.318 tỷ đồng, trong đó phần đường 847 tỷ đồng, phần cầu 471 tỷ đồng.", "847", "874"],
    ["the total itself", "Vốn đã cấp 1.318 tỷ đồng, trong đó phần đường 847 tỷ đồng, phần cầu 471 tỷ đồng.", "1.318", "1.518"],
    ["the list opens the next sentence", "Đợt này hỗ trợ 1.264 hộ. Trong đó, có 837 hộ ở vùng cao và 427 hộ ở ven biển.", "427", "472"],
    ["three parts that name places", "Sạt lở làm hư hỏng 218 nhà, trong đó xã Bình An 96 nhà, xã Bình Hòa 71 nhà, xã Bình Lộc 51 nhà.", "96", "69"],
    ["more than there are, few as they are", "Thu hồi 14 giấy phép, trong đó có 5 giấy phép khoáng sản và 9 giấy phép môi trường.", "5 giấy", "8 giấy"],
    ["more than there are in a bracket", "Trại còn 9 con hổ (4 con đực, 5 con cái).", "4 con", "7 con"],
    ["people under names of their own", "Đoàn công tác có 7 người, gồm 3 cán bộ và 4 học viên.", "4 học", "6 học"],
    ["told to the end behind “gồm”", "Đề án lập 12 tổ giúp việc, gồm 7 tổ cấp tỉnh và 5 tổ cấp xã.", "7 tổ", "4 tổ"],
    ["a rounded amount in another unit", "Kinh phí 8,47 tỷ đồng, trong đó mua sắm 7,6 tỷ đồng và đào tạo 870 triệu đồng.", "8,47", "4,87"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(text).toContain(from);
    expect(troubles(text.replace(from, to)).filter((line) => line.includes(" sum:"))).toHaveLength(1);
  });
});

describe("silent where the list leaves something out, or is another matter", () => {
  test.each([
    ["far less than all", "Vốn đã cấp 1.318 tỷ đồng, trong đó phần đường 247 tỷ đồng, phần cầu 175 tỷ đồng."],
    ["no one slip explains it", "Vốn đã cấp 1.318 tỷ đồng, trong đó phần đường 847 tỷ đồng, phần cầu 335 tỷ đồng."],
    ["an item in words", "Có 14 trạm thu phí, gồm 6 trạm trên quốc lộ, 5 trạm trên tỉnh lộ và trạm cầu Đông."],
    ["one more in words behind the last", "Có 13 đoàn tàu, trong đó 10 đoàn tàu vận hành, 2 đoàn tàu bảo dưỡng, một đoàn tàu dự phòng."],
    ["few, and some only", "Nhà máy có 36 xe, trong đó có 14 xe tải và 17 xe nâng."],
    ["how it was, and how it is", "Đoạn này nâng lên 8 làn xe, trong đó trước mắt đầu tư 6 làn xe, sau đó mở rộng thành 8 làn xe."],
    ["fractions", "Kiểm tra 44 cơ sở, trong đó đạt 21/25 cơ sở chế biến, 12/16 cơ sở giết mổ."],
    ["examples", "Có 218 nhà hư hỏng, trong đó điển hình như xã Bình An 96 nhà, xã Bình Hòa 71 nhà, xã Bình Lộc 50 nhà."],
  ])("%s", (_, text) => {
    expect(troubles(text)).toEqual([]);
  });
});
