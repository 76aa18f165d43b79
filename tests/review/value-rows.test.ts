/** Rows of values, of what they were before, and of their changes. */
import { outcome, troubles } from "./helpers";

describe("what was before in one bracket for several values", () => {
  const trips = (more: string): string => `Tổ chức 47 đoàn/312 lượt cán bộ đi nước ngoài (năm 2023: 41 đoàn/270 lượt). So với năm trước tăng 06 đoàn, ${more} lượt người.`;
  test("each change finds its own by what it counts", () => {
    expect(outcome(trips("42"))).toContain("consistent growth: 312 270 42");
    expect(troubles(trips("42"))).toEqual([]);
    expect(troubles(trips("52"))).toEqual(["inconsistent growth: 312 270 52"]);
  });

  test("by its name", () => {
    const text = (dead: string): string => `Tai nạn: 21 vụ, chết 09, bị thương 17 (CK: 26 vụ, 12 chết, 17 bị thương); giảm 05 vụ, giảm ${dead} người chết, số bị thương không đổi.`;
    expect(troubles(text("03"))).toEqual([]);
    expect(troubles(text("04"))).toEqual(["inconsistent growth: 09 12 04"]);
    const rates = (people: string): string => `Có 121 đoàn/540 lượt người. Đối chiếu năm 2023 (110 đoàn/480 lượt người), số đoàn tăng 10%, số lượt người tăng ${people}%.`;
    expect(troubles(rates("12,5"))).toEqual([]);
    expect(troubles(rates("15,2"))).toEqual(["inconsistent growth: 540 480 15,2"]);
  });

  test("by its place alone it is for a person to see", () => {
    const text = (fall: string): string => `Xuất khẩu 1.240,5 triệu USD, tăng ${fall}%; nhập khẩu 980,2 triệu USD, tăng 8,9% (9 tháng/2023 xuất khẩu 1.102,4, nhập khẩu 900,1 triệu USD).`;
    expect(troubles(text("12,5"))).toEqual([]);
    expect(troubles(text("17,5"))).toEqual(["review growth: 1.240,5 1.102,4 17,5"]);
  });

  test("told in turn", () => {
    const text = (trade: string): string => `Cơ cấu năm 2023: nông nghiệp 22,4%; công nghiệp 45,1%; dịch vụ 32,5%. So với năm 2020 (lần lượt 27,0% - 42,0% - 31,0%), nông nghiệp giảm 4,6 điểm %, công nghiệp tăng 3,1 điểm %, dịch vụ tăng ${trade} điểm %.`;
    expect(troubles(text("1,5"))).toEqual([]);
    expect(troubles(text("5,1"))).toEqual(["inconsistent points: 32,5 31,0 5,1"]);
  });
});

describe("rows that are not of one time or thing", () => {
  test("changes against another time", () => {
    expect(troubles("Xảy ra 71 vụ, làm chết 28 người, bị thương 60 người. So với cùng kỳ tháng 10/2023 giảm 2 vụ, giảm 5 người chết, giảm 3 người bị thương; so với tháng trước (tháng 9/2024: 75 vụ, 26 người chết, 66 người bị thương) giảm 4 vụ, tăng 2 người chết, giảm 6 người bị thương.")).toEqual([]);
  });
  test("ranks", () => {
    expect(troubles("Chỉ số đạt 86,37 điểm, xếp 9/20 sở, tăng 3 bậc so với năm 2022 (12/20).")).toEqual([]);
  });
  test("values in front that are parts", () => {
    expect(troubles("Phát hiện 72 vụ (ma túy 17 vụ, hàng cấm 09 vụ, gian lận 46 vụ)/85 đối tượng, tăng 08 vụ, 11 đối tượng so với năm 2023 (64 vụ, 74 đối tượng).")).toEqual([]);
    expect(troubles("Đoàn ra: 41 đoàn/333 lượt người, trong đó cấp tỉnh 14 đoàn/125 lượt người; cấp sở 27 đoàn/208 lượt người. So với năm 2023 (36 đoàn/342 lượt người) tăng 05 đoàn, song giảm 09 lượt người.")).toEqual([]);
  });
});
