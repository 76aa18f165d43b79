/** Sums that do not come out are asked about where the percentages of the whole and of its parts say that nothing is left out. */
import { check, troubles } from "./helpers";

const proven = (text: string): string[] => check(text).relations.filter((r) => r.message.includes("không còn bộ phận nào")).map((r) => `${r.verdict} ${r.kind}`);

// 1.640 at 64 % and 512 at 98 % of their targets are 2.152 at 69,8 %; they rose by 8,3 % and 41,5 %, together by 14,7 %.
const REVENUE = (all: string, taxes: string, land: string): string =>
  `Thu ngân sách được ${all} tỷ đồng, đạt 69,8% dự toán tỉnh giao, tăng 14,7% so với cùng kỳ. Trong đó: thu thuế, phí được ${taxes} tỷ đồng, đạt 64% dự toán, tăng 8,3%; thu tiền thuê đất được ${land} tỷ đồng, đạt 98% dự toán, tăng 41,5% so với cùng kỳ.`;

describe("a sum that percentages prove", () => {
  test("is asked about whichever of its figures is changed", () => {
    expect(troubles(REVENUE("2.152", "1.640", "512"))).toEqual([]);
    expect(troubles(REVENUE("2.738", "1.640", "512"))).not.toEqual([]);
    expect(proven(REVENUE("2.152", "1.297", "512"))).toEqual(["review sum"]);
    expect(proven(REVENUE("2.152", "1.640", "361"))).toEqual(["review sum"]);
  });

  test("is asked about in units of several sizes, and with a hedge of three digits", () => {
    const guests = (all: string): string => `Lượt khách đạt ${all} triệu lượt, tăng 16,2%. Trong đó khách nội tỉnh đạt 1,58 triệu lượt, tăng 4,8%; khách ngoại tỉnh gần 846 nghìn lượt, tăng 45,9%.`;
    expect(troubles(guests("2,426"))).toEqual([]);
    expect(proven(guests("2,894"))).toEqual(["review sum"]);
  });

  test("says what the parts come to", () => {
    expect(check(REVENUE("2.152", "1.297", "512")).relations.find((r) => r.message.includes("không còn bộ phận nào"))?.message).toContain("các bộ phận cộng lại được 1809, báo cáo ghi 2.152");
  });
});

test.each([
  // Another part may be left out: no figure lets the percentages fit.
  "Thu ngân sách được 2.738 tỷ đồng, đạt 91% dự toán tỉnh giao, tăng 52,4% so với cùng kỳ. Trong đó: thu thuế, phí được 1.640 tỷ đồng, đạt 64% dự toán, tăng 8,3%; thu tiền thuê đất được 512 tỷ đồng, đạt 98% dự toán, tăng 41,5% so với cùng kỳ.",
  // Percentages near one another fit by chance.
  "Dư nợ đạt 8.420 tỷ đồng, tăng 7% so với đầu năm. Trong đó cho vay hộ nghèo 3.150 tỷ đồng, tăng 6%; cho vay học sinh 2.240 tỷ đồng, tăng 8%.",
  // A part of a few per cent is left out.
  "Thu ngân sách được 2.230 tỷ đồng, đạt 69,8% dự toán tỉnh giao. Trong đó: thu thuế, phí được 1.640 tỷ đồng, đạt 64% dự toán; thu tiền thuê đất được 512 tỷ đồng, đạt 98% dự toán.",
  // Some of the parts, as the words, the dots or their shares say.
  "Có 1.464 cơ sở ngừng hoạt động, tăng 18% so với cùng kỳ, chủ yếu ở các ngành: thương mại 612 cơ sở, tăng 22,4%; chế biến 158 cơ sở, giảm 7,5%; xây dựng 146 cơ sở, tăng 9,6%.",
  "Có 1.464 cơ sở ngừng hoạt động, tăng 18% so với cùng kỳ, gồm thương mại 612 cơ sở, tăng 22,4%; chế biến 158 cơ sở, giảm 7,5%; xây dựng 146 cơ sở, tăng 9,6%...",
  "Có 1.464 cơ sở ngừng hoạt động, tăng 18% so với cùng kỳ: thương mại 612 cơ sở (chiếm 41,8%), tăng 22,4%; chế biến 158 cơ sở (chiếm 10,8%), giảm 7,5%; xây dựng 146 cơ sở (chiếm 10%), tăng 9,6%.",
  // Indicators of several things, or told one after another without a word that they are parts.
  "Số xã đạt chuẩn ước đạt 165 xã, tăng 32% so với năm 2022. Sản phẩm OCOP ước đạt 98 sản phẩm, tăng 35%. Số vụ cháy 12 vụ, tăng 50%. Số lao động có việc làm 14 người, giảm 7%.",
  "Chi đầu tư đạt 2.152 tỷ đồng, tăng 14,7% so với cùng kỳ. Thu thuế, phí được 1.297 tỷ đồng, tăng 8,3%; thu tiền thuê đất được 512 tỷ đồng, tăng 41,5% so với cùng kỳ.",
  // What is counted beside the first is no part of it.
  "Đàn lợn 74.300 con, tăng 5,2% so với cùng kỳ; đàn trâu 3.120 con, giảm 1,4%; đàn bò 8.260 con, tăng 12,6%.",
])("others say nothing: %s", (text) => {
  expect(proven(text)).toEqual([]);
});
