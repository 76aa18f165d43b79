/** Items that break down one of themselves do not end the list they stand in. */
import { outcome, troubles, verdicts } from "./helpers";

const fees = "Chia ra: a) Thuế: 51.204, đạt 103,2% dự toán (49.616); b) Tiền đất: 38.150, trong đó đấu giá 27.930; c) Phí: 6.412; d) Thu khác: 4.906.";

describe("behind a nested “trong đó”", () => {
  test("letters go on with the list, in the next sentence", () => {
    expect(outcome(`Thu trên địa bàn 100.672 triệu đồng. ${fees}`)).toContain("consistent sum: 100.672 51.204 38.150 6.412 4.906");
    expect(troubles(`Thu trên địa bàn 100.672 triệu đồng. ${fees}`)).toEqual([]);
    expect(troubles(`Thu trên địa bàn 100.762 triệu đồng. ${fees}`)).toEqual([expect.stringMatching(/sum: 100\.762 51\.204 38\.150 6\.412 4\.906$/)]);
  });

  test("in the same sentence", () => {
    const text = (last: string): string => `Tổng kinh phí 84,6 tỷ đồng, gồm: (1) vốn tỉnh 41,2 tỷ đồng; (2) vốn huyện 28,5 tỷ đồng, trong đó tiền đất 12,7 tỷ đồng; (3) vốn xã ${last} tỷ đồng.`;
    expect(outcome(text("14,9"))).toContain("consistent sum: 84,6 41,2 28,5 14,9");
    expect(troubles(text("14,9"))).toEqual([]);
    expect(verdicts(text("19,4"), "sum").filter((verdict) => verdict !== "consistent")).toHaveLength(1);
  });

  test("without letters only an agreement counts", () => {
    expect(outcome("Kinh phí 84,6 tỷ đồng, gồm: vốn tỉnh 41,2 tỷ đồng; vốn huyện 28,5 tỷ đồng, trong đó tiền đất 12,7 tỷ đồng; vốn xã 14,9 tỷ đồng.")).toContain("consistent sum: 84,6 41,2 28,5 14,9");
    expect(troubles("Kinh phí 84,6 tỷ đồng, gồm: vốn tỉnh 41,2 tỷ đồng; vốn huyện 28,5 tỷ đồng, trong đó tiền đất 12,7 tỷ đồng; đã giải ngân 62,3 tỷ đồng.")).toEqual([]);
  });
});

test("“ngân sách cấp trên” is a purse, no “more than”", () => {
  const text = (last: string): string => `Tổng chi ngân sách 418.236. Cơ cấu: chi đầu tư 96.412 (23,1%); chi thường xuyên 287.540 (68,8%); chi chuyển nguồn 31.926 (7,6%); nộp ngân sách cấp trên ${last} (0,6%).`;
  expect(troubles(text("2.358"))).toEqual([]);
  expect(outcome(text("2.358"))).toContain("consistent sum: 418.236 96.412 287.540 31.926 2.358");
});
