/** @jest-environment jsdom */
import { connectionOf, installTheme, officeThemeInfo } from "../../../src/excel-standin/page/connection";
import { fileName, OpenFailure, ownUrl, readBook } from "../../../src/excel-standin/page/files";
import { openMenu } from "../../../src/excel-standin/page/menu";
import { clampPane, splitter } from "../../../src/excel-standin/page/splitter";
import { TEXTS } from "../../../src/excel-standin/page/texts";
import { themeChoice } from "../../../src/excel-standin/page/theme";

const press = (key: string, target: Element | null = document.activeElement): void => void target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

describe("the splitter of the pane", () => {
  const widths: number[] = [];
  const element = document.createElement("div");
  splitter(element, (width) => widths.push(width));

  test("begins at 350 px and is moved by arrows, Home and End within 320 to 600 px", () => {
    for (const key of ["ArrowLeft", "Home", "ArrowRight", "End", "ArrowLeft"]) press(key, element);
    expect(widths).toEqual([350, 360, 320, 320, 600, 600]);
    expect(element.getAttribute("aria-valuenow")).toBe("600");
  });

  test("no width is beyond its limits", () => {
    expect([clampPane(10), clampPane(451.4), clampPane(9_999)]).toEqual([320, 451, 600]);
  });
});

describe("menus", () => {
  beforeEach(() => {
    document.body.innerHTML = '<button id="owner">Tệp mẫu</button>';
  });
  const open = (runs: string[]): void => {
    openMenu("Tệp mẫu", [{ label: "Thành phố", run: () => runs.push("Thành phố") }, { label: "Tỉnh", run: () => runs.push("Tỉnh") }, { label: "Trang trắng", run: () => undefined, disabled: true }], { x: 0, y: 0 }, document.getElementById("owner"));
  };

  test("arrows and first letters walk, Enter (a click) chooses, and the focus goes back", () => {
    const runs: string[] = [];
    open(runs);
    expect(document.activeElement?.textContent).toBe("Thành phố");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Tỉnh");
    press("ArrowUp");
    press("t");
    (document.activeElement as HTMLElement).click();
    expect(runs).toEqual(["Tỉnh"]);
    expect(document.activeElement?.id).toBe("owner");
    expect(document.querySelector("[role=menu]")).toBeNull();
  });

  test("Escape closes without doing anything; a disabled item does nothing", () => {
    const runs: string[] = [];
    open(runs);
    press("End");
    (document.activeElement as HTMLElement).click();
    expect(document.querySelector("[role=menu]")).not.toBeNull();
    press("Escape");
    expect(document.querySelector("[role=menu]")).toBeNull();
    expect(runs).toEqual([]);
  });
});

describe("files", () => {
  test("only the page's own site is read", () => {
    const base = "http://localhost:3000/index.html";
    expect(ownUrl("assets/vi-du-thanh-pho-2023.xlsx", base)?.pathname).toBe("/assets/vi-du-thanh-pho-2023.xlsx");
    for (const foreign of ["https://example.com/a.xlsx", "//example.com/a.xlsx", "javascript:alert(1)", "data:text/html,x"]) expect(ownUrl(foreign, base)).toBeNull();
  });

  test("a file's name is the last part of its path, decoded", () => {
    expect(fileName("assets/bi%E1%BB%83u%201.xlsx?x=1")).toBe("biểu 1.xlsx");
    expect(fileName("C:\\Bao cao\\so.xlsx")).toBe("so.xlsx");
    expect(fileName("%E1%")).toBe("%E1%");
  });

  test.each([
    [new Uint8Array([1, 2, 3]), TEXTS.fileProblems["not-xlsx"]],
    [new Uint8Array(), TEXTS.fileProblems["not-xlsx"]],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), TEXTS.fileProblems["truncated"]],
  ])("what is no workbook is refused with a sentence for people", (bytes, sentence) => {
    expect(() => readBook(bytes)).toThrow(new OpenFailure(sentence ?? ""));
  });
});

describe("what the pane is told", () => {
  test("the theme in the address is one of three, else the system's", () => {
    expect(["dark", "light", "contrast", "Đen", null].map((text) => themeChoice(text))).toEqual(["dark", "light", "contrast", "system", "system"]);
  });

  test("colours go to office.js as 0xRRGGBB integers", () => {
    const colors = { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#000001", controlForegroundColor: "#FF0000" };
    expect(JSON.parse(officeThemeInfo(colors))).toEqual({ bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 1, controlForegroundColor: 0xff0000 });
    const context: { GetOfficeThemeInfo?: () => string } = {};
    installTheme({ external: { GetContext: () => context } }, { theme: () => colors });
    expect(context.GetOfficeThemeInfo?.()).toBe(officeThemeInfo(colors));
  });

  test("outside the page there is no host to take", () => {
    expect(connectionOf(window)).toBeNull();
    const foreign = { get parent(): Window { return new Proxy({}, { get: () => { throw new DOMException("cross-origin"); } }) as Window; } } as Window;
    expect(connectionOf(foreign)).toBeNull();
  });
});
