/** What people do on the page and in the pane, and what they look at, for the end-to-end tests. */
import type { Frame, Locator, Page } from "playwright-core";
import type { OpenOptions, Opened, Stage } from "../support/browser";

/** The table's first line and the budget revenue's row of the city's sample. */
export const CITY = { headers: 7, revenue: 11, estimate: "G", percentProvince: "K", percentCouncil: "L", verdict: "N" } as const;

export async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

/** Goes to a cell through the name box, as people do in a big sheet. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.fill("#name-box", address);
  await keys(page, "Enter");
}

/** Waits until a cell shows a text. */
export async function cellShows(page: Page, address: string, text: string | RegExp): Promise<void> {
  const cell = page.locator(`#cell-${address} .text`);
  await (text === "" ? page.waitForFunction((id) => (document.getElementById(id)?.textContent ?? "") === "", `cell-${address}`) : cell.filter({ hasText: text }).waitFor({ state: "attached" }));
}

/** Waits until the name box shows an address. */
export async function selectionIs(page: Page, address: string): Promise<void> {
  await page.waitForFunction((wanted) => (document.querySelector("#name-box") as HTMLInputElement).value === wanted, address);
}

/** Writes into a cell by keyboard. */
export async function write(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await keys(page, "Enter");
}

export const mainButton = (pane: Frame, name: string): Locator => pane.getByRole("button", { name, exact: true });
export const row = (pane: Frame, name: string): Locator => pane.locator("[data-row]", { hasText: name });
export const tab = (pane: Frame, name: string): Locator => pane.getByRole("tab", { name });

/** Waits until the pane's live region has said a sentence. */
export async function said(pane: Frame, sentence: string | RegExp): Promise<void> {
  await pane.locator('[role=status][aria-live="polite"]', { hasText: sentence }).waitFor({ state: "attached" });
}

/** What an element shows, with plain spaces. */
export const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, " ");

const heard: (readonly string[])[] = [];

/** No test may end with an error in the console, a breach of the content security policy or a request to another host. */
afterEach(() => expect(heard.splice(0).flat()).toEqual([]));

/** Opens the page and waits until the pane has read the workbook. */
export async function openReady(stage: Stage, options: OpenOptions = {}): Promise<Opened> {
  const opened = await stage.open(options);
  // Every wait ends well before the test does, so that a failure says what did not come.
  opened.context.setDefaultTimeout(10_000);
  heard.push(opened.complaints);
  await mainButton(opened.pane, "Tính lại").waitFor({ state: "attached" });
  await opened.page.waitForSelector("[role=gridcell]");
  return opened;
}

export async function recalculate(pane: Frame): Promise<void> {
  await mainButton(pane, "Tính lại").click();
  await said(pane, /Đã tính lại|đã đúng sẵn/);
}

/** Opens the tab with the text and waits for the text. */
export async function openNarrative(pane: Frame): Promise<void> {
  await tab(pane, "Nhận xét").click();
  await pane.getByText("Kết quả thực hiện các chỉ tiêu kế hoạch năm 2023").first().waitFor();
}

/** The element with the focus, in the pane where the focus is there: "button «Tính lại»". */
export async function focused(page: Page, pane: Frame): Promise<string> {
  const describe = (): string => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "nothing";
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} «${name.trim().slice(0, 80)}»`;
  };
  const outer = await page.evaluate(() => document.activeElement?.tagName);
  return outer === "IFRAME" ? pane.evaluate(describe) : page.evaluate(describe);
}

/** Presses Tab until something has the focus whose description matches; fails after a round through the pane. */
export async function tabTo(page: Page, pane: Frame, wanted: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    await keys(page, key);
    const here = await focused(page, pane);
    if (wanted.test(here)) return;
    passed.push(here);
  }
  throw new Error(`${key} does not lead to ${String(wanted)}: ${passed.join(", ")}`);
}

/** Sets the pane's width by its splitter. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  const splitter = page.getByRole("separator");
  await splitter.focus();
  for (let now = Number(await splitter.getAttribute("aria-valuenow")); now !== width; now += now < width ? 10 : -10) {
    await keys(page, now < width ? "ArrowLeft" : "ArrowRight");
  }
}
