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
