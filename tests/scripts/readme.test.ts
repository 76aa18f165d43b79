/** The README says everything in both languages; what can drift apart by a forgotten edit is held together here. */
import fs from "node:fs";

const [vietnamese = "", english = ""] = fs.readFileSync("README.md", "utf8").split("\n## In English\n");
const { scripts } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The rows of the table under a heading, heads and rules left out. */
function rowsUnder(text: string, heading: string): readonly string[] {
  const part = text.split(`${heading}\n`)[1] ?? "";
  const table = /(?:^\|.*\n)+/m.exec(part)?.[0] ?? "";
  return table.trimEnd().split("\n").slice(2);
}
/** Its figures in order, written one way: decimal point, no thousands signs. */
const figures = (row: string, thousands: string) => [...row.matchAll(/\d[\d.,]*\d|\d/g)].map(([figure]) => figure.replaceAll(thousands, "").replace(",", "."));

test("the evidence is the same in both languages", () => {
  const ours = rowsUnder(vietnamese, "### Bằng chứng");
  const theirs = rowsUnder(english, "#### Evidence");
  expect(ours.length).toBeGreaterThan(5);
  expect(theirs.map((row) => figures(row, ","))).toEqual(ours.map((row) => figures(row, ".")));
});

test("every library is explained in both languages", () => {
  const names = (rows: readonly string[]) => rows.map((row) => row.split("|")[1]?.trim());
  expect(names(rowsUnder(english, "#### Why these libraries"))).toEqual(names(rowsUnder(vietnamese, "### Vì sao những thư viện này")));
});

test("the commands it names exist, and every room has its sentence", () => {
  const named = [...`${vietnamese}${english}`.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  const rooms = fs.readdirSync("src").filter((name) => fs.statSync(`src/${name}`).isDirectory());
  for (const text of [vietnamese, english]) expect(rooms.filter((room) => !text.includes(`\`src/${room}\``))).toEqual([]);
});

test("the pictures and files it points to are there", () => {
  const files = [...`${vietnamese}${english}`.matchAll(/\]\(((?!#|https?:)[^)]+)\)/g)].map(([, file]) => file ?? "");
  expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
});
