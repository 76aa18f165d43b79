/** How a text is encoded says nothing about its figures: composed or decomposed letters, plain or non-breaking spaces. */
import fc from "fast-check";
import { narrate, narrativeText } from "../../src/narrative";
import { YEAR_2023 } from "../support/plan-tables";
import { check, GOOD_REPORT } from "./helpers";
import { specs, tableOf } from "./tables-of";

/** A table, notes, lists in lines and open lists, some of them with a figure that fits nothing. */
const MIXED_REPORT = `BÁO CÁO KẾT QUẢ 9 THÁNG
I. SẢN XUẤT
Chỉ tiêu\tĐơn vị\tKế hoạch\tThực hiện\tTỷ lệ (%)
Lúa cả năm\tha\t1.250\t1.180\t94,4
Ngô\tha\t430\t452,5\t105,2
Rau màu\tha\t96\t88\t95
Tổng vốn giao 18.640 triệu đồng, trong đó:
- Vốn đầu tư: 11.320 triệu đồng, đã giải ngân 8.490 triệu đồng, đạt 75%.
- Vốn sự nghiệp: 7.230 triệu đồng.
Tiếp nhận 164 hồ sơ (trực tuyến 121 hồ sơ, trực tiếp 43 hồ sơ)[footnoteRef:1]; tổ chức 12 lớp tập huấn, các lớp tiêu biểu gồm 03 lớp trồng trọt, 02 lớp chăn nuôi. [1: Trong đó: 118 hồ sơ trước hạn, 45 hồ sơ đúng hạn, 02 hồ sơ quá hạn.]
Tỷ lệ hộ nghèo còn 4,62%, giảm 1,15 điểm % so với năm 2023 (5,78%); 27/36 thôn đạt chuẩn, đạt 75,6%.
Giá lợn hơi từ 58.000 đến 61.500 đồng; thủy sản nuôi trồng đạt 214 tấn, tăng 7% so với cùng kỳ (200 tấn).
`;

const outcomeOf = (text: string): unknown => {
  const { relations, findings, summary } = check(text);
  return { summary, relations: relations.map((r) => [r.kind, r.verdict, r.formula, r.message]), findings: findings.map((f) => [f.class, f.message, f.fingerprint]) };
};

/** The text with each letter and space in the encoding that the next bit says. */
function encoded(text: string, bits: readonly boolean[]): string {
  return [...text.normalize("NFC")].map((c, i) => (bits[i % bits.length] !== true ? c : c === " " ? "\u00a0" : c.normalize("NFD"))).join("");
}

const patterns = fc.oneof(fc.constant([true]), fc.array(fc.boolean(), { minLength: 2, maxLength: 97 }));

test("letters and spaces in any encoding change no verdict, no message and no fingerprint", () => {
  fc.assert(
    fc.property(fc.constantFrom(GOOD_REPORT, MIXED_REPORT, GOOD_REPORT.replace("285,4", "258,4").replace("12/15", "13/15")), patterns, (text, bits) => {
      expect(outcomeOf(encoded(text, bits))).toEqual(outcomeOf(text));
    }),
    { numRuns: 60, examples: [[MIXED_REPORT, [true]], [GOOD_REPORT, [true]]] },
  );
  const verdicts = check(MIXED_REPORT).relations.map((r) => r.verdict);
  expect(verdicts).toEqual(expect.arrayContaining(["consistent", "inconsistent"]));
});

test("nor in text that the add-in writes itself", () => {
  fc.assert(
    fc.property(specs, patterns, (rows, bits) => {
      const table = tableOf(rows, YEAR_2023);
      const text = narrativeText(narrate([table], { style: "province", length: "full", scope: { kind: "table", table: table.name } })).join("\n");
      expect(outcomeOf(encoded(text, bits))).toEqual(outcomeOf(text));
    }),
    { numRuns: 60 },
  );
});
