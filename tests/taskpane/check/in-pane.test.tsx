/** @jest-environment jsdom */
/** The check of a text in the pane: behind a quiet button of the third tab, kept behind other tabs, there without any table. */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder });

import { Pane } from "../../../src/taskpane/Pane";
import type { FakeJobs } from "../../support/fake-jobs";
import { fakeJobs, overviewOf } from "../../support/fake-jobs";
import { settle } from "../../support/person";

let root: Root;

const until = async (ready: () => boolean) => {
  for (let i = 0; i < 200 && !ready(); i++) {
    await settle();
    // jsdom fetches no style sheets: say that this one came.
    document.querySelectorAll("link").forEach((link) => link.dispatchEvent(new Event("load")));
  }
  expect(ready()).toBe(true);
};
const open = async (jobs: FakeJobs) => {
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById("pane") as HTMLElement);
  await act(async () => root.render(<Pane jobs={jobs} startLanguage="vi" onLanguage={() => undefined} />));
  await settle();
};
const tab = (name: string) => [...document.querySelectorAll<HTMLElement>("[role=tab]")].find((one) => one.textContent === name);
const press = async (name: string) => {
  await act(async () => tab(name)?.click());
  await settle();
};
const openText = async () => {
  await press("Kiểm tra");
  const way = () => [...document.querySelectorAll<HTMLElement>("#panel-check button")].find((one) => one.textContent === "Kiểm tra văn bản ngoài (Word, dán chữ)");
  await until(() => way() !== undefined);
  await act(async () => way()?.click());
  await until(() => field() !== null);
};
const field = () => document.querySelector<HTMLTextAreaElement>("#panel-check textarea");

afterEach(() => act(async () => root.unmount()));

test("a pasted text is still there after a look at another tab", async () => {
  await open(fakeJobs());
  expect(document.getElementById("panel-check")).toBeNull();
  await openText();
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field(), "Thu 45 tỷ đồng");
    field()?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press("Kết quả");
  expect(document.getElementById("panel-check")?.hidden).toBe(true);
  expect([...document.querySelectorAll("[role=tabpanel]")].filter((panel) => !(panel as HTMLElement).hidden)).toHaveLength(1);
  await press("Kiểm tra");
  expect(document.getElementById("panel-check")?.hidden).toBe(false);
  expect(field()?.value).toBe("Thu 45 tỷ đồng");
});

test("a text can be checked beside a workbook without any table", async () => {
  await open(fakeJobs(overviewOf([])));
  expect(tab("Nhận xét")).toBeUndefined();
  await openText();
  expect(document.body.textContent).toContain("Văn bản không rời khỏi máy này");
});
