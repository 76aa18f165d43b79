/** How figures look in the pane, and where bars and ticks stand. */
import { achievementText, figureText, growthText, withUnit } from "../../src/taskpane/format";
import { bulletOf } from "../../src/taskpane/results/bullet";
import { vi } from "../../src/taskpane/texts/vi";
import { readNumberText } from "../../src/figures";
import type { Indicator } from "../../src/plan";
import { planTable } from "../support/plan-tables";
import type { RowSpec } from "../support/plan-tables";

const one = (spec: Omit<RowSpec, "name">): Indicator => {
  const indicator = planTable({ rows: [{ name: "Chỉ tiêu", ...spec }] }).indicators[0];
  if (indicator === undefined) throw new Error("no indicator");
  return indicator;
};
const achieved = (spec: Omit<RowSpec, "name">) => one(spec).assessments.map((a) => achievementText(a, spec.unit ?? "", vi.details.point));

describe("the achievement", () => {
  test("is a percentage for amounts, one for each target", () => {
    expect(achieved({ unit: "triệu đồng", actual: "132.900", target: { "KH tỉnh giao": "204.500", "KH HĐND giao": "207.600" } })).toEqual(["65%", "64%"]);
  });

  test("never shows as 100 % what is not", () => {
    expect(achieved({ unit: "tấn", actual: "99.996", target: "100.000" })[0]).not.toBe("100%");
  });

  test("is signed points for rates, and says ‰ where the rate does", () => {
    expect(achieved({ unit: "%", actual: "-3,8", target: "9", measure: "growth-rate" })).toEqual(["-12,8\u00a0điểm %"]);
    expect(achieved({ unit: "‰", actual: "10,4", target: "10,1" })).toEqual(["+0,3\u00a0điểm ‰"]);
  });

  test("is nothing without a figure or a target", () => {
    expect(achieved({ unit: "trường", target: "22" })).toEqual([null]);
  });
});

describe("the figure of a cell", () => {
  test("is written the Vietnamese way when it is a number, and as typed when it is text", () => {
    const reading = readNumberText("132.900", { unit: null, habit: "comma" });
    if (reading.kind === "absent") throw new Error("no number");
    expect(figureText({ ...reading, fromText: false, decimals: 1 })).toBe("132.900,0");
    expect(figureText({ ...reading, fromText: true, text: "Khoảng 132.900" })).toBe("Khoảng 132.900");
  });

  test("is a dash where there is none, and has its unit attached once", () => {
    expect(figureText({ kind: "absent", absence: "empty", text: "" })).toBe("–");
    expect(withUnit("–", "tấn")).toBe("–");
    expect(withUnit("93,7", "%")).toBe("93,7%");
    expect(withUnit("93,7%", "%")).toBe("93,7%");
    expect(withUnit("5", "ha")).toBe("5\u00a0ha");
  });
});

describe("growth", () => {
  test("is said in words: up, down, the same, or not at all", () => {
    const said = (spec: Omit<RowSpec, "name">) => growthText(one(spec), vi.details.growth, vi.details.point);
    expect(said({ unit: "tấn", actual: "120", prior: "100" })).toBe("tăng 20%");
    expect(said({ unit: "%", actual: "1,18", prior: "1,62" })).toBe("giảm 0,4\u00a0điểm %");
    expect(said({ unit: "tấn", actual: "100", prior: "100" })).toBe("bằng kỳ trước");
    expect(said({ unit: "tấn", actual: "100" })).toBeNull();
  });
});

describe("the bullet bar", () => {
  test("measures every row by the same scale: the first target stands at two thirds", () => {
    expect(bulletOf(one({ unit: "tấn", actual: "75", target: "100" }))).toEqual({ bar: 0.5, off: null, ticks: [{ header: "KH 2023", at: 100 / 150, to: null }] });
  });

  test("has a tick for each target", () => {
    const bullet = bulletOf(one({ unit: "triệu đồng", actual: "132.900", target: { a: "200.000", b: "220.000" } }));
    expect(bullet?.ticks.map(({ at }) => at.toFixed(3))).toEqual(["0.667", "0.733"]);
  });

  test("marks what lies beyond its end or below zero", () => {
    expect(bulletOf(one({ unit: "ha", actual: "567", target: "180" }))).toMatchObject({ bar: 1, off: "over" });
    expect(bulletOf(one({ unit: "%", actual: "-3,8", target: "9" }))).toMatchObject({ bar: 0, off: "under" });
  });

  test("shows a range of targets as a range", () => {
    expect(bulletOf(one({ unit: "%", actual: "5", target: "6,6-6,8" }))?.ticks[0]).toMatchObject({ at: 100 / 150, to: (6.8 / 6.6) * (100 / 150) });
  });

  test("is not drawn without an actual or without a target above zero", () => {
    expect(bulletOf(one({ unit: "trường", target: "22" }))).toBeNull();
    expect(bulletOf(one({ unit: "sản phẩm", actual: "28" }))).toBeNull();
    expect(bulletOf(one({ unit: "%", actual: "1", target: "0" }))).toBeNull();
  });
});
