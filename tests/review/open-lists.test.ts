/** Lists that are not what they seem: examples, ranges, stages, clauses of another matter, choices far below their total. */
import { readReport } from "../../src/review/claims/read";
import { outcome, troubles, verdicts } from "./helpers";

describe("what is listed as an example need not add up", () => {
  test.each([
    "Cả năm mở 96 lớp tập huấn, gồm các lớp như: 12 lớp trồng trọt, 14 lớp chăn nuôi.",
    "Toàn xã có 95 cơ sở chế biến, các cơ sở tiêu biểu gồm 20 cơ sở sấy, 30 cơ sở xay xát.",
    "Đã công nhận 86 sản phẩm, gồm các nhóm chủ lực: 22 sản phẩm chè, 31 sản phẩm mật ong.",
    "Có 140 mô hình, gồm nhiều mô hình hay, điển hình là 30 mô hình nuôi ong, 25 mô hình trồng nấm.",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("“gồm” with hardly half of its total, and no slip that tells, may be a choice", () => {
    expect(verdicts("Toàn huyện có 95 cơ sở, gồm 20 cơ sở nuôi cá, 25 cơ sở trồng rau.", "sum")).toEqual([]);
    expect(verdicts("Sản lượng đạt 7.412 tấn, gồm: cam 2.204 tấn, quýt 1.618 tấn.", "sum")).toEqual([]);
    expect(verdicts("Tiếp nhận 9.640 hồ sơ, gồm: 6.218 hồ sơ mới, 3.402 hồ sơ bổ sung.", "sum")).toEqual(["inconsistent"]);
    expect(verdicts("Sản lượng đạt 7.412 tấn, gồm: cam 2.194 tấn, quýt 2.218 tấn.", "sum")).toEqual(["inconsistent"]);
  });
});

describe("figures that are no parts", () => {
  test("the ends of a range", () => {
    expect(outcome("Hỗ trợ mỗi hộ 92.000 đồng, trong đó tiền giống từ 45.000 đến 47.000 đồng, phân bón 50.000 đồng.")).toEqual(["consistent part: 92.000 50.000"]);
    expect(troubles("Chi 120 triệu đồng (loại 1 từ 45 triệu đồng đến 47 triệu đồng, loại 2 từ 40 triệu đồng đến gần 42 triệu đồng).")).toEqual([]);
    expect(verdicts("Chi 120 triệu đồng (loại 1: 45 triệu đồng, loại 2: 57 triệu đồng).", "sum")).toEqual([]);
    expect(verdicts("Chi 120 triệu đồng (loại 1: 45 triệu đồng, loại 2: 57 triệu đồng, loại khác: 11 triệu đồng).", "sum")).toEqual(["inconsistent"]);
  });

  test("numbers of stages and packages", () => {
    expect(outcome("Hoàn thành 15 hạng mục, gồm giai đoạn 1, 2 của khu tái định cư 8 hạng mục và giai đoạn 3 là 7 hạng mục.")).toEqual(["consistent sum: 15 8 7"]);
    expect(outcome("Vốn 1.250 tỷ đồng, gồm: giai đoạn 1: 720 tỷ đồng; giai đoạn 2: 530 tỷ đồng.")).toEqual(["consistent sum: 1.250 720 530"]);
    expect(troubles("Vận hành 6 tổ máy, gồm tổ máy 1 và tổ máy 2 của nhà máy cũ.")).toEqual([]);
  });

  test("over a “;” only what adds up is told", () => {
    expect(troubles("Đã cấp 1.250 giấy phép; nhà ở riêng lẻ là 320 căn, trong đó cấp mới 820 giấy phép, cấp lại 130 giấy phép.")).toEqual([]);
    expect(troubles("Đã duyệt 12 dự án, vốn 300 tỷ đồng; giải ngân 46 tỷ đồng, trong đó 15 dự án chuyển tiếp.")).toEqual([]);
    expect(outcome("Quản lý 12 dự án; giải ngân 46 tỷ đồng, trong đó 05 dự án chuyển tiếp, 07 dự án mới.")).toEqual(["consistent sum: 12 05 07"]);
  });
});

describe("lists that tell by their kinds that they are complete", () => {
  test("trees in one piece and scattered", () => {
    expect(verdicts("Trồng 400 ha chè (trong đó chè tập trung 338 ha; chè phân tán 12 ha).", "sum")).toEqual(["review"]);
    expect(outcome("Trồng 350 ha chè (trong đó chè tập trung 338 ha; chè phân tán 12 ha).")).toEqual(["consistent sum: 350 338 12"]);
  });

  test("an enumeration that goes on with more than its total", () => {
    expect(verdicts("Tiếp nhận 21 đơn, trong đó: 15 đơn khiếu nại, 06 đơn tố cáo, 40 đơn kiến nghị; giải quyết 50 đơn.", "sum")).toEqual(["review"]);
    expect(outcome("Tiếp nhận 61 đơn, trong đó: 15 đơn khiếu nại, 06 đơn tố cáo, 40 đơn kiến nghị; giải quyết 50 đơn.")).toEqual(["consistent sum: 61 15 06 40"]);
  });
});

test("an average goes on behind “;”", () => {
  expect(outcome("Có 640 hợp tác xã với vốn 5.760 tỷ đồng, tăng 8,1%; bình quân 9 tỷ đồng/hợp tác xã.")).toEqual(["consistent ratio: 5.760 640 9"]);
  expect(troubles("Có 640 hợp tác xã với vốn 5.760 tỷ đồng; bình quân 6 tỷ đồng/hợp tác xã.")).toEqual(["review ratio: 5.760 640 6"]);
});

describe("figures that stand close to other words", () => {
  test("a lost space, a share company, a step of a scale, a kind of poverty", () => {
    expect(outcome("Diện tích bị ngập 602 ha (xã Đông Lĩnh 41,5ha, xã Tây Lĩnh464,5ha, Hòa Lạc96ha).")).toEqual(["consistent sum: 602 41,5 464,5 96"]);
    expect(outcome("Có 1.765 doanh nghiệp (công ty cổ phần 486, công ty TNHH 1.107, doanh nghiệp tư nhân 172).")).toEqual(["consistent sum: 1.765 486 1.107 172"]);
    expect(outcome("Công nhận 23 trường tiểu học, gồm 14 trường đạt mức 1, 9 trường đạt mức 2.")).toEqual(["consistent sum: 23 14 9"]);
    expect(outcome("Nghèo đa chiều 41/94 xã (43,6%).")).toEqual(["consistent ratio: 41 94 43,6"]);
    expect(outcome("Bón phân NPK16 ha, ống PE100 m.")).toEqual([]);
  });

  test("how far an item has come is no item", () => {
    expect(outcome("Kiến nghị xử lý 8,6 tỷ đồng, trong đó: kiến nghị thu hồi 7 tỷ đồng, đã thu 5,2 tỷ đồng; giảm quyết toán 1,6 tỷ đồng.")).toContain("consistent sum: 8,6 7 1,6");
    expect(outcome("Có 18 công trình, trong đó hoàn thành 10 công trình, đã khởi công 08 công trình.")).toEqual(["consistent sum: 18 10 08"]);
  });

  test("some kinds of a measured whole in brackets stay silent", () => {
    expect(troubles("Thủy sản xuất khẩu đạt 9,4 tỷ USD, tăng 7,2% (cá tra ước đạt 1,6 tỷ USD; tôm ước đạt 2,6 tỷ USD).")).toEqual([]);
    // Places that fall short of the total, as no slip would leave them, are a choice.
    expect(troubles("Trồng 480,5 ha rừng (xã Thượng 231,5 ha, xã Hạ 198 ha).")).toEqual([]);
    expect(verdicts("Trồng 480,5 ha rừng (xã Thượng 231,5 ha, xã Hạ 246 ha).", "sum")).toEqual(["review"]);
  });
});

describe("kinds that overlap", () => {
  test.each([
    "Sinh 231 trẻ (nam 121, nữ 110; con thứ ba trở lên 19 trẻ).",
    "Đào tạo nghề 612 lao động (nữ 287, nam 325; hộ nghèo 140; dân tộc thiểu số 402).",
    "Bắt 284 đối tượng (nam 268, nữ 16; dưới 18 tuổi 22 đối tượng).",
    "Hỗ trợ 62 hộ (36 hộ nghèo, 26 hộ cận nghèo; 41 hộ dân tộc thiểu số).",
    "Đơn vị có 215 người (nữ 98 người; đảng viên 187 người; đại học 160 người).",
    "Chi bộ có 215 đảng viên, gồm: 98 nữ; 112 dân tộc thiểu số; 40 cán bộ hưu trí.",
    "Có 42 trường, tăng 02 trường so với năm học trước (mầm non 16, tiểu học 11, THCS 09, liên cấp 06).",
  ])("say nothing against the total: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a complete breakdown in front of another one must add up", () => {
    expect(outcome("Sinh 231 trẻ (nam 121, nữ 110; con thứ ba trở lên 19 trẻ).")).toContain("consistent sum: 231 121 110");
    expect(verdicts("Sinh 231 trẻ (nam 121, nữ 101; con thứ ba trở lên 19 trẻ).", "sum")).toEqual(["review"]);
  });
});

describe("lists of fractions", () => {
  test("add up above the stroke and below it", () => {
    expect(outcome("Thụ lý 1.524 vụ, giải quyết 1.206 vụ (hình sự 410/386 vụ; dân sự 1.114/820 vụ).")).toEqual(expect.arrayContaining(["consistent sum: 1.524 410 1.114", "consistent sum: 1.206 386 820"]));
    const lines = (plan: string): string => `Kế hoạch vốn ${plan} tỷ đồng, giải ngân 214,6 tỷ đồng, cụ thể:\na) Nguồn tỉnh: 120,4/186,2 tỷ đồng;\nb) Nguồn huyện: 94,2/152,7 tỷ đồng.`;
    expect(outcome(lines("338,9"))).toEqual(expect.arrayContaining(["consistent sum: 338,9 186,2 152,7", "consistent sum: 214,6 120,4 94,2"]));
    expect(troubles(lines("388,9"))).toContain("review sum: 388,9 186,2 152,7");
  });

  test("and which side is meant stays open where neither does", () => {
    expect(verdicts("Giải ngân 264,6 tỷ đồng, gồm: nguồn tỉnh 120,4/186,2 tỷ đồng; nguồn huyện 94,2/152,7 tỷ đồng.", "sum")).toEqual(["review"]);
  });
});

test("a single figure in brackets explains the one right in front of it", () => {
  expect(outcome("Dư nợ 412,6 tỷ đồng, nợ quá hạn chiếm 0,12% (495 triệu đồng).").filter((line) => line.includes("part"))).toEqual([]);
});

describe("what stands in a list and is no item of it", () => {
  test.each([
    "Trong tháng có 220 ca bệnh, trong đó 168 ca ở trong tỉnh, còn lại 52 ca ở ngoài tỉnh, cộng dồn từ đầu năm là 1.337 ca.",
    "Đầu tư 203 tỷ đồng (trong đó có 50 tỷ đồng từ nguồn vốn 1.080 tỷ đồng).",
    "Mức thưởng tăng 20 triệu đồng theo từng mức (mức cao nhất là 100 triệu đồng).",
    "Chi thêm 20 tỷ đồng, trong đó 4 tỷ đồng cho đường và 4 tỷ đồng khác cho cầu.",
    "Đề nghị truy tố 21 bị cáo (trước đó khởi tố 22 bị cáo, nhưng 1 bị cáo bỏ trốn nên chỉ truy tố 21 bị cáo).",
    "Thành phố có 5,5 triệu xe, trong đó 500.000 ô tô, 5 triệu xe máy, dự báo đến năm 2025 có 11 triệu xe máy.",
    "Áp thuế 106 mặt hàng, trong đó có đậu nành và thịt lợn, nhằm đáp trả việc áp thuế lên 1.333 mặt hàng.",
    "Huyện đã phủ kín quy hoạch chi tiết tỷ lệ 1/500 đạt tỷ lệ 26%.",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("parts in full thousands leave a total to the last digit alone", () => {
    const text = (last: string): string => `Dư nợ là 2.451.978 tỷ đồng, gồm: nợ A 1.040.000 tỷ đồng; nợ B 252.000 tỷ đồng; nợ C ${last} tỷ đồng.`;
    expect(troubles(text("1.160.000"))).toEqual([]);
    // No rounding explains so much.
    expect(troubles(text("1.180.000"))).toHaveLength(1);
  });
});

describe("lists that are told to the end", () => {
  test("“trong đó” that closes with “và” is for a person to see where it misses its total", () => {
    const text = (total: string, last: string): string => `Toàn tỉnh có ${total} cơ sở y tế, trong đó: 03 bệnh viện, 08 trung tâm và ${last} trạm y tế.`;
    expect(outcome(text("135", "124"))).toEqual(["consistent sum: 135 03 08 124"]);
    expect(verdicts(text("135", "154"), "sum")).toEqual(["review"]);
    expect(verdicts(text("155", "124"), "sum")).toEqual(["review"]);
    expect(verdicts(text("235", "124"), "sum")).toEqual(["review"]);
    expect(troubles(text("265", "124"))).toEqual([]);
    expect(troubles("Có 40 xã, trong đó 20 xã vùng cao và 13 xã biên giới.")).toEqual([]);
    expect(troubles("Có 40 hộ, trong đó 22 hộ nghèo và 25 hộ dân tộc thiểu số.")).toEqual([]);
  });

  test("a list that says what it is sorted by breaks down the head of the sentence in front", () => {
    const text = (last: string): string => `Toàn tỉnh có 63 đoàn đi nước ngoài; trong đó lãnh đạo tỉnh 09 đoàn. Theo mục đích: hội nghị 12 đoàn; học tập 21 đoàn; khảo sát 19 đoàn; giao lưu ${last} đoàn.`;
    expect(outcome(text("11"))).toContain("consistent sum: 63 12 21 19 11");
    expect(troubles(text("12"))).toEqual(["review sum: 63 12 21 19 12"]);
    const lines = (last: string): string => `Xảy ra 207 vụ, làm chết 07 người.\n- Nguyên nhân: không chú ý 68 vụ, sai phần đường 41 vụ, các nguyên nhân còn lại ${last} vụ.`;
    expect(outcome(lines("98"))).toContain("consistent sum: 207 68 41 98");
    expect(troubles(lines("96")).filter((line) => line.includes("sum"))).toEqual(["review sum: 207 68 41 96"]);
    expect(troubles("Xảy ra 207 vụ. Theo báo cáo: đường bộ 12 vụ, đường sắt 03 vụ.")).toEqual([]);
  });
});

describe("a list told in full, and what stands behind it", () => {
  const jobs = (total: string): string => `Tạo việc làm cho ${total} lao động, gồm: doanh nghiệp trên địa bàn 1.206, vay vốn quỹ quốc gia 612, xuất khẩu 243 lao động (Nhật Bản 131, Đài Loan 112).`;

  test("a last kind that the total leaves out is asked about, not passed over", () => {
    expect(troubles(jobs("2.061"))).toEqual([]);
    expect(troubles(jobs("1.818"))).toEqual(["review sum: 1.818 1.206 612 243"]);
  });

  test.each([
    "Có 35 vụ, gồm: trộm cắp 20 vụ, cướp giật 15 vụ, đã khởi tố 12 vụ.",
    "Có 418 lao động, gồm: trong tỉnh 235, ngoài tỉnh 183, lao động nữ 120 lao động.",
    "Tổng chi 610 triệu đồng, gồm: chi hội nghị 350 triệu đồng, chi in ấn 260 triệu đồng, đã thanh toán 420 triệu đồng.",
    "Tiếp nhận 1.437 hồ sơ, gồm: đất đai 906, hộ tịch 531, trễ hạn đã xin lỗi 14 hồ sơ.",
  ])("what is done with them, or another way to sort them, is another matter: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("brackets behind a figure that hold no parts of it", () => {
  test.each([
    "Đàn bò 12.640 con (bò lai 9.100 con, bò sinh sản 5.700 con).",
    "Có 09 đoàn làm việc ở cả tỉnh và huyện (tỉnh tiếp 21 đoàn, các sở tiếp 28 đoàn, các huyện tiếp 23 đoàn).",
    "Nhận máy cho 27 trạm (đợt 1: 15 trạm; đợt 2: 14 trạm, 02 trạm nhận cả hai đợt).",
    "Chất thải y tế 1.071,1 tấn (nguy hại 168,4 tấn; thông thường 902,7 tấn; trong loại thông thường có 211,3 tấn tái chế).",
  ])("are left alone: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("but parts of one slip more than their total are asked about", () => {
    expect(troubles("Đàn bò 12.640 con (bò lai 8.100 con, bò nội 4.840 con).")).toEqual(["review sum: 12.640 8.100 4.840"]);
  });
});

describe("a list of targets", () => {
  const report = (opening: string): string => `A. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n${opening}\n(1) Kết nối việc làm thành công cho 4.400 lao động;\n(2) Xóa 1.120 nhà tạm, nhà dột nát.\nB. KẾT QUẢ\nKết nối việc làm thành công cho 4.512 lao động; xóa 1.121 nhà tạm, nhà dột nát.`;

  test("is not told again by the results", () => {
    const planned = (opening: string): boolean[] => [...readReport([{ file: "bao-cao.txt", text: report(opening) }]).claims.values()].map((claim) => claim.planned);
    expect(planned("Tỉnh giao các chỉ tiêu chính trong năm:")).toEqual([true, true, false, false]);
    expect(planned("Kết quả thực hiện các chỉ tiêu được giao:")).toEqual([false, false, false, false]);
    expect(troubles(report("Tỉnh giao các chỉ tiêu chính trong năm:"))).toEqual([]);
  });

  test("a distance to it may stand behind “còn”", () => {
    expect(outcome("Tỷ lệ trường đạt chuẩn 79,4%, so với chỉ tiêu 82,4% còn thấp hơn 3,0 điểm %.")).toEqual(["consistent points: 79,4 82,4 3,0"]);
    expect(troubles("Tỷ lệ trường đạt chuẩn 79,4%, so với chỉ tiêu 82,4% còn thấp hơn 2,0 điểm %.")).toHaveLength(1);
  });
});

describe("lists whose figures only happen to be listed", () => {
  test.each([
    "Xã có 14 thôn (08 thôn đạt chuẩn văn hóa, 05 thôn kiểu mẫu, 04 thôn thông minh).",
    "Kết nạp 214 đảng viên, trong đó nữ 96, dân tộc thiểu số 121, tôn giáo 08, trong học sinh 11.",
    "Cơ cấu: nữ chiếm 30,4%, người dân tộc thiểu số chiếm 17,9%, ngoài Đảng 3,1%, tái cử 40,2%, trẻ tuổi 9,5%.",
    "Đưa 1.820 lao động đi làm việc (Nhật Bản 940 lao động, Hàn Quốc 310 lao động, Đài Loan 220 lao động).",
    "Khách quốc tế 86.400 lượt (Trung Quốc 21.300 lượt, Hàn Quốc 18.600 lượt, Lào 9.400 lượt).",
    "Đào tạo 5.146 lượt cán bộ (lý luận 3.012 lượt, kỹ năng 1.208 lượt, ngoại ngữ 1.874 lượt; một số lớp tổ chức chung).",
    "Có 62 hợp tác xã: 40 hợp tác xã nông nghiệp, 29 hợp tác xã có lãi, 11 hợp tác xã có xuất khẩu.",
    "Sửa chữa 52 km đường (rải nhựa 24 km, vá mặt đường 9 km, phát quang lề 11 km).",
  ])("silent: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("the same words with the figures of a slip are asked about, and called wrong only where all parts are announced", () => {
    expect(verdicts("Đưa 1.820 lao động đi làm việc (Nhật Bản 940 lao động, Hàn Quốc 310 lao động, Đài Loan 470 lao động).", "sum")).toEqual(["review"]);
    expect(verdicts("Đưa 21.820 lao động đi làm việc, gồm 14.940 lao động sang Nhật Bản, 3.310 lao động sang Hàn Quốc, 3.470 lao động sang Đài Loan.", "sum")).toEqual(["inconsistent"]);
    expect(verdicts("Vốn giao 8.640 triệu đồng, trong đó: vốn đầu tư 5.120 triệu đồng; vốn sự nghiệp 3.264 triệu đồng.", "sum")).toEqual(["review"]);
  });
});
