/** One amount in many digits, told in two parts of a paper under one name. */
import { named, troubles } from "./helpers";

const paper = (first: string, last: string): string =>
  `I. KẾT QUẢ\nThu phí bến bãi ước đạt ${first}, tăng 6% so với cùng kỳ.\nII. NHIỆM VỤ\nGiá trị hàng mây tre đạt 14 triệu USD.\nIII. TÓM TẮT\nThu phí bến bãi ${last}; kêu gọi 11 dự án.`;

test("is asked about where it differs, whatever its digits", () => {
  named(paper("274,3 tỷ đồng", "274,3 tỷ đồng"), ["274,3 tỷ đồng,", "318,9 tỷ đồng,"], ["274,3 tỷ đồng;", "226,7 tỷ đồng;"]);
});

test.each([
  ["of another size, it may be of something else", "274,3 tỷ đồng", "19,2 tỷ đồng"],
])("%s", (_why, first, last) => expect(troubles(paper(first, last))).toEqual([]));
