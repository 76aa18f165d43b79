/** Targets below a stroke, and by how much the result passes or misses them. */
import { plans, troubles } from "./helpers";

describe("by how much a result passes the target below the stroke", () => {
  test("in its unit", () => {
    expect(plans("Cây đậu tương: gieo trồng 46/42,5 ha, vượt 3,5 ha so với KH, năng suất 16 tạ/ha.")).toEqual(["consistent plan: 46 42,5 3,5"]);
    expect(troubles("Cây đậu tương: gieo trồng 46/42,5 ha, vượt 5,3 ha so với KH, năng suất 16 tạ/ha.")).toEqual(["inconsistent plan: 46 42,5 5,3"]);
  });
  test("in per cent, in a bracket too", () => {
    expect(plans("Trồng mới 26,4 ha/24,0 ha kế hoạch (vượt 10,0%).")).toEqual(["consistent plan: 26,4 24,0 10,0"]);
    expect(troubles("Trồng mới 26,4 ha/24,0 ha kế hoạch (vượt 19,0%).")).toEqual(["inconsistent plan: 26,4 24,0 19,0"]);
  });
  test("beside the percentage of it", () => {
    const text = (more: string): string => `Tạo việc làm 1.365/1.300 lao động, đạt 105% kế hoạch, vượt ${more} lao động so với kế hoạch.`;
    expect(plans(text("65"))).toContain("consistent plan: 1.365 1.300 65");
    expect(troubles(text("56"))).toEqual(["inconsistent plan: 1.365 1.300 56"]);
  });
  test("without the word: asked about only where a slip explains it", () => {
    expect(plans("Cây ngô 756/720 ha, tăng 5,0%; cây sắn 84/80 ha, tăng 5,0%.")).toEqual(["consistent plan: 756 720 5,0", "consistent plan: 84 80 5,0"]);
    expect(troubles("Cây ngô 756/720 ha, tăng 8,0%.")).toEqual(["review plan: 756 720 8,0"]);
    expect(troubles("Cây ngô 756/720 ha, tăng 12,7%.")).toEqual([]);
  });
});

test("the percentage opens the next sentence", () => {
  expect(plans("Trong đó lúa 228/230 ha. Đạt 99,1% so với kế hoạch. Năng suất 62 tạ/ha.")).toEqual(["consistent plan: 228 230 99,1"]);
  expect(troubles("Trong đó lúa 228/230 ha. Đạt 91,9% so với kế hoạch. Năng suất 62 tạ/ha.")).toEqual(["inconsistent plan: 228 230 91,9"]);
});

test("changes since another time, and counts among a whole, are of no target", () => {
  expect(plans("Đàn trâu 62/60 con, tăng 8,8% so với cùng kỳ; có 12/19 xã đạt chuẩn, tăng 2 xã; 5/8 xã vượt 10% kế hoạch.")).toEqual([]);
  expect(troubles("Đàn trâu 62/60 con, tăng 8,8% so với cùng kỳ; có 12/19 xã đạt chuẩn, tăng 2 xã; 5/8 xã vượt 10% kế hoạch.")).toEqual([]);
});

test("one of a row of fractions, below its target where the others are above theirs", () => {
  const row = (rice: string): string => `Lúa đạt ${rice} ha, tăng 3,2%; ngô 86/80 ha, tăng 7,5%; sắn 63/45 ha, tăng 40%.`;
  expect(troubles(row("64/62"))).toEqual([]);
  expect(troubles(row("49/62"))).toEqual(["review plan: 49 62 3,2"]);
  expect(troubles("Lúa đạt 49/62 ha, tăng 3,2%; ngô 86/80 ha, tăng 7,5%.")).toEqual([]);
});
