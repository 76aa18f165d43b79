/** The host: answers the client's requests for one book in the order in which they come or are let go, and sends events afterwards. */
import { Editor, type Book, type EditorOptions, type Services } from "../model";
import { EventWriter } from "./events";
import { execute } from "./executor";
import { asRefusal, Faults, type Fault, type UpcomingRequest } from "./faults";
import { RequestLog, type LoggedRequest } from "./log";
import "./objects";
import { DELAY_FOR_CELL_EDIT, type EventEntry, type ReplyBody, type RequestMessage } from "./protocol";
import { PAYLOAD_LIMIT } from "./rules";
import { calculatingServices } from "./services";
import { EN_US, Session, VI_VN, type Culture } from "./session";

export interface HostOptions {
  /** The workbook's name as Office.js tells it. */
  readonly name?: string;
  /** Language and separators of this Excel: "vi-VN" (default) or "en-US". */
  readonly locale?: "vi-VN" | "en-US";
  /** Requirement sets this Excel claims; see DEFAULT_SETS. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly editor?: EditorOptions;
  /** For NOW, TODAY and the dates of comments; milliseconds since 1970. */
  readonly now?: () => number;
  /** Instead of the calculating room. */
  readonly services?: Services;
  /** Whether an add-in's requests can be undone on the page. Default false. */
  readonly undoable?: boolean;
}

/** What Excel 2024 LTSC claims. Also tells `isSetSupported` in the browser. */
export const DEFAULT_SETS: Readonly<Record<string, string>> = { ExcelApi: "1.17", RibbonApi: "1.2", SharedRuntime: "1.1", DialogApi: "1.2", IdentityAPI: "1.3", AddinCommands: "1.3", DelayForCellEdit: "1.1" };

/** Where messages to the client go; the client assigns it. */
export interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface ScheduledEdit {
  readonly work: (editor: Editor) => void;
  /** Counts down requests of the add-in. */
  inRequests: number;
  readonly beforeAction: number;
}

export class ExcelHost {
  readonly editor: Editor;
  readonly session: Session;
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly culture: Culture;
  readonly sets: Readonly<Record<string, string>>;
  /** Replaces the 5 MB limit of a request or reply. */
  payloadLimit = PAYLOAD_LIMIT;
  readonly #events: EventWriter;
  readonly #bridges = new Set<Bridge>();
  #queue: Promise<void> = Promise.resolve();
  #waiting: EventEntry[] = [];
  #sending: ReturnType<typeof setTimeout> | null = null;
  #busy = 0;
  #idle: (() => void)[] = [];
  #scheduled: ScheduledEdit[] = [];
  #editMode: false | string = false;
  #editModeOver: (() => void)[] = [];
  #closed = false;

  constructor(
    readonly book: Book,
    readonly options: HostOptions = {},
  ) {
    this.culture = options.locale === "en-US" ? EN_US : VI_VN;
    this.sets = options.sets ?? DEFAULT_SETS;
    const services = options.services ?? calculatingServices({ locale: options.locale ?? "vi-VN", ...(options.now ? { now: options.now } : {}) });
    this.editor = new Editor(book, services, options.editor);
    this.session = new Session(this.editor, { culture: this.culture, name: options.name ?? "Book1.xlsx", now: options.now ?? Date.now });
    this.#events = new EventWriter(this.session);
    this.editor.onChange((batch) => this.#announce(this.#events.entries(batch)));
    this.editor.calculate();
  }

  /** A connection for one client. */
  bridge(): Bridge {
    const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: (text) => this.#receive(text, bridge) };
    this.#bridges.add(bridge);
    return bridge;
  }

  disconnect(bridge: Bridge): void {
    this.#bridges.delete(bridge);
  }

  close(): void {
    this.#closed = true;
    this.#bridges.clear();
    if (this.#sending) clearTimeout(this.#sending);
  }

  /** Nobody may write; Office.js sees a read-only workbook. */
  get readOnly(): boolean {
    return this.session.readOnly;
  }

  set readOnly(value: boolean) {
    this.session.readOnly = value;
  }

  /**
   * The user is typing into a cell: requests are refused with this code (true = "InvalidOperationInCellEditMode"), those
   * with `delayForCellEdit` wait until it is over.
   */
  get editMode(): false | string {
    return this.#editMode;
  }

  set editMode(value: boolean | string) {
    this.#editMode = value === true ? "InvalidOperationInCellEditMode" : value;
    if (this.#editMode !== false) return;
    for (const go of this.#editModeOver.splice(0)) go();
  }

  /**
   * A co-author edits: now, or right before an action of a coming request of the add-in.
   * Events have the source "Remote".
   * @param when `request` 1 = the next one; `action` counts from 0
   */
  coauthor(work: (editor: Editor) => void, when?: { request?: number; action?: number }): void {
    if (!when) return this.editor.edit(() => work(this.editor), { source: "Remote" });
    this.#scheduled.push({ work, inRequests: when.request ?? 1, beforeAction: when.action ?? 0 });
  }

  /** Resolves when all requests are answered and all events delivered. */
  settled(): Promise<void> {
    if (this.#busy === 0 && this.#sending === null) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #receive(text: string, bridge: Bridge): void {
    this.#busy += 1;
    const message = JSON.parse(text) as RequestMessage;
    const entry = this.log.open(message, byteLength(text));
    const answer = (): void => {
      this.#queue = this.#queue.then(async () => {
        // Waiting for the user does not keep others from being answered (or refused).
        if (this.#mustWaitForCell(message, entry)) return void this.#editModeOver.push(answer);
        try {
          const reply = await this.#answer(message, entry);
          if (!this.#closed) bridge.onMessageFromHost?.(reply);
        } finally {
          this.#busy -= 1;
          this.#deliverSoon();
        }
      });
    };
    const held = entry.kind === "sync" ? this.faults.hold(upcoming(message, entry)) : null;
    if (held) void held.then(answer);
    else answer();
  }

  #mustWaitForCell(message: RequestMessage, entry: LoggedRequest): boolean {
    return entry.kind === "sync" && this.#editMode !== false && (message.flags & DELAY_FOR_CELL_EDIT) !== 0;
  }

  async #answer(message: RequestMessage, entry: LoggedRequest): Promise<string> {
    const isOurs = entry.kind === "sync";
    const fault = isOurs ? this.faults.decide(upcoming(message, entry)) : null;
    const refusal = this.#refusal(entry, fault);
    const body = refusal ? null : this.#execute(message, fault, isOurs);
    if (body?.Error) entry.error = body.Error.Code;
    if (refusal) entry.error = refusal.code;
    let reply = refusal ? failure(message, refusal.code, refusal.message) : success(message, body ?? { Results: [], TraceIds: [] });
    entry.bytesOut = byteLength(reply);
    if (entry.bytesOut > this.payloadLimit) {
      entry.error = "ResponsePayloadSizeLimitExceeded";
      reply = failure(message, "ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    return reply;
  }

  /** Requests that are not executed at all. */
  #refusal(entry: LoggedRequest, fault: Fault | null): { code: string; message: string } | null {
    if (entry.kind !== "sync") return null;
    if (fault && (fault.afterActions ?? 0) === 0) return { code: fault.code, message: fault.message ?? `The request failed (${fault.code}).` };
    if (entry.bytesIn > this.payloadLimit) return { code: "RequestPayloadSizeLimitExceeded", message: "The request payload size has exceeded the limit." };
    if (this.#editMode !== false) return { code: this.#editMode, message: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again." };
    return null;
  }

  #execute(message: RequestMessage, fault: Fault | null, isOurs: boolean): ReplyBody {
    this.session.answering = true;
    try {
      return this.#perform(message, fault, isOurs);
    } finally {
      this.session.answering = false;
    }
  }

  #perform(message: RequestMessage, fault: Fault | null, isOurs: boolean): ReplyBody {
    const due = isOurs ? this.#due() : [];
    const beforeAction = (index: number): void => {
      for (const edit of due) if (edit.beforeAction === index) this.editor.edit(() => edit.work(this.editor), { source: "Remote" });
      if (fault && fault.afterActions === index) throw asRefusal(fault);
    };
    const run = (): ReplyBody => execute(message.message.body, this.session, { beforeAction });
    // A co-author's edits in the middle must keep their own source: then the request is not one edit.
    if (due.length > 0) {
      const body = run();
      for (const edit of due) if (edit.beforeAction >= message.message.body.Actions.length) this.editor.edit(() => edit.work(this.editor), { source: "Remote" });
      return body;
    }
    return this.editor.edit(run, this.options.undoable ? { undo: "Tiện ích" } : {});
  }

  #due(): ScheduledEdit[] {
    for (const edit of this.#scheduled) edit.inRequests -= 1;
    const due = this.#scheduled.filter((edit) => edit.inRequests <= 0);
    this.#scheduled = this.#scheduled.filter((edit) => edit.inRequests > 0);
    return due;
  }

  #announce(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    this.#waiting.push(...entries);
    this.#deliverSoon();
  }

  // Excel raises events after the request that caused them has been answered.
  #deliverSoon(): void {
    if (this.#sending !== null || this.#closed) return;
    this.#sending = setTimeout(() => {
      this.#sending = null;
      if (this.#deliver()) return this.#deliverSoon();
      if (this.#busy > 0) return;
      for (const done of this.#idle.splice(0)) done();
    }, 0);
  }

  /** Whether there was anything; handlers may then send requests of their own. */
  #deliver(): boolean {
    const entries = this.#waiting.splice(0);
    if (entries.length === 0) return false;
    const text = JSON.stringify({ type: 3, message: { entries } });
    for (const bridge of [...this.#bridges]) bridge.onMessageFromHost?.(text);
    return true;
  }
}

const upcoming = (message: RequestMessage, entry: LoggedRequest): UpcomingRequest => ({ ...entry, list: message.message.body.Actions });

const success = (message: RequestMessage, body: ReplyBody): string => JSON.stringify({ id: message.id, type: message.type, message: { statusCode: 200, headers: {}, body } });

const failure = (message: RequestMessage, code: string, text: string): string =>
  JSON.stringify({ id: message.id, type: message.type, message: { statusCode: 400, headers: {}, body: { error: { code, message: text } } } });

/** Bytes in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

