/** What is still left, told in another place than what it is left of. */
import { outcome, troubles } from "./helpers";

const sums = (text: string): string[] => outcome(text).filter((line) => line.includes(" sum:"));
const report = (result: string, ahead: string): string => `BÁO CÁO\nI. KẾT QUẢ\n${result}\nII. HẠN CHẾ\n${ahead}`;

describe("what a fraction leaves", () => {
  const schools = "Toàn huyện có 31/44 trường đạt chuẩn quốc gia.";

  test("in another section, by what has not been done", () => {
    expect(sums(report(schools, "Còn 13 trường chưa đạt chuẩn quốc gia."))).toContain("consistent sum: 44 31 13");
    expect(sums(report("Đã hoàn thành 29/41 công trình khởi công mới.", "Vẫn còn tình trạng 12 công trình chưa hoàn thành."))).toContain("consistent sum: 41 29 12");
    expect(sums(report("Trồng mới cây mắc ca 35/52 ha.", "Trồng mới 17 ha mắc ca còn lại."))).toContain("consistent sum: 52 35 17");
  });

  test("one digit off, of the very same matter", () => {
    expect(troubles(report(schools, "Còn 43 trường chưa đạt chuẩn quốc gia."))).toEqual(["review sum: 44 31 43"]);
    expect(troubles(report("Toàn huyện có 31/64 trường đạt chuẩn quốc gia.", "Còn 13 trường chưa đạt chuẩn quốc gia."))).toEqual(["review sum: 64 31 13"]);
  });

  test.each([
    ["Toàn huyện có 31/44 trường đạt chuẩn quốc gia mức độ cao, khang trang.", "Còn 12 trường chưa đạt chuẩn quốc gia."],
    [schools, "Còn 16 trường chưa có nhà bếp."],
    ["Toàn huyện có 31/44 trường đạt chuẩn quốc gia; khối tiểu học có 11/16 trường đạt chuẩn quốc gia.", "Còn 15 trường chưa đạt chuẩn quốc gia."],
    [schools, "Cùng kỳ còn 15 trường chưa đạt chuẩn quốc gia."],
    ["Cấp phép cho 12/15 hộ kinh doanh.", "Còn 43 hộ chưa di dời."],
  ])("of something else: %s %s", (result, ahead) => {
    expect(troubles(report(result, ahead))).toEqual([]);
  });
});

describe("what a target leaves", () => {
  test("stated beside the value, or in front of the rest", () => {
    expect(sums(report("Tuyển sinh được 412 học viên (kế hoạch 450 học viên).", "Tuyển thêm 38 học viên còn thiếu."))).toContain("consistent sum: 450 412 38");
    expect(sums(report("Thu ngân sách trên địa bàn đạt 1.214,5 tỷ đồng.", "Phấn đấu thu ngân sách cả năm đạt 1.710 tỷ đồng (quý IV còn phải thu 495,5 tỷ đồng)."))).toContain("consistent sum: 1.710 1.214,5 495,5");
  });

  test("behind what has been used and in front of the whole", () => {
    expect(sums("Đã sử dụng 31,7 tỷ đồng dự phòng; dự phòng còn lại 13,5 tỷ đồng trên tổng số 45,2 tỷ đồng.")).toContain("consistent sum: 45,2 31,7 13,5");
    expect(sums("Tổng kế hoạch vốn là 812,6 tỷ đồng (trung ương 500 tỷ đồng; địa phương 312,6 tỷ đồng). Đã phân bổ chi tiết 790,1 tỷ đồng; còn 22,5 tỷ đồng chưa phân bổ.")).toContain("consistent sum: 812,6 790,1 22,5");
  });

  test("of two figures, the second a state of the first", () => {
    expect(sums(report("Có điều kiện thi hành 2.431 việc; thi hành xong 1.902 việc.", "Thi hành dứt điểm 529 việc có điều kiện còn lại."))).toContain("consistent sum: 2.431 1.902 529");
  });
});
