/** A change told in percent with its amount in the bracket behind: one wrong figure of the three is asked about, as is one of a value that stands in the bracket with a change of its own. */
import { named, outcome, troubles } from "./helpers";

describe("an amount in brackets, of which no word says that it is the difference", () => {
  test.each<[string, [string, string][]]>([
    ["Sản lượng muối cả vụ 51.240 tấn, tăng 2,17% (1.088 tấn); sản lượng nghêu 4.716 tấn, giảm 6,50% (328 tấn).", [["2,17", "2,71"], ["1.088", "1.888"], ["6,50", "0,65"], ["328", "358"], ["4.716", "7.416"]]],
    ["Diện tích nuôi tôm 6.148 ha, giảm 4,21% (270 ha).", [["4,21", "4,51"], ["270", "720"]]],
  ])("%s", (text, slips) => named(text, ...slips));

  test("far from the difference by no slip, it may be anything", () => {
    expect(troubles("Diện tích nuôi tôm 6.148 ha, giảm 4,21% (1.935 ha).")).toEqual([]);
    expect(troubles("Đàn gà 86.300 con, tăng 12% (gà đẻ 5.480 con).")).toEqual([]);
  });
});

test("a part in brackets with a change told twice", () => {
  named("Số lao động mất việc 536 người, giảm 44 người tương ứng 7,59% (351 người, giảm 19 người tương ứng 5,14%; 185 người, giảm 25 người tương ứng 11,9%).",
    ["44 người", "54 người"], ["7,59", "5,79"], ["19 người", "91 người"], ["5,14", "5,41"], ["25 người", "52 người"], ["11,9", "19,1"]);
});

test("the value before in a clause that begins with its time", () => {
  const text = (then: string): string => `Xã chứng thực 396 bản sao; so với cùng kỳ năm trước (330 bản) tăng ${then}%.`;
  expect(troubles(text("20"))).toEqual([]);
  named("Huyện cấp 54 giấy phép xây dựng, thu hồi 3; so với cùng kỳ năm trước (45 giấy phép) tăng 20%.", ["54", "84"], ["45 giấy", "75 giấy"], ["20%", "60%"]);
  // Of what there is none, the bracket tells what was before.
  expect(troubles("Ghi nhận 64 ca sốt xuất huyết, tăng 41 ca; không có ca tử vong (cùng kỳ 01 ca).")).toEqual([]);
});

test("near by rounding of either figure alone, not of both against one another", () => {
  named("Diện tích lạc 71 ha, giảm 10,8% (-8,6 ha); vừng 254,6 ha, tăng 12,0% (+27,3 ha).", ["10,8", "10,5"], ["12,0", "11,9"], ["254,6", "256,4"]);
  expect(troubles("Cây ngô 3.520 ha, giảm 12,4% (-498 ha); cây sắn 5,2 nghìn ha, tăng 2% (100 ha).")).toEqual([]);
});

describe("which figure a change belongs to", () => {
  test("behind 'so với năm …' a bracket may hold the difference", () => {
    expect(outcome("Cả tỉnh có gần 6,2 triệu lượt khách, tăng 14,3% so với năm 2019 (774 nghìn lượt).")).toEqual(["consistent growth: 6,2 774 14,3"]);
  });

  test("of a fraction either number may be what changed", () => {
    const text = (percent: string): string => `Điều tra 214/239 vụ vi phạm; so với cùng kỳ năm trước số vụ giảm 61 vụ (giảm ${percent}%).`;
    expect(outcome(text("20,3"))).toContain("consistent growth: 239 61 20,3");
    expect(outcome(text("22,2"))).toContain("consistent growth: 214 61 22,2");
    expect(troubles(text("27,9"))).toEqual(["review growth: 214 61 27,9"]);
  });

  test("shares of two years in turn make no hundred", () => {
    expect(troubles("Cơ cấu: tỷ trọng hộ nông nghiệp năm 2016 là 51,32%, năm 2011 là 60,18%; hộ dịch vụ năm 2016 là 21,47%, năm 2011 là 15,06%.")).toEqual([]);
  });
});
