/** What a careful reader of whole documents sees at once to be no contradiction: the right sentence silent, the changed one asked about. */
import { check, troubles } from "./helpers";

const SILENT: readonly (readonly [string, string])[] = [
  ["a sentence that ends without a space", "Tuyến đi qua ba huyện, trong đó đoạn qua huyện Hòa Lộc dài 14 km.Đường tỉnh 612 đi qua hai huyện, trong đó đoạn qua huyện Hòa Lộc dài 21,5 km."],
  ["a change from the opening and one from a year before", "Dư nợ cho vay đạt 8.450 tỷ đồng, tăng 312 tỷ đồng so với đầu năm và tăng 11,6% so với cùng kỳ."],
  ["a value whose thing is said with the next", "Số lượt khách tăng 40%, từ 750 nghìn lên 1,05 triệu lượt khách."],
  ["what grew for another's growth", "Giá trị tài sản tăng từ 12,4 tỷ đồng lên 31,7 tỷ đồng do giá đất tại khu trung tâm tăng 42%."],
  ["a total told in full before an item in other words", "Cầu có tổng chiều dài 620 m, gồm 140 m cầu dẫn, 480 m cầu chính và đường vào hai bên dài 210 m."],
  ["a mean with a part on either side", "Tuổi kết hôn trung bình của tỉnh là 24,6 tuổi, trong đó nam giới là 26,8 tuổi và nữ giới là 22,3 tuổi; thấp hơn mức của vùng."],
  ["numbers that name", "Xã đóng góp 3 vận động viên, trong đó có hai chị em lần lượt xếp hạng 41 và 118 toàn giải."],
  ["some of other people", "Phiên tòa triệu tập 1.250 người liên quan và 12 bị cáo, trong đó 830 người liên quan vắng mặt."],
  ["contributions in brackets", "Đóng góp vào tăng trưởng chung 7,4%, nông nghiệp làm giảm 0,2 điểm%; công nghiệp, xây dựng đóng góp 5,5 điểm% (trong đó, công nghiệp đóng góp 4,7 điểm%, xây dựng đóng góp 0,8 điểm%); dịch vụ đóng góp 2,1 điểm%."],
  ["a sector's own growth", "Trong mức tăng trưởng chung, khu vực nông nghiệp tăng 5,12%, đóng góp 1,20 điểm phần trăm; khu vực công nghiệp tăng 4,05%, đóng góp 1,31 điểm phần trăm; khu vực dịch vụ tăng 6,40%, đóng góp 2,11 điểm phần trăm; thuế sản phẩm tăng 3,90%, đóng góp 0,22 điểm phần trăm."],
  ["percentages of targets", "Kim ngạch cả năm đạt 97,62% kế hoạch; trong đó: hàng hóa đạt 96,40%; dịch vụ vượt 0,15%."],
  ["the largest of several kinds", "Toàn tỉnh có 7 tôn giáo với 215.480 người, nhiều nhất là Công giáo có 190.215 người, tiếp theo là Phật giáo có 24.102 người, đạo Tin Lành có 870 người. Còn lại là các tôn giáo khác."],
  ["the end of a range", "Đội tàu thường trực có 6 đến 9 tàu, gồm: 2 tàu tuần tra, 4 tàu cứu hộ, 3 tàu kéo, 2 tàu chở dầu."],
  ["at least so many", "Năm 1972: 820.000+ (415.000 quân chủ lực, 298.000 quân địa phương và 151.000 dân quân)."],
  ["years long past", "Số thuế thu được khoảng 2.400 tỷ đồng trong giai đoạn 1784 đến 1912, gấp 6 lần ngân sách năm cuối."],
  ["an average of what is not named so", "Đoàn xe gồm 90 xe tải và 120 lái xe (mỗi đội có 18 xe tải)."],
  ["land of two kinds", "Huyện có diện tích tự nhiên 18.204,30 ha, trong đó: đất nông nghiệp: 12.650,10 ha, đất phi nông nghiệp: 5.310,40 ha."],
  ["the date of the paper that amends", "Thông tư số 14/2025/TT-BTC của Bộ trưởng Bộ Tài chính sửa đổi, bổ sung một số điều của Thông tư số 36/2016/TT-BTC ngày 21/4/2025."],
  ["brackets of some", "Mạng lưới gồm 3.210 km (1.995 dặm) đường, trong đó 180 km (112 dặm) là đường đôi và 75 km (47 dặm) là đường cao tốc."],
  ["a share of what is named in between", "Trên địa bàn huyện có 62.400 người. Huyện có 4 dân tộc cùng sinh sống, trong đó đông nhất là người Tày, chiếm 71,3% dân số toàn huyện."],
  ["a slope behind a height", "Trong toàn tuyến có 24 km đường sắt răng cưa, giúp tàu vượt độ cao 1.200m với độ dốc thường xuyên là 9%."],
  ["more than the whole in some places", "Lượng mưa trung bình trên 2.100 mm, có nơi trên 3.400 mm, chiếm 65% tổng lượng mưa trong năm."],
  ["shares of all members, cut off", "Miễn nhiệm với 94,37% tán thành (tương ứng 453/466 ĐB có mặt biểu quyết)."],
  ["a share of the people of another year", "Năm 2024, dân số tỉnh là 1.204.500 người.\nCó 31.000 người được cấp thẻ từ năm 2018 đến năm 2020, chiếm 2,74% dân số vào năm 2020."],
  ["a total row that ends before its columns", "| Hạng | Đoàn | Vàng | Bạc | Đồng | Tổng số |\n|---|---|---|---|---|---|\n| 1 | Đoàn A | 21 | 14 | 9 | 44 |\n| 2 | Đoàn B | 12 | 19 | 16 | 47 |\n| 3 | Đoàn C | 9 | 10 | 17 | 36 |\n| Tổng số (3 đoàn) | 42 | 43 | 42 | 127 |"],
  ["one of the parts of a total", "Khoản hỗ trợ 640 triệu đồng, trong đó chỉ 185 triệu đồng cho y tế. Trong số đó, tuyến tỉnh nhận 120,5 triệu đồng, tuyến huyện nhận 42 triệu đồng, và tuyến xã nhận 22,5 triệu đồng."],
  ["amounts in two units", "Phủ Đông Hải: 512 quan 420 đồng, gồm 251 quan 960 đồng tiền giấy và 260 quan 60 đồng tiền đồng."],
  ["one for each of two totals", "Sản lượng của huyện A đạt 79,4 nghìn tấn, của huyện B đạt 14,4 nghìn tấn. Trong đó, lúa lần lượt đạt 56,7 nghìn tấn và 7,8 nghìn tấn, ngô lần lượt đạt 13,7 nghìn tấn và 3,3 nghìn tấn."],
  ["from so many to so many", "Theo ước tính, riêng ở huyện A là 20 nghìn tới 100 nghìn, các huyện còn lại từ 100 nghìn tới nửa triệu."],
  ["as many as came to each vote", "Bầu chức danh thứ nhất với tỷ lệ 96,04% tán thành (tương ứng 461/461 đại biểu có mặt). Bầu chức danh thứ hai với tỷ lệ 95,21% tán thành (tương ứng 457/459 đại biểu có mặt)."],
  ["towns of two names", "Tỉnh có 8 đơn vị hành chính cấp huyện, bao gồm 1 thành phố, 2 thị xã và 5 huyện với 94 đơn vị hành chính cấp xã, bao gồm 15 phường, 7 thị trấn và 72 xã."],
  ["the numbers of an address", "Số liệu theo http://203.18.44.120:8080/baocao/chitiet.asp?id=18264 gồm 12.500 hộ và 1.340 cơ sở."],
  ["a yield in words", "Năng suất lúa bình quân vùng khô hạn là khoảng 2,4 tấn mỗi hecta."],
  ["ten years from one to the other", "Giai đoạn 2010 - 2020 huy động được hơn 31.400 tỷ đồng, trung bình 3.145 tỷ đồng/năm."],
  ["names in front of other counts", "Tỉnh có đường biên giới dài 214 km với 3 cửa khẩu quốc tế gồm Thanh Sơn, Nà Mèo, Bản Lầu, 2 cửa khẩu quốc gia là Tây Trang, 4 cửa khẩu chính và 11 cửa khẩu phụ."],
  ["told in full behind another count", "Khoa thi lấy 84 cử nhân (năm đó 2 trường thi chung, trường Đông lấy đỗ 39 người, trường Nam 45 người)."],
  ["more towns of another name", "Đợt lũ làm ngập 5 thành phố, 26 thị xã, trong đó có 11 thị xã ngập sâu, 87 thị trấn và hơn 3.000 điểm dân cư."],
];

const ASKED: readonly (readonly [string, string])[] = [
  ["changes from one time", "Dư nợ cho vay đạt 8.450 tỷ đồng, tăng 312 tỷ đồng và tăng 11,6% so với cùng kỳ."],
  ["a value whose thing is said with the next", "Số lượt khách tăng 46%, từ 750 nghìn lên 1,05 triệu lượt khách."],
  ["a total that is missed", "Toàn tuyến dài 620 km, gồm 140 km đường tỉnh, 430 km đường huyện và 60 km đường xã."],
  ["some of the same, more than all", "Toàn huyện có 28 hợp tác xã, trong đó có 82 hợp tác xã hoạt động hiệu quả."],
  ["contributions that miss", "Đóng góp vào tăng trưởng chung 7,4%, nông nghiệp làm giảm 0,2 điểm%; công nghiệp, xây dựng đóng góp 5,5 điểm%; dịch vụ đóng góp 2,7 điểm%."],
  ["communes that miss their number", "Tỉnh có 8 đơn vị hành chính cấp huyện, bao gồm 1 thành phố, 2 thị xã và 5 huyện với 97 đơn vị hành chính cấp xã, bao gồm 15 phường, 7 thị trấn và 72 xã."],
  ["years of a plan", "Giai đoạn 2021 - 2025 huy động được 31.400 tỷ đồng, trung bình 6.820 tỷ đồng/năm."],
  ["a share of all members", "Nghị quyết được thông qua với 453/466 đại biểu tán thành, đạt tỷ lệ 91,7%."],
];

describe("what is no contradiction in whole documents", () => {
  it.each(SILENT)("is left alone: %s", (_name, text) => {
    expect(troubles(text)).toEqual([]);
  });

  it.each(ASKED)("is asked about where it is one: %s", (_name, text) => {
    expect(troubles(text)).toHaveLength(1);
  });

  it("tells a wrong date of a paper once, with all its places", () => {
    const { relations, findings } = check("Căn cứ Nghị định số 63/2022/NĐ-CP ngày 15/8/2023 của Chính phủ;\nTheo Nghị định số 63/2022/NĐ-CP ngày 15/8/2023, các đơn vị báo cáo.");
    expect(relations.map(({ verdict, spans }) => [verdict, spans.map(({ line }) => line)])).toEqual([["inconsistent", [1, 2]]]);
    expect(findings).toHaveLength(1);
  });
});
