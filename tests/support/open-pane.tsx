/** The pane in a page, for tests that press what a person presses and read what a person reads. */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { Pane } from "../../src/taskpane/Pane";
import type { FakeJobs } from "./fake-jobs";
import { settle } from "./person";

export { key, settle, type } from "./person";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let chosen: string[];


export async function open(jobs: FakeJobs): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  chosen = [];
  const element = document.getElementById("pane");
  if (element === null) throw new Error("no element");
  root = createRoot(element);
  await act(async () => root.render(<Pane jobs={jobs} startLanguage="vi" onLanguage={(language) => chosen.push(language)} />));
  await settle();
}

export const close = () => act(async () => root.unmount());

/** Languages that were chosen since the pane was opened. */
export const languages = (): readonly string[] => chosen;

export const buttons = () => [...document.querySelectorAll<HTMLElement>("button, [role=button]")];
export const button = (name: string): HTMLElement => {
  const found = buttons().find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  if (found === undefined) throw new Error(`no button «${name}» among: ${buttons().map((one) => one.getAttribute("aria-label") ?? one.textContent).join(" | ")}`);
  return found;
};
export const press = async (name: string) => {
  await act(async () => button(name).click());
  await settle();
};
export const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
export const rowNamed = (name: string) => rows().find((row) => row.textContent?.includes(name)) ?? null;
export const text = () => document.body.textContent ?? "";
export const said = () => document.querySelector("[role=status][aria-live]")?.textContent ?? "";
export const called = (jobs: FakeJobs, name: string) => jobs.calls.filter((call) => call.name === name).map(({ argument }) => argument);
export const select = (label: string): HTMLSelectElement | null => {
  const id = [...document.querySelectorAll("label")].find((one) => one.textContent === label)?.htmlFor;
  return document.querySelector<HTMLSelectElement>(`select[id="${id ?? ""}"]`);
};
