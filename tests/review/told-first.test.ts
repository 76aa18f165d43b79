/** Shares told before the amount that puts them in other words. */
import { outcome, troubles } from "./helpers";

const shares = (text: string): string[] => outcome(text).filter((line) => / (?:ratio|plan):/.test(line));

test("the amount behind is the part of what stands in front", () => {
  expect(shares("Toàn huyện có 780 trang trại, trong đó khoảng 35%, tương đương 273 trang trại, đã lắp hầm khí sinh học.")).toEqual(["consistent ratio: 273 780 35"]);
  expect(shares("Tổng dư nợ là 4.860 tỷ đồng. Trong đó cho vay nông nghiệp chiếm tỷ trọng lớn nhất: 62,5%, tương đương 3.037,5 tỷ đồng.")).toEqual(["consistent ratio: 3.037,5 4.860 62,5"]);
  expect(shares("Hợp tác xã có vốn điều lệ 24 tỷ đồng, trong đó các thành viên góp 85% vốn điều lệ, tương ứng số vốn góp là 20,4 tỷ đồng.")).toEqual(["consistent ratio: 20,4 24 85"]);
  expect(shares("Nhà máy có vốn điều lệ 120 tỷ đồng; tỉnh giữ 51%, tương đương 61,2 tỷ đồng, còn người lao động giữ 49%, tương đương 58,8 tỷ đồng.")).toHaveLength(2);
});

test("of what stands between them, or behind both", () => {
  expect(shares("Kinh phí đối ứng bằng 30% của tổng vốn 45 tỷ đồng, tương đương 13,5 tỷ đồng.")).toContain("consistent ratio: 13,5 45 30");
  expect(shares("Đến hết tháng 9, thu cân đối đạt 91,5% dự toán, tương đương 1.830 tỷ đồng, so với chỉ tiêu được giao là 2.000 tỷ đồng.")).toEqual(["consistent plan: 1.830 2.000 91,5"]);
  expect(shares("Tỷ lệ nữ trong ban chấp hành đạt 32,5% (39 nữ trên tổng số 120 ủy viên).")).toEqual(["consistent ratio: 39 120 32,5"]);
  expect(shares("Thôn Nà Lầu nay chỉ còn 35% hộ nghèo (21 hộ nghèo/60 hộ dân).")).toEqual(["consistent ratio: 21 60 35"]);
});

test("a figure that does not fit is asked about", () => {
  expect(troubles("Toàn huyện có 780 trang trại, trong đó khoảng 35%, tương đương 223 trang trại, đã lắp hầm khí sinh học.")).toHaveLength(1);
  expect(troubles("Hợp tác xã có vốn điều lệ 29 tỷ đồng, trong đó các thành viên góp 85% vốn điều lệ, tương ứng số vốn góp là 20,4 tỷ đồng.")).toHaveLength(1);
  expect(troubles("Đến hết tháng 9, thu cân đối đạt 95,1% dự toán, tương đương 1.830 tỷ đồng, so với chỉ tiêu được giao là 2.000 tỷ đồng.")).toHaveLength(1);
  expect(troubles("Tỷ lệ nữ trong ban chấp hành đạt 32,5% (93 nữ trên tổng số 120 ủy viên).")).toHaveLength(1);
});

test("changes, other times, figures each in its turn and amounts of something else stay silent", () => {
  expect(troubles("Năm nay doanh thu tăng 12%, tương đương 45 tỷ đồng, so với mức 375 tỷ đồng của năm trước.")).toEqual([]);
  expect(troubles("Công ty A giữ 46% và công ty B giữ 54%, tương ứng 92 và 108 tỷ đồng.")).toEqual([]);
  expect(troubles("Đến nay 76% số hộ có nhà tắm, tương đương mức bình quân của huyện. Cả xã có 900 hộ, 120 hộ được vay vốn.")).toEqual([]);
  expect(troubles("Xã được cấp 200 tấn xi măng. Dự án đạt 40% khối lượng, tương đương 12 tỷ đồng. Vốn cả năm là 45 tỷ đồng.")).toEqual([]);
  expect(troubles("Độ che phủ đạt 45% (tăng 120 ha trên tổng số 300 ha rừng trồng mới).")).toEqual([]);
});
