/** Names made fit for sentences, lines and HTML made of a text, and sentences found again in it. */
import { narrativeHtml, narrativeText, splitSentences, type Narrative } from "../../src/narrative";
import { cleanText, indicatorName, inSentence } from "../../src/narrative/names";
import { assignedBy } from "../../src/narrative/goals";

describe("a name inside a sentence", () => {
  test.each([
    ["Thu ngân sách nhà nước", "thu ngân sách nhà nước"],
    ["GRDP bình quân đầu người", "GRDP bình quân đầu người"],
    ["Thu NSNN trên địa bàn", "thu NSNN trên địa bàn"],
    ["Lai Châu", "Lai Châu"],
    ["Sâm Ngọc Linh", "sâm Ngọc Linh"],
    ["TỔNG THU NSNN TRÊN ĐỊA BÀN", "tổng thu NSNN trên địa bàn"],
    ["Đàn gia súc", "đàn gia súc"],
  ])("%s → %s", (raw, expected) => {
    expect(inSentence(raw)).toBe(expected);
  });

  test.each([
    ["- Trong đó: Lúa", "lúa"],
    ["1.2. Thu nội địa", "thu nội địa"],
    ["a) Chi đầu tư:", "chi đầu tư"],
    ["TỔNG SỐ CHI (01=02+29)", "tổng số chi"],
    ["+  Chè   búp\ntươi *", "chè búp tươi"],
    ["Thuỷ sản, cây hoà bản", "thủy sản, cây hòa bản"],
    ["3 giảm", "3 giảm"],
    ["...", "chỉ tiêu không ghi tên"],
  ])("%j → %s", (raw, expected) => {
    expect(indicatorName(raw, "chỉ tiêu không ghi tên")).toBe(expected);
  });

  test("loses spaces before stops and doubled stops", () => {
    expect(cleanText(" Lúa , ngô ;; khoai  .. ")).toBe("Lúa, ngô; khoai");
    expect(cleanText("Rừng trồng ( mới ) ( ) (")).toBe("Rừng trồng (mới)");
  });
});

test.each([
  ["tỉnh giao", "tỉnh giao"],
  ["HĐND TP giao", "HĐND thành phố giao"],
  ["KH 2023 HĐND TP giao", "HĐND thành phố giao"],
  ["NQ HĐND", "HĐND giao"],
  ["TW giao", "Trung ương giao"],
  ["Dự toán TƯ giao", "Trung ương giao"],
  ["điều chỉnh", "điều chỉnh"],
  ["", ""],
])("the level «%s» is said «%s»", (level, expected) => {
  expect(assignedBy(level)).toBe(expected);
});

const narrative: Narrative = {
  title: "Kết quả <năm> 2023",
  options: { style: "city", length: "short", scope: { kind: "table", table: "T" } },
  paragraphs: [
    { id: "a", heading: "", sentences: [sentence("a1", "Câu một."), sentence("a2", "Câu «hai» & \"ba\".")] },
    { id: "b", heading: "A. Kinh tế", sentences: [] },
    { id: "c", heading: "I. Nông nghiệp", sentences: [sentence("c1", "=1+1 không phải công thức.")] },
  ],
};

function sentence(id: string, text: string): Narrative["paragraphs"][number]["sentences"][number] {
  return { id, kind: "neutral", text, figures: [], indicators: [], verdicts: [] };
}

test("lines: title, headings and paragraphs, no empty one", () => {
  expect(narrativeText(narrative)).toEqual([
    "Kết quả <năm> 2023",
    "Câu một. Câu «hai» & \"ba\".",
    "A. Kinh tế",
    "I. Nông nghiệp",
    "=1+1 không phải công thức.",
  ]);
});

test("rich text: headings and paragraphs, everything escaped", () => {
  const html = narrativeHtml(narrative);
  expect(html).toContain(">Kết quả &lt;năm&gt; 2023</h1>");
  expect(html).toContain("Câu «hai» &amp; &quot;ba&quot;.</p>");
  expect(html).toContain(">A. Kinh tế</h2>");
  expect(html.match(/<p /g)).toHaveLength(2);
});

describe("sentences found again", () => {
  test("stops inside numbers and after abbreviations end nothing", () => {
    const text = "Thu đạt 1.234,5 tỷ đồng, đạt 64% KH. Tại TP. Lai Châu có 05 xã. Trong đó 03 xã đạt…";
    expect(splitSentences(text)).toEqual(["Thu đạt 1.234,5 tỷ đồng, đạt 64% KH.", "Tại TP. Lai Châu có 05 xã.", "Trong đó 03 xã đạt…"]);
  });

  test("a unit at the end and a year at the start are boundaries", () => {
    expect(splitSentences("Diện tích 5 ha. 10 tháng đạt 3 m². Hết.")).toEqual(["Diện tích 5 ha.", "10 tháng đạt 3 m².", "Hết."]);
  });

  test("nothing comes of white space, and text without a stop is one sentence", () => {
    expect(splitSentences("  \n ")).toEqual([]);
    expect(splitSentences("chưa xong")).toEqual(["chưa xong"]);
  });
});
