/** "Kiểm tra số liệu": checks the open workbook, keeps what was found, and lets people decide about it together. */
import { BookChecker, type BookToCheck, type CellSpan } from "../../review";
import { converse, nameFailure, patchable, queuePatch, readForReview, type Conversation, type Edited, type ReviewSnapshot, type SheetEdit } from "../../workbook";
import { failure, withFailures } from "../failures";
import type { Clock } from "../jobs";
import { READ_PLAN } from "../reading";
import type { Place } from "../types";
import { areasOf, editedBy } from "./areas";
import { understandBook } from "./book";
import { readDecisions } from "./decisions";
import { breathe, drive, throwIfCancelled } from "./drive";
import { plannedEdit } from "./edits";
import { fingerprintOf } from "./fingerprint";
import { followEdits } from "./follow";
import { applyFix, revertFix, type FixDone } from "./fix";
import { goToSpans, showLog } from "./go";
import { LogBook, type Note } from "./log-book";
import { placeMarks } from "./marks";
import { bookCheck, markedCells, type Checked } from "./result";
import { CLASS_WORDS, SAY, type Act } from "./sentences";
import { siteOf, writeRecord } from "./sign";
import type { BookCheck, FixResult, MarkResult, ReviewApi, ReviewFinding, ReviewOptions, SignResult, UndoFixResult } from "./types";

type Checker = Pick<BookChecker, "check">;
const SYSTEM: Clock = { now: () => new Date() };

export class ReviewJobs implements ReviewApi {
  readonly #book: LogBook;
  #checked: Checked | null = null;
  #marked = 0;
  #fix: { readonly done: FixDone; readonly finding: ReviewFinding } | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: Clock = SYSTEM,
    private readonly checker: Checker = new BookChecker(),
  ) {
    this.#book = new LogBook(() => clock.now());
  }

  /** Reads and checks the whole workbook: two round trips; more only where log rows of ours were overwritten. */
  check(options: ReviewOptions = {}): Promise<BookCheck> {
    return withFailures(() => this.#check(options));
  }

  async #check(options: ReviewOptions, tripsBefore = 0): Promise<BookCheck> {
    options.progress?.("reading", 0, 1);
    const { snapshot, trips } = await converse((conversation) => this.#read(conversation), options);
    await this.#take(snapshot, options);
    const remarks = await this.#restoreLost();
    return this.#answer(tripsBefore + trips, remarks);
  }

  /** What would be checked, for a check outside the pane. @param file the file's name in the spans */
  readBook(file = "", options: ReviewOptions = {}): Promise<BookToCheck> {
    return withFailures(async () => {
      const { snapshot } = await converse((conversation) => this.#read(conversation), options);
      return (await drive(understandBook(snapshot, null, file), options)).book;
    });
  }

  recheck(fingerprint: string): Promise<BookCheck> {
    return withFailures(() => this.#refresh(editedBy(this.#finding(fingerprint).spans), false));
  }

  fix(fingerprint: string, reviewer: string): Promise<FixResult> {
    return withFailures(async () => {
      const finding = this.#finding(fingerprint);
      const { snapshot } = this.#known().understood;
      const planned = plannedEdit(finding, snapshot);
      if (!planned) throw failure("unknown", { written: false, what: SAY.noEdit });
      const { place, before, after, reason } = planned.edit;
      const note = { ...this.#note("fix", finding, named(reviewer), SAY.fixed(before, after, reason)), place };
      const { result, trips } = await converse(async (conversation) => {
        const result = await applyFix(conversation, planned, snapshot, this.#book, note, editedBy([{ file: "", ...place }]));
        return { result, trips: conversation.trips };
      });
      this.#fix = { done: result.done, finding };
      return { check: await this.#written(result.snapshot, trips), place, canUndo: true };
    });
  }

  undoFix(reviewer: string): Promise<UndoFixResult> {
    return withFailures(async () => {
      const last = this.#fix;
      const { snapshot } = this.#known().understood;
      if (!last) return { restored: false, kept: null, check: this.#answer(0) };
      const { done, finding } = last;
      const by = named(reviewer);
      const { result, trips } = await converse(async (conversation) => {
        const note = this.#note("undoFix", finding, by, SAY.fixed(String(done.wrote), String(done.was), ""));
        const result = await revertFix(conversation, done, snapshot, this.#book, note).catch((error: unknown) => {
          if (nameFailure(error, false).code === "item-gone" && conversation.trips === 1) return null;
          throw error;
        });
        return { result, trips: conversation.trips };
      });
      this.#fix = null;
      if (!result) return { restored: false, kept: done.place, check: this.#answer(trips) };
      return { restored: true, kept: null, check: await this.#written(result.snapshot, trips) };
    });
  }

  dismiss(fingerprint: string, reviewer: string, reason: string): Promise<BookCheck> {
    return this.#decide("dismiss", fingerprint, reviewer, reason);
  }

  reopen(fingerprint: string, reviewer: string): Promise<BookCheck> {
    return this.#decide("reopen", fingerprint, reviewer, "");
  }

  mark(): Promise<MarkResult> {
    return this.#place(() => this.#answer(0).findings);
  }

  unmark(): Promise<MarkResult> {
    return this.#place(() => []);
  }

  /** A whole check and its record: two round trips to read, one to write. */
  sign(reviewer: string): Promise<SignResult> {
    return withFailures(async () => {
      const by = named(reviewer);
      return converse(async (conversation) => {
        const { snapshot } = await this.#read(conversation);
        await this.#take(snapshot, {});
        const text = await writeRecord(conversation, this.#answer(conversation.trips), by, siteOf(snapshot), this.#book);
        const check = this.#answer(conversation.trips);
        if (!check.signature) throw failure("changed-meanwhile", { written: true, what: SAY.logNotStanding });
        return { signature: check.signature, text, check };
      });
    });
  }

  openLog(): Promise<Place | null> {
    return withFailures(() => converse(showLog));
  }

  goToSpans(spans: readonly CellSpan[], at?: number): Promise<void> {
    return withFailures(() => converse((conversation) => goToSpans(conversation, spans, at)));
  }

  watch(changed: (check: BookCheck) => void, failed: (error: unknown) => void): () => void {
    return followEdits((burst) => this.#follow(burst), changed, failed);
  }

  /** What a burst of edits changed; null where nothing has been checked yet. */
  async #follow(burst: readonly SheetEdit[]): Promise<BookCheck | null> {
    if (!this.#checked) return null;
    const { sheets, log } = this.#checked.understood.snapshot;
    const edits = burst.flatMap(({ worksheetId, address }): Edited[] => {
      const sheet = sheets.find((s) => s.id === worksheetId)?.name ?? "";
      return areasOf(address).map((area) => ({ sheet, area }));
    });
    // A sheet not seen yet, the memory's, or cells that moved: only a new reading tells. The log's own rows may move.
    const anew = burst.some((e) => e.moved && !log.tables.some((t) => sheets.some((s) => s.id === e.worksheetId && s.name === t.sheet))) || edits.some((e) => !this.#mayPatch(e.sheet));
    return anew ? this.#check({}) : this.#refresh(edits, true);
  }

  #mayPatch(sheet: string): boolean {
    const { texts, log } = this.#known().understood.snapshot;
    return texts.some((t) => t.sheet === sheet) || log.tables.some((t) => t.sheet === sheet);
  }

  /** Reads what edits touch in one round trip; the whole workbook where that cannot say. */
  async #refresh(edits: readonly Edited[], patient: boolean): Promise<BookCheck> {
    const { snapshot } = this.#known().understood;
    if (!patchable(snapshot, edits)) return this.#check({});
    let trips = 0;
    const patched = await converse(
      async (conversation) => {
        const collect = queuePatch(conversation.context, snapshot, edits);
        trips = 1;
        await conversation.trip();
        return collect();
      },
      { patient },
    ).catch((error: unknown) => {
      const { code } = nameFailure(error, false);
      if (code === "item-gone" || code === "too-large") return "moved" as const;
      throw error;
    });
    // Somebody checked anew meanwhile: that is newer than what these edits were read against.
    if (this.#known().understood.snapshot !== snapshot) return this.#refresh(edits, patient);
    if (patched === "moved") return this.#check({}, trips);
    await this.#take(patched, {}, this.#marked);
    return this.#answer(trips, await this.#restoreLost());
  }

  /** The check brought up to date after a cell was written; the log has its row since it was read. */
  async #written(snapshot: ReviewSnapshot | "moved", trips: number): Promise<BookCheck> {
    if (snapshot === "moved") return this.#check({}, trips);
    await this.#take({ ...snapshot, log: this.#book.log }, {}, this.#marked);
    return this.#answer(trips);
  }

  async #read(conversation: Conversation): Promise<{ snapshot: ReviewSnapshot; trips: number }> {
    return { snapshot: await readForReview(conversation, READ_PLAN), trips: conversation.trips };
  }

  /** Computes one reading after another: they share what the checker remembers. */
  #take(snapshot: ReviewSnapshot, options: ReviewOptions, marked = markedCells(snapshot)): Promise<void> {
    const run = this.#turn.then(async () => {
      this.#checked = await this.#compute(snapshot, options);
      this.#book.saw(snapshot.log);
      this.#marked = marked;
    });
    this.#turn = run.catch(() => undefined);
    return run;
  }

  async #compute(snapshot: ReviewSnapshot, { signal, progress }: ReviewOptions): Promise<Checked> {
    throwIfCancelled(signal);
    progress?.("computing", 0, 1);
    await breathe();
    const understood = await drive(understandBook(snapshot, this.#checked?.understood ?? null), { signal });
    await breathe();
    const result = await drive(this.checker.check(understood.book), { signal, told: ({ done, total }) => progress?.("computing", done, total) });
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
      return converse(async (conversation) => {
        await this.#book.write(conversation, [note]);
        return this.#answer(conversation.trips);
      });
    });
  }

  #place(findings: () => readonly ReviewFinding[]): Promise<MarkResult> {
    return withFailures(async () => {
      const { snapshot } = this.#checked?.understood ?? {};
      const { result, standing } = await converse((conversation) => placeMarks(conversation, findings(), snapshot?.tables ?? []));
      this.#marked = standing;
      return result;
    });
  }

  #note(act: Act, finding: ReviewFinding, by: string, reason: string): Note {
    const place = finding.edit?.place ?? finding.spans.find((span): span is CellSpan => "address" in span) ?? null;
    const anchor = readDecisions(this.#book.log).latest(finding.fingerprint)?.anchor ?? null;
    return { act, by, kind: CLASS_WORDS[finding.class], finding: finding.message, reason, fingerprint: finding.fingerprint, figures: finding.figures, place, anchor };
  }

  #finding(fingerprint: string): ReviewFinding {
    const found = this.#answer(0).findings.find((f) => f.fingerprint === fingerprint);
    if (!found) throw failure("changed-meanwhile", { written: false, what: SAY.noSuchFinding });
    return found;
  }

  #known(): Checked {
    if (!this.#checked) throw failure("changed-meanwhile", { written: false, what: SAY.noCheckYet });
    return this.#checked;
  }

  #answer(roundTrips: number, remarks: readonly string[] = []): BookCheck {
    return bookCheck(this.#known(), { log: this.#book.log, roundTrips, marked: this.#marked, remarks });
  }
}

function named(reviewer: string): string {
  const name = reviewer.trim();
  if (name === "") throw failure("unknown", { written: false, what: SAY.needsName });
  return name;
}

/** The review jobs over the workbook that is open in Excel. */
export const createReviewJobs = (clock?: Clock): ReviewJobs => new ReviewJobs(clock);
