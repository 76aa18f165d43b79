/** Shares and averages of another base than the figure beside them, and first figures of a list that are no totals. */
import { checkText } from "../../src/review";

const flagged = (text: string): string[] => checkText([{ file: "b.txt", text }]).relations.filter(({ verdict, kind }) => (kind === "sum" || kind === "ratio") && (verdict === "inconsistent" || verdict === "review")).map(({ formula }) => formula);

describe("bases that the words name", () => {
  it.each([
    "Dự báo đến năm 2032, dân số vùng này khoảng 24 triệu người với 15 triệu lao động, chiếm khoảng 22% dân số cả nước.",
    "Nhóm này ở Việt Nam có 845.120 người, có mặt tại nhiều nơi.\nCác nơi đông nhất:\n- An Bình (214.306 người, chiếm 21,8% dân số toàn tỉnh). - Hòa Lạc (198.114 người, chiếm 17,3% dân số toàn tỉnh).",
    "Vùng đồi rộng khoảng 86.000 ha, tức khoảng 64,5% tổng diện tích; vùng thung lũng rộng khoảng 31.000 ha, chiếm 23,2%.",
    "Chi phí thẩm tra là 62 triệu đồng + (0,3% x phần tổng chi phí trên 15 tỷ đồng).",
    "Số hộ dùng nước sạch chiếm 1/3 dân số trong toàn xã (31,6%).",
    "Mưa trung bình trên 1.900 mm, có nơi trên 3.200 mm, chiếm 78% tổng lượng mưa cả năm.",
    "Thị xã có diện tích 118,40 km², dân số năm 2021 là 96.712 người, mật độ dân số đạt 816 người/km².",
    "Thị xã có diện tích 118,40 km², dân số năm 2021 là 96.712 người, mật độ dân số đạt 817 người/km².",
    "Đô thị mới rộng 1.242 km², lớn hơn gấp 20 lần so với đô thị cũ (60,3 km²).",
    "Xã có 3 nghĩa trang, mỗi nghĩa trang lần lượt có 1.212, 496 và 348 ngôi mộ.",
  ])("are no figure beside the share: %s", (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it("leave a share of the figure beside it judged", () => {
    expect(flagged("Toàn huyện có 12.400 lao động, trong đó có 4.712 lao động qua đào tạo, chiếm 38% số lao động toàn huyện.")).toEqual([]);
    expect(flagged("Toàn huyện có 12.400 lao động, trong đó có 4.712 lao động qua đào tạo, chiếm 83% số lao động toàn huyện.")).toHaveLength(1);
    expect(flagged("Thị xã có diện tích 118,40 km², dân số năm 2021 là 96.712 người, mật độ dân số đạt 876 người/km².")).toHaveLength(1);
  });
});

describe("first figures that are no totals", () => {
  it.each([
    "- Phạt tiền từ 8.000.000 đồng đến 16.000.000 đồng đối với diện tích dưới 0,02 ha; - Phạt tiền từ 16.000.000 đồng đến 24.000.000 đồng đối với diện tích từ 0,02 ha đến 0,05 ha; - Phạt tiền từ 24.000.000 đồng đến 40.000.000 đồng đối với diện tích trên 0,05 ha.",
    "Trong thời gian này có từ 250 cho tới 300 cuộc họp dân. Trong số đó có 40 cuộc ở xã A, 190 cuộc ở xã B, 72 cuộc ở xã C.",
    "4: 27: 31\n5: 27: 38",
    "Xã Tân Lộc được chia thành 14 ấp: 1, 2, 4, 5, Bàu Sen, Cây Da, Đồng Dài, Gò Mây, Kinh Mới, Láng Tròn.",
    "Cả vùng có 22 đơn vị, gồm 18 tỉnh và 4 thành phố; trong đó có 12 tỉnh và 3 thành phố hình thành sau sắp xếp và 7 tỉnh, thành phố không sắp xếp.",
    "Toàn tỉnh có 36 xã đạt 19/19 tiêu chí, có 21 xã đạt từ 15 tiêu chí trở lên; 9 xã còn lại đạt từ 12 đến 14 tiêu chí.",
    "Thuế phải nộp là: 0.5 triệu đồng + 0.645 triệu đồng = 1.145 triệu đồng.",
    "Hưởng ít nhất bằng 370% lương (300% (tiền lương ngày lễ) + 30% (làm ban đêm) + (10% x tiền lương ngày lễ (300%)) = 370%).",
    "Khi được hỏi về khó khăn, có 22,4% số người được hỏi cho rằng do thiếu vốn; 26,5% cho rằng do thiếu đất; 32,1% cho rằng do thiếu nghề.",
  ])("are asked nothing: %s", (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it("leave totals judged", () => {
    expect(flagged("Toàn huyện có 48 trường, gồm 12 trường mầm non, 21 trường tiểu học và 14 trường trung học.")).toHaveLength(1);
    expect(flagged("Thanh tra 74 cuộc (21 cuộc chuyển tiếp, 53 cuộc trong kỳ), gồm 86 cuộc theo kế hoạch và 6 cuộc đột xuất.")).toHaveLength(1);
    expect(flagged("Có 928/146 tổ hợp tác hoạt động tốt, đạt 87,67%.")).toHaveLength(1);
    expect(flagged("Kinh phí 12,5 tỷ đồng + 7,5 tỷ đồng = 21 tỷ đồng.")).toHaveLength(1);
  });
});
