/** Counts are exact in a table as elsewhere; sums that hold to the last digit all over a table leave one that does not no excuse. */
import { outcome, troubles } from "./helpers";

describe("what is counted", () => {
  const letters = (rate: string, left = "23"): string => `Kết quả giải quyết đơn thư\nĐơn vị\tTồn kỳ trước\tNhận trong kỳ\tTổng số đơn\tĐã giải quyết\tĐang giải quyết\tTỷ lệ (%)\nPhường Hải An\t14\t62\t76\t53\t${left}\t69,7\nPhường Cầu Đất\t9\t48\t57\t41\t16\t71,9\nXã Vĩnh Bảo\t21\t87\t108\t82\t26\t${rate}\nTổng cộng\t44\t197\t241\t176\t65\t73,0`;

  test("is exact beside a column that names offices", () => {
    expect(troubles(letters("75,9"))).toEqual([]);
    expect(troubles(letters("75,6"))).toEqual(["inconsistent ratio: 82 108 75,6"]);
    expect(troubles(letters("75,9", "24")).join()).toContain("24");
  });

  test("by the name of its row, in a table of mixed rows", () => {
    const mixed = (percent: string): string => `Tình hình trật tự xã hội\nChỉ tiêu\tNăm 2023\tNăm 2024\tChênh lệch\t%\nSố vụ trộm cắp\t126\t114\t-12\t-9,52\nSố vụ gây rối\t58\t71\t13\t${percent}\nSố người bị thương\t43\t39\t-4\t-9,30\nSố đối tượng bị bắt\t201\t187\t-14\t-6,97`;
    expect(troubles(mixed("22,41"))).toEqual([]);
    expect(troubles(mixed("22,81"))).toEqual([expect.stringMatching(/^inconsistent growth: .*22,81/u)]);
  });

  test("is no percentage without decimals", () => {
    expect(troubles("Số hộ đã đăng ký\nThôn\tTổng số hộ\tSố hộ đăng ký\tTỷ lệ (%)\nThôn Đông\t213\t187\t88\nThôn Đoài\t164\t139\t85\nThôn Trung\t198\t173\t87\nThôn Hạ\t121\t97\t80")).toEqual([]);
  });

  test("nor what a season is called", () => {
    const rice = "Kết quả vụ đông xuân\nGiống\tNăm trước\tNăm nay\tSo sánh (%)\nBC15\t12\t17\t138,6\nĐài Thơm 8\t25\t31\t123,9\nNếp 97\t18\t16\t91,1";
    expect(troubles(rice)).toEqual([]);
  });
});

describe("sums that hold to the last digit", () => {
  const quarters = (first: string, all = "5.188,1"): string => [
    "Vốn đầu tư thực hiện (tỷ đồng)",
    "Nguồn vốn\tQuý I\tQuý II\tQuý III\tQuý IV\tCả năm",
    `Tổng số\t1.031,6\t1.227,2\t1.386,4\t1.542,9\t${all}`,
    `Vốn nhà nước\t${first}\t388,4\t432,5\t501,7\t1.648,9`,
    "Vốn ngoài nhà nước\t512,8\t604,1\t691,3\t744,6\t2.552,8",
    "Vốn nước ngoài\t192,5\t234,7\t262,6\t296,6\t986,4",
  ].join("\n");

  test("make one that is off by its last digit worth a look", () => {
    expect(troubles(quarters("326,3"))).toEqual([]);
    expect(troubles(quarters("326,2")).every((line) => line.startsWith("review sum"))).toBe(true);
    expect(troubles(quarters("326,2"))).toHaveLength(2);
  });

  test("but not where others are off, too", () => {
    expect(troubles(quarters("326,2").replace("986,4", "986,3").replace("604,1", "604,2"))).toEqual([]);
  });
});

describe("rows with a dash", () => {
  const schools = (publics: string, all: string): string => `Quy mô trường, lớp\nCấp học\tSố trường\tSố lớp\tSố học sinh\nTổng số\t102\t1.187\t${all}\nMầm non\t34\t402\t10.861\n- Công lập\t27\t341\t9.418\n- Ngoài công lập\t7\t61\t1.443\nTiểu học\t41\t498\t15.735\n- Công lập\t39\t${publics}\t15.102\n- Ngoài công lập\t2\t21\t633\nTrung học cơ sở\t27\t287\t9.964\n- Công lập\t25\t269\t9.511\n- Ngoài công lập\t2\t18\t453`;

  test("are parts of the row without a number in front of them, which the total adds up", () => {
    expect(troubles(schools("477", "36.560"))).toEqual([]);
    expect(outcome(schools("477", "36.560"))).toContain("consistent sum: 36.560 10.861 15.735 9.964");
    expect(troubles(schools("447", "36.560"))).toEqual(["inconsistent sum: 498 447 21"]);
    expect(troubles(schools("477", "35.660"))).toEqual(["inconsistent sum: 35.660 10.861 15.735 9.964"]);
  });

  test("of which some only are told make no sum", () => {
    expect(troubles("Chỉ tiêu\tNăm 2023\tNăm 2024\nĐàn lợn\t41.200\t43.150\n- Lợn nái\t4.310\t4.425\n- Lợn đực giống\t118\t121\nĐàn trâu\t3.870\t3.755\n- Trâu cày kéo\t1.204\t1.117\n- Nghé\t412\t398")).toEqual([]);
  });
});

test("a total broken down twice, in two parts and in three", () => {
  const staff = (other: string): string => `Số lượng cán bộ, công chức (người)\nĐơn vị\tTổng số\tNam\tNữ\tThạc sĩ\tĐại học\tKhác\nVăn phòng\t31\t14\t17\t4\t21\t6\nPhòng Kinh tế\t26\t11\t15\t3\t19\t${other}\nPhòng Văn hóa\t19\t6\t13\t2\t14\t3\nTrung tâm hành chính công\t24\t9\t15\t1\t20\t3`;
  expect(troubles(staff("4"))).toEqual([]);
  expect(outcome(staff("4"))).toContain("consistent sum: 31 4 21 6");
  expect(troubles(staff("7"))).toEqual(["inconsistent sum: 26 3 19 7"]);
});

test("a title stands between the header and the first row of a table parted by spaces", () => {
  const text = (gap: string): string => `Kết quả sản xuất\nChỉ tiêu         ĐVT      Năm trước     Năm nay    Chênh lệch\n1. Ngô\n- Diện tích      Ha           4.310        4.465          155\n- Sản lượng      Tấn         19.826       20.718        ${gap}\n2. Sắn\n- Diện tích      Ha           2.115        1.987         -128\n- Sản lượng      Tấn         41.243       39.140       -2.103`;
  expect(troubles(text("  892"))).toEqual([]);
  expect(troubles(text("  982"))).toEqual([expect.stringContaining("982")]);
});
