/** Area, yield and output of one crop: each figure against the other two, in whatever units; silent where nothing shows that the product is meant. */
import { addresses, check, faults, num, only, table, withCell, type Value } from "./support";

const HEAD = ["TT", "Chỉ tiêu", "ĐVT", "TH 2022", "KH 2023", "TH 2023"];
const tenths = (x: number): Value => num(x, 1);

function crop(name: string, areas: readonly number[], yields: readonly number[], units: readonly [string, string, string] = ["ha", "tạ/ha", "tấn"]): Value[][] {
  return [
    ["-", `Diện tích ${name}`, units[0], ...areas.map(tenths)],
    ["-", `Năng suất ${name}`, units[1], ...yields.map(tenths)],
    ["-", `Sản lượng ${name}`, units[2], ...areas.map((area, i) => tenths(Math.round(area * (yields[i] ?? 0)) / 10))],
  ];
}

const RICE = crop("lúa", [812.4, 815, 809.6], [55.3, 56.1, 57.8]);
const MAIZE = crop("ngô", [241.5, 250, 246.2], [48.7, 49.5, 50.2]);
const both = table(HEAD, [...RICE, ...MAIZE]);

test("output is area times yield, tạ/ha and tấn converted", () => {
  const result = check(both);
  expect(result.findings).toEqual([]);
  expect(result.relations.filter((r) => r.fault === "average" && r.verdict === "consistent")).toHaveLength(6);
});

test.each([["area", 0, 809.6, 806.9], ["yield", 1, 57.8, 75.8], ["output", 2, 4_679.5, 4_979.5]] as const)("a wrong %s is found against the other two", (_part, row, right, wrong) => {
  expect((both.rows[row]?.[5]?.value as number)).toBe(right);
  const finding = only(check(withCell(both, row, 5, num(wrong, 1))));
  expect([finding.class, finding.fault]).toEqual(["wrong", "average"]);
  expect(addresses(finding)).toEqual(["F7", "F5", "F6"]);
});

test("names may stand in a heading above the three rows", () => {
  const rows = (name: string, lines: Value[][]): Value[][] => [["1", name], ...lines.map(([order = "", label = "", ...rest]): Value[] => [order, String(label).split(" ").slice(0, 2).join(" "), ...rest])];
  const source = table(HEAD, [...rows("Lúa mùa", RICE), ...rows("Ngô xuân", MAIZE)]);
  expect(check(source).relations.filter((r) => r.fault === "average")).toHaveLength(6);
  expect(faults(check(withCell(source, 3, 5, tenths(4_079.5))))).toEqual(["wrong:average"]);
});

test("a yield that was rounded once more, or an area of which not all is harvested, is no fault", () => {
  const planned = table(HEAD, [...RICE.slice(0, 2), ["-", "Sản lượng lúa", "tấn", tenths(4_492.6), 4_575, tenths(4_679.5)], ...MAIZE]);
  expect(check(planned).findings).toEqual([]);
  const young = table(HEAD, [["-", "Diện tích chè", "ha", 300, 320, 345], ["-", "Năng suất chè", "tạ/ha", 81, 82, 84], ["-", "Sản lượng chè", "tấn", 2_106, 2_230, 2_352], ...RICE]);
  expect(check(young).findings).toEqual([]);
});

test("a plan of output in round figures is left to a person, not called wrong, where no other crop's plan is a product", () => {
  const source = table(HEAD, [...RICE.slice(0, 2), ["-", "Sản lượng lúa", "tấn", tenths(4_492.6), 4_600, tenths(4_679.5)]]);
  expect(faults(check(source))).toEqual(["review:average"]);
});

test("a unit that cannot be right is named, and the other crops' unit proposed", () => {
  const odd = only(check(table(HEAD, [...crop("lúa", [812.4, 815, 809.6], [55.3, 56.1, 57.8], ["ha", "tạ/ha", "nghìn tấn"]), ...MAIZE, ...crop("lạc", [61.3, 62, 60.4], [22.1, 22.5, 23.4])])));
  expect([odd.class, odd.fault]).toEqual(["wrong", "unit-mismatch"]);
  expect(odd.proposal).toMatchObject({ from: "nghìn tấn", to: "tấn", span: { address: "C7" } });
  const converted = crop("lúa", [812.4, 815, 809.6], [55.3, 56.1, 57.8]).map((row, i): Value[] => (i === 1 ? ["-", "Năng suất lúa", "tấn/ha", num(5.53, 2), num(5.61, 2), num(5.78, 2)] : row));
  expect(check(table(HEAD, [...converted, ...MAIZE])).findings).toEqual([]);
});
