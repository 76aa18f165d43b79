/** Lists sorted alike beside one another, fractions below their own whole, and brackets that say they hold some of what is in front. */
import { named, troubles } from "./helpers";

const asked = (text: string): string[] => troubles(text).map((line) => line.replace(/^\S+ /, ""));

test.each([
  // The list beside it adds up with the same kinds.
  ["Ban xếp loại 41 cán bộ (xuất sắc 12, tốt 9, đạt yêu cầu 20) và 17 tổ chức (xuất sắc 3, tốt 20).", "sum: 17 3 20"],
  ["Đoàn nhắc 38 hộ dân (ven sông 21, ven biển 17) và 26 cơ sở (ven sông 8, ven biển 12).", "sum: 26 8 12"],
  ["Kho giữ 27 thùng hàng, theo nhãn: nhãn xanh 19, nhãn đỏ 12; chuyển 318 gói, theo nhãn: nhãn xanh 207 gói, nhãn đỏ 111 gói.", "sum: 27 19 12"],
  // Below their strokes the fractions make the whole, above them they do not.
  ["Xã có 15/31 tổ đạt chuẩn. Trong đó, khu Đông có 6/12 tổ đạt chuẩn; khu Tây có 4/10 tổ đạt chuẩn; khu Nam có 3/9 tổ đạt chuẩn.", "sum: 15 6 4 3"],
  // Some of them, and yet more than all.
  ["Hạt đã nhận 42 hồ sơ (56 hồ sơ kỳ trước chuyển sang).", "part: 42 56"],
  ["Trạm có 18 nhân viên (27 nhân viên là nữ).", "part: 18 27"],
  ["Số đơn được trả lời là 214/260, trong đó trả lời đúng hạn 305 đơn.", "part: 260 305"],
])("named: %s", (text, line) => {
  expect(asked(text)).toContain(line);
});

test.each([
  "Ban xếp loại 41 cán bộ (xuất sắc 12, tốt 9, đạt yêu cầu 20) và 17 tổ chức (xuất sắc 3, tốt 4, đạt yêu cầu 10).",
  // Of other kinds than those beside it.
  "Đoàn nhắc 38 hộ dân (ven sông 21, ven biển 17) và 26 cơ sở (trong chợ 9, ven đường 12).",
  // The list beside it does not tell all itself.
  "Đoàn nhắc 38 hộ dân (ven sông 11, ven biển 7) và 26 cơ sở (ven sông 8, ven biển 6).",
  // One of them has no school of its own to count.
  "Xã có 15/31 tổ đạt chuẩn. Trong đó, khu Đông có 6/12 tổ đạt chuẩn; khu Tây có 4/10 tổ đạt chuẩn.",
  "Trong đó, có 4 tổ chưa trồng được là tổ Hạ giao: 18, đã trồng: 0 (18/0), còn tổ Trung: 12/0, Thượng: 12/0, Đoài: 6/0, Nam: 12/0.",
  // What has come together, and what was planned, is no part.
  "Hạt đã nhận 42 hồ sơ (lũy kế 56 hồ sơ).",
  "Hạt đã nhận 42 hồ sơ (kế hoạch 56 hồ sơ).",
  "Số đơn được trả lời là 214/260, trong đó trả lời đúng hạn 205 đơn.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("a list with the kinds of the one beside it is as full as that one", () => {
  named("Ban phạt 52 chủ quán (nhắc miệng 33, phạt tiền 19) và 24 chủ sạp (nhắc miệng 15, phạt tiền 9).", ["phạt tiền 9", "phạt tiền 6"], ["24 chủ", "31 chủ"]);
});
