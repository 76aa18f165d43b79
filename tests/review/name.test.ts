/** What a figure is called in a message: the report's own words, so that a reader finds the place. */
import { quoted } from "../../src/review/claims/name";
import { readReport } from "../../src/review/claims/read";
import { checkText } from "../../src/review";

/** The name of the figure written `figure` in a text. */
function nameOf(text: string, figure: string): string {
  const readings = readReport([{ file: "báo cáo", text }]).paragraphs.flatMap((read) => read.readings);
  const reading = readings.find((one) => one.figure.text === figure);
  if (reading === undefined) throw new Error(`no figure ${figure}`);
  return quoted(reading);
}

describe("what a figure is called", () => {
  it.each([
    ["Tổng đàn gia cầm của huyện Phú Lộc đạt 412.600 con.", "412.600", "“Tổng đàn gia cầm của huyện Phú Lộc”"],
    ["Số người tham gia BHXH tự nguyện là 3.118 người.", "3.118", "“Số người tham gia BHXH tự nguyện”"],
    ["- Thu từ doanh nghiệp nhà nước ước đạt 84,3 tỷ đồng;", "84,3", "“Thu từ doanh nghiệp nhà nước”"],
  ])("keeps the words and the capital letters of the report: %s", (text, figure, name) => {
    expect(nameOf(text, figure)).toBe(name);
  });

  it.each([
    ["Đoàn kiểm tra 3 xã, thụ lý 58 đơn.", "58", "“thụ lý 58 đơn”"],
    ["Có 17 hộ tái nghèo và 9 hộ phát sinh mới.", "17", "“17 hộ tái nghèo”"],
    ["Đã khám phá 61/74 vụ án.", "61", "“Đã khám phá 61/74 vụ án”"],
  ])("adds the figure itself where the words say too little: %s", (text, figure, name) => {
    expect(nameOf(text, figure)).toBe(name);
  });

  it.each([
    ["Giá trị ngành chế biến, chế tạo đạt 906 tỷ đồng.", "906", "“Giá trị ngành chế biến, chế tạo”"],
    ["Thu cân đối 12,4 tỷ đồng, chi thường xuyên 9,7 tỷ đồng.", "9,7", "“chi thường xuyên”"],
    ["Sản lượng mía 6,1 nghìn tấn và 3,9 nghìn tấn sắn.", "3,9", "“3,9 nghìn tấn sắn”"],
  ])("joins the pieces of one name and leaves out what is another's: %s", (text, figure, name) => {
    expect(nameOf(text, figure)).toContain(name.slice(1, -1));
  });

  it("is never longer than ten words and the figure", () => {
    const text = "Nhờ triển khai đồng bộ nhiều giải pháp ngay từ những ngày đầu năm nên đến hết quý ba tổng vốn huy động qua quỹ tín dụng nhân dân ước đạt 1.207 tỷ đồng.";
    expect(nameOf(text, "1.207")).toBe("“tổng vốn huy động qua quỹ tín dụng nhân dân”");
    const unled = "Sau khi các bên thống nhất bằng văn bản ban quản lý chợ phiên mới của thị trấn vùng cao đón nhận thêm 48 gian hàng.";
    expect(nameOf(unled, "48").split(/\s+/).length).toBeLessThanOrEqual(14);
  });

  it("of a cell is its row and its column, as they are written", () => {
    const text = [
      "Tổng thu NSNN trên địa bàn ước đạt 412.365 triệu đồng.",
      "Biểu 1. Thu ngân sách",
      "| TT | Chỉ tiêu | Dự toán năm 2024 | Ước thực hiện 2024 |",
      "|---|---|---|---|",
      "| 1 | - Tổng thu NSNN trên địa bàn (triệu đồng) | 400.000 | 412.365 |",
      "| 2 | - Thu nội địa (triệu đồng) | 390.000 | 398.214 |",
    ].join("\n");
    const told = checkText([{ file: "báo cáo", text }]).relations.find(({ kind }) => kind === "same");
    expect(told?.message).toContain("“Tổng thu NSNN trên địa bàn (triệu đồng) – Ước thực hiện 2024”");
  });
});
