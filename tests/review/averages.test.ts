/** Averages between a total and a count, and what is none. */
import { outcome, troubles } from "./helpers";

test("a total, a count and the average between them", () => {
  expect(outcome("Toàn xã có 250 hộ tham gia, tổng số 1.050 người, bình quân 4,2 người/hộ.")).toContain("consistent ratio: 1.050 250 4,2");
  expect(outcome("Tổng dư nợ đạt 6,457 tỷ đồng cho 113 hộ vay, bình quân 57,1 triệu đồng/hộ.")).toContain("consistent ratio: 6,457 113 57,1");
  expect(outcome("Tổng dư nợ đạt 6.457 triệu đồng cho 113 hộ vay, bình quân 75,1 triệu đồng/hộ.")).toContain("review ratio: 6.457 113 75,1");
});

test.each([
  "Thu nhập bình quân 59 triệu đồng/người/năm, dân số 40.120 người, thu ngân sách 132,9 tỷ đồng.",
  "Hỗ trợ 500 triệu đồng cho 25 hộ nghèo, 40 hộ cận nghèo, bình quân 20 triệu đồng/hộ.",
  "Toàn xã có 1.250 hộ; hỗ trợ 500 triệu đồng, bình quân 20 triệu đồng/hộ.",
  "Bình quân đạt 17,5 tiêu chí/xã, toàn tỉnh có 94 xã.",
])("no average of these: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("next year's plan is not the base of this year's percentage", () => {
  expect(troubles("Kế hoạch năm 2024 là 450 ha, năm 2023 thực hiện 400 ha, đạt 101% kế hoạch.")).toEqual([]);
});

describe("total, count and average wherever they stand", () => {
  test.each([
    ["Dịch bệnh xảy ra tại 21 hộ, tiêu hủy 214 con với trọng lượng 10.272 kg (bình quân 48 kg/con).", "10.272 214 48"],
    ["Dư nợ 318,6 tỷ đồng với 5.310 hộ còn dư nợ (bình quân 60 triệu đồng/hộ), tăng 21 tỷ đồng.", "318,6 5.310 60"],
    ["Xảy ra 12 vụ cháy rừng, tăng 04 vụ so cùng kỳ (08 vụ), diện tích bị cháy 18,6 ha (bình quân 1,55 ha/vụ).", "18,6 12 1,55"],
    ["Lũy kế 31/82 xã đạt chuẩn (bằng 37,8% số xã); bình quân toàn tỉnh đạt 14,2 tiêu chí/xã (1.164 tiêu chí).", "1.164 82 14,2"],
    ["Cấp mới 96 doanh nghiệp (giảm 4%, cùng kỳ 100 doanh nghiệp) với vốn đăng ký 864 tỷ đồng (bình quân 9 tỷ đồng/doanh nghiệp).", "864 96 9"],
    ["Toàn tỉnh có 84.210 hộ, 370.524 nhân khẩu (bình quân 4,4 người/hộ).", "370.524 84.210 4,4"],
    ["Đào tạo 186 lưu học sinh; còn 52 người đang học. Kinh phí 12.090 triệu đồng, bình quân 65 triệu đồng/người.", "12.090 186 65"],
    ["Tuần tra chung 36 lần/972 lượt người (bình quân 27 lượt người/lần).", "972 36 27"],
    ["Đạt 11,5 bác sĩ/vạn dân (483 bác sĩ; dân số 420 nghìn người).", "483 420 11,5"],
  ])("%s", (text, figures) => {
    expect(outcome(text)).toContain(`consistent ratio: ${figures}`);
  });

  test("beside it, a quotient that does not fit is for a person to see; further off, nothing is said", () => {
    expect(troubles("Tiêu hủy 214 con với trọng lượng 10.272 kg (bình quân 84 kg/con).")).toEqual(["review ratio: 10.272 214 84"]);
    expect(troubles("Khởi tố 21 vụ, xử phạt 64 vụ với số tiền 1.280 triệu đồng (bình quân 26 triệu đồng/vụ).")).toEqual(["review ratio: 1.280 64 26"]);
    expect(troubles("Đạt 15,1 bác sĩ/vạn dân (483 bác sĩ; dân số 420 nghìn người).")).toEqual(["review ratio: 483 420 15,1"]);
    expect(troubles("Đào tạo 186 lưu học sinh; còn 52 người đang học. Kinh phí 12.090 triệu đồng, bình quân 56 triệu đồng/người.")).toEqual([]);
    expect(troubles("Thu nhập bình quân đạt 59 triệu đồng/người, dân số 40.120 người, thu ngân sách 132,9 tỷ đồng.")).toEqual([]);
    expect(troubles("Dân số 40.120 người, thu ngân sách 132,9 tỷ đồng, thu nhập bình quân đạt 59 triệu đồng/người.")).toEqual([]);
  });
});

test.each([
  ["Toàn tỉnh có 26 phiên giao dịch, 9.240 lượt người tham gia; tuyển dụng 2.716 người. Trung bình mỗi phiên có 355 lượt người.", "26 9.240 355"],
  ["Xây 191 nhà (73 nhà xây mới, 118 nhà sửa chữa), tổng trị giá 10.560 triệu đồng (xây mới 5.840 triệu đồng, bình quân 80 triệu đồng/nhà).", "73 5.840 80"],
  ["Cứu đói cho 5.500 hộ với 27.500 khẩu, tính ra 15 kg/khẩu (tổng 412.500 kg).", "27.500 15 412.500"],
  ["Dân số trung bình 104,8 vạn dân. Số bác sĩ 978, đạt 9,3 bác sĩ/vạn dân.", "104,8 978 9,3"],
  ["Sản lượng 3 năm 2021 - 2023 bình quân 61.651 tấn/năm (tổng cộng 184.953 tấn).", "61.651 184.953"],
  ["Tổng thu 3 năm 1.271,0 tỷ đồng (2021: 386,4; 2022: 452,9; 2023: 431,7), bình quân 423,7 tỷ đồng/năm.", "1.271,0 423,7"],
])("an average further off: %s", (text, figures) => {
  const found = outcome(text).filter((line) => line.startsWith("consistent ratio:")).map((line) => line.replace(/.*: /, "").split(" ").sort((a, b) => text.indexOf(a) - text.indexOf(b)).join(" "));
  expect(found).toContain(figures);
  expect(troubles(text)).toEqual([]);
});

test("what is told behind an average under another name is not what it was made of", () => {
  const text = (average: string): string => `Tổng dư nợ đạt 2.156.430 triệu đồng với 48.270 khách hàng; dư nợ bình quân ${average} triệu đồng/khách hàng. Nợ quá hạn 1.938 triệu đồng.`;
  expect(outcome(text("44,7"))).toContain("consistent ratio: 2.156.430 48.270 44,7");
  expect(troubles(text("47,4"))).not.toEqual([]);
  // Two amounts of one name: the average may be of either.
  expect(troubles("Dư nợ năm trước 1.982.000 triệu đồng, dư nợ năm nay 2.156.430 triệu đồng với 48.270 khách hàng; dư nợ bình quân 41,1 triệu đồng/khách hàng.")).toEqual([]);
});

test("an average behind a total that is told over what it is divided among", () => {
  const criteria = (all: string, each: string): string => `Tổng số tiêu chí đạt được: ${all} tiêu chí/75 xã. Số tiêu chí đạt bình quân: ${each} tiêu chí/1 xã, tăng 4,2 tiêu chí so với năm 2011.`;
  expect(troubles(criteria("1.202", "16"))).toEqual([]);
  expect(troubles(criteria("1.202", "12"))).toHaveLength(1);
  expect(troubles(criteria("7.202", "16"))).toHaveLength(1);
  const loans = (each: string, noun = "khách hàng"): string => `Dư nợ đạt 2.148 tỷ 316 triệu đồng/51.240 ${noun}, tăng 118 tỷ đồng so với đầu năm; dư nợ bình quân ${each} triệu đồng/hộ.`;
  expect(troubles(loans("41,9"))).toEqual([]);
  expect(troubles(loans("47,9"))).toHaveLength(1);
  // Many times off: they are divided among others.
  expect(troubles("Dư nợ đạt 2.148 tỷ 316 triệu đồng/1.240 tổ, tăng 118 tỷ đồng so với đầu năm; dư nợ bình quân 41,9 triệu đồng/hộ.")).toEqual([]);
});

test("an average that names its total, nearly twice as much as it comes to", () => {
  const text = (count: string): string => `Toàn tỉnh có ${count} hợp tác xã thành lập mới, giảm 6,4% so với cùng kỳ; số vốn đăng ký đạt gần 1.284 tỷ đồng. Vốn đăng ký bình quân một hợp tác xã thành lập mới đạt hơn 4 tỷ đồng.`;
  expect(troubles(text("312"))).toEqual([]);
  expect(troubles(text("512"))).toHaveLength(1);
});
