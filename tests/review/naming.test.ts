/** How many names are looked at for one figure: a report that says the same words everywhere must not compare all with all. */
import { expect, test } from "@jest/globals";
import { readReport } from "../../src/review/claims/read";
import { Naming } from "../../src/review/relations/across/slipped/naming";
import { statementsOf } from "../../src/review/relations/links/statements";

const MOST = 150;

test("words that stand everywhere name nothing, however long the report", () => {
  const text = Array.from({ length: 400 }, (_, i) => `${i + 1}. Sản lượng mặt hàng số ${i + 1} ước đạt ${1_000 + 7 * i} tấn, đạt 98,5% kế hoạch.`).join("\n");
  const statements = statementsOf(readReport([{ file: "a.txt", text }]));
  const naming = new Naming(statements);
  expect(statements.length).toBeGreaterThan(400);
  for (const statement of statements) expect(naming.sharing(statement).size).toBeLessThanOrEqual(MOST);
});

test("a rare word finds those that bear it", () => {
  const text = "1. Trồng mới 125 ha quế tại ba xã.\n2. Chăn nuôi phát triển, đàn dê 6.315 con.\n3. Đánh giá chung: diện tích quế trồng mới 125 ha.";
  const statements = statementsOf(readReport([{ file: "a.txt", text }]));
  const naming = new Naming(statements);
  const [first] = statements;
  if (first === undefined) throw new Error("no statement");
  expect([...naming.sharing(first)].some((other) => other.paragraph !== first.paragraph && other.value.eq(first.value))).toBe(true);
});
