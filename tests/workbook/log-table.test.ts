import fc from "fast-check";
import { digest, sealed, toSerial } from "../../src/workbook/log-table";

const row = { by: "Nguyễn Văn A", act: "Bỏ qua", reason: "đã thống nhất", fingerprint: "70036279f7aa706e", figures: "838a7890fc550555", at: "2023-11-21T06:27:05.000Z", kind: "Sai", place: "Biểu!F4", finding: "Số thịt hơi", anchor: "" };
const id = "25f79b3e-79cf-4243-93c1-ffe1b41e3534";

describe("a row of the review log", () => {
  test("carries a seal that sealing again does not change", () => {
    const once = sealed({ ...row, id });
    expect(once.startsWith(`${id}.`)).toBe(true);
    expect(sealed({ ...row, id: once })).toBe(once);
  });

  test.each(["by", "act", "reason", "fingerprint", "figures"] as const)("has another seal when its %s is changed", (field) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.normalize("NFC").trim() !== row[field]);
        expect(sealed({ ...row, [field]: text, id })).not.toBe(sealed({ ...row, id }));
      }),
    );
  });

  test("keeps its seal through decomposed letters, and when its place or wording is mended", () => {
    expect(sealed({ ...row, reason: row.reason.normalize("NFD"), place: "Biểu 2!F9", finding: "khác", id })).toBe(sealed({ ...row, id }));
  });

  test("the digest of a text is 64 bits in hexadecimal (FNV-1a)", () => {
    expect(digest("")).toBe("cbf29ce484222325");
    expect(digest("a")).toBe("af63dc4c8601ec8c");
  });

  test("a moment is the wall clock's date of Excel's calendar, to the second", () => {
    const noon = new Date(2023, 10, 21, 12, 0, 0);
    expect(toSerial(noon.toISOString())).toBe(45251.5);
    expect(toSerial(new Date(1900, 2, 1, 0, 0, 0).toISOString())).toBe(61);
  });
});
