/** A table that breaks its total down several times, each time below a row of no figures: "Phân theo cấp quản lý", "Phân theo ngành". */
import { describe, expect, test } from "@jest/globals";
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

describe("shares below the amounts", () => {
  const text = (urban: string, women: string): string => [
    "Lao động\t2022\t2023\t2024",
    "TỔNG SỐ (Người)\t61.240\t62.105\t63.418",
    "Phân theo giới tính\t\t\t",
    "Nam\t31.022\t31.360\t32.004",
    "Nữ\t30.218\t30.745\t31.414",
    "Phân theo khu vực\t\t\t",
    `Thành thị\t14.310\t${urban}\t15.872`,
    "Nông thôn\t46.930\t47.015\t47.546",
    "CƠ CẤU (%)\t100,00\t100,00\t100,00",
    "Phân theo giới tính\t\t\t",
    "Nam\t50,66\t50,50\t50,47",
    `Nữ\t49,34\t${women}\t49,53`,
    "Phân theo khu vực\t\t\t",
    "Thành thị\t23,37\t24,30\t25,03",
    "Nông thôn\t76,63\t75,70\t74,97",
  ].join("\n");

  test("make a hundred, and are no parts of the amounts above them", () => {
    expect(troubles(text("15.090", "49,50"))).toEqual([]);
    expect(outcome(text("15.090", "49,50"))).toContain("consistent sum: 100,00 24,30 75,70");
    expect(troubles(text("15.900", "49,50"))).toEqual(["inconsistent sum: 62.105 15.900 47.015"]);
    expect(troubles(text("15.090", "49,05"))).toEqual(["inconsistent sum: 100,00 50,50 49,05"]);
  });
});
