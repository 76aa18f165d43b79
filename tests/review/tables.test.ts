/** Tables inside a report, as tab-separated or bar-separated lines. */
import { outcome, troubles } from "./helpers";

const TABLE = `Biểu chỉ tiêu chủ yếu
TT\tChỉ tiêu\tĐVT\tTH 2022\tKH 2023\tƯớc TH 2023\t% KH\tTăng giảm (%)
A\tB\tC\t1\t2\t3\t4\t5
1\tGiá trị sản xuất\ttỷ đồng\t3.457\t3.700\t4.148\t112,1\t20,0
2\tDiện tích lúa\tha\t505\t510\t510,5\t100,1\t1,1
3\tTỷ lệ hộ nghèo\t%\t1,84\t1,81\t1,56\t86,2\t-0,28
4\tXã nông thôn mới\txã\t-\t…\t12\t\t`;

test("percentages and growth are compared with the columns they come from", () => {
  expect(troubles(TABLE)).toEqual([]);
  expect(outcome(TABLE)).toHaveLength(6);
  expect(troubles(TABLE.replace("112,1", "121,1"))).toEqual(["inconsistent plan: 121,1 4.148 3.700"]);
  expect(troubles(TABLE.replace("20,0", "23,0"))).toEqual([expect.stringMatching(/^(?:inconsistent|review) growth: 23,0 4\.148 3\.457$/)]);
});

test("growth may be written as an index; what the rows show decides", () => {
  expect(troubles(TABLE.replace("\t20,0", "\t120,0").replace("\t1,1", "\t101,1"))).toEqual([]);
});

test("a total row is the sum of its rows, and wrong where another column proves it", () => {
  const table = "Đơn vị\tKế hoạch giao\tThực hiện\tTỷ lệ TH/KH\nTổng số\t300\t240\t80\nXã A\t100\t90\t90\nXã B\t200\t150\t75";
  expect(troubles(table)).toEqual([]);
  expect(troubles(table.replace("\t240\t", "\t260\t"))).toContain("inconsistent sum: 260 90 150");
});

test("two tables one below the other, and the prose between and behind, are kept apart", () => {
  const text = `${TABLE}\n\n| Xã | Kế hoạch giao | Thực hiện | Tỷ lệ TH/KH |\n| Đơn vị A | 50 | 40 | 80 |\n\nToàn xã có 22/28 hộ tham gia, đạt tỷ lệ 78,6%.`;
  expect(troubles(text)).toEqual([]);
  expect(outcome(text)).toContain("consistent ratio: 22 28 78,6");
});

describe("what the columns show of one another", () => {
  const households = (rate: string, total = "150"): string =>
    `TT\tĐịa bàn\tTổng số hộ\tHộ nghèo\tTỷ lệ (%)\tHộ cận nghèo\tTỷ lệ (%)\n1\tXã A\t1.642\t86\t${rate}\t112\t6,82\n2\tXã B\t2.018\t64\t3,17\t90\t4,46\n\tTổng cộng\t3.660\t${total}\t4,10\t202\t5,52`;

  test("a rate is found from its part and its whole, wherever they stand", () => {
    expect(troubles(households("5,24"))).toEqual([]);
    expect(outcome(households("5,24"))).toContain("consistent ratio: 86 1.642 5,24");
    expect(troubles(households("5,42"))).toEqual(["review ratio: 86 1.642 5,42"]);
    expect(troubles(households("5,24", "160"))).toContain("inconsistent sum: 160 86 64");
  });

  const months = (sum: string): string =>
    `Chỉ tiêu\tĐVT\tTháng 9\tTháng 10\tLũy kế 9 tháng\tLũy kế 10 tháng\nThu ngân sách\ttriệu đồng\t10.200\t12.300\t100.500\t${sum}\nChi ngân sách\ttriệu đồng\t9.200\t11.300\t90.500\t101.800\nTỷ lệ hộ nghèo\t%\t2,1\t2,0\t2,1\t2,0`;

  test("the month and the months before make the cumulative figure; rates do not", () => {
    expect(troubles(months("112.800"))).toEqual([]);
    expect(outcome(months("112.800"))).toContain("consistent sum: 12.300 100.500 112.800");
    expect(troubles(months("118.200"))).not.toEqual([]);
  });

  test("a header in two rows names its columns", () => {
    const table = "Dự án\tVốn\t\tGiải ngân\nTên\tKế hoạch năm\tBổ sung\tTỷ lệ (%)\nA\t1.250\t350\t28,0\nB\t2.480\t620\t25,0\nC\t1.640\t205\t12,5";
    expect(troubles(table)).toEqual([]);
    expect(outcome(table)).toContain("consistent ratio: 620 2.480 25,0");
    expect(troubles(table.replace("25,0", "52,0"))).toEqual(["review ratio: 620 2.480 52,0"]);
  });

  test.each([
    "TT\tHọ tên\tNăm sinh\tChức vụ\tĐiểm\n1\tNgười A\t1980\tTrưởng phòng\t85\n2\tNgười B\t1990\tChuyên viên\t78\n3\tNgười C\t1985\tChuyên viên\t91",
    "TT\tĐịa bàn\tSố vụ\tNgười chết\tBị thương\tTăng giảm\tThiệt hại\n1\tXã A\t5\t2\t4\t-1\t120\n2\tXã B\t3\t1\t2\t2\t45\n3\tXã C\t7\t3\t6\t0\t210\n4\tXã D\t4\t2\t2\t-2\t80",
    "TT\tĐơn vị\tTổng số\tNữ\tĐảng viên\tDân tộc\n1\tPhòng A\t12\t5\t9\t3\n2\tPhòng B\t20\t8\t15\t10\n3\tPhòng C\t8\t2\t6\t1",
  ])("columns that have nothing to do with one another stay silent", (table) => {
    expect(outcome(table)).toEqual([]);
  });
});

describe("tables of other makes", () => {
  const gates = (growth: string, share: string): string =>
    `Cửa khẩu | Kim ngạch 2023 | Kim ngạch 2024 | Tăng/giảm (%) | Tỷ trọng 2024 (%)\nCửa khẩu Bản Lọng | 64,2 | 71,6 | ${growth} | 53,4\nlối mở Nà Sàng | 42,6 | 38,1 | -10,6 | ${share}\nCửa khẩu Pha Hin | 18,7 | 24,3 | 29,9 | 18,1\nTổng | 125,5 | 134 | 6,8 | 100`;

  test("bars between the cells, none around them; growth and shares of the total row", () => {
    expect(troubles(gates("11,5", "28,4"))).toEqual([]);
    expect(outcome(gates("11,5", "28,4"))).toEqual(expect.arrayContaining([
      "consistent growth: 71,6 64,2 11,5", "consistent ratio: 38,1 134 28,4", "consistent sum: 125,5 64,2 42,6 18,7", "consistent growth: 134 125,5 6,8",
    ]));
    expect(troubles(gates("15,1", "28,4"))).toEqual(["inconsistent growth: 71,6 64,2 15,1"]);
    expect(troubles(gates("11,5", "24,8"))).toEqual(["review ratio: 38,1 134 24,8"]);
  });

  test("a row for the whole place is the total", () => {
    const text = (poor: string): string => `TT\tHuyện\tTổng số hộ\tHộ nghèo\n1\tThượng Lâm\t1.420\t112\n2\tHạ Lâm\t2.060\t98\n\tToàn tỉnh\t3.480\t${poor}`;
    expect(outcome(text("210"))).toEqual(["consistent sum: 3.480 1.420 2.060", "consistent sum: 210 112 98"]);
    expect(troubles(text("120"))).toEqual(["inconsistent sum: 120 112 98"]);
  });

  const added = (...totals: readonly string[]): string =>
    `Chỉ tiêu\tĐVT\t2018\t2019\t2020\t2021\t2022\nTổng giá trị tăng thêm\ttỷ đồng\t${totals.join("\t")}\n- Nông nghiệp\ttỷ đồng\t120,5\t131,2\t128,4\t140,6\t151,3\n- Công nghiệp\ttỷ đồng\t310,4\t332,8\t341,5\t360,2\t389,7\n- Dịch vụ\ttỷ đồng\t205,1\t214,6\t209,9\t226,4\t240`;

  test("rows that miss their total in column after column are not all of its parts", () => {
    expect(troubles(added("636", "678,6", "679,8", "727,2", "781"))).toEqual([]);
    expect(troubles(added("636", "678,6", "697,8", "727,2", "781"))).toEqual(["inconsistent sum: 697,8 128,4 341,5 209,9"]);
    expect(troubles(added("636", "678,6", "692,3", "741,9", "781"))).toEqual(["review sum: 692,3 128,4 341,5 209,9", "review sum: 741,9 140,6 360,2 226,4"]);
    expect(troubles(added("648,2", "690,4", "692,3", "741,9", "781"))).toEqual([]);
  });
});

test("one total broken down twice, and the shares below a caption", () => {
  const text = (men: string, share: string): string =>
    `Năm\tTổng số\tNam\tNữ\tThành thị\tNông thôn\n2019\t101.480\t50.120\t51.360\t23.280\t78.200\n2020\t103.614\t50.960\t52.654\t24.890\t78.724\n2021\t105.230\t${men}\t53.690\t26.170\t79.060\nSơ bộ 2022\t107.840\t53.720\t54.120\t27.520\t80.320\nCơ cấu (%)\n2019\t100,00\t49,39\t50,61\t22,94\t77,06\n2020\t100,00\t49,18\t50,82\t24,02\t75,98\n2021\t100,00\t48,98\t51,02\t24,87\t75,13\nSơ bộ 2022\t100,00\t${share}\t50,19\t25,52\t74,48`;
  expect(troubles(text("51.540", "49,81"))).toEqual([]);
  expect(outcome(text("51.540", "49,81"))).toEqual(expect.arrayContaining(["consistent sum: 51.540 53.690 105.230", "consistent sum: 26.170 79.060 105.230", "consistent sum: 100,00 49,81 50,19"]));
  expect(troubles(text("51.450", "49,81"))).toEqual(["inconsistent sum: 51.450 53.690 105.230", "inconsistent ratio: 51.450 105.230 48,98"]);
  expect(troubles(text("51.540", "48,91"))).toEqual(["inconsistent ratio: 53.720 107.840 48,91", "inconsistent sum: 100,00 48,91 50,19"]);
});

describe("columns of averages under a total", () => {
  const schools = "STT\tBậc học\tTrường\tLớp\tHọc sinh\tHS/lớp\tGiáo viên\tGV/lớp\n1\tMầm non\t58\t640\t16.380\t25,6\t1.250\t1,95\n2\tTiểu học\t66\t1.120\t33.710\t30,1\t1.590\t1,42\n3\tTHCS\t49\t735\t28.224\t38,4\t1.455\t1,98\n\tCộng\t173\t2.495\t78.314\t31,4\t4.295\t1,72";

  test("quotients are not added, and what adds up stays so", () => {
    expect(troubles(schools)).toEqual([]);
    expect(outcome(schools)).toContain("consistent sum: 2.495 640 1.120 735");
    expect(troubles(schools.replace("\t2.495\t", "\t2.945\t"))).not.toEqual([]);
  });

  test.each(["Tuổi", "Chờ khám (phút)", "Thu nhập (triệu đồng)", "Số ngày"])("%s: a total between its rows is their average", (head) => {
    expect(troubles(`Nhóm\tSố người\t${head}\nNhóm A\t124\t26\nNhóm B\t301\t37\nNhóm C\t241\t51\nTổng\t666\t40`)).toEqual([]);
  });
});

describe("columns that sum up a run of others", () => {
  const years = (sum: string, mean: string): string =>
    `Biểu 1: Kết quả qua các năm\nChỉ tiêu\t2021\t2022\t2023\t2024\tƯớc 2025\tCả giai đoạn\tBình quân/năm\nThu ngân sách (tỷ đồng)\t8.120\t9.345\t9.870\t10.415\t11.250\t49.000\t9.800\nDoanh nghiệp mới\t412\t536\t598\t604\t650\t${sum}\t${mean}\nXuất khẩu (triệu USD)\t218\t302\t287\t365\t448\t1.620\t324`;

  test("all years make the whole period, and their mean its average", () => {
    expect(troubles(years("2.800", "560"))).toEqual([]);
    expect(outcome(years("2.800", "560"))).toContain("consistent sum: 2.800 412 536 598 604 650");
    expect(outcome(years("2.800", "560"))).toContain("consistent ratio: 560 412 536 598 604 650");
    expect(troubles(years("2.080", "560"))).toContain("review sum: 2.080 412 536 598 604 650");
    expect(troubles(years("2.800", "650"))).toContain("review ratio: 650 412 536 598 604 650");
  });

  test("a level among the amounts is no sum", () => {
    expect(troubles(`${years("2.800", "560")}\nHộ nghèo cuối năm\t912\t804\t655\t540\t431\t431\t668`).filter((line) => line.includes("sum"))).toEqual([]);
  });

  const members = (now: string): string =>
    `Đoàn thể\tHội viên đầu năm\tKết nạp\tGiảm\tHội viên hiện có\tKế hoạch kết nạp\t% kế hoạch\nHội Phụ nữ\t1.940\t112\t28\t2.024\t160\t70,0\nĐoàn Thanh niên\t486\t76\t52\t${now}\t95\t80,0\nHội Nông dân\t265\t18\t22\t261\t24\t75,0\nHội Cựu chiến binh\t318\t13\t9\t322\t20\t65,0`;

  test("what there was, what came and what went make what there is; a percentage of the plan goes back to what was done", () => {
    expect(troubles(members("510"))).toEqual([]);
    expect(outcome(members("510"))).toContain("consistent sum: 510 486 76 52");
    expect(outcome(members("510"))).toContain("consistent plan: 112 160 70,0");
    expect(troubles(members("501"))).toContain("inconsistent sum: 501 486 76 52");
  });
});
