/** A change in units and in percent behind a sentence with several values, in the words of its neighbours, or against a plan. */
import { named, troubles } from "./helpers";

describe("a change told in units and in percent", () => {
  test("is of the value that has its words in front, not of the one whose words lead over to it", () => {
    const text = "Trong quý, toàn vùng ghi nhận 236 vụ đắm thuyền, làm mất tích 118 người và làm bị thương 164 người. So với cùng kỳ giảm 31 vụ (giảm 11,61%), giảm 9 người mất tích (giảm 7,09%) và giảm 22 người bị thương (giảm 11,83%).";
    named(text, ["164", "194"], ["22 người", "52 người"], ["11,83", "1,83"], ["118", "181"]);
  });

  test("is asked about where another one in the same words holds", () => {
    const text = "Tổng tồn kho đạt trên 64,3 nghìn tỷ đồng, tăng gần 5,4 nghìn tỷ đồng (đạt tỷ lệ 9,2%) so với đầu năm. Trong đó, hàng dệt ước đạt trên 50 nghìn tỷ đồng, tăng trên 4 nghìn tỷ đồng (đạt tỷ lệ 8,8%) so với đầu năm.";
    named(text, ["9,2", "92"], ["8,8", "88"], ["trên 4 ", "trên 14 "], ["gần 5,4", "gần 54"]);
  });

  test("is told of the plan, too", () => {
    named("Chi bảo trì ước đạt 734.200 triệu đồng, tăng 12.600 triệu đồng tương đương 1,7% so với dự toán.", ["1,7", "7,1"], ["12.600", "21.600"]);
    named("Sản lượng mật đạt 52.300 lít, giảm 2.700 lít tương ứng 4,9% so với kế hoạch.", ["4,9", "9,4"], ["52.300", "25.300"]);
  });

  test.each([
    "Chi bảo trì ước đạt 734.200 triệu đồng, tăng 12.600 triệu đồng tương đương 0,4% GRDP.",
    "Chi bảo trì ước đạt 734.200 triệu đồng, tăng 12.600 triệu đồng tương đương 101,7% dự toán.",
    "Trong quý ghi nhận 236 vụ, mất tích 118 người và 164 người bị thương. So với cùng kỳ giảm 31 vụ (giảm 11,61%), giảm 40 tàu (giảm 3,2%).",
    "Doanh thu đạt 800 tỷ đồng, tăng 50 tỷ đồng (đạt tỷ lệ 81%) so với quý trước.",
  ])("stays silent: %s", (text) => expect(troubles(text)).toEqual([]));
});
