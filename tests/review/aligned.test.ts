/** Figures of closing and opening parts that differ by a slip from the one figure that their words name, however short the name. */
import { troubles } from "./helpers";

const paper = (body: string, closing: string, title = "III. ĐÁNH GIÁ CHUNG"): string =>
  `BÁO CÁO\nTình hình kinh tế - xã hội năm 2024\nI. KINH TẾ\n${body}\nII. VĂN HÓA\n2. Y tế: tỷ lệ người dân tham gia bảo hiểm y tế 94,6%, tăng so với năm trước; 14 trạm y tế đạt chuẩn quốc gia. Xảy ra 23 vụ cháy rừng.\n${title}\n${closing}`;
const BODY = "1. Chăn nuôi: tổng đàn trâu 2.184 con, đàn dê 6.315 con, sản lượng thịt hơi các loại 1.726 tấn.\n2. Nông thôn mới: hoàn thành 37 công trình thủy lợi nhỏ; còn 05 hợp tác xã chưa chuyển đổi theo luật.\n3. Du lịch: doanh thu lưu trú 48.216 triệu đồng; công suất buồng phòng bình quân 53,8%.";

describe("a name told shorter, with words of praise or blame", () => {
  test.each([
    ["đàn dê phục hồi khá, đạt 6.315 con", "6.315", "3.615"],
    ["người dân có BHYT mới đạt 94,6%", "94,6", "96,4"],
    ["song công suất buồng phòng mới 53,8%", "53,8", "58,8"],
    ["doanh thu lưu trú vượt mong đợi với 48,2 tỷ đồng", "48,2", "42,8"],
    ["sản lượng thịt hơi 1,73 nghìn tấn", "1,73", "1,93"],
  ])("%s", (sentence, right, wrong) => {
    const told = (figure: string): string => paper(BODY, `Các mặt công tác chuyển biến tốt; ${sentence.replace(right, figure)}.`);
    expect(troubles(told(right))).toEqual([]);
    expect(troubles(told(wrong))).toEqual([expect.stringMatching(`^(?:review|inconsistent) same: .*${wrong}`)]);
  });
});

describe("small counts", () => {
  const told = (text: string): string => paper(BODY, `Hạn chế: ${text}.`);

  test("are asked about where the whole name is told again", () => {
    expect(troubles(told("còn 05 hợp tác xã chưa chuyển đổi"))).toEqual([]);
    expect(troubles(told("còn 07 hợp tác xã chưa chuyển đổi"))).toEqual([expect.stringMatching("same: 05 07")]);
    expect(troubles(told("vẫn để xảy ra 32 vụ cháy rừng"))).toEqual([expect.stringMatching("same: 23 32")]);
  });

  test("say nothing under half a name, of another thing, another order", () => {
    expect(troubles(told("còn 07 hợp tác xã hoạt động yếu"))).toEqual([]);
    expect(troubles(told("còn 07 trạm y tế xuống cấp"))).toEqual([]);
    expect(troubles(told("có 32 vụ cháy nhà dân"))).toEqual([]);
    expect(troubles(told("vẫn để xảy ra 04 vụ cháy rừng lớn"))).toEqual([]);
  });
});

describe("what a closing part may say beside", () => {
  const told = (text: string): string => paper(BODY, `Nhìn chung: ${text}.`);

  test("another year, another thing, a plan, a part", () => {
    expect(troubles(told("đàn dê năm 2023 là 3.615 con"))).toEqual([]);
    expect(troubles(told("đàn gà thả vườn 3.615 nghìn con"))).toEqual([]);
    expect(troubles(told("phấn đấu năm 2025 đàn dê đạt 6.815 con"))).toEqual([]);
    expect(troubles(told("chi cho lưu trú 48.261 triệu đồng"))).toEqual([]);
  });
});

describe("expressions that mean one thing", () => {
  const body = "1. Nông thôn mới: 29/31 xã đạt chuẩn, trong đó 11 xã nâng cao.\n2. Một cửa: tiếp nhận 4.218 hồ sơ; quá hạn 36 hồ sơ.";

  test("name one figure", () => {
    expect(troubles(paper(body, "Nhìn chung: 29 xã về đích nông thôn mới; còn 36 hồ sơ trễ hạn."))).toEqual([]);
    expect(troubles(paper(body, "Nhìn chung: còn 63 hồ sơ trễ hạn."))).toEqual([expect.stringMatching("same: 36 63")]);
  });
});

describe("prose beside a table", () => {
  const table = "1. Thu ngân sách (đơn vị: triệu đồng)\nKhoản thu\tDự toán\tThực hiện\nLệ phí trước bạ\t41.300\t43.826\nThuế bảo vệ môi trường\t9.800\t9.512\nThu từ đất\t78.200\t81.647";
  const told = (text: string): string => paper(`${table}\n${text}`, "Kết quả khá.");

  test("tells its rows, shorter", () => {
    expect(troubles(told("Lệ phí trước bạ khá nhất, đạt 43,83 tỷ đồng."))).toEqual([]);
    expect(troubles(told("Lệ phí trước bạ khá nhất, đạt 48,83 tỷ đồng."))).toEqual([expect.stringMatching("same: 43.826 48,83")]);
  });

  test("and other things", () => {
    expect(troubles(told("Nợ lệ phí trước bạ của năm trước 48,83 tỷ đồng đã thu xong."))).toEqual([]);
    expect(troubles(told("Lệ phí trước bạ năm 2022 đạt 48,83 tỷ đồng."))).toEqual([]);
  });
});

test("a paragraph that stands there twice with one figure changed", () => {
  const once = (figure: string): string => `Trong quý, toàn tỉnh tiếp nhận ${figure} hồ sơ, đã giải quyết 543.128 hồ sơ, trong đó trước hạn 418.305 hồ sơ, còn tồn 9.416 hồ sơ.`;
  expect(troubles(`${once("552.544")}\n${once("552.544")}`)).toEqual([]);
  expect(troubles(`${once("552.544")}\n${once("552.844")}`).some((line) => line.includes("552.844"))).toBe(true);
});

test("values of wholly different size under one short name are of two things", () => {
  expect(troubles(paper("1. Cuộc thi: THCS 38; THPT 21.", "Kết nạp mới: THCS 2.045; THPT 1.377.", "III. ĐOÀN ĐỘI"))).toEqual([]);
});

describe("the titles of parts that tell again", () => {
  test.each(["PHẦN THỨ HAI: ĐÁNH GIÁ", "C. HẠN CHẾ", "IV/ Nhận định", "Phần III. TỔNG KẾT", "b) Mặt chưa được"])("%s", (title) => {
    expect(troubles(paper(BODY, "Sản xuất ổn định, đàn dê 3.615 con.", title))).toEqual([expect.stringMatching("same: 6.315 3.615")]);
  });
});
