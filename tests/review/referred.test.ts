/** A count that a sentence goes on from. */
import { outcome, troubles } from "./helpers";

describe("a sentence that goes on from a count", () => {
  test.each([
    ["Năm 2024, huyện thụ lý 653 vụ, việc các loại.\nTrong «653» vụ, việc thụ lý, đã giải quyết 611 vụ.", "635"],
    ["Có 6 chỉ tiêu vượt kế hoạch, 4 chỉ tiêu đạt kế hoạch. Trong «6» chỉ tiêu vượt kế hoạch có 2 chỉ tiêu về văn hóa.", "7"],
    ["Có 5 nhóm tăng giá so với tháng trước, 2 nhóm giảm giá. Trong «5» nhóm hàng tăng giá, nhóm may mặc tăng cao nhất.", "6"],
    ["Đã mở 38 lớp tập huấn cho 1.530 người. Qua «38» lớp tập huấn, kỹ năng của cán bộ được nâng lên.", "83"],
    ["Huyện có 27 trường mầm non. Cả «27» trường mầm non đều tổ chức bán trú.", "72"],
    ["Phát hiện 58 cơ sở vi phạm. Trong số «58» cơ sở vi phạm đã xử phạt 41 cơ sở.", "85"],
  ])("%s", (text, wrong) => {
    const right = text.replace(/[«»]/g, "");
    expect(troubles(right)).toEqual([]);
    expect(outcome(right).some((line) => line.startsWith("consistent same"))).toBe(true);
    expect(troubles(text.replace(/«.*»/, wrong)).length).toBe(1);
  });

  test.each([
    ["Có 6 chỉ tiêu vượt kế hoạch, 4 chỉ tiêu đạt kế hoạch. Trong 10 chỉ tiêu đạt và vượt kế hoạch có 2 chỉ tiêu về văn hóa."],
    ["Kiểm tra 312 cơ sở, phát hiện 58 cơ sở vi phạm. Với 302 cơ sở còn lại, đoàn hướng dẫn khắc phục."],
    ["Trong 5 năm có 12 xã đạt chuẩn. Trong 6 năm tới phấn đấu thêm 8 xã."],
    ["Năm trước có 653 vụ, việc thụ lý. Trong 635 vụ, việc thụ lý năm nay, đã giải quyết 611 vụ."],
  ])("not of something else: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });
});
