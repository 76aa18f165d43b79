/** The pane with its tab Kiểm tra open, beside a review of our own; and what a person does and sees there. */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { Pane } from "../../../src/taskpane/Pane";
import type { LoadReview } from "../../../src/taskpane/review";
import { keepFocus } from "../../../src/taskpane/parts/keep-focus";
import type { FakeJobs } from "../../support/fake-jobs";
import { fakeJobs } from "../../support/fake-jobs";
import type { FakeReview } from "../../support/fake-review";
import { fakeReview } from "../../support/fake-review";
import { key as pressKey, settle } from "../../support/person";

export { settle, type } from "../../support/person";

// What every browser has and jsdom leaves out.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder, CSS: { escape: (text: string) => text } });

export interface Stage {
  readonly jobs: FakeJobs;
  readonly review: FakeReview;
}

let root: Root;
let stopKeeping: () => void;


/** Something that happens in the workbook. */
export const happens = async (event: () => void) => {
  await act(async () => event());
  await settle();
};

export const until = async (ready: () => boolean) => {
  for (let i = 0; i < 200 && !ready(); i++) {
    await settle(10);
    // jsdom fetches no style sheets: say that they came.
    document.querySelectorAll("link").forEach((link) => link.dispatchEvent(new Event("load")));
  }
  expect(ready()).toBe(true);
};

export async function openPane({ jobs = fakeJobs(), review = fakeReview(), load, language = "vi" as const }: { jobs?: FakeJobs; review?: FakeReview; load?: LoadReview; language?: "vi" | "en" } = {}): Promise<Stage> {
  document.body.innerHTML = '<div id="pane"></div>';
  // In jsdom the window loses its focus with the element that had it.
  document.hasFocus = () => true;
  const element = document.getElementById("pane") as HTMLElement;
  root = createRoot(element);
  stopKeeping = keepFocus(element);
  await act(async () => root.render(<Pane jobs={jobs} review={load ?? (async () => review)} startLanguage={language} onLanguage={() => undefined} />));
  await settle();
  return { jobs, review };
}

export async function openTab(given: Parameters<typeof openPane>[0] = {}): Promise<Stage> {
  const stage = await openPane(given);
  await act(async () => document.getElementById("tab-check")?.click());
  await until(() => document.querySelector(".review-start") !== null);
  return stage;
}

/** The tab with the results of a first check. */
export async function openResults(given: Parameters<typeof openPane>[0] = {}): Promise<Stage> {
  const stage = await openTab(given);
  await press(/^(Kiểm tra số liệu|Check the figures)$/);
  await until(() => document.querySelector(".review-report") !== null);
  return stage;
}

export const closePane = () =>
  act(async () => {
    stopKeeping();
    root.unmount();
  });

const nameOf = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent ?? "";
const seen = (one: Element) => one.closest("[hidden]") === null;
export const buttons = () => [...document.querySelectorAll<HTMLElement>("button, summary")].filter(seen);
export const buttonOrNull = (name: string | RegExp) => buttons().find((one) => (typeof name === "string" ? nameOf(one) === name : name.test(nameOf(one)))) ?? null;
export const button = (name: string | RegExp): HTMLElement => {
  const found = buttonOrNull(name);
  if (found === null) throw new Error(`no button «${name}» among: ${buttons().map(nameOf).join(" | ")}`);
  return found;
};
export const press = async (name: string | RegExp) => {
  const target = button(name);
  await act(async () => {
    target.focus();
    target.click();
  });
  await settle();
};
export const key = (name: string, target: Element | null = document.activeElement) => pressKey(target, name);
export const field = (label: string): HTMLElement => {
  const owner = [...document.querySelectorAll<HTMLLabelElement>("label")].find((one) => seen(one) && one.textContent?.replace(/ \*$/, "") === label);
  const found = document.getElementById(owner?.htmlFor ?? "") ?? document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  if (found === null) throw new Error(`no field «${label}»`);
  return found;
};
export const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(seen);
export const rowIds = () => rows().map((row) => row.dataset.row);
export const openRow = () => rows().find((row) => row.getAttribute("aria-expanded") === "true")?.dataset.row ?? null;
export const focusedRow = () => (document.activeElement as HTMLElement | null)?.dataset.row ?? null;
export const text = () => document.getElementById("panel-check")?.textContent ?? "";
export const said = () => document.querySelector("#panel-check [role=status][aria-live]")?.textContent ?? "";
export const alert = () => document.querySelector<HTMLElement>("#panel-check [role=alert].failure");
export const called = (review: FakeReview, name: string) => review.calls.filter((call) => call.name === name).map((call) => call.arguments);
