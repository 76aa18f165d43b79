/** Rates told in rows, shares told beside a tree of amounts, and percentages of changes: what holds is tied, one wrong cell is named. */
import { check, outcome, troubles } from "./helpers";

describe("rows that two others make", () => {
  const poor = (rate = "11.10", second = "842.00"): string =>
    `Chỉ tiêu\t2019\t2020\t2021\t2022\t2023\nTổng số hộ\t8412.00\t8530.00\t8655.00\t8790.00\t8921.00\nSố hộ nghèo\t1203.00\t1090.00\t961.00\t${second}\t690.00\nTỷ lệ hộ nghèo (%)\t14.30\t12.78\t${rate}\t9.58\t7.73`;

  test("a rate is told of two counts above it, year by year", () => {
    expect(outcome(poor())).toContain("consistent ratio: 961.00 8655.00 11.10");
    expect(troubles(poor())).toEqual([]);
    expect(troubles(poor("12.10"))).toEqual(["inconsistent ratio: 961.00 8655.00 12.10"]);
    expect(troubles(poor("11.10", "824.00"))).toEqual(["inconsistent ratio: 824.00 8790.00 9.58"]);
  });

  const schools = (share: string): string =>
    `Nội dung           Toàn huyện   Thị trấn   Tân Hòa   Phú Lâm   An Khê\nSố trường                  54         12        18        15        9\nTrường đạt chuẩn           37          9        11        13        4\nTỉ lệ %                 68,52      75,00     ${share}     86,67    44,44`;

  test("a percentage without a name of its own right below its count", () => {
    expect(troubles(schools("61,11"))).toEqual([]);
    expect(outcome(schools("61,11")).filter((one) => one.startsWith("consistent ratio"))).toHaveLength(5);
    expect(troubles(schools("67,11"))).toEqual(["inconsistent ratio: 11 18 67,11"]);
  });

  const ward = (days: string): string =>
    `Nội dung\tNăm 2021\tNăm 2022\tNăm 2023\tNăm 2024\nNgày điều trị trung bình\t6,70\t${days}\t6,60\t6,46\nBệnh nhân nội trú\t812\t905\t1.004\t1.120\nTổng số ngày điều trị\t5.440\t6.155\t6.627\t7.235`;

  test("an average in front of what it is made of", () => {
    expect(troubles(ward("6,80"))).toEqual([]);
    expect(troubles(ward("8,60"))).toEqual(["inconsistent ratio: 6.155 905 8,60"]);
  });

  test("rates of what the table does not tell, and columns of rates, say nothing", () => {
    expect(outcome("Chỉ tiêu\t2020\t2021\t2022\t2023\nSố trẻ đến trường\t3.120\t3.244\t3.310\t3.405\nSố cơ sở\t41\t43\t44\t44\nTỷ lệ huy động (%)\t91,2\t92,7\t93,4\t95,1")).toEqual([]);
    expect(troubles("Chỉ tiêu\tKH 2023\tTH 2023\tTH/KH (%)\nTổng số hộ\t5.210\t5.244\t100,7\nSố hộ dùng nước sạch\t4.950\t4.903\t99,1\nTỷ lệ hộ dùng nước sạch (%)\t95,0\t93,5\t98,4")).toEqual([]);
  });
});

describe("shares and changes beside amounts", () => {
  const land = (share: string): string =>
    `Hiện trạng sử dụng đất (ha, cơ cấu %)\nTổng diện tích              8.614,75   100,00\nĐất nông nghiệp             7.666,05    88,99\n Đất sản xuất nông nghiệp   3.567,91    ${share}\n Đất lâm nghiệp             4.010,48    46,55\n Đất nuôi trồng thủy sản       87,66     1,02\nĐất phi nông nghiệp           794,43     9,22\n Đất ở                        306,40     3,56\n Đất chuyên dùng              488,03     5,67\nĐất chưa sử dụng              154,27     1,79`;

  test("a column without a name tells the shares of a tree's root", () => {
    expect(troubles(land("41,42"))).toEqual([]);
    expect(outcome(land("41,42"))).toContain("consistent ratio: 306,40 8.614,75 3,56");
    expect(troubles(land("41,92"))).toContain("inconsistent ratio: 3.567,91 8.614,75 41,92");
  });

  const revenue = (rise: string): string =>
    `Chỉ tiêu\tĐVT\tThực hiện 2023\tTăng, giảm\t%\nThu nội địa\tTr.đ\t54.120\t3.907\t7,78\nTiền sử dụng đất\tTr.đ\t18.344\t-1.766\t${rise}\nThu bổ sung\tTr.đ\t110.982\t7.532\t7,28\nThu chuyển nguồn\tTr.đ\t6.902\t-409\t-5,59`;

  test("a change in percent of what there was, which only the change and the result tell", () => {
    expect(troubles(revenue("-8,78"))).toEqual([]);
    expect(outcome(revenue("-8,78"))).toContain("consistent growth: 110.982 7.532 7,28");
    expect(troubles(revenue("-8,18"))).toEqual(["inconsistent growth: 18.344 -1.766 -8,18"]);
  });

  test("years in front of the names of columns", () => {
    const rice = (output: string): string =>
      `Xã\t2022: diện tích\tnăng suất\tsản lượng\t2023: diện tích\tnăng suất\tsản lượng\nTân Lập\t847,5\t57,1\t4.839,2\t917,3\t61,5\t5.641,4\nĐông Hưng\t239,5\t54,3\t1.300,5\t874,0\t52,0\t${output}\nBình Sơn\t325,5\t60,0\t1.953,0\t462,5\t61,9\t2.862,9\nHòa An\t627,5\t52,6\t3.300,7\t608,0\t49,8\t3.027,8`;
    expect(outcome(rice("4.544,8"))).toHaveLength(8);
    expect(troubles(rice("4.544,8"))).toEqual([]);
    expect(troubles(rice("4.944,8"))).toEqual(["inconsistent ratio: 4.944,8 874,0 52,0"]);
  });
});

test("a cell whose thousands are grouped as those of its column are not", () => {
  const pupils = (cell: string): string => `Cấp học                2021       2022       2023\nTiểu học            24 832     24 925     26 108\nTrung học cơ sở     17 491     ${cell}    17 684\nTrung học phổ thông  8 985      9 190      9 001\nMầm non             12 046     12 377     12 940`;
  expect(troubles(pupils("17 171 "))).toEqual([]);
  expect(check(pupils("17 1171")).relations.map(({ kind, formula }) => `${kind} ${formula}`)).toEqual(["wording 17 1171"]);
  expect(outcome("Xã\tTrung bình\tNgày\nA\t12.25\t20.11.2023\nB\t1.250\t1.311\nC\t1.180\t1.204\nD\t2.140\t1.877")).toEqual([]);
});
