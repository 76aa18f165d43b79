/** Contributions to a growth, in points. */
import { outcome, troubles } from "./helpers";

const text = (second: string): string =>
  `Trong mức tăng 7,24% của toàn tỉnh, nông nghiệp đóng góp 0,58 điểm phần trăm; công nghiệp đóng góp ${second} điểm phần trăm (riêng điện đóng góp 1,9 điểm phần trăm); dịch vụ đóng góp 2,45 điểm phần trăm.`;

test("add up to it, whatever a part's own part contributes", () => {
  expect(outcome(text("4,21"))).toEqual(["consistent sum: 7,24 0,58 4,21 2,45"]);
  expect(troubles(text("4,12"))).toEqual(["review sum: 7,24 0,58 4,12 2,45"]);
  expect(troubles(text("2,21"))).toEqual(["review sum: 7,24 0,58 2,21 2,45"]);
  // Some are left out.
  expect(troubles(text("1,35"))).toEqual([]);
});

test("beside the growth of each part", () => {
  const own = (second: string): string => `GRDP tăng 7,24% so với cùng kỳ, trong đó khu vực I tăng 3,1%, đóng góp 0,58 điểm phần trăm; khu vực II tăng 9%, đóng góp ${second} điểm phần trăm; khu vực III tăng 6%, đóng góp 2,45 điểm phần trăm.`;
  expect(outcome(own("4,21"))).toContain("consistent sum: 7,24 0,58 4,21 2,45");
  expect(troubles(own("4,51"))).toEqual(["review sum: 7,24 0,58 4,51 2,45"]);
});

test("what pulls down is taken off", () => {
  expect(outcome("GRDP tăng 7,24%: nông nghiệp đóng góp 0,58 điểm phần trăm; công nghiệp đóng góp 4,91 điểm phần trăm; dịch vụ đóng góp 2,45 điểm phần trăm; thuế làm giảm, đóng góp âm 0,7 điểm phần trăm.")).toEqual(["consistent sum: 7,24 0,58 4,91 2,45 0,7"]);
});

test("points told in short behind the first", () => {
  const text = (all: string): string => `GRDP tăng ${all}%. Trong đó nông nghiệp tăng 4,1%, đóng góp 1,18 điểm phần trăm; công nghiệp tăng 11,9%, đóng góp 3,94 điểm; dịch vụ tăng 7,2%, đóng góp 2,45 điểm; thuế sản phẩm tăng 2,6%, đóng góp 0,14 điểm.`;
  expect(outcome(text("7,71"))).toContain("consistent sum: 7,71 1,18 3,94 2,45 0,14");
  expect(troubles(text("7,17"))).toEqual([expect.stringContaining("7,17")]);
});
