/** Relations between the figures of a text: what holds, what cannot, and what nobody can say. */
import { check, GOOD_REPORT, outcome, troubles, verdicts } from "./helpers";

describe("sums", () => {
  test("parts in parentheses are added up exactly, money and measures with their rounding", () => {
    expect(outcome("Diện tích rừng 1.250,5 ha (trong đó: rừng tự nhiên 900,3 ha, rừng trồng 350,2 ha).")).toEqual([
      "consistent sum: 1.250,5 900,3 350,2",
    ]);
    expect(troubles("Giá trị sản xuất đạt 467,4 tỷ đồng (Trong đó: nông nghiệp 431,4 tỷ đồng, lâm nghiệp 8,1 tỷ đồng, thủy sản 28 tỷ đồng).")).toEqual([]);
  });

  test("a list that claims to be complete must add up", () => {
    expect(outcome("Thành lập mới 135 doanh nghiệp, gồm: 28 doanh nghiệp xây dựng, 59 doanh nghiệp thương mại, 28 doanh nghiệp chế biến.")).toEqual([
      "inconsistent sum: 135 28 59 28",
    ]);
    expect(verdicts("Tiếp nhận 120 hồ sơ, bao gồm: 80 hồ sơ trực tuyến, 40 hồ sơ trực tiếp.", "sum")).toEqual(["consistent"]);
  });

  test("“trong đó” lists some parts: they need not add up, but none may exceed the whole", () => {
    expect(outcome("Toàn xã có 221 trang trại, trong đó có 04 trang trại chăn nuôi lợn.")).toEqual(["consistent part: 221 04"]);
    expect(outcome("Toàn xã có 221 trang trại, trong đó có 240 trang trại chăn nuôi lợn.")).toEqual(["inconsistent part: 221 240"]);
    expect(troubles("Thu ngân sách 900 tỷ đồng, trong đó: thu nội địa 500 tỷ đồng, thu tiền sử dụng đất 150 tỷ đồng.")).toEqual([]);
  });

  test("two parts that answer one another are all there is", () => {
    expect(outcome("Đã phân bổ 20.263 triệu đồng (trong đó: vốn đầu tư 11.032 triệu đồng; vốn sự nghiệp 9.131 triệu đồng).")[0]).toBe(
      "inconsistent sum: 20.263 11.032 9.131",
    );
  });

  test("a list in lines below a colon is added up", () => {
    expect(verdicts("Tổng vốn là 6.500 triệu đồng, trong đó:\n- Chương trình A: 4.000 triệu đồng.\n- Chương trình B: 2.500 triệu đồng.\nHết.", "sum")).toEqual(["consistent"]);
  });

  test("footnotes are read where they are referred to, in either form", () => {
    const inline = "Thành lập mới 40 hợp tác xã[footnoteRef:3]. [3:  Phân theo lĩnh vực: nông nghiệp 25 hợp tác xã; dịch vụ 14 hợp tác xã.]";
    expect(outcome(inline)).toEqual(["review sum: 40 25 14"]);
    const below = "Thành lập mới 40 hợp tác xã² trong năm.\n\n² Phân theo lĩnh vực: nông nghiệp 25 hợp tác xã; dịch vụ 15 hợp tác xã.";
    expect(outcome(below)).toEqual(["consistent sum: 40 25 15"]);
  });

  test("shares of one structure add up to 100 within their rounding", () => {
    expect(troubles("Cơ cấu kinh tế: nông nghiệp 15,31%; công nghiệp 39,6%; dịch vụ 38,64%; thuế sản phẩm 6,46%.")).toEqual([]);
    expect(verdicts("Cơ cấu kinh tế: nông nghiệp 15,3%; công nghiệp 39,6%; dịch vụ 38,6%; thuế sản phẩm 9,5%.", "sum")).toEqual(["inconsistent"]);
  });
});

describe("ratios", () => {
  test("a fraction and the percentage behind it", () => {
    expect(outcome("Toàn xã có 33/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.")).toEqual(["consistent ratio: 33 42 78,6"]);
    expect(outcome("Toàn xã có 30/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.")).toEqual(["inconsistent ratio: 30 42 78,6"]);
  });

  test("the percentage of the target behind a fraction of things is another matter", () => {
    expect(troubles("Có 22/28 trường chuẩn quốc gia, đạt 88% kế hoạch.")).toEqual([]);
  });

  test("a percentage that was cut and not rounded is for a person to see", () => {
    expect(verdicts("Giải ngân 59.082 triệu đồng/163.731 triệu đồng, đạt 36,0% kế hoạch.", "ratio")).toEqual(["review"]);
  });

  test("“trên tổng số” and “chiếm” name part and whole", () => {
    expect(verdicts("Có 164 hồ sơ trên tổng số 356 hồ sơ, đạt 46,1%.", "ratio")).toEqual(["consistent"]);
    expect(verdicts("Trong quý đã thăm 1.240/1.302 hộ kinh doanh, trong đó có 1.054 hộ niêm yết giá, chiếm 85%.", "ratio")).toEqual(["consistent"]);
    expect(verdicts("Đã kiểm tra 500 cơ sở, trong đó có 400 cơ sở đạt tiêu chuẩn, chiếm 92%.", "ratio")).toEqual(["inconsistent"]);
  });

  test("area times yield is output", () => {
    expect(verdicts("Diện tích ngô 486,5 ha, năng suất 51,2 tạ/ha, sản lượng 2.490,9 tấn.", "ratio")).toEqual(["consistent"]);
    expect(verdicts("Diện tích ngô 486,5 ha, năng suất 51,2 tạ/ha, sản lượng 2.940,9 tấn.", "ratio")).toEqual(["inconsistent"]);
  });
});

describe("targets", () => {
  test("a percentage of a target stated beside it", () => {
    expect(outcome("Huyện mở lớp nghề cho 1.176 lao động, vượt 12% kế hoạch (Kế hoạch 1.050 lao động).")).toEqual(["consistent plan: 1.176 1.050 12"]);
    expect(outcome("Huyện mở lớp nghề cho 1.176 lao động, vượt 22% kế hoạch (Kế hoạch 1.050 lao động).")).toEqual(["inconsistent plan: 1.176 1.050 22"]);
  });

  test("targets “lần lượt” go to the figures in front, in order", () => {
    const text = "Hội phụ nữ mở lớp may cho 412 người, lớp nấu ăn thu hút 365 người, vượt kế hoạch (Kế hoạch lần lượt 380 và 350 người).";
    expect(outcome(text)).toEqual(["consistent wording: 412 380", "consistent wording: 365 350"]);
    expect(verdicts(text.replace("380", "480"), "wording")).toEqual(["review", "consistent"]);
  });

  test("a difference in points against the target of another section", () => {
    const text = "I. KẾT QUẢ\nTỷ lệ thu gom rác thải nông thôn đạt 81,5%, thấp hơn 3,2 điểm % so với kế hoạch.\nII. CHỈ TIÊU\nTỷ lệ thu gom rác thải nông thôn 81,5%, khó đạt kế hoạch (Kế hoạch 84,7%).";
    expect(verdicts(text, "points")).toEqual(["consistent"]);
    expect(verdicts(text.replace("84,7", "83,7"), "points")).toEqual(["review"]);
  });

  test("words about a target against its figures", () => {
    expect(verdicts("Trồng mới 400 ha, vượt kế hoạch (Kế hoạch 395 ha).", "wording")).toEqual(["consistent"]);
    expect(verdicts("Trồng mới 390 ha, vượt kế hoạch (Kế hoạch 395 ha).", "wording")).toEqual(["review"]);
    expect(verdicts("Tỷ lệ hộ nghèo còn 2,1%, vượt kế hoạch (Kế hoạch 2,5%).", "wording")).toEqual(["consistent"]);
  });

  test("a rate below 100 % cannot fall short of a target above 100 %", () => {
    expect(verdicts("Tỷ lệ giáo viên đạt chuẩn là 97,7%, đạt 96% kế hoạch.", "plan")).toEqual(["review"]);
  });
});

describe("growth", () => {
  test("from one figure to another", () => {
    expect(verdicts("Số chuyến tăng từ 27 chuyến lên 32 chuyến, tăng 05 chuyến.", "growth")).toEqual(["consistent"]);
    expect(verdicts("Số chuyến tăng từ 27 chuyến lên 32 chuyến, tăng 06 chuyến.", "growth")).toEqual(["inconsistent"]);
  });

  test("against a prior value in parentheses", () => {
    expect(verdicts("Thu ngân sách đạt 4.148 tỷ đồng (năm 2022: 3.457 tỷ đồng), tăng 20% so với năm 2022.", "growth")).toEqual(["consistent"]);
    expect(verdicts("Thu ngân sách đạt 4.148 tỷ đồng (năm 2022: 3.457 tỷ đồng), tăng 30% so với năm 2022.", "growth")).toEqual(["inconsistent"]);
  });

  test("an absolute and a relative change imply the same prior", () => {
    expect(verdicts("Sản lượng đạt 54.000 tấn, tăng 2.170 tấn, tăng 4,2% so với năm 2022.", "growth")).toEqual(["consistent"]);
    expect(verdicts("Sản lượng đạt 54.000 tấn, tăng 2.170 tấn, tăng 9,2% so với năm 2022.", "growth")).toEqual(["inconsistent"]);
  });
});

describe("the same thing twice", () => {
  const report = (value: string, plan: string): string =>
    `I. KẾT QUẢ\nTổng mức bán lẻ hàng hóa ước đạt 4.148 tỷ đồng, đạt 112,3% kế hoạch, tăng 20,1% so với năm 2022.\nII. ĐÁNH GIÁ CHUNG\nTổng mức bán lẻ hàng hóa ước đạt ${value}, đạt ${plan} kế hoạch, tăng 20,1% so với năm 2022.`;

  test("value, percentage of target and growth are compared, units converted", () => {
    expect(verdicts(report("4.148 tỷ đồng", "112,3%"), "same")).toEqual(["consistent", "consistent", "consistent"]);
    expect(troubles(report("4.148.000 triệu đồng", "112,3%"))).toEqual([]);
  });

  test("where the rest agrees, the one that differs is wrong", () => {
    expect(troubles(report("4.148 tỷ đồng", "113,3%"))).toEqual(["inconsistent same: 112,3 113,3"]);
    expect(troubles(report("4.184 tỷ đồng", "112,3%"))).toEqual(["inconsistent same: 4.148 4.184"]);
  });

  test("this year's result and next year's goal are two things", () => {
    const text = "I. KẾT QUẢ NĂM 2023\nThu ngân sách trên địa bàn đạt 132,9 tỷ đồng.\nII. MỤC TIÊU, NHIỆM VỤ NĂM 2024\nThu ngân sách trên địa bàn đạt 182,6 tỷ đồng.";
    expect(outcome(text)).toEqual([]);
  });

  test("two documents are compared with one another", async () => {
    const { checkText } = await import("../../src/review");
    const result = checkText([
      { file: "a.txt", text: "I. KẾT QUẢ\nDoanh thu chợ đầu mối ước đạt 318,4 tỷ đồng, đạt 106,1% kế hoạch." },
      { file: "b.txt", text: "I. KẾT QUẢ\nDoanh thu chợ đầu mối ước đạt 318,4 tỷ đồng, đạt 106,1% kế hoạch." },
    ]);
    expect(result.relations.map((r) => [r.verdict, r.spans.map((s) => s.file)])).toEqual([
      ["consistent", ["a.txt", "b.txt"]],
      ["consistent", ["a.txt", "b.txt"]],
    ]);
  });
});

describe("form", () => {
  test.each([
    ["Quy mô 10.933.4m² chuồng nuôi.", "10.933.4"],
    ["Doanh thu vận tải ước đạt 1.246,5 tỷ đồng, vượt 0,7 kế hoạch.", "0,7"],
    ["Phát triển rừng bền vững giai đoạn 202-2025.", "202-2025"],
    ["Cà phê sản lượng 96 tấn/ha.", "96"],
  ])("%s", (text, digits) => {
    const found = troubles(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`wording: ${digits}`);
  });
});

describe("what must stay silent", () => {
  test.each([
    "Tiếp công dân 44 lượt = 47 người = 44 vụ việc.",
    "Số học viên xóa mù chữ vượt 100% kế hoạch giao (240/120 người).",
    "Giá trị sản xuất đạt 467,4 tỷ đồng (Trong đó: nông nghiệp: 431,4 tỷ đồng, lâm nghiệp: 8,1 tỷ đồng, thủy sản: 28 tỷ đồng).",
    "Cơ cấu: khu vực I 33,34%; khu vực II 33,33%; khu vực III 33,34%.",
    "Uống vắc-xin lần đầu đạt 100,2%, lần hai đạt 96,8%, liều bổ sung đạt 101,4% dân số.",
    "100% số hộ có điện, trong đó: 100% hộ ở phường, 78% hộ ở bản xa dùng điện lưới.",
    "Chương trình phát triển du lịch: 5.400 triệu đồng. Chương trình phát triển đô thị: 7.200 triệu đồng.",
    "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Kế hoạch số 405/KH-UBND ngày 03/3/2023; Quyết định 1719/QĐ-TTg ngày 14/10/2021.",
    "Thu nội địa tăng 5,2% so với cùng kỳ, chi thường xuyên tăng 7,7% so với kế hoạch.",
    "Lần thứ 64, khóa XI, tổ 16, lớp 12, mũi 1, giai đoạn 2021-2025, 24/24 giờ, ngày 27/7, tháng 10/2023, ISO 9001:2015.",
    "Có 50 vụ/55 đối tượng, tổ chức 16 cuộc/721 lượt người.",
    "Hỗ trợ 120 hộ, trong đó 85 hộ nghèo, 60 lao động nữ.",
    "Có 1.250 doanh nghiệp, trong đó 800 doanh nghiệp nhỏ, 350 doanh nghiệp vốn nhà nước, 200 doanh nghiệp do nữ làm chủ.",
    "Đã tiêm phòng 5.000/4.800 con theo chỉ tiêu, đạt 90% tổng đàn.",
    "Đạt 100% kế hoạch (12/15 xã đạt chuẩn nông thôn mới).",
    "Thu từ thuế 1.530 tỷ đồng, vượt 2% dự toán Bộ giao, bằng 90% dự toán HĐND tỉnh giao (dự toán 1.700 tỷ đồng).",
    "Doanh thu đạt 415 tỷ đồng, tăng 5% so với tháng trước, tăng 20% so với cùng kỳ (cùng kỳ: 346 tỷ đồng).",
    "Chu kỳ đầu tư giai đoạn 10-15 năm; tầm nhìn giai đoạn 21-25.",
    "Dư nợ đạt 3.456 tỷ đồng; trong đó: ngắn hạn 2.100 tỷ đồng, chiếm 60,8%; dài hạn 1.356 tỷ đồng, chiếm 39,2%; nợ xấu 25 tỷ đồng, chiếm 0,72%.",
    "Xảy ra 45 vụ, làm chết 20 người, bị thương 38 người; so với cùng kỳ giảm 5 vụ (10%), giảm 02 người chết (9,1%), tăng 03 người bị thương (8,6%).",
    "Tổng vốn 100 tỷ đồng, trong đó: đường giao thông 20 tỷ đồng, thủy lợi 15 tỷ đồng,…",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a good report has nothing to see, and much was compared", () => {
    expect(troubles(GOOD_REPORT)).toEqual([]);
    expect(check(GOOD_REPORT).relations.length).toBeGreaterThanOrEqual(12);
  });
});

test("two crops in a row are two products, not a mixed one", () => {
  const text = "Lúa xuân gieo trồng 135 ha, năng suất 53 tạ/ha, sản lượng 715,5 tấn; lúa hè 180 ha, năng suất 51 tạ/ha, sản lượng 918 tấn.";
  expect(verdicts(text, "ratio")).toEqual(["consistent", "consistent"]);
});

describe("lists over the end of a sentence", () => {
  test("“Trong đó”, “Bao gồm” at the start of a sentence break down the total in front", () => {
    expect(verdicts("Vốn đăng ký đạt 10.472,9 triệu USD. Bao gồm: cấp mới 5.812,0 triệu USD; bổ sung 4.660,9 triệu USD.", "sum")).toEqual(["consistent"]);
    expect(verdicts("Vốn đăng ký đạt 10.472,9 triệu USD. Bao gồm: cấp mới 5.812,0 triệu USD; bổ sung 4.860,9 triệu USD.", "sum")).toEqual(["inconsistent"]);
    expect(verdicts("Tổng chi đạt 2.397,7 tỷ đồng. Trong đó: chi đầu tư 823,7 tỷ đồng; chi thường xuyên 1.754 tỷ đồng.", "sum")).toEqual(["review"]);
    // More than half too much, and no slip: the sentences speak of different things.
    expect(verdicts("Tổng chi đạt 1.690 tỷ đồng. Trong đó, chi đầu tư 823,7 tỷ đồng; chi thường xuyên 1.574 tỷ đồng.", "sum")).toEqual([]);
  });

  test("over the end of a paragraph only an agreement is told", () => {
    expect(outcome("Tổng chi ngân sách đạt 1.641,9 tỷ đồng.\nTrong đó, thu nội địa đạt 2.433 tỷ đồng, thu khác đạt 800 tỷ đồng.")).toEqual([]);
  });

  test("figures of another time in parentheses are no parts", () => {
    expect(troubles("Tiếp công dân giảm 146 lượt, 127 lượt người (6 tháng đầu năm 2019 có 12 lượt đoàn, 241 lượt người).")).toEqual([]);
  });
});

test("a list of unlike things that does not add up is for a person to see, never called wrong", () => {
  expect(verdicts("Toàn xã có 17 tổ dân phố, gồm: khu A 4 tổ; khu B 2 tổ; khu C 3 tổ; khu D 5 bản.", "sum")).not.toContain("inconsistent");
});

test("a month and a cumulative figure, a crop and all crops, two programmes of one stem are different things", () => {
  const text = `I. KẾT QUẢ THỰC HIỆN THÁNG 10
Sản lượng lúa đông xuân đạt 2.013 tấn, đạt 101,5% kế hoạch, tăng 2,5% so với cùng kỳ.
Tổng mức bán lẻ hàng hóa tháng 10 ước đạt 415,2 tỷ đồng, tăng 10,1% so với cùng kỳ năm 2022.
Chương trình mục tiêu quốc gia giảm nghèo: tổng vốn 12.500 triệu đồng, giải ngân 6.250 triệu đồng, đạt 50% kế hoạch vốn.
II. KẾT QUẢ 10 THÁNG
Sản lượng lúa cả năm đạt 5.120 tấn, đạt 101,5% kế hoạch, tăng 2,5% so với cùng kỳ.
Tổng mức bán lẻ hàng hóa 10 tháng ước đạt 4.012,8 tỷ đồng, tăng 10,1% so với cùng kỳ năm 2022.
Chương trình mục tiêu quốc gia nông thôn mới: tổng vốn 22.300 triệu đồng, giải ngân 11.150 triệu đồng, đạt 50% kế hoạch vốn.`;
  expect(outcome(text)).toEqual(["consistent plan: 6.250 12.500 50", "consistent plan: 11.150 22.300 50"]);
});

test("rice land, rice yield and the output of all grain make no product", () => {
  expect(outcome("Diện tích lúa 100 ha, năng suất lúa 50 tạ/ha, sản lượng lương thực có hạt 800 tấn.")).toEqual([]);
  expect(outcome("Không đạt: diện tích lúa 100 ha; năng suất 50 tạ/ha; sản lượng 800 tấn.")).toEqual([]);
});
