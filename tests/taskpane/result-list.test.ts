/** The list of results as data: counts, filters, order, headings, and the row of the sheet's selection. */
import fc from "fast-check";
import { NO_FILTER, UNMET, countGroups, entriesOf, filterEntries, indicatorAt, isUnmetOnly, listItems, toggleGroup } from "../../src/taskpane/results/result-list";
import type { Filter } from "../../src/taskpane/results/result-list";
import { cityTable, longTable } from "../support/fake-jobs";
import { planTable } from "../support/plan-tables";

const entries = entriesOf([cityTable()]);
const names = (filter: Partial<Filter>) => filterEntries(entries, { ...NO_FILTER, ...filter }).map(({ indicator }) => indicator.name);

describe("the counts of verdicts", () => {
  test("add up to the number of indicators", () => {
    const counts = countGroups(entries);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(entries.length);
    expect(counts.missed).toBe(6);
  });

  test("keep apart what was not asked for, what has no figure yet and what could not be judged", () => {
    const counts = countGroups(entries);
    expect(counts["no-target"]).toBe(entries.filter(({ indicator }) => indicator.verdict === "no-target").length);
    expect(counts["no-data"]).toBe(1);
    expect(names({ groups: ["no-data"] })).toEqual(["Trường đạt chuẩn quốc gia"]);
  });

  test("are toggles: a second press takes the group out again", () => {
    expect(toggleGroup(toggleGroup([], "missed"), "missed")).toEqual([]);
    expect(toggleGroup(["missed"], "at-risk")).toEqual(["missed", "at-risk"]);
  });

  test("«Chưa đạt» is pressed when exactly the unmet groups are chosen, in any order", () => {
    expect(isUnmetOnly([...UNMET].reverse())).toBe(true);
    expect(isUnmetOnly([...UNMET, "met"])).toBe(false);
    expect(isUnmetOnly([])).toBe(false);
  });
});

describe("a part of an indicator", () => {
  const rice = (filter: Partial<Filter>) => {
    const chosen = { ...NO_FILTER, ...filter };
    return listItems(filterEntries(entries, chosen), [cityTable()], chosen.sort).find((item) => item.kind === "indicator" && item.entry.indicator.name.endsWith("lúa"));
  };

  test("stands under its whole by its own name, and says whose part it is where the whole is not shown", () => {
    expect(rice({})).toMatchObject({ name: "Trong đó: lúa", level: 1 });
    expect(rice({ groups: ["exceeded"] })).toMatchObject({ name: expect.stringContaining("Diện tích cây lương thực có hạt"), level: 0 });
    expect(rice({ sort: "worst" })).toMatchObject({ name: expect.stringContaining("Diện tích cây lương thực có hạt"), level: 0 });
  });
});

describe("the search", () => {
  test("does not need accents, capitals or the order of words", () => {
    expect(names({ query: "ngheo ho" })).toEqual([expect.stringContaining("Tỷ lệ hộ nghèo")]);
    expect(names({ query: "NGÂN SÁCH" })).toEqual(["Thu ngân sách trên địa bàn"]);
  });

  test("finds a row by the section it stands in", () => {
    expect(names({ query: "van hoa" })).toHaveLength(6);
  });

  test("does not piece a hit together from a name and its section's title", () => {
    expect(names({ query: "ty le" }).length).toBeGreaterThan(0);
    expect(names({ query: "ty le van hoa" })).toEqual([]);
  });

  test("narrows what the verdicts leave, and nothing matches nonsense", () => {
    expect(names({ query: "ty le", groups: ["missed"] })).toEqual(["Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân"]);
    expect(names({ query: "zzz" })).toEqual([]);
  });

  test("never throws and never invents rows, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (query) => expect(entries.length).toBeGreaterThanOrEqual(names({ query }).length)));
  });
});

describe("the order", () => {
  test("is that of the table, unless the worst are wanted first", () => {
    expect(names({})[0]).toContain("Tổng mức bán lẻ");
    const worst = names({ sort: "worst" });
    expect(worst[0]).toBe("Xi măng");
    expect(worst.slice(-2).sort()).toEqual(["Sản phẩm OCOP được đánh giá trong năm", "Trường đạt chuẩn quốc gia"].sort());
  });

  test("counts above the target as worse where lower is better", () => {
    const table = planTable({
      rows: [
        { name: "Tỷ lệ hộ nghèo", unit: "%", actual: "2,1", target: "1,3", direction: "lower-is-better" },
        { name: "Tỷ lệ thất nghiệp", unit: "%", actual: "1,4", target: "1,3", direction: "lower-is-better" },
      ],
    });
    const sorted = filterEntries(entriesOf([table]), { ...NO_FILTER, sort: "worst" });
    expect(sorted.map(({ indicator }) => indicator.name)).toEqual(["Tỷ lệ hộ nghèo", "Tỷ lệ thất nghiệp"]);
  });
});

describe("the headings", () => {
  test("name the section, and the table where there are several", () => {
    const one = listItems(entries, [cityTable()], "table").filter(({ kind }) => kind === "heading");
    expect(one.map((item) => item.kind === "heading" && item.title)).toEqual(["Kinh tế", "Văn hóa – xã hội"]);
    const tables = [cityTable(), longTable(2)];
    const two = listItems(entriesOf(tables), tables, "table").filter((item) => item.kind === "heading" && item.level === "table");
    expect(two.map((item) => item.kind === "heading" && item.title)).toEqual(["ChiTieu", "BieuDai"]);
  });

  test("are left out where the list is not in the table's order", () => {
    expect(listItems(entries, [cityTable()], "worst").every(({ kind }) => kind === "indicator")).toBe(true);
  });

  test("have ids of their own, so that no two rows of the list are confused", () => {
    const ids = listItems(entries, [cityTable(), longTable(1)], "table").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a row steps in by its level under its section, not by the depth of the whole outline", () => {
  const table = cityTable();
  const deeper = { ...table, indicators: table.indicators.map((one) => ({ ...one, depth: one.depth + 2 })) };
  expect(entriesOf([deeper]).map(({ level }) => level)).toEqual(entries.map(({ indicator }) => indicator.depth));
});

describe("the row selected in the sheet", () => {
  test("is found in its table, and in the joined target table", () => {
    const table = cityTable();
    const first = table.indicators[0];
    const joined = { ...table, targetTable: "KeHoach", indicators: table.indicators.map((one, i) => ({ ...one, targetRow: i })) };
    expect(indicatorAt([table], { table: "ChiTieu", row: 1 })).toBe(first?.id);
    expect(indicatorAt([joined], { table: "KeHoach", row: 0 })).toBe(first?.id);
  });

  test("is none for a heading, another table or no table at all", () => {
    expect(indicatorAt([cityTable()], { table: "ChiTieu", row: 0 })).toBeNull();
    expect(indicatorAt([cityTable()], { table: "Khac", row: 1 })).toBeNull();
    expect(indicatorAt([cityTable()], null)).toBeNull();
  });
});
