/** What a table's own rows prove of its columns and totals: one wrong cell is one finding, and what is not proven stays silent. */
import { check, outcome, troubles } from "./helpers";

const classes = (text: string): string[] => check(text).findings.map((finding) => finding.class);

describe("differences, flows and averages of columns", () => {
  const plan = (gap: string, done = "15.437"): string =>
    `Thu ngân sách (triệu đồng)\nKhoản thu\tDự toán\tThực hiện\tĐạt (%)\tVượt (+), hụt (-) so với dự toán\nDoanh nghiệp\t31.500\t34.218\t108,6\t2.718\nTrước bạ\t18.900\t${done}\t81,7\t${gap}\nThuê đất\t6.400\t8.177\t127,8\t1.777\nTổng cộng\t56.800\t57.832\t101,8\t1.032`;

  test("what was missed is a difference, though its header compares", () => {
    expect(troubles(plan("-3.463"))).toEqual([]);
    expect(outcome(plan("-3.463"))).toContain("consistent growth: 15.437 18.900 -3.463");
    expect(troubles(plan("-3.643"))).toEqual(["inconsistent growth: 15.437 18.900 -3.643"]);
  });

  test("one wrong cell in a total, a percentage and a difference is one finding", () => {
    expect(classes(plan("-3.463", "14.537"))).toEqual(["wrong"]);
    expect(check(plan("-3.463", "14.537")).findings[0]?.proposal).toMatchObject({ from: "14.537", to: "15.437" });
  });

  test("a percentage of what its header does not say, behind a difference, and changes with their signs", () => {
    const cases = (percent: string): string => `Loại việc\tNăm 2023\tNăm 2024\tChênh lệch\t%\nTrộm cắp\t1.260\t1.147\t-113\t-8,97\nĐánh bạc\t2.318\t2.654\t336\t14,50\nMa túy\t1.905\t1.762\t-143\t${percent}\nLừa đảo\t1.472\t1.538\t66\t4,48`;
    expect(troubles(cases("-7,51"))).toEqual([]);
    expect(troubles(cases("-7,15"))).toEqual([expect.stringMatching(/^inconsistent growth: .*-7,15/u)]);
    const visits = (gap: string, growth: string): string => `Nội dung\tKế hoạch\tThực hiện\tTỷ lệ đạt (%)\tCùng kỳ\tTăng (+), giảm (-)\tTỷ lệ tăng, giảm (%)\nKhám bệnh\t61.500\t58.214\t94,7\t55.102\t${gap}\t+5,6\nNội trú\t18.300\t17.925\t98,0\t19.340\t-1.415\t${growth}\nPhẫu thuật\t7.450\t8.016\t107,6\t7.208\t+808\t+11,2\nXét nghiệm\t40.900\t43.377\t106,1\t39.665\t+3.712\t+9,4`;
    expect(troubles(visits("+3.112", "-7,3"))).toEqual([]);
    expect(troubles(visits("+3.712", "-7,3"))).toEqual([expect.stringMatching(/^inconsistent growth: .*3\.712/u)]);
    expect(troubles(visits("+3.112", "-3,7"))).toEqual([expect.stringMatching(/^inconsistent growth: .*-3,7/u)]);
  });

  const poor = (left: string): string =>
    `Đơn vị\tSố hộ đầu năm\tSố hộ thoát nghèo\tSố hộ tái nghèo\tSố hộ phát sinh mới\tSố hộ cuối năm\nXã A\t164\t38\t1\t4\t131\nXã B\t205\t41\t0\t3\t${left}\nXã C\t318\t66\t2\t7\t261\nXã D\t97\t22\t0\t0\t75`;

  test("the headers say what came and what went, in any order", () => {
    expect(troubles(poor("167"))).toEqual([]);
    expect(troubles(poor("176"))).toEqual([expect.stringContaining("176")]);
  });

  const crops = (harvest: string): string => `Cây trồng\tDiện tích (ha)\tNăng suất (tạ/ha)\tSản lượng (tấn)\nLúa xuân\t4.215,5\t65,2\t27.485\nLúa mùa\t3.980,0\t57,4\t${harvest}\nNgô\t812,3\t44,1\t3.582\nLạc\t120,4\t21,3\t256`;

  test("a yield in another unit than its output and area", () => {
    expect(troubles(crops("22.845"))).toEqual([]);
    expect(troubles(crops("28.245"))).toEqual([expect.stringContaining("28.245")]);
  });

  test("rows that no rule explains say nothing", () => {
    expect(outcome("Xã\tSố tiêu chí\tThu nhập (triệu đồng/người)\tSố hộ\tSố khẩu\nA\t19\t58,4\t1.842\t7.015\nB\t17\t51,3\t1.320\t5.240\nC\t16\t47,9\t1.511\t6.122")).toEqual([]);
  });
});

describe("totals of sections", () => {
  const land = (rice: string, farm = "23.528,1"): string =>
    `STT\tLoại đất\tDiện tích (ha)\tTỷ lệ (%)\n\tTổng diện tích\t28.350,2\t100,00\n1\tĐất nông nghiệp\t${farm}\t82,99\n1.1\tĐất lúa\t${rice}\t29,67\n1.2\tĐất cây lâu năm\t3.275,1\t11,55\n1.3\tĐất rừng\t11.840,4\t41,76\n2\tĐất phi nông nghiệp\t4.404,2\t15,53\n2.1\tĐất ở\t1.422,7\t5,02\n2.2\tĐất chuyên dùng\t2.981,5\t10,52\n3\tĐất chưa sử dụng\t417,9\t1,47`;

  test("rows under a number make its row, and their shares are of the total", () => {
    expect(troubles(land("8.412,6"))).toEqual([]);
    expect(outcome(land("8.412,6"))).toContain("consistent sum: 4.404,2 1.422,7 2.981,5");
    expect(classes(land("8.142,6"))).toEqual(["wrong"]);
    expect(classes(land("8.412,6", "23.258,1"))).toEqual(["wrong"]);
  });

  const works = (part: string, below = "TT\tCông trình\tTổng mức đầu tư\tVốn giao"): string =>
    `${below}\nA\tChuyển tiếp\t46.900\t14.404\n1\tĐường liên xã\t14.500\t4.113\n2\tCầu Bến Đá\t22.800\t7.251\n3\tTrường học\t9.600\t${part}\nB\tKhởi công mới\t9.550\t2.287\n1\tKênh mương\t4.200\t958\n2\tTrạm y tế\t5.350\t1.329\n\tTỔNG CỘNG\t56.450\t16.691`;

  test("letters above numbers", () => {
    expect(troubles(works("3.040"))).toEqual([]);
    expect(classes(works("3.400"))).toEqual(["wrong"]);
  });

  test("a list of some of the rows only is none of their sum", () => {
    expect(troubles(works("3.040").replace("2\tTrạm y tế\t5.350\t1.329\n", "2\tTrạm y tế\t1.350\t329\n"))).toEqual([]);
    expect(troubles("TT\tNội dung\tKế hoạch\tThực hiện\n1\tChi thường xuyên\t212.400\t208.715\n\tTrong đó:\t\t\n-\tGiáo dục\t118.400\t119.260\n-\tMôi trường\t9.300\t8.745\n2\tDự phòng\t8.600\t2.140")).toEqual([]);
  });

  test("subtotals below their rows", () => {
    const text = (sum: string): string => `Đơn vị\tKế hoạch giao\tSố đã nộp\nI. Khối huyện\t\t\nPhòng A\t1.250\t980\nPhòng B\t2.310\t2.145\nCộng I\t3.560\t3.125\nII. Khối xã\t\t\nXã C\t840\t612\nXã D\t1.125\t1.007\nCộng II\t1.965\t${sum}\nTổng cộng\t5.525\t4.744`;
    expect(troubles(text("1.619"))).toEqual([]);
    expect(classes(text("1.169"))).toEqual(["wrong"]);
  });
});

describe("amounts that are rounded", () => {
  test("percentages of the unrounded amounts are no fault of small rows", () => {
    expect(troubles("Thu ngân sách (đơn vị: tỷ đồng)\nKhoản thu\tKế hoạch\tThực hiện\tTỷ lệ (%)\nA\t1.250\t1.481\t118,5\nB\t2.340\t2.108\t90,1\nC\t874\t912\t104,3\nD\t15\t12\t81,3\nE\t1.115\t1.204\t108,0")).toEqual([]);
  });

  test("counts are exact", () => {
    expect(troubles("Xã\tSố hộ\tSố hộ nghèo\tTỷ lệ (%)\nA\t1.250\t81\t6,48\nB\t2.340\t108\t4,62\nC\t874\t12\t1,37\nD\t15\t2\t13,93")).toEqual([expect.stringContaining("13,93")]);
  });
});
