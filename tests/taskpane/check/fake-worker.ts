/** Stands for the browser's worker: the real check behind messages that can be cloned; or it stops short on request. */
import { deserialize, serialize } from "node:v8";
import { compute } from "../../../src/taskpane/check/compute";
import type { Answer, CheckInput } from "../../../src/taskpane/check/compute";

const cloned = <T>(value: T): T => deserialize(serialize(value)) as T;

export class FakeWorker {
  static made: FakeWorker[] = [];
  /** breaks: its script does not come. silent: it works for ever. */
  static manner: "answers" | "breaks" | "silent" = "answers";
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminated = false;

  constructor(readonly url: URL) {
    FakeWorker.made.push(this);
  }

  postMessage(input: CheckInput): void {
    const sent = cloned(input);
    setTimeout(() => {
      if (this.terminated || FakeWorker.manner === "silent") return;
      if (FakeWorker.manner === "breaks") this.onerror?.({ message: "script not found" });
      else this.onmessage?.({ data: cloned(compute(sent)) });
    }, 5);
  }

  terminate(): void {
    this.terminated = true;
  }
}

/** Before each test: a host whose workers answer. */
export function installFakeWorker(): void {
  FakeWorker.made = [];
  FakeWorker.manner = "answers";
  Object.assign(globalThis, { Worker: FakeWorker });
}
