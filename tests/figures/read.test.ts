/** Reading cells and texts: what is a figure, what it says, and what is none. */
import fc from "fast-check";
import { decimal, formatNumber, formatQuantity, PERCENT, PERMILLE, readCell, readNumberText, readPlainNumber, TRIEU_DONG, type Reading } from "../../src/figures";
import { anyDecimal, anyUnit, unit } from "./arbitraries";

/** One line that says everything a reading holds, for tables of examples. */
function say(reading: Reading): string {
  if (reading.kind === "absent") return reading.absence;
  const parts = [
    reading.comparison === "exactly" ? "" : reading.comparison,
    reading.value.toFixed() + (reading.upper === undefined ? "" : `…${reading.upper.toFixed()}`),
    `d${reading.decimals}`,
    reading.unit?.label ?? "",
    reading.fraction === undefined ? "" : `(${reading.fraction.part.toFixed()} of ${reading.fraction.whole.toFixed()})`,
    reading.alternative === undefined ? "" : `or ${reading.alternative.toFixed()}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

test.each([
  ["1.234,5", "1234.5 d1"],
  ["1,234.56", "1234.56 d2"],
  ["12.345.678", "12345678 d0"],
  ["1,234,567", "1234567 d0"],
  ["1\u00a0234,5", "1234.5 d1"],
  ["12 345", "12345 d0"],
  ["28,0", "28 d1"],
  ["12.5", "12.5 d1"],
  ["0.583", "0.583 d3"],
  ["03", "3 d0"],
  ["0", "0 d0"],
  ["+5,2", "5.2 d1"],
])("plain number %s", (text, expected) => {
  expect(say(readNumberText(text))).toBe(expected);
});

test.each([
  ["132.900", "132900 d0 or 132.9"],
  ["7,562", "7.562 d3 or 7562"],
  ["108,987 tỷ", "108.987 d3 tỷ đồng or 108987"],
])("%s keeps its other reading", (text, expected) => {
  expect(say(readNumberText(text))).toBe(expected);
});

test("a known habit of the sheet leaves one reading", () => {
  expect(say(readNumberText("1.234", { habit: "comma" }))).toBe("1234 d0");
  expect(say(readNumberText("1.234", { habit: "dot" }))).toBe("1.234 d3");
  expect(say(readNumberText("1,234", { habit: "dot" }))).toBe("1234 d0");
});

test.each([
  ["âm 3,8", "-3.8 d1"], ["(3,8)", "-3.8 d1"], ["-3,8", "-3.8 d1"], ["–3,8", "-3.8 d1"], ["− 3,8%", "-3.8 d1 %"],
])("negative %s", (text, expected) => {
  expect(say(readNumberText(text))).toBe(expected);
});

test.each([
  ["6,6-6,8", "range 6.6…6.8 d1"],
  ["6,6 – 6,8", "range 6.6…6.8 d1"],
  ["từ 6,6 đến 6,8", "range 6.6…6.8 d1"],
  ["95%-100%", "range 95…100 d0 %"],
  ["2.000 - 2.500 tỷ đồng", "range 2000…2500 d0 tỷ đồng"],
  ["-1 - 2", "range -1…2 d0"],
  ["Khoảng 4", "about 4 d0"],
  ["trên dưới 30", "about 30 d0"],
  ["Dưới 3", "below 3 d0"],
  ["<5", "below 5 d0"],
  ["Trên 10%", "above 10 d0 %"],
  ["từ 93,7% trở lên", "at-least 93.7 d1 %"],
  ["đạt 95% trở lên", "at-least 95 d0 %"],
  ["≥ 95", "at-least 95 d0"],
  [">=95", "at-least 95 d0"],
  ["tối thiểu 30", "at-least 30 d0"],
  ["không dưới 20 xã", "at-least 20 d0 xã"],
  ["không quá 5", "at-most 5 d0"],
  ["giảm xuống còn 2,1", "at-most 2.1 d1"],
  ["giảm xuống còn dưới 3%", "below 3 d0 %"],
  ["2,5% trở xuống", "at-most 2.5 d1 %"],
])("target %s", (text, expected) => {
  expect(say(readNumberText(text))).toBe(expected);
});

test.each([
  ["12,5%", "12.5 d1 %"], ["10,4%o", "10.4 d1 ‰"], ["132,9 tỷ đồng", "132.9 d1 tỷ đồng"], ["100m²", "100 d0 m²"],
  ["07 mô hình", "7 d0 mô hình"], ["6,5-7%/năm", "range 6.5…7 d1 %"], ["95,4*", "95.4 d1"],
])("figure with its unit %s", (text, expected) => {
  expect(say(readNumberText(text))).toBe(expected);
});

test("a figure with a unit is expressed in the unit of its row, with the decimals it then has", () => {
  expect(say(readNumberText("132,9 tỷ đồng", { unit: TRIEU_DONG }))).toBe("132900 d0 triệu đồng");
  expect(say(readNumberText("850 triệu", { unit: unit("tỷ đồng") }))).toBe("0.85 d3 tỷ đồng");
  expect(say(readNumberText("1,2%", { unit: PERMILLE }))).toBe("12 d0 ‰");
  expect(say(readNumberText("5 ha", { unit: TRIEU_DONG }))).toBe("5 d0 ha");
});

test("a fraction is a percentage where the row is one, else its first number", () => {
  expect(say(readNumberText("16/19"))).toBe("16 d0 (16 of 19)");
  expect(say(readNumberText("22/28 trường"))).toBe("22 d0 trường (22 of 28)");
  const share = readNumberText("16/20", { unit: PERCENT });
  expect(say(share)).toBe("80 d1 (16 of 20)");
  expect(say(readNumberText("3/0", { unit: PERCENT }))).toBe("unreadable");
});

test.each([
  ["", "empty"], ["  ", "empty"], ["-", "none"], ["–", "none"], ["…", "not-collected"], ["...", "not-collected"],
  ["Chưa có số liệu", "not-collected"], ["x", "not-applicable"], ["X", "not-applicable"], ["#DIV/0!", "error"], ["#N/A", "error"],
  ["Xuất siêu", "unreadable"], ["30/2020/NĐ-CP", "unreadable"], ["03/3/2023", "unreadable"], ["10/2023", "unreadable"],
  ["10.933.4", "unreadable"], ["Loại 2", "unreadable"], ["2 giỏi, 3 khá", "unreadable"], ["giảm 3%", "unreadable"],
  ["1".repeat(60), "unreadable"],
])("%s is no figure", (text, absence) => {
  expect(say(readNumberText(text))).toBe(absence);
});

describe("cells", () => {
  test("a stored ratio in a percent format is a percentage, and the scale says so", () => {
    const reading = readCell({ value: 0.583, text: "58,3%", numberFormat: "0.0%" });
    expect(reading).toMatchObject({ kind: "quantity", scale: 100, decimals: 1, unit: PERCENT, fromText: false });
    expect(say(reading)).toBe("58.3 d1 %");
  });

  test.each([
    [1234.5, "1.234,50", "#,##0.00", "1234.5 d2"],
    [1234.5, "1,234.50", "#,##0.00", "1234.5 d2"],
    [1234.56, "1235", "0", "1234.56 d0"],
    [132900, "132.900", "#,##0", "132900 d0"],
    [4.148, "4,148", "0.000", "4.148 d3"],
    [0.1 + 0.2, "0.3", "General", "0.3 d1"],
    [12.345, "#####", "#,##0.0", "12.345 d1"],
    [-3.8, "(3,8)", "0.0;(0.0)", "-3.8 d1"],
  ])("number %d shown as %s in %s", (value, text, numberFormat, expected) => {
    expect(say(readCell({ value, text, numberFormat }))).toBe(expected);
  });

  test("the decimals displayed are found again, whatever the marks of the locale", () => {
    const shown = fc.record({ value: fc.integer({ min: 1, max: 99_999_999 }), cut: fc.integer({ min: 0, max: 4 }), decimals: fc.integer({ min: 0, max: 5 }), group: fc.constantFrom(".", ",", "", "\u00a0"), comma: fc.boolean() });
    fc.assert(
      fc.property(shown, ({ value, cut, decimals, group, comma }) => {
        const mark = group === "," || (group !== "." && !comma) ? "." : ",";
        const number = value / 10 ** cut;
        const [whole = "", fraction = ""] = formatNumber(decimal(number), { decimals }).split(",");
        const text = whole.replaceAll(".", group) + (fraction === "" ? "" : mark + fraction);
        const written = fraction.length;
        expect(readCell({ value: number, text, numberFormat: "" })).toMatchObject({ value: decimal(number), decimals: written });
      }),
    );
  });

  test("dates, truth values and what is not finite are no figures", () => {
    expect(say(readCell({ value: 45000, text: "15/3/2023", numberFormat: "dd/mm/yyyy" }))).toBe("unreadable");
    expect(say(readCell({ value: true, text: "TRUE" }))).toBe("unreadable");
    expect(say(readCell({ value: Number.NaN }))).toBe("unreadable");
  });

  test("letters in quotes or colours in brackets do not make a date format", () => {
    expect(say(readCell({ value: 5, text: "5 ngày", numberFormat: '[Red]0 "ngày"' }))).toBe("5 d0");
    expect(say(readCell({ value: 5, text: "5 đ", numberFormat: '#,##0\\ "đ"' }))).toBe("5 d0");
  });

  test("a text cell is marked as text", () => {
    expect(readCell({ value: "12,5", text: "12,5" })).toMatchObject({ fromText: true, text: "12,5" });
  });
});

test("what was written is read back the same, whatever the unit and the settings", () => {
  fc.assert(
    fc.property(anyDecimal, anyUnit, fc.boolean(), fc.boolean(), fc.boolean(), (value, u, leadingZero, readerUnit, prose) => {
      const text = formatQuantity(value, u, { leadingZero, readerUnit, prose });
      const reading = readNumberText(text, { unit: u, habit: "comma" });
      expect([text, reading.kind === "quantity" ? reading.value.toFixed() : reading.absence]).toEqual([text, value.toFixed()]);
    }),
  );
});

test("composition, kinds of space and zero-width characters change no reading", () => {
  const texts = fc.constantFrom("từ 6,6 đến 6,8", "132,9 tỷ đồng", "âm 3,8%", "từ 93,7% trở lên", "22/28 trường", "Khoảng 1.200 lượt khách");
  const spaces = fc.constantFrom(" ", "\u00a0", "  ", "\u202f", "\n", "\u200b ");
  fc.assert(
    fc.property(texts, spaces, fc.boolean(), (text, space, decomposed) => {
      const varied = text.replace(/ /g, space);
      return say(readNumberText(decomposed ? varied.normalize("NFD") : varied)) === say(readNumberText(text));
    }),
  );
});

test("no text crashes the reader, and whatever is read is a finite decimal", () => {
  const pieces = fc.constantFrom("1", "23", ".", ",", "-", "–", "/", "%", " ", "từ", "đến", "âm", "(", ")", "≥", "trở lên", "tỷ", "#", "e", "\u0301");
  const noisy = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.array(pieces, { maxLength: 30 }).map((p) => p.join("")));
  fc.assert(
    fc.property(noisy, fc.double(), (text, value) => {
      const readings = [readNumberText(text), readNumberText(text, { unit: PERCENT }), readCell({ value, text, numberFormat: text })];
      for (const reading of readings) if (reading.kind === "quantity") expect(reading.value.toFixed()).toMatch(/^-?\d+(\.\d+)?$/);
    }),
    { numRuns: 500 },
  );
});

test("a very long text is refused without reading it all", () => {
  for (const text of ["9".repeat(1_000_000), "1.".repeat(500_000), "( ".repeat(500_000), "từ ".repeat(300_000)]) {
    expect(say(readNumberText(text))).toBe("unreadable");
  }
});

test("a plain number is a decimal, an expression is none", () => {
  expect(readPlainNumber("1.234,5")?.toFixed()).toBe("1234.5");
  expect(readPlainNumber("trên 5")).toBeNull();
  expect(readPlainNumber("xyz")).toBeNull();
});

test("a number is read with the same decimals whether its displayed text was read or only its format is known", () => {
  const numbers = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 })).map(([whole, places]) => whole / 10 ** places);
  fc.assert(
    fc.property(numbers, fc.constantFrom("General", "0", "0.0", "#,##0", "#,##0.00", "0.0%", "0%"), (value, numberFormat) => {
      const [, fraction = ""] = /\.(0+)/.exec(numberFormat) ?? [];
      const percent = numberFormat.endsWith("%");
      const text = numberFormat === "General" ? String(value) : (percent ? value * 100 : value).toLocaleString("vi-VN", { minimumFractionDigits: fraction.length, maximumFractionDigits: fraction.length, useGrouping: numberFormat.startsWith("#") }) + (percent ? "%" : "");
      const displayed = readCell({ value, text, numberFormat });
      const formatOnly = readCell({ value, text: "", numberFormat });
      expect({ ...formatOnly, text: "" }).toEqual({ ...displayed, text: "" });
    }),
  );
});

test("General shows a long fraction in eleven characters, and so it is read where only the format is known", () => {
  expect(say(readCell({ value: 1 / 3, text: "", numberFormat: "General" }))).toBe("0.333333333333333 d9");
  expect(say(readCell({ value: 1234567.891234, text: "", numberFormat: "General" }))).toBe("1234567.891234 d3");
});
