/** Rows of several figures told one after the other, and the row of their totals. */
import { check, named, troubles } from "./helpers";

const drafting = "Qua 3 đợt sơ tuyển: đợt 1 khám 1.130 người, đạt sức khỏe 642; đợt 2 khám 875 người, đạt 518; đợt 3 khám 406 người, đạt 219; tính chung khám 2.411 người, đạt 1.379 người.";
const notaries = "Công chứng: Phòng số 1 giải quyết 5.236 việc, phí 2,318 tỷ đồng; 06 văn phòng giải quyết 19.471 việc, phí 8,642 tỷ đồng; toàn tỉnh 24.707 việc, phí 10,960 tỷ đồng.";

test.each([drafting, notaries])("agree column by column: %s", (text) => {
  expect(troubles(text)).toEqual([]);
  expect(check(text).relations.filter(({ kind, verdict }) => kind === "sum" && verdict === "consistent")).toHaveLength(2);
});

test("one column that misses its total is asked about, where the other makes its own", () => {
  named(drafting, ["2.411", "2.141"], ["875", "578"], ["642", "462"], ["1.379", "1.397"]);
  named(notaries, ["24.707", "27.407"], ["8,642", "9,642"], ["2,318", "2,138"]);
});

test.each([
  // Neither column adds up: the last row is no total of these.
  "Huyện A khám 1.130 người, đạt 642 người; huyện B khám 875 người, đạt 518 người; toàn tỉnh khám 9.842 người, đạt 5.317 người.",
  // A total of one of them says nothing of averages beside it.
  "Xã A gieo 132 ha, năng suất 54,2 tạ/ha; xã B gieo 96 ha, năng suất 51,7 tạ/ha; toàn huyện gieo 228 ha, năng suất 53,1 tạ/ha.",
  // So few digits meet by chance.
  "Xã A có 12 hộ, 31 lao động; xã B có 9 hộ, 24 lao động; cả hai có 21 hộ, 70 lao động.",
])("silent: %s", (text) => {
  expect(troubles(text)).toEqual([]);
});
