/** Shares and changes whose percentage is of another base than the figure in front: silent; of that figure: named. */
import { troubles } from "./helpers";

describe("what is a share of something else is not the whole", () => {
  test.each([
    ["both are shares of a third", "Nợ quá hạn của quỹ sau rà soát là 18.240 triệu đồng (chiếm 1,9%), cao hơn con số 16.320 triệu đồng (chiếm 1,7%) của báo cáo ban đầu."],
    ["a percentage in front of its count", "Thang điểm xét chọn: năng lực tài chính chiếm 50% tổng số điểm (tương ứng với 50 điểm); kinh nghiệm chiếm 35% tổng số điểm (35 điểm); phương án chiếm 15% (15 điểm)."],
    ["of the two together", "Quỹ cho hợp tác xã vay 6.400 triệu đồng (vốn tự có 800 triệu đồng, chiếm 11,1%)."],
    ["a difference", "Với 640 thủ tục được rà soát, con số này cao hơn dự kiến ban đầu 58 thủ tục, chiếm tới 52,5% tổng các thủ tục."],
    ["the base of a percentage of its own", "Doanh nghiệp nộp phí 25% trên 60 tỷ đồng của nhóm một, và 10% trên 240 tỷ đồng của nhóm hai."],
    ["a rise and what it led to", "Giá mủ cao su khô còn 41.300 đồng/kg. Giá cà phê tăng 9.400 đồng (7,86%) lên 129.000 đồng/kg."],
    ["another year", "Đến năm 2030 lao động qua đào tạo khoảng 5,2 nghìn người.\nTrong tổng số lao động qua đào tạo, lao động học nghề năm 2025 khoảng 2,6 nghìn người (bằng 78%)."],
    ["the same told again", "Trong 5 tháng có 260 doanh nghiệp thành lập mới, tổng số vốn đăng ký đạt 15.000 tỷ đồng.\nTheo đó, trong 5 tháng đã có số vốn đăng ký là 15.000 tỷ đồng trong lĩnh vực thương mại, chiếm 28,9% tổng số vốn đăng ký."],
  ])("%s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a wrong share of the whole in front is still named", () => {
    expect(troubles("Toàn huyện có 640 hộ nghèo, trong đó 160 hộ mới thoát nghèo (chiếm 35%).")).toEqual(["inconsistent ratio: 160 640 35"]);
    expect(troubles("Toàn tỉnh có 1.036 hộ tham gia, trong đó 739 hộ, chiếm 71%, chọn phương án một; 179 hộ, chiếm 19%, chọn phương án hai.")).toEqual(["inconsistent ratio: 179 1.036 19"]);
  });
});

describe("votes", () => {
  test("of those present, told as a share of all members", () => {
    expect(troubles("Có 402/455 đại biểu tán thành (chiếm 80,40%).thông qua nghị quyết.")).toEqual([]);
    expect(troubles("Nghị quyết được thông qua với 43/45 đại biểu có mặt biểu quyết tán thành (tỷ lệ 86%).")).toEqual(["review ratio: 43 45 86"]);
  });
  test("more than all those present cannot give less than what is stated", () => {
    expect(troubles("Có 383/426 đại biểu tán thành (chiếm 98,91%) thông qua nghị quyết.")).toEqual(["inconsistent ratio: 383 426 98,91"]);
  });
});

describe("changes", () => {
  test.each([
    ["of another thing, in contrast", "Tốc độ tăng doanh thu bán lẻ giảm từ 9,8% tháng 6 còn 7,6% tháng 7, trong khi doanh thu vận tải hành khách giảm 11,6%."],
    ["of a rule", "Định mức lợi nhuận là 2.900 triệu đồng; cứ giảm 1% so với định mức lợi nhuận (2.900 triệu đồng) thì trừ 0,5% quỹ lương."],
    ["a difference as a share of what the value is a share of", "Cả tỉnh có 84 xã (42%) đạt chuẩn, tăng 17 xã (8,5%) so với năm 2023."],
    ["nearly so many", "Tổng tài sản gần chạm ngưỡng 10.000 tỷ đồng, tăng 10% so với đầu năm (9.000 tỷ đồng)."],
  ])("%s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });
  test("a wrong one of the value itself is named", () => {
    expect(troubles("Cả tỉnh có 84 xã đạt chuẩn, tăng 17 xã (tăng 35,4%) so với năm 2023.")).toEqual(["inconsistent growth: 84 17 35,4"]);
    expect(troubles("Tổng tài sản đạt 10.000 tỷ đồng, tăng 10% so với đầu năm (9.000 tỷ đồng).")).toEqual(["inconsistent growth: 10.000 9.000 10"]);
  });
});

describe("digits that are no amounts", () => {
  test.each([
    "Trung tâm tiếp nhận 2 bệnh nhân, trong đó có bệnh nhân nữ mới 19, 23 tuổi.",
    "Có 4.690 công ty trách nhiệm hữu hạn 1 thành viên (chiếm 40,8%); có 3.735 công ty trách nhiệm hữu hạn 2 thành viên (chiếm 32,5%).",
    "Năm 2024 có 632 công trình hoàn thành gồm 21 công trình nguồn điện, 50 công trình lưới điện 110kV, 407 công trình lưới điện phân phối, 38 công trình dân dụng và 116 công trình khác.",
    "Đề thi gồm kiến thức lớp 10, 11, và 12, trong đó kiến thức lớp 12 chiếm khoảng 80%, kiến thức sinh 11 chiếm khoảng 10%.",
    "Vi phạm do chuyển nhượng giấy tay sau ngày 1/72004 (chiếm 40%); do lấn chiếm (23%).",
    "Nợ thuế tăng 13,5% so với thời điểm 31-12/-018, trong đó có 76 doanh nghiệp nợ tiền sử dụng đất.",
    "Số liệu được ghi nhận từ năm 1899, khi đó có 1.250 hộ dân.",
    "Đại hội thường niên 2024 tổ chức ngày 2/4, thông qua doanh thu 5.500 tỷ đồng.",
    "Tới cuối quý II / 2024 công ty lỗ 2.882 tỷ đồng.",
    "Giá vàng nhẫn 9999 ở mức 3.620.000 đồng/chỉ.",
    "Soạn tin theo cú pháp BM gửi 1403 để ủng hộ 20.000 đồng.",
  ])("%s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
  test("amounts of the same looks are read", () => {
    expect(troubles("Trung tâm tiếp nhận 12 bệnh nhân, trong đó có 19 bệnh nhân nữ.")).toEqual(["inconsistent part: 12 19"]);
    expect(troubles("Ngoài ra có 9998 hộ và 3.620 khẩu được hỗ trợ.")).toEqual(["review wording: 9998"]);
  });
});

describe("other sums, balances, multiples and averages than the words say", () => {
  test.each([
    ["trade with one partner", "Hàng bán ra nước ngoài: xuất khẩu 164,2 triệu USD, nhập khẩu 161,5 triệu USD.\nNhật Bản là thị trường nhập siêu nhiều nhất, 31 triệu USD."],
    ["brackets of what was before", "Có 21 bị cáo bị đề nghị truy tố (trước đó khởi tố 22 bị cáo, nhưng 1 bị cáo đang bị truy nã)."],
    ["shares beside one another", "Qua rà soát 80 nhiệm vụ, có 44 nhiệm vụ đã triển khai và có kết quả rõ ràng (chiếm 55%); 20 nhiệm vụ đã triển khai (chiếm 25%), chỉ còn 16 nhiệm vụ chưa có kết quả (chiếm 20%)."],
    ["one that is more than all, beside those that make the total", "Ba cán bộ chiếm dụng 361,5 triệu đồng. Trong đó, lãi còn tồn là 374,2 triệu đồng thì bà An chiếm 145 triệu đồng, bà Bình chiếm 69,2 triệu đồng và bà Chi chiếm 147,3 triệu đồng."],
    ["how a multiple is worked out", "Nhóm thấp nộp khoảng 9% và nhóm cao nộp gần 40% thì thuế suất của nhóm thấp gấp hơn 2,6 lần nhóm cao [ (9% / 4,2%) / (40% / 48,6%) ]."],
    ["what a multiple led to", "Từ khi thu ngân sách mới đạt 100 tỷ đồng vào năm 2014, huyện đã tăng thu ngân sách lên gấp 4 lần sau 10 năm (400 tỷ đồng)."],
    ["a value of what stands in front", "Giải thưởng gồm 1 xe ô tô trị giá 1,6 tỷ đồng, 12 bộ giải trí mỗi bộ trị giá 75 triệu đồng."],
    ["of each month and head", "Năm 2024, bến xe đã chi tổng cộng 38,7 tỷ đồng trả lương, bình quân 17,7 triệu đồng / tháng / người lao động."],
  ])("%s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("the same kinds with a wrong figure are named", () => {
    expect(troubles("Năm nay xuất khẩu 164,2 triệu USD, nhập khẩu 141,5 triệu USD, xuất siêu 29 triệu USD.")).toEqual(["inconsistent sum: 164,2 141,5 29"]);
    expect(troubles("Có 25 bị cáo bị đề nghị truy tố (nam 22 bị cáo, nữ 1 bị cáo).")).toEqual(["inconsistent sum: 25 22 1"]);
    expect(troubles("Thu ngân sách tăng từ 100 tỷ đồng lên 400 tỷ đồng, gấp 5 lần.")).toEqual(["inconsistent ratio: 100 400 5"]);
    expect(troubles("Sáu tháng chi 36 tỷ đồng, bình quân 7,6 tỷ đồng/tháng.")).toEqual(["review ratio: 36 7,6"]);
  });

  test("a yield that was cut, not rounded, is a question", () => {
    const text = (output: string): string => `Diện tích cho thu hoạch 27.390 ha, năng suất bình quân 14,6 tấn/ha, sản lượng ${output} tấn.`;
    expect(troubles(text("402.000"))).toEqual(["review ratio: 27.390 14,6 402.000"]);
    expect(troubles(text("472.000"))).toEqual(["inconsistent ratio: 27.390 14,6 472.000"]);
  });

  test("what fails as a percentage of the plan is told once", () => {
    expect(troubles("Năm 2024, dự toán giao 50.000 triệu đồng, giải ngân đạt 42.552 triệu đồng, bằng 81,1%.")).toEqual(["inconsistent plan: 42.552 50.000 81,1"]);
  });
});

describe("figures of others", () => {
  test.each([
    ["its like in the paragraph above", "Chi nhánh thứ nhất khai thác 2.846 chuyến. Số chuyến bị chậm, hủy là 592 chuyến, chiếm tỷ lệ 20,8%.\nChi nhánh thứ hai đến nay có nhiều đổi mới. Số chuyến bị chậm, hủy là 94 chuyến, chiếm tỷ lệ 7,1%."],
    ["one investor's capital", "Với số vốn đầu tư 6,47 tỷ USD, Hàn Quốc trở lại vị trí dẫn đầu vốn đầu tư vào tỉnh.\nTrung Quốc đứng vị trí thứ 3 với tổng vốn đầu tư đăng ký 2,39 tỷ USD, chiếm 11,8% tổng vốn đầu tư."],
    ["prices of two shops", "Tại cửa hàng thứ nhất, giá vàng mua vào 33,53 triệu đồng/lượng và bán ra ở mức 33,63 triệu đồng/lượng.\nTại cửa hàng thứ hai, giá vàng mua vào 33,43 triệu đồng/lượng và bán ra ở mức 33,69 triệu đồng/lượng."],
    ["where a course began", "Nếu thuế môi trường với xăng được tăng kịch khung từ mức 3.000 đồng / lít lên 4.000 đồng / lít thì số thu tăng.\nThuế môi trường nếu được tăng kịch khung 4.000 đồng / lít thì giá xăng sẽ tăng."],
    ["a percentage of four digits", "Sản lượng đạt 12.415 tấn, bằng 2413% so với cùng kỳ."],
  ])("%s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });
  test("a total elsewhere that one slip parts from the share is asked about", () => {
    expect(troubles("Toàn tỉnh thu hút tổng vốn đầu tư đăng ký 20,33 tỷ USD trong năm.\nTrung Quốc đứng thứ ba với vốn đầu tư đăng ký 2,39 tỷ USD, chiếm 18,1% tổng vốn đầu tư đăng ký.")).toHaveLength(1);
  });
});

describe("bases told at the head, in brackets, or not at all", () => {
  test.each([
    ["said once at the head", "Diện tích ngô 62,4 nghìn ha, bằng 93,1% vụ trước, trong đó vùng cao 40,8 nghìn ha, bằng 94,6%; vùng thấp 21,6 nghìn ha, bằng 90,4%."],
    ["cases that can be enforced", "Về việc: Tổng số giải quyết 8.170 việc; đã thi hành xong 5.024 việc, đạt tỷ lệ 78%."],
    ["points of the rate in front", "Trả đúng hạn 1.640 hồ sơ (tăng 41 hồ sơ), đạt tỷ lệ 91,20% (tăng 0,30% so với cùng kỳ)."],
    ["what is yet to come", "Tiền gửi của dân đạt 4.980 tỷ đồng, tăng 8,42% so với đầu năm, dự kiến hết quý đạt 5.120 tỷ đồng."],
  ])("%s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });
  test("of what the words name, a wrong percentage is named", () => {
    expect(troubles("Trả đúng hạn 1.640 hồ sơ, tăng 41 hồ sơ (tăng 5,18%) so với cùng kỳ.")).toEqual(["inconsistent growth: 1.640 41 5,18"]);
    expect(troubles("Tiền gửi của dân đạt 4.980 tỷ đồng, tăng 8,42% so với cuối năm 2023 (4.120 tỷ đồng).")).toEqual(["inconsistent growth: 4.980 4.120 8,42"]);
    expect(troubles("Tổng số có điều kiện thi hành 6.400 việc, trong đó đã thi hành xong 5.024 việc, chiếm 87,5%.")).toEqual(["inconsistent ratio: 5.024 6.400 87,5"]);
  });
});

describe("a change of two values under different names", () => {
  const text = (percent: string): string => `Doanh số bán xe trong quý II đạt 625 đơn vị, tăng ${percent}% so với quý I (467 xe).`;
  test("is not asked about where it holds, or was cut", () => {
    expect(troubles(text("34"))).toEqual([]);
    expect(troubles(text("33"))).toEqual([]);
  });
  test("is asked about where a slip explains it", () => {
    expect(troubles(text("43"))).toEqual(["review growth: 625 467 43"]);
  });
});

test("those who voted are no more than those who could, whoever else is a member", () => {
  expect(troubles("Toàn xã có 4.862/4.871 cử tri tham gia bỏ phiếu, đạt tỷ lệ 99,8%.")).toEqual([]);
  expect(troubles("Toàn xã có 4.962/4.871 cử tri tham gia bỏ phiếu, đạt tỷ lệ 99,8%.")).toEqual(["inconsistent ratio: 4.962 4.871 99,8"]);
  expect(troubles("Có 402/455 đại biểu tán thành (chiếm 80,40%).")).toEqual([]);
});
