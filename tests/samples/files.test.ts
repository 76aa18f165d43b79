/** The committed workbooks are what the script makes, and are ready to hand in. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

const ROOT = join(__dirname, "../..");
const SAMPLES = ["vi-du-thanh-pho-2023.xlsx", "vi-du-tinh-2023.xlsx"] as const;
const TEMPLATE = "mau-bieu-chi-tieu.xlsx";

function partsOf(file: string): Readonly<Record<string, string>> {
  const zip = unzipSync(readFileSync(join(ROOT, "assets", file)));
  return Object.fromEntries(Object.entries(zip).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function tablesOf(parts: Readonly<Record<string, string>>): readonly { readonly name: string; readonly headers: readonly string[]; readonly ref: string }[] {
  return Object.entries(parts)
    .filter(([path]) => path.startsWith("xl/tables/"))
    .map(([, xml]) => ({
      name: / displayName="([^"]+)"/.exec(xml)?.[1] ?? "",
      ref: / ref="([^"]+)"/.exec(xml)?.[1] ?? "",
      headers: [...xml.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map((match) => match[1] ?? ""),
    }));
}

test("running the script again gives the committed bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  try {
    execFileSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "scripts/samples/make.ts"), folder], { stdio: "ignore" });
    for (const file of [...SAMPLES, TEMPLATE]) {
      expect(readFileSync(join(folder, file)).equals(readFileSync(join(ROOT, "assets", file)))).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

describe.each(SAMPLES)("%s", (file) => {
  const parts = partsOf(file);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";

  test("holds one table, ChiTieu, with unique headers as text", () => {
    const [table, ...others] = tablesOf(parts);
    expect(others).toEqual([]);
    expect(table?.name).toBe("ChiTieu");
    expect(new Set(table?.headers).size).toBe(table?.headers.length);
    expect(table?.headers.slice(0, 3)).toEqual(["TT", "Chỉ tiêu", "ĐVT"]);
    expect(table?.headers.filter((header) => header.startsWith("KH 2023"))).toHaveLength(2);
  });

  test("no merged cell reaches into the table", () => {
    const lines = (ref: string): readonly number[] => [...ref.matchAll(/[A-Z]+(\d+)/g)].map((match) => Number(match[1]));
    const [first = 0, last = 0] = lines(tablesOf(parts)[0]?.ref ?? "");
    for (const match of sheet.matchAll(/<mergeCell ref="([^"]+)"/g)) {
      const [from = 0, to = 0] = lines(match[1] ?? "");
      expect(to < first || from > last).toBe(true);
    }
  });

  test("keeps the header in view and prints on A4 landscape, one page wide, with the header on every page", () => {
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0" fitToWidth="1" orientation="landscape" paperSize="9"/);
    expect(parts["xl/workbook.xml"]).toContain("_xlnm.Print_Titles");
  });

  test("number formats keep the decimals of each figure and never end in a bare comma", () => {
    const codes = [...(parts["xl/styles.xml"] ?? "").matchAll(/formatCode="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(codes.length).toBeGreaterThan(1);
    for (const code of codes) expect(code).toMatch(/^\[\$-42A\]#,##0(?:\.0+)?$/);
  });

  test("a note under the table says which figures are worked out", () => {
    expect(parts["xl/sharedStrings.xml"]).toContain("Số in nghiêng là số suy ra");
  });
});

describe(TEMPLATE, () => {
  const parts = partsOf(TEMPLATE);

  test("offers the combined table and the pair", () => {
    expect(tablesOf(parts).map((table) => table.name)).toEqual(["ChiTieu", "KeHoach", "ThucHien"]);
  });

  test("every header has its note", () => {
    tablesOf(parts).forEach((table, at) => {
      const notes = [...(parts[`xl/comments${at + 1}.xml`] ?? "").matchAll(/<comment /g)];
      expect(notes).toHaveLength(table.headers.length);
    });
  });

  test("units and directions come from lists", () => {
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect([...sheet.matchAll(/<dataValidation [^>]*type="list"/g)]).toHaveLength(2);
  });

  test("holds no figures", () => {
    for (const at of [1, 2, 3]) expect(parts[`xl/worksheets/sheet${at}.xml`]).not.toMatch(/<c r="[A-Z]+(?:[89]|[12]\d)"[^>]*><v>/);
  });
});
