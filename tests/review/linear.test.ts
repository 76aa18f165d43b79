/** Long lines of one pattern: twice the text asks its figures about twice as often, in rooms that look back and ahead. No clock. */
import { readReport, type ReadReport } from "../../src/review/claims/read";
import { Growing } from "../../src/review/reading/growing";
import { mapLine } from "../../src/review/reading/normalise";
import { slippedWholes } from "../../src/review/relations/across/beside/fractions";
import { knownFrom } from "../../src/review/relations/across/known";
import { inParentheses } from "../../src/review/relations/lists/inline";
import { writtenSums } from "../../src/review/relations/parts/equations";
import { doneOfGiven } from "../../src/review/relations/plans/doneOfGiven";
import { headedRelations } from "../../src/review/relations/rests/headed";
import { stateRelations } from "../../src/review/relations/rests/states";
import { averageRelations } from "../../src/review/relations/shares/averages";
import { check } from "./helpers";

const ASKED = ["id", "start", "unitEnd", "unit", "value", "numerator"] as const;

/** How often `room` asks the figures of a text about themselves. */
function asked(text: string, room: (report: ReadReport) => unknown): number {
  const report = readReport([{ file: "dai.txt", text }]);
  let count = 0;
  for (const figure of report.paragraphs.flatMap((read) => read.readings.map((reading) => reading.figure))) {
    for (const name of ASKED) {
      const value = figure[name];
      Object.defineProperty(figure, name, { enumerable: true, get: () => (count++, value) });
    }
  }
  room(report);
  return count;
}

const line = (from: number, to: number, item: (i: number) => string, between: string): string => `${Array.from({ length: to - from }, (_, i) => item(from + i)).join(between)}.`;
const count = (i: number): string => `${1 + (i % 8)}.${100 + ((i * 37) % 900)}`;

const ROOMS: readonly (readonly [string, (report: ReadReport) => unknown, (i: number) => string, string])[] = [
  ["equations", writtenSums, (i) => `${count(i)} + ${count(i + 1)} = ${count(i + 2)}`, "; "],
  ["averages", averageRelations, (i) => `bình quân ${i % 80},5 triệu đồng/người cho ${count(i)} người`, "; "],
  ["what is left", (report) => report.paragraphs.map(stateRelations), (i) => `thụ lý ${count(i)} vụ, đã giải quyết ${count(i + 1)} vụ, còn lại ${i % 300} vụ`, "; "],
  ["fractions", (report) => slippedWholes(report, knownFrom([])), (i) => `kiểm tra ${1100 + i} hộ, có ${i % 90}/${1101 + i} hộ`, ", "],
  ["brackets", (report) => report.paragraphs.map(inParentheses), (i) => `chi ${count(i)} triệu đồng (lương ${count(i + 1)} triệu đồng, phụ cấp ${count(i + 2)} triệu đồng)`, "; "],
  ["done of what was given", doneOfGiven, (i) => `xã ${i} trồng ${count(i)} ha, đạt ${10 + (i % 80)},${i % 10}%`, ", "],
  ["heads", headedRelations, (i) => `đã xong ${10 + (i % 90)}/${60 + (i % 90)}`, " "],
];

test.each(ROOMS)("%s: twice the text, twice the work", (_, room, item, between) => {
  const [half, whole] = [asked(line(0, 300, item, between), room), asked(line(0, 600, item, between), room)];
  expect(half).toBeGreaterThan(0);
  expect(whole / half).toBeLessThan(2.3);
});

test("an equation, an average, a rest and a fraction far behind others of their kind are still judged", () => {
  const far = (last: string): string => `${line(0, 120, (i) => `xã ${i + 1} có ${count(i)} hộ`, "; ")}\n${line(0, 90, (i) => `thửa ${i + 1} rộng ${count(i)} m2`, "; ").slice(0, -1)}; ${last}.`;
  const bad = (last: string): boolean => check(far(last)).relations.some(({ verdict }) => verdict !== "consistent");
  expect([bad("45 công trình hoàn thành + 18 đang làm = 63 công trình"), bad("45 công trình hoàn thành + 18 đang làm = 68 công trình")]).toEqual([false, true]);
  expect([bad("thụ lý 268 vụ án, đã giải quyết 231 vụ án, còn lại 37 vụ án"), bad("thụ lý 268 vụ án, đã giải quyết 231 vụ án, còn lại 39 vụ án")]).toEqual([false, true]);
});

test("a paragraph that runs over many lines reads each of them once or twice, and is what its lines are", () => {
  let reads = 0;
  const lines = Array.from({ length: 1000 }, (_, i) => mapLine(`dòng ${i} có ${count(i)} hộ`, i + 1));
  const counted = lines.map((line) => Object.defineProperty({ ...line }, "low", { enumerable: true, get: () => (reads++, line.low) }));
  const [first = mapLine("", 1), ...rest] = counted;
  const growing = new Growing(first);
  for (const line of rest) {
    expect([growing.isTable, growing.inCapitals, growing.end === ""]).toEqual([false, false, false]);
    growing.add(line);
  }
  expect(growing.content.low).toBe(lines.map(({ low }) => low).join(" "));
  expect(reads).toBeLessThan(4 * lines.length);
  expect([new Growing(mapLine("I. THU", 1)).inCapitals, new Growing(mapLine("a | b", 1)).isTable, new Growing(mapLine("a | b | c", 1)).isTable]).toEqual([true, false, true]);
});
