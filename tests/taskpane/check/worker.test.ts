import type { Answer, CheckInput } from "../../../src/taskpane/check/compute";
import { NoWorkerError, runCheck } from "../../../src/taskpane/check/run-check";
import { FakeWorker, installFakeWorker } from "./fake-worker";

const PASTED: CheckInput = { kind: "pasted", text: "Toàn xã có 21/28 thôn đạt chuẩn nông thôn mới, đạt tỷ lệ 85%." };
const never = () => new AbortController().signal;
const wrong = (answer: Answer) => (answer.kind === "checked" ? answer.report.entries.filter(({ tone }) => tone === "wrong").length : answer.problem);

beforeEach(installFakeWorker);
afterEach(() => void Reflect.deleteProperty(globalThis, "Worker"));

test("the worker's script answers every message with the outcome of a check", async () => {
  const answers: Answer[] = [];
  const scope: { onmessage?: (event: { data: CheckInput }) => void; postMessage: (answer: Answer) => void } = { postMessage: (answer) => void answers.push(answer) };
  Object.assign(globalThis, { self: scope });
  await import("../../../src/taskpane/check/worker");
  scope.onmessage?.({ data: PASTED });
  scope.onmessage?.({ data: { kind: "file", name: "a.docx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) } });
  expect(answers.map(wrong)).toEqual([1, "truncated"]);
});

test("a check runs in a worker of its own, which is let go afterwards", async () => {
  expect(wrong(await runCheck(PASTED, never()))).toBe(1);
  expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([true]);
});

test("a worker that does not start is told apart from a text that cannot be read", async () => {
  FakeWorker.manner = "breaks";
  await expect(runCheck(PASTED, never())).rejects.toThrow(NoWorkerError);
  Reflect.deleteProperty(globalThis, "Worker");
  await expect(runCheck(PASTED, never())).rejects.toThrow(NoWorkerError);
});

test("stopping ends the worker and rejects", async () => {
  FakeWorker.manner = "silent";
  const controller = new AbortController();
  const answer = runCheck(PASTED, controller.signal);
  controller.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  expect(FakeWorker.made[0]?.terminated).toBe(true);
});
