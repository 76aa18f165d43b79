/** Blocks of ours: what stands is counted as checked, what is out of date is one finding, what somebody typed into is named. */
import { narrate, type FigureMark } from "../../../src/narrative";
import type { PlanTable } from "../../../src/plan";
import type { CellSpan, WrittenBlock, WrittenSentence } from "../../../src/review";
import { book, CITY, cityTable, drafts, failing, planTable, sourceTable, told } from "./support";

const COLUMNS: Readonly<Record<string, string>> = { prior: "D", target: "E", estimate: "F" };

/** The cells behind a figure, as the reading of the workbook gives them. */
function sourcesOf(table: PlanTable, mark: FigureMark): CellSpan[] {
  const indicator = table.indicators.find((i) => i.id === mark.indicator);
  if (indicator === undefined) return [];
  const roles = mark.role === "percentOfTarget" || mark.role === "gap" ? ["estimate", "target"] : mark.role === "growth" ? ["estimate", "prior"] : [mark.role];
  return roles.flatMap((role) => (COLUMNS[role] === undefined ? [] : [{ file: "", sheet: table.sheet, address: `${COLUMNS[role]}${table.source.headerRow + 2 + indicator.row}` }]));
}

/** A block as written from `then`, beside what `now` would say; all sentences in one cell. */
function written(then: PlanTable, now: PlanTable, change: (text: string) => string = (text) => text): WrittenBlock {
  const options = { style: "city", length: "full", scope: { kind: "table", table: "KeHoach" } } as const;
  const today = new Map(narrate([now], options).paragraphs.flatMap((p) => p.sentences).map((s) => [s.id, s] as const));
  let at = 0;
  const sentences = narrate([then], options).paragraphs.flatMap((p) => p.sentences).map((s): WrittenSentence => {
    const text = change(s.text);
    const fresh = today.get(s.id);
    const start = at;
    at += text.length + 1;
    return {
      address: "B3", start, end: start + text.length, text, own: text !== s.text,
      expected: fresh === undefined ? null : { text: fresh.text, figures: fresh.figures.map((f) => ({ start: f.start, end: f.end, sources: sourcesOf(now, f) })) },
    };
  });
  return { id: "b1", title: "Kết quả năm 2023", sheet: "Nhận xét", address: "B3", sentences };
}

const withCell = (name: string, column: number, value: number): PlanTable =>
  planTable(sourceTable(CITY.map((row) => (row[1] === name ? row.map((v, i) => (i === column ? value : v)) : row))));

const city = cityTable();
const check = (now: PlanTable, block: WrittenBlock) => drafts(book([now], [], { blocks: [block] }));

test("a block that is up to date is checked figure by figure and found right", () => {
  const all = check(city, written(city, city));
  expect(failing(all)).toEqual([]);
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter((d) => (d.places ?? []).some((p) => "address" in p && p.sheet === "KeHoach")).length).toBeGreaterThan(20);
});

test("a changed input makes its sentence stale: one finding, the old figures beside the new, the sentence put back on demand", () => {
  const now = withCell("Diện tích chè", 5, 955.3);
  const block = written(city, now);
  const found = failing(check(now, block));
  expect(told(found)).toHaveLength(1);
  expect(found[0]).toMatchObject({ fault: "stale-text", verdict: "inconsistent" });
  expect(found[0]?.message.split(/\s+/u).length).toBeLessThan(40);
});

test("a change within the same words names the figures that differ, and their cells", () => {
  const now = withCell("Sản lượng chè búp tươi", 3, 9_000);
  const block = written(city, now);
  const [stale, ...more] = failing(check(now, block));
  expect(more).toEqual([]);
  const sentence = block.sentences.find((s) => s.text.startsWith("Sản lượng chè"));
  const at = (sentence?.start ?? 0) + (sentence?.text.indexOf("11%") ?? 0);
  expect(stale).toMatchObject({
    fault: "stale-text", verdict: "inconsistent",
    operands: [{ text: "11", editable: true, key: `Nhận xét!B3:${at}-${at + 2}` }],
    edit: { from: sentence?.text, to: sentence?.expected?.text, span: { address: "B3", start: sentence?.start, end: sentence?.end } },
  });
  expect(stale?.places).toContainEqual({ file: "", sheet: "KeHoach", address: "D11" });
});

test("several stale sentences are one finding with all their places", () => {
  const now = withCell("Thu ngân sách nhà nước trên địa bàn", 5, 128_000);
  const found = failing(check(now, written(city, now)));
  expect(found).toHaveLength(1);
  const sentences = (found[0]?.places ?? []).filter((p) => "address" in p && p.address === "B3");
  expect(sentences.length).toBeGreaterThanOrEqual(3);
  expect(found[0]?.edit).toBeUndefined();
});

test("a sentence that would not be written any more is for a person to look at", () => {
  const block = written(city, city);
  const gone = { ...block, sentences: block.sentences.map((s, i) => (i === 2 ? { ...s, expected: null } : s)) };
  expect(failing(check(city, gone))).toMatchObject([{ fault: "stale-text", verdict: "review" }]);
});

describe("a figure typed into a sentence of ours", () => {
  test.each([
    ["a value", "132,9 tỷ", "139,2 tỷ", "139,2", "132,9"],
    ["a percentage of the target", "đạt 112% kế hoạch", "đạt 121% kế hoạch", "121", "112"],
    ["growth", "tăng 22% so", "tăng 27% so", "27", "22"],
    ["points", "0,28 điểm %", "0,82 điểm %", "0,82", "0,28"],
    ["a count", "có 7/10 chỉ tiêu", "có 9/10 chỉ tiêu", "9", "7"],
  ])("%s", (_what, before, after, typed, right) => {
    const block = written(city, city, (text) => text.replace(before, after));
    const found = failing(check(city, block));
    expect(told(found)).toHaveLength(1);
    expect(found[0]).toMatchObject({ fault: "text-against-table", verdict: "inconsistent", operands: [{ text: typed }], edit: { from: typed, to: right } });
    const [operand] = found[0]?.operands ?? [];
    const holds = (text: string) => found[0]?.holds?.((o) => (o === operand ? (o.read(text) ?? o.interval) : o.interval));
    expect([holds(typed), holds(right)]).toEqual([false, true]);
  });

  test("more digits of the same figure are right", () => {
    expect(failing(check(city, written(city, city, (text) => text.replace("đạt 112% kế hoạch", "đạt 112,1% kế hoạch"))))).toEqual([]);
    expect(told(failing(check(city, written(city, city, (text) => text.replace("đạt 112% kế hoạch", "đạt 112,4% kế hoạch")))))).toHaveLength(1);
  });
});

describe("own wording", () => {
  const reworded = (to: string) => written(city, city, (text) => (text.startsWith("Diện tích chè") ? to : text));

  test("is read like any other text, at its place in the cell", () => {
    const block = reworded("Chè vẫn là cây chủ lực: diện tích chè đạt 936,45 ha.");
    const found = failing(check(city, block));
    const sentence = block.sentences.find((s) => s.own);
    const start = (sentence?.start ?? 0) + (sentence?.text.indexOf("936,45") ?? 0);
    expect(found).toMatchObject([{ fault: "text-against-table", operands: [{ text: "936,45", span: { sheet: "Nhận xét", address: "B3", start, end: start + 6 } }, { key: "KeHoach!F10" }] }]);
  });

  test("that agrees with the table is left alone", () => {
    expect(failing(check(city, reworded("Chè vẫn là cây chủ lực: diện tích chè đạt 963 ha, vượt kế hoạch.")))).toEqual([]);
  });
});
