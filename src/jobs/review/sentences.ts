/** Every Vietnamese word the review jobs say, in the log, in marks and in the signed record. */
import type { FindingClass } from "../../review";

/** What a row of the log records; the word in its column "Quyết định". */
export const ACTS = { dismiss: "Bỏ qua", reopen: "Mở lại", fix: "Sửa", undoFix: "Hoàn tác sửa", sign: "Ký biên bản" } as const;
export type Act = keyof typeof ACTS;

export const CLASS_WORDS: Readonly<Record<FindingClass, string>> = { wrong: "Sai", review: "Cần xem", form: "Gợi ý" };
export const RECORD_KIND = "Biên bản";

/** Every mark begins so. */
export const MARK_PREFIX = "Soát Số: ";

export const SAY = {
  unread: (table: string, sheet: string, what: string) => `Bảng ${table} trên trang «${sheet}» chưa đọc được như bảng chỉ tiêu (${what}) nên chỉ được kiểm tra hình thức.`,
  noSuchFinding: "Phát hiện này không còn trong lần kiểm tra gần nhất. Bấm «Kiểm tra số liệu» để xem lại từ đầu.",
  noEdit: "Phát hiện này không có cách sửa làm thay được; hãy sửa trực tiếp trong ô rồi bấm «Đã sửa».",
  cellChanged: (place: string) => `Ô ${place} đã đổi so với lúc kiểm tra nên không sửa. Bấm «Kiểm tra số liệu» để xem lại.`,
  cellChangedWhileWriting: (place: string) => `Có người vừa sửa ô ${place} cùng lúc; số của người đó được giữ lại. Bấm «Kiểm tra số liệu» để xem lại.`,
  sheetProtected: (sheet: string) => `Trang «${sheet}» đang được bảo vệ nên Soát Số không ghi được. Bỏ bảo vệ (thẻ Xem lại → Bỏ bảo vệ trang tính) rồi bấm lại.`,
  needsName: "Cần tên người rà soát để ghi vào nhật ký.",
  needsReason: "Cần nêu lý do khi bỏ qua một phát hiện.",
  logNotStanding: "Dòng nhật ký vừa ghi không còn trong bảng (có người ghi cùng lúc). Soát Số sẽ ghi lại ở lần sau; bấm lại để ghi ngay.",
  logRewritten: (rows: number) => `${rows} dòng nhật ký bị ghi đè khi hai người ghi cùng lúc; Soát Số đã ghi lại.`,
  logLost: (rows: number) => `${rows} dòng nhật ký bị ghi đè khi hai người ghi cùng lúc và chưa ghi lại được; Soát Số sẽ thử lại.`,
  noCheckYet: "Chưa kiểm tra lần nào trong phiên này. Bấm «Kiểm tra số liệu» trước.",
  fixed: (from: string, to: string, reason: string) => `«${from}» → «${to}». ${reason}`.trim(),
} as const;
