/** Shares that are some per cent off, by no slip of one digit: asked about where the words leave one whole, and left alone where another may be meant. */
import { describe, expect, test } from "@jest/globals";
import { named, troubles } from "./helpers";

describe("of the one whole in front", () => {
  test("what came in, and what was dealt with", () => {
    named("Tòa án huyện thụ lý 412 vụ (tăng 18 vụ), giải quyết 389 vụ (tăng 25 vụ), tỷ lệ 94,42%.", ["94,42", "97,86"], ["412", "398"], ["389", "374"]);
    named("Số cử tri toàn xã là 6.248 người; đi bỏ phiếu 6.231 người, đạt 99,7%.", ["99,7", "96,5"], ["6.248", "6.715"]);
    named("Trong quý phát hiện 64 vụ vi phạm; xác định được đối tượng 48 vụ, chiếm 75%.", ["75%", "82%"]);
  });

  test("of those that can be dealt with, told last", () => {
    named("Toàn ngành thụ lý 5.318 việc, trong đó 4.126 việc có điều kiện thi hành, đã thi hành xong 3.652 việc, đạt 88,51%.", ["88,51", "92,74"], ["3.652", "3.478"]);
  });

  test("of what the sentence before tells", () => {
    named("Trong 6 tháng, thành phố xảy ra 168 vụ cháy. Làm rõ nguyên nhân được 126 vụ cháy (chiếm 75%).", ["75%", "81%"]);
  });

  test("a couple of two things is no fraction", () => {
    named("Viện kiểm sát thụ lý 268 vụ/412 bị can; giải quyết 241 vụ/367 bị can, đạt tỷ lệ 89,93%.", ["89,93", "93,28"], ["241", "226"]);
    named("Xảy ra 156 vụ phạm pháp hình sự. Đã điều tra, làm rõ 131 vụ, 243 đối tượng (đạt 83,97%).", ["83,97", "88,46"]);
  });

  test.each([
    ["more than one whole", "Tiếp nhận 812 hồ sơ, trong đó hồ sơ mới 655 hồ sơ, chuyển kỳ trước 157 hồ sơ. Đã giải quyết 598 hồ sơ, đạt 96,8%."],
    ["far off", "Tiếp nhận 812 hồ sơ; giải quyết 398 hồ sơ, đạt 96,8%."],
    ["a target", "Chi ngân sách 412 tỷ đồng, đạt 64% dự toán. Trong đó chi đầu tư 388 tỷ đồng, đạt 89%."],
    ["cut instead of rounded, of another", "Có 2.190 công dân; gọi khám 1.870 công dân, đạt 85,39%; đủ điều kiện 1.313 công dân, đạt 70,2%."],
    ["of two together", "Thụ lý mới 412 vụ, kỳ trước chuyển sang 38 vụ; giải quyết 405 vụ, đạt 90%."],
    ["a base that the whole does not name", "Xã có 1.240 hộ; vay vốn 1.015 hộ, chiếm 76% số hội viên."],
  ])("left alone: %s", (_why, text) => {
    expect(troubles(text)).toEqual([]);
  });
});

describe("of what the shares beside it are of", () => {
  test("a row of one whole", () => {
    named("Hội có 1.580 đại biểu: nữ 412 đại biểu, chiếm 26,08%; dân tộc thiểu số 236 đại biểu, chiếm 14,94%; dưới 40 tuổi 171 đại biểu, chiếm 10,82%.", ["10,82", "9,65"], ["236", "251"]);
    named("Vùng đồng bằng có 18.420 tín đồ/24.560 tín đồ toàn tỉnh, chiếm 75%; miền núi có 6.140 tín đồ, chiếm 25%.", ["25%", "27%"], ["6.140", "5.872"]);
  });
});

describe("of one base that nothing names", () => {
  test("the poor and the nearly poor", () => {
    named("Cuối năm, hộ nghèo còn 1.248 hộ, chiếm 3,12%; hộ cận nghèo 1.616 hộ, chiếm 4,04%.", ["4,04", "4,47"], ["1.248", "1.336"]);
    named("Toàn huyện có 1.248 hộ nghèo, chiếm 3,12%; hộ nghèo về thu nhập 1.102 hộ. Hộ cận nghèo 1.616 hộ, chiếm 4,04%.", ["4,04", "4,47"]);
  });

  test("of another time", () => {
    expect(troubles("Đầu năm hộ nghèo 1.248 hộ, chiếm 3,12%. Cuối năm hộ cận nghèo 1.616 hộ, chiếm 4,47%.")).toEqual([]);
  });
});

describe("of the thing that the rate is named by", () => {
  test("counted right in front", () => {
    named("Dân cư: 640 hộ, 2.815 khẩu. Hộ nghèo: 96 hộ, 402 khẩu; tỷ lệ hộ nghèo: 15%.", ["15%", "16,3%"], ["96 hộ", "88 hộ"]);
    named("Trong năm sinh ra 1.240 trẻ. Số trẻ là con thứ 3 trở lên 155 trẻ, giảm 12 trẻ. Tỷ lệ sinh con thứ 3 trở lên 12,5%.", ["12,5", "13,8"]);
  });

  test.each([
    ["of another time", "Dân cư: 640 hộ. Hộ nghèo: 96 hộ; tỷ lệ hộ nghèo năm trước: 16,3%."],
    ["of more than one whole", "Toàn xã 640 hộ; hộ nông nghiệp 590 hộ. Hộ nghèo: 96 hộ; tỷ lệ hộ nghèo: 15,8%."],
    ["what it came down to", "Dân cư: 640 hộ. Hộ nghèo: 96 hộ, giảm tỷ lệ hộ nghèo xuống 14,2%."],
  ])("left alone: %s", (_why, text) => {
    expect(troubles(text)).toEqual([]);
  });
});

test("a row of rates of which several columns hold", () => {
  const table = (first: string, other: string): string => `Chỉ tiêu\t2018\t2019\t2020\t2021\t2022\t2023\nTổng số hộ\t8105\t8412\t8530\t8655\t8790\t8921\nSố hộ nghèo\t1216\t1203\t1090\t961\t842\t690\nTỷ lệ hộ nghèo (%)\t${first}\t14,30\t12,78\t${other}\t9,58\t7,73`;
  expect(troubles(table("15,00", "11,10"))).toEqual([]);
  expect(troubles(table("15,32", "11,43"))).toEqual(["review ratio: 1216 8105 15,32", "review ratio: 961 8655 11,43"]);
});
