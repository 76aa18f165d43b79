/** Runs a check beside the pane, which stays free to scroll and to stop it. */
import { compute } from "./compute";
import type { CheckInput } from "./compute";

const scope = self as unknown as { onmessage: ((event: MessageEvent<CheckInput>) => void) | null; postMessage(answer: unknown): void };

scope.onmessage = ({ data }) => scope.postMessage(compute(data));
