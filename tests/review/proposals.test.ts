/** The one edit that mends everything: which kinds there are, and when none is proposed. */
import { check } from "./helpers";

/** "from → to: reason" of the first finding that has a proposal, with the text it gives when it is made. */
function proposed(text: string): { readonly edit: string; readonly mended: string } | null {
  const found = check(text).findings.find((f) => f.proposal !== undefined)?.proposal;
  if (found === undefined) return null;
  const lines = text.split("\n");
  const line = lines[found.span.line - 1] ?? "";
  expect(line.slice(found.span.start, found.span.end)).toContain(found.from.trim());
  lines[found.span.line - 1] = line.slice(0, found.span.start) + found.to + line.slice(found.span.end);
  return { edit: `${found.from} → ${found.to}: ${found.reason}`, mended: lines.join("\n") };
}

test.each([
  ["a digit", "Toàn xã có 35/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.", "35 → 33: sai một chữ số"],
  ["two digits", "Thu ngân sách đạt 4.418 tỷ đồng, đạt 112% kế hoạch (3.704 tỷ đồng), tăng 20% so với năm 2022 (3.457 tỷ đồng).", "4.418 → 4.148: đảo hai chữ số"],
  ["the decimal sign", "Tổng vốn 24,5 tỷ đồng, bao gồm: ngân sách tỉnh 13,6 tỷ đồng, ngân sách xã 109 tỷ đồng.", "109 → 10,9: sai dấu thập phân"],
  ["a thousand", "Thu ngân sách đạt 2.086 tỷ đồng, giảm 6% so với năm 2022 (2.219 tỷ đồng), bằng 85% kế hoạch (2.450.000 tỷ đồng).", "2.450.000 → 2.450: thừa 1.000 lần"],
  ["a verb", "Thu ngân sách đạt 4.148 tỷ đồng (năm 2022: 3.457 tỷ đồng), giảm 20% so với năm 2022.", "giảm → tăng: nhầm tăng và giảm"],
  ["“vượt” and “đạt”", "Sản lượng đạt 2.535 tấn, vượt 101,4% kế hoạch (2.500 tấn).", "vượt → đạt: nhầm “đạt” và “vượt”"],
  ["points and percent", "Tỷ lệ hộ nghèo còn 9,1%, giảm 26,6 điểm % so với năm 2022 (12,4%).", " điểm % → %: nhầm “điểm %” và “%”"],
  ["present and prior", "Thu ngân sách đạt 3.457 tỷ đồng (năm 2022: 4.148 tỷ đồng), tăng 20% so với năm 2022.", "3.457 tỷ đồng (năm 2022: 4.148 → 4.148 tỷ đồng (năm 2022: 3.457: đổi chỗ hai số"],
])("%s", (_kind, text, edit) => {
  const found = proposed(text);
  expect(found?.edit).toBe(edit);
  expect(check(found?.mended ?? text).findings).toEqual([]);
});

test("target and prior in each other's brackets are one cause with one edit", () => {
  const text = "Thu ngân sách đạt 128.640 triệu đồng, bằng 84,6% dự toán (117.900 triệu đồng), tăng 9,1% so với cùng kỳ (152.000 triệu đồng).";
  expect(check(text).findings).toHaveLength(1);
  expect(proposed(text)?.mended).toBe("Thu ngân sách đạt 128.640 triệu đồng, bằng 84,6% dự toán (152.000 triệu đồng), tăng 9,1% so với cùng kỳ (117.900 triệu đồng).");
});

test("a unit that only one of three places has is the one to change", () => {
  const line = "Tổng giá trị sản xuất đạt 812,5 tỷ đồng, đạt 103% kế hoạch, tăng 9,2% so với năm 2022.";
  const text = `I. KẾT QUẢ\n${line}\nII. ĐÁNH GIÁ\n${line}\nIII. TỔNG HỢP\n${line.replace("tỷ đồng", "triệu đồng")}`;
  expect(proposed(text)?.edit).toBe("triệu đồng → tỷ đồng: sai đơn vị");
});

test("a verb that other places contradict is turned; a figure that other places repeat is kept", () => {
  const line = "Tổng giá trị sản xuất đạt 812,5 tỷ đồng, đạt 103% kế hoạch, tăng 9,2% so với năm 2022.";
  const report = (last: string): string => `I. KẾT QUẢ\n${line}\nII. ĐÁNH GIÁ\n${line}\nIII. TỔNG HỢP\n${last}`;
  expect(proposed(report(line.replace("tăng", "giảm")))?.edit).toBe("giảm → tăng: nhầm tăng và giảm");
  expect(proposed(report(line.replace("812,5", "821,5")))?.edit).toBe("821,5 → 812,5: đảo hai chữ số");
});

test.each([
  "Tỷ lệ hộ nghèo còn 9,1%, tăng 3,3 điểm % so với năm 2022 (12,4%).",
  "Diện tích ngô 486,5 ha, năng suất 512 tạ/ha, sản lượng 2.490,9 tấn.",
  "Tổng vốn 24.500 triệu đồng, bao gồm: ngân sách tỉnh 13.620 triệu đồng, ngân sách xã 11.880 triệu đồng.",
])("where several edits would do, none is proposed: %s", (text) => {
  expect(check(text).findings).toHaveLength(1);
  expect(proposed(text)).toBeNull();
});

test("a figure in a good relation is not touched to mend a bad one", () => {
  const text = "Toàn xã có 33/42 trường đủ phòng học kiên cố, đạt tỷ lệ 78,6%.\nTổng số 42 trường, bao gồm: 24 trường tiểu học, 16 trường mầm non.";
  for (const finding of check(text).findings) expect(finding.proposal?.from).not.toBe("33");
});
