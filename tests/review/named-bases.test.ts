/** Several bases of several percentages: told apart by who set them, or told in turn. */
import { outcome, troubles } from "./helpers";

describe("bases named by who set them", () => {
  test("in a footnote", () => {
    const text = (district: string): string => `Thu ngân sách[footnoteRef:1]: thu trên địa bàn 246.400 triệu đồng, đạt 112% dự toán tỉnh giao, đạt ${district}% dự toán HĐND huyện giao, bằng 96,3% so với thực hiện năm 2022. [1: Dự toán tỉnh giao 220.000 triệu đồng, HĐND huyện giao 235.000 triệu đồng; thực hiện năm 2022 là 255.860 triệu đồng.]`;
    expect(troubles(text("104,9"))).toEqual([]);
    expect(outcome(text("104,9")).filter((line) => /plan|growth/.test(line))).toHaveLength(3);
    expect(troubles(text("109,4"))).toEqual(["inconsistent plan: 246.400 235.000 109,4"]);
  });

  test("in a bracket", () => {
    const text = (province: string): string => `Thu ngân sách 246.400 triệu đồng, đạt ${province}% dự toán tỉnh giao và 104,9% dự toán huyện giao (tỉnh giao 220.000 triệu đồng; huyện giao 235.000 triệu đồng).`;
    expect(troubles(text("112"))).toEqual([]);
    expect(troubles(text("121"))).toEqual(["inconsistent plan: 246.400 220.000 121"]);
  });

  test("stay silent where two values name one giver, or the note names a thing of its own", () => {
    const note = "[1: Dự toán tỉnh giao 220.000 triệu đồng, huyện giao 235.000 triệu đồng.]";
    expect(troubles(`Ngân sách[footnoteRef:1]: thu 246.400 triệu đồng, đạt 112% dự toán tỉnh giao; chi 198.400 triệu đồng, đạt 91% dự toán tỉnh giao. ${note}`)).toEqual([]);
    expect(troubles("Thu 246.400 triệu đồng[footnoteRef:1], đạt 108% dự toán tỉnh giao. [1: Thu nội địa tỉnh giao 220.000 triệu đồng, thu phí huyện giao 235.000 triệu đồng.]")).toEqual([]);
  });
});

test("bases told in turn", () => {
  const text = (second: string): string => `Thu đạt 246.400 triệu đồng, bằng 112% dự toán tỉnh giao và 104,9% dự toán huyện giao (lần lượt 220.000 triệu đồng và ${second} triệu đồng).`;
  expect(troubles(text("235.000"))).toEqual([]);
  expect(troubles(text("253.000"))).toEqual(["inconsistent plan: 246.400 253.000 104,9"]);
});
