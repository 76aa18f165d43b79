/** Percentages beside a count, of a whole named behind them, in front of them or counted elsewhere. */
import { check, outcome, ratios, troubles, verdicts } from "./helpers";

describe("the whole in front", () => {
  test("each listed part has its own share of the total, with “chiếm” or without", () => {
    expect(ratios("Tổng vốn huy động 812,5 tỷ đồng, tăng 6% so với cùng kỳ: vốn ngân sách 325 tỷ đồng (chiếm 40%), vốn tín dụng 406,25 tỷ đồng (chiếm 50%), vốn khác 81,25 tỷ đồng (chiếm 10%).")).toEqual([
      "consistent ratio: 325 812,5 40", "consistent ratio: 406,25 812,5 50", "consistent ratio: 81,25 812,5 10",
    ]);
    expect(ratios("Toàn xã có 1.250 hội viên, gồm: nông dân 500 hội viên (40%); phụ nữ 450 hội viên (36%); thanh niên 300 hội viên (24%).")).toHaveLength(3);
  });

  test("a share that differs while its neighbours agree is wrong", () => {
    expect(troubles("Phân tích nguyên nhân 120 vụ: không nhường đường 54 vụ (45%); quá tốc độ 36 vụ (30%); nguyên nhân khác 30 vụ (52%).")).toEqual(["inconsistent ratio: 30 120 52"]);
  });

  test("what is done of what came in, without a stroke", () => {
    expect(verdicts("Kiểm tra 160 cơ sở, 144 cơ sở đạt yêu cầu (đạt 90%).", "ratio")).toEqual(["consistent"]);
    expect(verdicts("Số phải thi hành 240 tỷ đồng, có điều kiện 125 tỷ đồng; thi hành xong 50 tỷ đồng, đạt tỷ lệ 40%.", "ratio")).toEqual(["consistent"]);
    expect(verdicts("Số phải thi hành 240 tỷ đồng, có điều kiện 125 tỷ đồng; thi hành xong 50 tỷ đồng, đạt tỷ lệ 46%.", "ratio")).toEqual(["review"]);
    expect(verdicts("Tòa án thụ lý 1.600 vụ các loại. Đã giải quyết 1.240 vụ, đạt 77,5%.", "ratio")).toEqual(["consistent"]);
  });

  test("two figures in front may be meant together", () => {
    expect(troubles("Thụ lý mới 624 vụ, 89 vụ kỳ trước chuyển sang; đã giải quyết 260 vụ, đạt 36,5%.")).toEqual([]);
  });

  test("a base that goes on unsaid is no share of the total", () => {
    expect(troubles("Thu ngân sách 800 tỷ đồng, đạt 52% dự toán, trong đó thu nội địa 620 tỷ đồng, đạt 49% và thu xuất nhập khẩu 180 tỷ đồng, đạt 63%.")).toEqual([]);
    expect(troubles("Gieo cấy 2.800 ha lúa, bằng 99% cùng kỳ năm trước, trong đó vùng cao 1.100 ha, bằng 98,2%; vùng thấp 1.700 ha, bằng 99,5%.")).toEqual([]);
    expect(troubles("Thu hoạch 893 ha, chiếm 57% diện tích gieo cấy, trong đó: xã Đông 614 ha, chiếm 60%; xã Tây được 279 ha, chiếm 52%.")).toEqual([]);
  });

  test("a part named again behind the list", () => {
    expect(troubles("Sản lượng thủy sản 95 nghìn tấn, gồm khai thác 57 nghìn tấn và nuôi trồng 38 nghìn tấn; khai thác chiếm 60%.")).toEqual([]);
  });
});

describe("the whole named in words", () => {
  const place = "Toàn xã có 32 thôn, 2.500 hộ với 12.400 khẩu.\n";

  test("of all households, of the population, of all spending", () => {
    expect(verdicts(`${place}Hộ dùng nước sạch 2.350 hộ, chiếm 94% tổng số hộ.`, "ratio")).toEqual(["consistent"]);
    expect(verdicts(`${place}Hộ dùng nước sạch 2.350 hộ, chiếm 84% tổng số hộ.`, "ratio")).toEqual(["review"]);
    expect(verdicts("- Tổng chi ngân sách xã 80.000 triệu đồng. Trong đó:\n+ Chi đầu tư 12.000 triệu đồng, chiếm 15% tổng chi;\n+ Chi thường xuyên 68.000 triệu đồng, chiếm 85% tổng chi.", "ratio")).toEqual(["consistent", "consistent"]);
  });

  test("what the base does not name is not looked for", () => {
    expect(troubles(`${place}Có 120 hộ tham gia, chiếm 40% số hộ trong vùng dự án.`)).toEqual([]);
    expect(troubles("Giải ngân 75 tỷ đồng, đạt 41% nhu cầu; tổng vốn 150 tỷ đồng.")).toEqual([]);
  });

  test("the whole of a thing counted elsewhere", () => {
    expect(verdicts(`${place}Số hộ nghèo 500 hộ, chiếm 20%.`, "ratio")).toEqual(["consistent"]);
  });
});

test("“đồng chí” are people, no money", () => {
  expect(verdicts("Toàn xã có 2.500 hộ với 12.400 khẩu.\nDân quân 186 đồng chí, chiếm 1,5% dân số.", "ratio")).toEqual(["consistent"]);
  expect(verdicts("Toàn xã có 2.500 hộ với 12.400 khẩu.\nDân quân 186 đồng chí, chiếm 2,5% dân số.", "ratio")).toEqual(["review"]);
});

test("the only figure of the sentence before is what was done of, where the words say so", () => {
  expect(verdicts("Tòa án thụ lý 1.600 vụ các loại. Đã giải quyết 1.240 vụ, đạt 87,5%.", "ratio")).toEqual(["review"]);
  expect(troubles("Phát hiện sai phạm 10,3 tỷ đồng. Đã thu hồi 1 tỷ đồng (đạt 57,9%).")).toEqual([]);
});

describe("fractions under two names", () => {
  test.each([
    ["Dịch bệnh xảy ra tại 05/16 xã, thị trấn (chiếm 31,25%), 27 hộ.", "consistent"],
    ["Dịch bệnh xảy ra tại 05/16 xã, thị trấn (chiếm 41,25%), 27 hộ.", "inconsistent"],
    ["Có 118/136 thôn, bản đạt danh hiệu văn hóa (86,8%).", "consistent"],
    ["Có 118/136 thôn, bản đạt danh hiệu văn hóa (68,8%).", "inconsistent"],
    ["Lũy kế 46/115 xã đạt chuẩn (bằng 40% số xã).", "consistent"],
    ["Lũy kế 46/115 xã đạt chuẩn (bằng 70% số xã).", "review"],
  ])("%s", (text, verdict) => {
    expect(verdicts(text, "ratio")).toEqual([verdict]);
  });

  test("a clause of another thing is none", () => {
    expect(troubles("Có 1.200/1.500 hộ đăng ký tham gia, đạt 40% tổng số hộ.")).toEqual([]);
    expect(troubles("Hoàn thành 13/14 chỉ tiêu, chỉ tiêu không đạt là tốc độ tăng trưởng (7,1%).")).toEqual([]);
  });
});

test("the whole stands over the lines of a table", () => {
  const report = (share: string): string => `1. Tai nạn\nXảy ra 120 vụ, làm chết 34 người.\n| Số vụ | 120 | 131 |\n| Số người chết | 34 | 40 |\nNguyên nhân: không nhường đường 54 vụ (45%); quá tốc độ 36 vụ (30%); khác 30 vụ (${share}%).`;
  expect(outcome(report("25")).filter((line) => line.includes(" ratio:"))).toHaveLength(3);
  expect(troubles(report("52")).filter((line) => line.includes(" ratio:"))).toEqual(["inconsistent ratio: 30 120 52"]);
});

describe("a whole that the words name leaves no choice to the values", () => {
  const handled = (share: string): string => `Lập biên bản 7.846 trường hợp, ra quyết định xử phạt 7.512 trường hợp. Vi phạm nồng độ cồn 2.468 trường hợp, chiếm ${share}% tổng số trường hợp bị lập biên bản.`;

  test("where every word of the base names one figure", () => {
    expect(ratios(handled("31,5"))).toEqual(["consistent ratio: 2.468 7.846 31,5"]);
    // 32,9 % would be of those fined.
    expect(troubles(handled("32,9"))).toEqual(["inconsistent ratio: 2.468 7.846 32,9"]);
  });

  test("but a base named in fewer words may be another one's", () => {
    expect(troubles("Diện tích nhiễm rầy nâu 46,2 ha; bệnh đạo ôn lá 31 ha, đã phun trừ 27,9 ha, bằng 90% diện tích nhiễm.")).toEqual([]);
  });

  const capital = (share: string): string => `Tổng nguồn vốn 2.292.235 triệu đồng, bao gồm: vốn giao trong năm 1.864.320 triệu đồng; vốn năm trước chuyển sang 427.915 triệu đồng. Chia ra: vốn đầu tư 1.376.480 triệu đồng, vốn sự nghiệp 915.755 triệu đồng.\nGiải ngân được 1.230.815 triệu đồng, đạt 53,7% tổng vốn: vốn đầu tư 892.640 triệu đồng, đạt 64,8%, vốn sự nghiệp 338.175 triệu đồng, đạt ${share}%.`;

  test("where the paragraph above tells the part's own whole", () => {
    expect(troubles(capital("36,9"))).toEqual([]);
    // 18,1 % would be of all that was granted in the year.
    expect(troubles(capital("18,1"))).toEqual(["review ratio: 338.175 915.755 18,1"]);
    expect(check(capital("18,1")).findings).toHaveLength(1);
    // The same told before in round thousands is no whole of it.
    expect(troubles("Trong kỳ đã thi hành xong 2,1 nghìn việc; có điều kiện thi hành 2.684 việc.\nĐã thi hành xong 2.148 việc, bằng 80,03%.")).toEqual([]);
  });
});

test("what is done of those that a condition leaves is no share of all", () => {
  expect(troubles("Thụ lý 9.412 việc, giải quyết xong 4.870 việc trong số có điều kiện, tăng 310 việc so với cùng kỳ, đạt 68%.")).toEqual([]);
});

test("two names of what is counted, parted by a comma, do not part the percentage behind them", () => {
  const text = (percent: string): string => `Toàn huyện có 86/92 thôn, khối phố đạt chuẩn văn hóa (${percent}%).`;
  expect(troubles(text("93,5"))).toEqual([]);
  expect(troubles(text("71"))).toEqual(["inconsistent ratio: 86 92 71"]);
});
