import fc from "fast-check";
import { compareParagraph } from "../../src/jobs/block-text";

const written = [
  { id: "mo-dau", text: "Có 3/5 chỉ tiêu đạt và vượt kế hoạch." },
  { id: "thu", text: "Thu ngân sách 132,9 tỷ đồng, đạt 64% kế hoạch." },
  { id: "ngheo", text: "Tỷ lệ hộ nghèo còn 2,1%." },
];
const whole = written.map((s) => s.text).join(" ");

describe("comparing a cell with what was written into it", () => {
  test("an untouched paragraph stands sentence by sentence", () => {
    expect(compareParagraph(written, whole)).toEqual({ pieces: written.map((s) => ({ ...s, state: "same" })), removed: [] });
  });

  test("line breaks, non-breaking spaces and NFD are no edits", () => {
    const cell = whole.replaceAll(" ", "\u00a0").normalize("NFD");
    expect(compareParagraph(written, cell).pieces.every((p) => p.state === "same")).toBe(true);
  });

  test("a changed sentence is named, its neighbours stand", () => {
    const cell = whole.replace("đạt 64% kế hoạch", "chỉ đạt 64% do giao cao");
    expect(compareParagraph(written, cell).pieces).toEqual([
      { ...written[0], state: "same" },
      { id: "thu", text: "Thu ngân sách 132,9 tỷ đồng, chỉ đạt 64% do giao cao.", state: "edited" },
      { ...written[2], state: "same" },
    ]);
  });

  test("a sentence taken out is removed, not edited", () => {
    const cell = `${written[0]?.text} ${written[2]?.text}`;
    expect(compareParagraph(written, cell)).toEqual({ pieces: [{ ...written[0], state: "same" }, { ...written[2], state: "same" }], removed: ["thu"] });
  });

  test("a sentence put between two others is somebody's addition", () => {
    const cell = whole.replace("Tỷ lệ hộ nghèo", "Nguyên nhân là dự án chậm. Tỷ lệ hộ nghèo");
    expect(compareParagraph(written, cell).pieces[2]).toEqual({ id: null, text: "Nguyên nhân là dự án chậm.", state: "added" });
  });

  test("whatever people type, every piece of it is accounted for and nothing else is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }), fc.string({ maxLength: 120 }), (texts, cell) => {
        const state = compareParagraph(texts.map((text, i) => ({ id: String(i), text })), cell);
        const letters = (text: string) => text.normalize("NFC").replace(/[\s\u00a0]/g, "");
        expect(state.pieces.map((p) => letters(p.text)).join("")).toBe(letters(cell));
      }),
    );
  });
});
