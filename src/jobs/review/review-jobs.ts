/** "Kiểm tra số liệu": checks the open workbook, keeps what was found, and lets people decide about it together. */
import { BookChecker, type BookToCheck, type CellSpan } from "../../review";
import { converse, readForReview, type Conversation, type ReviewSnapshot } from "../../workbook";
import { failure, withFailures } from "../failures";
import type { Clock } from "../jobs";
import { READ_PLAN } from "../reading";
import type { Place } from "../types";
import { understandBook } from "./book";
import { readDecisions } from "./decisions";
import { breathe, drive, throwIfCancelled } from "./drive";
import { fingerprintOf } from "./fingerprint";
import { goToSpans, showLog } from "./go";
import { LogBook, type Note } from "./log-book";
import { bookCheck, type Checked } from "./result";
import { CLASS_WORDS, SAY, type Act } from "./sentences";
import type { BookCheck, ReviewApi, ReviewFinding, ReviewOptions } from "./types";

export class ReviewJobs {
  readonly #checker = new BookChecker();
  readonly #book: LogBook;
  #checked: Checked | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly clock: Clock = { now: () => new Date() }) {
    this.#book = new LogBook(() => clock.now());
  }

  /** Reads and checks the whole workbook: two round trips; a third only where log rows of ours were overwritten. */
  check(options: ReviewOptions = {}): Promise<BookCheck> {
    return withFailures(async () => {
      options.progress?.("reading", 0, 1);
      const { snapshot, trips } = await this.#read(options);
      this.#checked = await this.#compute(snapshot, options);
      this.#book.saw(snapshot.log);
      const remarks = await this.#restoreLost();
      return this.#answer(trips, remarks);
    });
  }

  /** What would be checked, for a check outside the pane. @param file the file's name in the spans */
  readBook(file = "", options: ReviewOptions = {}): Promise<BookToCheck> {
    return withFailures(async () => understandBook((await this.#read(options)).snapshot, null, file).book);
  }

  dismiss(fingerprint: string, reviewer: string, reason: string): Promise<BookCheck> {
    return this.#decide("dismiss", fingerprint, reviewer, reason);
  }

  reopen(fingerprint: string, reviewer: string): Promise<BookCheck> {
    return this.#decide("reopen", fingerprint, reviewer, "");
  }

  openLog(): Promise<Place | null> {
    return withFailures(() => converse(showLog));
  }

  goToSpans(spans: readonly CellSpan[], at?: number): Promise<void> {
    return withFailures(() => converse((conversation) => goToSpans(conversation, spans, at)));
  }

  async #read({ signal }: ReviewOptions): Promise<{ snapshot: ReviewSnapshot; trips: number }> {
    return converse(async (conversation) => ({ snapshot: await readForReview(conversation, READ_PLAN), trips: conversation.trips }), { signal });
  }

  /** One computation at a time: they share what the checker remembers. */
  #compute(snapshot: ReviewSnapshot, options: ReviewOptions): Promise<Checked> {
    const run = this.#turn.then(() => this.#computeNow(snapshot, options));
    this.#turn = run.catch(() => undefined);
    return run;
  }

  async #computeNow(snapshot: ReviewSnapshot, { signal, progress }: ReviewOptions): Promise<Checked> {
    throwIfCancelled(signal);
    progress?.("computing", 0, 1);
    await breathe();
    const understood = understandBook(snapshot, this.#checked?.understood ?? null);
    await breathe();
    const result = await drive(this.#checker.check(understood.book), { signal, told: ({ done, total }) => progress?.("computing", done, total) });
    return { understood, result, fingerprint: await fingerprintOf(understood.book), at: this.clock.now().toISOString() };
  }

  /** Rows that a co-author's writing swallowed; without success the next time will do. */
  async #restoreLost(): Promise<string[]> {
    const rows = this.#book.lost.length;
    if (rows === 0) return [];
    try {
      await converse((conversation) => this.#book.write(conversation, []));
      return [SAY.logRewritten(rows)];
    } catch {
      return [SAY.logLost(rows)];
    }
  }

  #decide(act: Extract<Act, "dismiss" | "reopen">, fingerprint: string, reviewer: string, reason: string): Promise<BookCheck> {
    return withFailures(async () => {
      const note = this.#note(act, this.#finding(fingerprint), named(reviewer), reason);
      if (act === "dismiss" && reason.trim() === "") throw failure("unknown", { written: false, what: SAY.needsReason });
      return converse(async (conversation: Conversation) => {
        await this.#book.write(conversation, [note]);
        return this.#answer(conversation.trips);
      });
    });
  }

  #note(act: Act, finding: ReviewFinding, by: string, reason: string): Note {
    const place = finding.edit?.place ?? finding.spans.find((span): span is CellSpan => "address" in span) ?? null;
    const anchor = readDecisions(this.#book.log).latest(finding.fingerprint)?.anchor ?? null;
    return { act, by, kind: CLASS_WORDS[finding.class], finding: finding.message, reason, fingerprint: finding.fingerprint, figures: finding.figures, place, anchor };
  }

  #finding(fingerprint: string): ReviewFinding {
    const found = this.#checked ? this.#answer(0).findings.find((f) => f.fingerprint === fingerprint) : undefined;
    if (!found) throw failure("changed-meanwhile", { written: false, what: SAY.noSuchFinding });
    return found;
  }

  #answer(roundTrips: number, remarks: readonly string[] = []): BookCheck {
    if (!this.#checked) throw failure("changed-meanwhile", { written: false, what: SAY.noCheckYet });
    return bookCheck(this.#checked, { log: this.#book.log, roundTrips, remarks });
  }
}

function named(reviewer: string): string {
  const name = reviewer.trim();
  if (name === "") throw failure("unknown", { written: false, what: SAY.needsName });
  return name;
}

/** The review jobs over the workbook that is open in Excel. */
export const createReviewJobs = (clock?: Clock): ReviewJobs => new ReviewJobs(clock);

export type { ReviewApi };
