/** Targets that the words leave, and a percentage that none of them gives: the one that a single slip of the pen explains is asked about. */
import { outcome, troubles } from "./helpers";

const once = (text: string, right: string, wrong: string, failing: string): void => {
  expect(troubles(text)).toEqual([]);
  expect(outcome(text).join("\n")).toContain(" plan: ");
  expect(troubles(text.replace(right, wrong))).toEqual([failing]);
};

describe("a target of the paragraph", () => {
  test("behind the result, in a clause or sentence of its own", () => {
    once("Đàn bò ước 261,8 nghìn con, bằng 95,2% kế hoạch; KH cả năm là 275 nghìn con.", "95,2", "65,2", "inconsistent plan: 261,8 275 65,2");
    once("Đưa 742 lao động đi làm việc ở nước ngoài, đạt 106,0% KH năm. Kế hoạch năm 2024 là 700 lao động.", "742", "472", "review plan: 472 700 106,0");
    once("Toàn huyện đã chuyển đổi 1.284 ha đất lúa, vượt 7,0% so với kế hoạch; trong đó sang bắp 715 ha. Kế hoạch chuyển đổi được giao đầu năm là 1.200 ha.", "7,0", "4,0", "review plan: 1.284 1.200 4,0");
  });
  test("in front of it, as an aim", () => {
    once("Vụ đông huyện phấn đấu trồng 2.450 ha; tính đến nay đã trồng 1.862 ha, đạt 76,0% kế hoạch.", "76,0", "67,0", "review plan: 1.862 2.450 67,0");
  });
  test("of two givers the one that the slip points to", () => {
    once("Dự toán tỉnh giao 91.200 triệu đồng, HĐND huyện giao 98.500 triệu đồng. Ước thực hiện cả năm 104.424 triệu đồng, bằng 114,5% dự toán tỉnh giao và 106,0% dự toán huyện giao.", "114,5", "141,5", "review plan: 104.424 91.200 141,5");
  });
  test("is silent where no slip explains it", () => {
    expect(troubles("Đàn bò ước 61,8 nghìn con, bằng 82,7% kế hoạch; KH cả năm của đàn lợn là 43 nghìn con.")).toEqual([]);
    expect(troubles("Kế hoạch xóa 1.640 nhà tạm; trồng 320 ha rừng, đạt 64% kế hoạch; làm 12 km đường, đạt 80% kế hoạch.")).toEqual([]);
  });
});

describe("what was allotted above", () => {
  const text = (percent: string): string => `1. Vốn ngân sách trung ương năm 2024 giao cho tỉnh 1.284.600 triệu đồng, gồm vốn đầu tư 702.300 triệu đồng, vốn sự nghiệp 582.300 triệu đồng.
2. Thực hiện
Đến ngày 30/9, tỉnh đã phân bổ 1.252.485 triệu đồng vốn trung ương, bằng ${percent}% kế hoạch.`;
  test("is asked about where a digit is wrong", () => {
    once(text("97,5"), "97,5", "67,5", "review plan: 1.252.485 1.284.600 67,5");
  });
  test("and left alone where the base may be another", () => {
    expect(troubles(text("72,4"))).toEqual([]);
  });
});

test("a plan of capital above is none of the revenue, though both are the district's", () => {
  const text = `Tổng kế hoạch vốn năm 2023 giao cho huyện là 312,4 tỷ đồng. Giải ngân đến nay 178,1 tỷ đồng, đạt 57% kế hoạch.
Tổng thu ngân sách ước được 214,6 tỷ đồng, đạt 61% kế hoạch tỉnh giao, đạt 59% kế hoạch HĐND huyện giao.`;
  expect(troubles(text)).toEqual([]);
  expect(troubles(text.replace("57%", "75%"))).toHaveLength(1);
});

test("one source of what was allotted in all has a plan of its own", () => {
  expect(troubles("Đối với vốn đầu tư, tổng kinh phí bố trí là trên 914 tỷ đồng. Đến nay giải ngân trên 586 tỷ đồng, bằng 64,1% kế hoạch. Trong đó, vốn kéo dài giải ngân gần 70 tỷ đồng, đạt 69%; vốn kế hoạch năm 2025 giải ngân được trên 516 tỷ đồng, đạt 63,4%.")).toEqual([]);
});
