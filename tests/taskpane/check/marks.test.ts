import fc from "fast-check";
import type { Entry, Tone } from "../../../src/taskpane/check/entries";
import { marksOf, runsOf } from "../../../src/taskpane/check/marks";

const entry = (id: string, tone: Tone, ...stretches: readonly (readonly [line: number, start: number, end: number])[]): Entry => ({
  id,
  tone,
  message: "",
  formulas: [],
  proposal: null,
  spots: stretches.map(([line, start, end]) => ({ line, start, end, said: "", place: { line } })),
});

const LINE = "Thu 45 tỷ, đạt 92% kế hoạch";
const shown = (entries: readonly Entry[]) => runsOf(LINE, marksOf(entries).get(1) ?? []).map(({ text, mark }) => (mark === null ? text : `<${mark.tone} ${mark.entries.map(({ id }) => id).join()}>${text}</>`)).join("");

describe("the marks of a line", () => {
  test("stand where the figures stand", () => {
    expect(shown([entry("a", "checked", [1, 4, 6], [1, 15, 17])])).toBe("Thu <checked a>45</> tỷ, đạt <checked a>92</>% kế hoạch");
  });

  test("show the worst of what a figure takes part in, and know all of it", () => {
    expect(shown([entry("a", "checked", [1, 4, 6]), entry("b", "wrong", [1, 4, 6]), entry("c", "review", [1, 4, 6])])).toBe("Thu <wrong b,c,a>45</> tỷ, đạt 92% kế hoạch");
  });

  test("are cut where a phrase is marked around a figure", () => {
    expect(shown([entry("a", "form", [1, 0, 9]), entry("b", "wrong", [1, 4, 6])])).toBe("<form a>Thu </><wrong b,a>45</><form a> tỷ</>, đạt 92% kế hoạch");
  });

  test("beyond the line's end are left out", () => {
    expect(shown([entry("a", "wrong", [1, 24, 90], [1, 95, 99])])).toBe(`${LINE.slice(0, 24)}<wrong a>oạch</>`.replace("oạch", LINE.slice(24)));
  });
});

test("however stretches overlap, the pieces make up the line, and each has the entries that cover it", () => {
  const stretch = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [1, Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom<Tone>("wrong", "review", "form", "checked"), fc.array(stretch, { maxLength: 4 })), { maxLength: 8 }), fc.string({ maxLength: 30 }), (made, line) => {
      const entries = made.map(([tone, stretches], i) => entry(String(i), tone, ...stretches));
      const runs = runsOf(line, marksOf(entries).get(1) ?? []);
      expect(runs.map(({ text }) => text).join("")).toBe(line);
      for (const { text, start, mark } of runs) {
        const covering = entries.filter(({ spots }) => spots.some((s) => s.start <= start && s.end >= start + text.length)).map(({ id }) => id);
        expect(new Set(mark?.entries.map(({ id }) => id) ?? [])).toEqual(new Set(covering));
      }
    }),
  );
});
