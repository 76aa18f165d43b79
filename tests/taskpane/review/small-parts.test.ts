/** Small decisions of the workbook's check: walking, times, what is kept for the person, what an edit moved. */
import fc from "fast-check";
import type { Entry } from "../../../src/taskpane/review/entries";
import { clockText, momentText } from "../../../src/taskpane/review/moments";
import { keyIn, recall, remember } from "../../../src/taskpane/review/remembered";
import { START, movement, reviewReducer } from "../../../src/taskpane/review/review-state";
import { en } from "../../../src/taskpane/review/texts.en";
import { vi } from "../../../src/taskpane/review/texts.vi";
import { afterwards, stepFrom } from "../../../src/taskpane/review/walk";
import { FAULTS, fakeReview } from "../../support/fake-review";

const entry = (id: string): Entry => ({ id, category: "wrong", fault: "sum", message: "", formulas: [], spans: [], home: { key: "", sheet: "", table: "" }, finding: null });
const LIST = ["a", "b", "c"].map(entry);

describe("walking", () => {
  test("begins at either end, goes one by one, and stops at both ends", () => {
    const to = (here: string | null, key: string) => stepFrom(LIST, here, key, true)?.id ?? null;
    expect([to(null, "j"), to(null, "k"), to("a", "ArrowDown"), to("c", "J"), to("b", "ArrowUp"), to("a", "K")]).toEqual(["a", "c", "b", "c", "a", "a"]);
    expect([to("b", "Home"), to("a", "End"), to("a", "x")]).toEqual(["a", "c", null]);
  });

  test("leaves Home, End and the page keys to the page where no entry has the focus", () => {
    expect(stepFrom(LIST, "b", "End", false)).toBeNull();
    expect(stepFrom([], null, "j", true)).toBeNull();
  });

  test("goes on from an entry that is dealt with: to the next, at the end to the one before", () => {
    expect(afterwards(LIST, "b", false)).toEqual(["c", "a"]);
    expect(afterwards(LIST, "c", false)).toEqual(["b", "a"]);
    expect(afterwards(LIST, "b", true)).toEqual(["b", "c", "a"]);
    fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.boolean(), (ids, id, stays) => expect(new Set(afterwards(ids.map(entry), id, stays)).size).toBe(afterwards(ids.map(entry), id, stays).length)));
  });
});

test("times are those of this machine's clock; a text that is no time stays as it is", () => {
  const at = new Date(2023, 11, 4, 9, 5).toISOString();
  expect([clockText(at), momentText(at)]).toEqual(["09:05", "09:05 04/12/2023"]);
  expect(momentText("hôm qua")).toBe("hôm qua");
});

describe("what is kept for the person", () => {
  const store = (kept: Record<string, string> = {}) => ({ kept, getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => void (kept[key] = value) });
  test("is found again, under a key of the storage's partition where Office names one", () => {
    const own = store();
    remember(own, keyIn("p7"), { reviewer: "Nguyễn Thị Hoa", watching: false });
    expect(Object.keys(own.kept)).toEqual(["p7.soat-so.review"]);
    expect(recall(own, keyIn("p7"))).toEqual({ reviewer: "Nguyễn Thị Hoa", watching: false });
    expect(recall(own, keyIn(undefined))).toEqual({ reviewer: "", watching: true });
  });

  test("is the default where storage is closed, empty or damaged", () => {
    const closed = { getItem: (): string => { throw new Error("SecurityError"); }, setItem: (): void => { throw new Error("QuotaExceededError"); } };
    const defaults = { reviewer: "", watching: true };
    expect(recall(closed, "k")).toEqual(defaults);
    expect(() => remember(closed, "k", defaults)).not.toThrow();
    for (const kept of ["{", "7", "null", '{"reviewer":5}']) expect(recall(store({ k: kept }), "k")).toEqual(defaults);
    expect(recall(null, "k")).toEqual(defaults);
  });
});

describe("an edit that was looked at again", () => {
  test("names the findings that are new or whose figures are others, and counts those that went", async () => {
    const review = fakeReview();
    const before = await review.check();
    const changed = FAULTS.map((fault) => (fault.id === "percent-xi-mang" ? { ...fault, formula: "45.600 / 105.300 = 43,3% ≠ 34,2%" } : fault)).filter(({ id }) => id !== "unit-ocop");
    review.faults = changed;
    const after = await review.check();
    const state = reviewReducer({ ...START, check: before }, { kind: "watched", check: after, notice: "" });
    expect([...(state.rechecked?.ids ?? [])]).toEqual(["percent-xi-mang"]);
    expect(movement(before, after)).toEqual({ appeared: 0, gone: 1 });
    expect(movement(null, after).appeared).toBe(6);
  });

  test("a change while the workbook is read makes the result old at once", async () => {
    const check = await fakeReview().check();
    const reading = reviewReducer(START, { kind: "started", job: "check" });
    const overtaken = reviewReducer(reading, { kind: "inputs-changed" });
    expect(reviewReducer(overtaken, { kind: "finished", check, full: true }).stale).toBe(true);
    expect(reviewReducer(reading, { kind: "finished", check, full: true }).stale).toBe(false);
  });
});

describe("the texts", () => {
  const keys = (texts: object, prefix = ""): string[] =>
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) => (typeof value === "object" && value !== null ? keys(value, `${prefix}${key}.`) : [`${prefix}${key}(${typeof value === "function" ? value.length : ""})`]));
  test("are the same in both languages, with the same blanks, none empty", () => {
    expect(keys(en)).toEqual(keys(vi));
    const leaves = (value: unknown): unknown[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value]);
    for (const texts of [vi, en]) expect(leaves(texts).filter((leaf) => leaf === "")).toEqual([]);
  });
});
