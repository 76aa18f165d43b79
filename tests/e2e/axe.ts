/** What assistive technology would find wrong in the pane as it stands. */
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";

/** Serious and critical findings of axe in the pane, and parts of it that stick out sideways. */
export async function findings(page: Page, pane: Frame, state: string): Promise<string[]> {
  // Page and pane are of one origin: axe may work within the page, and needs none of its own to gather what it found.
  const axe = new AxeBuilder({ page }).include(["#pane-frame", "body"]).setLegacyMode(true);
  // Forced colours are the system's; computed styles still name those of the theme beneath.
  if (await page.evaluate(() => matchMedia("(forced-colors: active)").matches)) axe.disableRules(["color-contrast"]);
  const { violations } = await axe.analyze();
  const sideways = await pane.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth > room ? [`the pane scrolls sideways: ${document.documentElement.scrollWidth} of ${room} px`] : [];
  });
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return [...serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""}`), ...sideways].map((finding) => `${state}: ${finding}`);
}
