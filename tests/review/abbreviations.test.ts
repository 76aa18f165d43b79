/** Abbreviations that a report defines are read as what they are short for; nothing else changes its place or its reading. */
import fc from "fast-check";
import { checkText } from "../../src/review";
import { readReport } from "../../src/review/claims/read";
import { check, marked, outcome } from "./helpers";

const TEXT = (rate: string): string => `Tiếp nhận 76 đơn khiếu nại (KN), 143 đơn tố cáo (TC) và 215 hồ sơ (gọi tắt là HS).\nĐã giải quyết 38 đơn KN, đạt ${rate}%.`;

test("a share of what was counted under its full name is found", () => {
  expect(outcome(TEXT("50"))).toContain("consistent ratio: 38 76 50");
  const claims = (text: string): string[][] => readReport([{ file: "a.txt", text }]).paragraphs.flatMap((read) => read.claims.map((claim) => [...claim.core]));
  expect(claims(TEXT("50")).flat()).toEqual(claims(TEXT("50").replace("38 đơn KN", "38 đơn khiếu nại")).flat());
});

test("a report's own meaning goes before the usual one", () => {
  const counted = (text: string): string[] => readReport([{ file: "a.txt", text }]).paragraphs.flatMap((read) => read.claims.map((claim) => claim.figure.unit?.base ?? ""));
  expect(counted("Toàn huyện có 4.200 hồ sơ (HS) đến hạn. Giải quyết đúng hạn 4.100 HS.")).toEqual(["hồ sơ", "hồ sơ"]);
  expect(counted("Toàn huyện có 4.200 hồ sơ đến hạn. Trường có 4.100 HS.")).toEqual(["hồ sơ", "học sinh"]);
});

test("places in the text stay where they are", () => {
  const text = "Nhận 80 đơn khiếu nại (KN).\nKN đông người: KN 60/80 đơn KN, đạt 75%.";
  const lines = text.split("\n");
  expect(check(text).relations.flatMap((r) => marked(r, lines))).toEqual(expect.arrayContaining(["60", "80", "75"]));
});

test.each([
  ["numbers of papers", "Có 76 đơn khiếu nại (KN). Theo Thông báo số 15/KN-TC và 38/KN."],
  ["letters that do not fit the words", "Có 76 đơn khiếu nại (XYZ) và 38 đơn XYZ."],
  ["one with two meanings", "Có 76 khiếu nại (KN), 12 kiến nghị (KN) và 38 KN."],
  ["Roman numbers", "Kết quả vận động vì chủ (VC), chương (IV)."],
])("%s stay as they are", (_name, text) => {
  const read = check(text.replace("(KN)", "(KN )"));
  expect(outcome(text)).toEqual(read.relations.map((r) => `${r.verdict} ${r.kind}: ${marked(r, text.replace("(KN)", "(KN )").split("\n")).join(" ")}`));
});

test("no text of letters and brackets is too much", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("khiếu nại (KN)", "KN", "(", ")", "Đ", "hồ sơ (HS)", "12", "đạt 50%", " ", "\n", "𝔸"), { maxLength: 60 }), (parts) => {
    expect(() => checkText([{ file: "a.txt", text: parts.join(" ") }])).not.toThrow();
  }));
});
