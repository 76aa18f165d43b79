/** Table cells of another time: what the other rows keep to, and pairs that the headers name. */
import { outcome, troubles } from "./helpers";

describe("a row that misses what other rows keep to", () => {
  const people = ["Năm\tTổng số\tNam\tNữ\tThành thị\tNông thôn", "2021\t412.630\t203.314\t209.316\t128.905\t283.725", "2022\t417.218\t205.706\t211.512\t133.640\t283.578", "2023\t421.954\t208.117\t213.837\t139.102\t282.852"].join("\n");
  test.each([["211.512", "192.784"], ["417.218", "439.601"], ["139.102", "151.476"]])("%s told as %s", (from, to) => {
    expect(troubles(people)).toEqual([]);
    expect(troubles(people.replace(from, to)).length).toBeGreaterThan(0);
  });

  test("two kinds by their headers, shown by one row", () => {
    const papers = ["Mức độ\tTổng\tĐã xử lý\tChưa xử lý", "Mức 3\t48.316\t44.905\t3.411", "Mức 4\t12.874\t12.206\t668"].join("\n");
    expect(troubles(papers)).toEqual([]);
    expect(troubles(papers.replace("44.905", "46.238"))).toHaveLength(1);
  });

  test("columns that are no sum of others", () => {
    expect(troubles(["Xã\tDân số\tLao động\tHộ", "A\t8.416\t5.120\t2.311", "B\t7.205\t4.388\t1.940", "C\t6.877\t4.102\t1.866"].join("\n"))).toEqual([]);
  });
});

describe("what is left of a total under its own name", () => {
  test.each([
    ["behind “thì”", "Thu nội địa 8.416 tỷ đồng, đạt 104% dự toán. Không tính tiền sử dụng đất (2.305 tỷ đồng) thì thu nội địa 6.111 tỷ đồng.", "6.111", "6.087"],
    ["behind “Trừ”", "Thu nội địa 8.416 tỷ đồng, đạt 104% dự toán. Trừ tiền sử dụng đất (2.305 tỷ đồng), thu nội địa thực hiện 6.111 tỷ đồng.", "8.416", "8.529"],
    ["in the line below", "Trong đó thu nội địa 8.416 tỷ đồng, đạt 104% dự toán.\nKhông tính tiền sử dụng đất (2.305 tỷ đồng) thì thu nội địa 6.111 tỷ đồng.", "2.305", "2.378"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(troubles(text.replace(from, to))).toHaveLength(1);
  });

  test("another total, or far from it", () => {
    expect(troubles("Tổng thu 8.416 tỷ đồng. Không tính tiền sử dụng đất (2.305 tỷ đồng) thì thu nội địa 5.204 tỷ đồng.")).toEqual([]);
    expect(troubles("Thu nội địa 8.416 tỷ đồng. Không tính tiền sử dụng đất (2.305 tỷ đồng) thì thu nội địa bình quân 1.204 tỷ đồng.")).toEqual([]);
  });
});
