/** Percentages that no whole allows: shares above it, falls by more than there was, rates of more than all. */
import { checkText } from "../../src/review";

const asked = (text: string): string[] =>
  checkText([{ file: "báo cáo.txt", text }]).relations.filter(({ verdict }) => verdict === "review" || verdict === "inconsistent").map(({ message }) => message);

describe("a percentage that cannot be", () => {
  test.each([
    ["Toàn huyện có 6.418 hộ cận nghèo, chiếm 113,52% tổng số hộ.", "chiếm 113,52%"],
    ["Có 84 hội viên dự, chiếm 934,7% tổng số.", "chiếm 934,7%"],
    ["Số người tham gia bảo hiểm y tế chiếm 917% dân số.", "chiếm 917%"],
    ["Tỷ lệ hộ nghèo còn 127,6%, giảm 1,3 điểm % so với đầu năm.", "còn 127,6%"],
    ["Tỷ lệ che phủ rừng đạt 436,2%.", "đạt 436,2%"],
    ["Xảy ra 14 vụ tai nạn, giảm 183,6% so với cùng kỳ.", "giảm 183,6%"],
    ["Số vụ cháy giảm 145% so với cùng kỳ năm trước.", "giảm 145%"],
  ])("is asked about: %s", (text, said) => {
    const found = asked(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`“${said}”`);
    expect(found[0]).toContain("không thể");
  });

  test.each([
    "Đã tiêm 100,6% đối tượng; số người tham gia chiếm 101,4% dân số.",
    "Dư nợ tín dụng chiếm 128% GRDP của tỉnh.",
    "Các tỷ trọng cộng lại chiếm 100,02%.",
    "Số hộ được hỗ trợ chiếm 117% kế hoạch giao.",
    "Lợi nhuận của các doanh nghiệp giảm 132% so với cùng kỳ.",
    "Thu nội địa giảm từ 128% xuống 94% dự toán.",
    "Tỷ lệ hộ nghèo giảm 2,3 điểm %, đạt 146% kế hoạch.",
    "Huy động được 300/150 người, chiếm 200% so với yêu cầu.",
    "Kinh phí hỗ trợ tăng 143% so với năm trước.",
    "Số vụ vi phạm giảm 120% so với chỉ tiêu giảm được giao.",
  ])("and one that can is not: %s", (text) => expect(asked(text)).toEqual([]));

  test("a relation that already explains or questions the figure speaks for itself", () => {
    expect(asked("Có 300 đại biểu, trong đó 36 đại biểu nữ, chiếm 120% tổng số đại biểu.")).toHaveLength(1);
  });
});
