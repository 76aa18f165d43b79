/** What only looks like a relation: averages, balances, days, levels, manners of speaking. Each stays silent; the error beside it does not. */
import { check, troubles } from "./helpers";

const quiet = (text: string): void => expect([text, troubles(text)]).toEqual([text, []]);
const verdicts = (text: string): readonly string[] => check(text).relations.map((r) => `${r.kind} ${r.verdict}`);

describe("a percentage in other words", () => {
  test("goes up or down with the change it repeats", () => {
    quiet("Trong quý, toàn huyện xảy ra 150 vụ cháy rừng (giảm 90 vụ, tương ứng 37,5% so với cùng kỳ).");
    quiet("Dư nợ cho vay đạt 225 tỷ đồng, tăng 25 tỷ đồng, tương đương 12,5% so với cùng kỳ.");
    expect(troubles("Trong quý, toàn huyện xảy ra 150 vụ cháy rừng (giảm 90 vụ, tương ứng 57,5% so với cùng kỳ).")).toHaveLength(1);
  });

  test("a relative change of a rate is one, too", () => {
    quiet("Tỷ lệ người dân hiểu biết tăng từ 20% lên 50%, tăng 150%.");
  });
});

describe("days", () => {
  test("a day behind \"đến\" or \"vào\" is no fraction", () => {
    quiet("Thu ngân sách đến 15/2 ước đạt 15,8% dự toán năm.");
    quiet("Một số đơn vị giải ngân tính đến 30/6 đã đạt trên 20%.");
    quiet("Mức thu tăng lên 15% vào 1/8, 20% vào 1/9.");
  });

  test("a fraction with its unit stays one", () => {
    expect(troubles("Chuẩn hóa tăng đến 9/12 xã, đạt 70%.").length).toBeGreaterThan(0);
  });
});

describe("no sums", () => {
  test.each([
    "Mức thưởng bình quân là 1,4 triệu đồng, trong đó khối doanh nghiệp nhà nước 1,9 triệu đồng.",
    "Độ tuổi bình quân của cấp ủy là 45,6, trong đó có 312 cán bộ trẻ.",
    "Lợi nhuận của hợp tác xã đạt 21,5 tỷ đồng, trong đó dịch vụ lỗ 14,7 tỷ đồng, sản xuất lãi 36,2 tỷ đồng.",
    "Giá trị tài sản còn lại 13,7 tỷ đồng, trong đó nguyên giá 56,7 tỷ đồng và khấu hao 43 tỷ đồng.",
    "Nợ xấu là 356 tỷ đồng (chưa tính khoản trái phiếu 600 tỷ đồng).",
    "Thời gian giải quyết giảm 900 phút (từ 980 phút xuống 80 phút).",
    "Cả tỉnh có 113 ổ dịch, bao gồm hai ổ mới phát hiện, 57 ổ tháng trước và 54 ổ cũ.",
    "Đã trả nợ 51.554 tỷ đồng, bao gồm nợ trực tiếp 27.748 tỷ đồng, trả gốc 20.027 tỷ đồng, trả lãi 7.721 tỷ đồng.",
    "Năm 2018 đầu tư 820 dự án, trong đó có 632 công trình hoàn thành gồm 21 dự án nguồn điện, 50 dự án lưới điện, 561 dự án dân dụng.",
    "Hà Nội đã tinh giản gần 1.267 biên chế, gồm: 282 biên chế công chức, 668 biên chế viên chức, 317 biên chế khác.",
    "Ngoài trục chính dài 5 km, các tuyến đường dự kiến mở rộng gồm: tuyến phía đông 4,7 km; tuyến phía tây 5,9 km; tuyến phía nam 9,6 km.",
    "Lượng khách tăng gấp 3 lần, trong đó khách quốc tế tăng gấp 4 lần.",
    "Tăng thuế với 8 loại hàng, trong đó có thịt lợn và 120 loại hàng khác.",
    "Thu về 12.428 tỷ đồng (trong đó bao gồm cả số thoái vốn năm trước với giá trị sổ sách 783,7 tỷ đồng, thu về 11.286,4 tỷ đồng).",
    "Số phí tháng 8 gần 317 triệu đồng, tháng 9 giảm còn 122 triệu đồng (giảm 61%).",
    "Doanh thu đạt 3.843 tỷ đồng, trong đó khu vực miền Nam 2.872 tỷ đồng, trong khi năm 2016 là 1.597 tỷ đồng.",
    "Tháng 3 xuất siêu 600 triệu USD, tính chung 3 tháng xuất siêu 536 triệu USD.",
  ])("%s", quiet);

  test("what does add up is still checked", () => {
    expect(troubles("Thu ngân sách đạt 350 tỷ đồng, gồm thu nội địa 210 tỷ đồng, thu xuất nhập khẩu 120 tỷ đồng.")).toHaveLength(1);
    expect(troubles("Cả tỉnh có 113 ổ dịch, bao gồm 57 ổ tháng trước và 65 ổ cũ.")).toHaveLength(1);
  });
});

describe("ratios of something else", () => {
  test.each([
    "Công ty có 186 cổ đông, trong đó 4 cổ đông lớn chiếm 80,5% cổ phần.",
    "Sở cắt giảm 675/1.216 điều kiện, vượt 5,5%.",
    "Chưa đầy 1/3 (30%) hài lòng với dịch vụ.",
    "Cung cấp 1.533 căn, bằng 70% so với năm 2016, tiêu thụ chỉ đạt 53% (809 căn), bằng 76% so với năm 2016 (1.061 căn).",
    "Nợ nhóm 4 tăng từ 77 tỷ đồng lên 237 tỷ đồng, nợ nhóm 5 tăng 45%.",
    "Bầu lại với số phiếu 102/102 (chiếm 97% trên 105 đại biểu).",
    "Có 18/24 quận, huyện đạt tỷ lệ bỏ phiếu trên 99%.",
    "Năm 2018 đạt và vượt 13/14 chỉ tiêu, chỉ tiêu không đạt là tốc độ tăng trưởng tổng sản phẩm (7,15% trong khi kế hoạch là 7,5%).",
    "Lợi nhuận đạt 1.213 tỷ đồng, giảm 31,4% so với năm 2017 nhưng vượt kế hoạch đề ra (1.200 tỷ đồng).",
    "Diện tích cây ăn quả tăng từ 4.126 ha lên 9.183 ha do hiệu quả của cây ăn quả cao gấp 14,5 lần so với cây lúa.",
    "Tỷ lệ hành khách đi xe buýt tăng 1,5 lần (từ 46% lên 67%); vận tốc lưu thông tăng gấp 1,7 lần.",
    "Yêu cầu nâng từ 65% lên 85%, sau đó tăng lên 100% cho năm 2019.",
  ])("%s", quiet);

  test("a share of the total is still checked", () => {
    expect(verdicts("Công ty có 200 cổ đông, trong đó 4 cổ đông lớn chiếm 12% tổng số cổ đông.")).toContain("ratio inconsistent");
  });
});

test("a time is no name of an indicator", () => {
  quiet("Khai thác than tháng 2 đạt 1,79 triệu tấn; tính chung 2 tháng đầu năm ước đạt 3,85 triệu tấn, vượt 7% kế hoạch và bằng 69% kế hoạch quý.\nKhai thác dầu tháng 2 đạt 132,6 nghìn tấn; tính chung 2 tháng đầu năm ước đạt 280 nghìn tấn, vượt 6,7% kế hoạch và bằng 70,5% kế hoạch quý.");
});

test("percentages of an amount of money and of a weight are of two things, however alike their names", () => {
  quiet("Có 5/8 chỉ tiêu đạt và vượt kế hoạch; 03 chỉ tiêu không đạt kế hoạch. Sản lượng chè búp tươi ước đạt 12,22 tấn, đạt 128% kế hoạch, tăng 18% so với năm 2022. Năng suất lúa ước đạt 55.836,79 tạ/ha, đạt 137% kế hoạch, tăng 30% so với năm 2022. Giá trị sản xuất nông, lâm nghiệp, thủy sản ước đạt 58.318,6 tỷ đồng, đạt 133% kế hoạch, tăng 28% so với năm 2022. Sản lượng thủy sản ước đạt 4.311.063 tấn, đạt 103% kế hoạch. Số lao động được giải quyết việc làm ước đạt 64.513 người, đạt 141% kế hoạch nhưng giảm 7% so với năm 2022.");
});
