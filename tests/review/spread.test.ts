/** Two kinds of which no third is thinkable, each in a sentence or line of its own behind their total; totals behind sentences that name what they name. */
import { sums, troubles } from "./helpers";

const catch_ = (caught: string): string => `Tổng sản lượng thủy sản quý I ước đạt 71,6 nghìn tấn, tăng 2,8%.
Trong đó cá đạt 40,2 nghìn tấn; tôm đạt 11,9 nghìn tấn.
Sản lượng thủy sản nuôi trồng ước đạt 43,9 nghìn tấn, trong đó cá đạt 21,4 nghìn tấn.
Sản lượng thủy sản khai thác ước đạt ${caught} nghìn tấn, tăng 1,2%.`;
const funds = (local: string): string => `Vốn ngân sách thực hiện 8 tháng ước đạt 52,4 nghìn tỷ đồng, bằng 61,3% kế hoạch.\nVốn trung ương quản lý đạt 9.718 tỷ đồng, bằng 58,2% kế hoạch. Vốn địa phương quản lý đạt ${local} tỷ đồng, bằng 62,1% kế hoạch.`;
const firms = (all: string): string => `Vốn đăng ký của doanh nghiệp thành lập mới là 41.276 tỷ đồng, tăng 3,4%. Vốn đăng ký tăng thêm của doanh nghiệp đang hoạt động là 28.519 tỷ đồng. Tổng vốn đăng ký của doanh nghiệp là ${all} tỷ đồng.`;

describe("what two sentences tell", () => {
  test("both kinds make the total in front, whatever has broken it down before", () => {
    expect(troubles(catch_("27,7"))).toEqual([]);
    expect(sums(catch_("27,7"))).toContain("consistent sum: 71,6 43,9 27,7");
    expect(troubles(catch_("72,7"))).toEqual(["review sum: 71,6 43,9 72,7"]);
    expect(troubles(funds("42.682"))).toEqual([]);
    expect(troubles(funds("2.682"))).toEqual(["review sum: 52,4 9.718 2.682"]);
  });

  test.each([
    // Of one time, and of another.
    "Lượng khách lưu trú tháng 4 đạt 30.412 lượt.\nTrong đó, khách quốc tế đạt 12.304 lượt; khách nội địa đạt 18.108 lượt.\nSố khách tham quan: khách quốc tế đạt 17.204 lượt; khách nội địa đạt 41.318 lượt.",
    // Of another name.
    "Chi đầu tư đạt 3.214 tỷ đồng.\nThu từ trung ương đạt 1.126 tỷ đồng.\nThu của địa phương đạt 2.188 tỷ đồng.",
    // Far off, and no slip.
    "Sản lượng thủy sản đạt 71,6 nghìn tấn.\nSản lượng thủy sản nuôi trồng đạt 12,3 nghìn tấn.\nSản lượng thủy sản khai thác đạt 8,8 nghìn tấn.",
  ])("others are no parts: %s", (text) => {
    expect(troubles(text)).toEqual([]);
  });

  test("a total is that of the sentences in front where they are called as it is", () => {
    expect(troubles(firms("69.795"))).toEqual([]);
    expect(troubles(firms("69.975"))).toEqual(["review sum: 69.975 41.276 28.519"]);
    expect(troubles(firms("6.795"))).toEqual(["review sum: 6.795 41.276 28.519"]);
    expect(troubles("Lợi nhuận quý này là 41.276 tỷ đồng. Thuế đã nộp là 28.519 tỷ đồng. Tổng tài sản của doanh nghiệp là 69.975 tỷ đồng.")).toEqual([]);
  });

  test("what was licensed in earlier years is one of the parts", () => {
    const both = (all: string): string => `Có 41 dự án mới với vốn đăng ký đạt 2,16 tỷ USD. Bên cạnh đó, 18 dự án cấp phép từ các năm trước đăng ký thêm 352,7 triệu USD. Như vậy, tổng vốn đăng ký đạt ${all} tỷ USD.`;
    expect(troubles(both("2,51"))).toEqual([]);
    expect(troubles(both("22,51"))).toEqual(["review sum: 22,51 2,16 352,7"]);
  });
});

describe("parts that are not all", () => {
  test("where most of what is told misses its total, a part is not told", () => {
    const roads = (dead: string, hurt: string): string => `Toàn tỉnh xảy ra 1.216 vụ, làm chết 642 người, bị thương ${hurt} người. Trong đó, đường bộ xảy ra 1.187 vụ, làm chết 610 người, bị thương 815 người. Đường sắt xảy ra 17 vụ, làm chết ${dead} người, bị thương 4 người. Đường thủy xảy ra 9 vụ, làm chết 5 người, bị thương 2 người.`;
    expect(troubles(roads("14", "821"))).toEqual([]);
  });

  test("one kind, told by place", () => {
    expect(troubles("Trong số 152 cơ sở mầm non thì có đến 61 cơ sở chưa có giấy phép, tập trung ở huyện A: 22 cơ sở, huyện B 21 cơ sở và huyện C 18 cơ sở.")).toEqual([]);
  });

  test("an “và” within the name of the last part ends no list", () => {
    expect(troubles("Tổng chi ngân sách đạt 412,6 tỷ đồng. Trong số này, chi đầu tư đạt 70,3 tỷ đồng; chi sự nghiệp đạt 271,8 tỷ đồng, bằng 62,3% dự toán; chi trả nợ và viện trợ đạt 66,9 tỷ đồng.")).toEqual([]);
  });
});

describe("a structure", () => {
  const sectors = (services: string): string => `Khu vực công nghiệp - xây dựng chiếm 61,27%; dịch vụ chiếm ${services}%; nông, lâm nghiệp và thủy sản chiếm 9,46%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 5,03%.`;
  const power = (gas: string): string => `Sản lượng điện tăng 9,12% so với cùng kỳ (trong đó thủy điện chiếm 41,26%, nhiệt điện than chiếm 33,15%, tua-bin khí chiếm ${gas}%, điện gió chiếm 1,07% và nhập khẩu từ Lào chiếm 2,38%).`;

  test("the sectors and the taxes are all there is", () => {
    expect(troubles(sectors("24,24"))).toEqual([]);
    expect(troubles(sectors("27,91"))).toEqual(["review sum: 61,27 27,91 9,46 5,03"]);
  });

  test("shares that are said to be some, and are told to the last, are all", () => {
    expect(troubles(power("22,14"))).toEqual([]);
    expect(troubles(power("2,214"))).toEqual(["review sum: 41,26 33,15 2,214 1,07 2,38"]);
  });
});

test("the turnover of a time is that of both sides, told in the sentences behind", () => {
  const trade = (all: string, left: string): string => `Theo cơ quan hải quan, tính đến hết tháng 5, tổng kim ngạch xuất nhập khẩu đạt ${all} tỷ USD. Cụ thể, xuất khẩu đạt 61,35 tỷ USD, tăng 8%, trong đó khối FDI đạt 40,12 tỷ USD. Nhập khẩu đạt 58,73 tỷ USD, tăng 7%. Tính chung 5 tháng, cả nước xuất siêu ${left} tỷ USD.`;
  expect(troubles(trade("120,08", "2,62"))).toEqual([]);
  expect(troubles(trade("102,08", "2,62"))).toEqual(["review sum: 102,08 61,35 58,73"]);
  expect(troubles(trade("120,08", "6,22"))).toEqual(["review sum: 61,35 58,73 6,22"]);
});

test("what there was is no part of what there is", () => {
  expect(troubles("Tổng nợ phải trả của công ty đến giữa năm là 21.452 tỷ đồng, trong đó nợ ngắn hạn tăng từ 10.186 tỷ đồng lên 11.327 tỷ đồng, và nợ dài hạn là 10.125 tỷ đồng.")).toEqual([]);
});
