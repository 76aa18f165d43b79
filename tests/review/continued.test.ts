/** Lists that go on in the sentence behind, and lists that are read wrongly without what follows them. */
import { outcome, troubles } from "./helpers";

describe("what the next sentence goes on with belongs to the list", () => {
  test.each<[string, string]>([
    ["Trung tâm văn hóa có tổng diện tích sàn 18.460 m2. Trong đó khối nổi 11.250 m2 gồm hội trường và thư viện. Ngoài ra công trình có tầng hầm 7.210 m2.", "consistent sum: 18.460 11.250 7.210"],
    ["Đoàn kiểm tra xử lý số tiền hơn 47,36 tỷ đồng. Trong đó, xử phạt gần 8,2 tỷ đồng, truy thu gần 35,17 tỷ đồng. Ngoài ra, đơn vị phải nộp tiền chậm nộp hơn 4,1 tỷ đồng.", "consistent sum: 47,36 8,2 35,17 4,1"],
    ["Kinh phí giải phóng mặt bằng khoảng 4.218 tỷ đồng. Trong đó tỉnh ứng trước 2.375 tỷ đồng. Phần còn lại trung ương bố trí cho huyện Bắc Sơn 1.206 tỷ đồng và huyện Nam Hà 637 tỷ đồng.", "consistent sum: 4.218 2.375 1.206 637"],
    ["Tổng nguồn vốn của quỹ là 186.254 triệu đồng, trong đó vốn nhận ủy thác là 121.908 triệu đồng. Vốn tự huy động của quỹ là 64.346 triệu đồng.", "consistent sum: 186.254 121.908 64.346"],
    ["Toàn huyện có 3.164 hộ bị thiệt hại, trong đó 287 hộ đủ điều kiện hỗ trợ. 2.877 hộ còn lại chưa kê khai.", "consistent sum: 3.164 287 2.877"],
  ])("%s", (text, expected) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toContain(expected);
  });

  test.each([
    ["Toàn huyện có 3.164 hộ bị thiệt hại, trong đó 287 hộ đủ điều kiện hỗ trợ. 2.817 hộ còn lại chưa kê khai."],
    ["Kinh phí giải phóng mặt bằng là 4.218 tỷ đồng. Trong đó tỉnh ứng trước 2.375 tỷ đồng. Phần còn lại trung ương bố trí cho huyện Bắc Sơn 1.296 tỷ đồng và huyện Nam Hà 637 tỷ đồng."],
  ])("asked about where one slip parts what is left from its total: %s", (text) => expect(troubles(text)).toHaveLength(1));

  test.each([
    ["Tổng vốn huy động 4.218 tỷ đồng, trong đó ngân sách 2.375 tỷ đồng. Ngoài ra, nhân dân hiến đất trị giá 612 tỷ đồng."],
    ["Toàn tỉnh có 3.164 hộ nghèo, trong đó 287 hộ được vay vốn. Cùng kỳ năm trước có 2.817 hộ."],
    ["Tổng vốn huy động 4.218 tỷ đồng, trong đó ngân sách 2.375 tỷ đồng. Phần còn lại chủ yếu từ doanh nghiệp với 1.120 tỷ đồng."],
  ])("silent where other matters follow: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("interest is paid beside a loan, and is no profit", () => {
  test("principal and interest make the debt", () => {
    const text = (interest: string): string => `Đến nay công ty còn nợ 18.735 triệu đồng, trong đó nợ gốc 14.260 triệu đồng, lãi quá hạn ${interest} triệu đồng.`;
    expect(outcome(text("4.475"))).toContain("consistent sum: 18.735 14.260 4.475");
    expect(troubles(text("4.775"))).toHaveLength(1);
  });
  test("gains and losses are set off", () => expect(troubles("Kết quả kinh doanh 18.735 triệu đồng, trong đó công ty mẹ lãi 21.260 triệu đồng, công ty con lỗ 2.575 triệu đồng.")).toEqual([]));
});

describe("what is counted behind a list is no part of it", () => {
  const text = (second: string): string => `Năm qua xảy ra 1.926 vụ, bao gồm 1.143 vụ nghiêm trọng và ${second} vụ ít nghiêm trọng, làm 412 người chết, 1.230 người bị thương.`;
  test("told in full", () => expect(outcome(text("783"))).toContain("consistent sum: 1.926 1.143 783"));
  test("one digit off", () => expect(troubles(text("793"))).toHaveLength(1));
});

test.each([
  "Việc hoán đổi theo tỷ lệ 1: 0,615 (1 cổ phần của đơn vị cũ đổi lấy 0,615 cổ phần của đơn vị mới).",
  "Tỉnh có quan hệ với trên 300 đối tác, trong đó có 41 thị trường xuất khẩu và 32 thị trường nhập khẩu lớn.",
  "Số tiền phát hiện sai phạm là gần 800 triệu đồng, gồm: xã A 61 triệu đồng; xã B 127 triệu đồng; xã C 88 triệu đồng; xã D 252 triệu đồng; xã E 117 triệu đồng; xã G 126 triệu đồng.",
])("roughly told, or told again, nothing is asked: %s", (text) => expect(troubles(text)).toEqual([]));
