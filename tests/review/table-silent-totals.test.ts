/** Totals that no word announces, totals told twice over, and short tables: what nearly all rows show binds the one that fails. */
import { outcome, troubles } from "./helpers";

describe("columns that sum up others without a word for it", () => {
  const visits = (first: string): string =>
    `Số lượt khám tại các trạm trong quý\nTrạm An Phú       ${first}    662    804    319\nTrạm Bình Minh    1365     498    571    296\nTrạm Cát Lái      1145     311    332    502\nTrạm Đức Hòa      1090     132    479    479\nTrạm Hưng Thịnh   1103     279    259    565`;

  test("no header at all", () => {
    expect(troubles(visits("1785"))).toEqual([]);
    expect(outcome(visits("1785"))).toContain("consistent sum: 1365 498 571 296");
    expect(troubles(visits("1735"))).toEqual(["inconsistent sum: 1735 662 804 319"]);
  });

  const wards = (cell: string): string =>
    `Nội dung\tToàn xã\tThôn Đông\tThôn Đoài\tThôn Trung\nHộ có điện\t1.214\t402\t377\t435\nHộ dùng nước máy\t1.013\t${cell}\t312\t350\nHộ có ti vi\t1.190\t396\t368\t426\nHộ có xe máy\t1.108\t371\t341\t396\nHộ có mạng\t947\t300\t289\t358`;

  test("a place in front of its parts; one digit too many or another one is seen", () => {
    expect(troubles(wards("351"))).toEqual([]);
    expect(troubles(wards("391"))).toEqual(["inconsistent sum: 1.013 391 312 350"]);
    expect(troubles(wards("3351"))).toEqual(["inconsistent sum: 1.013 3351 312 350"]);
  });

  test("columns that only some rows sum up say nothing", () => {
    expect(outcome("Nội dung\tXã Hạ\tThôn 1\tThôn 2\tThôn 3\nHộ\t610\t200\t190\t220\nLớp\t14\t9\t8\t7\nCon bò\t310\t55\t61\t70\nAo cá\t41\t3\t2\t9\nGiếng\t88\t12\t40\t41")).toEqual([]);
  });
});

describe("short tables and totals broken down twice", () => {
  const people = (men: string): string => `Năm\tTổng số\tNam\tNữ\tThành thị\tNông thôn\n2022\t41.320\t${men}\t21.000\t11.001\t30.319\n2023\t41.894\t20.611\t21.283\t11.470\t30.424`;

  test("two rows: what one of them shows to four digits binds the other by a slip", () => {
    expect(troubles(people("20.320"))).toEqual([]);
    expect(troubles(people("20.820"))).toEqual([expect.stringMatching(/sum: 41\.320 20\.820 21\.000$/u)]);
    expect(troubles(people("2.320"))).toEqual([expect.stringMatching(/sum: 41\.320 2\.320 21\.000$/u)]);
  });

  const labour = (women: string): string =>
    `Chỉ tiêu\tNăm 2022 (người)\tNăm 2023 (người)\n1. Lực lượng lao động\t40.181\t40.666\n- Nam\t20.311\t20.544\n- Nữ\t19.870\t${women}\n- Thành thị\t11.250\t11.573\n- Nông thôn\t28.931\t29.093`;

  test("rows with dashes that make their total twice", () => {
    expect(troubles(labour("20.122"))).toEqual([]);
    expect(outcome(labour("20.122"))).toContain("consistent sum: 40.666 11.573 29.093");
    expect(troubles(labour("20.422"))).toEqual([expect.stringMatching(/sum: 40\.666 20\.544 20\.422$/u)]);
  });

  const spending = (part: string): string =>
    `STT\tNội dung\tSố tiền (triệu đồng)\tTỷ trọng (%)\n\tTổng chi\t138.438\t100,00\n1\tChi cân đối\t133.318\t96,30\n1.1\tChi đầu tư\t34.530\t24,94\n1.1.1\tXây dựng cơ bản\t${part}\t21,76\n1.1.2\tĐầu tư khác\t4.410\t3,19\n1.2\tChi thường xuyên\t98.788\t71,36\n1.2.1\tGiáo dục\t61.233\t44,23\n1.2.2\tY tế\t12.045\t8,70\n1.2.3\tQuản lý\t25.510\t18,43\n2\tChi mục tiêu\t5.120\t3,70`;

  test("a group of its own that holds nowhere else is asked about where its table's other groups hold", () => {
    expect(troubles(spending("30.120"))).toEqual([]);
    expect(troubles(spending("30.125"))).toEqual(["review sum: 34.530 30.125 4.410"]);
    expect(troubles(spending("30.120").replace("100,00", "108,00"))).toEqual(["review ratio: 138.438 108,00"]);
  });
});

test("percentages of the column they name, though two rows were never brought up to date", () => {
  const ward = (level: string): string =>
    `Nội dung\t9 tháng/2022\t9 tháng/2023\tSo với 9 tháng/2022\nSố giường bệnh\t240\t251\t${level}\nLượt khám\t18.642\t19.377\t103,9%\nBệnh nhân nội trú\t3.112\t2.987\t96,0%\nPhẫu thuật\t412\t455\t110,4%\nXét nghiệm\t9.230\t9.118\t100,0%\nSiêu âm\t2.204\t2.870\t100,0%`;
  expect(outcome(ward("104,6%"))).toContain("consistent growth: 455 412 110,4");
  expect(troubles(ward("104,6%")).some((one) => one.includes("104,6%"))).toBe(false);
  expect(troubles(ward("194,6%"))).toContain("review growth: 251 240 194,6");
});
