/** @jest-environment jsdom */
/** The check of a report as a person meets it: paste or choose, read what was found, go from place to place. */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";

// What every browser has and jsdom leaves out.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextDecoder, TextEncoder, CSS: { escape: (text: string) => text } });

import { CheckTab } from "../../../src/taskpane/check/CheckTab";
import { FakeWorker, installFakeWorker } from "./fake-worker";
import { settle } from "../../support/person";

let root: Root;

const until = async (ready: () => boolean) => {
  for (let i = 0; i < 200 && !ready(); i++) await settle();
  expect(ready()).toBe(true);
};

async function open(language: "vi" | "en" = "vi"): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  root = createRoot(document.getElementById("pane") as HTMLElement);
  await act(async () => root.render(<CheckTab language={language} />));
}

beforeEach(installFakeWorker);
afterEach(() => act(async () => root.unmount()));

const button = (name: string | RegExp): HTMLElement => {
  const all = [...document.querySelectorAll<HTMLElement>("button")];
  const named = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent ?? "";
  const found = all.find((one) => (typeof name === "string" ? named(one) === name : name.test(named(one))));
  if (found === undefined) throw new Error(`no button «${name}» among: ${all.map(named).join(" | ")}`);
  return found;
};
const press = async (name: string | RegExp) => {
  await act(async () => button(name).click());
  await settle();
};
const key = async (name: string) => {
  await act(async () => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));
  await settle(40);
};
const text = () => document.body.textContent ?? "";
const said = () => document.querySelector("[role=status]")?.textContent ?? "";
const marks = (kind: string) => [...document.querySelectorAll<HTMLElement>(`.check-mark.check-${kind}`)].map((mark) => mark.firstChild?.textContent);
const items = () => [...document.querySelectorAll<HTMLElement>("[data-item]")];

const paste = async (content: string) => {
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
  await act(async () => {
    setter?.call(field, content);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
};
const check = async (content: string) => {
  await paste(content);
  await press(/^(Kiểm tra|Check)$/);
  await until(() => document.querySelector(".check-report") !== null);
};
const choose = async (name: string, bytes: Uint8Array | string) => {
  const file = Object.assign(new File([], name), { arrayBuffer: async () => (typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes).buffer });
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
};

const RIGHT = "Toàn xã có 12/15 trường đạt chuẩn quốc gia, đạt tỷ lệ 80%.";
const WRONG = "Toàn xã có 21/28 thôn đạt chuẩn nông thôn mới, đạt tỷ lệ 85%.";
const OTHER = "Đã giải ngân 36.670 triệu đồng/48.250 triệu đồng, đạt 66%.";

describe("before a check", () => {
  test("the button waits for a text, and says what to do", async () => {
    await open();
    expect(button("Kiểm tra").getAttribute("aria-disabled")).toBe("true");
    expect(text()).toContain("Dán văn bản hoặc chọn một tệp");
    await paste(RIGHT);
    expect(button("Kiểm tra").getAttribute("aria-disabled")).not.toBe("true");
  });
});

describe("a report with errors", () => {
  test("shows its figures marked by what became of them, and says the counts aloud", async () => {
    await open();
    await check(`${RIGHT}\n${WRONG}`);
    expect(marks("wrong")).toEqual(["21", "28", "85"]);
    expect(marks("checked")).toEqual(["12", "15", "80"]);
    expect(document.querySelector(".check-mark.check-wrong .off-screen")?.textContent).toBe(" (sai)");
    expect(said()).toMatch(/^Đã đối chiếu \d+ quan hệ: 1 khớp, 1 sai, 0 cần xem$/);
  });

  test("a finding opens to its equation and places; a place is set off in the text", async () => {
    await open();
    await check(`${RIGHT}\n${WRONG}`);
    expect(document.activeElement).toBe(items()[0]);
    await act(async () => items()[0]?.click());
    expect(items()[0]?.getAttribute("aria-expanded")).toBe("true");
    expect(document.querySelector(".check-formula")?.textContent).toMatch(/21 \/ 28 = 75.*≠ 85/);
    expect([...document.querySelectorAll(".check-lit")].map((mark) => mark.firstChild?.textContent)).toEqual(["21", "28", "85"]);
    await press("Đến «85» ở dòng 2");
    expect(button("Đến «85» ở dòng 2").getAttribute("aria-current")).toBe("true");
  });

  test("J and K walk through the findings and stop at both ends", async () => {
    await open();
    await check(`${WRONG}\n${OTHER}`);
    expect(items()).toHaveLength(2);
    await key("j");
    expect(items().map((item) => item.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
    await key("j");
    await key("j");
    expect(document.activeElement).toBe(items()[1]);
    expect(items().map((item) => item.getAttribute("aria-expanded"))).toEqual(["false", "true"]);
    await key("ArrowUp");
    expect(document.activeElement).toBe(items()[0]);
  });

  test("what holds can be opened too: by its count, or by a marked figure", async () => {
    await open();
    await check(`${RIGHT}\n${WRONG}`);
    await press("Khớp: 1");
    expect(items().map((item) => item.textContent)).toEqual([expect.stringContaining("Khớp")]);
    await press("Khớp: 1");
    expect(items().map((item) => item.textContent)).toEqual([expect.stringContaining("Sai")]);
    await act(async () => document.querySelector<HTMLElement>(".check-mark.check-checked")?.click());
    expect(document.querySelector(".check-formula")?.textContent).toMatch(/12 \/ 15/);
    expect(button("Khớp: 1").getAttribute("aria-pressed")).toBe("true");
  });

  test("the list can be copied, as numbered lines with places and equations", async () => {
    await open();
    await check(WRONG);
    const copied: Record<string, string> = {};
    Object.assign(document, {
      execCommand: () => {
        const event = Object.assign(new Event("copy", { cancelable: true }), { clipboardData: { setData: (kind: string, value: string) => (copied[kind] = value) } });
        return document.dispatchEvent(event) || true;
      },
    });
    await press("Chép danh sách");
    expect(copied["text/plain"]).toMatch(/^Văn bản đã dán: Đã đối chiếu .*\r\n1\. \[Sai\] dòng 1: .*21 \/ 28/);
    expect(copied["text/html"]).toMatch(/^<p>.*<ol><li>\[Sai\]/);
    expect(said()).toMatch(/^Đã chép danh sách/);
  });

  test("where the clipboard is closed, the list is there to be copied by hand", async () => {
    await open();
    await check(WRONG);
    Object.assign(document, { execCommand: () => false });
    await press("Chép danh sách");
    expect(document.querySelector<HTMLTextAreaElement>("textarea[readonly]")?.value).toContain("[Sai]");
  });
});

describe("other outcomes", () => {
  test("nothing wrong says what was checked; nothing to check says why", async () => {
    await open();
    await check(RIGHT);
    expect(text()).toContain("Không thấy chỗ nào cần sửa");
    expect(button("Sai: 0")).toBeTruthy();
    await press("Văn bản khác");
    expect(document.querySelector("textarea")?.value).toBe(RIGHT);
    await check("Kính gửi Ủy ban nhân dân huyện.");
    expect(text()).toContain("Không thấy số liệu nào đối chiếu được");
  });

  test("a file that cannot be used says what to do, and the pasted text is still there", async () => {
    await open();
    await paste(RIGHT);
    await choose("bao-cao.pdf", "%PDF-1.7");
    await until(() => document.querySelector("[role=alert]") !== null);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("Lưu báo cáo thành .docx");
    expect(document.activeElement).toBe(document.querySelector("[role=alert]"));
    expect(document.querySelector("textarea")?.value).toBe(RIGHT);
  });

  test("a check that takes long says so, and stops on request with the text as it was", async () => {
    await open();
    FakeWorker.manner = "silent";
    await paste(WRONG);
    await press("Kiểm tra");
    await settle(350);
    expect(document.querySelector("[role=progressbar]")?.getAttribute("aria-label")).toBe("Đang đối chiếu văn bản…");
    expect(document.activeElement).toBe(button("Dừng"));
    await press("Dừng");
    expect(FakeWorker.made[0]?.terminated).toBe(true);
    expect(said()).toBe("Đã dừng. Chưa có kết quả nào.");
    expect(document.querySelector("textarea")?.value).toBe(WRONG);
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  test("where the check cannot be started, the pane says so", async () => {
    await open();
    FakeWorker.manner = "breaks";
    await paste(WRONG);
    await press("Kiểm tra");
    await until(() => document.querySelector("[role=alert]") !== null);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("Không khởi động được phần kiểm tra");
  });

  test("a chosen text file is checked at once; notes and cells look as a reader knows them", async () => {
    await open();
    await choose("bao-cao.txt", `Có thêm trường đạt chuẩn[footnoteRef:1]. [1: ${WRONG}]\nChỉ tiêu\tThực hiện`);
    await until(() => document.querySelector(".check-report") !== null);
    expect(document.querySelector("sup")?.getAttribute("aria-label")).toBe("chú thích 1");
    expect(document.querySelectorAll(".check-cell")).toHaveLength(1);
    expect(marks("wrong")).toEqual(["21", "28", "85"]);
  });

  test("in English the frame is English, and the report's own words stay Vietnamese", async () => {
    await open("en");
    await check(WRONG);
    expect(text()).toContain("1 wrong");
    expect(button("Wrong: 1")).toBeTruthy();
    expect(document.querySelector(".check-message")?.getAttribute("lang")).toBe("vi");
  });
});
