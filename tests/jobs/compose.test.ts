import { compose, editsInSheet } from "../../src/jobs/compose";
import type { BlockRecord } from "../../src/jobs/remembered";
import type { Narrative, Sentence } from "../../src/narrative";

const sentence = (id: string, text: string): Sentence => ({ id, kind: "neutral", text, figures: [], indicators: [], verdicts: [] });

function narrative(thu: string): Narrative {
  return {
    title: "NHẬN XÉT NĂM 2023",
    options: { style: "city", length: "full", scope: { kind: "table", table: "ChiTieu" } },
    paragraphs: [
      { id: "kt", heading: "I. Kinh tế", sentences: [sentence("mo", "Có 1/2 chỉ tiêu đạt."), sentence("thu", thu)] },
      { id: "xh", heading: "", sentences: [sentence("ngheo", "Tỷ lệ hộ nghèo 2,1%.")] },
    ],
  };
}

function recordOf(n: Narrative): BlockRecord {
  return { id: "1", definedName: "SoatSo_NhanXet_1", title: n.title, options: n.options, lines: compose(n, true, {}).flatMap((l) => (l.record ? [l.record] : [])) };
}

const before = narrative("Thu 132,9 tỷ đồng.");
const rows = compose(before, true, {}).map((l) => l.text);

describe("laying a narrative out as rows", () => {
  test("title, heading and paragraphs each take a row", () => {
    expect(rows).toEqual(["NHẬN XÉT NĂM 2023", "I. Kinh tế", "Có 1/2 chỉ tiêu đạt. Thu 132,9 tỷ đồng.", "Tỷ lệ hộ nghèo 2,1%."]);
  });

  test("a sentence edited in the preview stays the person's, an emptied one is left out", () => {
    const lines = compose(before, false, { thu: "Thu chỉ đạt 132,9 tỷ.", ngheo: "" });
    expect(lines.map((l) => l.text)).toEqual(["I. Kinh tế", "Có 1/2 chỉ tiêu đạt. Thu chỉ đạt 132,9 tỷ."]);
    expect(lines[1]?.record?.sentences[1]?.own).toBe(true);
  });

  test("an untouched block shows no edits", () => {
    expect(editsInSheet(recordOf(before), rows)).toEqual({ edited: new Map(), added: new Map(), rows: new Map() });
  });

  test("what people added in the sheet survives new figures", () => {
    const typed = [...rows];
    typed[2] = "Có 1/2 chỉ tiêu đạt. Thu 132,9 tỷ đồng. Nguyên nhân: dự án đất chậm.";
    const edits = editsInSheet(recordOf(before), typed);
    expect(edits.edited.size).toBe(0);
    const again = compose(narrative("Thu 150 tỷ đồng."), true, {}, edits).map((l) => l.text);
    expect(again[2]).toBe("Có 1/2 chỉ tiêu đạt. Thu 150 tỷ đồng. Nguyên nhân: dự án đất chậm.");
  });

  test("a whole row put into the block keeps its place", () => {
    const typed = [...rows.slice(0, 3), "Kiến nghị: điều chỉnh dự toán.", ...rows.slice(3)];
    const again = compose(narrative("Thu 150 tỷ đồng."), true, {}, editsInSheet(recordOf(before), typed)).map((l) => l.text);
    expect(again).toEqual([rows[0], rows[1], "Có 1/2 chỉ tiêu đạt. Thu 150 tỷ đồng.", "Kiến nghị: điều chỉnh dự toán.", rows[3]]);
  });

  test("a sentence edited in the sheet is found with its words", () => {
    const typed = [...rows];
    typed[2] = "Có 1/2 chỉ tiêu đạt. Thu mới được 132,9 tỷ.";
    expect(editsInSheet(recordOf(before), typed).edited).toEqual(new Map([["thu", "Thu mới được 132,9 tỷ."]]));
  });
});
