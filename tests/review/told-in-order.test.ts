/** One thing told in two places: rows of a table and prose, summaries and sections. What differs among figures that agree is asked about, whatever its digits. */
import { troubles } from "./helpers";

const same = (text: string): string[] => troubles(text).filter((line) => line.includes(" same:"));

describe("a row of a table that prose tells in its order", () => {
  const report = (month: string, total: string): string => [
    "I. THU NGÂN SÁCH", `Thu nội địa tháng 9 được 41.862 triệu đồng, lũy kế ${total} triệu đồng, đạt 78,64% dự toán; thu tiền sử dụng đất tháng 9 được 12.407 triệu đồng, lũy kế 96.318 triệu đồng, đạt 61,05% dự toán.`, "",
    "Chỉ tiêu\tTháng 9\tLũy kế\t% dự toán", `Thu nội địa\t${month}\t375.240\t78,64`, "Thu tiền sử dụng đất\t12.407\t96.318\t61,05",
  ].join("\n");

  test("agrees, or is asked about between what agrees", () => {
    expect(same(report("41.862", "375.240"))).toEqual([]);
    expect(same(report("41.862", "391.577"))).toHaveLength(1);
  });
});

describe("a column that a passage tells row by row", () => {
  const staff = (nurses: string, named = "Điều dưỡng"): string => [
    "II. NHÂN LỰC", "- Bác sỹ: 1.146 người;", "- Dược sỹ: 283 người;", `- ${named}: ${nurses} người;`, "- Nữ hộ sinh: 394 người.", "",
    "Loại\tNăm 2021\tNăm 2022", "Bác sỹ\t1.087\t1.146", "Dược sỹ\t259\t283", "Điều dưỡng\t918\t964", "Nữ hộ sinh\t371\t394",
  ].join("\n");

  test("has the one row that differs asked about", () => {
    expect(same(staff("964"))).toEqual([]);
    expect(same(staff("1.032"))).toHaveLength(1);
  });

  test("is of another time, or of another thing", () => {
    expect(same(staff("918"))).toEqual([]);
    expect(same(staff("1.032", "Kỹ thuật viên xét nghiệm"))).toEqual([]);
  });
});

describe("a value that is told again with what is said of it", () => {
  const crop = (percent: string, base = "kế hoạch"): string => [
    "I. ĐÁNH GIÁ CHUNG", "Vụ đông gieo trồng 12.486 ha, đạt 97,4% kế hoạch.", "", "II. TRỒNG TRỌT", `Diện tích cây vụ đông toàn huyện là 12.486 ha, đạt ${percent}% ${base}. Trong đó ngô 3.275 ha, đậu tương 642 ha.`,
  ].join("\n");

  test("agrees in all of it", () => {
    expect(same(crop("97,4"))).toEqual([]);
    expect(same(crop("91,8"))).toHaveLength(1);
  });

  test("may be held against two targets", () => {
    expect(same(crop("91,8", "kế hoạch tỉnh giao"))).toEqual([]);
  });
});

describe("the two numbers of a fraction", () => {
  const seized = (count: string, both = "187/112"): string => `Quý I bắt giữ ${count} vụ buôn lậu với 241 đối tượng, so với cùng kỳ tăng 75 vụ (${both} vụ); khởi tố 96 vụ.`;

  test("tell which count is right where both make the change", () => {
    expect(troubles(seized("187"))).toEqual([]);
    expect(same(seized("204"))).toEqual(["review same: 204 187"]);
  });

  test("are of as many as in the fractions beside it", () => {
    const wards = (last: string): string => `Có 21/84 xã đạt loại tốt; 38/84 xã đạt loại khá; 17/84 xã trung bình; 08/${last} xã yếu.`;
    expect(troubles(wards("84"))).toEqual([]);
    expect(same(wards("95"))).toEqual(["review same: 84 95"]);
  });
});
