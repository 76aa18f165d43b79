/** Totals and shares whose parts no word announces, but which what is left of all, or the last item joined, closes. */
import { outcome, troubles } from "./helpers";

describe("one figure changed", () => {
  test.each([
    ["what is left of all", "Toàn huyện có 1.842 hộ vùng lũ, 614 hộ đã di dời, còn lại 1.228 hộ chưa di dời.", "1.228", "1.328"],
    ["three and more of one name, the last joined", "Kiểm tra 1.864 cửa hàng, có 947 cửa hàng chấp hành tốt, 781 cửa hàng chấp hành khá và 136 cửa hàng phải nhắc nhở.", "781", "718"],
    ["a share and the rest", "Kênh siêu thị chiếm 37%, còn lại chợ dân sinh chiếm 63%.", "63", "43"],
    ["shares with decimals, the last joined", "Nhóm đầu chiếm 21,6%, nhóm giữa chiếm 43,2% và nhóm cuối chiếm 35,2%.", "35,2", "34,2"],
    ["more than a hundred", "Loại lớn chiếm 52%, loại vừa chiếm 41% và loại nhỏ chiếm 7%.", "41", "71"],
  ])("%s", (_, text, from, to) => {
    expect(troubles(text)).toEqual([]);
    expect(outcome(text).some((line) => line.startsWith("consistent sum"))).toBe(true);
    expect(troubles(text.replace(from, to)).filter((line) => line.includes(" sum:"))).toHaveLength(1);
  });
});

test.each([
  "Nông nghiệp chiếm 21,6%, công nghiệp chiếm 38,2% và dịch vụ chiếm 34,2%.",
  "Nhóm đầu chiếm 21%, nhóm giữa chiếm 33%, nhóm cuối chiếm 16%.",
  "Nữ chiếm 52%, người cao tuổi chiếm 41% và hộ nghèo chiếm 27%.",
  "Kiểm tra 1.864 cửa hàng, có 947 cửa hàng chấp hành tốt, 281 cửa hàng chấp hành khá và 136 cửa hàng phải nhắc nhở.",
  "Toàn huyện có 1.842 hộ vùng lũ, 614 hộ đã di dời, còn lại 400 hộ chưa đăng ký.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
