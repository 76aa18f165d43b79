/** Two counts told and broken down together; wholes broken down more than once; medals. */
import { outcome, sums, troubles } from "./helpers";

describe("couples", () => {
  const cases = (people: string): string => `Phát hiện 263 vụ/412 đối tượng: ma túy 47 vụ/62 đối tượng, thu giữ 58,3 kg; buôn lậu 136 vụ/141 đối tượng; trộm cắp 80 vụ/${people} đối tượng.`;

  test("by a stroke, each number against its own total", () => {
    expect(sums(cases("209"))).toEqual(expect.arrayContaining(["consistent sum: 263 47 136 80", "consistent sum: 412 62 141 209"]));
    expect(troubles(cases("239"))).toContain("review sum: 412 62 141 239");
  });

  test("by a comma, people under the names that the law gives them", () => {
    expect(sums("Bắt giữ 22 vụ, 26 đối tượng; tăng 1 vụ so với tháng trước; khởi tố 16 vụ, 18 bị can; xử lý hành chính 2 vụ, 2 đối tượng; đang điều tra 4 vụ, 6 đối tượng.")).toContain("consistent sum: 26 18 2 6");
  });

  test.each([
    "Phát hiện 263 vụ/412 đối tượng: ma túy 47 vụ/62 đối tượng; buôn lậu 36 vụ/41 đối tượng.",
    "Tổ chức 12 lớp, 430 học viên; hỗ trợ 15 hộ, 61 người.",
  ])("some of them, others: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("broken down again", () => {
  test("in the next sentence, in another way", () => {
    expect(sums("Toàn tỉnh có 477 trường (mầm non 168; tiểu học 141; THCS 136; THPT 32). Trường công lập 449, chiếm 94,1%; ngoài công lập 28 trường.")).toContain("consistent sum: 477 449 28");
    expect(sums("Đã xử lý 143 vụ. Cụ thể, Hương Khê xảy ra 55 vụ, Hương Sơn 52 vụ. Trong số vụ vi phạm, kiểm lâm xử lý 126 vụ; đơn vị khác xử lý 17 vụ.")).toContain("consistent sum: 143 126 17");
  });

  test("small numbers where nothing else is told of the kind", () => {
    expect(sums("Rà soát 28 văn bản, có 19 văn bản triển khai tốt (67,9%), 06 văn bản triển khai chậm, số chưa triển khai là 03 văn bản.")).toContain("consistent sum: 28 19 06 03");
    expect(sums("Nghị quyết đề ra 19 chỉ tiêu cho nhiệm kỳ. Đến nay: 05 chỉ tiêu đã đạt; 11 chỉ tiêu dự kiến hoàn thành; 03 chỉ tiêu khó hoàn thành.")).toContain("consistent sum: 19 05 11 03");
  });
});

test("medals are no money", () => {
  expect(sums("Đoạt 144 huy chương (41 vàng, 37 bạc, 66 đồng).")).toContain("consistent sum: 144 41 37 66");
  expect(troubles("Đoạt 144 huy chương (41 vàng, 37 bạc, 69 đồng).")).toHaveLength(1);
});

describe("couples under other names", () => {
  test("children of each stage below the stroke are pupils", () => {
    const schools = (n: string): string => `Toàn xã có 3 trường, 61 lớp, 1.742 học sinh; bậc mầm non 20 lớp/486 cháu, tiểu học 28 lớp/${n} em, THCS 13 lớp/516 em.`;
    expect(outcome(schools("740"))).toContain("consistent sum: 1.742 486 740 516");
    expect(troubles(schools("740"))).toEqual([]);
    expect(troubles(schools("470"))).toEqual(["review sum: 1.742 486 470 516"]);
  });

  test("a total that is itself told with a stroke", () => {
    const cases = (n: string): string => `Xử lý 34 vụ việc/88 công dân cần bảo hộ: 08 vụ/13 người gặp tai nạn; 21 vụ/57 người bị lừa; 05 vụ/${n} người khác.`;
    expect(outcome(cases("18"))).toContain("consistent sum: 88 13 57 18");
    expect(troubles(cases("18"))).toEqual([]);
  });
});
