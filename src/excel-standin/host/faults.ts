/** Levers for tests: failing or delaying requests, co-authors that edit in between. */
import { Refusal, type RefusalCode } from "../model";
import type { LoggedRequest } from "./log";
import type { ActionInfo } from "./protocol";

/** A request about to be executed, as a test sees it. */
export interface UpcomingRequest extends Readonly<Pick<LoggedRequest, "roundTrip" | "actions" | "writes" | "bytesIn">> {
  readonly list: readonly ActionInfo[];
}

export interface Fault {
  /** Any code that Office.js knows; also ones only a server gives ("ServiceNotAvailable", "RequestAborted"). */
  readonly code: string;
  readonly message?: string;
  /** How many actions are done before it fails; Excel takes nothing back. Default 0: refused as a whole. */
  readonly afterActions?: number;
}

type Decision = Fault | string | null | undefined | false;
type Wait = number | Promise<unknown>;

export class Faults {
  #rules: ((request: UpcomingRequest) => Decision)[] = [];
  #delays: ((request: UpcomingRequest) => Wait | null | undefined)[] = [];

  /** The next request of the add-in fails. */
  failNext(code: string, how: Omit<Fault, "code"> = {}): void {
    let used = false;
    this.failWhen(() => {
      if (used) return null;
      used = true;
      return { code, ...how };
    });
  }

  /** Asked before each request of the add-in; answers what it fails with, or null. Answers the function that ends it. */
  failWhen(rule: (request: UpcomingRequest) => Decision): () => void {
    this.#rules.push(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  /**
   * Holds back every request by milliseconds or until a promise is settled; a promise that never is makes sync hang.
   * Requests that are not held are answered meanwhile.
   */
  delay(wait: Wait | ((request: UpcomingRequest) => Wait | null | undefined)): () => void {
    const rule = typeof wait === "function" ? wait : () => wait;
    this.#delays.push(rule);
    return () => {
      this.#delays = this.#delays.filter((other) => other !== rule);
    };
  }

  clear(): void {
    this.#rules = [];
    this.#delays = [];
  }

  decide(request: UpcomingRequest): Fault | null {
    for (const rule of this.#rules) {
      const decision = rule(request);
      if (decision) return typeof decision === "string" ? { code: decision } : decision;
    }
    return null;
  }

  /** Resolves when a request may go on; null where nothing holds it. */
  hold(request: UpcomingRequest): Promise<unknown> | null {
    const waits = this.#delays.map((rule) => rule(request)).filter((wait) => wait !== null && wait !== undefined);
    if (waits.length === 0) return null;
    return Promise.all(waits.map((wait) => (typeof wait === "number" ? new Promise((resolve) => setTimeout(resolve, wait)) : wait)));
  }
}

/** Thrown in the middle of a request. */
export const asRefusal = ({ code, message }: Fault): Refusal => new Refusal(code as RefusalCode, message ?? `The request failed (${code}).`);
