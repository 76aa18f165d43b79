/** What is said twice is read once for each relation: a percentage above the target is two figures, never mixed up. */
import { slipsOf } from "../../../src/review/book/edits";
import { checkBook } from "../../../src/review";
import { book, cityTable, drafts, failing, told } from "./support";

const ABOVE = "Thu ngân sách nhà nước trên địa bàn năm 2023 đạt 132,9 tỷ đồng, vượt 2,2% kế hoạch, tăng 10,5% so với năm 2022.";
const BELOW = "Sản lượng lương thực có hạt năm 2023 đạt 8.007 tấn, giảm 4,1% so với năm 2022.";

test.each([ABOVE, BELOW])("a sentence that stands in two places agrees with the table in both: %s", (sentence) => {
  const all = drafts(book([cityTable()], [sentence, sentence]));
  expect(told(failing(all))).toEqual([]);
  expect(all.filter((d) => d.fault === "text-against-table").length).toBeGreaterThanOrEqual(4);
});

test("of a figure said twice and wrong once, the wrong one is named and put right", () => {
  const { findings } = checkBook(book([cityTable()], [ABOVE, ABOVE.replace("2,2%", "3,2%")]));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.spans).toContainEqual(expect.objectContaining({ address: "A2", start: ABOVE.indexOf("2,2"), end: ABOVE.indexOf("2,2") + 3 }));
  expect(slipsOf("3,2").map((slip) => slip.to)).toContain("2,2");
  expect(findings[0]?.proposal).toMatchObject({ from: "3,2", to: "2,2", span: { address: "A2" } });
});
