/** Targets beside their result: behind a stroke, behind "trên kế hoạch", as a clause of their own, behind the percentage. */
import { outcome, troubles } from "./helpers";

describe("the target beside the result", () => {
  test.each([
    "Gieo trồng 8.463 ha/KH 8.300 ha, đạt 102% kế hoạch.",
    "Gieo trồng 8.463 ha/kế hoạch 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha trên kế hoạch 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha so với chỉ tiêu 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha (KH 8.300 ha), bằng 102%.",
    "Gieo trồng 8.463 ha, kế hoạch giao 8.300 ha, đạt 102%.",
    "Gieo trồng 8.463 ha (đạt 102% kế hoạch 8.300 ha).",
    "Gieo trồng 8.463 ha, đạt 102% so với kế hoạch đề ra là 8.300 ha.",
  ])("%s", (text) => {
    expect(outcome(text)).toContain("consistent plan: 8.463 8.300 102");
    expect(troubles(text.replace("8.300", "8.800"))).toEqual(["inconsistent plan: 8.463 8.800 102"]);
    expect(troubles(text.replace("102", "120"))).toEqual(["inconsistent plan: 8.463 8.300 120"]);
  });

  test("each budget behind its own percentage", () => {
    const text = (percent: string): string => `Chi giáo dục 2.514,8 tỷ đồng (đạt 67,6% dự toán 3.720 tỷ đồng); chi y tế 618,3 tỷ đồng (đạt ${percent}% dự toán 905 tỷ đồng).`;
    expect(troubles(text("68,3"))).toEqual([]);
    expect(troubles(text("86,3"))).toEqual(["inconsistent plan: 618,3 905 86,3"]);
  });

  test("“kế hoạch” that names what is planned for, and not how much", () => {
    expect(troubles("Đạt 105% kế hoạch tạo việc làm cho 1.200 lao động, tăng 50 lao động. Trồng 50 ha trên tổng số 80 ha đất trống.")).toEqual([]);
  });
});
