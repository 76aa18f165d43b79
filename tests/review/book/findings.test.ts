/** Findings in tables: their fingerprints, one for a cause, their words; and any workbook at all. */
import v8 from "node:v8";
import vm from "node:vm";
import { BookChecker, checkBook, type CellSpan } from "../../../src/review";
import { HEAD, HERD, OUTPUT, REVENUE, row, VISITORS } from "./rows";
import { bookOf, calc, check, num, only, table } from "./support";

describe("findings", () => {
  const wrongRow = row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 61);

  test("keep their fingerprint when rows are inserted, the sheet is renamed and other figures change", () => {
    const one = only(check(table(HEAD, [wrongRow, OUTPUT, VISITORS])));
    const two = only(check(table(HEAD, [HERD, row("9", "Đàn dê", "con", 811, 850, 871), wrongRow, OUTPUT, VISITORS], { sheet: "Biểu mới", headerRow: 7 })));
    expect(two.fingerprint).toBe(one.fingerprint);
    expect(two.figures).toBe(one.figures);
  });

  test("say when the figures that take part have changed", () => {
    const one = only(check(table(HEAD, [wrongRow, OUTPUT, VISITORS])));
    const two = only(check(table(HEAD, [row("1", "Thu ngân sách trên địa bàn", "triệu đồng", 141_350, 204_500, 132_900, 62), OUTPUT, VISITORS])));
    expect(two.fingerprint).toBe(one.fingerprint);
    expect(two.figures).not.toBe(one.figures);
  });

  test("one wrong figure is one finding, whatever hangs on it", () => {
    const rows = [REVENUE, row("2", "Sản lượng lương thực", "tấn", 8_120, 8_500, 3_007, 94.2, -1.4), VISITORS, HERD];
    const finding = only(check(table(HEAD, rows)));
    expect(finding.relations).toHaveLength(2);
    expect(finding.proposal).toMatchObject({ from: "3.007", to: "8.007", reason: "sai một chữ số" });
  });

  test("the count says what was compared, and relations come in reading order", () => {
    const result = check(table(HEAD, [wrongRow, OUTPUT, VISITORS]));
    expect(result.summary).toBe("Đã đối chiếu 6 quan hệ: 5 khớp, 1 sai, 0 cần xem.");
    expect(result.relations.map((r) => (r.spans[0] as CellSpan).address)).toEqual(["G5", "H5", "G6", "H6", "G7", "H7"]);
    expect(result.relations.map((r) => r.id)).toEqual(["r1", "r2", "r3", "r4", "r5", "r6"]);
  });

  test("messages are short", () => {
    const long = "Tỷ lệ người dân nông thôn được sử dụng nước sinh hoạt hợp vệ sinh từ công trình cấp nước tập trung do nhà nước đầu tư";
    const result = check(table(HEAD, [row("1", long, "triệu đồng", 141_350, 204_500, 132_900, 61), OUTPUT, VISITORS]));
    for (const { message } of result.relations) expect(message.split(/\s+/).length).toBeLessThan(40);
  });
});

test("a hundred checks of new tables leave nothing behind", () => {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  const checker = new BookChecker();
  const rows = Array.from({ length: 100 }, (_, i) => row(String(i + 1), `Chỉ tiêu thứ ${i + 1}`, "tấn", 1_000 + i, 1_100 + i, 1_050 + 3 * i));
  const heapAfter = (times: number): number => {
    for (let i = 0; i < times; i++) {
      const steps = checker.check(bookOf([table(HEAD, rows)]));
      while (steps.next().done !== true);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfter(5);
  // One check of these rows makes well over a megabyte of figures and relations.
  expect(heapAfter(100) - before).toBeLessThan(20_000_000);
});

describe("any workbook", () => {
  test("with no tables, empty tables and odd cells is checked without a word", () => {
    expect(checkBook({ file: "", tables: [], others: [], texts: [], blocks: [] })).toEqual({ relations: [], findings: [], summary: "Đã đối chiếu 0 quan hệ: 0 khớp, 0 sai, 0 cần xem." });
    const odd = table(HEAD, [["", "", "", "", "", "", "", ""], [calc("=1/0", "#DIV/0!"), "x", "=", "#REF!", "1e400", "–", "%", "(1)=(2)"]]);
    expect(checkBook(bookOf([odd, table([], []), table(["A"], [])])).findings).toEqual([]);
  });

  test("of targets and figures in two tables is checked across them", () => {
    const plan = table(["Mã", "Chỉ tiêu", "ĐVT", "KH 2023"], [["T1", "Thu ngân sách", "triệu đồng", 204_500], ["T2", "Sản lượng chè", "tấn", 10_900], ["T3", "Đàn gia súc", "con", 19_100]], { name: "KeHoach", sheet: "KH" });
    const done = (percent: number): ReturnType<typeof table> => table(["Mã", "TH 2023", "% KH"], [["T1", 132_900, num(65, 1)], ["T2", 10_980, num(100.7, 1)], ["T3", 19_306, num(percent, 1)]], { name: "ThucHien", sheet: "TH" });
    expect(check(plan, done(101.1)).findings).toEqual([]);
    const finding = only(check(plan, done(110.1)));
    expect(finding.spans.map((s) => `${(s as CellSpan).sheet}!${(s as CellSpan).address}`)).toEqual(["TH!C7", "TH!B7", "KH!D7"]);
  });
});
