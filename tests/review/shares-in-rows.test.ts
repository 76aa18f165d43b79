import { checkText } from "../../src/review";

const troubles = (text: string): string[] => checkText([{ file: "a.txt", text }]).relations.filter(({ verdict }) => verdict === "inconsistent" || verdict === "review").map(({ formula }) => formula);
const changed = (text: string, from: string, to: string): number => troubles(text.replace(from, to)).length;

describe("rows of shares under one number", () => {
  test("what is told without a unit is of the number in front, as the others are", () => {
    const text = "Có 64 tổ chức cơ sở đảng: 13 hoàn thành xuất sắc, tỷ lệ 20,3%; 42 hoàn thành tốt, tỷ lệ 65,6%; 9 hoàn thành nhiệm vụ, tỷ lệ 14,1%.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "42 hoàn", "24 hoàn")).toBe(1);
    expect(changed(text, "65,6%", "56,6%")).toBe(1);
  });

  test("a number in front that slipped is told once, a digit lost or typed twice, too", () => {
    const text = "Hội đồng nhân dân có 72 đại biểu. Nữ 23 (31,94%); trẻ tuổi 15 (20,83%); tái cử 31 (43,06%).";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "72 đại biểu", "722 đại biểu")).toBe(1);
    expect(changed(text, "72 đại biểu", "7 đại biểu")).toBe(1);
    expect(changed(text, "31 (43,06%)", "31 (43,60%)")).toBe(1);
  });

  test("people by the word for anybody are of people by their name", () => {
    const text = "Ban đại diện có 40 hội viên, nữ 14 người, chiếm 35%; dưới 35 tuổi 6 người, chiếm 15%.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "nữ 14", "nữ 18")).toBe(1);
    expect(changed(text, "15%", "25%")).toBe(1);
  });

  test("delegates and ethnic minorities bear no numbers", () => {
    const text = "Bầu đủ 72 đại biểu: 23 nữ (31,94%), 15 trẻ tuổi (20,83%), người dân tộc thiểu số 13 (18,06%), tái cử 31 (43,06%).";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "23 nữ", "32 nữ")).toBe(1);
    expect(changed(text, "thiểu số 13", "thiểu số 18")).toBe(1);
    expect(troubles("Số liệu tại biểu 18, phụ lục số 13 kèm theo.")).toEqual([]);
  });

  test("silent: another sentence, another thing that has been reached", () => {
    expect(troubles("Ban Chấp hành có 37 ủy viên: 21 tái cử (56,76%), 8 nữ (21,62%). Cả nhiệm kỳ có 530 hòa giải viên giỏi (96,5%).")).toEqual([]);
    expect(troubles("Toàn xã có 1.250 hộ, trong đó 320 khá, chiếm 25,6%; 180 trung bình, chiếm 14,4%; 36 tổ hòa giải, đạt 90%.")).toEqual([]);
    expect(troubles("Hội nghị có 120 đại biểu dự; toàn ngành có nữ 842 người, chiếm 62%.")).toEqual([]);
  });
});

describe("shares of what the words behind them name", () => {
  test("of the one value in the sentence that bears the name", () => {
    const text = "Khu công nghiệp có tổng vốn đăng ký 2.150 tỷ đồng; vốn thực hiện 1.376 tỷ đồng, bằng 64% vốn đăng ký.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "64%", "46%")).toBe(1);
    expect(changed(text, "1.376", "1.736")).toBe(1);
    expect(changed("Huy động vốn đạt 5.120 tỷ đồng; dư nợ 4.352 tỷ đồng, bằng 85% nguồn vốn huy động.", "85%", "58%")).toBe(1);
  });

  test("silent where two bear it", () => {
    expect(troubles("Vốn đăng ký mới 920 tỷ đồng, vốn đăng ký tăng thêm 310 tỷ đồng; vốn thực hiện 615 tỷ đồng, bằng 88% vốn đăng ký.")).toEqual([]);
  });
});

describe("the poor and the nearly poor of one place", () => {
  test("are of the same households, whatever they are called", () => {
    const text = "Toàn huyện có 2.318 hộ nghèo, chiếm 4,15%; 3.042 hộ cận nghèo, chiếm 5,45%.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "3.042", "3.402")).toBeGreaterThan(0);
    expect(changed(text, "4,15%", "4,51%")).toBeGreaterThan(0);
    expect(troubles("Huyện còn 480 hộ nghèo dân tộc thiểu số, chiếm 12,41%; 655 hộ cận nghèo, chiếm 8,03%.")).toEqual([]);
  });
});

describe("averages", () => {
  test("a pair in two brackets further on is not meant", () => {
    const text = "Thành lập mới 45 hợp tác xã với tổng vốn 315 tỷ đồng, bình quân 7 tỷ đồng/hợp tác xã; so với cùng kỳ tăng 12,5% về số hợp tác xã (40 hợp tác xã) và tăng 5% về vốn (300 tỷ đồng).";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "bình quân 7", "bình quân 9")).toBe(1);
  });

  test("takings are of all that came", () => {
    const text = "Tổng lượt khách 2,46 triệu lượt, trong đó khách quốc tế 0,31 triệu lượt, khách nội địa 2,15 triệu lượt; doanh thu 1.845 tỷ đồng, bình quân 750 nghìn đồng/lượt khách.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "750 nghìn", "790 nghìn")).toBe(1);
  });

  test("of things without a known unit", () => {
    const text = "Có 96 tổ hòa giải với 672 hòa giải viên, bình quân 7 hòa giải viên/tổ.";
    expect(troubles(text)).toEqual([]);
    expect(changed(text, "bình quân 7", "bình quân 9")).toBe(1);
  });

  test("silent: support need not be for all", () => {
    expect(troubles("Toàn huyện có 1.250 hộ vay vốn; hỗ trợ giống cho nông dân 500 triệu đồng, bình quân 20 triệu đồng/hộ.")).toEqual([]);
  });
});
