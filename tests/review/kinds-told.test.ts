/** Kinds that are all there are: told in a sentence of their own, or numbered behind their count. */
import { named, troubles } from "./helpers";

test.each([
  // The sentence behind, in a paragraph of its own.
  ["Nợ của hợp tác xã là 640 tỷ đồng, gấp rưỡi năm ngoái.\nTrong đó nợ ngắn hạn là 215 tỷ đồng, nợ dài hạn là 425 tỷ đồng.", ["425", "362"]],
  ["Cầu cảng có tổng mức đầu tư 318,6 tỷ đồng. Trong đó, vốn vay là 204,1 tỷ đồng, vốn đối ứng là 114,5 tỷ đồng.", ["114,5", "138,2"]],
  ["Bến xe khai thác 58 tuyến, trong đó có 31 tuyến quốc nội và 27 tuyến quốc tế.", ["31 tuyến", "37 tuyến"]],
  ["Sở được giao 8.214 nhiệm vụ. Trong đó, có 5.106 nhiệm vụ đã hoàn thành, 2.940 nhiệm vụ đang thực hiện, 168 nhiệm vụ chưa hoàn thành.", ["5.106", "4.483"]],
  ["Quý này có 942 dự án đăng ký, trong đó có 18 dự án nhóm A, 233 dự án nhóm B và 691 dự án nhóm C.", ["233", "265"]],
  ["Dân số huyện là 118.400 người; trong đó nam 58.900 người; nữ 59.500 người.", ["118.400", "98.700"]],
  ["Lượng xe bán ra đạt 9.842 xe, giảm 3%. Trong đó, bao gồm 6.120 xe con; 3.310 xe tải và 412 xe khách.", ["3.310", "2.705"]],
  ["Qua phân loại có 506 đơn, trong đó thụ lý 142 đơn, hướng dẫn 271 đơn, chuyển cơ quan khác 62 đơn, đôn đốc 31 đơn.", ["62 đơn", "51 đơn"]],
  ["Cơ quan nhận 884 đơn (tồn đầu kỳ 37 đơn, tiếp nhận mới 847 đơn).", ["847", "691"]],
  ["Lượng cá tôm về cảng, tổng sản lượng thủy sản ước 52.140 tấn. Trong đó, sản lượng cá 30.115 tấn; sản lượng tôm 22.025 tấn.", ["52.140", "41.360"]],
] as const)("named: %s", (text, slip) => {
  named(text, slip);
});

test.each([
  "Nợ của hợp tác xã là 640 tỷ đồng, gấp rưỡi năm ngoái.\nTrong đó nợ ngân hàng là 215 tỷ đồng, nợ bạn hàng là 362 tỷ đồng.",
  // One is not what the other lacks.
  "Đội lập biên bản 1.320 vụ.\nTrong đó, 611 vụ dựng lều không phép, 504 vụ dựng lều sai phép.",
  // Some of the groups.
  "Quý này có 942 dự án đăng ký, trong đó có 18 dự án nhóm A và 233 dự án nhóm B.",
  // What a hedge may leave out, and who is told by two sortings at once.
  "Nợ của hợp tác xã gần 600 tỷ đồng. Trong đó nợ ngắn hạn là 215 tỷ đồng, nợ dài hạn là 325 tỷ đồng.",
  "Cầu cảng có tổng mức đầu tư 318,6 tỷ đồng. Trong đó, vốn vay là 204,1 tỷ đồng, vốn đối ứng là 93,8 tỷ đồng.",
  "Có 8.120.000 cổ phần được đặt mua, trong đó cá nhân trong nước hơn 214.000 cổ phần và tổ chức nước ngoài hơn 6.305.000 cổ phần.",
  "Hợp tác xã vay 640 tỷ đồng. Trong đó, bao gồm cả 215 tỷ đồng vay nóng và 212 tỷ đồng vay tuần.",
  // One field may bear both.
  "Xã gieo 52 ha. Trong đó, lúa 40 ha; rau 25 ha.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
