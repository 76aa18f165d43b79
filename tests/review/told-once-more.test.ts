/** The same said once more: a proven change in percent, a quotient written out, a change in square brackets; and what only looks like another reading. */
import { outcome, troubles } from "./helpers";

const CARRIED = (percent: string): string => `Số việc chuyển sang kỳ sau là 8.415 việc, so với năm trước (6.120 việc) tăng 2.295 việc (tăng ${percent}%).`;

describe("a change that lies exactly between both values, and its percentage in the bracket behind", () => {
  test("agree", () => {
    expect(troubles(CARRIED("37,50"))).toEqual([]);
  });

  test("the percentage that is another is wrong", () => {
    expect(troubles(CARRIED("7,50"))).toEqual(["inconsistent growth: 8.415 6.120 7,50"]);
  });
});

test("so does one whose prior value is told by its name", () => {
  const text = (percent: string): string => `Số vụ tồn chuyển kỳ sau 3.912 vụ, trong đó số vụ đủ căn cứ chuyển sang năm 2020 là 2.480 vụ, so với số vụ đủ căn cứ năm 2018 chuyển sang năm 2019 (1.984 vụ) tăng 496 vụ (tăng ${percent}%).`;
  expect(troubles(text("25,00"))).toEqual([]);
  expect(troubles(text("5,00"))).toEqual(["inconsistent growth: 2.480 1.984 5,00"]);
});

describe("a quotient written out", () => {
  test("holds within the places it is given with", () => {
    expect(outcome("Số giáo viên/lớp qua các năm: 54/24 = 2,25; 51/23 = 2,2.")).toEqual(["consistent ratio: 54 24 2,25", "consistent ratio: 51 23 2,2"]);
  });

  test("is wrong where the two sides are not the same, and a question where the last place was cut", () => {
    expect(troubles("Số giáo viên/học sinh: 54/812 = 0,665.")).toEqual(["inconsistent ratio: 54 812 0,665"]);
    expect(troubles("Số giáo viên/lớp: 59/22 = 2,68.")).toEqual([]);
    expect(troubles("Số giáo viên/lớp: 63/23 = 2,73.")).toEqual(["review ratio: 63 23 2,73"]);
  });
});

const CALLERS = (percent: string): string => `- Cấp huyện: tiếp 412 lượt, trong đó khiếu nại 51 lượt, phản ánh 361 lượt [giảm 88 lượt = ${percent}% so cùng kỳ];`;

describe("a change in square brackets", () => {
  test("is read as in round ones, its percentage behind the sign", () => {
    expect(outcome(CALLERS("17,6"))).toContain("consistent growth: 412 88 17,6");
  });

  test("and judged", () => {
    expect(troubles(CALLERS("11,6"))).toEqual(["inconsistent growth: 412 88 11,6"]);
  });

  test("the mark of a note is no bracket", () => {
    expect(troubles("Toàn huyện có 412 hộ[1] và 88 trang trại[2].\n[1: Số liệu đến 30/6.]\n[2: Theo tiêu chí mới.]")).toEqual([]);
  });
});

test("a change is no part that a share could be of with its neighbour", () => {
  const text = (share: string): string => `Tổng số phải giải quyết 41.380 việc, trong đó: loại một 30.215 việc, giảm 62 việc, chiếm 73,02%; loại hai 11.165 việc, chiếm ${share}%.`;
  expect(troubles(text("26,98"))).toEqual([]);
  expect(troubles(text("27,13"))).toEqual(["inconsistent ratio: 11.165 41.380 27,13"]);
});

describe("a rate that is above a round one by so many percent", () => {
  const text = (above: string): string => `Số người tham gia chiếm tỷ lệ 41,36%, cao hơn ${above}% so với chỉ tiêu giao (41%).`;

  test("is so many points above it", () => {
    expect(troubles(text("0,36"))).toEqual([]);
  });

  test("and not in percent of something that may be anything", () => {
    expect(troubles(text("1,36"))).toEqual(["review points: 41,36 41 1,36"]);
  });
});

describe("a whole that a sentence takes up by its name", () => {
  const text = (done: string): string => `- Tổng số phải thi hành 61.240 việc, trong đó: số có điều kiện 45.318 việc, chiếm 74,00%; số chưa có điều kiện 15.922 việc, chiếm 26,00%;\n- Trong số có điều kiện, thi hành xong ${done} việc, tăng 1.204 việc so với năm trước, đạt tỷ lệ 68,51%.`;

  test("is what the share is of", () => {
    expect(troubles(text("31.047"))).toEqual([]);
    expect(troubles(text("31.407"))).toEqual(["review ratio: 31.407 45.318 68,51"]);
  });

  test("is found beside another of the contrary", () => {
    const sorted = (ready: string): string => `Phân loại có ${ready} việc có điều kiện và 2.391 việc chưa có điều kiện. Trong số có điều kiện, đã giải quyết xong 2.651 việc (tỷ lệ 48,48%).`;
    expect(troubles(sorted("5.468"))).toEqual([]);
    expect(troubles(sorted("55.468"))).toEqual(["review ratio: 2.651 55.468 48,48"]);
  });
});
