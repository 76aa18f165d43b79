/** Two results that are percentages of one target: what the first makes of it, the second has to make of it, too. */
import { checkText } from "../../src/review";

const plansIn = (text: string): string[] =>
  checkText([{ file: "báo cáo.txt", text }]).relations.filter(({ kind }) => kind === "plan").map(({ verdict, formula }) => `${verdict}: ${formula}`);

describe("a month and all months of the year, of one budget", () => {
  test.each([
    ["Thu ngân sách nhà nước tháng 7 ước đạt 164 tỷ đồng, bằng 9,1% dự toán; lũy kế 7 tháng ước đạt 1.151 tỷ đồng, bằng 63,9% dự toán.", "164 / 9,1% = 1.151 / 63,9%"],
    ["Giải ngân đến hết tháng 7 được 418,6 tỷ đồng, đạt 43,7% kế hoạch; ước đến hết tháng 8 giải ngân 497,3 tỷ đồng, đạt 51,9% kế hoạch.", "418,6 / 43,7% = 497,3 / 51,9%"],
    ["Thu nội địa tháng 4 đạt 83,7 tỷ đồng, bằng 6,9% dự toán năm, lũy kế 4 tháng đạt 361 tỷ đồng, bằng 29,8% dự toán năm.", "83,7 / 6,9% = 361 / 29,8%"],
  ])("agree: %s", (text, formula) => expect(plansIn(text)).toContain(`consistent: ${formula}`));

  test.each([
    ["Thu ngân sách nhà nước tháng 7 ước đạt 164 tỷ đồng, bằng 9,1% dự toán; lũy kế 7 tháng ước đạt 1.151 tỷ đồng, bằng 66,9% dự toán.", "164 / 9,1% ≠ 1.151 / 66,9%"],
    ["Giải ngân đến hết tháng 7 được 418,6 tỷ đồng, đạt 43,7% kế hoạch; ước đến hết tháng 8 giải ngân 497,3 tỷ đồng, đạt 51,3% kế hoạch.", "418,6 / 43,7% ≠ 497,3 / 51,3%"],
    ["Giải ngân đến hết tháng 7 được 418,6 tỷ đồng, đạt 43,7% kế hoạch; ước đến hết tháng 8 giải ngân 947,3 tỷ đồng, đạt 51,9% kế hoạch.", "418,6 / 43,7% ≠ 947,3 / 51,9%"],
  ])("or are asked about: %s", (text, formula) => expect(plansIn(text)).toEqual([`review: ${formula}`]));

  test.each([
    "Thu ngân sách tháng 7 ước đạt 164 tỷ đồng, bằng 97,4% dự toán tháng; lũy kế 7 tháng ước đạt 1.151 tỷ đồng, bằng 63,9% dự toán năm.",
    "Sản lượng tháng 7 đạt 164 nghìn tấn, bằng 96,8% kế hoạch; lũy kế 7 tháng đạt 1.151 nghìn tấn, bằng 63,9% kế hoạch.",
    "Lũy kế thu 7 tháng đạt 1.151 tỷ đồng, bằng 63,9% dự toán trung ương giao; ước cả năm thu 1.846 tỷ đồng, bằng 94,6% dự toán hội đồng nhân dân tỉnh giao.",
    "Thu nội địa tháng 7 đạt 164 tỷ đồng, bằng 9,1% dự toán; lũy kế chi 7 tháng đạt 1.402 tỷ đồng, bằng 57,4% dự toán.",
  ])("and of two budgets nothing is said: %s", (text) => expect(plansIn(text).filter((one) => /\/.*\//.test(one))).toEqual([]));

  test("each budget by whoever gave it", () => {
    const text = "Lũy kế thu 7 tháng đạt 1.151 tỷ đồng, bằng 63,9% dự toán trung ương giao, bằng 59,0% dự toán hội đồng nhân dân tỉnh giao; ước cả năm thu 1.846 tỷ đồng, bằng 102,5% dự toán trung ương giao, bằng 94,6% dự toán hội đồng nhân dân tỉnh giao.";
    expect(plansIn(text)).toEqual(["consistent: 1.151 / 63,9% = 1.846 / 102,5%", "consistent: 1.151 / 59,0% = 1.846 / 94,6%"]);
  });
});
