/** The check of a workbook, in slices: what each table says of itself, what tables say of one another, what the text says. */
import { DEFAULT_POLICY, NO_MEMORY, readPlanTable, type PlanTable, type SourceTable } from "../../plan";
import { assemble } from "./assemble";
import { acrossTables } from "./checks/across";
import { gatherFacts } from "./checks/facts";
import { sourceDrafts, tableDrafts } from "./checks/table";
import type { BookDraft } from "./draft";
import { textDrafts } from "./text";
import type { BookResult, BookToCheck, CheckStep } from "./types";
import { TableView } from "./view";

/** Remembers what it found table by table: a second check looks again only at tables that are new objects. */
export class BookChecker {
  #file: string | null = null;
  /** The views of the last check, by their source's name. */
  #views: ReadonlyMap<string, TableView> = new Map();
  #own = new WeakMap<TableView, { readonly targets: TableView | null; readonly drafts: readonly BookDraft[] }>();
  #others = new WeakMap<SourceTable, readonly BookDraft[]>();
  #pairs = new WeakMap<TableView, WeakMap<TableView, readonly BookDraft[]>>();

  /** Yields after every slice of at most some ten milliseconds; the last value is the result. Any book is accepted. */
  *check(book: BookToCheck): Generator<CheckStep, BookResult> {
    if (this.#file !== book.file) this.forget(book.file);
    const views = this.viewsOf(book);
    const own = new Set(views.map((view) => view.source));
    const others = book.others.filter((source) => !own.has(source));
    const total = views.reduce((n, view) => n + view.rowCount, 0) + others.reduce((n, t) => n + t.rows.length, 0) + book.texts.length + book.blocks.length + 1;
    let done = 0;
    const drafts: BookDraft[] = [];
    for (const view of views) {
      const targets = this.targetsOf(view, views);
      let found = this.#own.get(view);
      if (found === undefined || found.targets !== targets) {
        found = { targets, drafts: yield* slices(tableDrafts(view, targets), () => ({ done, total })) };
        this.#own.set(view, found);
      }
      drafts.push(...found.drafts);
      done += view.rowCount;
      yield { done, total };
    }
    for (const source of others) {
      const found = this.#others.get(source) ?? sourceDrafts(source, book.file);
      this.#others.set(source, found);
      drafts.push(...found);
      done += source.rows.length;
      yield { done, total };
    }
    for (const view of views.length > 1 ? views : []) {
      yield* slices(gatherFacts(view), () => ({ done, total }));
      yield { done, total };
    }
    drafts.push(...(yield* slices(acrossTables(views, this.#pairs), () => ({ done, total }))));
    drafts.push(...(yield* slices(textDrafts(book), () => ({ done, total }))));
    done = total - 1;
    yield { done, total };
    const result = yield* slices(assemble(book, views, drafts), () => ({ done, total }));
    yield { done: total, total };
    return result;
  }

  private forget(file: string): void {
    this.#file = file;
    this.#views = new Map();
    this.#own = new WeakMap();
    this.#others = new WeakMap();
    this.#pairs = new WeakMap();
  }

  /** All plan tables, and after each the table its targets come from, which is none of its own. */
  private viewsOf(book: BookToCheck): TableView[] {
    const views = new Map<SourceTable, TableView>();
    for (const table of book.tables) {
      const before = this.#views.get(table.name) ?? null;
      views.set(table.source, before?.table === table ? before : new TableView(table, book.file, before));
      const targets = table.targetTable === null ? undefined : book.others.find((source) => source.name === table.targetTable);
      if (targets === undefined || views.has(targets)) continue;
      const joined = this.#views.get(targets.name) ?? null;
      views.set(targets, joined?.source === targets ? joined : new TableView(targetsAlone(targets, table), book.file, joined));
    }
    this.#views = new Map([...views].map(([source, view]) => [source.name, view]));
    return [...views.values()];
  }

  private targetsOf(view: TableView, views: readonly TableView[]): TableView | null {
    const { targetTable } = view.table;
    return targetTable === null ? null : (views.find((other) => other.table.name === targetTable) ?? null);
  }
}

/** A table of targets by itself: its rows are indicators too, and its sums can be checked. */
function targetsAlone(source: SourceTable, { targetColumns }: PlanTable): PlanTable {
  return readPlanTable(source, { memory: NO_MEMORY, policy: DEFAULT_POLICY, matches: targetColumns });
}

function* slices<T>(work: Generator<unknown, T>, step: () => CheckStep): Generator<CheckStep, T> {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    yield step();
  }
}

/** The whole check at once. */
export function checkBook(book: BookToCheck): BookResult {
  const steps = new BookChecker().check(book);
  for (let next = steps.next(); ; next = steps.next()) if (next.done === true) return next.value;
}
