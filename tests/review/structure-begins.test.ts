/** A structure begins where its words do: a growth told in front of it is none of its shares. */
import { named, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Tổng sản phẩm (GRDP) đạt 9%; cơ cấu kinh tế: nông, lâm nghiệp và thủy sản 14,25%; công nghiệp và xây dựng 38,4%; dịch vụ 41,85%; thuế sản phẩm trừ trợ cấp sản phẩm 5,5%.", "41,85", "32,45"],
  ["Tốc độ tăng năng suất đạt 6%; cơ cấu lao động: nông nghiệp 41,2%; công nghiệp 24,5%; thương mại 18,1%; dịch vụ khác 16,2%.", "41,2", "35,2"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test("the growth in front and the shares stay silent where the shares make a hundred", () => {
  expect(troubles("Tổng sản phẩm (GRDP) đạt 9%; cơ cấu kinh tế: nông nghiệp 14,25%; công nghiệp 38,4%; dịch vụ 41,85%; thuế sản phẩm 5,5%.")).toEqual([]);
});
