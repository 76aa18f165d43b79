/** Totals whose items are broken down one by one, parts beyond a rough whole, and shares of a total by its own name. */
import { named, outcome, ratios, sums, troubles } from "./helpers";

describe("items with a breakdown each make the total", () => {
  test.each<[string, [string, string][]]>([
    ["Thành phố có 68 trường đạt chuẩn. Trong đó, mầm non 27 trường, gồm 19 trường công lập và 8 trường tư thục; tiểu học 41 trường, gồm 35 trường mức độ 1, 6 trường mức độ 2.", [["68", "86"], ["68", "63"]]],
    ["Tỉnh quản lý 534 cơ sở, gồm: 146 cơ sở nhà nước, trong đó 117 cơ sở cấp xã, 29 cơ sở cấp huyện; 388 cơ sở tư nhân, trong đó 341 cửa hàng, 47 kho.", [["534", "543"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test.each([
    "Thành phố có 86 trường đạt chuẩn. Trong đó, mầm non 27 trường, gồm 19 trường công lập và 8 trường tư thục, tiểu học 41 trường, gồm 35 trường mức độ 1, 6 trường mức độ 2.",
    "Thành phố có 95 trường đạt chuẩn. Trong đó, mầm non 27 trường, gồm 19 trường công lập và 8 trường tư thục; tiểu học 41 trường, gồm 35 trường mức độ 1, 6 trường mức độ 2.",
  ])("silent: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("a part far above a whole that is said roughly", () => {
  test.each(["gần", "hơn", "khoảng"])("%s", (hedge) => expect(troubles(`Huyện đón ${hedge} 236 nghìn lượt khách, trong đó có 418 nghìn lượt khách quốc tế.`)).toEqual(["inconsistent part: 236 418"]));
  test("a little above is no trouble", () => expect(troubles("Huyện đón khoảng 236 nghìn lượt khách, trong đó có 241 nghìn lượt khách trong nước.")).toEqual([]));
});

describe("a total of two words by its own name is the base", () => {
  const text = (share: string): string => `Tổng dư nợ đạt 2.846,5 tỷ đồng, tăng 193 tỷ đồng so với đầu năm. Doanh số cho vay đạt 712 tỷ đồng. Nợ quá hạn 5,7 tỷ đồng, chiếm ${share} tổng dư nợ.`;
  test("where it holds", () => expect(ratios(text("0,2%"))).toEqual(["consistent ratio: 5,7 2.846,5 0,2"]));
  test("another amount that fits is not meant", () => expect(ratios(text("0,8%"))).toEqual(["inconsistent ratio: 5,7 2.846,5 0,8"]));
});

describe("the count that stands above a stroke", () => {
  const passage = (count: string): string => `Hội nghị biểu dương ${count} mô hình chăn nuôi an toàn.\nĐến nay toàn huyện đã công nhận 46/76 mô hình chăn nuôi an toàn.`;
  test("is not the whole below it", () => expect(troubles(passage("46"))).toEqual([]));
  test("one that is not is asked about", () => expect(troubles(passage("79"))).toEqual(["review same: 79 76"]));
});

test("a list that adds up by itself is told once", () => {
  expect(sums("Thành phố có 68 trường, gồm: mầm non 27 trường; tiểu học 41 trường.")).toEqual(["consistent sum: 68 27 41"]);
  expect(outcome("Thành phố có 68 trường, gồm: mầm non 27 trường; tiểu học 41 trường.")).toHaveLength(1);
});
