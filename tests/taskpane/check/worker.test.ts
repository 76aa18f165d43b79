import { runCheck } from "../../../src/taskpane/check/run-check";
import type { Answer, CheckInput } from "../../../src/taskpane/check/compute";

const WRONG = "Toàn xã có 21/28 thôn đạt chuẩn nông thôn mới, đạt tỷ lệ 85%.\n";
const LONG = WRONG.repeat(400);

/** Stands for the browser's worker: answers through messages that can be cloned, or breaks. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static breaks = false;
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;

  constructor(readonly url: URL) {
    FakeWorker.made.push(this);
  }

  postMessage(input: CheckInput): void {
    if (FakeWorker.breaks) return void setTimeout(() => this.onerror?.(), 5);
    const scope: { onmessage?: (event: { data: CheckInput }) => void; postMessage: (answer: Answer) => void } = {
      postMessage: (answer) => void setTimeout(() => this.terminated || this.onmessage?.({ data: structuredClone(answer) }), 5),
    };
    Object.assign(globalThis, { self: scope });
    const sent = structuredClone(input);
    void jest.isolateModulesAsync(() => import("../../../src/taskpane/check/worker")).then(() => scope.onmessage?.({ data: sent }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  FakeWorker.breaks = false;
  Object.assign(globalThis, { Worker: FakeWorker });
});
afterEach(() => void Reflect.deleteProperty(globalThis, "Worker"));

const wrong = (answer: Answer) => (answer.kind === "checked" ? answer.report.entries.filter(({ tone }) => tone === "wrong").length : answer.problem);

test("a short text is checked here and now", async () => {
  expect(wrong(await runCheck({ kind: "pasted", text: WRONG }, new AbortController().signal))).toBe(1);
  expect(FakeWorker.made).toEqual([]);
});

test("a long text is checked beside the pane, and the worker is let go afterwards", async () => {
  expect(wrong(await runCheck({ kind: "pasted", text: LONG }, new AbortController().signal))).toBeGreaterThan(0);
  expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([true]);
});

test("where workers may not run, the same check runs here", async () => {
  FakeWorker.breaks = true;
  expect(wrong(await runCheck({ kind: "pasted", text: LONG }, new AbortController().signal))).toBeGreaterThan(0);
});

test("stopping ends the worker and rejects", async () => {
  const controller = new AbortController();
  const answer = runCheck({ kind: "pasted", text: LONG }, controller.signal);
  controller.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  expect(FakeWorker.made[0]?.terminated).toBe(true);
});

test("bytes that are no report give the reason, not an exception", async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
  expect(await runCheck({ kind: "file", name: "a.docx", bytes }, new AbortController().signal)).toEqual({ kind: "failed", problem: "truncated" });
});
