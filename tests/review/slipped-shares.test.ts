/** Shares of which the words say that they are all, wholes below the strokes of one section, and kinds told with "hơn", where one slip keeps them apart. */
import { expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

test.each([
  ["Dư nợ ngắn hạn chiếm 64%; trung, dài hạn chiếm 36%.", "64%", "664%"],
  ["Dư nợ 2.410 tỷ đồng; ngắn hạn chiếm 58,2%, giảm 1,4%; dài hạn chiếm 41,8%, tăng 1,4% so với đầu năm.", "41,8", "11,8"],
  ["Dư nợ 96 nghìn tỷ đồng, trong đó ngắn hạn chiếm 61,27%, dài hạn chiếm 38,73%.", "61,27", "6,127"],
  ["Phân theo ngành: nông nghiệp 22%; công nghiệp 45%; dịch vụ 33%.", "45%", "54%"],
  ["Chi bộ xuất sắc 21,46%; tốt 66,18%; khá 11,05%; yếu 1,31%.", "1,31", "13,1"],
])("shares that are all: %s", (text, from, to) => {
  expect(troubles(text)).toEqual([]);
  expect(troubles(text.replace(from, to))).toEqual([expect.stringMatching(/^review sum/)]);
});

test("shares that are not all are left alone", () => {
  expect(troubles("Phân theo ngành: nông nghiệp 22%; công nghiệp 45%; dịch vụ 33% và 6% là thuế.")).toEqual([]);
  expect(troubles("Nông nghiệp chiếm 22%; công nghiệp chiếm 45%; du lịch chiếm 13%.")).toEqual([]);
});

test("kinds that are all, with “hơn” before them", () => {
  const text = (caught: string): string => `Sản lượng hơn 64.380 tấn, tăng 1,2%; khai thác hơn ${caught} tấn, tăng 0,8%; nuôi trồng hơn 13.560 tấn, tăng 2,6%.`;
  expect(troubles(text("50.820"))).toEqual([]);
  expect(troubles(text("50.819"))).toEqual([]);
  expect(troubles(text("50.220"))).toEqual([expect.stringMatching(/sum: 64\.380 50\.220 13\.560$/)]);
});

const works = (third: string): string => ["- Nước sạch: 118/274 thôn đạt.", "- Đường: 203/274 thôn đạt.", `- Điện: ${third} thôn đạt.`].join("\n");

test("fractions of one section have one whole", () => {
  expect(troubles(works("265/274"))).toEqual([]);
  expect(troubles(works("265/374"))).toEqual([expect.stringMatching(/^review same: 274 374$/)]);
  expect(outcome("Có 41/87 cơ sở xếp loại tốt; 35/87 cơ sở xếp loại khá; 11/87 cơ sở chưa đạt.")).toContain("consistent same: 87 87");
});

test("other wholes are told of other places, other times, or far off", () => {
  expect(troubles(works("265/419"))).toEqual([]);
  expect(troubles(works("265/275"))).toEqual([]);
  expect(troubles(works("265/274").replace("Điện: 265/274 thôn", "Điện: năm trước 265/374 thôn"))).toEqual([]);
  expect(troubles("Xã A có 12/46 hộ thoát nghèo; xã B 15/48 hộ thoát nghèo.")).toEqual([]);
});
