/** Totals that stand in brackets, and their parts behind them. */
import { check, named, troubles } from "./helpers";

const cover = "Tỷ lệ che phủ rừng đạt 54,8% (diện tích rừng 264.310 ha trên tổng diện tích tự nhiên 482.300 ha), gồm rừng tự nhiên 151.720 ha và rừng trồng 112.590 ha.";
const spent = "Trong 3 năm, huyện đã chi hơn một nghìn tỷ đồng (1.418,6 tỷ đồng) cho thủy lợi: năm 2021 402,7 tỷ đồng, năm 2022 478,3 tỷ đồng và năm 2023 537,6 tỷ đồng.";

test.each([[cover, "151.720 + 112.590 = 264.310"], [spent, "402,7 + 478,3 + 537,6 = 1.418,6"]])("hold: %s", (text, formula) => {
  expect(troubles(text)).toEqual([]);
  expect(check(text).relations.map((relation) => relation.formula)).toContain(formula);
});

test("a slip in the total or in a part is asked about", () => {
  named(cover, ["264.310", "246.310"], ["151.720", "15.720"], ["112.590", "12.590"]);
  named(spent, ["1.418,6", "1.481,6"], ["478,3", "4.783"]);
});

test.each([
  // Some of them only.
  "Tỷ lệ bao phủ bảo hiểm y tế đạt 93,2% (452.310 người), trong đó bắt buộc 121.400 người, tự nguyện 98.700 người.",
  // Behind the bracket nothing announces parts.
  "Cấp giấy phép cho 3 mỏ (diện tích 18,42 ha), thu hồi 11,35 ha của doanh nghiệp A và 9,07 ha của doanh nghiệp B.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
  expect(check(text).relations.filter(({ kind }) => kind === "sum")).toEqual([]);
});
