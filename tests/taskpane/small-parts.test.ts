/** Small decisions of the pane: host, language, theme, rows in view, column roles, settings. */
import fc from "fast-check";
import { certaintyOf, foundIn } from "../../src/taskpane/head/found";
import { summaryOf } from "../../src/taskpane/head/Head";
import { checkHost } from "../../src/taskpane/host";
import { failureOf } from "../../src/taskpane/jobs-api";
import { matchTableOf, problemsOf } from "../../src/taskpane/pages/match-roles";
import { fromForm, isYearValid, toForm } from "../../src/taskpane/pages/settings-form";
import { offsetsOf, rangeIn, revealing, rowAt } from "../../src/taskpane/results/visible-rows";
import { rememberedLanguage } from "../../src/taskpane/texts";
import { en } from "../../src/taskpane/texts/en";
import { vi } from "../../src/taskpane/texts/vi";
import { isDark } from "../../src/taskpane/theme";
import { FakeJobError, SETTINGS, UNREAD, cityTable, longTable, overviewOf } from "../support/fake-jobs";

test("the pane works in an Excel with ExcelApi 1.14, and says what is wrong elsewhere", () => {
  expect(checkHost("Excel", (set, version) => set === "ExcelApi" && version === "1.14")).toBe("ready");
  expect(checkHost("Excel", () => false)).toBe("too-old");
  expect(checkHost("Word", () => true)).toBe("not-excel");
  expect(checkHost("", () => true)).toBe("not-excel");
});

describe("the language", () => {
  const storage = (kept: string | null) => ({ getItem: () => kept });
  test("is what was chosen last, else Vietnamese, also in an English Office", () => {
    expect(rememberedLanguage(storage("en"), "vi-VN")).toBe("en");
    expect(rememberedLanguage(storage(null), "vi-VN")).toBe("vi");
    expect(rememberedLanguage(storage(null), "en-US")).toBe("vi");
    expect(rememberedLanguage(storage("xx"), null)).toBe("vi");
    expect(rememberedLanguage(storage(null), "ja-JP")).toBe("en");
  });

  test("is asked for without harm where storage is closed", () => {
    const closed = { getItem: (): string => { throw new Error("SecurityError"); } };
    expect(rememberedLanguage(closed, "vi-VN")).toBe("vi");
    expect(rememberedLanguage(null, null)).toBe("vi");
  });

  test("has no empty and no forgotten text in either", () => {
    const leaves = (value: unknown): unknown[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value]);
    for (const texts of [vi, en]) expect(leaves(texts).filter((text) => text === "" || text === undefined)).toEqual([]);
  });
});

test("the theme follows the brightness of Office's background; unreadable colours leave it to the system", () => {
  expect([isDark("#262626"), isDark("#ffffff"), isDark("1f1f1f"), isDark("white"), isDark(undefined)]).toEqual([true, false, true, null, null]);
});

describe("an error", () => {
  test("of a job is shown as the job tells it", () => {
    const failure = { code: "read-only", message: "Sổ tính chỉ đọc.", workbook: "unchanged", detail: "x" } as const;
    expect(failureOf(new FakeJobError(failure), "khác")).toBe(failure);
  });

  test("nobody foresaw does not claim that the workbook is untouched", () => {
    expect(failureOf(new TypeError("x is undefined"), "Có lỗi.")).toEqual({ code: "unknown", message: "Có lỗi.", workbook: "unsure", detail: "TypeError: x is undefined" });
    expect(failureOf(undefined, "Có lỗi.").detail).toBe("undefined");
  });
});

describe("the head's line", () => {
  test("says how many tables, which period, how many indicators", () => {
    expect(summaryOf(foundIn(overviewOf([cityTable()])), vi)).toBe("1 bảng · năm 2023 · 16 chỉ tiêu");
    expect(summaryOf(foundIn(overviewOf([cityTable(), longTable(5000)])), en)).toBe("2 tables · năm 2023 · 5,016 indicators");
  });

  test("counts what needs a look: unread tables, problems, damaged memory", () => {
    expect(foundIn(overviewOf([cityTable()], { unread: [UNREAD], memoryProblems: ["Mục «x» hỏng."] })).attention).toBe(3);
  });

  test("grades a match by its confidence, and tells our own columns apart", () => {
    const [column] = cityTable().columns;
    if (column === undefined) throw new Error("no column");
    expect([1, 0.8, 0.5].map((confidence) => certaintyOf({ ...column, confidence }))).toEqual(["certain", "likely", "unsure"]);
    expect(certaintyOf({ ...column, ours: true })).toBe("written");
    expect(certaintyOf({ ...column, role: null })).toBe("unused");
  });
});

describe("the rows in view", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
  test("cover the window without a gap", () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 1, max: 900 }), fc.nat({ max: 5 }), (rows, top, height, overscan) => {
        const offsets = offsetsOf(rows.length, (i) => rows[i] ?? 0);
        const { first, end } = rangeIn(offsets, top, height, overscan);
        const total = offsets[rows.length] ?? 0;
        expect(offsets[first] ?? 0).toBeLessThanOrEqual(Math.max(top, 0));
        expect(offsets[end] ?? 0).toBeGreaterThanOrEqual(Math.min(top + height, total));
      }),
    );
  });

  test("are shown whole after the smallest move that does it", () => {
    fc.assert(
      fc.property(heights, fc.nat(), fc.nat({ max: 5_000 }), (rows, pick, top) => {
        const offsets = offsetsOf(rows.length, (i) => rows[i] ?? 0);
        const index = pick % rows.length;
        const to = revealing(offsets, index, top, 300);
        expect(offsets[index] ?? 0).toBeGreaterThanOrEqual(to);
        expect(offsets[index + 1] ?? 0).toBeLessThanOrEqual(to + 300);
        expect(revealing(offsets, index, to, 300)).toBe(to);
      }),
    );
  });

  test("of an empty list are none", () => {
    expect(rangeIn(offsetsOf(0, () => 10), 0, 100, 3)).toEqual({ first: 0, end: 0 });
    expect(rowAt(offsetsOf(0, () => 10), 5)).toBe(-1);
  });
});

describe("«Ghép cột»", () => {
  test("shows every column but our own, with samples from the sheet", () => {
    const table = matchTableOf(overviewOf([cityTable()]), "ChiTieu");
    expect(table?.columns.map(({ header }) => header)).not.toContain("% KH 2023");
    expect(table?.columns[1]?.samples).toEqual(["tỷ đồng", "triệu đồng", "lượt"]);
    expect(matchTableOf(overviewOf([], { unread: [UNREAD] }), "BangLuong")?.columns[0]).toMatchObject({ header: "Họ và tên", samples: ["Lò Văn Minh"] });
    expect(matchTableOf(overviewOf([]), "Khac")).toBeNull();
  });

  test("wants one name column and at least one figure", () => {
    expect(problemsOf(new Map([["Họ và tên", null]])).map(({ kind }) => kind)).toEqual(["no-indicator", "no-figure"]);
    expect(problemsOf(new Map([["Tên", "indicator"], ["Giao", "target"], ["HĐND giao", "target"]] as const))).toEqual([]);
  });

  test("names the columns that cannot share a role", () => {
    expect(problemsOf(new Map([["Tên", "indicator"], ["TH", "actual"], ["Lũy kế", "actual"]] as const))).toEqual([{ kind: "twice", role: "actual", headers: ["TH", "Lũy kế"] }]);
  });
});

describe("the settings page", () => {
  test("gives back what it was given when nothing is changed", () => {
    const settings = { ...SETTINGS, percentDecimals: 1, policy: { nearlyMet: true, period: { kind: "month" as const, months: 10, year: 2023 } } };
    expect(fromForm(toForm(settings))).toEqual(settings);
    expect(fromForm(toForm(SETTINGS))).toEqual(SETTINGS);
  });

  test("knows how many months a kind of period has", () => {
    const months = (period: "half" | "nine-months" | "year" | "quarter") => fromForm({ ...toForm(SETTINGS), period, months: "4" }).policy.period?.months;
    expect([months("half"), months("nine-months"), months("year"), months("quarter")]).toEqual([6, 9, 12, 6]);
  });

  test("takes a plausible year or none", () => {
    const valid = (year: string) => isYearValid({ ...toForm(SETTINGS), period: "year", year });
    expect(["2023", "", " 2024 ", "23", "1900", "hai nghìn"].map(valid)).toEqual([true, true, true, false, false, false]);
  });
});
