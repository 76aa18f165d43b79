/** Shares, averages and rests of another whole than the one that stands nearest. */
import { named, outcome, troubles } from "./helpers";

describe("shares that are not all of one whole", () => {
  test.each([
    "Cơ cấu giống: giống thuần 68,5%, giống lai 17,2%, giống nếp 12,6% (trong nhóm giống thuần).",
    "Cơ cấu rừng: rừng sản xuất 57,4%, rừng phòng hộ 31,9%, rừng gỗ lớn 9,1% (thuộc rừng sản xuất).",
    "Bộ phận tiếp nhận 5.280 hồ sơ; nhiều nhất là chứng thực 2.640 hồ sơ (đúng một nửa), rồi đến đất đai 1.320 hồ sơ (25,0%), hộ tịch 660 hồ sơ (12,5%), lĩnh vực khác 660 hồ sơ (12,5%).",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("a share of a whole named since the list is of that", () => {
    const text = "Xã có 2.134 hộ, trong đó hộ làm nghề rừng 1.387 hộ, chiếm 65%; trong số 164 hộ nghèo của xã, hộ nghèo làm nghề rừng 139 hộ, chiếm tới 84,8%.";
    expect(outcome(text)).toContain("consistent ratio: 139 164 84,8");
    named(text, ["139", "193"], ["84,8", "48,8"]);
  });
});

describe("averages over several numbers together", () => {
  test("two numbers of one thing", () => {
    const text = "Mở 7 lớp ở trung tâm và 18 lớp ở thôn cho 825 học viên, bình quân 33 học viên/lớp.";
    expect(outcome(text)).toContain("consistent ratio: 825 7 18 33");
    named(text, ["825", "852"], ["33", "38"]);
  });

  test.each([
    "Hỗ trợ 13 mô hình chăn nuôi (trâu 6, gà 7) và 11 mô hình trồng trọt cho 1.128 hộ, bình quân 47 hộ/mô hình.",
    "Cấp 24 máy cày, 16 máy gặt trị giá 7,2 tỷ đồng, bình quân 180 triệu đồng/máy.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));
});

describe("what is left under another name", () => {
  test.each([
    "Đã phê duyệt phương án cho 463 hộ; đã trả tiền cho 431/463 hộ, đạt 93,1%; còn 58 hộ chưa phê duyệt phương án.",
    "Đã nghiệm thu 37/45 căn nhà đã xây xong, đạt 82,2%; còn 13 căn chưa xây xong.",
    "Đã giao 286/304 lô đất, đạt 94,1%; còn 39 lô chưa làm hạ tầng.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("what is left of the same is asked about", () => {
    named("Đã cấp giấy cho 1.273/1.318 hộ, đạt 96,6%; còn 45 hộ chưa được cấp giấy.", ["45", "54"]);
  });
});

describe("stocks beside which something is left out", () => {
  test.each([
    "Tồn quỹ đầu quý 2,684 tỷ đồng; thu trong quý 1,317 tỷ đồng, chi trong quý 1,529 tỷ đồng; tồn quỹ cuối quý 2,917 tỷ đồng (chưa kể tạm ứng).",
    "Tồn đầu kỳ 731 tấn, nhập 1.402 tấn, xuất 1.385 tấn, tồn cuối kỳ 702 tấn sau khi trừ hao hụt.",
  ])("%s", (text) => expect(troubles(text)).toEqual([]));

  test("without such words it is asked about", () => {
    expect(troubles("Tồn quỹ đầu quý 2,684 tỷ đồng; thu trong quý 1,317 tỷ đồng, chi trong quý 1,529 tỷ đồng; tồn quỹ cuối quý 2,917 tỷ đồng.")).not.toEqual([]);
  });
});
