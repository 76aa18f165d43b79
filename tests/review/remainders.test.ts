/** What is left: balances of trade, stocks over a period, what is carried over. */
import { outcome, sums, troubles } from "./helpers";

describe("balances of trade", () => {
  test("exports less imports, in one sentence", () => {
    expect(sums("Xuất khẩu 52,6 triệu USD, tăng 4%, nhập khẩu 31,2 triệu USD; xuất siêu 21,4 triệu USD.")).toContain("consistent sum: 52,6 31,2 21,4");
    expect(sums("Xuất khẩu 52,6 triệu USD, tăng 4%, nhập khẩu 31,2 triệu USD; xuất siêu 27,4 triệu USD.")).toContain("inconsistent sum: 52,6 31,2 27,4");
    expect(sums("Xuất khẩu 31,2 triệu USD, nhập khẩu 52,6 triệu USD; nhập siêu 21,4 triệu USD.")).toContain("consistent sum: 31,2 52,6 21,4");
  });

  test("over lines it is for a person to see", () => {
    const lines = (balance: string): string => `a) Xuất khẩu: 52,6 triệu USD, tăng 4%.\nb) Nhập khẩu: 31,2 triệu USD, tăng 2%.\nc) Cán cân thương mại: xuất siêu ${balance} triệu USD.`;
    expect(sums(lines("21,4"))).toEqual(["consistent sum: 52,6 31,2 21,4"]);
    expect(sums(lines("24,1"))).toEqual(["review sum: 52,6 31,2 24,1"]);
  });

  test.each([
    "Tháng 8 xuất khẩu 9 triệu USD, nhập khẩu 8 triệu USD; tính chung 8 tháng xuất siêu 12 triệu USD.",
    "Xuất khẩu 52,6 triệu USD, nhập khẩu 31,2 triệu USD, trong đó khối tư nhân xuất khẩu 20 triệu USD, nhập khẩu 11 triệu USD; khối nhà nước xuất siêu 12,4 triệu USD.",
    "Khối tư nhân xuất khẩu 20 triệu USD, nhập khẩu 11 triệu USD; cả tỉnh xuất siêu 31,5 triệu USD.",
    "Kim ngạch xuất nhập khẩu 83,8 triệu USD; xuất siêu 21,4 triệu USD.",
  ])("another time or another side: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("stocks", () => {
  const flow = (end: string): string => `Biến động trong năm: số hộ nghèo đầu kỳ 560 hộ; thoát nghèo 120 hộ; tái nghèo 4 hộ; phát sinh mới 16 hộ; số hộ nghèo cuối kỳ ${end} hộ.`;

  test("from the start of a period to its end, each figure as its words say", () => {
    expect(sums(flow("460"))).toContain("consistent sum: 560 120 4 16 460");
    expect(sums(flow("490"))).toContain("review sum: 560 120 4 16 490");
  });

  test("a figure that does not say which way it goes", () => {
    expect(troubles("Số hộ nghèo đầu năm 560 hộ; hộ được vay vốn 120 hộ; số hộ nghèo cuối năm 480 hộ.")).toEqual([]);
  });

  test("what came in with what was carried over", () => {
    expect(sums("Tiếp nhận mới 412 hồ sơ, hồ sơ tồn kỳ trước chuyển sang là 26, tổng số phải giải quyết là 438 hồ sơ.")).toContain("consistent sum: 438 412 26");
    expect(sums("Tiếp nhận mới 412 hồ sơ, hồ sơ tồn kỳ trước chuyển sang là 26, tổng số phải giải quyết là 468 hồ sơ.")).toContain("review sum: 412 26 468");
  });
});

describe("totals that are raised, with what there was in brackets", () => {
  const treaties = (now: string): string => `Trong kỳ ký mới 08 văn bản, nâng số thỏa thuận còn hiệu lực lên ${now} (đầu kỳ: 45). Rà soát 26 văn bản đã ký.`;

  test("what there was and what is new make what there is", () => {
    expect(outcome(treaties("53"))).toContain("consistent sum: 53 45 08");
    expect(troubles(treaties("35"))).toEqual(["review sum: 35 45 08"]);
  });

  test("some may have ended meanwhile", () => {
    expect(troubles(treaties("51"))).toEqual([]);
    expect(troubles("Công nhận thêm 06 xã, nâng tổng số lên 47 xã (đầu năm: 42 xã).")).toEqual([]);
  });
});

test("where only those who left are told, others may have come", () => {
  const text = (end: string): string => `Hộ cận nghèo: đầu năm 4.318 hộ; trong năm thoát cận nghèo 1.206 hộ; cuối năm ${end} hộ.`;
  expect(troubles(text("3.112"))).toEqual([]);
  expect(troubles(text("3.954"))).toEqual([]);
});
