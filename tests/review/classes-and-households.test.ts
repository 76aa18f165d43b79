/** Classes of an evaluation told down to the last, structures between dashes, and the poor and the nearly poor of one total that is never told. */
import { outcome, troubles } from "./helpers";

describe("classes told down to the last make a hundred", () => {
  test.each([
    ["Năm 2014, chi bộ đạt trong sạch, vững mạnh chiếm 81,46%; hoàn thành tốt nhiệm vụ 15,27%; hoàn thành nhiệm vụ 2,81%; yếu kém 0,46%.", "15,27", "5,27", "81,46 5,27 2,81 0,46"],
    ["Hội viên hoàn thành xuất sắc chiếm 14,2%, hoàn thành tốt 71,9%, hoàn thành nhiệm vụ 13,1%, không hoàn thành nhiệm vụ 0,8%.", "0,8", "6,8", "14,2 71,9 13,1 6,8"],
    ["Tỷ trọng nông lâm thủy sản - công nghiệp xây dựng - dịch vụ tương ứng là: 58,3% - 27,4% - 14,3%.", "14,3", "13,4", "58,3 27,4 13,4"],
  ])("%s", (text, right, wrong, told) => {
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace(`${right}%`, `${wrong}%`))).toEqual([`review sum: ${told}`]);
  });

  test("some classes of them do not, nor round ones that many slips would explain", () => {
    expect(troubles("Học lực giỏi 18,4%, khá 41,2%, trung bình 35,1%.")).toEqual([]);
    expect(troubles("Học lực khá 41,2%, trung bình 35,1%, yếu 3,7%.")).toEqual([]);
    expect(troubles("Học lực giỏi 21%, khá 41%, trung bình 14%, yếu 4%.")).toEqual([]);
  });
});

describe("the poor and the nearly poor", () => {
  test("of two sentences are of one total where they agree", () => {
    expect(outcome("Năm 2020 toàn tỉnh có 18.240 hộ nghèo (tỷ lệ 5,13%). Hộ cận nghèo 9.315 hộ (2,62%).")).toContain("consistent ratio: 18.240 5,13 9.315 2,62");
  });

  test("of a place are of its own total", () => {
    expect(outcome("Khu vực đồng bằng có 6.120 hộ nghèo (2,31%), 5.564 hộ cận nghèo (2,10%); khu vực miền núi có 12.806 hộ nghèo (19,72%), 2.435 hộ cận nghèo (3,75%).").filter((said) => said.includes("ratio"))).toEqual(["consistent ratio: 6.120 2,31 5.564 2,10", "consistent ratio: 12.806 19,72 2.435 3,75"]);
  });

  test("of two times need not agree", () => {
    expect(troubles("Đầu năm 2019 có 18.240 hộ nghèo (tỷ lệ 5,13%). Cuối năm 2021 còn 9.315 hộ cận nghèo (2,31%).")).toEqual([]);
  });
});
