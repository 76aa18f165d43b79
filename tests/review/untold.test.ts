/** Figures of a headline that nothing below it tells. */
import { troubles } from "./helpers";

describe("a figure of a headline", () => {
  const paper = (headline: string, sentence: string): string => `${headline}\n${sentence} Các địa phương đang tiếp tục rà soát, cập nhật số liệu.`;
  const asked = (...figures: readonly string[]): string[] => [`review same: ${figures.join(" ")}`];

  test.each([
    ["Huyện Ba Sơn cấp mới 318 sổ tay canh tác cho hộ trồng chè", "Năm nay, huyện Ba Sơn đã cấp mới 318 sổ tay canh tác cho các hộ trồng chè ở bốn xã vùng cao.", "mới 318", "mới 455", ["318", "455"]],
    ["Thị xã Vân Hòa nạo vét được hơn 46 km kênh nội đồng", "Đến cuối tháng, thị xã Vân Hòa đã nạo vét được 46,3 km kênh nội đồng.", "46,3", "61,8", ["61,8", "46"]],
    ["Tỷ lệ hộ dùng bếp khí sinh học đạt 62,4%", "Theo kết quả điều tra, tỷ lệ hộ dùng bếp khí sinh học trên địa bàn đạt 62,4%.", "học đạt 62,4", "học đạt 85,1", ["62,4", "85,1"]],
    ["Quỹ khuyến học huyện Ba Sơn quyên góp hơn 640 triệu đồng", "Trong ngày ra quân, quỹ khuyến học huyện Ba Sơn đã quyên góp được 643 triệu đồng.", "643 triệu", "643 tỷ", ["643", "640"]],
    ["10 tháng, doanh số bán lẻ đạt gần 614 tỷ đồng", "Trong 10 tháng, tổng doanh số bán lẻ chè búp tím đạt gần 614 tỷ đồng, tổng doanh số thu mua đạt gần 377 tỷ đồng.", "lẻ đạt gần 614", "lẻ đạt gần 752", ["614", "752"]],
    ["Ba Sơn: 37,5% số lò sấy đạt chuẩn an toàn mức độ 2", "Hiện nay, huyện Ba Sơn có 12/32 lò sấy đạt chuẩn an toàn mức độ 2, chiếm 37,5% tổng số lò sấy trên địa bàn huyện.", ": 37,5", ": 44,8", ["37,5", "44,8"]],
    ["Diện tích chè trồng lại đạt trên 86% kế hoạch năm", "Đến cuối tháng, diện tích chè trồng lại của huyện tương đương với 86,71% kế hoạch năm.", "trên 86", "trên 79", ["86,71", "79"]],
    ["Sản lượng chè búp tím tháng 8 ước đạt 4.753 tấn", "Theo phòng nông nghiệp, sản lượng chè búp tím tháng 8 ước đạt 4.753 tấn.", "8 ước đạt 4.753 tấn\n", "8 ước đạt 473 tấn\n", ["4.753", "473"]],
    ["Huyện Ba Sơn thu phí chợ 6 tháng đạt hơn 70% dự toán", "Sáng 4-7, tại hội nghị sơ kết, huyện Ba Sơn cho biết, tổng thu phí chợ 6 tháng đầu năm đạt 18,462 tỷ đồng, đạt 71,28% dự toán tỉnh giao.", "hơn 70", "hơn 80", ["71,28", "80"]],
    ["10 tháng, góp vốn trồng chè tăng hơn 143%", "Từ đầu năm đến ngày 20-10, huyện đã cấp phép cho 17 hộ góp vốn 612 tỷ đồng trồng chè, thêm 4 hộ và tăng hơn 143% về vốn so với cùng kỳ năm trước.", "chè tăng hơn 143", "chè tăng hơn 192", ["143", "192"]],
  ])("is asked about where the one that it names differs, whatever its digits: %s", (headline, sentence, from, to, expected) => {
    const text = paper(headline, sentence);
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(from, to))).toEqual(asked(...expected));
  });

  test.each([
    ["may be a sum", "Huyện Ba Sơn trao 90 suất quà cho hộ trồng chè", "Huyện Ba Sơn đã trao 55 suất quà cho hộ trồng chè ở xã Thượng, 35 suất quà ở xã Hạ."],
    ["may count those named, too", "Khen thưởng 40 điển hình trồng chè huyện Ba Sơn", "Dịp này, ông Lê Văn Tám, bà Hồ Thị Lý và 38 điển hình trồng chè của huyện Ba Sơn được khen thưởng."],
    ["may count others, too", "Huyện Ba Sơn cải tạo 16 khu chợ đầu mối", "Ngoài chợ trung tâm, huyện Ba Sơn sẽ cải tạo 9 khu chợ đầu mối khác."],
    ["may add what is told in another unit", "Huyện Ba Sơn huy động 57 tỷ đồng làm đường vào vùng chè", "Huyện Ba Sơn huy động 35 tỷ đồng và 1 triệu USD làm đường vào vùng chè."],
    ["is not of the year before", "Huyện Ba Sơn cấp mới 455 sổ tay canh tác cho hộ trồng chè", "Năm ngoái, huyện Ba Sơn đã cấp mới 318 sổ tay canh tác cho các hộ trồng chè."],
    ["is not what is still hoped for", "Huyện Ba Sơn trồng mới 455 ha chè búp tím", "Thời gian tới, huyện Ba Sơn phấn đấu trồng mới 318 ha chè búp tím."],
    ["is not of another order", "Huyện Ba Sơn tồn kho 6.000 tấn chè chưa có nơi tiêu thụ", "Anh Tám ở huyện Ba Sơn có 30 tấn chè tồn kho chưa có nơi tiêu thụ."],
    ["is of something else where two of them are told by nothing", "Phát hiện 950 vụ trộm gỗ ở rừng Ba Sơn, thu giữ 77 xe", "Hạt kiểm lâm phía nam phát hiện 612 vụ trộm gỗ ở rừng Ba Sơn, thu giữ 41 xe."],
    ["may be told in steps of five behind a hedge", "Hơn 295 hộ trồng chè huyện Ba Sơn có bể chứa nước", "Có 300 hộ trồng chè huyện Ba Sơn có bể chứa nước."],
    ["is of neither where two stand in the same words", "9 tháng, doanh số cho thuê đạt gần 455 tỷ đồng", "Trong 9 tháng, doanh số cho thuê lò sấy đạt 318 tỷ đồng, doanh số cho thuê kho đạt 206 tỷ đồng."],
    ["may be told of several behind a hedge", "Hơn 900 lò sấy ở Ba Sơn ngừng chạy", "Xã Thượng có 820 lò sấy ngừng chạy. Xã Hạ có 75 lò, xã Trung có gần 60 lò."],
    ["needs more than a word", "Trao 455 suất quà", "Đoàn đã trao 318 suất quà tại chợ phiên, 120 suất khác tại trường."],
  ])("%s", (_why, headline, sentence) => {
    expect(troubles(paper(headline, sentence))).toEqual([]);
  });
});
