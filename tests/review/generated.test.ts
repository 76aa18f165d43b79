/** Text that the add-in writes itself from a table never gives a finding. */
import fc from "fast-check";
import { narrate, narrativeText } from "../../src/narrative";
import { planTable, TEN_MONTHS_2023, YEAR_2023 } from "../support/plan-tables";
import { check, troubles } from "./helpers";
import { specs, tableOf } from "./tables-of";

test("random tables, both house styles: zero findings", () => {
  fc.assert(
    fc.property(specs, fc.constantFrom(YEAR_2023, TEN_MONTHS_2023), fc.constantFrom<"city" | "province">("city", "province"), (rows, period, style) => {
      const table = tableOf(rows, period);
      const text = narrativeText(narrate([table], { style, length: "full", scope: { kind: "table", table: table.name } })).join("\n");
      expect({ text, found: troubles(text) }).toEqual({ text, found: [] });
      expect(check(text).findings).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the passages of several sections under their headings: each counts its own indicators", () => {
  fc.assert(
    fc.property(specs, fc.nat(9), fc.constantFrom<"city" | "province">("city", "province"), fc.constantFrom<"short" | "medium" | "full">("short", "medium", "full"), (rows, cut, style, length) => {
      const told = rows.map((row, i) => ({ ...row, main: i % 3 !== 0 }));
      const table = planTable({ rows: [{ heading: "LĨNH VỰC KINH TẾ", order: "I" }, ...told.slice(0, cut), { heading: "LĨNH VỰC VĂN HÓA - XÃ HỘI", order: "II" }, ...told.slice(cut)], period: YEAR_2023 });
      const sections = [...new Set(table.indicators.map((indicator) => indicator.section))];
      const passages = sections.map((section, i) => [`${["I", "II"][i] ?? "III"}. ${section}`, ...narrativeText(narrate([table], { style, length, scope: { kind: "section", table: table.name, section } }))].join("\n"));
      expect(troubles(passages.join("\n"))).toEqual([]);
      expect(troubles(narrativeText(narrate([table], { style, length, scope: { kind: "table", table: table.name } })).join("\n"))).toEqual([]);
    }),
    { numRuns: 100, examples: [[[], 0, "city", "medium"]] },
  );
  const passage = (title: string, count: string): string => `${title}\nTrong ${count} chỉ tiêu chủ yếu được đánh giá, không có chỉ tiêu nào đạt kế hoạch.`;
  expect(troubles(`${passage("I. KINH TẾ", "04")}\n${passage("II. XÃ HỘI", "02")}`)).toEqual([]);
  // The report's own count in front of that of its first section, both in the same words.
  expect(troubles(`Năm 2023, cả 6/6 chỉ tiêu chủ yếu đều đạt và vượt kế hoạch.\nI. KINH TẾ\nCả 5/5 chỉ tiêu chủ yếu đều đạt và vượt kế hoạch. Tỷ lệ hộ nghèo đạt 2%, cao hơn kế hoạch 1 điểm %.\nII. XÃ HỘI\nTỷ suất sinh đạt 2,0‰, đạt kế hoạch.`)).toEqual([]);
});
