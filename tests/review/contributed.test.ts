/** What each sector contributes to the growth of all, reckoned from its value and its own growth. */
import { checkText } from "../../src/review";

const told = (trade: string, taxes = "", all = "7,20%"): string =>
  `Tổng sản phẩm trên địa bàn (giá so sánh) đạt 24.316,5 tỷ đồng, tăng ${all} so với năm trước. Trong đó: nông, lâm nghiệp và thủy sản đạt 5.128,4 tỷ đồng, tăng 3,41%, đóng góp 0,75 điểm phần trăm; công nghiệp và xây dựng đạt 9.240,7 tỷ đồng, tăng 10,35%, đóng góp 3,82 điểm phần trăm; dịch vụ đạt 8.953,2 tỷ đồng, tăng 6,18%, đóng góp ${trade} điểm phần trăm${taxes}.`;
const outcome = (text: string, kind: string): string[] =>
  checkText([{ file: "báo cáo.txt", text }]).relations.filter((r) => r.kind === kind).map(({ verdict, formula }) => `${verdict}: ${formula}`);

describe("contributions to a growth", () => {
  test("hold where value and growth make them", () => {
    expect(outcome(told("2,30"), "points")).toEqual([
      "consistent: 5.128,4 (tăng 3,41%) / 24.316,5 (tăng 7,20%) ≈ 0,75",
      "consistent: 9.240,7 (tăng 10,35%) / 24.316,5 (tăng 7,20%) ≈ 3,82",
      "consistent: 8.953,2 (tăng 6,18%) / 24.316,5 (tăng 7,20%) ≈ 2,30",
    ]);
  });
  test("are asked about where the others prove how they were reckoned", () => {
    expect(outcome(told("3,20"), "points").filter((one) => one.startsWith("review"))).toEqual(["review: 8.953,2 (tăng 6,18%) / 24.316,5 (tăng 7,20%) ≠ 3,20"]);
  });
  test("and not where the last place was cut off", () => expect(outcome(told("2,29"), "points").filter((one) => !one.startsWith("consistent"))).toEqual([]));
  test("sectors without the taxes on products need not make all growth", () => expect(outcome(told("2,30"), "sum").filter((one) => one.startsWith("review"))).toEqual([]));
  test("with them they do", () => {
    const taxes = "; thuế sản phẩm trừ trợ cấp đạt 994,2 tỷ đồng, tăng 7,95%, đóng góp 0,32 điểm phần trăm";
    expect(outcome(told("2,30", taxes), "sum")).toContain("consistent: 0,75 + 3,82 + 2,30 + 0,32 = 7,20%");
    expect(outcome(told("2,30", taxes, "7,80%"), "sum")).toContain("review: 0,75 + 3,82 + 2,30 + 0,32 ≠ 7,80%");
  });
});

describe("lists that are told in full", () => {
  const said = (text: string): string[] => checkText([{ file: "báo cáo.txt", text }]).relations.filter(({ verdict }) => verdict === "review").map(({ message }) => message);
  test("one of the kinds is no total of those behind it", () => {
    expect(said("Thành phần chủ thể: hộ kinh doanh 74 chủ thể, doanh nghiệp 46 chủ thể, hợp tác xã 37 chủ thể, còn lại tổ hợp tác 5 chủ thể.")).toEqual([]);
  });
  test("a structure with its taxes makes a hundred, though the comma of one share be lost", () => {
    const found = said("Quy mô nền kinh tế đạt 31.408,2 tỷ đồng, cơ cấu: nông, lâm nghiệp, thủy sản 214,7%; công nghiệp, xây dựng 39,86%; dịch vụ 34,5%; thuế sản phẩm (trừ trợ cấp) 4,17%.");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("khác 100%");
  });
  test("and without its taxes need not", () => expect(said("Cơ cấu: dịch vụ 41,2%; công nghiệp, xây dựng 33,8%; nông nghiệp 16,9%.")).toEqual([]));
});
