/** Figures that stand beside a total, a rate or a change and are of something else: kept out, with the errors beside them still seen. */
import { troubles } from "./helpers";

const quiet = (text: string): void => expect([text, troubles(text)]).toEqual([text, []]);

describe("items of a list in brackets", () => {
  test("a name may end in a word that elsewhere numbers", () => {
    quiet("Đưa 190 người đi làm việc ở nước ngoài (Nhật Bản 88, Hàn Quốc 60, Đức 42).");
    expect(troubles("Đưa 190 người đi làm việc ở nước ngoài (Nhật Bản 88, Hàn Quốc 60, Đức 47).")).toHaveLength(1);
  });

  test("with an item that cannot be read, the list says nothing", () => {
    quiet("Có 205 hộ tham gia (Đội nhóm 64, Phú Lộc 70, Phú An 41, Phú Hòa 30).");
  });

  test("what was before is no part", () => {
    quiet("Đàn bò 8.200 con (+2,5%, cùng kỳ 8.000 con; trong đó bò sữa 1.150 con).");
    quiet("Tiếp nhận 64 hồ sơ (kỳ trước 11 hồ sơ, trong kỳ 53 hồ sơ).");
    expect(troubles("Tiếp nhận 64 hồ sơ (hồ sơ cũ 11 hồ sơ, hồ sơ mới 83 hồ sơ).")).toHaveLength(1);
  });
});

test("parts that fill an earlier total of their sentence are of that", () => {
  quiet("Trên địa bàn xảy ra 265 vụ; đã làm rõ 214 vụ; trong đó trộm cắp 120 vụ, đánh bạc 85 vụ, gây rối 60 vụ.");
  expect(troubles("Trên địa bàn xảy ra 365 vụ; đã làm rõ 265 vụ, gồm trộm cắp 120 vụ, đánh bạc 95 vụ, gây rối 60 vụ.")).toHaveLength(1);
});

describe("a rate of then in brackets", () => {
  const text = (then: string, points: string): string => `Toàn huyện có 400 hộ đăng ký, 368 hộ đạt chuẩn, tỷ lệ 92%, cao hơn năm 2022 (${then}%) ${points} điểm phần trăm.`;
  test("is no share of now, and the points lie between the two", () => {
    quiet(text("90,5", "1,5"));
    quiet("Toàn huyện có 400 hộ đăng ký, 368 hộ đạt chuẩn, tỷ lệ 92%, thấp hơn so với cùng kỳ năm trước (94,1%).");
    expect(troubles(text("90,5", "2,6"))).toHaveLength(1);
  });
});

describe("what was before of another thing", () => {
  test("behind a semicolon or of what there is none", () => {
    quiet("Ghi nhận 640 ca mắc, tăng 120 ca so với cùng kỳ; không có ca nặng (cùng kỳ 03 ca).");
    quiet("Ghi nhận 640 ca mắc, tăng 120 ca so với cùng kỳ, không có tử vong (cùng kỳ 02 ca).");
    expect(troubles("Ghi nhận 640 ca mắc, tăng 120 ca (cùng kỳ 510 ca).")).toHaveLength(1);
  });
});

describe("a plan and what it consists of", () => {
  const text = (percent: string): string => `Tổng kế hoạch vốn 90.000 triệu đồng, gồm kế hoạch vốn giao trong năm 75.000 triệu đồng và vốn kéo dài 15.000 triệu đồng. Giải ngân 63.000 triệu đồng, đạt ${percent}% kế hoạch vốn.`;
  test("either may be meant; where none fits, it is worth a look", () => {
    quiet(text("70"));
    quiet(text("84"));
    expect(troubles(text("76,4"))).toHaveLength(1);
  });
});

test("two crops whose areas differ in the last place only have targets of their own", () => {
  quiet("Có 6/7 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu không đạt kế hoạch. Giá trị sản xuất ước đạt 1.300 tỷ đồng, đạt 128% kế hoạch. Thu nhập bình quân ước đạt 58 triệu đồng/người/năm, đạt 116% kế hoạch. Sản phẩm OCOP ước đạt 12 sản phẩm, đạt 150% kế hoạch. Diện tích cam ước đạt 64.218,35 ha, đạt 128% kế hoạch. Tuy nhiên, diện tích keo trồng mới ước đạt 64.218,36 ha, đạt 98% kế hoạch (kế hoạch 65.218,36 ha).\nHạn chế\nCòn 01 chỉ tiêu không đạt kế hoạch: diện tích keo trồng mới 64.218,36 ha, đạt 98% kế hoạch.");
});
