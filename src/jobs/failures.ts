/** Failures as people meet them: what happened, whether the workbook changed, what to do. */
import { ExcelFailure, type ExcelFailureCode } from "../workbook";
import type { JobFailure } from "./types";

/** Thrown by every job; `failure` is ready to be shown. */
export class JobError extends Error {
  override readonly name = "JobError";
  constructor(readonly failure: JobFailure) {
    super(failure.message);
  }
}

const SENTENCES: Readonly<Record<JobFailure["code"], string>> = {
  "cell-editing": "Excel đang chờ bạn nhập xong một ô. Bấm Enter hoặc Esc trong trang tính rồi thử lại.",
  "protected-sheet": "Excel không cho ghi: trang tính đang được bảo vệ hoặc tệp đang mở chỉ để đọc. Bỏ bảo vệ (thẻ Xem lại → Bỏ bảo vệ trang tính) hoặc bấm «Cho phép chỉnh sửa» rồi thử lại.",
  "read-only": "Tệp đang mở ở chế độ chỉ đọc. Bấm «Cho phép chỉnh sửa» hoặc lưu thành bản khác rồi thử lại.",
  "item-gone": "Một bảng, trang hoặc cột vừa bị xóa hay đổi tên trong lúc làm. Bấm lại để đọc tệp từ đầu.",
  "too-large": "Lượng dữ liệu vượt mức Excel nhận trong một lần. Hãy lọc hoặc tách bớt bảng rồi thử lại.",
  "session-lost": "Mất kết nối với Excel giữa chừng. Chờ vài giây rồi thử lại; nếu vẫn lỗi, đóng và mở lại ngăn Soát Số.",
  "changed-meanwhile": "Có người vừa sửa số liệu trong lúc tính. Bấm lại để tính với số mới.",
  "not-supported": "Bản Excel này chưa có chức năng cần dùng. Cần Excel 2021 trở lên hoặc Excel trên web.",
  cancelled: "Đã dừng theo yêu cầu.",
  unknown: "Excel báo một lỗi chưa rõ nguyên nhân. Thử lại; nếu vẫn lỗi, gửi chi tiết bên dưới cho người hỗ trợ.",
};
const UNCHANGED = "Tệp chưa bị thay đổi.";
/** Excel runs the actions of a request in order and does not take back those before the failing one. */
const PERHAPS = "Một phần có thể đã được ghi; bấm lại để hoàn tất, hoặc dùng Hoàn tác của Excel.";

/** Makes a failure for people; `what` replaces the general sentence where more is known. */
export function failure(code: JobFailure["code"], state: { readonly written: boolean; readonly what?: string; readonly detail?: string }): JobError {
  const message = `${state.what ?? SENTENCES[code]} ${state.written ? PERHAPS : UNCHANGED}`;
  return new JobError({ code, message, workbook: state.written ? "written" : "unchanged", detail: state.detail ?? "" });
}

/** Runs a job's work and turns whatever Excel threw into a `JobError`; a defect of our own stays what it is. */
export async function withFailures<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExcelFailure) throw failure(asJobCode(error.code), { written: error.whileWriting, detail: error.detail });
    throw error;
  }
}

const asJobCode = (code: ExcelFailureCode): JobFailure["code"] => code;
