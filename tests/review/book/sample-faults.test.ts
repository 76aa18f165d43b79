/** Each kind of fault put into copies of the sample workbooks, one at a time: what their own notes and sums exclude is found at its place, and nothing else is. */
import fs from "node:fs";
import path from "node:path";
import { startNodeExcel } from "../../../src/excel-standin/host";
import { openXlsx } from "../../../src/excel-standin/ooxml";
import { createJobs } from "../../../src/jobs";
import { readAll } from "../../../src/jobs/reading";
import type { SourceCell, SourceTable } from "../../../src/plan";
import { checkBook, type BookResult, type CellSpan, type Fault } from "../../../src/review";
import { cellAddress } from "../../../src/plan";
import { converse } from "../../../src/workbook";
import { bookOf, calc, num, withCell } from "./support";

async function sample(name: string, computed = false): Promise<SourceTable> {
  const excel = await startNodeExcel(openXlsx(new Uint8Array(fs.readFileSync(path.join("assets", `${name}.xlsx`)))));
  try {
    if (computed) await createJobs().recalculate();
    const source = (await converse((conversation) => readAll(conversation))).tables[0]?.plan.source;
    if (source === undefined) throw new Error("no table in the sample");
    return source;
  } finally {
    excel.close();
  }
}

const CITY = "vi-du-thanh-pho-2023";
const PROVINCE = "vi-du-tinh-2023";
const run = (source: SourceTable): BookResult => checkBook(bookOf([source]));
const columnOf = (source: SourceTable, header: string): number => source.headers.indexOf(header);
const rowOf = (source: SourceTable, name: string): number => source.rows.findIndex((cells) => cells[1]?.text === name);
const cellOf = (source: SourceTable, row: number, column: number): SourceCell => source.rows[row]?.[column] ?? num(Number.NaN);
const placeOf = (source: SourceTable, row: number, column: number): string => cellAddress(source.headerRow + 1 + row, source.firstColumn + column);
const decimalsOf = (text: string): number => /,(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** Twice the figure and its reach, in units of 10⁻⁶, typed digits or shown ones, whichever are fewer. */
function reach(value: number): readonly [bigint, bigint] {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const whole = BigInt(Math.round(value * 10 ** decimals)) * 10n ** BigInt(6 - decimals) * 2n;
  const half = 10n ** BigInt(6 - decimals);
  return [whole - half, whole + half];
}

/** "đạt 105%": whether no figures within reach of those shown give it, in exact arithmetic. */
function excludes(stated: string, actual: number, target: number): boolean {
  const [low, high] = reach(Number(stated.replace(/\./g, "").replace(",", ".")));
  const [[t0, t1], [k0, k1]] = [reach(actual), reach(target)];
  // t / k × 100 = p, with t, k and p each twice their size in millionths.
  return t1 * 100n * 2_000_000n < low * k0 || t0 * 100n * 2_000_000n > high * k1;
}

interface Claim {
  readonly row: number;
  readonly stated: string;
  readonly target: number;
}

/** Notes that state one percentage of the row's only target. */
function claims(source: SourceTable, target: number, note: number, actual: number): Claim[] {
  return source.rows.flatMap((cells, row): Claim[] => {
    const found = /^KH suy từ đạt ([\d.]+(?:,\d+)?)%(?:;|$)/.exec(cells[note]?.text ?? "");
    const numbers = [cells[target], cells[actual]].every((cell) => typeof cell?.value === "number");
    return found?.[1] === undefined || !numbers ? [] : [{ row, stated: found[1], target: Number(cells[target]?.value) }];
  });
}

/** What a person could mistype for a figure: each digit in turn, neighbours swapped, three zeros more. */
function slips(value: number, decimals: number): (readonly ["digit" | "swap" | "thousand", number])[] {
  const text = value.toFixed(decimals);
  const spots = [...text].flatMap((c, i) => (c === "." ? [] : [i]));
  const digits = spots.map((i, n) => ["digit", Number(`${text.slice(0, i)}${(Number(text[i]) + (n === 0 ? 1 : 3)) % 10 || 1}${text.slice(i + 1)}`)] as const);
  const swaps = spots.flatMap((i, n) => {
    const j = spots[n + 1];
    return j === undefined || text[i] === text[j] || (n === 0 && text[j] === "0") ? [] : [["swap", Number(`${text.slice(0, i)}${text[j] ?? ""}${text.slice(i + 1, j)}${text[i] ?? ""}${text.slice(j + 1)}`)] as const];
  });
  return [...digits, ...swaps, ["thousand", Number((value * 1000).toFixed(decimals))] as const].filter(([, x]) => x !== value);
}

const typed = (text: string): number => Number(text.replace(/\./g, "").replace(",", "."));

/** Found at the place, nothing else called wrong, and no proposal but the one that restores. */
function expectOnly(result: BookResult, place: string, faults: readonly Fault[], restored: (to: string) => boolean): void {
  const at = (spans: readonly unknown[]): boolean => spans.some((span) => (span as CellSpan).address === place);
  const named = result.findings.filter((f) => at(f.spans)).map((f) => f.fault);
  expect({ place, named, right: named.some((fault) => faults.includes(fault)) }).toEqual({ place, named, right: true });
  expect(result.findings.filter((f) => f.class === "wrong" && !at(f.spans)).map((f) => f.message)).toEqual([]);
  for (const { proposal } of result.findings) if (proposal !== undefined) expect([(proposal.span as CellSpan).address, restored(proposal.to)]).toEqual([place, true]);
}

describe.each([[CITY, "KH 2023 HĐND TP giao"], [PROVINCE, "KH 2023 HĐND tỉnh giao"]] as const)("%s", (name, target) => {
  let source: SourceTable;
  let [actual, goal, note] = [0, 0, 0];
  let stated: readonly Claim[] = [];

  beforeAll(async () => {
    source = await sample(name);
    [actual, goal, note] = [columnOf(source, "Ước TH 2023"), columnOf(source, target), columnOf(source, "Ghi chú")];
    stated = claims(source, goal, note, actual).filter((c) => !excludes(c.stated, Number(cellOf(source, c.row, actual).value), c.target));
    expect(stated.length).toBeGreaterThanOrEqual(8);
  });

  test("a digit, two digits swapped or three zeros too many in a result that its note excludes", () => {
    let tried = 0;
    for (const [n, { row, stated: percent, target: k }] of stated.entries()) {
      const cell = cellOf(source, row, actual);
      for (const [i, [kind, value]] of slips(Number(cell.value), decimalsOf(cell.text)).entries()) {
        if ((i + n) % 5 !== 0 || !excludes(percent, value, k)) continue;
        tried++;
        const result = run(withCell(source, row, actual, num(value, decimalsOf(cell.text))));
        const faults: Fault[] = kind === "thousand" ? ["thousandfold", "percent", "part", "sum"] : ["percent", "sum", "part"];
        expectOnly(result, placeOf(source, row, actual), faults, (to) => typed(to) === cell.value);
      }
    }
    expect(tried).toBeGreaterThanOrEqual(8);
  });

  test("a digit of the note itself", () => {
    let tried = 0;
    for (const { row, stated: percent, target: k } of stated) {
      const other = `${percent.slice(0, -1)}${(Number(percent.at(-1)) + 4) % 10}`;
      if (!excludes(other, Number(cellOf(source, row, actual).value), k)) continue;
      tried++;
      const { text } = cellOf(source, row, note);
      const result = run(withCell(source, row, note, text.replace(`đạt ${percent}%`, `đạt ${other}%`)));
      expectOnly(result, placeOf(source, row, note), ["percent"], (to) => to === percent);
    }
    expect(tried).toBeGreaterThanOrEqual(5);
  });

  test("a number kept as text is a matter of form, and becomes the number again", () => {
    for (const { row } of stated.filter((_, i) => i % 4 === 0)) {
      const { text, value } = cellOf(source, row, actual);
      const result = run(withCell(source, row, actual, text));
      expect(result.findings.map((f) => [f.class, f.fault])).toEqual([["form", "text-number"]]);
      expectOnly(result, placeOf(source, row, actual), ["text-number"], (to) => typed(to) === value);
    }
  });
});

describe("the city's sums", () => {
  const PARTS = ["Thu ngân sách địa phương được hưởng", "Thu bổ sung từ ngân sách cấp trên", "Thu chuyển nguồn ngân sách", "Thu kết dư ngân sách"];
  const TOTAL = "Tổng thu ngân sách địa phương";
  let source: SourceTable;
  let actual = 0;
  beforeAll(async () => {
    source = await sample(CITY);
    actual = columnOf(source, "Ước TH 2023");
  });

  test("find any other part, and name the unit where that is what differs", () => {
    for (const name of PARTS) {
      const row = rowOf(source, name);
      const cell = cellOf(source, row, actual);
      const swapped = Number(String(cell.value).replace(/^(\d)(\d)/, "$2$1"));
      expectOnly(run(withCell(source, row, actual, num(swapped))), placeOf(source, row, actual), ["sum"], (to) => typed(to) === cell.value);
      const unit = columnOf(source, "ĐVT");
      expectOnly(run(withCell(source, row, unit, "tỷ đồng")), placeOf(source, row, unit), ["unit-mismatch"], (to) => to === "triệu đồng");
    }
  });

  test("find a formula that leaves a part out", () => {
    const row = rowOf(source, TOTAL);
    const [first = 0, ...rest] = PARTS.map((name) => rowOf(source, name));
    const last = rest.at(-1) ?? 0;
    const sum = (to: number): number => PARTS.map((name) => rowOf(source, name)).filter((r) => r <= to).reduce((s, r) => s + Number(cellOf(source, r, actual).value), 0);
    const whole = calc(`=SUM(${placeOf(source, first, actual)}:${placeOf(source, last, actual)})`, sum(last));
    expect(run(withCell(source, row, actual, whole)).findings).toEqual([]);
    const short = calc(`=SUM(${placeOf(source, first, actual)}:${placeOf(source, last - 1, actual)})`, sum(last - 1));
    const result = run(withCell(source, row, actual, short));
    expect(result.findings.map((f) => [f.class, f.fault])).toEqual([["wrong", "formula-range"]]);
    expectOnly(result, placeOf(source, row, actual), ["formula-range"], () => false);
  });
});

test("points of the city's rates are not mistaken for percent: a difference that neither gives is found in the note", async () => {
  const source = await sample(CITY);
  const [row, note] = [rowOf(source, "Tỷ lệ hộ nghèo"), columnOf(source, "Ghi chú")];
  const { text } = cellOf(source, row, note);
  const result = run(withCell(source, row, note, text.replace("thấp hơn 0,25 điểm %", "thấp hơn 13,8 điểm %")));
  expectOnly(result, placeOf(source, row, note), ["points"], (to) => to === "0,25");
});

test("the province's shares make a hundred, and no share is in ‰", async () => {
  const source = await sample(PROVINCE);
  const [row, actual, unit] = [rowOf(source, "Tỷ trọng dịch vụ"), columnOf(source, "Ước TH 2023"), columnOf(source, "ĐVT")];
  expectOnly(run(withCell(source, row, actual, num(43.05, 2))), placeOf(source, row, actual), ["share"], (to) => to === "40,35");
  expectOnly(run(withCell(source, row, unit, "‰")), placeOf(source, row, unit), ["unit-mismatch"], (to) => to === "%");
});

describe.each([CITY, PROVINCE])("%s with its computed columns", (name) => {
  let source: SourceTable;
  beforeAll(async () => {
    source = await sample(name, true);
  });

  test("has no finding", () => {
    expect(run(source).findings).toEqual([]);
  });

  test("a figure or a word typed over them is found, and the formula put back", () => {
    const percent = source.headers.findIndex((h) => h.startsWith("% KH 2023 HĐND"));
    const verdict = columnOf(source, "Đánh giá");
    const rows = source.rows.flatMap((cells, row) => (typeof cells[percent]?.value === "number" && ["Vượt", "Không đạt"].includes(cells[verdict]?.text ?? "") ? [row] : [])).filter((_, i) => i % 8 === 0);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) {
      for (const [column, value] of [[percent, { ...cellOf(source, row, percent), formula: null, value: 0.4321, text: "43,2%" }], [verdict, cellOf(source, row, verdict).text === "Vượt" ? "Không đạt" : "Vượt"]] as const) {
        expectOnly(run(withCell(source, row, column, value)), placeOf(source, row, column), ["typed-over-formula"], (to) => to === cellOf(source, row, column).formula);
      }
    }
  });
});
