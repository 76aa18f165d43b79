/** Two places that differ and yet speak of two things: items of lists, articles, years. */
import { checkText } from "../../src/review";

const flagged = (...lines: readonly string[]): readonly string[] =>
  checkText([{ file: "a.txt", text: lines.join("\n") }]).relations.filter(({ kind, verdict }) => kind === "same" && verdict !== "consistent").map(({ formula }) => formula);

describe("two things that bear one name", () => {
  it("asks nothing about items side by side in one list", () => {
    expect(flagged(
      "Điều 7. Mức hỗ trợ",
      "1. Hỗ trợ 60.000.000 đồng đến 70.000.000 đồng đối với một trong các mô hình sau đây:",
      "a) Mô hình trồng rau trong nhà lưới;",
      "2. Hỗ trợ 70.000.000 đồng đến 80.000.000 đồng đối với một trong các mô hình sau đây:",
      "a) Mô hình nuôi cá lồng;",
    )).toEqual([]);
  });

  it("asks nothing about like items under two heads", () => {
    expect(flagged(
      "Điều 3. Chế độ bồi dưỡng",
      "1. Trong thời gian tập huấn:",
      "- Cộng tác viên cấp huyện: 32.000 đồng/người/ngày.",
      "- Cộng tác viên cấp xã: 22.000 đồng/người/ngày.",
      "2. Trong thời gian hội thi:",
      "- Cộng tác viên cấp huyện: 52.000 đồng/người/ngày.",
      "- Cộng tác viên cấp xã: 42.000 đồng/người/ngày.",
    )).toEqual([]);
    expect(flagged(
      "Mục tiêu cụ thể giai đoạn 2026 - 2028:",
      "- Phấn đấu tỷ lệ trưởng thôn là nữ đạt 31%.",
      "Mục tiêu cụ thể giai đoạn 2029 - 2031:",
      "- Phấn đấu tỷ lệ trưởng thôn là nữ đạt 36%.",
    )).toEqual([]);
  });

  it("knows items of one line, and that i) goes on behind h)", () => {
    expect(flagged("- Xã Tân Hòa (3.412 hộ, chiếm 24,7% tổng số hộ làm nghề mộc của huyện), ở ven sông. - Xã Phú Lộc (2.031 hộ, chiếm 14,7% tổng số hộ làm nghề mộc của huyện), ở ven núi.")).toEqual([]);
    const article = (n: number, points: number): readonly string[] => [
      `Điều ${n}. Cách chấm điểm`, "1. Tiêu chí chung:", "h) Thôn có nhà văn hóa được tính 3 điểm;", "i) Thôn có sân chơi được tính 3 điểm;", "2. Yếu tố riêng:",
      `a) Có từ 15% đến 25% số hộ làm nghề truyền thống được tính ${points} điểm; trên 25% được tính thêm 0,5 điểm.`,
    ];
    expect(flagged(...article(4, 1), ...article(5, 2))).toEqual([]);
  });

  it("takes the number of an article for no figure", () => {
    expect(flagged(
      "Điều 47 Quy chế làm việc quy định các phiên họp thường kỳ của Ủy ban.",
      "Điều 41 Quy chế làm việc quy định các phiên họp bất thường của Ủy ban.",
    )).toEqual([]);
  });

  it("knows a year long ago from now", () => {
    expect(flagged(
      "Đến cuối năm 2011, thị xã Tân Lập có 14 đơn vị hành chính trực thuộc.",
      "Thị xã nằm bên bờ sông.", "Thị xã có chợ lớn.", "Thị xã có hai bến xe.",
      "Năm 2022, thị xã mở thêm một bến xe.",
      "Thị xã Tân Lập có 23 đơn vị hành chính cấp xã trực thuộc.",
    )).toEqual([]);
  });

  it("still asks about what two parts of a report tell", () => {
    expect(flagged(
      "I. KẾT QUẢ ĐẠT ĐƯỢC",
      "1. Về nông nghiệp",
      "Sản lượng lương thực có hạt đạt 48.215 tấn, tăng 2,1% so với cùng kỳ.",
      "II. ĐÁNH GIÁ CHUNG",
      "Sản lượng lương thực có hạt đạt 48.251 tấn.",
    )).not.toEqual([]);
  });
});
