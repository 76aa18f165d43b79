/** All indicators of the workbooks by the words of their names: which could be meant, without looking at any figure. */
import type { Indicator, PlanTable, SourceTable } from "../../../plan";
import { foldHeader } from "../../../figures";
import { contentWords } from "../../claims/words";
import type { BookToCheck } from "../types";
import { CellFinder, sourcesOf } from "./places";
import { cleanName, shapeOf, withoutBoilerplate, wordsOf } from "./words";

/** An indicator with what its name consists of. */
export interface Named {
  readonly cells: CellFinder;
  readonly table: PlanTable;
  readonly indicator: Indicator;
  readonly parent: Named | null;
  /** Folded name without marks. */
  readonly low: string;
  /** Words of the name alone. */
  readonly own: ReadonlySet<string>;
  /** Words that may be left unsaid: in brackets, or of the unit. */
  readonly optional: ReadonlySet<string>;
  /** Words of its parents and of the heading it stands under. */
  readonly context: ReadonlySet<string>;
  readonly shape: string;
  /** The row needs its parent's name to be understood. */
  readonly dependent: boolean;
}

const BRACKETS = /\([^()]*\)/gu;
/** Words found in more rows than this lead nowhere by themselves. */
const MOST_ROWS = 300;
const MOST_PARTS = 60;
const SLICE = 400;

function namedOf(cells: CellFinder, table: PlanTable, indicator: Indicator, parent: Named | null): Named {
  const low = cleanName(indicator.name);
  const bare = low.replace(BRACKETS, " ");
  const stripped = wordsOf(withoutBoilerplate(bare));
  const own = new Set((stripped.length > 0 ? stripped : wordsOf(bare)).map((w) => w.text));
  const inside = wordsOf((low.match(BRACKETS) ?? []).join(" ")).map((w) => w.text);
  const title = foldHeader(indicator.section);
  const context = new Set([...(parent === null ? [] : [...parent.own, ...parent.context]), ...contentWords(title)]);
  return {
    cells, table, indicator, parent, low, own,
    optional: new Set(inside.filter((word) => !own.has(word))),
    context,
    shape: shapeOf(low) || (indicator.measure === "growth-rate" ? "pace" : ""),
    dependent: indicator.parent !== null && (indicator.fullName !== indicator.name || own.size <= 1),
  };
}

/** The words of one table's rows. */
interface TableWords {
  readonly file: string;
  readonly prefix: string;
  /** The table its targets stand in. */
  readonly joined: SourceTable | undefined;
  readonly all: readonly Named[];
  readonly rows: ReadonlyMap<string, readonly Named[]>;
  readonly below: ReadonlyMap<Named, readonly Named[]>;
  /** Rows with the very same words. */
  readonly doubles: ReadonlyMap<string, readonly Named[]>;
}

/** Tables that did not change since the last check need no second look at their names. */
const WORDS = new WeakMap<PlanTable, TableWords>();

function* wordsOfTable(book: BookToCheck, table: PlanTable, joined: SourceTable | undefined, prefix: string): Generator<void, TableWords> {
  const known = WORDS.get(table);
  if (known !== undefined && known.file === book.file && known.prefix === prefix && known.joined === joined) return known;
  const cells = new CellFinder(book.file, table.source, joined, prefix);
  const all: Named[] = [];
  const rows = new Map<string, Named[]>();
  const below = new Map<Named, Named[]>();
  const doubles = new Map<string, Named[]>();
  const byId = new Map<string, Named>();
  for (const [i, indicator] of table.indicators.entries()) {
    if (i % SLICE === SLICE - 1) yield;
    const named = namedOf(cells, table, indicator, indicator.parent === null ? null : (byId.get(indicator.parent) ?? null));
    byId.set(indicator.id, named);
    if (named.own.size === 0) continue;
    all.push(named);
    if (named.parent !== null) {
      const parts = below.get(named.parent);
      if (parts === undefined) below.set(named.parent, [named]);
      else if (parts.length <= MOST_PARTS) parts.push(named);
    }
    for (const word of named.own) add(rows, word, named);
    add(doubles, keyOf(named), named);
  }
  const made: TableWords = { file: book.file, prefix, joined, all, rows, below, doubles };
  WORDS.set(table, made);
  return made;
}

function add(lists: Map<string, Named[]>, key: string, named: Named): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [named]);
  else list.push(named);
}

/** Gathers the names of all tables; yields after each, and every few hundred rows that are new. */
export function* namesOf(books: readonly BookToCheck[]): Generator<void, Names> {
  const tables: TableWords[] = [];
  for (const book of books) {
    const sources = sourcesOf(book);
    const prefix = books.length > 1 ? `[${book.file}]` : "";
    for (const table of book.tables) {
      tables.push(yield* wordsOfTable(book, table, sources.get(table.targetTable ?? ""), prefix));
      yield;
    }
  }
  return new Names(tables);
}

export class Names {
  readonly all: readonly Named[];
  /** Words that were asked for, over all tables. */
  private readonly asked = new Map<string, readonly Named[]>();

  constructor(private readonly tables: readonly TableWords[]) {
    this.all = tables.flatMap((table) => table.all);
  }

  private rows(word: string): readonly Named[] {
    const known = this.asked.get(word);
    if (known !== undefined) return known;
    const rows = this.tables.flatMap((table) => table.rows.get(word) ?? []);
    this.asked.set(word, rows);
    return rows;
  }

  weight(word: string): number {
    const { length } = this.rows(word);
    return length === 0 ? 2 : Math.min(4, Math.max(0.6, Math.log(1 + this.all.length / length)));
  }

  mass(words: Iterable<string>): number {
    let mass = 0;
    for (const word of words) mass += this.weight(word);
    return mass;
  }

  partsOf(named: Named): readonly Named[] {
    return this.tables.find((table) => table.below.has(named))?.below.get(named) ?? [];
  }

  /** Rows of the same name: in another table, under another heading. */
  sameNamed(named: Named): readonly Named[] {
    const key = keyOf(named);
    const same = this.tables.flatMap((table) => table.doubles.get(key) ?? []);
    return same.length === 0 ? [named] : same;
  }

  /** The rows that share most of their words with a text, at most `most`. */
  candidates(words: readonly string[], most: number): Named[] {
    const distinct = [...new Set(words)].filter((word) => this.rows(word).length > 0);
    const rare = distinct.filter((word) => this.rows(word).length <= MOST_ROWS);
    const votes = new Map<Named, number>();
    for (const word of rare) {
      const weight = this.weight(word);
      for (const named of this.rows(word)) votes.set(named, (votes.get(named) ?? 0) + weight);
    }
    // Long names gather votes by their length: what share of the name was said decides.
    const common = new Set(distinct);
    return [...votes]
      .map(([named, vote]) => ({ named, score: vote + 2 * (this.shared(named, common) / this.mass(named.own)) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ named }) => named);
  }

  private shared(named: Named, words: ReadonlySet<string>): number {
    let mass = 0;
    for (const word of named.own) if (words.has(word)) mass += this.weight(word);
    return mass;
  }
}

function keyOf(named: Named): string {
  return `${[...named.own].sort().join(" ")}|${named.shape}|${named.indicator.unit?.dimension ?? ""}:${named.indicator.unit?.base ?? ""}`;
}
