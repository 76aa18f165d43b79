/** Texts whose paragraphs a width broke into lines, as copied from a printed page: read as if they were whole. */
import fc from "fast-check";
import { check, GOOD_REPORT, marked, outcome, troubles } from "./helpers";

const REPORT = `${GOOD_REPORT}III. MỘT SỐ LĨNH VỰC KHÁC
Công tác tiếp công dân được duy trì thường xuyên theo lịch. Trong năm, Ủy ban nhân dân xã tiếp nhận 184 đơn, trong đó có 61 đơn khiếu nại, 18 đơn tố cáo và 105 đơn kiến nghị, phản ánh; đã giải quyết xong 161 đơn, đạt 87,5%. Các vụ việc còn lại đang trong thời hạn giải quyết (23 đơn).
- Chương trình nước sạch - vệ sinh môi trường nông thôn: Tổng số hộ dùng nước hợp vệ sinh là 3.150 hộ, trong đó 2.340 hộ dùng nước máy, 810 hộ dùng giếng khoan.
- Chăn nuôi: Tổng đàn gia súc có 9.480 con, gồm 2.150 con trâu, 1.830 con bò và 5.500 con lợn; sản lượng thịt hơi xuất chuồng đạt 742 tấn, tăng 5,2% so với năm 2024.
`;

/** Widths of letters as a printer has them, other than those the reader reckons with. */
const ADVANCE = (c: string): number => (/[ilj.,;:()\s]/u.test(c) ? 5 : /[ftr\-/I]/u.test(c) ? 6 : /[mwMW]/u.test(c) ? 15 : /\p{Lu}/u.test(c) ? 13 : 9);
const LENGTH = (): number => 1;

/** Each line broken where the next word would pass the width. */
function wrap(text: string, width: number, advance: (c: string) => number, indent = ""): string {
  const widthOf = (words: string): number => Array.from(words.normalize("NFD").replace(/[\u0300-\u036f]/gu, "")).reduce((sum, c) => sum + advance(c), 0);
  return text.split("\n").map((line) => {
    const lines: string[] = [];
    let open = indent;
    for (const word of line.split(" ")) {
      const longer = open.trim() === "" ? `${open}${word}` : `${open} ${word}`;
      if (open.trim() !== "" && widthOf(longer) > width) {
        lines.push(open);
        open = word;
      } else open = longer;
    }
    return [...lines, open].join("\n");
  }).join("\n");
}

const found = (text: string): string[] => check(text).relations.map(({ verdict, kind, formula }) => `${verdict} ${kind} ${formula}`);

test("what it is about: whole lines hold", () => {
  expect(troubles(REPORT)).toEqual([]);
  expect(found(REPORT).length).toBeGreaterThan(12);
});

test.each([64, 72, 80, 96, 118])("broken at %i characters", (width) => {
  expect(found(wrap(REPORT, width, LENGTH))).toEqual(found(REPORT));
});

test.each([520, 640, 760, 820])("broken at the width of a printed page, %i", (width) => {
  expect(found(wrap(REPORT, width, ADVANCE))).toEqual(found(REPORT));
  expect(found(wrap(REPORT, width, ADVANCE, "    "))).toEqual(found(REPORT));
});

test("a wrong figure is named in its own line of the broken text", () => {
  const text = wrap(REPORT.replace("5.500 con lợn", "5.800 con lợn"), 72, LENGTH);
  expect(troubles(text)).toEqual(["inconsistent sum: 9.480 2.150 1.830 5.800"]);
  const lines = text.split("\n");
  const [wrong] = check(text).relations.filter((r) => r.verdict === "inconsistent");
  expect(new Set(wrong?.spans.map(({ line }) => line)).size).toBeGreaterThan(1);
  expect(wrong === undefined ? [] : marked(wrong, lines)).toEqual(["9.480", "2.150", "1.830", "5.800"]);
});

test("numbers of pages are no figures of the text", () => {
  const lines = wrap(REPORT, 56, LENGTH).split("\n");
  const pages = (number: (page: number) => string): string => lines.flatMap((line, i) => ((i + 1) % 13 === 0 ? [line, "", number((i + 1) / 13 + 3), ""] : [line])).join("\n");
  expect(lines.length).toBeGreaterThan(39);
  for (const number of [String, (page: number) => `- ${page} -`, (page: number) => `Trang ${page}/9`]) expect(found(pages(number))).toEqual(found(REPORT));
});

test("lines that are paragraphs stay so, full or not", () => {
  const items = Array.from({ length: 24 }, (_, i) => `thôn số ${i + 1} thu được ${1_000 + i * 37} kg thóc giống, nộp về kho của hợp tác xã ${i % 3 === 0 ? "kịp thời vụ" : ""}`).join("\n");
  expect(troubles(`Số thóc giống của các thôn trong xã\n${items}\nTổng cộng 24 thôn nộp 900 kg.`)).toEqual([]);
  const verse = "Ủy ban nhân dân xã có 12 cán bộ\ntrong đó 7 nam\nvà 5 nữ\nhội có 30 hội viên.";
  expect(troubles(verse)).toEqual([]);
});

test("one sentence a paragraph: a full line that ends with it does not run on", () => {
  const sentences = [
    "Riêng quý này doanh thu của hợp tác xã ước đạt gần 864 triệu đồng, bằng hai phần năm doanh thu từ đầu năm.",
    "Trong đó, doanh thu bán gạo vụ trước là 2.147 triệu đồng, bằng 81,5% số mà đại hội thành viên đã giao cho ban quản trị.",
    "Tiền bán rau của các tổ trong hợp tác xã đều thấp hơn nhiều so với mức mà các tổ đã đăng ký hồi đầu vụ.",
    "Việc đòi nợ vật tư được các tổ trưởng làm đều đặn nhưng kết quả còn thấp so với mong muốn của thành viên.",
  ].join("\n");
  for (let width = 60; width <= 100; width++) expect([width, troubles(wrap(sentences, width, LENGTH))]).toEqual([width, []]);
});

test("at any width nothing new is wrong, and all that is found holds", () => {
  const whole = new Set(found(REPORT));
  fc.assert(
    fc.property(fc.integer({ min: 56, max: 130 }), fc.boolean(), (width, printed) => {
      const text = wrap(REPORT, printed ? width * 8 : width, printed ? ADVANCE : LENGTH);
      expect(found(text).filter((relation) => !relation.startsWith("consistent") && !whole.has(relation))).toEqual([]);
      expect(outcome(text).length).toBeGreaterThan(10);
    }),
    { numRuns: 15 },
  );
});
