/** One wrong figure among what there was, what has been done of it and what is left, said in one sentence or one passage. */
import { named, outcome, troubles } from "./helpers";

describe("each of the three is asked about where it is one slip off", () => {
  test.each<[string, [string, string][]]>([
    ["Khu dân cư mới có 412 lô, đã giao 327 lô, còn 85 lô.", [["412", "442"], ["327", "357"], ["85", "55"]]],
    ["Vốn kéo dài sang năm 2024 là 172.480 triệu đồng, đã giải ngân 119.350 triệu đồng, số còn phải giải ngân trong tháng 12 là 53.130 triệu đồng.", [["172.480", "472.480"], ["119.350", "149.350"], ["53.130", "53.430"]]],
    ["Trạm y tế: dự toán 36.415, giá trị sau đấu thầu 35.208, tiết kiệm 1.207.", [["36.415", "36.715"], ["35.208", "65.208"], ["1.207", "4.207"]]],
    ["Bảo hộ 93 công dân; đã đưa về nước 71 người, còn 22 người đang phối hợp xác minh.", [["93", "63"], ["71", "41"], ["22", "52"]]],
    ["Kế hoạch trồng mới 260 ha, đến nay trồng được 194 ha, còn 66 ha sẽ trồng trong tháng 11.", [["260", "290"], ["194", "494"], ["66", "36"]]],
    ["Phát hành 12.000 phiếu, thu về 11.326 phiếu, không thu hồi được 674 phiếu.", [["12.000", "15.000"], ["11.326", "11.356"], ["674", "644"]]],
    ["Đã xử lý 68 trong số 87 kiến nghị của cơ sở, còn 19 kiến nghị vượt thẩm quyền.", [["68", "38"], ["87", "57"], ["19", "49"]]],
    ["Đã sử dụng 104,6 tỷ đồng; dự phòng còn lại 87,2 tỷ đồng trên tổng số 191,8 tỷ đồng.", [["104,6", "404,6"], ["87,2", "57,2"], ["191,8", "161,8"]]],
    ["Biên chế được giao 1.736, hiện có mặt 1.652, còn thiếu 84 biên chế.", [["1.736", "4.736"], ["1.652", "1.682"], ["84", "54"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("what breaks the first down ends with its sentence", () => {
    const passage = (left: string): string => `Tiếp nhận 6.845 hồ sơ, trong đó trực tiếp 1.512 hồ sơ, trực tuyến 5.333 hồ sơ. Đã giải quyết 6.627 hồ sơ, tỷ lệ đúng hạn 99,7%. Còn tồn ${left} hồ sơ đang trong hạn.`;
    expect(outcome(passage("218"))).toContain("consistent sum: 6.845 6.627 218");
    expect(troubles(passage("518"))).toEqual(["review sum: 6.845 6.627 518"]);
  });
});

describe("silence where another state may stand between", () => {
  test.each([
    "UBND tỉnh giao 624 nhiệm vụ: hoàn thành 571 nhiệm vụ, đang thực hiện trong hạn 51, quá hạn chưa hoàn thành 02.",
    "Thụ lý 146 vụ, đã giải quyết 113 vụ, còn 13 vụ quá hạn.",
    "Có 412 lô, đã giao 327 lô, đang làm thủ tục 40 lô, còn 45 lô.",
    "Toàn xã có 412 hộ, năm trước đã di dời 327 hộ, còn 55 hộ.",
    "Thu ngân sách 412 tỷ đồng, đã chi 327 tỷ đồng, còn nợ xây dựng cơ bản 15 tỷ đồng.",
    "Được giao 412 ha, trong đó đã giao 327 ha, còn 29 ha vướng mặt bằng.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});

describe("only so much of it, and the rest not at all", () => {
  test.each<[string, [string, string][]]>([
    ["Khối lượng thực tế là 8.246 tấn nhưng đơn vị chỉ khai báo 2.318 tấn, còn 5.928 tấn không khai báo.", [["8.246", "8.264"], ["5.928", "5.298"]]],
    ["Ban quản lý chợ thu 47,28 triệu đồng, song chỉ nộp 13,65 triệu đồng, để ngoài sổ 33,63 triệu đồng.", [["13,65", "16,35"]]],
    ["Kế hoạch trồng 1.430 ha nhưng mới trồng được 960 ha, hụt 470 ha.", [["960", "690"]]],
    ["Toàn xã có 3.062 hộ bị thiệt hại, tuy nhiên chỉ có 245 hộ đủ điều kiện hỗ trợ, 2.817 hộ còn lại chưa kê khai.", [["245", "254"], ["2.817", "2.871"]]],
    ["Theo hợp đồng phải thu 613,5 triệu đồng nhưng chỉ thu 128 triệu đồng, làm thất thu 485,5 triệu đồng.", [["485,5", "458,5"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test.each([
    "Kế hoạch trồng 1.430 ha nhưng chỉ tiêu huyện giao 960 ha, còn 270 ha chờ giống.",
    "Thu ngân sách 613 tỷ đồng, trong khi cùng kỳ chỉ thu 528 tỷ đồng, thất thu 115 tỷ đồng thuế tài nguyên.",
  ])("silent: %s", (text) => expect(troubles(text)).toEqual([]));
});
