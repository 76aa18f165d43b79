/** Figures whose words bring them near one another and that are of two matters: each stays silent; the error beside it does not. */
import { troubles } from "./helpers";

const quiet = (text: string): void => expect([text, troubles(text)]).toEqual([text, []]);
const loud = (text: string): void => expect([text, troubles(text).length > 0]).toEqual([text, true]);

describe("no part of the number in front", () => {
  test("what is told of two numbers together", () => {
    quiet("Toàn huyện có 12 người chết và 9 mất tích, trong đó 17 người do sạt lở đất, còn lại do lũ cuốn.");
    loud("Toàn huyện có 12 người chết, trong đó 17 người do sạt lở đất, còn lại do lũ cuốn.");
    loud("Toàn huyện có 12 người chết và 9 mất tích, trong đó 27 người do sạt lở đất, còn lại do lũ cuốn.");
  });

  test("what a paper in front rules, and what is told along with it", () => {
    quiet("Tải trọng 280 tấn bị giới hạn bởi hiệp định vận tải, trong đó cấm tàu có tải trọng trên 310 tấn.");
    quiet("Cầu được làm từ 40 mét khối gỗ lim, trong đó nổi bật là 6 cột cao hơn 5 m, cùng 75 mét khối đá.");
  });
});

describe("no sum", () => {
  test("prices and denominations add up to nothing", () => {
    quiet("Giá phân bón hôm nay lấy lại mốc 16 nghìn đồng chiều bán ra.\nCụ thể, giá phân bón ở mức 15,8 nghìn đồng/kg chiều mua vào và 16,1 nghìn đồng/kg chiều bán ra.");
    quiet("Số tiền thu hồi là 41.500 đồng (gồm 40.000 đồng và 1 tờ tiền mệnh giá 500 đồng và 5 tờ mệnh giá 200 đồng).");
    loud("Số tiền thu hồi là 41.500 đồng (gồm 40.000 đồng tiền giấy, 500 đồng tiền xu và 200 đồng lẻ).");
  });

  test("so much for each of them is told once for all", () => {
    quiet("Công trình có tổng chiều dài 1.380 m, trong đó phần hầm kín dài 980 m, phần hầm hở mỗi bờ 200 m.");
    loud("Công trình có tổng chiều dài 1.380 m, gồm phần hầm kín dài 980 m và phần hầm hở dài 200 m.");
  });

  test("a width beside a length, and the total told again", () => {
    quiet("Trên tuyến có cầu vượt với chiều dài 0,7215 km, chiều rộng 22,5 m.");
    quiet("Việc bố trí cho 214 hộ dân đã được xác định trong khu vực 5,7 ha được thực hiện theo quy hoạch của khu 5,7 ha và nhu cầu của các hộ dân này.");
  });

  test("things of another kind are among what is listed", () => {
    quiet("Lực lượng chức năng thu giữ 31,5 kg hàng cấm, gồm: 18.000 viên nén, 2 kg bột và 17,4 kg tinh thể.");
    loud("Lực lượng chức năng thu giữ 31,5 kg hàng cấm, gồm: 12,5 kg viên nén, 2,5 kg bột và 14,4 kg tinh thể.");
  });

  test("brackets behind a row break down all of it", () => {
    quiet("Cả vùng có 48 trường đại học, 37 trường cao đẳng, 30 trường trung cấp có ngành y (trong đó 12 trường đại học y, 22 trường cao đẳng y và 3 trường trung cấp y).");
  });

  test("results and capital are told in front of another total", () => {
    quiet("Năm nay, công ty đặt mục tiêu doanh thu 1.624 tỷ đồng, lợi nhuận 158 tỷ đồng, tổng số thuế và nộp ngân sách nhà nước 179 tỷ đồng.");
    quiet("Hợp tác xã có vốn điều lệ 385 tỷ đồng, vốn chủ sở hữu 164 tỷ đồng và tổng nguồn vốn kinh doanh 386 tỷ đồng.");
  });

  test("a kind set against the others is no total of theirs", () => {
    quiet("Có 14 đơn vị dự báo giá sẽ tăng trong khi 4 đơn vị cho rằng giá giảm và 4 đơn vị còn lại dự báo giá đi ngang.");
  });
});

describe("no share", () => {
  test("brackets explain what the sentence has turned to", () => {
    quiet("Tỷ lệ sở hữu của tỉnh đã giảm còn 47,6% nhưng tỉnh vẫn có đa số trong hội đồng quản trị (5 thành viên trên tổng số 9 thành viên).");
    loud("Tỷ lệ đạt chuẩn là 47,6% (5 xã trên tổng số 9 xã).");
  });

  test("a sibling with a share of its own is no whole", () => {
    quiet("- Số thôn đạt từ 15-18 tiêu chí: 31 thôn, tỷ lệ 26% - Số thôn đạt 10-14 tiêu chí: 30 thôn, tỷ lệ 25%.");
    quiet("Trong khảo sát, có 11 người trong số 20 đại biểu tán thành; 4 người, chiếm 20%, cho rằng chưa cần và 5 người chưa có ý kiến.");
    quiet("Lao động phi chính thức tăng từ 15,7 triệu người năm 2021 lên 17 triệu người năm 2023 (chiếm 55% tổng số lao động).");
  });

  test("of what was asked for, not of all", () => {
    quiet("Trong số 5.240 điều kiện kinh doanh, mới cắt giảm được 1.020 điều kiện, đạt trên 35% so với yêu cầu.");
  });

  test("two prices are no average of each other", () => {
    quiet("Sách lớp 4 giá 11.800 đồng thì tài liệu tham khảo gồm 2 tập, mỗi tập giá 23.000 đồng.");
  });
});

describe("no change", () => {
  test("a way from one value to another is of the change right in front of it", () => {
    quiet("Trong năm, công ty đã dành gần 8.000 tỷ đồng trả nợ gốc – tăng hơn 1.500 tỷ đồng so với năm trước và giảm các khoản vay mới từ 14.000 tỷ đồng xuống còn 6.000 tỷ đồng.");
    loud("Các khoản vay mới giảm 1.500 tỷ đồng, từ 14.000 tỷ đồng xuống còn 6.000 tỷ đồng.");
  });

  test("a second change of another base is no level", () => {
    quiet("Giá vé dịp lễ là 120.000 đồng/vé, tăng 30.000 đồng/vé so với cuối tuần và 50.000 đồng/vé so với ngày thường.");
    quiet("Chênh lệch giá còn 400.000 đồng/tấn, giảm 150.000 đồng/tấn so với hôm qua và giảm đến 600.000 đồng/tấn so với đầu tháng.");
  });

  test("a part of the time does not stand for all of it", () => {
    quiet("Riêng ngày đầu, toàn tỉnh xảy ra 41 vụ, làm chết 23 người, bị thương 31 người.\nSo với 5 ngày nghỉ lễ năm 2022, tai nạn giao thông giảm 14 vụ (giảm 8,7%), giảm 17 người chết (giảm 15,2%), giảm 13 người bị thương (giảm 9,4%).");
    loud("Toàn tỉnh xảy ra 41 vụ, làm chết 23 người, bị thương 31 người.\nSo với cùng kỳ năm 2022 giảm 14 vụ (giảm 25,5%), giảm 17 người chết (giảm 15,2%), giảm 13 người bị thương (giảm 29,5%).");
  });

  test("its own level stands behind it", () => {
    quiet("Chỉ số A giảm 3,12 điểm (2,31%) còn 131,94 điểm còn chỉ số B giảm 0,4 điểm (0,72%) còn 55,16 điểm.");
  });

  test("a rest and an age are no base", () => {
    quiet("Thị trường vé ước có giá trị 240 triệu đồng, trong đó vé sự kiện đạt 50 triệu đồng, tăng 60% so với năm trước, còn lại 190 triệu đồng là vé xem phim.");
    quiet("Đơn vị giảm giá vé từ 12 đến 25% cho khách đi tàu, giảm 40% cho trẻ em từ 5 đến 9 tuổi.");
  });
});

describe("no multiple", () => {
  test("the base is one that is numbered, or of another measure", () => {
    quiet("Tổng mức đầu tư của phương án này là 51.480 tỷ đồng, gấp 2,7 lần so với phương án 2.");
    quiet("Tuyến dài 58 km và tốc độ thiết kế gấp 1,5 lần tốc độ của tàu cũ (80 km/giờ).");
    quiet("Thu nhập của 20% hộ khá nhất gấp hơn 9 lần so với 20% hộ nghèo nhất.");
    quiet("Với mức thu bằng 50% mức thu của loại 1, lệ phí tới đây sẽ khoảng 5-8%, tăng gấp 4 lần so với mức 2% hiện nay.");
    loud("Tổng mức đầu tư là 51.480 tỷ đồng, gấp 2,7 lần so với mức 30.100 tỷ đồng của dự án cũ.");
  });
});

describe("what the text explains itself", () => {
  test("a third state under a name of its own", () => {
    quiet("Đến nay, đã có 180/431 căn hộ ký phụ lục hợp đồng, có 16 trường hợp chưa đồng thuận và 235 căn chưa liên hệ công ty.");
  });

  test("the second year of a stretch, and an area whose yield falls", () => {
    quiet("Từ năm 2004 đến 2015 đơn vị này kê khai lỗ với tổng số tiền 1.482 tỷ đồng và chỉ 1 năm lãi 164 tỷ đồng.");
    quiet("Toàn tỉnh có 5.400 ha lúa bị hạn, trong đó mất trắng 420 ha, giảm năng suất gần 1.350 ha.");
  });
});

describe("no progress", () => {
  test("the same found elsewhere, and levels that exclude one another", () => {
    quiet("Qua kiểm tra nội bộ phát hiện 4 vụ, 5 đối tượng; qua hoạt động thanh tra đã phát hiện 17 vụ, 12 đối tượng.");
    quiet("Có 36 trường được công nhận gồm: 12 trường THCS, 4 trường Tiểu học đạt chuẩn mức độ 1 và 9 trường Tiểu học đạt chuẩn mức độ 2, 11 trường mầm non.");
  });
});

describe("numbers that count nothing here", () => {
  test.each([
    "Trong quý I -2018 huyện Vân Sơn tiếp nhận 2.153 hồ sơ.",
    "Lớp chuyên Lý có 13 em được tuyển thẳng, trong đó 6 em đạt trên 25 điểm, cụm thi 34 do trường đại học chủ trì.",
  ])("a year behind its quarter, a place by its number: %s", quiet);

  test("what one case goes through is no list of its kinds", () => {
    quiet("Kết thúc điều tra 28 vụ án, ban hành cáo trạng truy tố 23 vụ án, xét xử sơ thẩm 25 vụ án, xét xử phúc thẩm 4 vụ án.");
  });

  test("some that are told apart are not what the next paragraph counts", () => {
    quiet("Riêng 2 trường THPT Hòa Bình và Tân Lập sẽ thông báo sau.\nTheo thống kê, có 18/21 trường THPT tuyển thêm nguyện vọng 2.");
  });
});
