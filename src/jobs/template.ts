/** The plan table that "Dùng tệp mẫu" adds to an open workbook: the columns an office fills in every month. */
import type { Template } from "../workbook";

const FIGURE = "#,##0.##;-#,##0.##";

/** @param year the year being reported, N */
export function planTemplate(year: number): Template {
  return {
    sheet: "Biểu chỉ tiêu",
    table: "ChiTieu",
    title: `BIỂU TỔNG HỢP CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM ${year}`,
    subtitle: "Nhập số vào các cột kế hoạch và thực hiện rồi bấm «Tính lại» trong ngăn Soát Số.",
    columns: [
      { header: "TT", width: 6, numberFormat: "@" },
      { header: "Chỉ tiêu", width: 42, numberFormat: "General" },
      { header: "ĐVT", width: 13, numberFormat: "General" },
      { header: `TH ${year - 1}`, width: 13, numberFormat: FIGURE },
      { header: `KH ${year}`, width: 13, numberFormat: FIGURE },
      { header: `Ước TH ${year}`, width: 13, numberFormat: FIGURE },
      { header: `KH ${year + 1}`, width: 13, numberFormat: FIGURE },
      { header: "Chiều", width: 9, numberFormat: "General", words: ["Cao", "Thấp"] },
      { header: "Ghi chú", width: 24, numberFormat: "General" },
    ],
    rows: [
      ["A", "KINH TẾ"],
      ["1", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng"],
      ["2", "Tổng giá trị sản xuất", "tỷ đồng"],
      ["3", "Tốc độ tăng giá trị sản xuất", "%"],
      ["4", "Thu nhập bình quân đầu người", "triệu đồng/người"],
      ["B", "VĂN HÓA - XÃ HỘI"],
      ["1", "Tỷ lệ hộ nghèo", "%", "", "", "", "", "Thấp"],
      ["2", "Tỷ lệ bao phủ bảo hiểm y tế", "%"],
      ["3", "Số lao động được giải quyết việc làm", "người"],
      ["C", "MÔI TRƯỜNG"],
      ["1", "Tỷ lệ che phủ rừng", "%"],
      ["2", "Tỷ lệ hộ dân dùng nước sạch", "%"],
    ],
  };
}
