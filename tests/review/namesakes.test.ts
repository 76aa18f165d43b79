import { checkText } from "../../src/review";
import { troubles } from "./helpers";

const check = (...lines: string[]) => checkText([{ file: "bao-cao.txt", text: lines.join("\n") }]);
const doubted = (...lines: string[]) => check(...lines).relations.filter((r) => r.verdict !== "consistent" && r.kind === "same").map((r) => r.formula);

describe("claims of one name that are of two things", () => {
  test("a part named in brackets is not its whole", () => {
    expect(doubted(
      "I. NÔNG NGHIỆP",
      "Sản lượng cây lương thực có hạt ước đạt 9.120 tấn, đạt 97% kế hoạch.",
      "II. HẠN CHẾ",
      "Một số chỉ tiêu không đạt: sản lượng cây lương thực có hạt (ngô) 6.310 tấn, đạt 92% kế hoạch.",
    )).toEqual([]);
  });

  test("the same part named twice is one thing, and a slip in it is seen", () => {
    expect(doubted(
      "I. NÔNG NGHIỆP",
      "Sản lượng cây lương thực có hạt (ngô) ước đạt 6.130 tấn, đạt 92% kế hoạch.",
      "II. HẠN CHẾ",
      "Một số chỉ tiêu không đạt: sản lượng cây lương thực có hạt (ngô) 6.310 tấn, đạt 92% kế hoạch.",
    )).toEqual(["6.130 tấn ≠ 6.310 tấn"]);
  });

  test("sections that each speak of a subject of their own restate nothing of one another", () => {
    expect(doubted(
      "1. Lạc vụ xuân",
      "Diện tích đạt 412,5 ha, đạt 101% kế hoạch, tăng 2% so với năm 2023. Năng suất đạt 24,6 tạ/ha, đạt 101% kế hoạch. Sản lượng đạt 1.015 tấn, đạt 102% kế hoạch.",
      "2. Lạc vụ thu",
      "Diện tích đạt 318,0 ha, đạt 101% kế hoạch, tăng 2% so với năm 2023. Năng suất đạt 22,1 tạ/ha, đạt 101% kế hoạch. Sản lượng đạt 703 tấn, đạt 102% kế hoạch.",
    )).toEqual([]);
  });

  test("a section that repeats another but for one figure is doubted there", () => {
    const detail = "Tổng vốn đầu tư toàn xã hội đạt 1.482 tỷ đồng, tăng 8,4% so với năm 2022. Tổng mức bán lẻ hàng hóa đạt 2.315 tỷ đồng, tăng 11,2% so với năm 2022. Tỷ lệ hộ nghèo đa chiều còn 3,42%.";
    expect(doubted("I. KẾT QUẢ", detail, "II. ĐÁNH GIÁ CHUNG", detail.replace("2.315", "2.351"))).toEqual(["2.315 tỷ đồng ≠ 2.351 tỷ đồng"]);
  });

  test("two places at the heads of sections or of items are told apart, with one indicator each", () => {
    const of = (value: string) => `Thu ngân sách trên địa bàn đạt ${value} triệu đồng, đạt 104% kế hoạch, tăng 12,6% so với năm 2022.`;
    expect(doubted("1. Xã Bình An", of("1.245,8"), "2. Xã Hòa Lạc", of("1.245,3"))).toEqual([]);
    expect(doubted("I. THU NGÂN SÁCH", `- Xã Bình An: ${of("1.245,8").toLowerCase()}`, `- Xã Hòa Lạc: ${of("1.245,3").toLowerCase()}`)).toEqual([]);
  });

  test("a name that every commune's passage bears sets nothing apart", () => {
    const lines = Array.from({ length: 9 }, (_, i) => [`${i + 1}. Xã ${"ABCDEGHKL"[i]}`, `Thu ngân sách trên địa bàn đạt ${1200 + 37 * i} triệu đồng, đạt 104% kế hoạch, tăng 12% so với năm 2022.`]).flat();
    expect(doubted(...lines)).toEqual([]);
  });
});

test("what stands behind a stroke is compared with no count", () => {
  expect(troubles("Nhà văn hóa thôn 112/126 thôn, đạt 88,9%.\nII. ĐÁNH GIÁ\nNhà văn hóa 112/126 thôn (88,9%).")).toEqual([]);
});

test("a count within a whole of its own, in brackets, sets no other names of the part apart", () => {
  const report = (last: string): string => `I. KẾT QUẢ\n1. Doanh nghiệp\nToàn huyện có 1.312 doanh nghiệp, vốn đăng ký 2.405 tỷ đồng.\n2. Ngân sách\nTổng thu ngân sách nhà nước trên địa bàn đạt 1.482 tỷ đồng, đạt 74,1% dự toán.\nII. HẠN CHẾ\nSố doanh nghiệp thành lập mới giảm (86/118 doanh nghiệp). Thu ngân sách nhà nước ${last} tỷ đồng.`;
  expect(troubles(report("1.482"))).toEqual([]);
  expect(troubles(report("1.428"))).toEqual(["review same: 1.482 1.428"]);
});
