/** What is still left, told in another place than what it is left of. */
import { sums, troubles } from "./helpers";

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

describe("what is left in one passage", () => {
  test("small numbers, whatever percentage stands between", () => {
    expect(sums("Có 84 đơn thuộc thẩm quyền. Đến nay đã giải quyết 71 đơn (đạt 84,52%), còn 13 đơn đang thụ lý.")).toContain("consistent sum: 84 71 13");
    expect(sums("Đầu tư 131 công trình: 67 công trình giao thông, 64 công trình thủy lợi; hoàn thành 96 công trình, đạt 73,3%, đang thi công 35 công trình.")).toContain("consistent sum: 131 96 35");
  });

  test("numbers without a unit, as papers write that name it once", () => {
    expect(sums("Dự phòng đã sử dụng 10.406 trên tổng số 28.730, số dự phòng còn lại 18.324.")).toContain("consistent sum: 28.730 10.406 18.324");
    expect(sums("Chủ đầu tư đề nghị 486.215, giá trị được duyệt 482.930, cắt giảm 3.285.")).toContain("consistent sum: 486.215 482.930 3.285");
  });

  test("a stock whose flows are named behind their figures", () => {
    const stock = (end: string): string => `Đầu năm toàn huyện có 3.462 hộ nghèo, trong kỳ 618 hộ thoát nghèo, phát sinh mới 41 hộ, hiện còn ${end} hộ.`;
    expect(sums(stock("2.885"))).toContain("consistent sum: 3.462 618 41 2.885");
    expect(troubles(stock("2.858"))).toContain("review sum: 3.462 618 41 2.858");
  });

  test("what was, in brackets behind what it was raised to", () => {
    expect(sums("Trong kỳ ký mới 09 văn bản, nâng số thỏa thuận còn hiệu lực lên 43 (đầu kỳ: 34).")).toContain("consistent sum: 43 34 09");
  });
});
