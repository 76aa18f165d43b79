/** Every Vietnamese word of the check of a written report; the English texts have the same keys. */
import type { ReportFileProblem } from "../../word";
import type { Tone } from "./entries";

const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

export const vi = {
  section: "Kiểm tra văn bản",
  body: "Đọc một báo cáo, tìm các số liệu liên hệ với nhau (tổng và bộ phận, tỷ lệ, so với kế hoạch, so với kỳ trước, một chỉ tiêu nêu hai nơi) và chỉ ra chỗ không khớp. Văn bản không rời khỏi máy này.",
  paste: "Dán nội dung báo cáo",
  placeholder: "Ví dụ: Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 80%…",
  choose: "Chọn tệp .docx hoặc .txt",
  drop: "hoặc thả tệp vào đây",
  run: "Kiểm tra",
  nothing: "Dán văn bản hoặc chọn một tệp để kiểm tra.",
  running: (name: string) => (name === "" ? "Đang đối chiếu văn bản…" : `Đang đọc và đối chiếu «${name}»…`),
  stop: "Dừng",
  stopped: "Đã dừng. Chưa có kết quả nào.",
  failed: "Chưa kiểm tra được",
  problem: {
    "not-word": "Tệp này không phải tệp Word .docx.",
    encrypted: "Tệp được đặt mật khẩu. Mở bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.",
    "old-doc": "Tệp là định dạng .doc cũ. Mở bằng Word, lưu thành .docx rồi chọn lại.",
    "other-format": "Tệp không phải văn bản .txt hay .docx. Lưu báo cáo thành .docx rồi chọn lại.",
    truncated: "Tệp bị cụt hoặc tải về chưa xong. Lấy lại tệp rồi thử lại.",
    "too-large": "Văn bản quá lớn để đọc an toàn. Chia nhỏ rồi kiểm tra từng phần.",
    hostile: "Tệp có cấu trúc bất thường, không an toàn để mở.",
    damaged: "Tệp bị hỏng. Mở bằng Word, lưu thành tệp mới rồi chọn lại.",
    "no-worker": "Không khởi động được phần kiểm tra. Xem lại kết nối mạng, đóng rồi mở lại ngăn.",
    unforeseen: "Có lỗi ngoài dự kiến. Văn bản vẫn như cũ; hãy thử lại.",
  } satisfies Record<ReportFileProblem | "no-worker" | "unforeseen", string>,

  summary: (all: number, fit: number, wrong: number, review: number) => `Đã đối chiếu ${count(all)} quan hệ: ${count(fit)} khớp, ${count(wrong)} sai, ${count(review)} cần xem`,
  noRelations: "Không thấy số liệu nào đối chiếu được với nhau. Văn bản có thể quá ngắn hoặc số liệu không nêu căn cứ.",
  clean: "Không thấy chỗ nào cần sửa. Mở «Khớp» để xem những gì đã được đối chiếu.",
  filter: "Lọc theo kết quả",
  tone: { wrong: "Sai", review: "Cần xem", form: "Gợi ý", checked: "Khớp" } satisfies Record<Tone, string>,
  toneCount: (word: string, n: number) => `${word}: ${count(n)}`,
  findings: "Những chỗ cần xem",
  checked: "Những quan hệ đã khớp",
  keys: "J, K hoặc mũi tên: mục sau, mục trước. Enter: đến chỗ đó trong văn bản.",
  more: (n: number) => `Xem thêm ${count(n)} mục`,
  equation: "Phép tính",
  places: "Các chỗ",
  line: (n: number) => `dòng ${n}`,
  paragraph: (n: number) => `đoạn ${n}`,
  note: (note: number, paragraph: number) => `chú thích ${note}, đoạn ${paragraph}`,
  goTo: (place: string, said: string) => `Đến «${said}» ở ${place}`,
  proposal: (from: string, to: string) => `Đề nghị xem lại: «${from}» → «${to}»`,
  text: "Văn bản đã đánh dấu",
  mark: { wrong: "sai", review: "cần xem", form: "gợi ý", checked: "đã khớp" } satisfies Record<Tone, string>,
  noteMark: (n: string) => `chú thích ${n}`,
  again: "Văn bản khác",
  copy: "Chép danh sách",
  copied: "Đã chép danh sách. Dán vào Word hoặc thư bằng Ctrl+V.",
  copyFailed: "Trình duyệt không cho chép tự động. Nhấn Ctrl+C để chép phần đang chọn.",
  pasted: "Văn bản đã dán",
};

/** The shape of the texts: every language has exactly these keys and parameters. */
export type CheckTexts = Widen<typeof vi>;
type Widen<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { [K in keyof T]: Widen<T[K]> };
