/** Units: every spelling of plan tables, composition, exact conversion, and the unit a reader would say. */
import fc from "fast-check";
import { convert, decimal, parseUnit, readerUnit, sameKind } from "../../src/figures";
import { anyDecimal, anyUnit, unit } from "./arbitraries";

const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ["tỷ đồng", ["Tỷ đồng", "tỉ đồng", "TỶ ĐỒNG", "tỷ đ", "tỷ VNĐ", "tỷ", "Tỷ\u00a0đồng", " tỷ  đồng "]],
  ["triệu đồng", ["trđ", "Tr.đ", "tr.đ", "Tr. đ", "triệu đ", "Triệu VNĐ", "tr đồng", "triệu", "(triệu đồng)", "ĐVT: triệu đồng"]],
  ["nghìn tỷ đồng", ["ngàn tỷ đồng", "nghìn tỉ", "1.000 tỷ đồng"]],
  ["triệu tỷ đồng", ["triệu tỉ đồng", "Triệu tỷ đ"]],
  ["triệu EUR", ["triệu euro", "triệu €"]],
  ["tỷ JPY", ["tỷ yên", "tỷ Yên Nhật"]],
  ["nghìn đồng", ["ngàn đồng", "1000 đồng", "1.000 đồng", "1.000đ", "nghìn đ"]],
  ["đồng", ["đ", "VNĐ", "vnd", "Ðồng"]],
  ["nghìn USD", ["1000 USD", "1.000 USD", "ngàn USD", "nghìn đô la Mỹ"]],
  ["triệu USD", ["Tr.USD", "triệu đô la Mỹ", "Triệu $"]],
  ["m²", ["m2", "M2", "㎡", "m 2", "m^2"]],
  ["m³", ["m3", "㎥", "mét khối"]],
  ["‰", ["%o", "% o", "o/oo", "0/00", "%0"]],
  ["%", ["%", "％", "% KH", "%/năm", "phần trăm"]],
  ["điểm %", ["điểm%", "Điểm phần trăm", "điểm  %"]],
  ["bác sĩ/vạn dân", ["Bác sỹ/vạn dân", "BS/vạn dân", "bác sĩ / 1 vạn dân", "bác sĩ/10.000 dân"]],
  ["triệu đồng/người/năm", ["trđ/người/năm", "Triệu đồng / người / năm"]],
  ["triệu kWh", ["Triệu kw/h", "tr.kwh", "triệu KWh"]],
  ["hợp tác xã", ["HTX", "Hợp tác xã"]],
  ["doanh nghiệp", ["DN", "Doanh nghiệp"]],
];

test.each(SPELLINGS)("%s is known in all its spellings", (label, spellings) => {
  for (const text of spellings) expect([text, parseUnit(text)?.label]).toEqual([text, label]);
});

test("composed and decomposed letters name the same unit", () => {
  for (const text of ["tỷ đồng", "tạ/ha", "lượt người", "giường/vạn dân"]) {
    expect(parseUnit(text.normalize("NFD"))?.id).toBe(parseUnit(text)?.id);
  }
});

test("an unknown noun is a unit only on request, and then counts whole things", () => {
  expect(parseUnit("mô hình trình diễn")).toBeNull();
  expect(parseUnit("mô hình trình diễn", { allowUnknown: true })).toMatchObject({ dimension: "count", whole: true });
  expect(parseUnit("CLB tiếng Anh", { allowUnknown: true })?.label).toBe("CLB tiếng Anh");
  for (const text of ["", "x", "-", "…", "2023", "6,6-6,8", "a".repeat(500)]) {
    expect([text, parseUnit(text, { allowUnknown: true })]).toEqual([text, null]);
  }
});

test("a word that only sounds like a scale and a letter is no unit", () => {
  expect([parseUnit("ngành"), parseUnit("nganh")]).toEqual([null, null]);
  expect([parseUnit("nghìn m")?.label, parseUnit("tỷđ")?.label, parseUnit("tr.đ")?.label]).toEqual(["nghìn m", "tỷ đồng", "triệu đồng"]);
});

test("money of different countries is never one kind", () => {
  expect(sameKind(unit("triệu EUR"), unit("tỷ EUR"))).toBe(true);
  expect([sameKind(unit("EUR"), unit("JPY")), sameKind(unit("EUR"), unit("USD"))]).toEqual([false, false]);
});

test("whole things are counts of one; thousands and millions of them are rounded figures", () => {
  expect([unit("người").whole, unit("nghìn lượt").whole, unit("ha").whole, unit("triệu viên").whole]).toEqual([true, false, false, false]);
});

test("what is said per head or per hectare is an intensity and never of one kind with the amount", () => {
  expect(unit("tạ/ha").dimension).toBe("intensity");
  expect(sameKind(unit("tạ"), unit("tạ/ha"))).toBe(false);
  expect(sameKind(unit("người"), unit("hộ"))).toBe(false);
  expect(sameKind(unit("%"), unit("điểm %"))).toBe(false);
});

test.each([
  ["132.9", "tỷ đồng", "triệu đồng", "132900"],
  ["51.2", "tạ/ha", "tấn/ha", "5.12"],
  ["10.4", "‰", "%", "1.04"],
  ["12.5", "bác sĩ/vạn dân", "bác sĩ/1.000 dân", "1.25"],
  ["7.562", "triệu viên", "viên", "7562000"],
  ["2", "ha", "m2", "20000"],
  ["45", "triệu đồng/người", "triệu đồng/người/năm", "45"],
])("%s %s are in %s exactly %s", (value, from, to, expected) => {
  expect(convert(decimal(value), unit(from), unit(to))?.toFixed()).toBe(decimal(expected).toFixed());
});

test("different kinds do not convert, nor does what has no finite decimals", () => {
  expect(convert(decimal(1), unit("ha"), unit("tấn"))).toBeNull();
  expect(convert(decimal(1), unit("giây"), unit("giờ"))).toBeNull();
});

test("a conversion there and back gives the same value exactly", () => {
  fc.assert(
    fc.property(anyDecimal, anyUnit, anyUnit, (value, from, to) => {
      const there = convert(value, from, to);
      if (!sameKind(from, to)) return there === null;
      return there === null || convert(there, to, from)?.eq(value) === true;
    }),
  );
});

test.each([
  ["132900", "triệu đồng", "tỷ đồng"],
  ["850", "triệu đồng", "triệu đồng"],
  ["4148000", "triệu đồng", "tỷ đồng"],
  ["1500", "triệu đồng", "tỷ đồng"],
  ["132937.5", "triệu đồng", "triệu đồng"],
  ["45000000", "đồng", "triệu đồng"],
  ["1234567", "đồng", "đồng"],
  ["0.85", "tỷ đồng", "tỷ đồng"],
  ["12500", "nghìn USD", "triệu USD"],
  ["150000", "kg", "kg"],
])("a reader says %s %s in %s", (value, from, said) => {
  expect(readerUnit(decimal(value), unit(from)).label).toBe(said);
});
