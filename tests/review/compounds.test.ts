/** Amounts in two units, shares that make a hundred, changes that make a change, totals that are raised. */
import { outcome, sums, troubles } from "./helpers";

describe("amounts told in two units", () => {
  const funds = (local: string): string => `Nguồn vốn 35 tỷ 654 triệu đồng, gồm trung ương 31 tỷ 793 triệu đồng, địa phương ${local} triệu đồng.`;

  test("are one figure each", () => {
    expect(sums(funds("3 tỷ 861"))).toEqual(["consistent sum: 35 tỷ 654 31 tỷ 793 3 tỷ 861"]);
    expect(troubles(funds("3 tỷ 961"))).toEqual(["inconsistent sum: 35 tỷ 654 31 tỷ 793 3 tỷ 961"]);
    expect(outcome("Tổng thu 3 tỷ 250 triệu đồng, tăng 1 tỷ 50 triệu đồng so với năm trước (2 tỷ 200 triệu đồng).")).toEqual(["consistent growth: 3 tỷ 250 2 tỷ 200 1 tỷ 50"]);
  });

  test("two amounts side by side are two", () => {
    expect(sums("Nguồn vốn 35 tỷ đồng, gồm trung ương 31 tỷ đồng, 4.000 triệu đồng của địa phương.")).toContain("consistent sum: 35 31 4.000");
  });
});

describe("a hundred without a word for it", () => {
  test("shares of one sentence, and those of then behind them", () => {
    expect(sums("Trong tổng vốn, trung ương chiếm 42,5%, địa phương chiếm 31,5%, vốn khác chiếm 26%.")).toContain("consistent sum: 42,5 31,5 26");
    const structure = (last: string): string => `Cơ cấu kinh tế: nông nghiệp 18,2%; công nghiệp 40,3%; dịch vụ 41,5% (cùng kỳ tương ứng: 19,1% - 39,4% - ${last}%).`;
    expect(sums(structure("41,5"))).toContain("consistent sum: 19,1 39,4 41,5");
    expect(troubles(structure("44,5"))).toEqual(["review sum: 19,1 39,4 44,5"]);
  });

  test("contributions to one growth, without those of a part", () => {
    expect(sums("Khu vực công nghiệp tăng 12,2% (đóng góp 78% vào mức tăng chung), riêng công nghiệp chế biến tăng 14,8% (đóng góp 70,3%); dịch vụ tăng 7,2% (đóng góp 17,5%); nông nghiệp tăng 1,1% (đóng góp 4,5%).")).toContain("consistent sum: 78 17,5 4,5");
  });

  test("one for each item, whatever stands between", () => {
    expect(sums("Điện cấp cho công nghiệp chiếm tỷ trọng 54,6%, tăng 11,8%; sinh hoạt chiếm 38,5%, chỉ tăng 3,7%; hoạt động khác chiếm 6,9%, tăng 1,6%.")).toContain("consistent sum: 54,6 38,5 6,9");
    expect(sums("Nam giới chiếm 57,2%, nữ giới chiếm 42,8%.")).toContain("consistent sum: 57,2 42,8");
    const aid = (last: string): string => `Viện trợ được dùng cho kinh tế (36,7%), y tế (22,8%), giáo dục (33,7%), các lĩnh vực khác (${last}%).`;
    expect(sums(aid("6,8"))).toContain("consistent sum: 36,7 22,8 33,7 6,8");
    expect(troubles(aid("8,6"))).toEqual(["review sum: 36,7 22,8 33,7 8,6"]);
    expect(troubles("Viện trợ được dùng cho kinh tế (36,7%), y tế (22,8%), giáo dục (33,7%).")).toEqual([]);
  });

  test.each([
    "Tỷ lệ hộ dùng nước sạch đạt 91%, tỷ lệ hộ dùng điện đạt 99%, tỷ lệ thu gom rác đạt 88%.",
    "Cấp huyện đạt 45%, cấp xã đạt 40%, cấp tỉnh đạt 25%.",
  ])("rates of their own: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("what a change is made of", () => {
  const missing = (a: string): string => `Số người mất tích lên 83 người, tăng 9 người (Bắc Hà tăng 10, Sa Pa tăng ${a}, Văn Bàn tăng 5; Mường Khương giảm 7 người).`;

  test("up and down, by places", () => {
    expect(sums(missing("1"))).toContain("consistent sum: 9 10 1 5 7");
    expect(troubles(missing("4"))).toEqual(["review sum: 9 10 4 5 7"]);
  });

  test("what was, and what has been added", () => {
    expect(sums("Toàn huyện có 17 xã đạt chuẩn nông thôn mới.\nPhấn đấu thêm 04 xã đạt chuẩn, nâng tổng số xã đạt chuẩn lên 21 xã.")).toContain("consistent sum: 21 17 04");
  });
});

describe("which figure is broken down", () => {
  test("the bare number right in front, named by its own clause", () => {
    expect(sums("Công nhận mới 33 sản phẩm, đưa tổng số sản phẩm còn hiệu lực lên 172, gồm 129 sản phẩm 3 sao, 41 sản phẩm 4 sao, 02 sản phẩm 5 sao.")).toContain("consistent sum: 172 129 41 02");
    expect(troubles("Công nhận mới 33 sản phẩm, đưa tổng số sản phẩm còn hiệu lực lên 172, gồm 129 sản phẩm 3 sao, 41 sản phẩm 4 sao, 02 sản phẩm 5 sao.")).toEqual([]);
  });

  test("shared out and not yet: of what the sentence in front is about", () => {
    const text = (rest: string): string => `Tỉnh được giao 602.170 triệu đồng, gồm: vốn đầu tư 575.230 triệu đồng; vốn năm trước kéo dài 26.940 triệu đồng. Đã phân bổ chi tiết 596.730 triệu đồng; chưa phân bổ ${rest} triệu đồng.`;
    expect(sums(text("5.440"))).toContain("consistent sum: 602.170 596.730 5.440");
    expect(troubles(text("5.440"))).toEqual([]);
  });
});
