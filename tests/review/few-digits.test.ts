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

  test("a percentage of the target beside one value", () => {
    asked((n) => report("Trong năm dạy nghề cho 640 lao động nông thôn, đạt 100% kế hoạch.", `Dạy nghề lao động nông thôn cho 640 người, đạt ${n}% kế hoạch.`), "100", "200");
  });

  test("three digits under a name that either says more fully", () => {
    asked((n) => report("Mạng lưới bán lẻ xăng dầu có 143 cửa hàng.", `Toàn huyện có ${n} cửa hàng bán lẻ xăng dầu.`), "143", "193");
  });

  test("a count beside a change that another sentence tells again", () => {
    const text = (n: string): string => `Toàn huyện có 52.478 hộ dân, tăng 617 hộ.\nSố hộ dân nông thôn và thành thị là ${n} hộ, tăng 617 hộ so với năm 2019.`;
    asked(text, "52.478", "52.748");
  });

  test("a part about the indicators tells them again", () => {
    const text = (n: string): string => `BÁO CÁO\nI. LĨNH VỰC KINH TẾ\n1. Du lịch\nTrong năm, toàn huyện đón 84 nghìn lượt khách tham quan, tăng 23,6% so với năm 2023.\nII. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU\n(1) Lượt khách tham quan tăng ${n}%.\n(2) Tỷ lệ hộ nghèo còn 4,1%.`;
    asked(text, "23,6", "43,6");
  });

  test("another thing of a longer name", () => {
    expect(troubles(report("Đã thành lập mới 14 hợp tác xã nông nghiệp chăn nuôi dê.", "Thành lập mới 19 hợp tác xã vận tải hành khách đường thủy."))).toEqual([]);
  });
});

describe("no more places than there are", () => {
  const places = (n: string, above = "84"): string => report(`Duy trì tiêm chủng tại ${above}/${n} xã, phường, thị trấn.`, "Trên địa bàn 84 xã, phường, thị trấn đã có loa truyền thanh.");
  test("a whole below what stands above it", () => {
    asked((n) => places(n), "84", "24");
    asked((n) => places("84", n), "84", "94");
  });

  test("more than were meant to", () => {
    expect(troubles(report("Mô hình camera an ninh có 84/24 xã, phường, thị trấn thực hiện, vượt kế hoạch.", "Trên địa bàn 84 xã, phường, thị trấn đã có loa truyền thanh."))).toEqual([]);
  });

  test("criteria of two communes", () => {
    asked((n) => report(`Đến nay xã An Lạc đạt 15/${n} tiêu chí, xã An Hòa đạt 18/18 tiêu chí.`, "Kinh tế ổn định."), "18", "10");
    asked((n) => report(`Đến nay xã An Lạc đạt 15/${n} tiêu chí, xã An Hòa đạt 18/18 tiêu chí.`, "Có một xã đạt 18 tiêu chí."), "18", "68");
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
