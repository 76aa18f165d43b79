/** Figures with the same in words behind them, in brackets; and numbers written in words. */
import { numeralIn } from "../../src/review/reading/numerals";
import { outcome, troubles } from "./helpers";

describe("numbers in words", () => {
  test.each<[string, string]>([
    ["mười lăm", "15"], ["hai mươi mốt", "21"], ["chín mươi tư", "94"], ["một trăm linh năm", "105"], ["sáu trăm bảy mươi", "670"], ["một nghìn không trăm linh tám", "1008"],
    ["ba tỷ, bốn trăm lẻ hai triệu đồng", "3402000000"], ["bảy nghìn ba trăm triệu đồng", "7300000000"], ["một nghìn hai trăm tỷ đồng chẵn", "1200000000000"], ["tám trăm năm mươi ngàn", "850000"],
    ["hai tỷ một trăm triệu bốn trăm nghìn sáu trăm mười hai đồng", "2100400612"],
  ])("%s", (text, value) => expect(numeralIn(text)?.value.toFixed()).toBe(value));

  // Open, colloquial, or no number.
  test.each(["một trăm năm", "hai nghìn ba nghìn", "một tỷ hai tỷ", "rất nhiều", "mươi người", "linh"])("%s", (text) => expect(numeralIn(text)).toBeNull());
});

test.each<[string, string, string]>([
  ["Tổng kinh phí hỗ trợ: 3.402.000.000 đồng (Ba tỷ, bốn trăm linh hai triệu đồng).", "3.402", "3.042"],
  ["Ước thu cả vụ 7.300 triệu đồng (Bằng chữ: bảy tỷ ba trăm triệu đồng chẵn).", "7.300", "7.800"],
  ["Thời hạn giải quyết là 15 (mười lăm) ngày làm việc.", "mười lăm", "mười sáu"],
  ["Mức chi 850.000đ (tám trăm năm mươi nghìn đồng) mỗi hộ.", "850.000đ", "580.000đ"],
])("%s", (text, from, to) => {
  expect(outcome(text)[0]).toMatch(/^consistent same/);
  expect(troubles(text.replace(from, to))).toEqual([expect.stringMatching(/^inconsistent same/)]);
});

test.each([
  "Xã có 30 hộ (mười hai hộ nghèo) và 14 thôn (hai thôn vùng cao).",
  "Thưởng 30 triệu đồng (hai mươi triệu đồng tiền mặt) cho đội thi.",
  "Thu 45 tỷ đồng (hai năm trước mới 40 tỷ đồng).",
  "Có 12 người (năm) và 9 người (ba nam).",
])("what the bracket goes on to say is no copy: %s", (text) => expect(troubles(text)).toEqual([]));
