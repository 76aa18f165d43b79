/** The structure of an economy: the sectors and the taxes on products are all there are, however it is told. */
import { named, outcome, troubles } from "./helpers";

test.each<[string, string, string]>([
  ["Về cơ cấu kinh tế, khu vực nông, lâm nghiệp và thủy sản chiếm 16,4% (cùng kỳ 17,2%), khu vực công nghiệp và xây dựng chiếm 40,9% (cùng kỳ 39,8%), khu vực dịch vụ chiếm 37,5%, thuế sản phẩm chiếm 5,2%.", "40,9", "4,09"],
  ["Trong cơ cấu kinh tế quý III, khu vực nông, lâm nghiệp và thủy sản chiếm tỷ trọng 23,1%; khu vực công nghiệp và xây dựng chiếm 34,6%; khu vực dịch vụ chiếm 37,9%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 4,4%.", "37,9", "39,7"],
  ["Cơ cấu kinh tế chuyển dịch tích cực: tỷ trọng nông nghiệp giảm còn 23,1%; công nghiệp - xây dựng tăng lên 34,6%; thương mại - dịch vụ đạt 42,3%.", "34,6", "43,6"],
  ["Cơ cấu kinh tế (nông nghiệp - công nghiệp - dịch vụ) là: 23,1% - 34,6% - 42,3%.", "23,1", "32,1"],
  ["Tỷ trọng các ngành nông, lâm nghiệp, thủy sản; công nghiệp, xây dựng; dịch vụ lần lượt là 23,1%; 34,6%; 42,3%.", "42,3", "43,2"],
  ["Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng nông - lâm - thủy sản giảm từ 38,2% xuống còn 34,5%; công nghiệp - xây dựng tăng từ 21,3% lên 23,1%; dịch vụ tăng từ 40,5% lên 42,4%.", "34,5", "3,45"],
  ["Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng nông - lâm - thủy sản giảm từ 38,2% xuống còn 34,5%; công nghiệp - xây dựng tăng từ 21,3% lên 23,1%; dịch vụ tăng từ 40,5% lên 42,4%.", "21,3", "31,2"],
  ["Cơ cấu GRDP: nông nghiệp chiếm 14,2%, công nghiệp - xây dựng chiếm 44,3%, trong đó công nghiệp chiếm 37,6%, dịch vụ chiếm 33,1%, thuế sản phẩm chiếm 8,4%.", "33,1", "31,3"],
])("%s", (text, from, to) => {
  named(text, [from, to]);
});

test.each([
  // A share of a share.
  "Cơ cấu GRDP: nông nghiệp chiếm 14,2%, công nghiệp - xây dựng chiếm 44,3%, trong đó công nghiệp chiếm 37,6%, dịch vụ chiếm 33,1%, thuế sản phẩm chiếm 8,4%.",
  "Cơ cấu nguồn vốn: trung ương 41,6%; tỉnh 22,4%; huyện 16%, trong đó nguồn thu tiền sử dụng đất của các khu dân cư mới và các khu đấu giá hoàn thành trong năm 12,5%; dân góp 20%.",
  // Taxes on products are left out.
  "Cơ cấu kinh tế năm nay: khu vực nông, lâm nghiệp và thủy sản chiếm 16,4%, khu vực công nghiệp và xây dựng chiếm 40,9%, khu vực dịch vụ chiếm 37,5%.",
  // Others have their part, too.
  "Dư nợ cho vay ngành nông nghiệp chiếm tỷ trọng 26,1%, công nghiệp chiếm 18,2%, dịch vụ chiếm 31,4%.",
  "Tỷ trọng vốn đầu tư vào nông nghiệp chiếm 4%, công nghiệp chiếm 51%, dịch vụ chiếm 12%.",
  // How they change, not how large they are.
  "Cơ cấu kinh tế: giá trị nông nghiệp tăng 3,2%, công nghiệp tăng 9,4%, dịch vụ tăng 7,1%.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("both structures of a change are told to hold", () => {
  const text = "Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng nông nghiệp giảm từ 38,2% xuống còn 34,5%; công nghiệp tăng từ 21,3% lên 23,1%; dịch vụ tăng từ 40,5% lên 42,4%.";
  expect(outcome(text).filter((line) => line.startsWith("consistent sum"))).toHaveLength(2);
});
