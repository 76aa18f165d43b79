/** Several structures in one row of percentages: of two kinds, of two years, in brackets and out of them. */
import { outcome, troubles } from "./helpers";

const KINDS = (women: string): string => `Lực lượng lao động chiếm 54,27% dân số; nam chiếm 52,36%, nữ chiếm ${women}%; thành thị chiếm 28,45%, nông thôn chiếm 71,55%.`;

describe("kinds of which no third is thinkable, one pair after another", () => {
  test("make a hundred each", () => {
    expect(outcome(KINDS("47,64")).filter((said) => said.includes(" sum:"))).toEqual(["consistent sum: 52,36 47,64", "consistent sum: 28,45 71,55"]);
  });

  test("and the pair that one slip keeps from it is asked about", () => {
    expect(troubles(KINDS("41,64"))).toEqual(["review sum: 52,36 41,64"]);
  });
});

const YEARS = (second: string): string => `Lao động năm 2010: khu vực I ${second}%, khu vực II 14,8%, khu vực III 21,5%; năm 2015: khu vực I 55,2%, khu vực II 18,6%, khu vực III 26,2%.`;

describe("one structure of two years", () => {
  test("makes a hundred in each", () => {
    expect(outcome(YEARS("63,7")).filter((said) => said.includes(" sum:"))).toEqual(["consistent sum: 63,7 14,8 21,5", "consistent sum: 55,2 18,6 26,2"]);
  });

  test("the year that one slip keeps from it is asked about", () => {
    expect(troubles(YEARS("67,3"))).toEqual(["review sum: 67,3 14,8 21,5"]);
  });

  test("rates that name other things in the same places are none", () => {
    expect(troubles("Năm 2010: khu vực I 63,7%, khu vực II 14,8%, khu vực III 21,5%; tỷ lệ hộ dùng nước sạch 71,2%, trạm y tế đạt chuẩn 48,6%, trường đạt chuẩn 26,2%.")).toEqual([]);
  });
});

test("shares in brackets and out of them make a hundred together, without the share of one item's own part", () => {
  const found = outcome("Kết quả đánh giá: hoàn thành xuất sắc 128 chi bộ (chiếm 19,42%), trong đó 21 chi bộ tiêu biểu (chiếm 16,41%); hoàn thành tốt 68,59%; hoàn thành nhiệm vụ 11,23%; không hoàn thành 0,76%.");
  expect(found).toContain("consistent sum: 19,42 68,59 11,23 0,76");
});

test("percentages that only look like a hundred among many are none", () => {
  expect(outcome("Tỷ lệ hộ dùng nước sạch 61%, trường đạt chuẩn 39%, trạm y tế đạt chuẩn 78%, đường bê tông 55%.").filter((said) => said.includes(" sum:"))).toEqual([]);
});

describe("a structure told for a first year in full", () => {
  const text = (last: string): string => `Năm 2015 nông nghiệp chiếm 41,38%, công nghiệp - xây dựng 27,12%, dịch vụ 31,5%; đến năm 2020 nông nghiệp giảm còn 33,26%, công nghiệp - xây dựng tăng lên 31,48%, dịch vụ ${last}%.`;
  test("makes a hundred in the year that it was reached, too", () => {
    expect(outcome(text("35,26")).filter((said) => said.includes(" sum:"))).toEqual(["consistent sum: 41,38 27,12 31,5", "consistent sum: 33,26 31,48 35,26"]);
  });
  test("and where it nearly does, a person should look", () => {
    expect(troubles(text("34,27"))).toEqual(["review sum: 33,26 31,48 34,27"]);
    expect(troubles(text("35,27"))).toEqual([]);
  });
});
