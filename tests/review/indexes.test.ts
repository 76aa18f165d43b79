/** A change told as a percentage in words and as an index in the row of a table; times and bases told in two ways. */
import { outcome, troubles } from "./helpers";

const report = (grown: string, index: string): string => `BÁO CÁO\nTình hình thu ngân sách 9 tháng năm 2024\nThu nội địa 9 tháng đạt 531,8 tỷ đồng, tăng ${grown}% so với cùng kỳ.\nTT\tChỉ tiêu\t9 tháng 2024 (tỷ đồng)\tSo tháng trước (%)\tSo cùng kỳ (%)\n1\tThu nội địa\t531,8\t104,2\t${index}\n2\tThu xuất nhập khẩu\t97,4\t98,1\t107,5`;

describe("a change beside the value that a row tells, too", () => {
  test("is the index of the row less a hundred", () => {
    expect(outcome(report("13,6", "113,6"))).toContain("consistent same: 13,6 113,6");
    expect(troubles(report("13,6", "113,6"))).toEqual([]);
    expect(troubles(report("16,3", "113,6")).length).toBe(1);
    expect(troubles(report("13,6", "131,6")).length).toBe(1);
  });

  test("is of something else where more than a slip parts them", () => {
    expect(troubles(report("4,2", "113,6"))).toEqual([]);
    expect(troubles(report("13,6", "13,6"))).toEqual([]);
  });
});

describe("one time told in two ways", () => {
  const paper = (head: string, body: string): string => `BÁO CÁO\nHoạt động doanh nghiệp năm 2025\n${head}\n1. ${body}`;

  test.each([
    ["Tính từ đầu năm đến hết tháng 5, toàn tỉnh có 1.327 doanh nghiệp thành lập mới.", "Kết quả: 5 tháng đầu năm, số doanh nghiệp thành lập mới là «1.327» doanh nghiệp.", "1.372"],
    ["Đến ngày 31/10, toàn tỉnh giải ngân 2.186,4 tỷ đồng.", "Giải ngân: lũy kế giải ngân đến hết tháng 10 là «2.186,4» tỷ đồng.", "2.168,4"],
    ["Đến 30/6, dư nợ cho vay đạt 37.420 tỷ đồng, tăng 8,3% so với cuối năm 2024.", "Dư nợ: đến 30/6, dư nợ cho vay là 37.420 tỷ đồng, tăng «8,3»% so với đầu năm.", "3,8"],
    ["Có 76.348 cử tri đi bầu.", "Bầu cử: số cử tri đã đi bầu là «76.348» người.", "76.438"],
    ["Trong năm đã kiểm tra 1.327 cơ sở thực phẩm.", "Kiểm tra: đã kiểm tra «1.327» lượt cơ sở thực phẩm.", "1.372"],
  ])("%s", (head, body, wrong) => {
    expect(troubles(paper(head, body.replace(/[«»]/g, "")))).toEqual([]);
    expect(troubles(paper(head, body.replace(/«.*»/, wrong))).length).toBe(1);
  });

  test.each([
    ["Tháng 5, toàn tỉnh có 1.327 doanh nghiệp thành lập mới.", "Kết quả: tính đến hết tháng 5, số doanh nghiệp thành lập mới là 1.372 doanh nghiệp."],
    ["Đến ngày 31/10, toàn tỉnh giải ngân 2.186,4 tỷ đồng.", "Giải ngân: lũy kế giải ngân đến hết tháng 9 là 2.168,4 tỷ đồng."],
  ])("two times: %s", (head, body) => {
    expect(troubles(paper(head, body))).toEqual([]);
  });
});
