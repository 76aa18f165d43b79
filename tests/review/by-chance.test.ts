/** Figures that are equal by chance are told as nothing; the same figures under one name are. */
import { outcome, troubles } from "./helpers";

const same = (text: string): string[] => outcome(text).filter((line) => line.includes(" same: "));

describe("few digits", () => {
  test("under two names of their own are of two things", () => {
    expect(same("I. THIỆT HẠI\nHòa An: 1 người chết do sét đánh. Bình Lương: 3 người bị thương.\nII. KHẮC PHỤC\nTân Phú: 1 người chết do lũ quét.")).toEqual([]);
    expect(same("I. AN NINH\nTạm đình chỉ điều tra 02 vụ.\nII. TƯ PHÁP\nÁn hành chính đã xét xử 02 vụ.")).toEqual([]);
  });

  test("under one name are told again", () => {
    expect(same("I. NÔNG THÔN MỚI\nToàn huyện có 13 xã đạt chuẩn nông thôn mới.\nII. ĐÁNH GIÁ CHUNG\nĐến nay 13 xã đạt chuẩn nông thôn mới.")).toEqual(["consistent same: 13 13"]);
  });

  test("without a noun are nothing that is counted elsewhere", () => {
    expect(same("I. NÔNG THÔN MỚI\nToàn huyện có 17 xã đã đạt chuẩn nông thôn mới.\nII. HẠN CHẾ\nMột số tiêu chí nông thôn mới (số 10, 13, 17) đạt thấp.")).toEqual([]);
  });
});

describe("a figure told shorter", () => {
  test("needs a word like khoảng where its last digit is a zero", () => {
    expect(same("I. LÂM NGHIỆP\nKhai thác rừng trồng 118 ha.\nII. NHIỆM VỤ\nTrồng rừng 120 ha.")).toEqual([]);
    expect(same("I. LÂM NGHIỆP\nDiện tích rừng trồng khai thác 11.816 ha.\nII. ĐÁNH GIÁ CHUNG\nDiện tích rừng trồng khai thác khoảng 11.800 ha.")).toEqual(["consistent same: 11.816 11.800"]);
  });

  test("does not name a unit that the cell is not in", () => {
    const lines = same("1. Thu ngân sách\nTổng thu trên địa bàn là 314,7 tỷ đồng.\nBảng thu (triệu đồng)\nNội dung\tDự toán\tQuyết toán\nTổng thu trên địa bàn\t355.000\t314.655\nThu nội địa\t300.000\t280.100");
    expect(lines).toContain("consistent same: 314,7 314.655");
  });

  test("is not all of it: 99,81% is not 100%", () => {
    const text = "I. BẦU CỬ\nTỷ lệ cử tri đi bỏ phiếu toàn huyện đạt 99,81%.\nII. ĐÁNH GIÁ CHUNG\nTỷ lệ cử tri đi bỏ phiếu toàn huyện đạt 100%.";
    expect(same(text)).toEqual([]);
    expect(troubles(text)).toEqual([]);
  });

  test("is not what is merely above a round bound", () => {
    expect(same("I. GIẢI NGÂN\nĐã giải ngân 206.838 triệu đồng, đạt 66,1% kế hoạch.\nII. ĐỊA PHƯƠNG\nCó 3 huyện giải ngân trên 60% vốn năm 2024.")).toEqual([]);
  });
});

describe("fractions of one paragraph", () => {
  test("of two wholes are of two things", () => {
    expect(same("Giải quyết xong 1/23 vụ khiếu nại của công dân; giải quyết xong 1/5 vụ tố cáo của công dân.")).toEqual([]);
  });
});

describe("a cell of a table", () => {
  const table = "Lĩnh vực\tNăm 2023\tNăm 2024\tTăng, giảm\nTai nạn giao thông\t18\t16\t-2\nTội phạm hình sự\t11\t14\t+3";

  test("of differences is no count", () => {
    expect(same(`I. AN NINH\nTội phạm hình sự: khởi tố 03 vụ.\n${table}`)).toEqual([]);
  });

  test("is not told by a sentence whose words name another column", () => {
    const staff = "Cấp\tTôn giáo\tNgoài Đảng\nTỉnh\t5\t2\nHuyện\t9\t4";
    expect(same(`I. CƠ CẤU ĐẠI BIỂU\nĐại biểu tỉnh là người theo tôn giáo: 02 đại biểu.\n${staff}`)).toEqual([]);
  });

  test("whose total the sentence tells is not doubted for a row that differs by two digits exchanged", () => {
    const budget = "Nội dung\tDự toán (tr.đ)\tThực hiện (tr.đ)\tSo với dự toán (%)\nTổng thu ngân sách\t80.000\t85.200\t106,5\nThu khác ngân sách\t12.500\t13.200\t105,6";
    expect(troubles(`I. THU NGÂN SÁCH\nTổng thu ngân sách đạt 85.200 triệu đồng, bằng 106,5% dự toán.\n${budget}`)).toEqual([]);
  });
});

describe("distances", () => {
  test("from the year before and from the target are two things", () => {
    expect(troubles("I. KẾT QUẢ\n1. Xã đạt chuẩn nông thôn mới\nCó 85 xã đạt chuẩn nông thôn mới, tăng 06 xã so với cuối năm 2023.\nII. ĐÁNH GIÁ CHUNG\n1. Ưu điểm: có 85 xã đạt chuẩn nông thôn mới, vượt 02 xã so với kế hoạch.")).toEqual([]);
  });
});
