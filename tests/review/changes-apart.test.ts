/** Changes that stand beside a value, or a rate, they are not told of. */
import { check, troubles } from "./helpers";

describe("what is still to come was not before", () => {
  test.each([
    "Tiền gửi của dân đạt 4.980 tỷ đồng, tăng 8,42% so với cuối năm 2015, ước hết tháng 10 đạt 5.120 tỷ đồng.",
    "Đàn lợn 128.400 con, giảm 3,2% so với cuối năm trước, dự kiến đến cuối quý III đạt 131.500 con.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("an estimate of the year before is", () => {
    expect(troubles("Số thu đạt 612,4 tỷ đồng, tăng 16,8% (ước thực hiện năm 2023: 524,1 tỷ đồng).")).toEqual([]);
    expect(troubles("Số thu đạt 612,4 tỷ đồng, tăng 46,8% (ước thực hiện năm 2023: 524,1 tỷ đồng).")).not.toEqual([]);
  });
});

describe("a change in the bracket of a rate", () => {
  test("is of that rate", () => {
    expect(troubles("Trả đúng hạn 1.846 hồ sơ (tăng 47 hồ sơ so với năm 2023), đạt tỷ lệ 91,34% (tăng 0,21% so với năm 2023).")).toEqual([]);
  });

  test("behind a count it is of the count", () => {
    expect(troubles("Trả đúng hạn 1.846 hồ sơ, tăng 47 hồ sơ (tăng 2,61%) so với cùng kỳ.")).toEqual([]);
    expect(troubles("Trả đúng hạn 1.846 hồ sơ, tăng 47 hồ sơ (tăng 5,61%) so với cùng kỳ.")).not.toEqual([]);
  });
});

test("the sign of a fall is not told twice", () => {
  const said = check("Va chạm giao thông xảy ra 4.812 vụ. So với cùng kỳ giảm 1.146 vụ (-16,23%).").relations.filter((r) => r.verdict !== "consistent").map((r) => `${r.message} ${r.formula}`);
  expect(said).not.toEqual([]);
  for (const text of said) expect(text).not.toMatch(/giảm [−–-]/u);
});
