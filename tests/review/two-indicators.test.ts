/** Two indicators are no telling again of one, however near their figures lie. */
import { named, troubles } from "./helpers";

test.each([
  // Worth the same, and as far above their plans.
  `Doanh thu du lịch ước đạt 899.999,8 tỷ đồng, vượt 32,3% kế hoạch nhưng giảm 12,3% so với năm 2022.
B. VĂN HÓA - XÃ HỘI
Giá trị sản xuất nông, lâm nghiệp, thủy sản ước đạt 899.999,8 tỷ đồng, vượt 32,3% kế hoạch nhưng giảm 10,7% so với năm 2022.`,
  // One in tonnes, one in đồng.
  `A. KINH TẾ
Có 2/3 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu không đạt kế hoạch. Tuy nhiên, sản lượng thủy sản ước đạt 64.814,25 tấn, chỉ đạt 78% kế hoạch.
B. VĂN HÓA - XÃ HỘI
Giá trị sản xuất nông, lâm nghiệp, thủy sản ước đạt 815.743,6 tỷ đồng, chỉ đạt 73% kế hoạch.
Hạn chế
Còn 02 chỉ tiêu không đạt kế hoạch: sản lượng thủy sản; giá trị sản xuất nông, lâm nghiệp, thủy sản.`,
  // Revenue of two kinds.
  `A. KINH TẾ
Có 3/4 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu không đạt kế hoạch. Doanh thu du lịch ước đạt 8.999.999 tỷ đồng, đạt 131% kế hoạch.
B. VĂN HÓA - XÃ HỘI
Doanh thu vận tải ước đạt 8.999.989 tỷ đồng, đạt 97% kế hoạch.
Hạn chế
Còn 02 chỉ tiêu không đạt kế hoạch: doanh thu vận tải 8.999.989 tỷ đồng, đạt 97% kế hoạch; tỷ lệ bao phủ bảo hiểm y tế 78,53%.`,
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});

test("one indicator that a closing part tells with another digit is asked about", () => {
  named(`A. KINH TẾ
Có 3/4 chỉ tiêu đạt và vượt kế hoạch; 01 chỉ tiêu không đạt kế hoạch. Doanh thu vận tải ước đạt 7.412.586 tỷ đồng, đạt 97% kế hoạch.
Hạn chế
Còn 02 chỉ tiêu không đạt kế hoạch: doanh thu vận tải 7.412.586 tỷ đồng, đạt 97% kế hoạch; tỷ lệ bao phủ bảo hiểm y tế 78,53%.`, ["7.412.586", "7.412.886"]);
});
