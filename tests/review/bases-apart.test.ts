/** Whose base is it: a change takes the value of the time that it names, and of no other; brackets, lists and abbreviations say which. */
import { outcome, troubles } from "./helpers";

describe("two times named in one sentence", () => {
  test("the values behind “so với quý trước” serve the changes behind it, not those since last year", () => {
    const text = (since: string, later: string): string =>
      `Trong quý xảy ra 58 vụ cháy, làm chết 12 người. So với cùng kỳ năm 2023 giảm ${since} vụ, giảm 3 người chết; so với quý trước (quý I/2024: 65 vụ, 10 người chết) giảm ${later} vụ, tăng 2 người chết.`;
    expect(troubles(text("4", "7"))).toEqual([]);
    expect(outcome(text("4", "7"))).toEqual(expect.arrayContaining(["consistent growth: 58 65 7", "consistent growth: 12 10 2"]));
    expect(troubles(text("4", "9"))).toHaveLength(1);
  });

  test.each([
    "Có 204 hợp tác xã, tăng 31 hợp tác xã so với cùng kỳ; so với tháng 5 (198 hợp tác xã) tăng 6 hợp tác xã.",
    "Thụ lý 318 đơn. So với cùng kỳ giảm 25 đơn, so với quý trước tăng 11 đơn (quý trước: 307 đơn).",
    "Còn 176 hộ nghèo, giảm 88 hộ so với đầu nhiệm kỳ, so với cuối năm 2023 (205 hộ) giảm 29 hộ.",
    "Xảy ra 21 vụ đuối nước, 23 trẻ tử vong; so cùng kỳ năm 2023: giảm 5 vụ; so với quý II/2024: 18 vụ, 19 trẻ tử vong, tăng 3 vụ.",
    "Thu cân đối 7 tháng 318,4 tỷ đồng (tháng 7: 41,2 tỷ đồng), bằng 79,6% dự toán (400 tỷ đồng); tháng 7 bằng 93,5% tháng trước.",
    "Trồng được 412 ha; năm 2022: 380 ha, năm 2023: 396 ha.",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a base that is a target is no present value", () => {
    const text = (points: string): string => `Công suất khai thác 61,4%, thấp hơn 3,6 điểm % so với mục tiêu 65% và cao hơn ${points} điểm % so với năm 2023 (57,2%).`;
    expect(outcome(text("4,2"))).toEqual(["consistent points: 61,4 65 3,6", "consistent points: 61,4 57,2 4,2"]);
    expect(troubles(text("7,8"))).toEqual(["inconsistent points: 61,4 57,2 7,8"]);
  });
});

describe("bare brackets in a list that has named its time once", () => {
  const text = (deaths: string): string => `Xảy ra 134 vụ, làm chết 52 người, bị thương 97 người; so cùng kỳ tăng 18 vụ (116 vụ), giảm ${deaths} người chết (58 người), tăng 15 người bị thương (82 người).`;

  test("each is the value of then of its change", () => {
    expect(outcome(text("06"))).toEqual(["consistent growth: 134 116 18", "consistent growth: 52 58 06", "consistent growth: 97 82 15"]);
    expect(troubles(text("09"))).toEqual(["inconsistent growth: 52 58 09"]);
  });

  test("of a thing that is not told, nothing is said", () => {
    expect(troubles("Xảy ra 134 vụ, bị thương 97 người; so cùng kỳ tăng 18 vụ (116 vụ), giảm 06 người chết (58 người).")).toEqual([]);
    expect(troubles("Tuyển mới 64 em, đạt 98,5% chỉ tiêu (65 em). Số tốt nghiệp 57 em; so năm ngoái số đang học tăng 04 em (211 em).")).toEqual([]);
  });

  test("behind a breakdown in brackets the total is what changed", () => {
    const of = (more: string): string => `Đạt 64 giải (04 nhất, 20 nhì, 25 ba, 15 khuyến khích), nhiều hơn năm học trước ${more} giải (57 giải).`;
    expect(outcome(of("07"))).toContain("consistent growth: 64 57 07");
    expect(troubles(of("09"))).toEqual(["inconsistent growth: 64 57 09"]);
  });
});

describe("the value of then in a clause of its own", () => {
  test.each([
    ["Thu nội địa 6.420 tỷ đồng, đạt 55,8% dự toán (11.505 tỷ đồng); cùng kỳ năm 2023 thu 5.810 tỷ đồng, như vậy tăng 10,5%.", "10,5", "15,0", "6.420 5.810"],
    ["Học sinh giỏi 71 giải: 03 nhất, 18 nhì, 26 ba, 24 khuyến khích; năm trước 64 giải, tăng 07 giải.", "07", "12", "71 64"],
    ["Bắt giữ 214 vụ/296 đối tượng (tăng 22 vụ, 31 đối tượng so với cùng kỳ; cùng kỳ 192 vụ/265 đối tượng).", "31", "51", "296 265"],
    ["Số vụ từ 42 vụ xuống còn 33 vụ, giảm 09 vụ, tức giảm 21,4%.", "21,4", "24,1", "33 42"],
  ])("%s", (text, right, wrong, values) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(`consistent growth: ${values} ${right}`);
    expect(troubles(text.replace(` ${right}`, ` ${wrong}`))).toContain(`inconsistent growth: ${values} ${wrong}`);
  });
});

describe("“CK” for the same time of last year", () => {
  test("in brackets behind a change, without its unit, or beside the plan", () => {
    expect(outcome("Cây hàng năm 1.284,5 ha, so CK tăng 42,3 ha (CK 1.242,2 ha).")).toContain("consistent growth: 1.284,5 1.242,2 42,3");
    expect(outcome("Đàn bò 2.316 con (CK 2.254 con, tăng 62 con).")).toContain("consistent growth: 2.316 2.254 62");
    expect(troubles("Đàn bò 2.316 con (CK 2.254 con, tăng 26 con).")).toEqual(["inconsistent growth: 2.316 2.254 26"]);
    expect(outcome("Xảy ra 47 vụ, chết 19 người; so với năm 2022 giảm 06 vụ (CK 53), tăng 03 người chết (CK 16).")).toEqual(["consistent growth: 47 53 06", "consistent growth: 19 16 03"]);
    expect(outcome("Giá trị sản xuất 3.718 tỷ đồng, đạt 98,6% KH năm, CK tăng 8,2% (KH: 3.770 tỷ; TH 2022: 3.436 tỷ).")).toEqual(["consistent plan: 3.718 3.770 98,6", "consistent growth: 3.718 3.436 8,2"]);
  });

  test("beside a plan it is not the plan", () => {
    expect(troubles("Đàn lợn 5.160 con, đạt 106,2% so với KH (KH 5.400; CK 4.860).")).toEqual(["inconsistent plan: 5.160 5.400 106,2"]);
  });
});

describe("the plan that stands in a bracket", () => {
  test("is not told again by the first item behind it", () => {
    expect(outcome("Chi 9 tháng 341.208 triệu đồng, bằng 61,3% dự toán (556.620 triệu đồng): đầu tư 82.416, thường xuyên 258.792.")).toEqual(["consistent sum: 341.208 82.416 258.792", "consistent plan: 341.208 556.620 61,3"]);
  });

  test("is of the body that has it: another with a plan of its own takes none", () => {
    expect(troubles("Đảng bộ xã Hòa có 604 đảng viên, kết nạp mới 21 đảng viên (KH 18), đạt 116,7%. Đảng bộ xã Bình có 517 đảng viên, kết nạp mới 14 đảng viên, đạt 107,7% KH (13).")).toEqual([]);
    expect(troubles("Đoàn xã có 14.210 đoàn viên; kết nạp mới 530 đoàn viên (KH 500), đạt 106%. Hội Cựu chiến binh có 9.306 đoàn viên, kết nạp mới 218 đoàn viên, đạt 103,8% KH (210).")).toEqual([]);
  });
});

describe("a target told in a clause of its own, with what is reached behind it", () => {
  test.each([
    ["Hồ sơ trực tuyến 4.218/6.240 hồ sơ, đạt 67,6%; chỉ tiêu tỉnh giao 62%, vượt 5,6 điểm %.", "5,6", "8,6", "points", "67,6 62"],
    ["Đã đào tạo 5.318 người, trong khi mục tiêu giữa kỳ đề ra 4.900 người, vượt 8,5%.", "8,5", "5,8", "plan", "5.318 4.900"],
    ["Có 84/102 xã đạt chuẩn, tỷ lệ 82,4%, Nghị quyết đề ra 75 xã, bằng 112%; nâng cao 21 xã.", "112", "121", "plan", "84 75"],
    ["Bàn giao 1.940 căn, so với đề án (2.150 căn) đạt 90,2%.", "90,2", "92,0", "plan", "1.940 2.150"],
    ["Kiều hối đạt 96,8 triệu USD, vượt 7,6% so với dự kiến 90 triệu USD.", "7,6", "6,7", "plan", "96,8 90"],
    ["Tỷ lệ khám phá án 88,4%, vượt chỉ tiêu 80% là 8,4 điểm %.", "8,4", "4,8", "points", "88,4 80"],
    ["Giải ngân được 58,2%, tuy có tiến bộ song chưa đạt mục tiêu 80% theo Chỉ thị số 12/CT-UBND, còn thiếu 21,8 điểm %.", "21,8", "28,1", "points", "58,2 80"],
    ["Khu vực ngoài quốc doanh 482.316, dự toán 640.000 - đạt 75,4%.", "75,4", "57,4", "plan", "482.316 640.000"],
  ])("%s", (text, right, wrong, kind, values) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(`consistent ${kind}: ${values} ${right}`);
    expect(troubles(text.replace(` ${right}`, ` ${wrong}`)).map((line) => line.replace(/^\S+ /, ""))).toEqual([`${kind}: ${values} ${wrong}`]);
  });

  test.each([
    "Tổng mức đầu tư 480.000 triệu đồng; kế hoạch vốn năm 2024 là 152.300 triệu đồng, đạt 91%.",
    "Đã đào tạo 5.318 người, trong khi mục tiêu giữa kỳ đề ra 4.900 người, vượt 8,5%; so với cả giai đoạn 2021-2025 (8.600 người) đã đạt 61,8%.\nĐến nay đã đào tạo 5.318 người, tương đương 62%.",
    "Lúa 512 ha, đạt 98%; kế hoạch trồng ngô 240 ha.",
    "Tỷ lệ làm rõ 91,2%, cao hơn năm trước 3,4 điểm % (76 vụ, 87,8%) và vượt chỉ tiêu 85% là 6,2 điểm %.",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
