/** Several indicators told of all, and again of each kind: every column adds up to its head. */
import { sums, troubles } from "./helpers";

describe("what is counted stands behind its figure", () => {
  const roads = ({ dead = "12", hurt = "11", fewer = "5", last = "không có người bị thương" }): string => [
    "Toàn tỉnh xảy ra 841 vụ tai nạn, làm chết 417 người, bị thương 552 người. So với cùng kỳ, số vụ giảm 127 vụ, số người chết giảm 31 người, số người bị thương giảm 64 người.",
    `Đường bộ: 812 vụ, 398 người chết, 541 người bị thương; so với cùng kỳ giảm 114 vụ, 24 người chết, 60 người bị thương. Đường sắt: 17 vụ, ${dead} người chết, ${hurt} người bị thương; giảm 8 vụ, ${fewer} người chết, 4 người bị thương. Đường thủy: 12 vụ, 7 người chết, ${last}; giảm 5 vụ, 2 người chết, bị thương không đổi.`,
  ].join("\n");

  test("every column adds up, falls and kinds that lack one among them", () => {
    expect(sums(roads({}))).toEqual(expect.arrayContaining(["consistent sum: 417 398 12 7", "consistent sum: 552 541 11", "consistent sum: 31 24 5 2", "consistent sum: 64 60 4"]));
    expect(troubles(roads({}))).toEqual([]);
  });

  test.each([
    [{ dead: "15" }, "review sum: 417 398 15 7"],
    [{ dead: "122" }, "review sum: 417 398 122 7"],
    [{ hurt: "18" }, "review sum: 552 541 18"],
    [{ fewer: "9" }, "review sum: 31 24 9 2"],
  ])("the column that fails is named: %o", (change, expected) => {
    expect(troubles(roads(change))).toContain(expected);
  });

  test("one that tells nothing of it may have some", () => {
    expect(troubles(roads({ hurt: "5", last: "cứu được 9 người" }))).toEqual([]);
  });
});

test("a kind that only some indicators have, in a line of its own behind the others, belongs to them", () => {
  const lines = (ships: string): string => [
    "Cả vùng xảy ra 2.684 vụ, làm chết 1.207 người, bị thương 1.918 người. Cụ thể:",
    "- Đường bộ 2.611 vụ, chết 1.164 người, bị thương 1.893 người.",
    "- Đường sắt 42 vụ, chết 29 người, bị thương 18 người.",
    "- Đường thủy 21 vụ, chết 8 người, bị thương 7 người.",
    `- Hàng hải ${ships} vụ, chết 6 người, không có người bị thương.`,
  ].join("\n");
  expect(sums(lines("10"))).toEqual(expect.arrayContaining(["consistent sum: 2.684 2.611 42 21 10", "consistent sum: 1.207 1.164 29 8 6", "consistent sum: 1.918 1.893 18 7"]));
  expect(troubles(lines("10"))).toEqual([]);
});

describe("bare pairs", () => {
  const court = (done: string): string => `Tòa án hai cấp thụ lý 763 vụ việc + 118 vụ việc kỳ trước chuyển sang; đã giải quyết 311 vụ việc. Trong đó: hình sự thụ lý 95 vụ/142 bị cáo, giải quyết 51 vụ/73 bị cáo; dân sự thụ lý và giải quyết 214/${done}; hôn nhân và gia đình 402/203; kinh doanh thương mại 34/14; lao động 03/02; hành chính 15/04 vụ.`;

  test("mean what the item in front says", () => {
    expect(sums(court("37"))).toEqual(expect.arrayContaining(["consistent sum: 763 95 214 402 34 03 15", "consistent sum: 311 51 37 203 14 02 04"]));
    expect(troubles(court("73"))).toContain("review sum: 311 51 73 203 14 02 04");
  });
});

describe("the same told of every item", () => {
  const court = ({ done = "37", last = "04" }): string => `Tòa án hai cấp thụ lý mới 763 vụ việc, tháng trước chuyển sang 118 vụ việc; đã giải quyết 311 vụ việc. Trong đó hình sự thụ lý 95 vụ/142 bị cáo, giải quyết 51 vụ/73 bị cáo; dân sự thụ lý 214, giải quyết ${done} vụ; hôn nhân gia đình thụ lý 402, giải quyết 203 vụ việc; kinh doanh thương mại 34, giải quyết 14; lao động 03, giải quyết 02; hành chính 15, giải quyết ${last} vụ.`;

  test("bare numbers count what the others do", () => {
    expect(sums(court({}))).toEqual(expect.arrayContaining(["consistent sum: 763 95 214 402 34 03 15", "consistent sum: 311 51 37 203 14 02 04"]));
  });

  test("one slip is named though nothing else adds up", () => {
    expect(troubles(court({ done: "73" }))).toContain("review sum: 311 51 73 203 14 02 04");
    expect(troubles(court({ last: "40" }))).toContain("review sum: 311 51 37 203 14 02 40");
  });

  test("some of the items are no sum", () => {
    expect(troubles("Hai cấp thụ lý 763 vụ; giải quyết 311 vụ. Trong đó hình sự giải quyết 51 vụ; dân sự giải quyết 37 vụ; hành chính giải quyết 24 vụ.")).toEqual([]);
  });
});

describe("kinds told of all and of each source", () => {
  const fish = ({ caught = "2.213,2", fish: own = "1.590,6", shrimp = "157,5" }): string => `Tổng sản lượng thủy sản ước 6.118,4 tấn, gồm: cá 4.377,5 tấn; tôm 812,6 tấn; thủy sản khác 928,3 tấn. Nuôi trồng 3.905,2 tấn, trong đó cá 2.786,9 tấn, tôm 655,1 tấn. Khai thác ${caught} tấn, trong đó cá ${own} tấn; tôm ${shrimp} tấn.`;

  test("add up by name", () => {
    expect(sums(fish({}))).toEqual(expect.arrayContaining(["consistent sum: 6.118,4 3.905,2 2.213,2", "consistent sum: 4.377,5 2.786,9 1.590,6", "consistent sum: 812,6 655,1 157,5"]));
    expect(troubles(fish({}))).toEqual([]);
  });

  test("the one that fails is named by the others", () => {
    expect(troubles(fish({ caught: "2.283,2" }))).toContain("review sum: 6.118,4 3.905,2 2.283,2");
    expect(troubles(fish({ fish: "1.950,6" }))).toContain("review sum: 4.377,5 2.786,9 1.950,6");
    expect(troubles(fish({ shrimp: "15,75" }))).toContain("review sum: 812,6 655,1 15,75");
  });

  test("some of the sources are no sum", () => {
    expect(troubles("Sản lượng thủy sản 6.118,4 tấn, gồm: cá 4.377,5 tấn; tôm 812,6 tấn; thủy sản khác 928,3 tấn. Huyện Nam Hòa 1.905,2 tấn, trong đó cá 1.286,9 tấn, tôm 355,1 tấn. Huyện Bắc Hòa 1.213,2 tấn, trong đó cá 890,6 tấn; tôm 57,5 tấn.")).toEqual([]);
  });
});
