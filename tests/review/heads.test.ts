/** Totals and their lists, wherever the sentence puts them: brackets in front of the total, colons, notes that name their head. */
import { outcome, troubles, verdicts } from "./helpers";

describe("the total of a list", () => {
  test("stands behind the brackets that break it down", () => {
    const text = (total: string): string => `Tổng kế hoạch vốn năm 2024 (giao đầu năm 184.500 triệu đồng, bổ sung 12.350 triệu đồng) là ${total} triệu đồng.`;
    expect(outcome(text("196.850"))).toEqual(["consistent sum: 196.850 184.500 12.350"]);
    expect(verdicts(text("196.580"), "sum")).toEqual(["inconsistent"]);
    expect(troubles("Kế hoạch vốn (giao đầu năm 184.500 triệu đồng, điều chỉnh giảm 12.350 triệu đồng) là 172.150 triệu đồng.")).toEqual([]);
  });

  test("stands in front of brackets that break it down once, and a list that does again", () => {
    const text = (last: string): string => `Nguồn vốn là 420.600 triệu đồng (vốn năm 2023 chuyển sang 60.200 triệu đồng; vốn giao mới 360.400 triệu đồng), trong đó: vốn đầu tư 210.400 triệu đồng, vốn sự nghiệp ${last} triệu đồng.`;
    expect(outcome(text("210.200"))).toEqual(["consistent sum: 420.600 60.200 360.400", "consistent sum: 420.600 210.400 210.200"]);
    expect(troubles(text("201.200"))).toEqual(["inconsistent sum: 420.600 210.400 201.200"]);
  });

  test("is carried over from the year before and newly received", () => {
    expect(outcome("Phải thi hành 3.108 việc (năm trước chuyển sang 1.020 việc, thụ lý mới 2.088 việc).")).toContain("consistent sum: 3.108 1.020 2.088");
  });

  test("stands in front of a colon, with brackets or words of its own between", () => {
    expect(outcome("Có 09 dự án với vốn đăng ký 42,6 triệu USD, vốn thực hiện 30,2 triệu USD (đạt 70,9%): nông nghiệp 04 dự án, 20,1 triệu USD; khoáng sản 03 dự án, 12,4 triệu USD; dịch vụ 02 dự án, 10,1 triệu USD.")).toEqual(
      expect.arrayContaining(["consistent sum: 09 04 03 02", "consistent sum: 42,6 20,1 12,4 10,1"]),
    );
    expect(outcome("Thu hồi 1.362 vũ khí, vật liệu nổ: súng tự chế 154 khẩu; đạn 1.170 viên; dao 38 chiếc.")).toEqual(["consistent sum: 1.362 154 1.170 38"]);
    const staff = (last: string): string => `Toàn ngành có 3.512 người: 802 bác sĩ, 256 dược sĩ, 1.325 điều dưỡng, ${last} nhân lực khác.`;
    expect(outcome(staff("1.129"))).toEqual(["consistent sum: 3.512 802 256 1.325 1.129"]);
    expect(troubles("Có 64 hộ đăng ký, kết quả như sau: 12 hộ trồng nấm, 05 hộ nuôi ong, 20 hộ nuôi dê.")).toEqual([]);
  });

  test("a colon announces all of a measure", () => {
    const text = (last: string): string => `Huy động 68,4 tỷ đồng: ngân sách tỉnh 28,6 tỷ đồng; ngân sách huyện 24,3 tỷ đồng; nhân dân ${last} tỷ đồng.`;
    expect(outcome(text("15,5"))).toEqual(["consistent sum: 68,4 28,6 24,3 15,5"]);
    expect(verdicts(text("19,5"), "sum")).toEqual(["review"]);
    expect(troubles(text("1,5").replace("28,6", "8,6"))).toEqual([]);
  });

  test("is named by the note that breaks it down", () => {
    const text = (last: string): string => `Thu nội địa 1.016 tỷ đồng, thu xuất nhập khẩu 52 tỷ đồng[footnoteRef:1]. [1: Thu nội địa: thu từ doanh nghiệp 318,4 tỷ đồng; thu ngoài quốc doanh 264,9 tỷ đồng; thu tiền sử dụng đất 213,8 tỷ đồng; các khoản còn lại ${last} tỷ đồng.]`;
    expect(outcome(text("218,9"))).toEqual(["consistent sum: 1.016 318,4 264,9 213,8 218,9"]);
    expect(verdicts(text("281,9"), "sum")).toEqual(["review"]);
  });
});

test("what stands in the brackets of a total and of each part adds up, too", () => {
  const text = (plants: string): string => `Công suất 420,6 MW (${plants} nhà máy), gồm thủy điện 392,6 MW (19 nhà máy) và điện mặt trời 28 MW (02 nhà máy).`;
  expect(outcome(text("21"))).toEqual(["consistent sum: 420,6 392,6 28", "consistent sum: 21 19 02"]);
  expect(troubles(text("23"))).toEqual(["review sum: 23 19 02"]);
});

describe("places with their numbers in brackets", () => {
  test("add up to what stands in front, in its unit", () => {
    expect(outcome("Bão làm 172 căn nhà bị sập (Nam Sơn 2, Hòa Lạc 7, Thanh Trì 22, Nghĩa Đô 140, Hà Lam 1).")).toEqual(["consistent sum: 172 2 7 22 140 1"]);
    expect(troubles("Có 81 chiếc thuyền bị chìm (Kiên Hải 65, Cà Ná 10).")).toEqual(["review sum: 81 65 10"]);
    expect(outcome("6.876,3 ha lúa bị ngập (Điện Bàn 125,2; Cao Lộc 0,3; Lâm Hà 6.750,8).")).toEqual(["consistent sum: 6.876,3 125,2 0,3 6.750,8"]);
    expect(troubles("Ngập 6.876,3 ha lúa (Điện Bàn 125,2; Cao Lộc 0,3; Lâm Hà 6.705,8).")).toEqual(["review sum: 6.876,3 125,2 0,3 6.705,8"]);
  });

  test.each([
    "Xây nhà văn hóa tại 02 bản (bản Nậm Lỏng 3, bản Nà Tăm 2).",
    "Xây nhà văn hóa tại 05 bản (Nậm Lỏng 1, Nậm Lỏng 2, Nà Tăm 1, Nà Tăm 2, Huổi Pa).",
    "Hỗ trợ 12 trường (Nậm Lỏng 1, Nậm Lỏng 2).",
  ])("numbered places are names: %s", (text) => {
    expect(outcome(text)).toEqual([]);
  });
});

describe("a list whose words make the link is seen where one figure is wrong", () => {
  test.each([
    ["Lập biên bản 19 vụ (phá rừng 41 vụ; vận chuyển lâm sản 06 vụ; cất giữ lâm sản 02 vụ).", "19 41 06 02"],
    ["Diện tích chè 711 ha, trong đó chè kinh doanh 612,4 ha, chè kiến thiết cơ bản 90,6 ha.", "711 612,4 90,6"],
    ["Trồng rừng 318 ha: rừng phòng hộ 46 ha, rừng sản xuất 222 ha.", "318 46 222"],
    ["Có 21 sản phẩm OCOP, trong đó 18 sản phẩm 3 sao, 05 sản phẩm 4 sao.", "21 18 05"],
    ["Đón 1.495 nghìn lượt khách, trong đó khách quốc tế 59 nghìn lượt, khách nội địa 1.486 nghìn lượt.", "1.495 59 1.486"],
    ["Kim ngạch đạt 99,2 triệu USD. Trong đó: xuất khẩu 61,4 triệu USD, nhập khẩu 33,8 triệu USD; xuất siêu 27,6 triệu USD.", "99,2 61,4 33,8"],
    ["Kế hoạch 1.079 nhà, gồm xây mới 864 nhà và sửa chữa 815 nhà; đã hoàn thành 927 nhà.", "1.079 864 815"],
    ["Đón 139 đoàn/861 lượt khách quốc tế: Lào 58 đoàn, Thái Lan 34 đoàn, các nước khác 27 đoàn.", "139 58 34 27"],
    ["Tạo việc làm cho 873 lao động, cụ thể: xuất khẩu 31 lao động; vay vốn 264 lao động; doanh nghiệp 571 lao động.", "873 31 264 571"],
  ])("%s", (text, figures) => {
    expect(troubles(text).map((line) => line.replace(/^\w+ /, ""))).toEqual([`sum: ${figures}`]);
  });

  test("lines with two counts each", () => {
    const text = (second: string): string => `Toàn tỉnh có 94 xã, trong đó:\n+ 39 xã đạt 19 tiêu chí;\n+ ${second} xã đạt 15 tiêu chí;\n+ 33 xã đạt 10 tiêu chí;\n+ 08 xã đạt 8 tiêu chí.`;
    expect(outcome(text("14"))).toContain("consistent sum: 94 39 14 33 08");
    expect(troubles(text("24"))).toEqual(["review sum: 94 39 24 33 08"]);
  });

  test("codes are no parts", () => {
    expect(outcome("Đại diện cho 3 tổ hợp xét tuyển (C 03, D01, A 01).")).toEqual([]);
  });
});

describe("a colon announces all parts", () => {
  test("of unlike kinds, and with another matter behind the last one", () => {
    expect(troubles("Toàn ngành có 3.612 người: 832 bác sĩ, 266 dược sĩ, 1.405 điều dưỡng và hộ sinh, 1.129 nhân lực khác.")).toEqual(["review sum: 3.612 832 266 1.405 1.129"]);
    const text = (second: string): string => `Kinh phí 58,6 tỷ đồng: trung ương 18,6 tỷ đồng; tỉnh ${second} tỷ đồng; huyện 9,5 tỷ đồng; nhân dân 6,2 tỷ đồng, đã giải ngân 51,8 tỷ đồng, đạt 88,4%.`;
    expect(outcome(text("24,3"))).toContain("consistent sum: 58,6 18,6 24,3 9,5 6,2");
    expect(troubles(text("29,3")).filter((line) => line.includes("sum"))).toEqual(["review sum: 58,6 18,6 29,3 9,5 6,2"]);
  });
});
