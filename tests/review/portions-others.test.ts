/** Percentages that stand behind a count and are said of something else: a change, a former rate, another item, another base. */
import { outcome, ratios, troubles, verdicts } from "./helpers";

describe("a whole counted under two names", () => {
  const place = "Huyện có 20 xã, thị trấn (18 xã và 02 thị trấn)";

  test("is no base for one of them", () => {
    expect(verdicts(`${place}, trong đó có 9 xã có chợ kiên cố, chiếm 50% số xã.`, "ratio")).toEqual(["consistent"]);
    expect(troubles(`${place}, trong đó có 9 xã có chợ kiên cố, chiếm 60% số xã.`)).toEqual([]);
  });

  test("stays the base of both, and one name stays one", () => {
    expect(troubles("Huyện có 20 xã, thị trấn, trong đó có 9 xã, thị trấn có chợ kiên cố, chiếm 60% số xã, thị trấn.")).toHaveLength(1);
    expect(troubles("Huyện có 18 xã, trong đó có 9 xã có chợ kiên cố, chiếm 60% số xã.")).toHaveLength(1);
  });
});

describe("behind a change", () => {
  test("a bracket says how large the change was", () => {
    expect(troubles("Huy động 400 triệu đồng, gồm: ngân sách 240 triệu đồng (60%), hội viên 100 triệu đồng (25%), tài trợ 60 triệu đồng; so với năm trước (320 triệu đồng) tăng 80 triệu đồng (tương ứng 25%).")).toEqual([]);
    expect(troubles("Phải thu 900 tỷ đồng, đã thu được 450 tỷ đồng, đạt 50%, tăng 90 tỷ đồng (25%) so cùng kỳ.")).toEqual([]);
    expect(troubles("Có 800 hội viên, trong đó: nữ 500 hội viên (tăng 40 hội viên, 8,7%), nam 300 hội viên (tăng 12 hội viên, 4,2%).")).toEqual([]);
    expect(troubles("Thu quỹ 60 triệu đồng/80 triệu đồng, bằng 75% dự toán, tăng 5 triệu đồng (9,1%) so với cùng kỳ.")).toEqual([]);
  });

  test("a share with a word for it is still one", () => {
    expect(ratios("Toàn xã có 500 hộ, trong đó: hộ nghèo 50 hộ, giảm 12 hộ, chiếm 20%.")).toEqual([expect.stringMatching(/^inconsistent|^review/)]);
  });

  test("a former rate in brackets is none of this one", () => {
    expect(troubles("Có 400 thí sinh dự thi, 380 thí sinh trúng tuyển, tỷ lệ 95%, cao hơn năm 2022 (91,5%) 3,5 điểm phần trăm.")).toEqual([]);
  });
});

describe("“lần lượt”", () => {
  const three = "Có nước sạch: bản Đông 24/32 hộ, bản Tây 9/12 hộ, bản Nam 10/20 hộ";

  test("pairs fractions and percentages in order", () => {
    expect(ratios(`${three}, lần lượt đạt 75%, 75% và 50%.`)).toHaveLength(3);
    expect(troubles(`${three}, lần lượt đạt 75%, 75% và 50%.`)).toEqual([]);
    expect(ratios(`${three}, lần lượt chiếm 75%, 75% và 50%.`)).toHaveLength(3);
    expect(troubles(`${three}, lần lượt đạt 75%, 85% và 50%.`)).toEqual(["inconsistent ratio: 9 12 85"]);
  });

  test("says nothing where their numbers differ", () => {
    expect(ratios(`${three}, lần lượt đạt 60% và 40%.`)).toEqual([]);
    expect(ratios("Toàn xã có 200 hộ, gồm: nông nghiệp 100 hộ, thương mại 60 hộ, khác 40 hộ, lần lượt chiếm 50%, 30% và 20%.").filter((line) => !line.startsWith("consistent"))).toEqual([]);
  });
});

test("a number below a stroke is the whole of its own line", () => {
  expect(troubles("1. Khối sáng: 4.100/4.200 học viên học đủ buổi, đạt 97,6%.\n2. Khối chiều: có 63 học viên nghỉ học, chiếm 2,1%.")).toEqual([]);
});

describe("a whole in an earlier sentence or paragraph", () => {
  test.each([
    ["Tổng mức bán lẻ 4 tháng đạt 1.267,9 tỷ đồng.\nDoanh thu bán lẻ hàng hóa đạt 955,8 tỷ đồng, chiếm 75,4% tổng mức.\nDoanh thu lưu trú đạt 153,4 tỷ đồng, chiếm 12,1% tổng mức.", 2],
    ["Toàn huyện đã bầu đủ 50 đại biểu. Kết quả công bố ngày hôm sau.\nĐại biểu nữ là 14 đại biểu, chiếm tỷ lệ 28%; đại biểu trẻ 5 đại biểu, chiếm tỷ lệ 10%.", 2],
    ["Quy mô năm học: 477 trường, 251.306 học sinh. Trường công lập 449, chiếm 94,1%.", 1],
    ["Xảy ra 213 vụ. Qua điều tra đã làm rõ 186 vụ, 477 đối tượng (đạt 87,3%).", 1],
  ])("%s", (text, found) => {
    expect(ratios(text).filter((line) => line.startsWith("consistent"))).toHaveLength(found);
    expect(troubles(text)).toEqual([]);
  });

  test("a whole smaller than its part is none, nor is the part its own", () => {
    expect(troubles("Nhóm dưới 10 tiêu chí: 04 xã.\nCó 72 xã đạt tiêu chí số 7, bằng 66,7% số xã.")).toEqual([]);
    expect(troubles("Đã giải quyết 8,98 nghìn hồ sơ (đạt 88,2%). Trong đó, có 8,96 nghìn hồ sơ đúng hạn (đạt 99,8%), có 17 hồ sơ trễ hạn (tỷ lệ 0,2%).")).toEqual([]);
  });

  test("parts of what reached a percentage of its plan have plans of their own", () => {
    expect(troubles("Đã giải ngân 600 triệu đồng, đạt 56% kế hoạch. Trong đó, phần đầu tư 480 triệu đồng (68,8%), phần sự nghiệp 120 triệu đồng (37,7%).")).toEqual([]);
  });

  test("a share of a whole further off that was only cut is left alone", () => {
    expect(troubles("Toàn tỉnh có 17.435 hộ nghèo trong tổng số 79.677 hộ, chiếm 21,88%.\nCó 16.594 hộ nghèo về thu nhập, chiếm 20,82%; có 16.636 hộ nghèo là dân tộc thiểu số, chiếm 95,42%; có 1.125 hộ nghèo thuộc bảo trợ xã hội, chiếm 6,45%.")).toEqual([]);
  });
});

describe("people by whatever name", () => {
  test("are of the people in front", () => {
    expect(ratios("Trong số 105 đại biểu trúng cử có 46 nữ (43,81%); 15 người dưới 35 tuổi (14,29%).")).toEqual(["consistent ratio: 46 105 43,81", "consistent ratio: 15 105 14,29"]);
    expect(ratios("Trung tâm có 34 giáo viên, 31 người đạt chuẩn sư phạm (91,2%).")).toEqual(["consistent ratio: 31 34 91,2"]);
    expect(ratios("Phía bạn cử 186 lưu học sinh, nữ 71 em (38,2%).")).toEqual(["consistent ratio: 71 186 38,2"]);
  });

  test("but a whole that children agree on is not carried over a full stop to others", () => {
    const children = "Trẻ dưới 1 tuổi tiêm đầy đủ 13.541/14.560 trẻ (93,0%), BCG 14.218 trẻ (97,7%), sởi 13.846 trẻ (95,1%), DPT 13.500 trẻ (92,7%).";
    expect(troubles(`${children} Uốn ván phụ nữ có thai 14.883 người, 91,4%.`)).toEqual([]);
    expect(troubles(`${children} Phụ nữ có thai được khám 9.416 người, đạt 88,3%.`)).toEqual([]);
  });
});

describe("a sentence that opens with “trong đó”", () => {
  test("tells shares of what the one before has counted", () => {
    expect(troubles("Cả nước xảy ra 344 vụ cháy, làm chết 27 người. Trong đó, 44 vụ cháy tại cửa hàng (chiếm 12,8%).")).toEqual([]);
    expect(troubles("Cả nước xảy ra 344 vụ cháy, làm chết 27 người. Trong đó, 8 vụ cháy tại nhà ở (chiếm 31,4%).")).toEqual(["review ratio: 8 344 31,4"]);
  });

  test("or of something else that is counted there", () => {
    expect(troubles("Khởi tố 344 vụ, 512 bị can. Trong đó, 8 cơ sở vi phạm (chiếm 31,4%).")).toEqual([]);
    expect(troubles("Cấp mới 120 dự án, điều chỉnh 44 dự án. Trong đó, 30 dự án công nghiệp (chiếm 31,4%).")).toEqual([]);
  });
});

describe("a percentage with a part's name", () => {
  const spent = (share: string): string => `Chi ngân sách 2.610,4 tỷ đồng: đầu tư phát triển 918,3 tỷ đồng, thường xuyên 1.692,1 tỷ đồng; tỷ trọng chi đầu tư ${share}%.`;

  test("is its share of the total that it was listed for", () => {
    expect(ratios(spent("35,2"))).toEqual(["consistent ratio: 918,3 2.610,4 35,2"]);
  });

  test("but goes on with the rate that opens the list", () => {
    expect(troubles("Tổng vốn 305,4 tỷ đồng: nông thôn 68,4 tỷ đồng, giảm nghèo 94,2 tỷ đồng, miền núi 142,8 tỷ đồng. Đã giải ngân 62,2%, trong đó nông thôn 75,8%, giảm nghèo 62,5%, miền núi 55,4%.")).toEqual([]);
  });
});

describe("shares of what the parts make together", () => {
  const fires = (share: string): string => `Các vụ cháy tập trung ở thành thị với 187 vụ (chiếm 61,3%), nông thôn xảy ra 118 vụ (chiếm ${share}%).`;
  const letters = (share: string): string => `Tiếp nhận khiếu nại 120 đơn (37,5%), tố cáo 85 đơn (26,6%), kiến nghị 115 đơn (${share}%).`;

  test("fit without a total", () => {
    expect(ratios(fires("38,7"))).toEqual(["consistent ratio: 187 118 61,3", "consistent ratio: 118 187 38,7"]);
    expect(ratios(letters("35,9"))).toHaveLength(3);
    expect(troubles(letters("35,9"))).toEqual([]);
  });

  test("are asked about where all others fit", () => {
    expect(troubles(fires("48,7"))).toEqual(["review ratio: 118 187 48,7"]);
    expect(troubles(letters("39,5"))).toEqual(["review ratio: 115 120 85 39,5"]);
  });

  test("prove nothing where parts are missing, or two need not be all there are", () => {
    expect(troubles("Doanh nghiệp vừa 120 đơn vị (12,5%), doanh nghiệp nhỏ 85 đơn vị (8,9%).")).toEqual([]);
    expect(troubles("Khiếu nại 120 đơn (12,5%), tố cáo 85 đơn (8,9%), kiến nghị 115 đơn (35,9%).")).toEqual([]);
    expect(troubles("Xã Hòa Bình 187 vụ (chiếm 61,3%), xã Tân Mỹ 118 vụ (chiếm 48,7%).")).toEqual([]);
  });
});

test("a fraction with its percentage behind it numbers nothing", () => {
  expect(ratios("Trẻ 3-5 tuổi ra lớp 402/409 đạt 98,3%.")).toEqual(["consistent ratio: 402 409 98,3"]);
  expect(ratios("Thấp nhất là phường Cẩm Tú 1.284/4.150 triệu đồng (30,9%).")).toEqual(["consistent ratio: 1.284 4.150 30,9"]);
  expect(troubles("Thấp nhất là phường Cẩm Tú 1.284/4.150 triệu đồng (39,0%).")).toEqual(["inconsistent ratio: 1.284 4.150 39,0"]);
  expect(outcome("Tổ 12/5 đạt giải nhất; tuyến đường 402/409 dài 5 km.")).toEqual([]);
});
