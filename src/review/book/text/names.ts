/** All indicators of the workbooks by the words of their names: which could be meant, without looking at any figure. */
import type { Indicator, PlanTable } from "../../../plan";
import { foldHeader } from "../../../figures";
import { contentWords } from "../../claims/words";
import type { BookToCheck } from "../types";
import { CellFinder } from "./places";
import { cleanName, shapeOf, withoutBoilerplate, wordsOf } from "./words";

/** An indicator with what its name consists of. */
export interface Named {
  readonly book: BookToCheck;
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

function namedOf(book: BookToCheck, cells: CellFinder, table: PlanTable, indicator: Indicator, parent: Named | null): Named {
  const low = cleanName(indicator.name);
  const bare = low.replace(BRACKETS, " ");
  const stripped = wordsOf(withoutBoilerplate(bare));
  const own = new Set((stripped.length > 0 ? stripped : wordsOf(bare)).map((w) => w.text));
  const inside = wordsOf((low.match(BRACKETS) ?? []).join(" ")).map((w) => w.text);
  const title = foldHeader(indicator.section);
  const context = new Set([...(parent === null ? [] : [...parent.own, ...parent.context]), ...contentWords(title)]);
  return {
    book, cells, table, indicator, parent, low, own,
    optional: new Set(inside.filter((word) => !own.has(word))),
    context,
    shape: shapeOf(low) || (indicator.measure === "growth-rate" ? "pace" : ""),
    dependent: indicator.parent !== null && (indicator.fullName !== indicator.name || own.size <= 1),
  };
}

export class Names {
  readonly all: readonly Named[];
  private readonly rows = new Map<string, Named[]>();
  private readonly weights = new Map<string, number>();
  private readonly below = new Map<Named, Named[]>();
  /** How many rows have the very same words. */
  private readonly doubles = new Map<string, Named[]>();

  constructor(books: readonly BookToCheck[]) {
    const all: Named[] = [];
    for (const book of books) {
      const cells = new CellFinder(book, books.length > 1 ? `[${book.file}]` : "");
      for (const table of book.tables) {
        const byId = new Map<string, Named>();
        for (const indicator of table.indicators) {
          const named = namedOf(book, cells, table, indicator, indicator.parent === null ? null : (byId.get(indicator.parent) ?? null));
          byId.set(indicator.id, named);
          if (named.own.size > 0) all.push(named);
        }
      }
    }
    this.all = all;
    for (const named of all) {
      if (named.parent !== null) this.below.set(named.parent, [...(this.below.get(named.parent) ?? []).slice(0, MOST_PARTS), named]);
      for (const word of named.own) {
        const list = this.rows.get(word);
        if (list) list.push(named);
        else this.rows.set(word, [named]);
      }
      const key = keyOf(named);
      const same = this.doubles.get(key);
      if (same) same.push(named);
      else this.doubles.set(key, [named]);
    }
    for (const [word, list] of this.rows) this.weights.set(word, Math.min(4, Math.max(0.6, Math.log(1 + all.length / list.length))));
  }

  weight(word: string): number {
    return this.weights.get(word) ?? 2;
  }

  mass(words: Iterable<string>): number {
    let mass = 0;
    for (const word of words) mass += this.weight(word);
    return mass;
  }

  partsOf(named: Named): readonly Named[] {
    return this.below.get(named) ?? [];
  }

  /** Rows of the same name: in another table, under another heading. */
  sameNamed(named: Named): readonly Named[] {
    return this.doubles.get(keyOf(named)) ?? [named];
  }

  /** The rows that share most of their words with a text, at most `most`. */
  candidates(words: readonly string[], most: number): Named[] {
    const distinct = [...new Set(words)].filter((word) => this.rows.has(word));
    const rare = distinct.filter((word) => (this.rows.get(word)?.length ?? 0) <= MOST_ROWS);
    const votes = new Map<Named, number>();
    for (const word of rare) {
      const weight = this.weight(word);
      for (const named of this.rows.get(word) ?? []) votes.set(named, (votes.get(named) ?? 0) + weight);
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
