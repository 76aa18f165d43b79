/** A digit lost, or typed twice, in a list that words close: asked about; where nothing closes it, silence. */
import { lengthSlip } from "../../src/review/relations/slips";
import { troubles } from "./helpers";

const cases: readonly (readonly [string, (figure: string) => string, string, string])[] = [
  ["typed twice in a bracket told to the end", (f) => `Quý I tiếp nhận 583 tin báo (214 tin về trật tự, ${f} tin về môi trường và 43 tin về giao thông).`, "326", "3326"],
  ["lost in the total", (f) => `Xã thu ${f} triệu đồng, gồm phí chợ 16.420 triệu đồng, lệ phí đò 7.220 triệu đồng.`, "23.640", "3.640"],
  ["lost in one of the items", (f) => `Huyện có 214 điểm trường, gồm 3 điểm trường nghề, 12 điểm trường trung học, 27 điểm trường tiểu học, ${f} điểm trường mầm non.`, "172", "12"],
  ["exchanged, beside how much of each is done", (f) => `Hai cấp đã xử lý ${f} hồ sơ (đạt tỷ lệ 71,4%), gồm cấp tỉnh 526 hồ sơ (78,2%), cấp huyện 4.385 hồ sơ (70,6%).`, "4.911", "9.411"],
  ["typed twice in the total of known kinds", (f) => `Cơ quan điều tra giải quyết ${f} tin (khởi tố 96, không khởi tố 52, tạm đình chỉ 04).`, "152", "1552"],
];

describe("a digit lost or typed twice in a sum", () => {
  test.each(cases)("%s", (_, text, right, wrong) => {
    expect(troubles(text(right))).toEqual([]);
    expect(troubles(text(wrong)).length).toBeGreaterThan(0);
  });

  test.each([
    "Quý I tiếp nhận 583 tin báo, trong đó 214 tin về trật tự, 36 tin về môi trường.",
    "Xã có 2.360 hộ; chăn nuôi 164 hộ; trồng rừng 720 hộ.",
    "Huyện có 214 điểm trường, trong đó 3 điểm trường nghề, 12 điểm trường trung học, 17 điểm trường mầm non.",
  ])("nothing closes it: %s", (text) => expect(troubles(text)).toEqual([]));

  test("ages are no parts", () => {
    const text = (figure: string): string => `Trạm cân đo cho ${figure} trẻ, gồm trẻ từ 3 đến 5 tuổi 712 em, trẻ từ 6 đến 11 tuổi 1.134 em.`;
    expect(troubles(text("1.846"))).toEqual([]);
    expect(troubles(text("1.864"))).toHaveLength(1);
  });

  test("what the digits tell", () => {
    expect(lengthSlip("2822", "282")?.toNumber()).toBeCloseTo(3 / 900);
    expect(lengthSlip("360", "2360")?.toNumber()).toBeCloseTo(37 / 9000);
    // No digit twice, two too many, another one.
    expect([lengthSlip("2832", "283"), lengthSlip("28222", "282"), lengthSlip("283", "282")]).toEqual([null, null, null]);
  });
});
