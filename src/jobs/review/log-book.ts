/** Writing to the review log: one row a decision, at the end, read back; rows that a co-author's writing swallowed are written again. */
import { anchorName, isLogTable, nameFailure, NO_LOG, queueAppend, queueLog, sealedRow, type Conversation, type LogEntry, type LogRow, type LogSite, type LogSnapshot } from "../../workbook";
import type { CellSpan } from "../../review";
import { failure } from "../failures";
import { ACTS, SAY, type Act } from "./sentences";

/** What a decision says; time, number and anchor come with the writing. */
export interface Note {
  readonly act: Act;
  readonly by: string;
  readonly kind: string;
  readonly finding: string;
  readonly reason: string;
  readonly fingerprint: string;
  readonly figures: string;
  /** Followed by a defined name; null where there is no place. */
  readonly place: Pick<CellSpan, "sheet" | "address"> | null;
  /** Name that follows the place already. */
  readonly anchor: string | null;
}

/** Where the log is, or would be made. */
export interface Site extends LogSite {
  readonly names: ReadonlySet<string>;
  isProtected(sheet: string): boolean;
}

/** A lost row is written again so often: somebody may mean to take it out. */
const MAX_REWRITES = 2;

/** What a listing tells, and the reading of the log that may follow it. */
export interface Listed extends Omit<Site, "log"> {
  /** Sheet of a log that cannot be written to; null where it can, or there is none yet. */
  readonly lockedLog: string | null;
  /** Queues the reading of the log; ask the answer after the round trip. */
  readLog(): () => LogSnapshot;
}

/** Queues the listing of tables, sheets and names; ask the answer after the round trip. */
export function listSite({ context }: Conversation): () => Listed {
  const { tables, worksheets, names } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name");
  worksheets.load("items/name,items/protection/protected");
  names.load("items/name");
  return () => {
    const isProtected = (sheet: string): boolean => worksheets.items.find((s) => s.name === sheet)?.protection.protected ?? false;
    const logs = tables.items.filter((t) => isLogTable(t.name)).map((t) => t.worksheet.name);
    return {
      sheets: worksheets.items.map((s) => ({ name: s.name })),
      tables: tables.items.map((t) => t.name),
      names: new Set(names.items.map((n) => n.name)),
      isProtected,
      lockedLog: logs.every(isProtected) ? (logs[0] ?? null) : null,
      readLog: () => queueLog(tables.items, isProtected),
    };
  };
}

/** Lists the workbook and reads the log: two round trips. */
export async function openSite(conversation: Conversation): Promise<Site> {
  const listed = listSite(conversation);
  await conversation.trip();
  const site = listed();
  const log = site.readLog();
  await conversation.trip();
  return { ...site, log: log() };
}

export class LogBook {
  #log: LogSnapshot = NO_LOG;
  /** Rows this session wrote and saw standing, and how often each was written again. */
  readonly #mine = new Map<string, { readonly row: LogRow; rewrites: number }>();

  /** Notes about what stands in the workbook already and could not be logged: they come with the next row. */
  #owed: readonly Note[] = [];

  constructor(private readonly now: () => Date) {}

  owe(notes: readonly Note[]): void {
    this.#owed = [...this.#owed, ...notes];
  }

  get log(): LogSnapshot {
    return this.#log;
  }

  /** Takes over what was read. */
  saw(log: LogSnapshot): void {
    this.#log = log;
  }

  /** Rows of this session that no longer stand in the log. */
  get lost(): LogRow[] {
    const standing = new Set(this.#log.rows.map((row) => row.id));
    return [...this.#mine.values()].filter(({ row, rewrites }) => !standing.has(row.id) && rewrites < MAX_REWRITES).map(({ row }) => row);
  }

  /** Queues lost rows and the notes in the request that is being made; ask the answer after it. */
  queue(conversation: Conversation, site: Site, notes: readonly Note[]): { readonly rows: readonly LogRow[]; settle(): void } {
    this.saw(site.log);
    const again = this.lost;
    const { workbook } = conversation.context;
    const owed = this.#owed;
    const entries = [...owed, ...notes].map((note): LogEntry => {
      const id = crypto.randomUUID();
      const known = note.anchor !== null && site.names.has(note.anchor) ? note.anchor : null;
      const anchor = note.place === null ? "" : (known ?? anchorName(id));
      const follow = note.place === null || known !== null ? null : workbook.worksheets.getItem(note.place.sheet).getRange(note.place.address);
      return { row: sealedRow({ ...note, id, at: wholeSeconds(this.now()), act: ACTS[note.act], place: note.place === null ? "" : `${note.place.sheet}!${note.place.address}`, anchor }), follow };
    });
    const rows = entries.map((e) => e.row);
    const missing = queueAppend(conversation.context, site, [...again.map((row) => ({ row, follow: null })), ...entries]);
    return {
      rows: rows.slice(owed.length),
      settle: () => {
        this.#owed = this.#owed.filter((note) => !owed.includes(note));
        const gone = new Set(missing().map((row) => row.id));
        for (const row of again) if (!gone.has(row.id)) this.#rewritten(row);
        const standing = rows.filter((row) => !gone.has(row.id));
        for (const row of rows) this.#mine.set(row.id, { row, rewrites: 0 });
        this.#log = { ...site.log, rows: [...site.log.rows, ...again.filter((row) => !gone.has(row.id)), ...standing] };
        if (standing.length < rows.length) throw failure("changed-meanwhile", { written: true, what: SAY.logNotStanding });
      },
    };
  }

  #rewritten(row: LogRow): void {
    const mine = this.#mine.get(row.id);
    if (mine) mine.rewrites += 1;
  }

  /** Finds the log and writes the notes: three round trips; one more pair where somebody made the log at the same moment. */
  async write(conversation: Conversation, notes: readonly Note[], opened: Site | null = null): Promise<readonly LogRow[]> {
    const site = opened ?? (await openSite(conversation));
    const first = this.queue(conversation, site, notes);
    try {
      await conversation.trip("write");
    } catch (error) {
      if (site.log.tables.length > 0) throw error;
      const again = await openSite(conversation).catch(() => null);
      // Making the sheet is the first thing done: where that failed, nothing was.
      if (!again || again.log.tables.length === 0) throw nameFailure(error, true);
      return this.write(conversation, notes, again);
    }
    first.settle();
    return first.rows;
  }
}

/** Excel's cell keeps whole seconds. */
function wholeSeconds(date: Date): string {
  return new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
}
