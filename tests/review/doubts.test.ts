/** What arithmetic allows and a colleague would still ask about, each with what must stay silent. */
import { describe, expect, test } from "@jest/globals";
import { check, troubles } from "./helpers";

const classes = (text: string): string[] => check(text).findings.map((f) => f.class);

describe("a rate that should be low", () => {
  test("“vượt” of a poverty rate says neither better nor worse", () => {
    expect(classes("Tỷ lệ hộ nghèo còn 2,31%, vượt 0,4% so với kế hoạch.")).toEqual(["form"]);
  });
  test.each([
    "Tỷ lệ hộ nghèo còn 2,31%, vượt kế hoạch.",
    "Tỷ lệ hộ nghèo còn 2,31%, vượt kế hoạch 0,4 điểm %.",
    "Tỷ lệ bao phủ bảo hiểm y tế đạt 94,2%, vượt 0,4% so với kế hoạch.",
    "Số hộ thoát nghèo là 312 hộ, vượt 4% kế hoạch.",
  ])("silent: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("more handled than found", () => {
  test("of one matter, with no word of older cases", () => {
    expect(troubles("Vi phạm về khoáng sản: 24 vụ, khởi tố 02 vụ; xử phạt vi phạm hành chính 27 vụ.")).toEqual(["review part: 24 27"]);
  });
  test.each([
    "Vi phạm về khoáng sản: 24 vụ, khởi tố 02 vụ; xử phạt vi phạm hành chính 22 vụ.",
    "Vi phạm về khoáng sản: 24 vụ; xử lý 27 vụ (kỳ trước chuyển sang 05 vụ).",
    "Phát hiện 24 vụ vi phạm khoáng sản; phát hiện, xử lý 27 vụ vi phạm về môi trường.",
    "Phát hiện và xử lý 24 vụ vi phạm khoáng sản; xử lý 27 vụ vi phạm về môi trường.",
    "Xảy ra 24 vụ tai nạn; xử lý 1.270 vụ vi phạm nồng độ cồn.",
  ])("silent: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("one cost for two papers", () => {
  test("to the last digit", () => {
    expect(troubles("Thực hiện Nghị quyết số 21/2022/NQ-HĐND hỗ trợ cây ăn quả với tổng kinh phí 18.427 triệu đồng. Thực hiện Nghị quyết số 22/2022/NQ-HĐND hỗ trợ trồng rừng với tổng kinh phí 18.427 triệu đồng.")).toEqual(["review wording: 18.427 18.427"]);
  });
  test.each([
    "Thực hiện Nghị quyết số 21/2022/NQ-HĐND hỗ trợ cây ăn quả với tổng kinh phí 18.427 triệu đồng. Thực hiện Nghị quyết số 22/2022/NQ-HĐND hỗ trợ trồng rừng với tổng kinh phí 16.905 triệu đồng.",
    "Thực hiện Nghị quyết số 21/2022/NQ-HĐND với tổng kinh phí 18.427 triệu đồng. Theo Nghị quyết số 21/2022/NQ-HĐND, tổng kinh phí 18.427 triệu đồng được giao đủ.",
    "Thực hiện Nghị quyết số 21/2022/NQ-HĐND với tổng kinh phí 18.000 triệu đồng. Thực hiện Nghị quyết số 22/2022/NQ-HĐND với tổng kinh phí 18.000 triệu đồng.",
  ])("silent: %s", (text) => expect(troubles(text)).toEqual([]));
});

describe("slips that leave a figure standing", () => {
  test("a zero behind the comma between this year's rate and next year's", () => {
    const next = (rate: string): string => `I. KẾT QUẢ NĂM 2023\nTỷ lệ tăng dân số tự nhiên 11,3‰, đạt kế hoạch.\nII. MỤC TIÊU NĂM 2024\nTỷ lệ tăng dân số tự nhiên ${rate}.`;
    expect(troubles(next("11,03‰"))).toEqual(["review same: 11,3 11,03"]);
    expect(troubles(next("11,1‰"))).toEqual([]);
    expect(troubles(next("11,30‰"))).toEqual([]);
    expect(troubles(next("11,05‰"))).toEqual([]);
  });

  test("a word lost behind “trường”", () => {
    expect(classes("Có 1.250 người nhiễm đang được quản lý (giảm 18 trường so với năm 2022).")).toEqual(["form"]);
    expect(troubles("Có 1.250 người nhiễm đang được quản lý (giảm 18 trường hợp so với năm 2022).")).toEqual([]);
    expect(troubles("Có 12.500 người học tại các trường mầm non (giảm 18 trường so với năm 2022).")).toEqual([]);
  });
});

describe("land", () => {
  test.each([
    "Toàn tỉnh có 45.300 ha đất lâm nghiệp, trong đó đất có rừng 38.500 ha, đất quy hoạch rừng sản xuất 25.000 ha.",
    "Diện tích đất lâm nghiệp là 45.300 ha, trong đó: rừng phòng hộ 25.000 ha, đất có rừng 38.500 ha.",
  ])("may be of several classes: %s", (text) => expect(troubles(text)).toEqual([]));

  test("crops and kinds of forest exclude one another", () => {
    // Far more than there is, and no slip: the kinds are no parts of this total.
    expect(troubles("Diện tích gieo trồng đạt 1.530 ha, trong đó: lúa 1.240 ha, rau màu 910 ha.")).toEqual([]);
    expect(troubles("Tổng diện tích rừng 1.530 ha, trong đó: rừng tự nhiên 1.240 ha, rừng trồng 910 ha.")).toHaveLength(1);
  });
});
