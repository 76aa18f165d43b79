/** The list as data: classes, places, search, and each cell once. */
import fc from "fast-check";
import type { CellSpan } from "../../../src/review";
import { CATEGORIES, NO_FILTER, countsOf, filterEntries, findingEntries, homesOf, listItems, placesOf, relationEntries, tablesOf } from "../../../src/taskpane/review/entries";
import type { Entry } from "../../../src/taskpane/review/entries";
import { vi } from "../../../src/taskpane/review/texts.vi";
import { cityTable } from "../../support/fake-jobs";
import { fakeReview } from "../../support/fake-review";

const word = (fault: keyof typeof vi.fault) => vi.fault[fault];
const table = cityTable();
const tableAt = tablesOf([table]);
const span = (address: string, sheet = table.source.sheet): CellSpan => ({ file: "", sheet, address });

async function entries(): Promise<readonly Entry[]> {
  return findingEntries(await fakeReview().check(), tableAt);
}

describe("a cell's home", () => {
  const { headerRow, firstColumn } = table.source;
  const a1 = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
  test("is the table that covers it, header and last row included", () => {
    expect(tableAt(span(a1(headerRow, firstColumn)))).toBe("ChiTieu");
    expect(tableAt(span(a1(headerRow + table.source.rows.length, firstColumn)))).toBe("ChiTieu");
    expect(tableAt(span(a1(headerRow + table.source.rows.length + 1, firstColumn)))).toBe("");
    expect(tableAt(span("ZZ9"))).toBe("");
  });

  test("is only the sheet for another sheet, a text box, and an address nobody can read", () => {
    expect(tableAt(span(a1(headerRow, firstColumn), "Báo cáo"))).toBe("");
    expect(tableAt({ ...span(a1(headerRow, firstColumn)), shape: "TextBox 1" })).toBe("");
    expect(tableAt(span("#REF!"))).toBe("");
  });
});

describe("the list", () => {
  test("stands by class, worst first, and within a class by place", async () => {
    const items = listItems(filterEntries(await entries(), NO_FILTER, word));
    expect(items.map(({ id, kind }) => (kind === "entry" ? id : kind))).toEqual([
      "class", "place", "sum-cay-luong-thuc", "percent-xi-mang", "same-du-lich", "place", "text-thu-ngan-sach",
      "class", "place", "points-ho-ngheo", "place", "stale-nhan-xet",
      "class", "place", "unit-ocop",
    ]);
    expect(items.flatMap((item) => (item.kind === "entry" ? [item.position] : []))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("keeps dismissed findings and relations that hold out of sight until they are asked for", async () => {
    const review = fakeReview();
    await review.dismiss("percent-xi-mang", "Hoa", "làm tròn");
    const check = await review.check();
    const all = [...findingEntries(check, tableAt), ...relationEntries(check, tableAt)];
    expect(filterEntries(all, NO_FILTER, word)).toHaveLength(6);
    expect(filterEntries(all, { ...NO_FILTER, categories: ["dismissed"] }, word).map(({ id }) => id)).toEqual(["percent-xi-mang"]);
    expect(filterEntries(all, { ...NO_FILTER, categories: ["consistent"] }, word)).toHaveLength(141);
    expect(countsOf(findingEntries(check, tableAt), check.counts.consistent)).toEqual({ wrong: 3, review: 2, form: 1, dismissed: 1, consistent: 141 });
  });

  test("is searched without accents: in sentences, equations, cells, kinds of fault and reasons", async () => {
    const review = fakeReview();
    await review.dismiss("percent-xi-mang", "Nguyễn Thị Hoa", "Chênh lệch do làm tròn");
    const all = findingEntries(await review.check(), tableAt);
    const found = (query: string, categories: Entry["category"][] = []) => filterEntries(all, { ...NO_FILTER, categories, query }, word).map(({ id }) => id);
    expect(found("thu ngan sach")).toEqual(["text-thu-ngan-sach"]);
    expect(found("232.490")).toEqual(["same-du-lich"]);
    expect(found("bao cao a5")).toEqual(["text-thu-ngan-sach"]);
    expect(found("thieu don vi")).toEqual(["unit-ocop"]);
    expect(found("lam tron hoa", ["dismissed"])).toEqual(["percent-xi-mang"]);
    expect(found("không có chữ này")).toEqual([]);
  });

  test("is narrowed to a table or to a whole sheet", async () => {
    const all = await entries();
    const sheets = homesOf(all);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Biểu 1", "Báo cáo", "Nhận xét"]);
    const home = sheets[0]?.homes[0];
    expect(home).toMatchObject({ sheet: "Biểu 1", table: "ChiTieu" });
    const at = (place: string) => filterEntries(all, { ...NO_FILTER, place }, word).map(({ id }) => id);
    expect(at(home?.key ?? "")).toEqual(at("Biểu 1"));
    expect(at("Báo cáo")).toEqual(["text-thu-ngan-sach"]);
  });

  test("loses and doubles no entry, whatever its order", async () => {
    const all = await entries();
    fc.assert(
      fc.property(fc.shuffledSubarray([...all]), (some) => {
        const shown = listItems(some).flatMap((item) => (item.kind === "entry" ? [item.entry] : []));
        expect(shown.map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
        const order = shown.map(({ category }) => CATEGORIES.indexOf(category));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});

test("a cell whose text holds several figures is one place; the link leads to its first figure", () => {
  const words = (start: number): CellSpan => ({ file: "", sheet: "Báo cáo", address: "A5", start, end: start + 2 });
  const sheets = placesOf([words(3), span("F8"), words(20), { ...words(1), shape: "TextBox 1" }]);
  expect(sheets).toEqual([
    { sheet: "Báo cáo", links: [{ span: words(3), at: 0 }, { span: { ...words(1), shape: "TextBox 1" }, at: 3 }] },
    { sheet: "Biểu 1", links: [{ span: span("F8"), at: 1 }] },
  ]);
});
