/** What a value was before, however the report names that time: in brackets, in words, in front of the change or behind it. */
import { outcome, troubles } from "./helpers";

describe("the time of the base", () => {
  test.each([
    ["so với cùng thời điểm năm trước", "Đàn dê có 6.240 con, giảm 4%", "6.500 con"],
    ["so với đầu kỳ", "Số hộ khó khăn còn 285 hộ, giảm 15 hộ", "300 hộ"],
    ["so với vụ hè thu năm trước", "Diện tích gieo cấy 2.415 ha, tăng 5%", "2.300 ha"],
    ["so với đầu nhiệm kỳ", "Toàn huyện có 63 hợp tác xã, tăng 21 hợp tác xã", "42 hợp tác xã"],
    ["so với 31/12/2023", "Dư nợ đạt 5.250 tỷ đồng, tăng 5%", "5.000 tỷ đồng"],
    ["so với thời điểm 31/12/2023", "Dư nợ đạt 5.250 tỷ đồng, tăng 250 tỷ đồng", "5.000 tỷ đồng"],
    ["so với năm học trước", "Toàn tỉnh có 315 trường, giảm 15 trường", "330 trường"],
    ["so với 9 tháng đầu năm 2023", "Sản lượng đạt 4.200 tấn, tăng 200 tấn", "4.000 tấn"],
    ["so với số thực hiện cùng kỳ", "Thu phí 4.200 triệu đồng, tăng 5%", "4.000 triệu đồng"],
  ])("%s", (time, present, base) => {
    expect(outcome(`${present} ${time} (${base}).`).filter((line) => line.startsWith("consistent growth"))).toHaveLength(1);
    expect(troubles(`${present} ${time} (${base.replace(/^\d/, "9")}).`)).toHaveLength(1);
  });

  test("a thing counted under two names", () => {
    const text = (more: string): string => `Tòa án thụ lý 1.750 vụ, việc, tăng ${more} vụ, việc so với cùng kỳ (1.620 vụ, việc).`;
    expect(outcome(text("130"))).toContain("consistent growth: 1.750 1.620 130");
    expect(troubles(text("310"))).toEqual(["inconsistent growth: 1.750 1.620 310"]);
  });

  test("the bracket may say the name again, and the unit may stand in front", () => {
    expect(outcome("Xuất siêu 42,5 triệu USD, tăng 7,5 triệu USD so với năm 2023 (xuất siêu 35,0 triệu USD).")).toContain("consistent growth: 42,5 35,0 7,5");
    expect(troubles("Bắt 12 đối tượng; số đối tượng đang quản lý hiện còn 48, giảm 06 đối tượng so với đầu kỳ (54 đối tượng).")).toEqual([]);
    expect(troubles("Bắt 12 đối tượng; số đối tượng đang quản lý hiện còn 48, giảm 09 đối tượng so với đầu kỳ (54 đối tượng).")).toEqual(["inconsistent growth: 48 54 09"]);
  });
});

describe("the base in front of the change", () => {
  test("in brackets behind “so với”, in a clause of its own, or in words", () => {
    expect(outcome("Thu nhập bình quân đạt 38,4 triệu đồng, so với năm 2024 (35,2 triệu đồng) tăng 3,2 triệu đồng.")).toContain("consistent growth: 38,4 35,2 3,2");
    expect(troubles("Thu nhập bình quân đạt 38,4 triệu đồng, so với năm 2024 (35,2 triệu đồng) tăng 2,3 triệu đồng.")).toHaveLength(1);
    expect(outcome("Sản lượng đạt 4.200 tấn, so với cùng kỳ năm trước là 4.000 tấn, tăng 5%.")).toContain("consistent growth: 4.200 4.000 5");
    expect(troubles("Sản lượng đạt 4.200 tấn, so với cùng kỳ năm trước là 4.000 tấn, tăng 7%.")).toHaveLength(1);
  });

  test("“thấp hơn cùng kỳ (…) là …” says which way it went", () => {
    const text = (points: string): string => `Giải ngân mới đạt 35% kế hoạch (1.834/5.240 tỷ đồng), thấp hơn cùng kỳ (38,2%) là ${points} điểm phần trăm.`;
    expect(outcome(text("3,2"))).toContain("consistent points: 35 38,2 3,2");
    expect(troubles(text("3,2"))).toEqual([]);
    expect(troubles(text("6,2"))).toHaveLength(1);
  });
});

describe("rates against a rate of then", () => {
  test("“%” said for points", () => {
    const text = (points: string): string => `Tỷ lệ tham gia bảo hiểm y tế đạt 94,1%, tăng ${points}% so với năm 2024 (92,5%).`;
    expect(outcome(text("1,6"))).toContain("consistent points: 94,1 92,5 1,6");
    expect(troubles(text("4,6"))).toHaveLength(1);
  });

  test("the average of the country", () => {
    expect(outcome("Tỷ lệ giải ngân đạt 62,5%, cao hơn mức bình quân chung cả nước (57,4%) 5,1 điểm %.")).toContain("consistent points: 62,5 57,4 5,1");
  });
});

describe("which change a bracket is the base of may be open", () => {
  test("two changes of two things, one base", () => {
    expect(troubles("Có 320 cơ sở thành lập mới với vốn 1.150 tỷ đồng, tăng 6,7% về số cơ sở và giảm 8,2% về vốn so với cùng kỳ (300 cơ sở, vốn 1.253 tỷ đồng).")).toEqual([]);
  });

  test("behind a list and a semicolon the total may be meant", () => {
    expect(troubles("Học sinh đạt giải: 02 giải Nhất, 05 giải Nhì, 11 giải Ba và 12 giải Khuyến khích; tăng 04 giải so với năm học trước (26 giải).")).toEqual([]);
  });
});

describe("bases without a unit, without “năm”, and in lists", () => {
  test.each([
    ["Số cơ sở đang hoạt động 412, tăng 107 cơ sở so với đầu nhiệm kỳ (305).", "412 305 107"],
    ["Tổng thu 1.418 tỷ đồng, tăng 431 tỷ đồng (2022: 987 tỷ đồng).", "1.418 987 431"],
    ["Kim ngạch xuất khẩu 874,6 triệu USD, tăng 19,6% (2023: 731,2).", "874,6 731,2 19,6"],
    ["Trao trả 38 người, nhiều hơn 09 người so với năm 2023 (29).", "38 29 09"],
    ["Có 29 sản phẩm đạt sao, tăng 05 sản phẩm so với cuối năm 2023 (khi đó là 24).", "29 24 05"],
    ["Đuối nước 14 trẻ, giảm 05 trẻ (19 trẻ năm 2022).", "14 19 05"],
    ["Đón 2.145 nghìn lượt khách, tăng 37,3% so 2022 (1.562 nghìn lượt).", "2.145 1.562 37,3"],
  ])("%s", (text, figures) => {
    expect(outcome(text)).toContain(`consistent growth: ${figures}`);
    const [now = ""] = figures.split(" ");
    expect(troubles(text.replace(now, `9${now}`))).toHaveLength(1);
  });

  test("in a list each base is of the change that has its name", () => {
    const text = (hurt: string): string => `Tai nạn 13 vụ, làm chết 08 người, bị thương 11 người; so với cùng kỳ tăng 02 vụ, giảm 02 người chết, tăng ${hurt} người bị thương (10 tháng năm 2023: 11 vụ, 10 người chết, 07 người bị thương).`;
    expect(troubles(text("04"))).toEqual([]);
    expect(outcome(text("04"))).toEqual(expect.arrayContaining(["consistent growth: 13 11 02", "consistent growth: 11 07 04", "consistent growth: 08 10 02"]));
    expect(troubles(text("05"))).toHaveLength(1);
  });
});

describe("so much each year", () => {
  test("an average rate is no change from the one value to the other", () => {
    expect(troubles("Giá trị sản xuất năm 2023 đạt 6.657 tỷ đồng; bình quân 3 năm tăng 9,7%/năm (năm gốc 2020: 5.048 tỷ đồng).")).toEqual([]);
    expect(troubles("Tỷ lệ hộ nghèo giảm từ 5,86% đầu năm 2022 xuống 2,97% cuối năm 2023, giảm 2,89 điểm %, bình quân mỗi năm giảm 1,45 điểm %.")).toEqual([]);
  });
});

test("“còn thiếu … so với mục tiêu” goes down", () => {
  const text = (points: string): string => `Lao động qua đào tạo 69,5%, còn thiếu ${points} điểm % so với mục tiêu năm 2025 (75%).`;
  expect(outcome(text("5,5"))).toContain("consistent points: 69,5 75 5,5");
  expect(troubles(text("4,5"))).toHaveLength(1);
});
