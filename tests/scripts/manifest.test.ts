import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/check";

const source = fs.readFileSync("manifest.xml", "utf8");

/** The project's manifest with one thing changed, beside the real icons. */
function withChange(change: (xml: string) => string): string[] {
  const changed = change(source);
  expect(changed).not.toBe(source);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "soat-so-manifest-"));
  fs.cpSync("assets", path.join(directory, "assets"), { recursive: true });
  const file = path.join(directory, "manifest.xml");
  fs.writeFileSync(file, changed);
  try {
    return checkManifest(file);
  } finally {
    fs.rmSync(directory, { recursive: true });
  }
}

describe("the manifest check", () => {
  test("finds nothing wrong with the project's manifest", () => {
    expect(checkManifest("manifest.xml")).toEqual([]);
  });

  test.each([
    ["an element out of order", (xml: string) => xml.replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/, "$2$1"), /must stand before/],
    ["a missing 80 px icon", (xml: string) => xml.replace(/ *<bt:Image size="80" resid="Icon.80" \/>\n/, ""), /80 px is missing/],
    ["an icon over http", (xml: string) => xml.replace("https://localhost:3000/assets/icon-32.png", "http://localhost:3000/assets/icon-32.png"), /is not https/],
    ["a dangling resid", (xml: string) => xml.replace('resid="Open.Tip"', 'resid="Open.Tpi"'), /«Open.Tpi» is not defined/],
    ["a text too long", (xml: string) => xml.replace('DefaultValue="Mở Soát Số"', `DefaultValue="${"x".repeat(126)}"`), /126 characters/],
    ["a broken id", (xml: string) => xml.replace("6a2b5a0e-", "6a2b5a0"), /no GUID/],
    ["different requirement sets", (xml: string) => xml.replace('<bt:Set Name="ExcelApi" MinVersion="1.14"', '<bt:Set Name="ExcelApi" MinVersion="1.17"'), /different ExcelApi sets/],
    ["an icon of the wrong size", (xml: string) => xml.replace('<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"', '<IconUrl DefaultValue="https://localhost:3000/assets/icon-80.png"'), /80×80, not 32×32/],
  ])("names %s", (_what, change, message) => {
    expect(withChange(change)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });
});
