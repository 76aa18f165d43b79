/** What the add-in asked of the host: requests, bytes, actions, failures. */
import { Action, type RequestMessage } from "./protocol";

/**
 * "sync": a `context.sync()` of the add-in. "cleanup": the request that the client itself sends after `Excel.run`, which
 * only releases references. "internal": office.js telling the host that it is ready. Only "sync" counts as a round trip.
 */
export type RequestKind = "sync" | "cleanup" | "internal";

export interface LoggedRequest {
  /** Counts round trips from 1; 0 for requests that are none. */
  readonly roundTrip: number;
  readonly kind: RequestKind;
  readonly actions: number;
  /** Bytes of the request as the client sent it, and of the reply. */
  readonly bytesIn: number;
  bytesOut: number;
  readonly writes: boolean;
  error: string | null;
}

export class RequestLog {
  readonly requests: LoggedRequest[] = [];

  /** How many times the add-in waited for Excel. */
  get roundTrips(): number {
    return this.requests.reduce((most, request) => Math.max(most, request.roundTrip), 0);
  }

  get bytesIn(): number {
    return this.requests.reduce((sum, request) => sum + request.bytesIn, 0);
  }

  get bytesOut(): number {
    return this.requests.reduce((sum, request) => sum + request.bytesOut, 0);
  }

  clear(): void {
    this.requests.length = 0;
  }

  open(message: RequestMessage, bytesIn: number): LoggedRequest {
    const kind = kindOf(message);
    const entry: LoggedRequest = { roundTrip: kind === "sync" ? this.roundTrips + 1 : 0, kind, actions: message.message.body.Actions.length, bytesIn, bytesOut: 0, writes: (message.flags & 1) !== 0, error: null };
    this.requests.push(entry);
    return entry;
  }
}

function kindOf(message: RequestMessage): RequestKind {
  const { Actions, ObjectPaths } = message.message.body;
  const work = Actions.filter((action) => action.ActionType !== Action.instantiate);
  if (work.length > 0 && work.every((action) => action.ActionType === Action.method && action.Name === "_RemoveReference")) return "cleanup";
  const isInternal = Object.values(ObjectPaths).some((path) => path.Name === "Microsoft.InternalService.AddinInternalService");
  return isInternal ? "internal" : "sync";
}
