/** What the cli says when it cannot do its work: one clear line each. */

import type { ReportFileProblem } from "../word";

/** Ends the command with this one line on stderr and exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}

export const USAGE = "Cách dùng: soat-so recalc TỆP.xlsx --out TỆP-MỚI.xlsx [--json] | soat-so summarise TỆP.xlsx [--style city|province] [--length short|medium|full] [--table TÊN] [--json] | soat-so check TỆP.txt|TỆP.docx|TỆP.xlsx… [--json]";

export const noSuchFile = (file: string): CliError => new CliError(`Không tìm thấy tệp «${file}».`);
export const notReadable = (file: string): CliError => new CliError(`Không đọc được tệp «${file}»: kiểm tra quyền truy cập hoặc đóng chương trình đang mở tệp.`);
export const noTable = (file: string, missing: string): CliError => new CliError(`«${file}» không có bảng chỉ tiêu nào Soát Số đọc được. ${missing}`.trim());
export const notWritable = (file: string, why: string): CliError => new CliError(`Không ghi được «${file}» (${why}); tệp cũ, nếu có, vẫn nguyên vẹn.`);

/** One sentence for each way an .xlsx can be unusable. */
const UNUSABLE: Readonly<Record<string, string>> = {
  "not-xlsx": "không phải tệp Excel .xlsx",
  encrypted: "được đặt mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại",
  "old-xls": "là định dạng .xls cũ; hãy mở bằng Excel và lưu thành .xlsx",
  truncated: "bị cụt hoặc tải về chưa xong",
  "too-large": "quá lớn để đọc an toàn",
  hostile: "có cấu trúc bất thường, không an toàn để mở",
  damaged: "bị hỏng",
  "no-sheet": "không có trang tính nào",
};
export const unusable = (file: string, code: string): CliError => new CliError(`«${file}» ${UNUSABLE[code] ?? "không mở được"}.`);

/** One sentence for each way a report's file can be unusable. */
const UNREADABLE: Readonly<Record<ReportFileProblem, string>> = {
  "not-word": "không phải tệp Word .docx",
  encrypted: "được đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại",
  "old-doc": "là định dạng .doc cũ; hãy mở bằng Word và lưu thành .docx",
  "other-format": "không phải văn bản .txt hay .docx; hãy lưu báo cáo thành .docx",
  truncated: "bị cụt hoặc tải về chưa xong",
  "too-large": "quá lớn để đọc an toàn",
  hostile: "có cấu trúc bất thường, không an toàn để mở",
  damaged: "bị hỏng",
};
export const unreadableReport = (file: string, code: ReportFileProblem): CliError => new CliError(`«${file}» ${UNREADABLE[code]}.`);
export const noPlanTable = (file: string): string => `«${file}» không có bảng chỉ tiêu nào Soát Số đọc được: chỉ kiểm tra phần văn bản và các bảng khác.`;
