/** Lists whose words announce all parts, one figure of them wrong: named, whatever the roundings and names of their items; what may leave something out or counts twice stays silent. */
import { named, troubles } from "./helpers";

describe("lists that are told to their end", () => {
  it.each<[string, ...(readonly [string, string])[]]>([
    // Unlike roundings that add up as they are written.
    ["Xã gieo 271,46 ha, trong đó: lúa 18 ha, đạt 96% kế hoạch; ngô 41,26 ha, đạt 88% kế hoạch; sắn 212,20 ha, đạt 97% kế hoạch.", ["212,20", "221,20"], ["41,26", "44,26"]],
    ["Trong 53,214 tỷ đồng được phân bổ, có 47,214 tỷ đồng vốn sự nghiệp và 6 tỷ đồng vốn đầu tư.", ["53,214", "533,214"], ["47,214", "4,214"]],
    ["Tỉnh phấn đấu giải quyết việc làm cho 2,3 triệu người, trong đó trong nước 2,235 triệu người và xuất khẩu 65.000 lao động.", ["65.000", "6.500"]],
    // "trong nước" is a kind, "vốn lồng ghép" a source, "tụ huyết trùng" a disease: nothing counted twice.
    ["Tháng 8 công ty phục vụ 7.316 lượt khách (quốc tế 1.204 lượt, trong nước 5.841 lượt, ra nước ngoài 271 lượt).", ["271", "270"], ["5.841", "5.814"]],
    ["Huyện huy động 214,8 tỷ đồng, trong đó vốn lồng ghép các chương trình 96,3 tỷ đồng, vốn tín dụng 71,4 tỷ đồng và nhân dân đóng góp 47,1 tỷ đồng.", ["71,4", "17,4"]],
    ["Trạm tiêm 18.460 liều vắc xin, gồm 9.120 liều tụ huyết trùng, 6.210 liều dịch tả lợn, 3.130 liều dại chó.", ["9.120", "99.120"]],
    // Members of one class, by its kinds.
    ["Đảng bộ có 52 TCCS đảng, gồm 21 đảng bộ cơ sở và 31 chi bộ cơ sở.", ["31", "331"]],
    ["Đảng bộ huyện có 64 tổ chức cơ sở đảng (tăng 3 so với đầu nhiệm kỳ), trong đó 28 đảng bộ cơ sở (tăng 1), 36 chi bộ cơ sở (tăng 2).", ["36", "3"]],
    ["Đảng bộ có 47 tổ chức cơ sở đảng, trong đó có 16 đảng bộ xã; 7 đảng bộ cơ quan; 24 chi bộ cơ sở.", ["24", "42"]],
    ["Đang giải quyết 4.216 hồ sơ, có 3.902 hồ sơ chưa đến hạn và 314 hồ sơ đã quá hạn.", ["314", "3.114"]],
    ["Vốn giải ngân là 36.700 tỷ đồng; trong đó vốn T.Ư quản lý 7.400 tỷ đồng, tăng 12,1%; vốn địa phương quản lý 29.300 tỷ đồng, tăng 9,4%.", ["7.400", "7.900"]],
    ["Đã giải quyết 26/58 đơn: khiếu nại đúng 5 vụ việc; khiếu nại sai 19 vụ việc; tố cáo sai 2 vụ việc.", ["19", "91"]],
    // Of a fraction, and up to what is left.
    ["Đã xếp loại 324/329 chi bộ: 171 chi bộ hoàn thành xuất sắc, 142 chi bộ hoàn thành tốt, 11 chi bộ hoàn thành nhiệm vụ.", ["142", "1442"]],
    ["Gieo trồng 298,6/298,6 ha. Trong đó: cây lương thực 181,4 ha, cây rau 72,2 ha, cây công nghiệp 27 ha, cây khác 18,0 ha; cây lâu năm 305,1 ha.", ["27 ha", "277 ha"]],
    // Shares that make a hundred, kinds of ownership, a rest and an "và" leave nothing out.
    ["Vốn đầu tư đạt 2.418 tỷ đồng. Trong đó: vốn ngân sách 916 tỷ đồng, chiếm 37,9% và các thành phần khác 1.502 tỷ đồng, chiếm 62,1%.", ["916", "913"]],
    ["Xuất khẩu ước đạt 214 triệu USD; trong đó kinh tế có vốn đầu tư nước ngoài 151 triệu USD, tăng 3,1%; kinh tế tư nhân 58 triệu USD, tăng 2,6%; kinh tế nhà nước 5 triệu USD, giảm 1%.", ["214", "204"]],
    // Items of commas, of another name between their like, bare ones behind the number of their places.
    ["Toàn tỉnh có 318 HTX, trong đó 214 HTX nông nghiệp, 21 quỹ tín dụng nhân dân, 46 HTX công thương và 37 HTX dịch vụ khác.", ["318", "381"]],
    ["Trong ngày tiêm cho 3.716 người tại 06 huyện: Mường Sa 412, Bản Lầu 1.205, Nậm Hương 86, Tà Lài 948, Phiêng Cam 371, Chiềng Ban 694.", ["694", "691"]],
    ["Phát hiện 71 vụ vi phạm: phá rừng 58 vụ; vận chuyển lâm sản 4 vụ; tàng trữ lâm sản 3 vụ; khai thác rừng 4 vụ; phòng cháy 2 vụ.", ["tàng trữ lâm sản 3", "tàng trữ lâm sản 2"]],
    ["Trong 21 chỉ tiêu chủ yếu có 18 chỉ tiêu đạt và vượt, 3 chỉ tiêu không đạt.", ["3 chỉ tiêu", "5 chỉ tiêu"]],
    // More than there is.
    ["Diện tích trồng mới 31 ha: cây bơ 10,5 ha, cây mít 8,5 ha, cây sầu riêng 12 ha.", ["12 ha", "21 ha"]],
    ["Kinh phí bố trí cho 8 xã (5 xã biên giới; 3 xã vùng cao).", ["3 xã", "9 xã"]],
  ])("%s", (text, ...slips) => named(text, ...slips));

  it.each([
    // Most of it, some of it, twice the same, another thing.
    "Nợ phải trả là 268 tỷ đồng. Trong đó phần lớn là khoản phải trả người bán 36 tỷ đồng và khoản phải trả khác 225 tỷ đồng.",
    "Gieo trồng 24.306 ha. Trong đó: cây lương thực 2.415 ha; cây có củ 1.873 ha; cây thực phẩm 512 ha; cây ăn quả 1.644 ha; cây lâu năm 17.774 ha.",
    "Xã gieo 1.208 ha cây vụ đông, trong đó ngô 655 ha, lạc 545 ha.",
    "Toàn huyện có 18 thôn: 9 thôn văn hóa, 7 thôn kiểu mẫu, 6 thôn thông minh.",
    "Có 96 trạm (51 trạm tiêm chủng, 48 trạm xét nghiệm, trong đó 3 trạm trùng với trạm tiêm chủng).",
    "Xã có 52 tổ chức, trong đó 21 tổ chức hội và 30 cơ sở sản xuất.",
    "Đã xếp loại 324/329 chi bộ: 171 chi bộ hoàn thành xuất sắc, 12 chi bộ được khen thưởng.",
    "Kinh phí bố trí cho 8 xã (12 xã năm trước).",
  ])("stays silent: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("lines that break their own figures down", () => {
  const text = (part: string): string => [
    "I. KẾ HOẠCH VỐN",
    "- Ngân sách cấp trên 1.527,4 tỷ đồng, trong đó:",
    "+ Cấp trên quản lý 1.012,2 tỷ đồng, gồm: chuẩn bị đầu tư 12,2 tỷ đồng; thực hiện dự án 1.000 tỷ đồng.",
    `+ Hỗ trợ mục tiêu ${part} tỷ đồng, gồm: giao thông 311,2 tỷ đồng; thủy lợi 204 tỷ đồng.`,
    "- Ngân sách cấp dưới 318 tỷ đồng.",
  ].join("\n");
  test("count once for the line above them", () => {
    expect(troubles(text("515,2"))).toEqual([]);
    expect(troubles(text("551,2")).length).toBeGreaterThan(0);
  });
  test("may leave something out", () => {
    expect(troubles("I. KẾ HOẠCH VỐN\n- Ngân sách cấp trên 1.527,4 tỷ đồng, trong đó:\n+ Giao thông 412,2 tỷ đồng, gồm: đường tỉnh 112,2 tỷ đồng; cầu 300 tỷ đồng.\n+ Thủy lợi 203,5 tỷ đồng, gồm: hồ chứa 120 tỷ đồng; kênh 83,5 tỷ đồng.")).toEqual([]);
  });
});
