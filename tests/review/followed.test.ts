/** Totals whose parts stand in other sentences, behind them or in front, without a word for it. */
import { sums, troubles } from "./helpers";

describe("parts in the next sentences", () => {
  test("in one, or one in each", () => {
    expect(sums("Tính chung 8 tháng, cả tỉnh đón 1.284.310 lượt khách, tăng 9%. Khách đến bằng đường bộ đạt 1.102.240 lượt (tăng 8%); đường thủy đạt 46.070 lượt; đường sắt đạt 136.000 lượt.")).toContain("consistent sum: 1.284.310 1.102.240 46.070 136.000");
    expect(sums("Hồ sơ đến hạn giải quyết là 5.214 hồ sơ. Số trả đúng hạn là 5.198 hồ sơ (đạt 99,69%). Số trả chậm là 16 hồ sơ (chiếm 0,31%).")).toContain("consistent sum: 5.214 5.198 16");
  });

  test("asides are left out", () => {
    expect(sums("Tổng sản phẩm của tỉnh đạt 31.906 tỷ đồng.\nKhu vực công nghiệp đạt 18.204 tỷ đồng, riêng chế biến đạt 15.110 tỷ đồng; khu vực dịch vụ đạt 9.802 tỷ đồng; khu vực nông nghiệp đạt 3.900 tỷ đồng.")).toContain("consistent sum: 31.906 18.204 9.802 3.900");
  });

  test("of those of which the same is said", () => {
    expect(sums("Toàn ngành đã thụ lý 4.118 vụ. Đã giải quyết 3.907 vụ. Cấp huyện đã thụ lý 3.290 vụ; đã giải quyết 3.151 vụ. Cấp tỉnh đã thụ lý 828 vụ; đã giải quyết 756 vụ.")).toEqual(expect.arrayContaining(["consistent sum: 4.118 3.290 828", "consistent sum: 3.907 3.151 756"]));
  });

  test("all kinds that everybody knows, one of them wrong", () => {
    const people = (women: string): string => `Toàn xã có 8.412 người. Nam là 4.190 người, nữ là ${women} người.`;
    expect(sums(people("4.222"))).toContain("consistent sum: 8.412 4.190 4.222");
    expect(troubles(people("4.252"))).toEqual(["review sum: 8.412 4.190 4.252"]);
  });

  test("of people, by what happened to them, and how their numbers changed", () => {
    const text = "Toàn quốc xảy ra 812 vụ tai nạn, làm chết 417 người, giảm 81 người, bị thương 564 người. Đường bộ xảy ra 799 vụ, làm chết 410 người, giảm 78 người, bị thương 560 người. Đường sắt xảy ra 13 vụ, làm chết 7 người, giảm 3 người, bị thương 4 người.";
    expect(sums(text)).toEqual(expect.arrayContaining(["consistent sum: 417 410 7", "consistent sum: 564 560 4", "consistent sum: 81 78 3", "consistent sum: 812 799 13"]));
    expect(troubles(text)).toEqual([]);
  });

  test("public and other schools, men and women: two are enough", () => {
    expect(sums("Toàn tỉnh có 477 trường. Trường công lập là 449, ngoài công lập là 28 trường.")).toContain("consistent sum: 477 449 28");
  });

  test.each([
    "Toàn tỉnh đón 12.400 lượt khách. Khách quốc tế đạt 1.150 lượt; khách nội tỉnh đạt 3.200 lượt.",
    "Huyện có 214 hộ nghèo. Xã Bình Sơn có 34 hộ, xã Cẩm Hà có 41 hộ.",
    "Toàn xã có 8.412 người, trong độ tuổi lao động 5.020 người. Nam là 2.610 người, nữ là 2.401 người.",
  ])("some of them only: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("parts in front of their total", () => {
  test("of one harvest, over the end of a sentence", () => {
    expect(sums("Lúa xuân: diện tích 290 ha, năng suất 56 tạ/ha, sản lượng 1.624 tấn; lúa mùa: diện tích 410 ha, năng suất 47 tạ/ha, sản lượng 1.927 tấn. Sản lượng lúa cả năm 3.551 tấn.")).toContain("consistent sum: 3.551 1.624 1.927");
  });

  test("over items and what stands between them", () => {
    expect(sums("1. Số hộ nghèo là 4.218 hộ, chiếm 9%.\n2. Số hộ cận nghèo là 2.105 hộ, giảm so với năm trước là 2.264 hộ. Tổng số hộ nghèo và cận nghèo là 6.323 hộ.")).toContain("consistent sum: 6.323 4.218 2.105");
  });

  test("both named in the total, what is added told as a change", () => {
    expect(sums("Có 52 dự án cấp mới với vốn đăng ký 256,8 triệu USD; 40 lượt dự án tăng vốn, vốn đăng ký tăng thêm 124,5 triệu USD, nâng tổng vốn cấp mới và tăng thêm lên 381,3 triệu USD.")).toContain("consistent sum: 381,3 256,8 124,5");
  });

  test("new works and those carried over", () => {
    const works = (all: string): string => `Khởi công mới 14 công trình, chuyển tiếp 22 công trình, hoàn thành 25/${all} công trình.`;
    expect(sums(works("36"))).toContain("consistent sum: 36 14 22");
    expect(troubles(works("39"))).toEqual(["review sum: 39 14 22"]);
  });
});

describe("a sentence for each part of a total", () => {
  const staff = (own: string): string => `Tổng biên chế được giao năm 2025 là 24.136 biên chế. Các cơ quan cấp tỉnh được giao 9.452 biên chế. Các huyện, thành phố được giao ${own} biên chế. Các hội đặc thù được giao 318 biên chế. Biên chế dự phòng là 495 biên chế. Sở Nội vụ theo dõi việc thực hiện.`;
  test("all of them make it", () => expect(troubles(staff("13.871"))).toEqual([]));
  test("asked about where one slip keeps them from it", () => expect(troubles(staff("13.781"))).toHaveLength(1));
  test("nothing is asked where they are far from it", () => expect(troubles(staff("5.214"))).toEqual([]));
});
