/** A table that breaks its total down several times, each time below a row of no figures: "Phân theo cấp quản lý", "Phân theo ngành". */
import { expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

const table = (local: string, repairs: string): string => [
  "Chỉ tiêu\tNăm 2023\tNăm 2024\tNăm 2025",
  "Tổng số\t8.460\t9.120\t10.350",
  "Phân theo cấp quản lý\t\t\t",
  `Trung ương\t1.240\t1.310\t1.420`,
  `Địa phương\t7.220\t${local}\t8.930`,
  "Phân theo khoản mục\t\t\t",
  "Xây dựng\t6.100\t6.480\t7.315",
  "Mua sắm\t1.450\t1.620\t1.790",
  `Sửa chữa\t910\t1.020\t${repairs}`,
].join("\n");

test("each breakdown is summed by itself", () => {
  expect(troubles(table("7.810", "1.245"))).toEqual([]);
  const sums = outcome(table("7.810", "1.245"));
  expect(sums).toContain("consistent sum: 9.120 1.310 7.810");
  expect(sums).toContain("consistent sum: 10.350 7.315 1.790 1.245");
});

test("a wrong cell is named in its own", () => {
  expect(troubles(table("7.180", "1.245"))).toEqual(["inconsistent sum: 9.120 1.310 7.180"]);
  expect(troubles(table("7.810", "1.254"))).toEqual(["inconsistent sum: 10.350 7.315 1.790 1.254"]);
});

test("below a heading of another kind the rows are no parts of it", () => {
  const text = ["Chỉ tiêu\tNăm 2024\tNăm 2025", "Tổng số hộ\t2.460\t2.510", "Một số kết quả\t\t", "Hộ có nước sạch\t2.310\t2.420", "Hộ có điện\t2.455\t2.508"].join("\n");
  expect(troubles(text)).toEqual([]);
});
