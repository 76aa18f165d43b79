/** Fractions told again, the whole of a fraction told in front of it, both values behind a change; long figures that one digit parts. */
import { checkText } from "../../src/review";
import { troubles } from "./helpers";

const agrees = (text: string): string[] => checkText([{ file: "a.txt", text }]).relations.filter(({ kind, verdict }) => kind === "same" && verdict === "consistent").map(({ formula }) => formula);

describe("the whole of a fraction", () => {
  const handled = (all: string, whole: string): string => `Các tổ kiểm tra phát hiện ${all} vụ lấn chiếm lòng hồ, phần lớn là đổ đất. Đến nay có 47/${whole} vụ được xử lý.`;
  const wells = (above: string, whole: string): string => `Số bản có giếng chung là ${above}/574 bản; giếng chung đạt chuẩn nước sạch là 398/${whole} bản.`;
  const fires = (all: string, whole: string): string => `Xảy ra ${all} vụ cháy, trong đó 128 vụ do chập điện, 163/${whole} vụ chưa rõ nguyên nhân.`;

  test("is told in front of it", () => {
    expect([handled("68", "68"), wells("531", "531"), fires("412", "412")].flatMap((text) => troubles(text))).toEqual([]);
    expect(troubles(handled("68", "668"))).toEqual(["review same: 68 668"]);
    expect(troubles(handled("688", "68"))).toEqual(["review same: 688 68"]);
    expect(troubles(wells("531", "513"))).toEqual(["review same: 531 513"]);
    expect(troubles(fires("421", "412"))).toEqual(["review same: 421 412"]);
  });

  test("is another where other places or older cases are meant", () => {
    expect(troubles("Huyện A có 125/130 hộ đạt; huyện B có 118/138 hộ đạt.")).toEqual([]);
    expect(troubles("Có 47/163 xã đạt chuẩn nâng cao, 29/133 xã miền núi còn khó khăn.")).toEqual([]);
    expect(troubles("Có 316 vụ thụ lý mới, kỳ trước chuyển sang 40 vụ; đã giải quyết 254/356 vụ.")).toEqual([]);
  });
});

describe("a fraction told twice in a paragraph", () => {
  const solved = (again: string): string => `Đội điều tra làm rõ 36/49 vụ trộm cắp (tỷ lệ 73,5%); trong quý có ${again} vụ được làm rõ với 52 đối tượng.`;

  test("is told alike, or asked about", () => {
    expect(agrees(solved("36/49"))).toEqual(["36 vụ = 36 vụ", "49 vụ = 49 vụ"]);
    expect(troubles(solved("366/49"))).toContain("review same: 36 366");
    expect(troubles(solved("36/94"))).toContain("review same: 49 94");
    expect(troubles("Có 16/34 chỉ tiêu đạt, 12/34 chỉ tiêu gần đạt, 26/34 chỉ tiêu có số liệu.")).toEqual([]);
  });
});

describe("both values behind a change", () => {
  const damage = (change: string): string => `Tài sản thiệt hại giảm ${change} tỷ đồng (4,2/6,8 tỷ đồng) so với kỳ nghỉ trước.`;
  const cases = (change: string): string => `Tội phạm nghiêm trọng giảm ${change} vụ, giảm 39,06% (195/320 vụ) so với cùng kỳ.`;

  test("make it, and the percentage beside it", () => {
    expect(troubles(damage("2,6"))).toEqual([]);
    expect(troubles(damage("6,2"))).toEqual(["review growth: 4,2 6,8 6,2"]);
    expect(troubles(cases("125"))).toEqual([]);
    expect(troubles(cases("152"))).toEqual(["review growth: 195 320 152"]);
  });

  test("are told again of the count a sentence in front", () => {
    const burnt = (count: string): string => `Xảy ra ${count} vụ cháy, không có người chết. So với cùng kỳ năm trước số vụ giảm 15,4% (88/104 vụ).`;
    expect(agrees(burnt("88"))).toEqual(["88 vụ cháy = 88 vụ"]);
    expect(troubles(burnt("86"))).toEqual(["review same: 86 88"]);
  });

  test("may be a fraction of its own", () => {
    expect(troubles("Tăng 5 trường (45/60 trường đạt chuẩn) so với năm 2020.")).toEqual([]);
    expect(troubles("Giảm 4 xã so với năm trước (52/67 xã).")).toEqual([]);
  });
});

describe("long figures that one digit parts", () => {
  const news = (first: string, second: string): string => `Thu ngân sách nhà nước lũy kế 10 tháng được ${first} triệu đồng, đạt 88,2% dự toán.\nThời tiết diễn biến phức tạp.\nƯớc thu ngân sách nhà nước tháng 10 được 412.350 triệu đồng, lũy kế được ${second} triệu đồng.`;

  test("are one wherever they stand", () => {
    expect(troubles(news("6.483.917", "6.483.917"))).toEqual([]);
    expect(troubles(news("6.483.917", "6.493.917"))).toEqual(["review same: 6.483.917 6.493.917"]);
  });

  test("are two where the row of the one has the other in another column", () => {
    const table = "Doanh thu | Tháng 9 | Tháng 10\nDoanh thu bán lẻ hàng hóa | 6.483.917 | 6.493.917";
    expect(troubles(`Doanh thu bán lẻ hàng hóa tháng 10 ước đạt 6.493.917 triệu đồng, tăng khá.\n${table}`)).toEqual([]);
  });

  test("are two where time may have changed their last digits", () => {
    expect(troubles("Diện tích tự nhiên năm 2021 là 348.265,4 ha.\nThời tiết thuận lợi.\nDiện tích tự nhiên năm 2022 là 348.265,9 ha.")).toEqual([]);
    expect(troubles("Dân số trung bình năm 2021 là 1.248.365 người.\nThời tiết thuận lợi.\nDân số trung bình năm 2022 là 1.259.482 người.")).toEqual([]);
  });
});

describe("a value told once more in brackets, in a larger unit", () => {
  const people = (exact: string, short: string): string => `Dân số trung bình của vùng là ${exact} người (gần ${short} triệu người).`;

  test("is the one in front of it", () => {
    expect(agrees(people("2.348.715", "2,35"))).toEqual(["2.348.715 người ≈ 2,35 triệu người"]);
    expect(troubles(people("2.348.715", "2,53"))).toEqual(["review same: 2.348.715 2,53"]);
    expect(troubles(people("2.384.715", "2,35"))).toEqual(["review same: 2.384.715 2,35"]);
    expect(troubles(people("2.348.715", "23,5"))).toEqual(["review same: 2.348.715 23,5"]);
  });

  test("counts other things where they bear another name", () => {
    expect(troubles("Cả vùng có 2.348.715 người (253 nghìn hộ).")).toEqual([]);
    expect(troubles("Sản lượng 41.250 tấn (trong đó 14,3 nghìn tấn xuất khẩu).")).toEqual([]);
  });
});

describe("a figure told again in a later sentence of its paragraph", () => {
  const passed = (again: string): string => `Tỷ lệ trẻ được tiêm đủ liều lên đến 93,6%. Cụ thể, tỷ lệ trẻ được tiêm đủ liều của trạm đạt ${again}.`;
  const late = (again: string): string => `Tỷ lệ hồ sơ trễ hẹn là 4,18%, tập trung ở lĩnh vực đất đai. Như vậy, tỷ lệ hồ sơ trễ hẹn ${again} đã giảm nhiều.`;

  test("may be rounded otherwise", () => {
    expect(agrees(passed("93,58%"))).toEqual(["93,6% = 93,58%"]);
    expect(agrees(late("4,18%"))).toEqual(["4,18% = 4,18%"]);
    expect([passed("93,58%"), late("4,18%")].flatMap((text) => troubles(text))).toEqual([]);
  });

  test("is asked about where one slip parts the two", () => {
    expect(troubles(passed("39,6%"))).toEqual(["review same: 93,6 39,6"]);
    expect(troubles(late("4,81%"))).toEqual(["review same: 4,18 4,81"]);
  });

  test("is another of another time, part or name", () => {
    expect(troubles("Tỷ lệ hộ nghèo năm 2022 là 8,46%. Tỷ lệ hộ nghèo năm 2023 là 8,64%.")).toEqual([]);
    expect(troubles("Tỷ lệ hộ cận nghèo là 5,31%. Như vậy, tỷ lệ hộ cận nghèo đầu năm 5,13% đã tăng.")).toEqual([]);
    expect(troubles("Tỷ lệ lao động qua đào tạo đạt 66,2%. Tỷ lệ lao động qua đào tạo có bằng cấp đạt 26,2%.")).toEqual([]);
  });
});

describe("where a way leads to", () => {
  const cases = (now: string, again: string): string => `Trong tuần ghi nhận ${now} ca cúm tại 18 xã, phường. So với tuần trước giảm 27 ca, từ 361 ca xuống còn ${again} ca.`;

  test("is the count a sentence in front", () => {
    expect(agrees(cases("334", "334"))).toEqual(["334 ca = 334 ca"]);
    expect(troubles(cases("334", "334"))).toEqual([]);
    expect(troubles(cases("334", "343")).length).toBeGreaterThan(0);
    expect(troubles(cases("3344", "334")).length).toBeGreaterThan(0);
  });

  test("is another of another thing", () => {
    expect(troubles("Trong tuần ghi nhận 334 ca cúm. Số ca sốt xuất huyết giảm 27 ca, từ 370 ca xuống còn 343 ca.")).toEqual([]);
  });
});

test("what came to a count is not the whole of the fraction that it led to", () => {
  expect(troubles("Năm qua có thêm 12 xã về đích, đưa số xã đạt chuẩn lên 47 xã/122 xã.")).toEqual([]);
});
