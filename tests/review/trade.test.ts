/** Trade told over several times, sectors and places: turnover, balance, and their parts. */
import { sums, troubles } from "./helpers";

const months = (soFar: string): string => `Tháng 5, tỉnh xuất khẩu 61,42 triệu USD, lũy kế 5 tháng 287,16 triệu USD; nhập khẩu 48,15 triệu USD, lũy kế ${soFar} triệu USD. Tháng 5 xuất siêu 13,27 triệu USD; 5 tháng xuất siêu 65,43 triệu USD.`;
const turnover = (sold: string): string => `Kim ngạch xuất nhập khẩu quý III đạt 912,6 triệu USD, tăng 3,1% so với quý trước.\nTrong đó, xuất khẩu ${sold} triệu USD, tăng 4%; nhập khẩu 386,7 triệu USD, tăng 1,8%.`;
const sectors = (foreign: string): string => `Nửa đầu năm, cán cân thương mại xuất siêu 48,6 triệu USD, trong đó khối trong nước nhập siêu 73,2 triệu USD; khối FDI xuất siêu ${foreign} triệu USD.`;

describe("trade", () => {
  test("a month and the months so far each have their own balance", () => {
    expect(sums(months("221,73"))).toEqual(expect.arrayContaining(["consistent sum: 61,42 48,15 13,27", "consistent sum: 287,16 221,73 65,43"]));
    expect(troubles(months("221,73"))).toEqual([]);
    expect(troubles(months("212,73"))).toEqual(["review sum: 287,16 212,73 65,43"]);
  });

  test("a turnover has both sides, told in the next line", () => {
    expect(troubles(turnover("525,9"))).toEqual([]);
    expect(troubles(turnover("552,9"))).toContain("review sum: 912,6 552,9 386,7");
  });

  test("the balances of both sectors make that of all", () => {
    expect(sums(sectors("121,8"))).toContain("consistent sum: 73,2 121,8 48,6");
    expect(troubles(sectors("112,8"))).toEqual(["review sum: 73,2 112,8 48,6"]);
  });

  test("a place has its own balance in brackets", () => {
    const places = (left: string): string => `Thị xã A xuất khẩu 31,8 triệu USD, nhập khẩu 22,5 triệu USD (xuất siêu 9,3 triệu USD); huyện B xuất khẩu 17,4 triệu USD, nhập khẩu 11,9 triệu USD (xuất siêu ${left} triệu USD).`;
    expect(troubles(places("5,5"))).toEqual([]);
    expect(troubles(places("3,5"))).toContain("inconsistent sum: 17,4 11,9 3,5");
  });

  test.each([
    "Xuất khẩu sang Nhật Bản đạt 42,6 triệu USD, nhập khẩu từ Thái Lan 31,7 triệu USD; nhập siêu từ Hàn Quốc 11,9 triệu USD.",
    "Xuất khẩu gạo đạt 42,6 triệu USD; nhập khẩu phân bón 31,7 triệu USD. Tính chung cả tỉnh xuất siêu 11,9 triệu USD.",
    "Tháng 3 xuất khẩu 42,6 triệu USD, nhập khẩu 31,7 triệu USD; tính chung 3 tháng xuất siêu 11,9 triệu USD.",
  ])("another market, other goods, another time: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("what is added", () => {
  test("a total with more than it had", () => {
    const more = (added: string): string => `Quý I, vốn đăng ký mới đạt 418,6 tỷ đồng. Nếu tính thêm ${added} tỷ đồng vốn bổ sung của các doanh nghiệp đang hoạt động thì tổng vốn đưa vào kinh doanh là 645,9 tỷ đồng.`;
    expect(sums(more("227,3"))).toContain("consistent sum: 645,9 418,6 227,3");
    expect(troubles(more("273,3"))).toEqual([]);
    expect(troubles(more("272,3"))).toEqual(["review sum: 418,6 272,3 645,9"]);
  });

  test("contributions whose verb is told once, and line by line", () => {
    const once = (last: string): string => `Kinh tế huyện tăng 6,94%. Trong mức tăng chung này, nông nghiệp đóng góp 0,82 điểm phần trăm; công nghiệp 3,75 điểm phần trăm; dịch vụ ${last} điểm phần trăm.`;
    const lines = (second: string): string => `Tổng sản phẩm tăng 6,9% so với cùng kỳ, trong đó:\n- Nông nghiệp tăng 2,1%, đóng góp 0,7 điểm %.\n- Công nghiệp tăng 8,8%, đóng góp ${second} điểm %.\n- Dịch vụ tăng 6,4%, đóng góp 2,4 điểm %.`;
    expect(troubles(once("2,37"))).toEqual([]);
    expect(troubles(once("2,73"))).toEqual(["review sum: 6,94 0,82 3,75 2,73"]);
    expect(troubles(lines("3,8"))).toEqual([]);
    expect(troubles(lines("8,3"))).toContain("review sum: 6,9 0,7 8,3 2,4");
  });

  test("the total behind names what it adds, and what is left over", () => {
    const both = (added: string): string => `Vốn cấp mới đạt 736,4 triệu USD, tăng 5,2%; vốn tăng thêm của dự án cũ ${added} triệu USD. Tổng vốn cấp mới và tăng thêm đạt 1.018,9 triệu USD.`;
    const left = (rest: string): string => `Số việc phải thi hành là 3.142 việc. Đã thi hành xong 2.286 việc; số việc chuyển kỳ sau ${rest} việc.`;
    expect(troubles(both("282,5"))).toEqual([]);
    expect(troubles(both("228,5"))).toEqual(["review sum: 1.018,9 736,4 228,5"]);
    expect(troubles(left("856"))).toEqual([]);
    expect(troubles(left("865"))).toEqual(["review sum: 3.142 2.286 865"]);
  });
});
