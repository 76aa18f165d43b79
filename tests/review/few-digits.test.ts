/** Figures of few digits that another part of a report tells again, and wholes of fractions behind the count that they are of. */
import { troubles } from "./helpers";

const report = (first: string, second: string): string => `BÁO CÁO\nKết quả công tác năm 2024\nI. KẾT QUẢ THỰC HIỆN\n1. Lĩnh vực kinh tế\n${first}\nII. CÁC CHƯƠNG TRÌNH TRỌNG TÂM\n1. Tình hình chung\n${second}`;
const asked = (text: (n: string) => string, right: string, wrong: string): void => {
  expect(troubles(text(right))).toEqual([]);
  expect(troubles(text(wrong)).length).toBe(1);
};

describe("two parts of a report, one name", () => {
  test.each([
    ["Trong năm trồng mới 300 ha sầu riêng trên đất dốc.", "Toàn huyện trồng mới «300» ha sầu riêng, người dân phấn khởi.", "500"],
    ["Đã thành lập mới 14 hợp tác xã nông nghiệp chăn nuôi dê.", "Thành lập mới «14» hợp tác xã nông nghiệp chăn nuôi dê.", "19"],
    ["Toàn huyện có 26 doanh nghiệp chế biến nhãn xuất khẩu.", "Đến nay có «26» doanh nghiệp chế biến nhãn xuất khẩu.", "27"],
  ])("%s", (first, second, wrong) => asked((n) => report(first, second.replace(/«.*»/u, n)), /«(.*)»/u.exec(second)?.[1] ?? "", wrong));

  test("one part tells one thing after another", () => {
    expect(troubles(report("Xã An Lạc thành lập mới 14 hợp tác xã nông nghiệp chăn nuôi dê.\nXã An Hòa thành lập mới 19 hợp tác xã nông nghiệp chăn nuôi dê.", "Kinh tế phát triển ổn định."))).toEqual([]);
  });

  test("a text without parts, and what is aimed at", () => {
    expect(troubles("Người đi bộ bị phạt 300 nghìn đồng khi qua đường sai quy định.\nNgười đi xe đạp bị phạt 500 nghìn đồng khi qua đường sai quy định.")).toEqual([]);
    expect(troubles(report("Trong năm trồng mới 300 ha sầu riêng trên đất dốc.", "Năm 2025, phấn đấu trồng mới 500 ha sầu riêng trên đất dốc."))).toEqual([]);
  });

  test("another thing of a longer name", () => {
    expect(troubles(report("Đã thành lập mới 14 hợp tác xã nông nghiệp chăn nuôi dê.", "Thành lập mới 19 hợp tác xã vận tải hành khách đường thủy."))).toEqual([]);
  });
});

describe("a count and the whole of the fraction behind it", () => {
  const crimes = (n: string, rest = ""): string => `Trong năm xảy ra ${n} vụ phạm pháp hình sự, đã điều tra, khám phá 131/148 vụ, bắt 176 đối tượng${rest}.`;
  test("one more or another first digit", () => {
    for (const wrong of ["149", "248"]) asked((n) => crimes(n), "148", wrong);
  });

  test("what other clauses tell explains no difference", () => {
    asked((n) => crimes(n, "; phát hiện 145 vụ vi phạm khai thác cát; xử lý 03 vụ buôn lậu"), "148", "248");
  });

  test("what comes to the count explains it", () => {
    expect(troubles("Tiếp nhận 53 vụ, kỳ trước còn 10 vụ, đã giải quyết 41/63 vụ.")).toEqual([]);
  });
});
