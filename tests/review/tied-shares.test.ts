import { checkText } from "../../src/review";

const drafts = (text: string) => checkText([{ file: "a.txt", text }]).relations.filter(({ kind }) => kind === "ratio");
const troubles = (text: string): string[] => drafts(text).filter(({ verdict }) => verdict === "inconsistent" || verdict === "review").map(({ formula }) => formula);
const holds = (text: string): number => drafts(text).filter(({ verdict }) => verdict === "consistent").length;

describe("shares that words tie to their whole", () => {
  test("within a number told for the whole", () => {
    const text = "Trong tổng số 1.486 hộ của xã có 152 hộ nghèo, chiếm 10,2%.";
    expect([holds(text), troubles(text)]).toEqual([1, []]);
    expect(troubles(text.replace("10,2%", "12,2%"))).toHaveLength(1);
    expect(troubles(text.replace("152 hộ", "752 hộ"))).toHaveLength(1);
    expect(troubles("Trong số 96 người ứng cử có 36 nữ, chiếm 31,5%.")).toHaveLength(1);
  });

  test("of a whole between the count and its share", () => {
    const text = "Tại thị trấn, 41 tòa nhà có tranh chấp (trên tổng số 925 tòa nhà, chiếm tỷ lệ 4,4%).";
    expect([holds(text), troubles(text)]).toEqual([1, []]);
    expect(troubles(text.replace("4,4%", "4,9%"))).toHaveLength(1);
  });

  test("of a whole below a stroke behind brackets", () => {
    const text = "Kết quả đã giải quyết 184 đơn (158 khiếu nại, 26 tố cáo)/230 đơn, đạt tỷ lệ 80%.";
    expect([holds(text), troubles(text)]).toEqual([1, []]);
    expect(troubles(text.replace("80%", "60%"))).toHaveLength(1);
  });

  test("of what the sentence in front has counted", () => {
    const text = "Kết quả, có 204.160 hồ sơ đã được giải quyết. Trong đó, 97.590 hồ sơ trả trước hạn đạt 47,8%; 105.345 hồ sơ trả đúng hạn đạt 51,6%.";
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace("51,6%", "57,6%"))).toHaveLength(1);
    expect(troubles(text.replace("47,8%", "42,8%"))).toHaveLength(1);
  });

  test("silent: a target that goes on, what has a share of its own, a base of its own, two wholes", () => {
    expect(troubles("Giải ngân 586 tỷ đồng, bằng 64,1% kế hoạch. Trong đó, vốn kéo dài giải ngân 70 tỷ đồng, đạt 69%.")).toEqual([]);
    expect(troubles("Cụm một có 8.915 thí sinh đỗ, chiếm 94,3%; cụm hai có 3.912 thí sinh đỗ, chiếm 77,8%.")).toEqual([]);
    expect(troubles("Trong số 90 cán bộ của huyện có 30 người trẻ, chiếm 2,5% dân số trẻ.")).toEqual([]);
    expect(troubles("Huyện có 412 hồ sơ cấp đất, 655 hồ sơ xây dựng; trễ 32 hồ sơ, chiếm 3%.")).toEqual([]);
  });
});

describe("wholes that several shares have in common", () => {
  const text = `Tổng vốn đăng ký đạt 24,36 tỷ USD, tăng 5,7%.
Nhà đầu tư thứ nhất góp 7,75 tỷ USD, chiếm 31,8% tổng vốn đăng ký.
Nhà đầu tư thứ hai góp 6,06 tỷ USD, chiếm 24,9% tổng vốn đăng ký.
Nhà đầu tư thứ ba góp 2,86 tỷ USD, chiếm 11,7% tổng vốn đăng ký.`;

  test("say what another share beside them is of", () => {
    expect([holds(text), troubles(text)]).toEqual([3, []]);
    expect(troubles(text.replace("2,86", "2,68"))).toHaveLength(1);
    expect(troubles(text.replace("31,8%", "37,8%"))).toHaveLength(1);
  });

  test("are told once where they are what slipped", () => {
    const all = "Toàn xã có 1.250 hộ dân. Trong đó, hộ nghèo 125 hộ, chiếm 10%; hộ cận nghèo 100 hộ, chiếm 8%; hộ khá 412 hộ, chiếm 32,96%.";
    expect(troubles(all)).toEqual([]);
    expect(troubles(all.replace("1.250", "1.520"))).toEqual(["125 / 1.520 ≠ 10%; 100 / 1.520 ≠ 8%; 412 / 1.520 ≠ 32,96%"]);
  });

  test("silent: shares of a total that is told nowhere", () => {
    expect(troubles("Tổng vốn cấp mới đạt 18,42 tỷ USD.\nNhà đầu tư thứ nhất góp 7,75 tỷ USD, chiếm 31,8%.\nNhà đầu tư thứ hai góp 6,06 tỷ USD, chiếm 24,9%.")).toEqual([]);
  });
});

describe("further ties", () => {
  test("of those that can be dealt with, told last", () => {
    const text = "Toàn huyện có 1.716 vụ việc, trong đó có 1.194 vụ việc đủ điều kiện thi hành. Đã giải quyết xong 1.057 vụ việc, đạt tỷ lệ 88,5%.";
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace("88,5%", "83,5%"))).toHaveLength(1);
  });

  test("of what the line above a list of lines counts", () => {
    const text = "Trường có 57 giáo viên.\n+ Có 18 giáo viên giỏi cấp huyện, tỷ lệ 31,58%.\n+ Có 34 giáo viên giỏi cấp trường, tỷ lệ 59,65%.";
    expect([holds(text), troubles(text)]).toEqual([2, []]);
    expect(troubles(text.replace("59,65%", "58,65%"))).toHaveLength(1);
  });

  test("an average beside the only number of what its total is divided among", () => {
    const text = "Huyện mua 5.120 máy bơm, bình quân 40 triệu đồng/máy. Tổng giá trị máy bơm là 205 tỷ đồng.";
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace("40 triệu", "90 triệu"))).toHaveLength(1);
  });

  test("a multiple in brackets behind the only two values of its item", () => {
    const text = "Trạm A có vốn tự có 26 tỷ đồng, vay 94 tỷ đồng (gấp 3,6 lần); trạm B có vốn tự có 145 tỷ đồng, vay 522 tỷ đồng (gấp 3,6 lần).";
    expect(troubles(text)).toEqual([]);
    expect(troubles(text.replace("145", "445"))).toHaveLength(1);
  });

  test("thousands whose thing is said once", () => {
    const text = "Cấp huyện giải quyết 132 nghìn hồ sơ, đúng hạn 129,4 nghìn (đạt 98,03%).";
    expect([holds(text), troubles(text)]).toEqual([1, []]);
    expect(troubles(text.replace("98,03%", "93,03%"))).toHaveLength(1);
  });

  test("silent: shares that are more than all of one whole", () => {
    expect(troubles("Có 14.512 thí sinh dự thi, kết quả 12.853 thí sinh đỗ. Trong đó, cụm một có 8.927 thí sinh đỗ, chiếm tỷ lệ 94,27%, cụm hai có 3.926 thí sinh đỗ, chiếm tỷ lệ 77,83%.")).toEqual([]);
  });
});

test("what will be there besides has its share in all there will be", () => {
  expect(troubles("Toàn huyện có 61 thư viện đạt chuẩn. Năm nay phấn đấu có 204 trường đạt chuẩn, tức thêm 13 trường, bằng 46% tổng số trường.")).toEqual([]);
});

describe("a share of what its words name", () => {
  test("is no share of another figure that it only fits", () => {
    expect(troubles("Quý I kiểm tra 798 lô hàng. Quý II, trong tổng số 816 lô hàng được kiểm tra có 69 lô hàng không đạt, chiếm 8,65%.")).toHaveLength(1);
    expect(troubles("Quý I kiểm tra 798 lô hàng. Quý II, trong tổng số 816 lô hàng được kiểm tra có 69 lô hàng không đạt, chiếm 8,46%.")).toEqual([]);
  });

  test("silent: said of another part than the last", () => {
    expect(troubles("Trong tổng số 816 lô hàng có 69 lô không đạt, 12 lô phải hủy, chiếm 8,46%.")).toEqual([]);
  });
});

describe("shares that make a hundred", () => {
  const told = (text: string): string[] => checkText([{ file: "a.txt", text }]).relations.filter(({ kind, verdict }) => kind === "sum" && verdict === "review").map(({ formula }) => formula);
  const text = "Ngân sách nhà nước 20%, khoảng 120 tỷ đồng, tín dụng 4,5%, doanh nghiệp 10,5%, còn lại 65% là dân đóng góp.";
  test("with one in front of an amount", () => {
    expect(told(text)).toEqual([]);
  });
  test("or without any, and a slip", () => {
    expect(told(text.replace("20%, khoảng 120", "khoảng 120"))).toHaveLength(1);
  });
});
