/** How many there are against how many are named. */
import { named, outcome, troubles } from "./helpers";

describe("names behind their number", () => {
  test.each<[string, [string, string][]]>([
    ["Đoàn làm việc với 04 sở (Sở Nội vụ, Sở Tư pháp, Sở Khoa học và Công nghệ, Sở Y tế).", [["04", "05"], ["04", "03"]]],
    ["Bệnh dịch tả lợn xảy ra tại 3 xã (An Phong, Hòa Lạc, Tân Thuận), tiêu hủy hết số lợn bệnh.", [["3", "4"]]],
    ["Cả tỉnh có 4 khu công nghiệp đã lấp đầy gồm KCN Nam Cường, KCN Tân Phú, KCN Bàu Sen và KCN Đồng Lạc.", [["4", "5"]]],
    ["Trong quý đã mở 3 lớp tập huấn: (1) Kỹ thuật ghép cây; (2) Phòng bệnh cho gia cầm; (3) Bán hàng trên mạng.", [["3", "4"], ["3", "2"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("the number may stand in words", () => {
    expect(troubles("Bốn đơn vị dẫn đầu phong trào là Hòa Lạc, Tân Thuận và An Phong.")).toHaveLength(1);
    expect(troubles("Ba đơn vị dẫn đầu phong trào là Hòa Lạc, Tân Thuận và An Phong.")).toEqual([]);
  });

  test("are found where they agree", () => {
    expect(outcome("Đoàn làm việc với 04 sở (Sở Nội vụ, Sở Tư pháp, Sở Công Thương, Sở Y tế).")).toEqual(["consistent sum: 04"]);
  });

  test.each([
    "Đoàn làm việc với 04 sở (Sở Văn hóa, Thể thao và Du lịch, Sở Tư pháp, Sở Y tế).",
    "Đoàn làm việc với 03 sở (Sở Văn hóa, Thể thao và Du lịch, Sở Tư pháp, Sở Y tế).",
    "Dịch xảy ra tại 15 xã (An Phong, Hòa Lạc, Tân Thuận).",
    "Dịch xảy ra tại 5 xã (như An Phong, Hòa Lạc, Tân Thuận).",
    "Dịch xảy ra tại 5 xã (An Phong, Hòa Lạc, Tân Thuận…).",
    "Có 2 thị trấn và 3 xã (Bình Minh, Phú Mỹ, An Phong, Hòa Lạc, Tân Thuận) đạt chuẩn.",
    "Trong tháng 5 xã (An Phong, Hòa Lạc, Tân Thuận) thu hoạch xong.",
    "Có 4 xã (An Phong 2 vụ, Hòa Lạc 1 vụ) xảy ra cháy.",
    "Có 6 dự án đang làm: (1) đường vành đai; (2) cầu qua sông; (4) kè chống sạt lở.",
    "Thực hiện 5 nhiệm vụ: rà soát quy hoạch; giải phóng mặt bằng; một số việc khác.",
    "Có 12 mô hình: nuôi cá 5; trồng rau 4; nuôi dê 3.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});
