/** Changes that stand beside a value, or a rate, they are not told of. */
import { check, troubles } from "./helpers";

describe("what is still to come was not before", () => {
  test.each([
    "Dư nợ cho vay đạt 41.306 tỷ đồng, tăng 9,84% so với cuối năm 2015, ước đến cuối tháng 9 đạt 41.750 tỷ đồng.",
    "Đàn lợn 128.400 con, giảm 3,2% so với cuối năm trước, dự kiến đến cuối quý III đạt 131.500 con.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("an estimate of the year before is", () => {
    expect(troubles("Số thu đạt 612,4 tỷ đồng, tăng 16,8% (ước thực hiện năm 2023: 524,1 tỷ đồng).")).toEqual([]);
    expect(troubles("Số thu đạt 612,4 tỷ đồng, tăng 46,8% (ước thực hiện năm 2023: 524,1 tỷ đồng).")).not.toEqual([]);
  });
});

describe("a change in the bracket of a rate", () => {
  test("is of that rate", () => {
    expect(troubles("Số thi hành xong là 1.846 việc (tăng 47 việc so với cùng kỳ năm 2023), đạt tỷ lệ 81,34% (tăng 0,21% so với cùng kỳ năm 2023).")).toEqual([]);
  });

  test("behind a count it is of the count", () => {
    expect(troubles("Số thi hành xong là 1.846 việc, tăng 47 việc (tăng 2,61%) so với cùng kỳ.")).toEqual([]);
    expect(troubles("Số thi hành xong là 1.846 việc, tăng 47 việc (tăng 5,61%) so với cùng kỳ.")).not.toEqual([]);
  });
});

test("the sign of a fall is not told twice", () => {
  const said = check("Va chạm giao thông xảy ra 4.812 vụ. So với cùng kỳ giảm 1.146 vụ (-16,23%).").relations.filter((r) => r.verdict !== "consistent").map((r) => `${r.message} ${r.formula}`);
  expect(said).not.toEqual([]);
  for (const text of said) expect(text).not.toMatch(/giảm [−–-]/u);
});
