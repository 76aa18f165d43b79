/** The words for what became of things: what is done with, what is left, what is under way or hindered. */

const DONE = /(?<![A-Za-zÀ-ỹ])(?:đã|hoàn thành|xong|có mặt|hiện có|giải ngân|giải quyết|xử lý|sử dụng|thực hiện|quyết toán|thu về|thu hồi|xuất cấp|được duyệt|phê duyệt|đấu thầu|trúng thầu|thẩm tra|chấp thuận|tổng chi|truy tố|xét xử|kết luận|đình chỉ|khởi tố|chuyển|trả lại|rút|h(?:òa|oà) giải|hủy|thi hành|dự thi|phân bổ|bàn giao|nghiệm thu|[A-Za-zÀ-ỹ]+ được(?!\s+(?:giao|phân bổ|bố trí|cấp)))(?![A-Za-zÀ-ỹ])/u;
/** Done to the end, whatever verb it is told with: "giải quyết 293 tin" may be all there were. */
const FINISHED = /(?<![A-Za-zÀ-ỹ])(?:hoàn thành|xong|đi vào hoạt động|đưa vào sử dụng|(?:hòa giải|thi công|tổ chức) thành|đã (?:được )?(?:giải quyết|khắc phục|xử lý|cấp|thi hành|sửa|xây|nghiệm thu|phê duyệt|thực hiện|trả))(?![A-Za-zÀ-ỹ])/u;
const LEFT = /(?<![A-Za-zÀ-ỹ])(?:còn(?!\s+(?:có|sống|hiệu lực|hơn|khoảng|ở|tại|gọi|được))|chưa(?!\s+(?:kể|tính|bao gồm|gồm))|tồn|vắng|bỏ thi|chuyển (?:sang )?(?:kỳ|tháng|quý|năm) sau|không [A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+)? được|đang(?! (?:đăng|quản)))(?![A-Za-zÀ-ỹ])/u;
const HINDERED = /(?<![A-Za-zÀ-ỹ])(?:chưa|không|chậm|quá hạn|trễ hạn|đình chỉ|dừng|trả lại|từ chối|thủ tục|chuẩn bị|chuyển tiếp)(?![A-Za-zÀ-ỹ])/u;

/** True where words say that something has been done with what follows. */
export const isDone = (words: string): boolean => DONE.test(words);

/** True where words say that nothing remains to be done about what follows. */
export const isFinished = (words: string): boolean => FINISHED.test(words);

/** True where words say that what follows is left, or still being worked on. */
export const isLeft = (words: string): boolean => LEFT.test(words);

/** True where words say that what follows is not done: left, late, stopped or still to come. */
export const isNotDone = (words: string): boolean => HINDERED.test(words) || LEFT.test(words);
