/** Shares that stand beside others of one whole, however far off; what names their whole in other words, and what only looks like a share. */
import { describe, expect, test } from "@jest/globals";
import { named, troubles } from "./helpers";

const silent = (text: string): void => expect(troubles(text)).toEqual([]);

describe("a row of shares of one whole", () => {
  test("told with hedges, in the paragraph behind its whole", () => {
    named(
      "Sau ba năm, cả tỉnh đã huy động được hơn 25.340 tỷ đồng để làm đường thôn.\nTrong đó, vốn tỉnh là hơn 11.428 tỷ đồng, chiếm 45,1% tổng nguồn vốn; vốn huyện hơn 9.326 tỷ đồng, chiếm 36,8%; vốn xã hơn 2.128 tỷ đồng, chiếm 8,4%; dân góp hơn 2.458 tỷ đồng, chiếm 9,7%.",
      ["45,1", "4,51"], ["9.326", "932"], ["36,8", "26,8"], ["8,4%", "84%"], ["9,7%", "0,97%"],
    );
    named("Cả vùng đã giải ngân được khoảng 214.620 tỷ đồng.\nTrong đó vốn trung ương 42.924 tỷ đồng, chiếm 20%; vốn địa phương 96.579 tỷ đồng, chiếm 45%; vốn vay 75.117 tỷ đồng, chiếm 35%.", ["20%", "2%"], ["45%", "55%"], ["35%", "3,5%"]);
  });

  test("whose first names it in another unit", () => {
    named("Trong quý có 64 dự án cấp mới với số vốn đăng ký đạt 2,35 tỷ USD, tăng 12% so với cùng kỳ.\nNhật Bản dẫn đầu với 1.048,3 triệu USD, chiếm 44,6% tổng vốn đăng ký cấp mới; tiếp đến là Thái Lan 423 triệu USD, chiếm 18%; Đài Loan 288,6 triệu USD, chiếm 12,3%.", ["1.048,3", "104,3"], ["44,6", "4,46"], ["18%", "1,8%"]);
  });

  test("of two", () => {
    named("Trong tháng, cả nước có 14.826 trang trại mới. Miền Đông và miền Tây có nhiều nhất, lần lượt là 6.123 trang trại (chiếm 41,3% tổng số trang trại của cả nước) và 4.566 trang trại (chiếm 30,8%).", ["30,8", "3,08"]);
  });

  test("of two, behind the only number of their noun", () => {
    named("Cả tỉnh có 2.846 trường hợp vi phạm, phạt tiền 6.420 triệu đồng. Quá tải 854 trường hợp, chiếm 30%; quá tốc độ 569 trường hợp, chiếm 20%.", ["854", "458"], ["20%", "2%"]);
  });

  test("in lines below what there is in all", () => {
    named("Tổng số đơn tiếp nhận: 18.460 đơn.\n- Trực tuyến: 14.768 đơn (chiếm 80%);\n- Trực tiếp: 3.692 đơn (chiếm 20%).", ["14.768", "1.476"], ["80%", "8%"], ["20%", "2%"]);
    silent("Xã có hai hợp tác xã.\n- Hợp tác xã Đông: 148 hộ, vốn 90 triệu đồng;\n- Hợp tác xã Tây: 62 hộ (chiếm 12% số hộ của thôn).");
  });

  test("that make a hundred, of a total that is not told", () => {
    named("Vốn nhà nước đạt 5.264 tỷ đồng, chiếm 39,5% tổng vốn và tăng 8,1% so với cùng kỳ năm trước. Vốn tư nhân đạt 5.051 tỷ đồng, chiếm 37,9% và tăng 11,2%; vốn nước ngoài đạt 3.012 tỷ đồng, chiếm 22,6% và tăng 5,8%.", ["5.051", "4.251"], ["3.012", "312"]);
    silent("Vốn nhà nước đạt 5.264 tỷ đồng, chiếm 39,5% tổng vốn. Doanh thu đạt 4.251 tỷ đồng, chiếm 37,9%; lợi nhuận 312 tỷ đồng, chiếm 12,6%.");
  });

  test.each([
    ["of wholes of their own", "Toàn huyện có 4.200 hộ, trong đó 630 hộ nghèo, chiếm 15%. Xã Đông có 412 hộ, chiếm 21% số hộ của cụm; xã Tây có 77 hộ nghèo, chiếm 12,4% số hộ trong xã."],
    ["one of another named whole", "Có 14.826 trang trại. Miền Đông có 6.123 trang trại (chiếm 41,3%), trong đó 1.837 trang trại gà (chiếm 30% số trang trại của miền)."],
  ])("silent: %s", (_, text) => silent(text));
});

test("the whole by the words of its measure", () => {
  named("Xuất khẩu đạt 64,18 tỷ USD, tăng 12%, trong đó doanh nghiệp FDI vào khoảng 41,78 tỷ USD, tăng 15,1% so với cùng kỳ, chiếm 65,1% tổng trị giá xuất khẩu của cả nước.", ["41,78", "14,78"], ["65,1", "56,1"]);
  named("Nhập khẩu đạt 58,36 tỷ USD, tăng 9,4%, trong đó khối FDI ở mức 33,73 tỷ USD, tăng 11,2% so với cùng kỳ, chiếm 57,8% tổng trị giá nhập khẩu của Việt Nam.", ["33,73", "47,33"], ["57,8", "47,8"]);
});

test("the count of a share in the brackets behind it", () => {
  named("Môn Toán có tổng số 6.482 thí sinh đăng ký dự thi và số thí sinh đến dự thi chiếm 99,52% (6.451 thí sinh).", ["99,52", "95,92"], ["6.451", "6.415"]);
});

test("the whole right behind the words of its base", () => {
  named("Nợ xấu toàn địa bàn 186,2 tỷ đồng, chiếm 1,49% tổng dư nợ, tổng dư nợ đạt 12.486 tỷ đồng.", ["1,49", "14,9"]);
  named("Khách quốc tế đạt 1,24 triệu lượt, chiếm 15,5% tổng lượt khách; tổng lượt khách đạt 8 triệu lượt.", ["15,5", "51,5"]);
  named("Dư nợ cho vay nông nghiệp đạt 5.244 tỷ đồng, chiếm 42%/tổng dư nợ 12.486 tỷ đồng.", ["42%", "24%"]);
});

test("the only figure of the sentence in front, by all words of the base", () => {
  named("Huyện có 26.840 ha đất lâm nghiệp. Rừng trồng 16.104 ha, chiếm 60% diện tích đất lâm nghiệp; rừng tự nhiên 8.052 ha, chiếm 30%.", ["16.104", "1.614"], ["60%", "6%"]);
});

describe("how far each of so many has come is no share of all", () => {
  test.each([
    "Lốc xoáy làm thiệt hại 24 căn nhà, trong đó có 17 căn nhà tốc mái 100%, 4 căn nhà tốc mái 50% và 3 căn nhà bị sập.",
    "Tại xã Phú Hải có 182/205 ha tôm chết với tỷ lệ chết khoảng 60%; xã Phú Thuận có 96/140 ha tôm chết.",
  ])("silent: %s", silent);
  test("but the share of a fraction is", () => {
    named("Tại xã Phú Hải có 164/205 ha tôm sống, đạt tỷ lệ 80%.", ["80%", "60%"]);
  });
});

describe("plans", () => {
  test("called so below the stroke", () => {
    named("Tạo việc làm mới cho 8.100 người/chỉ tiêu 18.000 người (45%), dạy nghề cho 1.845/2.050 người (90%).", ["18.000", "13.000"], ["(45%", "(54%"]);
    named("Trồng mới được 2.340 ha/kế hoạch 3.600 ha, đạt 65%.", ["3.600", "6.300"], ["65%", "56%"]);
    silent("Trồng mới được 2.340 ha/kế hoạch 3.600 ha, tăng 4% so với cùng kỳ.");
  });

  test("in the brackets behind their words, a digit lost", () => {
    named("Bội chi ngân sách ở mức 96,4 nghìn tỷ đồng, bằng 42,7% kế hoạch năm do Quốc hội phê duyệt (226 nghìn tỷ đồng).", ["42,7", "4,7"]);
  });
});

describe("averages of the total that they name, told with its number in the paragraph above", () => {
  test("however far off by a slip", () => {
    named("Chín tháng có 84.216 doanh nghiệp thành lập mới với số vốn đăng ký là 926.376 tỷ đồng, tăng 11% so với cùng kỳ.\nVốn đăng ký bình quân trên một doanh nghiệp đạt 11 tỷ đồng, tăng 4% so với cùng kỳ.", ["11 tỷ", "1,1 tỷ"]);
    named("Huyện có 2.460 hộ vay với dư nợ 127.920 triệu đồng.\nDư nợ bình quân một hộ đạt 52 triệu đồng.", ["52", "25"]);
    named(
      "Trong tháng, cả nước có 12.318 doanh nghiệp thành lập mới, giảm 4,6% so với cùng kỳ. Số vốn đăng ký của doanh nghiệp thành lập là 161.366 tỷ đồng, tăng 5,4%. Số vốn đăng ký tăng thêm của các doanh nghiệp thay đổi vốn là 251.542 tỷ đồng với 3.134 lượt doanh nghiệp.\nTỷ trọng vốn đăng ký bình quân trên một doanh nghiệp đạt 13,1 tỷ đồng, tăng 6,7%.",
      ["161.366", "116.366"], ["13,1", "1,31"],
    );
  });

  test.each([
    ["the average names another", "Huyện có 2.460 hộ vay với dư nợ 127.920 triệu đồng.\nThu nhập bình quân một hộ đạt 84 triệu đồng."],
    ["of another time", "Tháng 8 có 1.210 doanh nghiệp thành lập mới với số vốn đăng ký là 12.100 tỷ đồng.\nVốn đăng ký bình quân một doanh nghiệp trong 8 tháng đạt 37,4 tỷ đồng."],
  ])("silent: %s", (_, text) => silent(text));
});
