/** Comparing and spelling Vietnamese text, and recognising text of old fonts. */
import fc from "fast-check";
import { convertLegacy, detectLegacyEncoding, foldHeader, normalizeOutput, searchKey } from "../../src/figures";

test("headers compare without case, line breaks, composition, tone placement or i and y", () => {
  expect(foldHeader("  Cùng\n kỳ\u00a0năm  trước ")).toBe("cùng kỳ năm trước");
  expect(foldHeader("Hoà, Thuỷ sản, luỹ kế".normalize("NFD"))).toBe(foldHeader("hòa, thủy sản, lũy kế"));
  expect(foldHeader("TỈ LỆ cùng kì")).toBe(foldHeader("tỷ lệ cùng kỳ"));
  expect(foldHeader("Ðơn vị tính")).toBe("đơn vị tính");
});

test("tones inside closed syllables and after q stay where they are", () => {
  expect(foldHeader("hoàn thành quý khuỷu huỳnh toàn quà")).toBe("hoàn thành quý khuỷu huỳnh toàn quà");
});

test("search works without accents", () => {
  expect(searchKey("Tỷ lệ hộ nghèo Đa chiều")).toBe("ty le ho ngheo da chieu");
});

test("output spells tỷ, hóa, thủy, and leaves tỉ mỉ alone", () => {
  expect(normalizeOutput("văn hoá, Thuỷ sản, 4.148 tỉ, tỉ lệ, Tỉ đồng")).toBe("văn hóa, Thủy sản, 4.148 tỷ, tỷ lệ, Tỷ đồng");
  expect(normalizeOutput("làm việc tỉ mỉ; tỉ đồng")).toBe("làm việc tỉ mỉ; tỷ đồng");
});

test("folding twice changes nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (s) => foldHeader(foldHeader(s)) === foldHeader(s)));
});

const TCVN3 = "Thùc hiÖn kÕ ho¹ch n¨m";
const VNI = "Thöïc hieän keá hoaïch naêm";

test("VNI lines are recognised where some of their letters are the same in Unicode", () => {
  for (const line of ["Ñôn vò tính: trieäu ñoàng", "Thu ngaân saùch treân ñòa baøn tính ñeán cuoái naêm", "Taøi chính vaø keá hoaïch"]) expect(detectLegacyEncoding(line)).toBe("VNI");
  // A foreign word among good Vietnamese is no sign of an old font, though "toàn" would read as "tồn".
  expect(detectLegacyEncoding("toàn là soát và hoá oán cà có tính bình xã café")).toBeNull();
});

test("TCVN3 and VNI texts are recognised and converted", () => {
  expect(detectLegacyEncoding(TCVN3)).toBe("TCVN3");
  expect(convertLegacy(TCVN3, "TCVN3")).toBe("Thực hiện kế hoạch năm");
  expect(detectLegacyEncoding(VNI)).toBe("VNI");
  expect(convertLegacy(VNI, "VNI")).toBe("Thực hiện kế hoạch năm");
  expect(convertLegacy("ÑÔN VÒ TÍNH", "VNI")).toBe("ĐƠN VỊ TÍNH");
});

test("a font with capitals only gives capitals", () => {
  expect(convertLegacy("tæng sè", "TCVN3", ".VnTimeH")).toBe("TỔNG SỐ");
});

test("one word with a sign where a letter belongs is enough, a font name too", () => {
  expect(detectLegacyEncoding("§Êt n¨m")).toBe("TCVN3");
  expect(detectLegacyEncoding("vèn", ".VnTime")).toBe("TCVN3");
  expect(detectLegacyEncoding("voán", "VNI-Times")).toBe("VNI");
  expect(detectLegacyEncoding("von", ".VnTime")).toBeNull();
});

test.each([
  "Thực hiện kế hoạch", "Cà phê, chè", "Hoà Bình", "Tổng thu", "xã Hòa", "café São Paulo", "Größe über alles", "déjà vu, naïve",
  "100 m² × 5", "§ 5 © 2023", "Microsoft® Office", "KH 2023 (%)", "Ê a", "số 05/NQ-HĐND", "½ ngày", "",
])("%s is not taken for an old font's text", (text) => {
  expect(detectLegacyEncoding(text)).toBeNull();
});
