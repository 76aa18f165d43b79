/** A whole named in front of its kinds, figures told in turn, lists over the end of a sentence. */
import { sums, troubles } from "./helpers";

describe("within a whole", () => {
  test("its kinds are counted behind it", () => {
    expect(sums("Trong 11 nhóm hàng, có 07 nhóm tăng, 03 nhóm giảm và 01 nhóm ổn định.")).toContain("consistent sum: 11 07 03 01");
    expect(troubles("Trong 11 nhóm hàng, có 04 nhóm tăng, 03 nhóm giảm và 01 nhóm ổn định.")).toEqual(["review sum: 11 04 03 01"]);
    expect(sums("Trong số 52 công trình có 18 công trình khởi công mới, 34 công trình chuyển tiếp.")).toContain("consistent sum: 52 18 34");
  });

  test.each([
    "Trong 11 nhóm hàng, có 07 nhóm tăng giá so với tháng trước.",
    "Trong 24 chỉ tiêu có 19 chỉ tiêu đạt và vượt, 08 chỉ tiêu vượt cao.",
    "Trong số 64 công trình có 23 công trình giao thông, 21 công trình thủy lợi.",
  ])("some of them, or some twice: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("of that kind and worse is no bound", () => {
    expect(sums("Xảy ra 164 vụ, gồm 58 vụ từ nghiêm trọng trở lên và 106 vụ va chạm.")).toContain("consistent sum: 164 58 106");
    expect(troubles("Xảy ra 164 vụ, gồm 28 vụ từ nghiêm trọng trở lên và 106 vụ va chạm.")).toEqual(["review sum: 164 28 106"]);
  });

  test("sorted behind the end of a sentence", () => {
    expect(sums("Qua phân loại có 33 đơn. Theo trình tự giải quyết, có 10 đơn chưa giải quyết, 15 đơn giải quyết lần đầu, 8 đơn giải quyết lần hai.")).toContain("consistent sum: 33 10 15 8");
    expect(troubles("Qua phân loại có 33 đơn. Theo đánh giá, có 10 đơn phức tạp, 15 đơn kéo dài, 4 đơn đông người.")).toEqual([]);
  });
});

describe("two figures of one kind in turn", () => {
  const freight = (a: string): string => `Tính chung 8 tháng, vận tải hàng hóa đạt 1.204,6 nghìn tấn, tăng 9,6% và 84,2 triệu tấn, tăng 7%, trong đó đường bộ đạt 1.150,4 nghìn tấn, tăng 9% và 70,1 triệu tấn; đường thủy đạt ${a} nghìn tấn và 14,1 triệu tấn.`;

  test("each against its own total", () => {
    expect(sums(freight("54,2"))).toEqual(expect.arrayContaining(["consistent sum: 1.204,6 1.150,4 54,2", "consistent sum: 84,2 70,1 14,1"]));
    expect(troubles(freight("84,2"))).toEqual(["review sum: 1.204,6 1.150,4 84,2"]);
  });
});

describe("places with a number each", () => {
  const faults = (a: string): string => `Đã xảy ra 27 sự cố, gồm Bắc Ninh 2, Hà Nội 1, Ninh Bình ${a}, Thanh Hóa 13, Nghệ An 4, Hà Tĩnh 4, Quảng Trị 2.`;

  test("without brackets", () => {
    expect(sums(faults("1"))).toContain("consistent sum: 27 2 1 1 13 4 4 2");
    expect(troubles(faults("4"))).toHaveLength(1);
    expect(sums("Học bổng: 95 suất, gồm Luông Pha Băng 35, Hủa Phăn 40, Xay Nhạ Bu Ly 20.")).toContain("consistent sum: 95 35 40 20");
  });

  test.each([
    "Có 12 nhà máy, gồm Vĩnh Tân 1, Vĩnh Tân 2, Duyên Hải 3.",
    "Sửa 12 km đường, gồm Quốc lộ 6, Quốc lộ 37, Tỉnh lộ 105.",
    "Huyện có 41 hộ tái định cư, gồm các bản Nà Sản 1, Nà Sản 12, Cò Nòi 3.",
  ])("numbered places: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
