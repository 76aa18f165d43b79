/** What several lines tell of one whole: contributions of branches and sectors, shares of one total, balances behind either side; and parts told to the end, far from their total. */
import { sums, troubles } from "./helpers";

describe("contributions in lines of their own", () => {
  const branches = (farming: string): string => `Tổng sản phẩm trong tỉnh tăng 5,84%; trong đó: khu vực nông, lâm nghiệp và thủy sản tăng 2,9%, đóng góp 0,81 điểm phần trăm; khu vực công nghiệp - xây dựng tăng 7,1%, đóng góp 2,46 điểm phần trăm; khu vực dịch vụ tăng 6,3%, đóng góp 2,26 điểm phần trăm; thuế sản phẩm trừ trợ cấp sản phẩm tăng 4,2%, đóng góp 0,31 điểm phần trăm.
Trong khu vực nông, lâm nghiệp và thủy sản, ngành thủy sản tăng 9,1%, đóng góp 0,27 điểm phần trăm; ngành lâm nghiệp tăng 6,2%, đóng góp 0,12 điểm phần trăm; ngành nông nghiệp chỉ tăng 1,7%, đóng góp ${farming} điểm phần trăm.`;
  const economy = (services: string): string => `Tốc độ tăng trưởng kinh tế quý I ước đạt 5,84%.
Sản xuất công nghiệp tiếp tục phục hồi.
Trong đó, khu vực nông, lâm nghiệp và thủy sản tăng 2,9%, đóng góp 0,81 điểm phần trăm; khu vực công nghiệp và xây dựng tăng 7,1%, đóng góp 2,46 điểm phần trăm; khu vực dịch vụ và thuế sản phẩm tăng 6,1%, đóng góp ${services} điểm phần trăm.`;

  test("the branches of a sector make what it contributes", () => {
    expect(troubles(branches("0,42"))).toEqual([]);
    expect(sums(branches("0,42"))).toContain("consistent sum: 0,81 0,27 0,12 0,42");
    expect(troubles(branches("0,72"))).toEqual(["review sum: 0,81 0,27 0,12 0,72"]);
  });

  test("the sectors make the growth that a line in front tells", () => {
    expect(troubles(economy("2,57"))).toEqual([]);
    expect(sums(economy("2,57"))).toContain("consistent sum: 5,84 0,81 2,46 2,57");
    expect(troubles(economy("5,27"))).toEqual(["review sum: 5,84 0,81 2,46 5,27"]);
    expect(troubles(economy("5,27").replace("Tốc độ tăng trưởng kinh tế", "Chỉ số giá tiêu dùng"))).toEqual([]);
  });

  test("some of the branches make less", () => {
    expect(troubles(branches("0,42").replace("; ngành nông nghiệp chỉ tăng 1,7%, đóng góp 0,42 điểm phần trăm", ""))).toEqual([]);
  });
});

describe("shares of one total in sentences of their own", () => {
  const trade = (meals: string): string => `Doanh thu bán lẻ hàng hóa đạt 71,3 nghìn tỷ đồng, chiếm 74,6% tổng mức và tăng 8,9%.
Doanh thu lưu trú, ăn uống đạt 11,1 nghìn tỷ đồng, chiếm ${meals}% tổng mức và tăng 10,2%.
Doanh thu dịch vụ khác đạt 13,2 nghìn tỷ đồng, chiếm 13,8% tổng mức và tăng 7%.`;

  test("closed by a rest they make a hundred", () => {
    expect(troubles(trade("11,6"))).toEqual([]);
    expect(sums(trade("11,6"))).toContain("consistent sum: 74,6 11,6 13,8");
    expect(troubles(trade("16,6"))).toContain("review sum: 74,6 16,6 13,8");
  });

  test("of two totals, or open, nothing is asked", () => {
    const open = trade("16,6").replace("dịch vụ khác", "du lịch lữ hành");
    expect(troubles(open).filter((line) => line.includes("74,6 16,6 13,8"))).toEqual([]);
    const two = trade("16,6").replace("13,8% tổng mức", "13,8% tổng thu");
    expect(troubles(two).filter((line) => line.includes("74,6 16,6 13,8"))).toEqual([]);
  });
});

describe("told to the end", () => {
  test("each part is more than the total of its name, which has lost a digit", () => {
    expect(troubles("Dự án có tổng số 52 trạm, bao gồm 31 trạm trên quốc lộ và 21 trạm trên các tuyến cao tốc.")).toEqual([]);
    expect(troubles("Dự án có tổng số 5 trạm, bao gồm 31 trạm trên quốc lộ và 21 trạm trên các tuyến cao tốc.")).toEqual(["review sum: 5 31 21"]);
    expect(troubles("Dự án có 5 cụm trạm, bao gồm 31 trạm trên quốc lộ và 21 trạm trên các tuyến cao tốc.")).toEqual([]);
  });

  test("a name of two words joined by “và”, as the others are, is no further item", () => {
    const pupils = (all: string): string => `Cụm thi có 2.731 thí sinh đăng ký.\nTrong đó, có ${all} thí sinh đăng ký cả bài; 84 thí sinh chỉ đăng ký Sử và Địa; 31 thí sinh chỉ đăng ký Lý và Hóa; 12 thí sinh chỉ đăng ký Hóa và 7 thí sinh chỉ đăng ký Lý và Sinh.`;
    expect(troubles(pupils("2.597"))).toEqual([]);
    expect(troubles(pupils("2.957"))).toHaveLength(1);
    expect(troubles(pupils("2.579"))).toEqual(["review sum: 2.731 2.579 84 31 12 7"]);
  });

  test("what is told of one of two places that are all leaves none out", () => {
    const rice = (south: string): string => `Cả nước gieo cấy được 1.214,6 nghìn ha lúa mùa. Trong đó các địa phương phía Bắc đã cơ bản kết thúc gieo cấy với diện tích đạt 985,3 nghìn ha; các địa phương phía Nam gieo cấy ${south} nghìn ha.`;
    expect(troubles(rice("229,3"))).toEqual([]);
    expect(troubles(rice("243,9"))).toEqual(["review sum: 1.214,6 985,3 243,9"]);
  });
});

test("what is lacking is told behind either side", () => {
  const purse = (lacking: string): string => `Tổng chi ngân sách ước đạt 512,7 nghìn tỷ đồng. Tổng thu ngân sách ước đạt 431,4 nghìn tỷ đồng. Như vậy, bội chi ngân sách ước ở mức ${lacking} nghìn tỷ đồng.`;
  expect(troubles(purse("81,3"))).toEqual([]);
  expect(troubles(purse("83,1"))).toEqual(["review sum: 512,7 431,4 83,1"]);
});
