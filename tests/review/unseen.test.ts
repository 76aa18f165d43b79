/** Phrasings of reports from other places: what they state must be read the way their writers meant it. */
import { outcome, troubles } from "./helpers";

describe("shares", () => {
  test("where the total has a share of a named base itself, its parts have theirs of their own", () => {
    expect(troubles(
      "Toàn huyện đã thu hoạch 812 ha lúa, chiếm 54% diện tích gieo cấy, trong đó: vùng cao thu hoạch 520 ha, chiếm 61%; vùng thấp thu hoạch 292 ha, chiếm 45%.",
    )).toEqual([]);
    expect(outcome("Tiếp nhận 250 đơn, trong đó: khiếu nại 50 đơn, chiếm 21%; kiến nghị 200 đơn, chiếm 80%.")).toContain("inconsistent ratio: 50 250 21");
  });
});

describe("wholes and parts", () => {
  test("the whole may stand behind the share", () => {
    expect(outcome("Toàn huyện có 2.431 hộ nghèo, chiếm 12,25% trong tổng số 19.845 hộ dân.")).toEqual(["consistent ratio: 2.431 19.845 12,25"]);
    expect(outcome("Có 38.412 người tham gia bảo hiểm y tế, đạt tỷ lệ 97,5% dân số (40.120 người).")).toEqual(["inconsistent ratio: 38.412 40.120 97,5"]);
    expect(troubles("Tỷ lệ bao phủ bảo hiểm y tế đạt 95,7% dân số (38.412 người).")).toEqual([]);
  });

  test("“ngân sách trung ương 60,5 tỷ đồng” is an amount, “Trung ương 7” a meeting", () => {
    expect(outcome("Tổng vốn 100,5 tỷ đồng (ngân sách trung ương 60,5 tỷ đồng, ngân sách địa phương 30 tỷ đồng).")).toEqual(["inconsistent sum: 100,5 60,5 30"]);
    expect(troubles("Thực hiện Nghị quyết Trung ương 7 và Nghị quyết 30, toàn xã có 12 hợp tác xã (nông nghiệp 8 hợp tác xã, dịch vụ 4 hợp tác xã).")).toEqual([]);
  });

  test("a list inside an item is no part of the list around it", () => {
    const nested = (last: string): string =>
      `Tổng vốn 100,5 tỷ đồng, gồm:\n- Nguồn trung ương 60,5 tỷ đồng, trong đó:\n+ Đầu tư 40 tỷ đồng;\n+ Sự nghiệp 20,5 tỷ đồng;\n- Nguồn địa phương ${last} tỷ đồng.`;
    expect(outcome(nested("40"))).toEqual(["consistent sum: 100,5 60,5 40", "consistent sum: 60,5 40 20,5"]);
    expect(outcome(nested("43"))).toContain("inconsistent sum: 100,5 60,5 43");
    expect(troubles("- Tổng dư nợ là 2.461 tỷ đồng, cụ thể như sau:\n+ Ngân hàng thương mại là 2.101 tỷ đồng.\n+ Ngân hàng Chính sách là 360 tỷ đồng.\n- Nợ xấu khoảng 36 tỷ đồng.")).toEqual([]);
  });
});

describe("targets", () => {
  test("a percentage behind the target in one bracket is of that target", () => {
    expect(outcome("Đàn trâu 412 con (KH 420 con, đạt 98,1%); đàn bò 386 con (KH 380 con, đạt 111,6%).")).toEqual([
      "consistent plan: 412 420 98,1", "inconsistent plan: 386 380 111,6",
    ]);
  });

  test("“6 tháng 8.642 triệu đồng” is an amount, “tháng 8” a month", () => {
    expect(outcome("Tổng thu 6 tháng 8.642 triệu đồng, đạt 60,9% dự toán năm (14.200 triệu đồng).")).toEqual(["consistent plan: 8.642 14.200 60,9"]);
    expect(outcome("Tổng thu 9 tháng 120 tỷ đồng, đạt 80% dự toán (160 tỷ đồng).")).toEqual(["inconsistent plan: 120 160 80"]);
    expect(troubles("Trong tháng 8, tháng 9 và tháng 10 tiếp 12 lượt; lũy kế 6 tháng tiếp 40 lượt.")).toEqual([]);
  });

  test("“vượt 104% (156/150)” is loose, not wrong; “vượt 4%” is right", () => {
    expect(outcome("Giải quyết việc làm vượt 4% (156/150 lao động).")).toEqual(["consistent ratio: 156 150 4"]);
    expect(outcome("Giải quyết việc làm vượt 104% (156/150 lao động).")).toEqual(["review ratio: 156 150 104"]);
  });
});

describe("tables", () => {
  test("a numbered row that begins with “Tổng” is no total of the rows beside it", () => {
    expect(troubles("TT\tChỉ tiêu\tKế hoạch\tThực hiện\tSo với KH (%)\n1\tTổng thu ngân sách\t152.000\t128.640\t84,6\n2\tTổng chi ngân sách\t121.700\t96.400\t79,2")).toEqual([]);
  });
});

describe("comparisons with the year before", () => {
  test("“bằng 98,7% so với cùng kỳ” is a fall of 1,3%, not a rise of 98,7%", () => {
    expect(outcome("Toàn xã gieo trồng 684,2 ha, bằng 98,7% so với cùng kỳ (năm 2022: 693,2 ha).")).toEqual(["consistent growth: 684,2 693,2 98,7"]);
    expect(troubles("Sản lượng thủy sản đạt 1.846 tấn, bằng 105,4% so với cùng kỳ.\nSản lượng thủy sản đạt 1.846 tấn, tăng 5,4% so với cùng kỳ.")).toEqual([]);
  });

  test("a bare value in brackets behind the base is the base", () => {
    expect(outcome("Thu ngân sách đạt 128.640 triệu đồng, bằng 84,6% dự toán (152.000 triệu đồng), tăng 9,1% so với cùng kỳ (117.900 triệu đồng).")).toEqual([
      "consistent plan: 128.640 152.000 84,6", "consistent growth: 128.640 117.900 9,1",
    ]);
    expect(outcome("Đàn trâu có 3.126 con, giảm 5,3% so với cùng kỳ (3.240 con).")).toEqual(["inconsistent growth: 3.126 3.240 5,3"]);
  });

  test("a difference and its percentage in brackets belong together, and to the thing they name", () => {
    expect(outcome("Phạm pháp hình sự xảy ra 412 vụ, giảm 38 vụ (giảm 8,44%) so với năm 2023.")).toEqual(["consistent growth: 412 38 8,44"]);
    expect(outcome("Phạm pháp hình sự xảy ra 412 vụ, giảm 38 vụ (giảm 9,44%) so với năm 2023.")).toEqual(["inconsistent growth: 412 38 9,44"]);
    const accidents = "Xảy ra 184 vụ, làm chết 61 người, bị thương 172 người; so với cùng kỳ tăng 12 vụ (tăng 6,98%), giảm 05 người chết (giảm 7,58%), tăng 20 người bị thương (tăng 13,16%).";
    expect(troubles(accidents)).toEqual([]);
    expect(outcome(accidents)).toContain("consistent growth: 61 05 7,58");
  });
});

describe("what only looks like a figure, or like a contradiction", () => {
  test("telephone numbers are no malformed figures; “trung cấp 115” is one", () => {
    expect(troubles("Liên hệ 0912.345.678 hoặc 0218.3854.123.")).toEqual([]);
    expect(outcome("Có 1.126 lưu học sinh (hệ đại học 684, hệ cao đẳng 327, hệ trung cấp 115).")).toEqual(["consistent sum: 1.126 684 327 115"]);
  });

  test("next year's estimate does not contradict this year's result", () => {
    expect(troubles("I. THU NGÂN SÁCH NĂM 2023\nThu nội địa: 4.205.300 triệu đồng.\nII. DỰ TOÁN NĂM 2024\nDự toán thu ngân sách là 4.750 tỷ đồng; trong đó thu nội địa 4.640 tỷ đồng.")).toEqual([]);
  });
});
