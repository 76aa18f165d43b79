/** A minus is a sign, "âm" is a word: the end of a name is neither. */
import { check, troubles } from "./helpers";

test.each([
  "Xã Cẩm Lâm thu 1.988 triệu đồng, đạt 98,7% kế hoạch. Trong các xã chậm có xã Cẩm Lâm 1.988 triệu đồng.",
  "Giá trị lâm sản đạt 45 tỷ đồng, trong đó: gỗ 30 tỷ đồng, lâm 15 tỷ đồng.",
])("a figure behind a name that ends in “âm” is no negative one: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("“âm” by itself is the sign", () => {
  const text = "1. Tốc độ tăng kim ngạch xuất khẩu ước đạt âm 3,5%, khó đạt kế hoạch.\n2. Thương mại\nTốc độ tăng kim ngạch xuất khẩu ước đạt âm 3,5%, tăng 2 điểm %.";
  expect(check(text).relations.map((r) => r.formula)).toContain("−3,5% = −3,5%");
});
