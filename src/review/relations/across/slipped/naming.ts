/** How well the words around one figure name what another figure is told of: rare words of a report tell more than those said everywhere. */
import { contentWords } from "../../../claims/words";
import { oncePer } from "../../../once";
import { nounOf } from "../../../reading/figure";
import type { Statement } from "../../links/statements";
import { weightOf } from "../../links/vocabulary";

export interface Fit {
  /** Share of the first name's words, by weight, that the other bears or stands among. */
  readonly covered: number;
  /** The same of the other's words. */
  readonly answered: number;
  /** Weight of the words that both names bear. */
  readonly shared: number;
  /** All that speaks for one thing, less what each has of its own. */
  readonly points: number;
}

/** A word of the same item names a figure nearly as surely as one of its name, one that stands around it less so. */
const BESIDE = 0.9;
const AROUND = 0.8;
const TOLD = 0.4;
/** A short name leaves out more than it adds. */
const ADDED = 0.5;
const LEFT_OUT = 0.15;

interface Name {
  readonly words: readonly string[];
  readonly core: ReadonlySet<string>;
  readonly item: ReadonlySet<string>;
}

/** Without the noun that is counted, which all that may be compared have in common. */
function without(words: readonly string[], noun: readonly string[]): readonly string[] {
  return noun.length === 0 ? words : words.filter((word) => !noun.includes(word));
}

const nounsOf = oncePer(({ figure }: Statement) => contentWords(nounOf(figure)));

/** Syllables of expressions that mean one thing: "về đích" and "đạt chuẩn", "trễ hạn" and "quá hạn", "bao phủ" and "tham gia" bảo hiểm. */
const ALIKE: ReadonlyMap<string, string> = new Map([["đích", "chuẩn"], ["trễ", "quá"], ["bao", "tham"], ["phủ", "gia"]]);

const plain = (words: readonly string[]): readonly string[] => words.map((word) => ALIKE.get(word) ?? word);

/** "chỉ còn", "còn chậm, mới đạt", "còn nhiều:": leads over to the figure, praises or blames. */
const LEADS_OVER = ["chỉ", "nhiều", "ít", "cao", "thấp", "chậm", "khá", "nhanh", "mạnh", "đông"];

/** The words of the name that stand in the item; where none does, those of the item. */
const nameOf = oncePer((s: Statement): Name => {
  const nouns = [...nounsOf(s), ...LEADS_OVER];
  const [core, item] = [plain(without(s.core, nouns)), plain(without(s.around.item, nouns))];
  const own = core.filter((word) => item.includes(word));
  const words = s.role === "cell" ? core : own.length > 0 ? own : item;
  return { words, core: new Set(core), item: new Set(item) };
});

/** Names looked at for one figure. */
const MOST_NAMES = 150;

/** What the words of a report weigh, and which names bear them: read when somebody asks, for most reports have no passage to ask for. */
export class Naming {
  #weights: ReadonlyMap<string, number> | null = null;
  #named: ReadonlyMap<string, readonly Statement[]> | null = null;

  constructor(private readonly statements: readonly Statement[]) {}

  #weighed(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { around } of this.statements) for (const word of around.full) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) counts.set(word, weightOf(count, this.statements.length));
    return counts;
  }

  #byWord(): ReadonlyMap<string, readonly Statement[]> {
    const named = new Map<string, Statement[]>();
    for (const s of this.statements) {
      const { words, item } = nameOf(s);
      for (const word of new Set([...words, ...item])) {
        const list = named.get(word);
        if (list === undefined) named.set(word, [s]);
        else list.push(s);
      }
    }
    return named;
  }

  #weight(word: string): number {
    return (this.#weights ??= this.#weighed()).get(word) ?? weightOf(1, this.statements.length);
  }

  /** Statements that bear a word of this one's name, those of its rarest words first; none where all its words are said everywhere. */
  sharing(s: Statement): ReadonlySet<Statement> {
    const named = (this.#named ??= this.#byWord());
    const { words, item } = nameOf(s);
    const lists: (readonly Statement[])[] = [];
    for (const word of new Set([...words, ...item])) {
      const list = named.get(word);
      if (list !== undefined && list.length <= MOST_NAMES) lists.push(list);
    }
    const out = new Set<Statement>();
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      if (out.size + list.length > MOST_NAMES) break;
      for (const other of list) out.add(other);
    }
    return out;
  }

  /** The weight of a name, of what of it the other bears, and of what both names bear. */
  #met(words: readonly string[], other: Name, full: ReadonlySet<string>, around: number): readonly [number, number, number] {
    let [all, met, shared] = [0, 0, 0];
    for (const word of words) {
      const weight = this.#weight(word);
      all += weight;
      const found = other.core.has(word) ? 1 : other.item.has(word) ? BESIDE : 0;
      shared += found * weight;
      met += (found > 0 ? found : full.has(word) ? around : 0) * weight;
    }
    return [all, met, shared];
  }

  fit(told: Statement, source: Statement): Fit {
    const [mine, its] = [nameOf(told), nameOf(source)];
    const own = this.#met(mine.words, its, source.around.full, AROUND);
    // "đàn dê phục hồi khá, đạt 6.315 con": the clause in front of the figure does not name it.
    const [all, met, shared] = own[2] > 0 || mine.words.length === mine.item.size ? own : this.#met([...mine.item], its, source.around.full, AROUND);
    const [others, answered] = this.#met(its.words, mine, told.around.full, TOLD);
    return {
      covered: all === 0 ? 0 : met / all,
      answered: others === 0 ? 0 : answered / others,
      shared,
      points: met + answered - ADDED * (all - met) - LEFT_OUT * (others - answered),
    };
  }
}

/** "doanh thu du lịch" and "doanh thu vận tải": each with words of its own, two and more. */
export function namedApart({ core: a }: Statement, { core: b }: Statement): boolean {
  const alone = (own: readonly string[], other: readonly string[]): boolean => own.filter((word) => !other.includes(word)).length >= 2;
  return alone(a, b) && alone(b, a);
}
