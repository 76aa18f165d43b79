/** A list that adds up but for the unit of one figure. */
import { describe, expect, test } from "@jest/globals";
import { check, outcome, troubles, verdicts } from "./helpers";

const WHOLE = "Tổng kinh phí thực hiện là 12.650 triệu đồng, bao gồm:";

describe("one figure in the wrong unit", () => {
  test("is found, and its unit proposed", () => {
    const [finding] = check(`${WHOLE} ngân sách tỉnh 8.200 triệu đồng, ngân sách huyện 3.200 tỷ đồng, ngân sách xã 1.250 triệu đồng.`).findings;
    expect([finding?.class, finding?.proposal?.from, finding?.proposal?.to]).toEqual(["wrong", "tỷ đồng", "triệu đồng"]);
    const [two] = check("Tổng kinh phí là 12.650 triệu đồng, bao gồm vốn đầu tư 8.200 triệu đồng và vốn sự nghiệp 4.450 tỷ đồng.").findings;
    expect([two?.class, two?.proposal?.to]).toEqual(["wrong", "triệu đồng"]);
  });

  test("is found beside another figure that is rightly in that unit", () => {
    expect(troubles(`${WHOLE} ngân sách tỉnh 8.200 triệu đồng, ngân sách huyện 3,2 tỷ đồng, ngân sách xã 1.250 tỷ đồng.`)).toEqual(["inconsistent sum: 12.650 8.200 3,2 1.250"]);
  });

  test("lists in mixed units that add up, or that no unit lets add up, are not touched", () => {
    expect(outcome(`${WHOLE} ngân sách tỉnh 8.200 triệu đồng, ngân sách huyện 3,2 tỷ đồng, ngân sách xã 1.250 triệu đồng.`)).toEqual(["consistent sum: 12.650 8.200 3,2 1.250"]);
    expect(troubles("Hỗ trợ 12.650 triệu đồng, trong đó vay 8.200 triệu đồng cho 45 hộ; dư nợ 1.250 tỷ đồng.")).toEqual([]);
  });
});

test("of two figures a thousand apart neither is proposed where another failing list alone tells them apart", () => {
  const text = (parts: string): string => `I. KẾT QUẢ\nThu ngân sách nhà nước trên địa bàn ước đạt 132.900 tỷ đồng, đạt 65% kế hoạch tỉnh giao (trong đó: ${parts}).\nII. CHỈ TIÊU\nThu ngân sách nhà nước trên địa bàn ước đạt 132,9 tỷ đồng, đạt 65% kế hoạch tỉnh giao.`;
  const same = (parts: string): string | undefined => check(text(parts)).relations.find((r) => r.kind === "same" && r.verdict === "inconsistent")?.proposal?.from;
  expect(same("thu nội địa 120.555 triệu đồng; thu tiền sử dụng đất 88.300 triệu đồng; thu khác 40.000 triệu đồng")).toBeUndefined();
  expect(same("thu nội địa 120.500 triệu đồng; thu khác 12.400 triệu đồng")).toBe("132.900");
});

test("thousands behind a word that numbers things are figures", () => {
  expect(verdicts("Đã cấp 18.240/19.200 giấy chứng nhận, đạt 95%. Tiêm chủng định kỳ 11.640/12.000 trẻ, đạt 97%.")).toEqual(["consistent", "consistent"]);
});

test("fractions said with “trên”, of people and of what stands in front", () => {
  expect(outcome("Gia đình văn hóa 241.906 trên 268.150 hộ, đạt 90,2%.")).toEqual(["consistent ratio: 241.906 268.150 90,2"]);
  expect(outcome("Nhà văn hóa thôn 138/151 thôn, đạt 91,4%.")).toEqual(["consistent ratio: 138 151 91,4"]);
  expect(outcome("Nhà văn hóa thôn 138/151 thôn, đạt 94,1%.")).toEqual(["inconsistent ratio: 138 151 94,1"]);
  expect(outcome("Số người tham gia là 186.240 người/201.350 dân, đạt tỷ lệ 92,5%.")).toEqual(["consistent ratio: 186.240 201.350 92,5"]);
  expect(outcome("Tại thôn 5, có 12 hộ trên 60 tuổi.")).toEqual([]);
});
