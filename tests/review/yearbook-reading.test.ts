/** Tables of statistical yearbooks, typed with spaces between the columns: their headers, however they are set, and their years. */
import { outcome, troubles } from "./helpers";

const ROWS = ["2019      41258    20614    20644   9871   31387", "2020      41877    20911    20966   10113   31764", "2021      42506   21230    21276   10458    32048", "Sơ bộ 2022   43112   21544   21568   10906   32206"];
const HEADS = {
  "in one line, with nothing above the years": "               Tổng số    Nam      Nữ   Thành thị   Nông thôn",
  "with a name above the years": "Năm        Tổng số    Nam      Nữ   Thành thị   Nông thôn",
  "in two lines, with the unit below": "          Tổng số   Phân theo giới tính    Phân theo khu vực\n                    Nam      Nữ      Thành thị   Nông thôn\n                         Người",
  "under the unit": "Đơn vị tính: Người\n          Tổng số   Chia ra          Trong đó\n                    Nam      Nữ      Thành thị   Nông thôn",
};

describe.each(Object.entries(HEADS))("a header %s", (_name, head) => {
  const text = `5. Lao động có việc làm\n${head}\n${ROWS.join("\n")}`;

  test("names its columns, though the figures do not stand below it", () => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text)).toEqual(expect.arrayContaining(["consistent sum: 20614 20644 41258", "consistent sum: 10906 32206 43112"]));
  });

  test("a changed cell is told", () => {
    expect(troubles(text.replace("21230", "21320"))).toEqual([expect.stringMatching(/^inconsistent sum: 21320 21276 42506$/)]);
  });
});

test("years side by side are a header, and spaces part thousands", () => {
  const text = "Số cơ sở kinh doanh (Cơ sở)\n            2018       2019       Sơ bộ 2020\nTổng số        12 480     12 911     13 406\n- Thành thị    4 218     4 402    4 655\n- Nông thôn    8 262     8 509    8 751";
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent sum: 12 911 4 402 8 509");
  expect(troubles(text.replace("8 509", "8 059"))).toEqual(["inconsistent sum: 12 911 4 402 8 059"]);
});
