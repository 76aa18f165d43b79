/** Rows of figures parted by strokes below a header that is parted so, too. */
import { outcome, troubles } from "./helpers";

describe("tables parted by strokes", () => {
  const staff = (rise: string): string => `Biểu 07. Giáo viên; Đvt: người; Năm 2022 / Năm 2023 / Tăng (+), giảm (-)\nMầm non: 1.912 / 1.874 / -38\nTiểu học: 3.406 / 3.527 / +${rise}\nTrung học: 2.215 / 2.198 / -17\nCộng: 7.533 / 7.599 / +66`;

  test("changes and totals of its columns", () => {
    expect(outcome(staff("121"))).toEqual(expect.arrayContaining(["consistent sum: 7.533 1.912 3.406 2.215", expect.stringMatching(/^consistent growth: .*\+121/u)]));
    expect(troubles(staff("121"))).toEqual([]);
    expect(troubles(staff("112"))).toEqual([expect.stringMatching(/\+112/u)]);
  });

  test("the rows' name as the header's first cell", () => {
    const goals = (rate: string): string => `Chỉ tiêu / Kế hoạch / Thực hiện / Tỷ lệ (%)\nKết nạp: 140 / 119 / 85,0\nTập huấn: 360 / 306 / ${rate}\nKiểm tra: 25 / 24 / 96,0`;
    expect(troubles(goals("85,0"))).toEqual([]);
    expect(outcome(goals("85,0")).length).toBeGreaterThan(2);
  });

  test("strokes without a header, and words between them, are no table", () => {
    expect(troubles("Tổ 1: 12 / 15 / 18\nTổ 2: 14 / 15 / 19")).toEqual([]);
    expect(troubles("Họ tên / Chức vụ / Đơn vị\nPhân công: ông A / Trưởng phòng / Sở Y tế\nGhi chú: 2 / 3")).toEqual([]);
  });
});
