/** Tables of a text whose cells are parted by bars, however they are set. */
import { expect, test } from "@jest/globals";
import { outcome, troubles } from "./helpers";

const ROWS = ["STT|Địa bàn|Kế hoạch|Giải ngân|Tỷ lệ (%)|Ghi chú", "1|Xã Bình Minh|14.820|1.970|13,3|", "2|Xã An Khê|9.640|2.188|22,7|", "3|Xã Tân Lập|17.120|1.521|8,9|Thấp nhất", "|Tổng cộng|41.580|5.679|13,7|"];

test.each([
  ["close together", ROWS],
  ["with spaces", ROWS.map((row) => row.replaceAll("|", " | "))],
  ["with bars around", ROWS.map((row) => `| ${row.replaceAll("|", " | ")} |`)],
])("bars %s make cells; a wrong one is named", (_, rows) => {
  const text = rows.join("\n");
  expect(troubles(text)).toEqual([]);
  expect(outcome(text).length).toBeGreaterThanOrEqual(6);
  expect(troubles(text.replace("2.188", "2.788")).length).toBeGreaterThan(0);
});

test("days from one to another are no figures", () => {
  expect(outcome("Trong tháng (15/4 - 14/5) xảy ra 12 vụ tai nạn, làm 05 người chết. Kỳ trước 05 người chết.").filter((line) => /14|15/.test(line))).toEqual([]);
});
