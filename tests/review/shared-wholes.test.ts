/** Shares that miss what stands near them: of a whole that others beside them share, of another whole, of a base that goes on. */
import { troubles, verdicts } from "./helpers";

const FIRMS = (small: string, second: string): string =>
  `Trong 6 tháng có 4.215 doanh nghiệp rút khỏi thị trường, tăng 12% so với cùng kỳ.\nCác trung tâm dịch vụ đã tư vấn việc làm cho 12.400 người.\nTheo quy mô vốn, nhóm dưới 10 tỷ đồng có 3.701 doanh nghiệp (chiếm 87,8%). Ở quy mô từ 10 đến 20 tỷ đồng có ${small} doanh nghiệp (chiếm ${second}%). Từ 20 đến 50 tỷ đồng có 171 doanh nghiệp (chiếm 4,1%). Trên 50 tỷ đồng có 83 doanh nghiệp (chiếm 2%).`;

describe("a whole of the paragraph above that the shares of a paragraph have in common", () => {
  test("holds for each of them", () => {
    expect(troubles(FIRMS("260", "6,2"))).toEqual([]);
  });

  test.each([["560", "6,2"], ["260", "8,2"]])("asks about the one that misses it (%s; %s)", (small, second) => {
    expect(troubles(FIRMS(small, second))).toEqual([`review ratio: ${small} 4.215 ${second}`]);
  });
});

test("a base of its own goes on behind the share that names it, not another that others have in common", () => {
  expect(troubles("Tổng vốn cấp mới và tăng thêm đạt 18.150 triệu USD. Công nghiệp đạt 5.200 triệu USD, chiếm 39,4% tổng vốn cấp mới; bất động sản đạt 5.000 triệu USD, chiếm 37,9%. Nếu tính cả vốn tăng thêm, công nghiệp đạt 8.422 triệu USD, chiếm 46,4% tổng vốn; bất động sản đạt 5.209 triệu USD, chiếm 28,7%.")).toEqual([]);
});

test("a level of the year before goes on without being said", () => {
  expect(troubles("Vụ này toàn tỉnh cấy 84,2 nghìn ha, bằng 93,1% vụ trước, trong đó vùng cao cấy 31,5 nghìn ha, bằng 94,6%; vùng thấp 52,7 nghìn ha, bằng 92,2%.")).toEqual([]);
});

test("what was done, at a rate far from that of all there is, is of those that could be done", () => {
  expect(troubles("Tổng số phải giải quyết 8.160 việc, trong đó thụ lý mới 5.620 việc; đã thi hành xong 5.020 việc, đạt tỷ lệ 78%.")).toEqual([]);
  expect(troubles("Tổng số phải giải quyết 8.160 việc, trong đó thụ lý mới 5.620 việc; đã thi hành xong 5.020 việc, đạt tỷ lệ 65,1%.")).toEqual(["review ratio: 5.020 8.160 65,1"]);
});

test("a rate of the labour force is no share of the unemployed", () => {
  expect(troubles("Toàn tỉnh có 6.014 người thất nghiệp. Trong đó, thành thị 4.375 người; nông thôn 1.639 người, chiếm tỷ lệ 0,33%.")).toEqual([]);
});

describe("what no unit counts is told by its first words", () => {
  test.each([
    ["Trong 47 thỏa thuận còn hiệu lực mới có 29 thỏa thuận được triển khai thực chất (61,7%).", []],
    ["Trong 47 thỏa thuận còn hiệu lực mới có 29 thỏa thuận được triển khai thực chất (31,7%).", ["review ratio: 29 47 31,7"]],
    ["Số sinh trong năm 87 cháu, sinh con thứ ba trở lên 09 cháu, chiếm 10,3%.", []],
    ["Số sinh trong năm 87 cháu, sinh con thứ ba trở lên 09 cháu, chiếm 40,3%.", ["review ratio: 09 87 40,3"]],
  ])("%s", (text, said) => {
    expect(troubles(text)).toEqual(said);
  });
});

describe("area, yield and output of one crop beside another's", () => {
  const crops = (output: string): string => `Ngô 2.846 ha, năng suất 39,5 tạ/ha, sản lượng ${output} tấn; lạc 3.105 ha, năng suất 24,2 tạ/ha, sản lượng 7.514 tấn; rau 4.360 ha.`;

  test("hold", () => {
    expect(verdicts(crops("11.242"), "ratio")).toEqual(["consistent", "consistent"]);
  });

  test("are named where the output is wrong, and the area of the next crop is not taken for it", () => {
    expect(troubles(crops("41.242"))).toEqual(["inconsistent ratio: 2.846 39,5 41.242"]);
  });

  test("a slip is asked about over sentences", () => {
    expect(troubles("Lúa chiêm gieo 115,4/116 ha. Đạt 99,1% so với kế hoạch. Năng suất đạt 62,58 tạ/ha, sản lượng 422,17 tấn.")).toEqual(["review ratio: 115,4 62,58 422,17"]);
  });
});
