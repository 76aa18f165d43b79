/** Rows of shares of one whole, whatever each part is counted by. */
import { ratios, troubles } from "./helpers";

const council = (all: string, women: string, share: string): string => `Bầu đủ ${all} đại biểu: ${women} nữ (${share}%), 7 dân tộc thiểu số (8,24%), 21 tái cử (24,71%).`;
const cells = (good: string, share: string): string => `Có 41 tổ chức cơ sở: 24 trong sạch, chiếm 58,5%; ${good} hoàn thành tốt, tỷ lệ ${share}%; 2 hoàn thành, tỷ lệ 4,9%.`;

test("all of a row are of what opens it", () => {
  expect(ratios(council("85", "18", "21,18"))).toHaveLength(3);
  expect(troubles(council("85", "18", "21,18"))).toEqual([]);
  expect(ratios(cells("15", "36,6"))).toHaveLength(3);
});

test("one that differs is asked about, and a whole of which none is a share", () => {
  expect(troubles(council("85", "81", "21,18"))).toEqual(["review ratio: 81 85 21,18"]);
  expect(troubles(council("85", "18", "12,18"))).toEqual(["review ratio: 18 85 12,18"]);
  expect(troubles(cells("15", "63,6"))).toHaveLength(1);
  expect(troubles(council("855", "18", "21,18")).length).toBeGreaterThan(0);
});

test("rows of other wholes stay silent", () => {
  expect(troubles("Toàn xã có 120 hộ trồng chè, 80 hộ trồng cam; 30 hộ nuôi bò (chiếm 12%), 45 hộ nuôi dê (chiếm 18%).")).toEqual([]);
  expect(troubles("Đơn vị phải nộp lại 97 triệu đồng; gồm 41,2 triệu đồng tiền phụ cấp thu hút (70%) của viên chức và 55,8 triệu đồng chi sai.")).toEqual([]);
  expect(troubles("Thu 85 tỷ đồng; 12 xã đạt chuẩn (60%), 3 xã nâng cao (15%).")).toEqual([]);
});

describe("lines that each tell a count and its share", () => {
  const lines = (third: string, share = "21,2"): string => `Tổng số đại biểu được bầu 518. Cơ cấu:
1. Phụ nữ: 157 (30,31%)
2. Trẻ tuổi (dưới 40): 49 (9,46%)
3. Trình độ đại học: ${third} (${share}4%)
4. Tự ứng cử: 04 (0,77%)
5. Ngoài Đảng: 13 (2,51%)`;
  test("are of the total above them, small ones too", () => {
    expect(troubles(lines("110"))).toEqual([]);
    expect(ratios(lines("110"))).toEqual(expect.arrayContaining(["consistent ratio: 110 518 21,24", "consistent ratio: 04 518 0,77", "consistent ratio: 13 518 2,51"]));
  });
  test("and the line that fails is asked about", () => {
    expect(troubles(lines("11"))).toEqual([expect.stringContaining("11 518 21,24")]);
    expect(troubles(lines("110", "12,2"))).toEqual([expect.stringContaining("110 518 12,24")]);
  });
  test("lines of another total are left alone", () => {
    expect(troubles(lines("110").replace("518", "913"))).toEqual([]);
  });
});
