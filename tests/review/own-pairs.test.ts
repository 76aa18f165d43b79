/** Changes told twice right behind their value, or against a base in brackets: said where they fail, whatever their digits. */
import { named, outcome, troubles } from "./helpers";

describe("a change in units and in percent right behind a value", () => {
  const planted = "Diện tích rau màu toàn huyện 4.218,6 ha, tăng 3,1% (+126,8 ha), trong đó: rau xanh 3.055,2 ha, tăng 2,4% (+71,6 ha); dưa các loại 1.163,4 ha, tăng 5,0% (+55,2 ha).";

  test("is of that value, not of the total in front", () => {
    named(planted, ["126,8", "143,5"], ["71,6", "88,9"], ["5,0%", "6,3%"], ["1.163,4 ha", "1.301,7 ha"]);
    expect(troubles(planted.replace("5,0%", "6,3%"))).toContain("inconsistent growth: 1.163,4 55,2 6,3");
  });

  test("is said in brackets without a verb, or once more with one", () => {
    named("Sản lượng cá nuôi 18.640 tấn, tăng 4,12% (738 tấn); sản lượng tôm 2.377 tấn, giảm 1,53% (37 tấn).", ["738", "915"], ["18.640", "16.325"], ["1,53", "1,87"]);
    named("Hộ làm nghề rừng 7.412 hộ, giảm 523 hộ hay giảm 6,59%; hộ buôn bán 3.180 hộ, tăng 214 hộ hay tăng 7,22%.", ["523", "481"], ["7,22", "9,35"], ["3.180", "2.764"]);
  });

  test("is of the value behind its share, where the items beside tell theirs so", () => {
    const planted = (by: string): string => `Toàn huyện gieo 9.412 ha, trong đó lúa 7.204 ha, chiếm 76,5%, giảm ${by}% (-124 ha); lạc 318 ha, chiếm 3,4%, tăng 6,0% (+18 ha); rau 1.890 ha, chiếm 20,1%, tăng 2,2% (+41 ha).`;
    expect(troubles(planted("1,7"))).toEqual([]);
    expect(troubles(planted("2,4"))).toHaveLength(1);
  });

  test("may be what there was, or points of the share in front", () => {
    expect(troubles("Đàn gà đẻ 21.600 con, tăng 8% (20.000 con).")).toEqual([]);
    expect(troubles("Cuối năm còn 2.140 hộ nghèo, tỷ lệ 6,8%, giảm 655 hộ, tương ứng 2,1%.")).toEqual([]);
    expect(troubles("Tổng số 915 vụ, tăng 35 vụ; riêng quý này 214 vụ, cả hai đều tăng 35 vụ (4%).")).toEqual([]);
  });
});

describe("changes by name behind a list", () => {
  const list = (deaths: string): string => `Toàn tỉnh xảy ra 412 vụ va chạm, số người chết 187, số người bị thương 305; so cùng kỳ năm trước giảm 38 vụ (8,44%), giảm ${deaths} người chết (9,66%), giảm 27 người bị thương (8,13%).`;

  test("are each of their own value", () => {
    expect(troubles(list("20"))).toEqual([]);
    expect(troubles(list("20").replace("305", "342"))).not.toEqual([]);
    expect(troubles(list("20").replace("412", "377"))).not.toEqual([]);
  });
});

describe("a base in brackets", () => {
  test("stands between its name and the change", () => {
    named("Số việc phải thi hành chuyển sang năm sau là 6.318 việc, so với số việc năm trước chuyển sang (4.705 việc) tăng 1.613 việc (tăng 34,3%).", ["1.613", "1.488"], ["34,3", "38,7"], ["4.705", "4.329"]);
    named("Bảo hiểm tự nguyện có 2.964 người, so với cùng kỳ năm 2021 (2.358 người) tăng 606 (25,7%).", ["606", "688"]);
  });

  test("stands behind the change that names its time", () => {
    named("Ngày 14/5 kiểm tra 318.450 mẫu, cao hơn hôm trước 21.305 mẫu (ngày 13/5 kiểm tra 297.145 mẫu).", ["21.305", "28.730"]);
    expect(troubles("Ngày 14/5 kiểm tra 318.450 mẫu, cao hơn kế hoạch 18.450 mẫu (tuần trước kiểm tra 1.297.145 mẫu).")).toEqual([]);
  });

  test("is no plan and no average", () => {
    expect(troubles("Ngày 10/5 tiêu thụ 3.150 tấn, cao hơn tuần trước 220 tấn (tuần trước nữa 2.840 tấn).")).toEqual([]);
    expect(troubles("Dư nợ 5.200 tỷ đồng, tăng 300 tỷ đồng, tốc độ tăng bình quân 7%/năm.")).toEqual([]);
    expect(troubles("Thu nhập bình quân 48 triệu đồng, so với bình quân cả tỉnh (51 triệu đồng) giảm 2 triệu đồng so với năm trước.")).toEqual([]);
  });

  test("is the first of two that stand side by side", () => {
    named("* Đất trồng cây lâu năm: quy hoạch cũ 41.207 ha; phương án mới 39.815 ha, thấp hơn 1.392 ha.", ["1.392", "1.255"]);
    expect(outcome("Đất ở: quy hoạch cũ 812 ha; phương án mới 864 ha, cao hơn 52 ha.").join()).toContain("consistent growth");
  });
});

describe("lines that each begin with their time", () => {
  const lines = (growth: string, base = "so với cùng kỳ 2022"): string => `9 tháng 2022: 4,26 triệu lượt khách; trong đó khách lưu trú 1,15 triệu lượt.\n9 tháng 2023: 5,83 triệu lượt, tăng ${growth}% ${base}. Doanh thu 2.140 tỷ đồng.`;

  test("tell what there was and what there is", () => {
    expect(troubles(lines("36,9"))).toEqual([]);
    expect(outcome(lines("36,9")).join()).toContain("consistent growth: 5,83 4,26 36,9");
    expect(troubles(lines("39,4"))).toHaveLength(1);
    expect(troubles(lines("39,4", "so với kế hoạch"))).toEqual([]);
  });
});

describe("points from a target set in whole per cent", () => {
  const covered = (by: string, target = "90%"): string => `Tỷ lệ hộ dân dùng nước sạch đạt 92,35%, vượt ${by} so với chỉ tiêu (${target}).`;

  test("are counted from the target as it is set", () => {
    expect(["2,35%", "2,4%", "2,35 điểm %"].flatMap((by) => troubles(covered(by)))).toEqual([]);
    expect(troubles(covered("2,65%"))).toEqual(["review points: 92,35 90 2,65"]);
    expect(troubles("Tỷ lệ hộ nghèo còn 3,46%, giảm 1,2 điểm % so với cùng kỳ (5%).")).toEqual([]);
  });
});

describe("growths that belong together", () => {
  test("begin at one value where both are since the start of the year", () => {
    named("Đến 31/10 nguồn vốn huy động đạt 12.846 tỷ đồng, tăng 11,25% so với đầu năm; ước đến 31/12 đạt 13.204 tỷ đồng, tăng 14,35% so với đầu năm.", ["14,35", "12,71"], ["13.204", "12.377"]);
  });

  test("of output follow from area and yield, as for the crops beside", () => {
    named(
      "Toàn huyện gieo trồng 11.052 ha, trong đó lúa 8.214 ha, giảm 1,32%; ngô 2.163 ha, giảm 3,15%.\nƯớc năng suất lúa 61,24 tạ/ha, tăng 2,46%, sản lượng 50.303 tấn, tăng 1,11%; năng suất ngô 48,37 tạ/ha, tăng 1,52%, sản lượng 10.462 tấn, giảm 1,68%.",
      ["giảm 1,68%", "giảm 2,05%"],
    );
  });

  test("of a total follow from its parts where these make it to the last digit", () => {
    named("Vốn thực hiện 1,4 nghìn tỷ đồng, bằng 112,4% so với cùng kỳ; trong đó vốn cấp tỉnh 862 tỷ đồng, bằng 118,6% so với cùng kỳ; vốn cấp xã 538 tỷ đồng, bằng 103,8% so với cùng kỳ.", ["112,4", "105,7"]);
  });
});
