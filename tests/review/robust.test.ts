/** What no input may do: move a span, change a verdict by its encoding, crash, or take long. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { check, GOOD_REPORT, marked, troubles } from "./helpers";

const summary = (text: string): string[] => check(text).relations.map((r) => `${r.kind} ${r.verdict} ${r.formula}`);

test("spans point at the digits in the raw line, whatever the encoding of the letters", () => {
  for (const text of [GOOD_REPORT, GOOD_REPORT.normalize("NFD"), GOOD_REPORT.replace(/ /g, "\u00a0"), GOOD_REPORT.replace(/\n/g, "\r\n")]) {
    const lines = text.split("\n");
    for (const relation of check(text).relations) {
      for (const digits of marked(relation, lines)) expect(digits).toMatch(/^\d[\d.,]*$/);
    }
  }
});

test("NFD, non-breaking spaces, tỉ for tỷ and moved tone marks change no verdict", () => {
  const expected = summary(GOOD_REPORT);
  expect(summary(GOOD_REPORT.normalize("NFD"))).toEqual(expected);
  expect(summary(GOOD_REPORT.replace(/ /g, "\u00a0"))).toEqual(expected);
  expect(summary(GOOD_REPORT.replace(/tỷ/g, "tỉ").replace(/hóa/g, "hoá"))).toEqual(expected);
});

test("one figure changed beyond its interval is flagged", () => {
  const edits: readonly (readonly [string, string])[] = [
    ["302,1", "362,1"], ["51,2 tạ/ha", "61,2 tạ/ha"], ["17.050", "18.050"], ["76%", "67%"], ["12/15", "13/15"], ["giảm 25%", "giảm 35%"],
    ["(Kế hoạch 1.200 lao động)", "(Kế hoạch 1.100 lao động)"], ["(Kế hoạch 95%)", "(Kế hoạch 94%)"],
  ];
  for (const [from, to] of edits) {
    expect(GOOD_REPORT).toContain(from);
    expect([from, to, troubles(GOOD_REPORT.replace(from, to)).length > 0]).toEqual([from, to, true]);
  }
});

test("no text crashes the check", () => {
  const pieces = fc.constantFrom(
    "đạt ", "vượt ", "kế hoạch", "(trong đó: ", ")", "; ", ", ", ". ", "\n", "- ", "12", "3,5%", "1.234 ", "tỷ đồng", " ha", "22/28", " trường", "so với năm 2022",
    "tăng ", "giảm ", "[footnoteRef:1]", "[1:  ", "]", "²", "² Trong đó: ", "cơ cấu: ", "lần lượt ", "(Kế hoạch ", "từ ", " lên ", "điểm %", "…", "\u0301", "0", "/", "âm ",
  );
  const texts = fc.oneof(fc.array(pieces, { maxLength: 60 }).map((p) => p.join("")), fc.string({ unit: "binary", maxLength: 300 }));
  fc.assert(
    fc.property(texts, (text) => {
      const { relations, findings } = check(text);
      for (const relation of relations) expect(relation.spans.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding.message.split(/\s+/).length).toBeLessThan(40);
    }),
    { numRuns: 300 },
  );
});

test("long, repetitive and unbalanced texts come to an end", () => {
  const shapes = [
    "đạt 5% kế hoạch, ", "(", "(a 1 ha) ", "trong đó 5 ha, ", "1.234 tỷ đồng; ", "[1: ", "²\n", "1", "a ", "Kế hoạch 5 ha (Kế hoạch 6 ha). ",
    "- 5 ha:\n", "tăng ", "cơ cấu a: 5%; ", "5 ha (", "ngày ", "((5 ha)) ",
  ];
  // A step that is not linear would run into the time limit of the test.
  for (const shape of shapes) expect(check(shape.repeat(Math.ceil(10_000 / shape.length))).summary).toContain("Đã đối chiếu");
});

test("however many spaces stand in a row", () => {
  const report = (gap: string): string => `Thu ngân sách đạt${gap}120 tỷ đồng, bằng 80% dự toán (150 tỷ đồng), tăng${gap}20% so với cùng kỳ.`;
  for (const gap of [" ".repeat(60_000), "\t".repeat(60_000), "\u00a0".repeat(60_000)]) expect(summary(report(gap))).toEqual(summary(report(" ")));
});

/** The words that the patterns of the review know. */
function knownWords(): string[] {
  const words = new Set<string>();
  const walk = (dir: string): void => {
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (file.endsWith(".ts")) for (const found of fs.readFileSync(file, "utf8").matchAll(/[(|]([a-zà-ỹđ][a-zà-ỹđ ]{1,18})(?=[|)\\(])/gu)) words.add(found[1] ?? "");
    }
  };
  walk(path.join(__dirname, "../../src/review"));
  return [...words];
}

test("words and figures that patterns look for, said over and over, come to an end", () => {
  const words = fc.constantFrom(...knownWords());
  const others = fc.constantFrom("1", "12", "3,5%", "20", "2020", "1.234", "(", ")", ",", ";", ":", "-", "/", "%", "và", "tỷ đồng", "ha", "i", "a.", "+", "=");
  const said = fc.record({
    before: fc.constantFrom("Tổng thu 120 tỷ đồng, ", "12 xã ", "mỗi năm (", ""),
    round: fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: others }), { minLength: 1, maxLength: 3 }),
    after: fc.constantFrom("x 80 tỷ đồng, tăng 5%.", "80%", "! 12", "(12 tỷ đồng)", ". 5%"),
  });
  // A pattern that tries every way to part a row of words would not come to an end within the life of the reader.
  fc.assert(fc.property(said, ({ before, round, after }) => check(`${before}${`${round.join(" ")} `.repeat(40)}${after}`).summary.length > 0), { numRuns: 400 });
});

test("years and words for each year in a row come to an end", () => {
  expect(troubles(`Viện trợ trên 1 tỷ đồng mỗi năm ${"trong 5 năm ".repeat(20)}(tương đương 5,8 tỷ đồng năm 2004) và chi trả 78% chi phí.`)).toEqual([]);
  expect(troubles(`${"i. v. x. 1. ".repeat(20)}Khoản 12 tỷ đồng; bình quân một hộ ${"tháng 7 ".repeat(30)}là 5 triệu đồng.`)).toEqual([]);
});

test("two words that patterns know both together and alone come to an end", () => {
  for (const words of ["so với", "ước thực hiện"]) expect(check(`12 xã ${`${words} `.repeat(60)}80%`).summary).toContain("Đã đối chiếu");
});
