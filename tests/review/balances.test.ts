/** Revenue and expenditure of one purse, one sum under two percentages, documents cited with number and date. */
import { describe, expect, test } from "@jest/globals";
import { check } from "./helpers";

/** Kind and verdict of what does not hold. */
const hits = (text: string): string[] => check(text).relations.filter((r) => r.verdict !== "consistent").map((r) => `${r.kind} ${r.verdict}`);
const judged = (text: string): string[] => check(text).relations.map((r) => `${r.kind} ${r.verdict} ${r.formula}`);

describe("revenue and expenditure of one purse", () => {
  test("what a budget of its own level spends is held against what it takes in, over sections", () => {
    const text = "I. THU NGÂN SÁCH\nTổng thu ngân sách huyện ước đạt 812.450 triệu đồng.\nII. CHI NGÂN SÁCH\nTổng chi ngân sách huyện ước đạt 798.300 triệu đồng.";
    expect(judged(text)).toContain("same consistent chi 798.300 ≤ thu 812.450");
  });

  test("what is collected in a place may be less than what is spent there", () => {
    expect(hits("Tổng thu ngân sách nhà nước trên địa bàn đạt 85.200 triệu đồng. Tổng chi ngân sách địa phương đạt 410.700 triệu đồng.")).toEqual([]);
    expect(hits("Tổng thu bảo hiểm xã hội đạt 250 tỷ đồng; tổng chi bảo hiểm xã hội đạt 610 tỷ đồng.")).toEqual([]);
    expect(hits("Tổng thu ngân sách xã đạt 8.200 triệu đồng. Tổng chi ngân sách xã đạt 8.700 triệu đồng.")).toEqual([]);
  });

  test("a fund that has spent more than it took in is worth a look", () => {
    expect(hits("Quỹ bảo trì đường xã: Tổng thu lũy kế đạt 5.628 triệu đồng; tổng chi lũy kế đạt 9.320 triệu đồng.")).toEqual(["same review"]);
    expect(hits("Quỹ bảo trì đường xã: Tổng thu lũy kế đạt 9.628 triệu đồng; tổng chi lũy kế đạt 9.320 triệu đồng.")).toEqual([]);
    expect(hits("Năm 2023 ngân sách xã: Tổng thu đạt 5.628 triệu đồng; tổng chi đạt 9.320 triệu đồng.")).toEqual([]);
  });

  test("one sum cannot be two percentages of one level's target when one of them is another level's", () => {
    const revenue = "Tổng thu ngân sách địa phương đạt 12.345,6 tỷ đồng, vượt 24% so với dự toán Trung ương giao, vượt 21% so với dự toán HĐND tỉnh giao.";
    expect(hits(`${revenue} Tổng chi ngân sách địa phương đạt 12.345,6 tỷ đồng, vượt 24% dự toán HĐND tỉnh giao.`)).toContain("plan review");
    expect(hits(`${revenue} Tổng chi ngân sách địa phương đạt 12.345,6 tỷ đồng, vượt 21% dự toán HĐND tỉnh giao.`)).toEqual([]);
    expect(hits(`${revenue} Tổng chi ngân sách địa phương đạt 11.905,2 tỷ đồng, vượt 24% dự toán HĐND tỉnh giao.`)).toEqual([]);
  });
});

describe("documents with number and date", () => {
  test("the year in the number is the year of the date; a paper of the same day shows where the slip is", () => {
    const text = "Nghị quyết 11/2022/NQ-HĐND ngày 15/7/2022 về học phí; Nghị quyết 12/2022/NQ-HĐND ngày 15/7/2024 về viện phí.";
    const [finding] = check(text).findings;
    expect(finding?.class).toBe("wrong");
    expect(finding?.spans).toHaveLength(2);
    expect(hits("Nghị quyết 12/2022/NQ-HĐND ngày 15/7/2024 về viện phí.")).toEqual(["same inconsistent"]);
    expect(hits("Nghị quyết 12/2022/NQ-HĐND ngày 15/7/2022 về viện phí.")).toEqual([]);
  });

  test("one number cited twice has one date; numbers of another year or office are other papers", () => {
    expect(hits("Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2023 về chuyển đổi số.\nTriển khai Kế hoạch số 45/KH-UBND ngày 12/4/2023 về chuyển đổi số.")).toEqual(["same review"]);
    expect(judged("Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2023 về chuyển đổi số.\nTriển khai Kế hoạch số 45/KH-UBND ngày 12/03/2023.")).toHaveLength(1);
    expect(hits("Kế hoạch số 45/KH-UBND ngày 12/3/2023.\nKế hoạch số 45/KH-UBND ngày 12/3/2022.")).toEqual([]);
    expect(hits("Kế hoạch số 45/KH-UBND ngày 12/3/2023 của huyện.\nKế hoạch số 45/KH-UBND ngày 8/5/2023 của tỉnh.")).toEqual([]);
  });
});

describe("digits and names said once", () => {
  test("thousands with a dot stand in fractions, too", () => {
    expect(hits("Kiểm tra 2.310/2.150 lượt cơ sở, đạt 107,4% kế hoạch; giám sát 1325 lượt.")).toEqual(["wording review"]);
    expect(hits("Kiểm tra 231/215 lượt cơ sở, đạt 107,4% kế hoạch; giám sát 1325 lượt.")).toEqual([]);
  });

  test("what is measured is said once for several crops", () => {
    const text = "I. NÔNG NGHIỆP\nTrồng mới 320 ha quế, đạt 104% kế hoạch.\nII. HỖ TRỢ\nTrồng mới 145 ha cây mắc ca, 320 ha quế theo chính sách.";
    expect(judged(text)).toContain("same consistent 320 ha = 320 ha");
  });
});
