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

describe("changes whose value stands in front of the sentence or of the list", () => {
  test.each([
    ["Phát hiện 310 vụ: ma túy 52 vụ; buôn lậu 258 vụ. Số vụ giảm 9,4% so năm trước (342 vụ).", "9,4", "4,9", "growth: 310 342"],
    ["Tổng diện tích nhiễm 3.208 ha lượt, gồm: đạo ôn 1.410 ha, rầy 798 ha, chuột 1.000 ha. So vụ Đông Xuân 2022-2023 (4.000 ha lượt) giảm 19,8%.", "19,8", "18,9", "growth: 3.208 4.000"],
    ["Thu 64.210 triệu đồng; trong đó: thuế 48.300 triệu đồng, đất 10.110 triệu đồng, thu khác 5.800 triệu đồng. So với cùng kỳ (58.640 triệu đồng) số thu tăng 5.570 triệu đồng.", "5.570", "7.550", "growth: 64.210 58.640"],
    ["Có 182.440 lượt xe làm thủ tục, trung bình 668 lượt xe/ngày. So với 160.315 lượt của cùng kỳ, lượt xe tăng 13,8%.", "13,8", "18,3", "growth: 182.440 160.315"],
  ])("%s", (text, right, wrong, values) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(`consistent ${values} ${right}`);
    expect(troubles(text.replace(` ${right}`, ` ${wrong}`))).toContain(`review ${values} ${wrong}`);
  });

  test("of several values that are no list, nobody knows which one is meant", () => {
    expect(troubles("Khởi tố 118 vụ, truy tố 96 vụ, xét xử 84 vụ. Số vụ giảm 9,4% so năm trước (342 vụ).")).toEqual([]);
    expect(troubles("Thu phí 64.210 triệu đồng, thu thuế 48.300 triệu đồng. So với cùng kỳ (58.640 triệu đồng) số thu tăng 5.570 triệu đồng.").filter((line) => !line.startsWith("review"))).toEqual([]);
    expect(troubles("So với các huyện khác, 12 xã của huyện có 240 hộ tham gia, số hộ tăng 15%.")).toEqual([]);
  });
});

describe("from the start to the end, and year after year", () => {
  test("a rate at the start of the year and one at its end", () => {
    const text = (points: string): string => `Tỷ lệ hộ nghèo đầu năm 5,38%; phấn đấu cuối năm còn 4,12%, tức giảm ${points} điểm phần trăm.`;
    expect(outcome(text("1,26"))).toEqual(["consistent points: 4,12 5,38 1,26"]);
    expect(troubles(text("1,62"))).toEqual(["review points: 4,12 5,38 1,62"]);
    expect(troubles("Tỷ lệ hộ nghèo đầu năm 5,38%; tỷ lệ hộ cận nghèo 6,20%, giảm 0,45 điểm phần trăm.")).toEqual([]);
    expect(troubles("Đầu năm thu 5,38 tỷ đồng; đến nay chi 4,12 tỷ đồng, giảm 0,3 tỷ đồng so với cùng kỳ.")).toEqual([]);
  });

  test("“/năm” of a single year is the difference itself, or two of its digits are exchanged", () => {
    const text = (points: string): string => `Tỷ lệ hộ nghèo các xã khó khăn giảm từ 38,42% (2023) xuống 33,15%, tức giảm ${points}%/năm.`;
    expect(outcome(text("5,27"))).toContain("consistent points: 33,15 38,42 5,27");
    expect(troubles(text("5,72"))).toEqual(["review points: 33,15 38,42 5,72"]);
    expect(troubles(text("2,64"))).toEqual([]);
    expect(troubles(text("1,31"))).toEqual([]);
  });

  test("each year against the one in front", () => {
    const text = (percent: string): string => `Doanh số bán lẻ năm 2021: 1.840 tỷ đồng; năm 2022: 2.116 tỷ đồng, tăng 15,0%; năm 2023: 2.465 tỷ đồng, tăng ${percent}%.`;
    expect(outcome(text("16,5"))).toEqual(["consistent growth: 2.116 1.840 15,0", "consistent growth: 2.465 2.116 16,5"]);
    expect(troubles(text("19,5"))).toEqual(["review growth: 2.465 2.116 19,5"]);
    expect(troubles("Doanh số năm 2021: 1.840 tỷ đồng; năm 2023: 2.465 tỷ đồng, tăng 8,5%.")).toEqual([]);
    expect(troubles("Bán lẻ năm 2022: 2.116 tỷ đồng; xuất khẩu năm 2023: 865 tỷ đồng, tăng 8,5%.")).toEqual([]);
    expect(troubles("Thu năm 2022: 2.116 tỷ đồng; năm 2023: 2.465 tỷ đồng, tăng 6,5% so với dự toán.")).toEqual([]);
  });

  test("a bare bracket behind a growth is what there was, where it is near enough to what there is", () => {
    expect(outcome("Có 864 doanh nghiệp thành lập mới, tăng 12,5% (768 doanh nghiệp).")).toContain("consistent growth: 864 768 12,5");
    expect(troubles("Có 864 doanh nghiệp thành lập mới, tăng 15,2% (768 doanh nghiệp).")).toEqual(["review growth: 864 768 15,2"]);
    expect(troubles("Có 864 doanh nghiệp thành lập mới, tăng 15,2% (114 doanh nghiệp).")).toEqual([]);
    // 96 of 768 are 12,5%, two digits the other way round; 71 are nothing alike.
    expect(troubles("Có 864 doanh nghiệp thành lập mới, tăng 15,2% (96 doanh nghiệp).")).toEqual(["review growth: 864 96 15,2"]);
    expect(troubles("Có 864 doanh nghiệp thành lập mới, tăng 15,2% (71 doanh nghiệp).")).toEqual([]);
  });
});

describe("what only looks like a value of then or a result", () => {
  test.each([
    "Năm 2022 có 120 vụ, năm 2023 có 135 vụ, tăng 9,2% so với bình quân 3 năm trước.",
    "Doanh thu năm 2022: 450 tỷ đồng; năm 2023: 520 tỷ đồng, tăng 10,2% theo giá so sánh.",
    "Tổng sản phẩm năm 2022: 450 tỷ đồng; năm 2023: 520 tỷ đồng, tăng 8,1%.",
    "Dân số đầu năm 12.400 người; hiện nay số lao động 7.800 người, tăng 120 người.",
    "Toàn tỉnh có 245 trường chuẩn; chỉ tiêu năm 2025 là 260 trường, còn thiếu 15 trường, đạt 94,2%.",
    "Tổng thu 1.250 tỷ đồng, tăng 12% (1.100 tỷ đồng là thu nội địa).",
    "Diện tích lúa 5.200 ha, tăng 1,2% (60 ha); năng suất 56 tạ/ha, tăng 0,7% (0,4 tạ/ha).",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
