/** Figures told again in the very run of words they were told in, in whatever parts of a paper; and numbers that are only names. */
import { checkText } from "../../src/review";
import { outcome, troubles } from "./helpers";

const paper = (first: string, second: string): string => `BÁO CÁO\nKết quả công tác năm 2024\nI. KẾT QUẢ THỰC HIỆN\n1. Lĩnh vực thứ nhất\n${first}\n2. Lĩnh vực thứ hai\nCông tác tuyên truyền được duy trì thường xuyên.\nII. NGUYÊN NHÂN\n${second}`;

describe("a run of words that stands in two parts", () => {
  const MEALS = "Hội Phụ nữ vận động các chợ dân sinh ủng hộ 2.418 suất ăn cho bệnh nhân nghèo";

  test("tells one figure", () => {
    expect(troubles(paper(`${MEALS}.`, `Nhờ ${MEALS}, đời sống bớt khó khăn.`))).toEqual([]);
    expect(troubles(paper(`${MEALS}.`, `Nhờ ${MEALS.replace("2.418", "2.448")}, đời sống bớt khó khăn.`))).toEqual(["review same: 2.418 2.448"]);
    expect(troubles(paper(`${MEALS}.`, `Nhờ ${MEALS.replace("2.418", "4.218")}, đời sống bớt khó khăn.`))).toEqual(["review same: 2.418 4.218"]);
  });

  test("is told of two where each has a name in front, a time, a place", () => {
    const said = (who: string, figure: string): string => `${who} lập ${figure} biên bản vi phạm hành chính lấn chiếm lòng đường.`;
    expect(troubles(paper(said("Đội quản lý chợ", "1.326"), said("Tổ công tác các thôn", "1.526")))).toEqual([]);
    const month = (m: string, figure: string): string => `Tháng ${m}, bộ phận một cửa tiếp nhận ${figure} hồ sơ đăng ký kết hôn trực tuyến của người dân.`;
    expect(troubles(paper(month("4", "1.326"), month("5", "1.526")))).toEqual([]);
    const place = (name: string, figure: string): string => `- Xã ${name}: bộ phận một cửa tiếp nhận ${figure} hồ sơ đăng ký kết hôn trực tuyến của người dân.`;
    expect(troubles(paper(place("Tân Hòa", "1.326"), place("Phú Lạc", "1.526")))).toEqual([]);
  });

  test("says many things where it stands again and again", () => {
    const round = (figure: string): string => `Đợt ra quân tiếp theo thu gom ${figure} kg rác thải nhựa ven sông.`;
    expect(troubles(paper(`${round("1.326")}\n${round("1.526")}\n${round("1.926")}\n${round("1.386")}`, "Kết quả khá."))).toEqual([]);
  });

  test("tells of one digit nothing where what it is told of differs", () => {
    const pumps = (n: string): string => `${n} máy bơm chìm loại P4 phục vụ chống hạn có công suất 7.500 m3`;
    expect(troubles(paper(`- ${pumps("2")} đặt ở trạm Tân Lập.`, `Toàn vùng cần 1 cống ngăn mặn và ${pumps("5")}.`))).toEqual([]);
    const bids = (end: string, price: string): string => `Giá đặt mua ${end} tại phiên bán đấu giá mủ cao su của nông trường: ${price} đồng/kg.`;
    expect(troubles(paper(bids("thấp nhất", "32.000"), bids("cao nhất", "32.500")))).toEqual([]);
  });

  test("needs more words for few digits", () => {
    const long = (n: string): string => `có ${n} lớp xóa mù chữ ban đêm dành cho phụ nữ dân tộc thiểu số vùng biên`;
    expect(troubles(paper(`Toàn huyện ${long("07")}.`, `Do ${long("07")} nên cần thêm kinh phí.`))).toEqual([]);
    expect(troubles(paper(`Toàn huyện ${long("07")}.`, `Do ${long("09")} nên cần thêm kinh phí.`))).toEqual(["review same: 07 09"]);
    expect(troubles(paper("Toàn huyện có 07 lớp xóa mù.", "Do có 09 lớp xóa mù nên cần thêm kinh phí."))).toEqual([]);
  });
});

test("lines near one another tell one thing only where the words reach back to the beginning of a clause", () => {
  const lines = (first: string, second: string): string => `Tin trong huyện\n${first}\nHội nghị diễn ra trong buổi sáng.\n${second}`;
  expect(troubles(lines("Ủy ban nhân dân huyện có tờ trình đề nghị thu hồi đất để làm 16 dự án.", "Hội đồng nhân dân chỉ thông qua thu hồi đất để làm 15 dự án."))).toEqual([]);
});

describe("a number that belongs to a name", () => {
  test("is not told again", () => {
    const said = (text: string): string[] => outcome(paper(`Lễ bàn giao nhà do ${text} hỗ trợ.`, `Cảm ơn ${text} đã hỗ trợ.`)).filter((line) => line.includes("same"));
    expect(said("Trung đoàn 738")).toEqual([]);
    expect(said("Công ty 638")).toEqual([]);
    expect(said("gói thầu 12B")).toEqual([]);
    expect(said("số 45 Hoàng Văn Thụ")).toEqual([]);
    expect(said("Nhà máy Z-157")).toEqual([]);
  });

  test("parts nothing", () => {
    expect(troubles(paper("Trung đoàn 738 giúp dân dựng lại nhà sau lũ quét tại các bản vùng cao.", "Trung đoàn 739 giúp dân dựng lại nhà sau lũ quét tại các bản vùng cao."))).toEqual([]);
  });
});

describe("percentages of two targets", () => {
  test("are not one because they are as large", () => {
    const text = paper("Đá vôi nghiền 18.400 m3, đạt 104% kế hoạch.", "Đàn trâu bò 7.215 con, đạt 104% kế hoạch.");
    expect(outcome(text).filter((line) => line.includes("same"))).toEqual([]);
  });
});

describe("a part that differs once from another that it tells again", () => {
  const closing = (trained: string): string => `(1) Tỷ lệ lao động qua đào tạo ${trained}%, đạt kế hoạch.\n(2) Mức giảm tỷ lệ hộ nghèo 2,7%, vượt kế hoạch.\n(3) Tỷ lệ bao phủ bảo hiểm y tế 93,6%.`;
  const text = (trained: string): string => `BÁO CÁO\nTình hình kinh tế - xã hội năm 2024\nI. KẾT QUẢ\n1. Lao động\nTỷ lệ lao động qua đào tạo đạt 61,4%, đạt kế hoạch giao.\nTỷ lệ bao phủ bảo hiểm y tế đạt 93,6%.\nTỷ lệ hộ nghèo toàn huyện 18,2%.\nII. CÁC CHỈ TIÊU CHỦ YẾU\n${closing(trained)}`;

  test("is asked about, whatever other measures differ", () => {
    expect(troubles(text("61,4"))).toEqual([]);
    expect(troubles(text("61,0")).length).toBe(1);
  });
});

describe("a closing part tells again in other words", () => {
  const text = (closing: string): string => `BÁO CÁO\nKết quả công tác năm 2024\nI. KẾT QUẢ THỰC HIỆN\n1. Xây dựng\nCấp giấy phép xây dựng nhà ở nông thôn được 2.736 hồ sơ, đạt 61,8% kế hoạch.\nTạo thêm việc làm mới cho 14.370 lao động.\n2. An ninh\nPhát hiện 247 vụ trộm cắp tài sản, bắt giữ 326 đối tượng.\nSố hộ cận nghèo 1.638 hộ, chiếm 4,85%.\nTuyển chọn 156 công dân nhập ngũ.\nII. ĐÁNH GIÁ CHUNG\n${closing}`;

  test("what was reached of a target, named a clause earlier", () => {
    expect(troubles(text("Cấp giấy phép xây dựng nhà ở nông thôn còn chậm, mới đạt 61,8% kế hoạch."))).toEqual([]);
    expect(troubles(text("Cấp giấy phép xây dựng nhà ở nông thôn còn chậm, mới đạt 61,3% kế hoạch."))).toEqual([expect.stringContaining("61,8 61,3")]);
  });

  test("many digits under a name that shares a part", () => {
    expect(troubles(text("Giải quyết việc làm cho 14.370 người."))).toEqual([]);
    expect(troubles(text("Giải quyết việc làm cho 14.730 người."))).toEqual([expect.stringContaining("14.370 14.730")]);
    expect(troubles(text("Giải quyết việc làm cho 9.205 người."))).toEqual([]);
  });

  test("a count beside another that agrees", () => {
    expect(troubles(text("Tội phạm trộm cắp còn phức tạp (247 vụ, 326 đối tượng)."))).toEqual([]);
    expect(troubles(text("Tội phạm trộm cắp còn phức tạp (247 vụ, 362 đối tượng)."))).toEqual([expect.stringContaining("326 362")]);
  });

  test("a share without the count that it is of", () => {
    expect(troubles(text("Hộ cận nghèo còn 4,85%."))).toEqual([]);
    expect(troubles(text("Hộ cận nghèo còn 4,58%."))).toEqual([expect.stringContaining("4,85 4,58")]);
    expect(troubles(text("Hộ nghèo còn 4,58%."))).toEqual([]);
  });
});

describe("two versions of one paper", () => {
  const version = (file: string, period: string, forest: string, poor: string): { file: string; text: string } => ({ file, text: `ỦY BAN NHÂN DÂN XÃ TÂN HÒA\nBÁO CÁO\nTình hình kinh tế - xã hội ${period}\nI. KẾT QUẢ\nTrồng rừng mới được ${forest} ha keo, bạch đàn.\nTỷ lệ hộ nghèo còn ${poor}%.` });
  const failing = (...documents: { file: string; text: string }[]): string[] => checkText(documents).relations.filter((r) => r.verdict !== "consistent").map((r) => r.formula);

  test("are held against one another, papers of two times are not", () => {
    const first = version("a.txt", "9 tháng năm 2025", "137,5", "4,12");
    expect(failing(first, version("b.txt", "9 tháng năm 2025", "137,5", "4,12"))).toEqual([]);
    expect(failing(first, version("b.txt", "9 tháng năm 2025", "173,5", "4,12")).length).toBe(1);
    expect(failing(first, version("b.txt", "9 tháng năm 2025", "137,5", "4,21")).length).toBe(1);
    expect(failing(first, version("b.txt", "6 tháng năm 2025", "173,5", "4,21"))).toEqual([]);
  });
});

describe("what several places tell alike and one otherwise", () => {
  const wholes = (n: string): string => `BÁO CÁO\nKết quả năm 2024\nI. KẾT QUẢ\n1. Y tế\nTiêm chủng mở rộng tại 148/148 xã, phường, thị trấn.\n2. An ninh\nDuy trì 37/${n} xã, phường, thị trấn không có ma túy.\n3. Văn hóa\nCó 96/148 xã, phường, thị trấn có nhà văn hóa.`;

  test("the number of places", () => {
    expect(troubles(wholes("148"))).toEqual([]);
    expect(troubles(wholes("184"))).toEqual([expect.stringContaining("148 184")]);
    expect(troubles(wholes("139").replace("xã, phường, thị trấn không có", "xã không có"))).toEqual([]);
    expect(troubles(wholes("125"))).toEqual([]);
    const meeting = (n: string): string => wholes(n).replace("Có 96/148 xã, phường, thị trấn có nhà văn hóa.", "Hội nghị trực tuyến đến 148 xã, phường, thị trấn.");
    expect(troubles(meeting("148"))).toEqual([]);
    expect(troubles(meeting("184"))).toEqual([expect.stringContaining("148 184")]);
  });

  const plan = (n: string): string => `BÁO CÁO\nKết quả năm 2024, nhiệm vụ năm 2025\nI. KẾT QUẢ NĂM 2024\nKinh tế phát triển khá.\nII. MỤC TIÊU NĂM 2025\n1. Chỉ tiêu\nPhấn đấu năm 2025 có thêm ${n} xã đạt chuẩn nông thôn mới nâng cao.\n2. Ghi chú\nNăm 2025: có thêm 06 xã đạt chuẩn nông thôn mới nâng cao, gồm các xã vùng thấp.\nIII. GIẢI PHÁP\nPhấn đấu năm 2025 có thêm 06 xã đạt chuẩn nông thôn mới nâng cao.`;

  test("a count under one name", () => {
    expect(troubles(plan("06"))).toEqual([]);
    expect(troubles(plan("08")).length).toBe(1);
  });
});

test("one formula of words behind amounts of two measures tells two things", () => {
  expect(troubles(`A. KINH TẾ
Giá trị sản xuất ngành thủy sản ước đạt 1.500 tỷ đồng, đạt 125% kế hoạch nhưng giảm 20% so với năm 2023.
B. CÁC NGÀNH
Sản lượng thủy sản ước đạt 1.500 tấn, đạt 125% kế hoạch nhưng giảm 21% so với năm 2023.`)).toEqual([]);
});
