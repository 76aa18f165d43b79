/** A figure that nothing holds is asked about where one slip of the pen parts it from a relation that the text tells. */
import fc from "fast-check";
import { otherReadings, readingsWithin } from "../../src/review/whatIf/readings";
import { readReport } from "../../src/review/claims/read";
import type { Figure } from "../../src/review/reading/figure";
import { check, troubles } from "./helpers";

const asked = (text: string): string[] => check(text).relations.filter(({ verdict }) => verdict === "review" || verdict === "inconsistent").map(({ formula }) => formula);
const figureOf = (text: string): Figure => {
  const [figure] = readReport([{ file: "a.txt", text }]).figures.values();
  if (figure === undefined) throw new Error(`no figure in “${text}”`);
  return figure;
};

test("a comma moved in a share whose part and whole stand beside it", () => {
  const text = (share: string): string => `Toàn xã có 7.236 lượt giao dịch, bằng ${share}% số giao dịch phải thu phí của địa bàn (9.148).`;
  expect(troubles(text("79,1"))).toEqual([]);
  expect(asked(text("791"))).toEqual(["7.236 / 9.148 ≠ 791%"]);
});

test("the question names the figure and what would fit", () => {
  const [finding] = check("Toàn xã có 7.236 lượt giao dịch, bằng 791% số giao dịch phải thu phí của địa bàn (9.148).").findings;
  expect(finding?.class).toBe("review");
  expect(finding?.message).toContain("nếu là 79,1 thì khớp");
  expect(finding?.spans).toHaveLength(3);
});

test("a digit typed twice in an amount, between what was got and what was spent", () => {
  const text = (spent: string): string => `Thực tế tổng chi 13.482,7 tỷ đồng, tổng thu được hưởng ${spent} tỷ đồng, bội chi 128,4 tỷ đồng.`;
  expect(troubles(text("13.354,3"))).toEqual([]);
  expect(asked(text("133.354,3"))).toHaveLength(1);
});

test("prices, rates and open lists that nearly add up are no sums", () => {
  for (const text of [
    "Giá rau tăng: bắp cải 30.000 đồng/kg, cà chua 25.000 đồng/kg, dưa leo 15.000 đồng/kg, đậu 40.000 đồng/kg.",
    "Các xã có tỷ lệ hộ nghèo cao: Bình Sơn 27,41%, Hòa Lạc 24,73%, Phú Mỹ 23,16%, Tân An 24,7%, Long Hải 22,9%.",
    "Xử lý nồng độ cồn nhiều nhất là Bình Sơn 1.462 trường hợp, tiếp đến Hòa Lạc 837 trường hợp, Phú Mỹ 525 trường hợp.",
  ]) expect({ text, asked: asked(text) }).toEqual({ text, asked: [] });
});

describe("what a room reads from the words", () => {
  const slips: readonly (readonly [string, string, string, string])[] = [
    ["parts of another sentence", "Toàn huyện có 18.642 hội viên; nam 10.357, nữ 8.285. Theo địa bàn: xã vùng cao 5.214, xã vùng thấp 13.428 hội viên.", "13.428", "1.428"],
    ["a difference told in words", "Bội chi được phép 214,6 tỷ đồng; thực tế tổng chi 12.318,4 tỷ đồng, tổng thu được hưởng 12.193,1 tỷ đồng, bội chi 125,3 tỷ đồng, thấp hơn mức cho phép 89,3 tỷ đồng.", "89,3", "889,3"],
    ["what is left of a fraction, other shares between", "Trung tâm đã giải quyết: 3.842/4.715 hồ sơ (tỷ lệ 81,5%). Trong đó, có 3.805 hồ sơ đúng hạn (tỷ lệ 99,0%), có 37 hồ sơ trễ hạn (tỷ lệ 1,0%). Trung tâm đang giải quyết 873 hồ sơ.", "873", "8.773"],
    ["a total told in two units", "Nguồn vốn tăng 218 tỷ 464 triệu đồng. Trong đó, nguồn từ Trung ương chuyển về tăng 162 tỷ 305 triệu đồng; nguồn nhận ủy thác tăng 41 tỷ 920 triệu đồng; nguồn huy động tăng 14 tỷ 239 triệu đồng.", "41 tỷ 920", "41 tỷ 90"],
    ["points between two years", "Năm 2021 giải ngân đạt 81,6%; năm 2022 đạt 88,9%, cao hơn 7,3 điểm %; năm 2023 đạt 92,4%, cao hơn năm 2022 là 3,5 điểm % và cao hơn năm 2021 là 10,8 điểm %.", "10,8", "108"],
  ];
  test.each(slips)("holds: %s", (_, text) => {
    expect(troubles(text)).toEqual([]);
  });

  test.each(slips)("is asked about where a slip broke it: %s", (_, text, was, wrong) => {
    expect(text).toContain(was);
    const [finding, ...others] = check(text.replace(was, wrong)).findings;
    expect(finding?.message).toContain(`nếu là ${was} thì khớp`);
    expect(others).toEqual([]);
  });

  test("is not what goes on behind the parts, what is told roughly, or what is of other things", () => {
    for (const text of [
      "Trong số 857 người được hỏi, 61 người chọn cách thứ nhất, 74 người chọn cách thứ hai, 92 người chọn cách thứ ba, 35 người không chọn, 120 người chưa biết.",
      "Trong tổng vốn 18.439 tỷ đồng, xây lắp khoảng 11.240 tỷ đồng, quản lý 1.700 tỷ đồng, giải phóng mặt bằng 1.300 tỷ đồng, lãi vay 2.060 tỷ đồng, dự phòng 2.100 tỷ đồng.",
      "Thành phố tiếp 517 lượt với 702 người, trong đó có 09 đoàn đông người (85 người); tiếp nhận 372 đơn, 341 vụ việc.",
      "Dự toán 731.400 triệu đồng, phần loại trừ 486.200 triệu đồng, số làm căn cứ 245.200 triệu đồng, số tiết kiệm 24.520 triệu đồng.",
      "Trong 26.000 tỷ đồng của dự án, đến nay đã có 4.000 tỷ đồng và cần bổ sung 22.049 tỷ đồng nữa.",
    ]) expect({ text, asked: asked(text) }).toEqual({ text, asked: [] });
  });
});

test("every slip of a figure can be read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 999_999 }), fc.nat(5), fc.constantFrom("digit", "exchanged", "twice", "lost"), (value, place, slip) => {
      const digits = String(value);
      const at = place % (digits.length - 1);
      const [one, next] = [digits.charAt(at), digits.charAt(at + 1)];
      const wrong = slip === "digit" ? digits.slice(0, at + 1) + String((Number(next) + 3) % 10) + digits.slice(at + 2)
        : slip === "exchanged" ? digits.slice(0, at) + next + one + digits.slice(at + 2)
        : slip === "twice" ? digits.slice(0, at) + one + digits.slice(at)
        : digits.slice(0, at + 1) + digits.slice(at + 2);
      fc.pre(wrong !== digits && !wrong.startsWith("0"));
      const figure = figureOf(`Diện tích ${wrong.replace(/\B(?=(?:\d{3})+$)/g, ".")} ha.`);
      expect(readingsWithin(otherReadings(figure), value, value).map((reading) => Math.round(reading.value))).toContain(value);
    }),
  );
});
