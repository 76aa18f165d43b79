/** Rates against the rate of then or the target, in points or in percent of it. */
import { outcome, troubles } from "./helpers";

describe("a rate and its target", () => {
  test("in points, behind an amount, in the sentence in front", () => {
    expect(outcome("Thu gom 2.670 tấn rác, đạt 89,0%, vượt 1,0 điểm % kế hoạch (88%).")).toContain("consistent points: 89,0 88 1,0");
    expect(troubles("Thu gom 2.670 tấn rác, đạt 89,0%, vượt 4,0 điểm % kế hoạch (88%).")).toEqual(["inconsistent points: 89,0 88 4,0"]);
    expect(outcome("Khám phá 171/199 vụ, đạt tỷ lệ 85,9%. So với chỉ tiêu trên giao (80%) vượt 5,9 điểm %.")).toContain("consistent points: 85,9 80 5,9");
  });

  test("“vượt 0,8%” may be points, or percent of the target", () => {
    expect(troubles("Tỷ lệ trẻ ra lớp đạt 32,8%, vượt 0,8% kế hoạch (32%).")).toEqual([]);
    expect(troubles("Tỷ lệ trẻ ra lớp đạt 32,8%, vượt 2,5% kế hoạch (32%).")).toEqual([]);
    expect(troubles("Tỷ lệ trẻ ra lớp đạt 32,8%, vượt 4,8% kế hoạch (32%).")).toHaveLength(1);
  });

  test("in percent of the target", () => {
    expect(outcome("Tỷ lệ tiêm chủng đạt 95,5%, đạt 100,5% kế hoạch (95%).")).toContain("consistent plan: 95,5 95 100,5");
    expect(troubles("Tỷ lệ tiêm chủng đạt 95,5%, đạt 105% kế hoạch (95%).")).toEqual(["inconsistent plan: 95,5 95 105"]);
  });

  test("a target that is itself a change is held against the change", () => {
    expect(troubles("Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,9%, giảm 1,3 điểm %, đạt 130% kế hoạch (kế hoạch giảm 1%).")).toEqual([]);
  });
});

describe("a rate and the rate of then", () => {
  test("of a share", () => {
    expect(outcome("Tỷ trọng công nghiệp chiếm 44,72%, tăng 1,02 điểm phần trăm so với cùng kỳ (43,70%).")).toContain("consistent points: 44,72 43,70 1,02");
    expect(troubles("Tỷ trọng công nghiệp chiếm 44,72%, tăng 2,01 điểm phần trăm so với cùng kỳ (43,70%).")).toHaveLength(1);
  });

  test("two growths are no rate and its change", () => {
    expect(troubles("Kinh tế tăng trưởng 3,4%, các xã vùng cao tăng 4,3% so với năm 2015 là 4%.")).toEqual([]);
  });
});
