/** Kinds that are all, told behind their total without a word for it, and shares that must make a hundred: missed by more than a slip. */
import { outcome, troubles } from "./helpers";

describe("kinds that cannot make their total", () => {
  test.each([
    ["raised and caught", "Tính chung 9 tháng 318.460 tấn, tăng 4,1%; nuôi trồng 207.315 tấn, tăng 5,2%; khai thác 111.145 tấn, tăng 2,0%.", "318.460", "297.826"],
    ["hedged, one per cent and more off", "Sản lượng hơn 64.320 tấn, tăng 1,2%; khai thác hơn 41.205 tấn; nuôi trồng hơn 23.115 tấn.", "64.320", "66.984"],
    ["of all levels, in the next sentence", "Quỹ thu 3.614,8 triệu đồng trong năm. Cấp tỉnh thu 612,4 triệu đồng; cấp huyện thu 1.087,9 triệu đồng; cấp xã thu 1.914,5 triệu đồng.", "612,4", "578,1"],
    ["north and south", "Diện tích gieo cấy 2.418,6 nghìn ha, bằng 99,2%; phía Bắc 906,3 nghìn ha, bằng 98,8%; phía Nam 1.512,3 nghìn ha, bằng 99,4%.", "1.512,3", "1.387,7"],
    ["in time and late, of what was due", "Đến hạn 5.217 hồ sơ; trả đúng hạn 5.184 hồ sơ; quá hạn 33 hồ sơ.", "5.184", "4.926"],
    ["working and not", "Huyện có 214 hợp tác xã, 187 đang hoạt động, 27 ngừng hoạt động.", "187", "173"],
    ["sectors of enterprises", "Có 8.416 doanh nghiệp thành lập mới, tăng 3,2%; dịch vụ 5.931 doanh nghiệp; công nghiệp và xây dựng 2.274 doanh nghiệp; nông, lâm nghiệp và thủy sản 211 doanh nghiệp.", "5.931", "6.348"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(troubles(text.replace(from, to)).filter((line) => line.includes(" sum:"))).toHaveLength(1);
  });
});

describe("shares that must make a hundred", () => {
  test.each([
    ["men and women", "Dân số trung bình 412.630 người; nam chiếm 49,27%, nữ chiếm 50,73%; thành thị chiếm 31,4%, nông thôn chiếm 68,6%.", "49,27", "52,84"],
    ["a rest", "Chế biến chiếm 42,6% tổng vốn; bất động sản chiếm 31,3%; các ngành còn lại chiếm 26,1%.", "26,1", "27,8"],
    ["a rest behind amounts of its own", "Ngành chế biến 812,4 triệu USD, chiếm 46,2% tổng vốn; xây dựng 514,3 triệu USD, chiếm 29,2%; các ngành còn lại 432,6 triệu USD, chiếm 24,6%.", "24,6", "26,3"],
    ["classes of an evaluation", "Đánh giá năm 2023: hoàn thành xuất sắc 18,42%; hoàn thành tốt 71,36%; hoàn thành nhiệm vụ 9,51%; không hoàn thành 0,71%.", "9,51", "8,74"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(troubles(text.replace(from, to)).filter((line) => line.includes(" sum:"))).toHaveLength(1);
  });
});

test.each([
  // What the bracket takes off.
  "Tổng số thụ lý 81.240 việc (trong đó ủy thác 512 việc, rút lên 8 việc). Phân loại có 57.120 việc có điều kiện; 23.600 việc chưa có điều kiện.",
  // The parts are those of the figure in front.
  "Đến tháng 9 trồng được 1.912 ha; ước hết năm đạt 2.040 ha; rừng sản xuất tập trung 1.824 ha; cây phân tán 88 ha.",
  // Items of a list, none of which is the others' total.
  "Hỗ trợ 241 tỷ đồng (gồm trái phiếu 124 tỷ đồng, vốn sự nghiệp 76 tỷ đồng, vốn đầu tư 41 tỷ đồng).",
  "Bầu 95 đại biểu; 23 nữ (chiếm 24,21%); 7 người ngoài Đảng (7,37%); 24 người tái cử (chiếm 25,26%).",
  "Nam chiếm 31% số người cai nghiện, nữ chiếm 12% số người được tư vấn.",
])("what is no whole of these: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
