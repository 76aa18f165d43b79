/** Whatever stands in the table: text made from it agrees with it, and a figure changed beyond its rounding is found. */
import fc from "fast-check";
import { narrate, narrativeText, type FigureMark, type Narrative, type Sentence } from "../../../src/narrative";
import type { WrittenBlock } from "../../../src/review";
import { anyTable, book, drafts, failing, planTable, told } from "./support";

const choices = fc.record({ style: fc.constantFrom<"city" | "province">("city", "province"), length: fc.constantFrom<"short" | "medium" | "full">("short", "medium", "full") });

interface Change {
  readonly sentence: Sentence;
  readonly mark: FigureMark;
  readonly text: string;
}

const RUNS = 70;

/** Another first digit: no rounding explains that. */
function changed(narrative: Narrative, pick: number, wanted: (mark: FigureMark) => boolean): Change | null {
  const all = narrative.paragraphs.flatMap((p) => p.sentences).flatMap((sentence) => sentence.figures.filter(wanted).map((mark) => ({ sentence, mark })));
  const chosen = all[pick % Math.max(1, all.length)];
  if (chosen === undefined) return null;
  const { sentence, mark } = chosen;
  const phrase = sentence.text.slice(mark.start, mark.end);
  const at = phrase.search(/[1-9]/);
  if (at < 0) return null;
  const digit = String((Number(phrase.charAt(at)) % 9) + 1);
  return { sentence, mark, text: sentence.text.slice(0, mark.start + at) + digit + sentence.text.slice(mark.start + at + 1) };
}

const isFigure = (mark: FigureMark): boolean => mark.role !== "count";

test("text made from a table agrees with it, sentence by sentence", () => {
  fc.assert(
    fc.property(anyTable, choices, (source, chosen) => {
      const table = planTable(source);
      const lines = narrativeText(narrate([table], { ...chosen, scope: { kind: "table", table: table.name } }));
      expect(told(failing(drafts(book([table], lines))))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("of figures changed in such text, read without knowing where they come from, more than nine in ten are found, and nothing else", () => {
  const counts = { all: 0, found: 0 };
  fc.assert(
    fc.property(anyTable, choices, fc.nat(), (source, chosen, pick) => {
      const table = planTable(source);
      const narrative = narrate([table], { ...chosen, scope: { kind: "table", table: table.name } });
      const change = changed(narrative, pick, isFigure);
      if (change === null) return;
      const lines = narrativeText(narrative).map((line) => line.replace(change.sentence.text, change.text));
      const found = failing(drafts(book([table], lines)));
      counts.all++;
      if (found.length > 0) counts.found++;
      const at = lines.findIndex((line) => line.includes(change.text)) + 1;
      for (const draft of found) expect(draft.operands.map((o) => ("address" in o.span ? `${o.span.sheet}!${o.span.address}` : ""))).toContain(`Nhận xét!A${at}`);
    }),
    { numRuns: RUNS },
  );
  expect(counts.all).toBeGreaterThan(RUNS / 2);
  expect(counts.found / counts.all).toBeGreaterThan(0.9);
});

function blockOf(narrative: Narrative, change: Change): WrittenBlock {
  let at = 0;
  const sentences = narrative.paragraphs.flatMap((p) => p.sentences).map((s) => {
    const text = s === change.sentence ? change.text : s.text;
    const start = at;
    at += text.length + 1;
    return { address: "A1", start, end: start + text.length, text, own: text !== s.text, expected: { text: s.text, figures: s.figures.map((f) => ({ start: f.start, end: f.end, sources: [] })) } };
  });
  return { id: "b", title: "Nhận xét", sheet: "Nhận xét", address: "A1", sentences };
}

test("a figure changed in a block of ours is always found, and it alone", () => {
  fc.assert(
    fc.property(anyTable, choices, fc.nat(), (source, chosen, pick) => {
      const table = planTable(source);
      const narrative = narrate([table], { ...chosen, scope: { kind: "table", table: table.name } });
      const change = changed(narrative, pick, () => true);
      if (change === null) return;
      const found = failing(drafts(book([table], [], { blocks: [blockOf(narrative, change)] })));
      expect(told(found)).toHaveLength(1);
      expect(found[0]).toMatchObject({ fault: "text-against-table", verdict: "inconsistent" });
      expect(found[0]?.edit?.to).toBe(change.sentence.text.slice(change.mark.start, change.mark.end).match(/\d[\d.,]*\d|\d/u)?.[0]);
    }),
    { numRuns: RUNS },
  );
});

test("spelling, spaces and composed letters change no verdict", () => {
  fc.assert(
    fc.property(anyTable, choices, (source, chosen) => {
      const table = planTable(source);
      const lines = narrativeText(narrate([table], { ...chosen, scope: { kind: "table", table: table.name } }));
      const verdicts = (texts: readonly string[]): string[] => drafts(book([table], texts)).map((d) => `${d.kind} ${d.verdict}`).sort();
      const plain = verdicts(lines);
      expect(verdicts(lines.map((l) => l.normalize("NFD")))).toEqual(plain);
      expect(verdicts(lines.map((l) => l.replaceAll(" ", "\u00a0")))).toEqual(plain);
      expect(verdicts(lines.map((l) => l.replaceAll("tỷ đồng", "tỉ đồng")))).toEqual(plain);
    }),
    { numRuns: 15 },
  );
});

test("no text and no table makes it fail", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("(((", "12/0 %", "đạt % kế hoạch", "¶", "1,2,3 tỷ", "chỉ tiêu (", "0/0 chỉ tiêu đạt và vượt kế hoạch.")), { maxLength: 6 }), anyTable, (texts, source) => {
      expect(Array.isArray(drafts(book([planTable(source)], [texts.join(" "), ...texts])))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
