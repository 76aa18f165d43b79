/** What speaks for two figures of one value being one statement: words of both names, words around, the same turn of phrase, agreements beside them. */
import type { ReadReport } from "../../../claims/read";
import { contentWords } from "../../../claims/words";
import { oncePer } from "../../../once";
import { isPercent, kindOf, sameThing, tellingDigits } from "../../../reading/figure";
import { weightOfValue } from "../../links/facts";
import { lowOf } from "../../links/passages";
import type { Statement } from "../../links/statements";
import { isSummary } from "../../links/strength";

/** Digits that an agreement would have to guess; "100%" has none. */
const digitsOf = oncePer(({ figure, value }: Statement): number => {
  if (isPercent(figure) && value.eq(100)) return 0;
  // "102,4%" of anything is between 90 and 110 as often as not.
  if (isPercent(figure) && figure.decimals < 2) return Math.min(MOST_OF_PERCENT, figure.decimals > 0 ? tellingDigits(figure) : weightOfValue(value));
  // "63,0%" has been measured to its last digit.
  return figure.decimals > 0 ? tellingDigits(figure) : weightOfValue(value);
});

const MOST_OF_PERCENT = 3;

/** Points that an agreement needs, by its digits. */
const LEAST: readonly number[] = [Infinity, 5, 3.5, 2.5, 1.3, 0.7];
/** Digits of a rate, and weight of what two names have in common, from which words of their own part them no more. */
const TELLING_OF_RATE = 3;
const MUCH = 4;
const MOST_AROUND = 3;
const MOST_FAR = 1.5;
const MOST_BESIDE = 5;
const NEAR = 2;
const REACH = 40;
const PHRASE = 6;

/** Statements of one name and role, beyond which few digits agree by chance. */
const MOST_MENTIONS = 8;

/** Name and role. */
const nameOf = oncePer(({ core, role }: Statement) => `${[...core].sort().join(" ")}|${role}`);

const tokensOf = (text: string): string[] => text.match(/[A-Za-zÀ-ỹ\d]+/gu) ?? [];

function common(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < Math.min(a.length, b.length, PHRASE) && a[n] === b[n]) n++;
  return n;
}

export interface Names {
  readonly shared: number;
  /** Weight of what is of one name and around the other, or around both. */
  readonly around: number;
  /** Syllables alike right around both figures. */
  readonly phrase: number;
  /** What each name has that is not found around the other. */
  readonly own: readonly [number, number];
}

/** Most pairs of names are set aside by what they share: the rest is looked at when somebody asks. */
class NamesOf implements Names {
  constructor(
    readonly shared: number,
    readonly own: readonly [number, number],
    private readonly lookAround: () => number,
    private readonly lookBeside: () => number,
  ) {}

  get around(): number {
    return this.lookAround();
  }

  get phrase(): number {
    return this.lookBeside();
  }
}

interface Around {
  readonly behind: readonly string[];
  readonly before: readonly string[];
}

/** What the statements of a report bear in common: how much a word tells, how often a name is told. */
interface Told {
  readonly weights: ReadonlyMap<string, number>;
  readonly mentions: ReadonlyMap<string, number>;
}

const toldIn = oncePer((statements: readonly Statement[]): Told => {
  const [counts, mentions, weights] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const s of statements) {
    for (const word of s.core) counts.set(word, (counts.get(word) ?? 0) + 1);
    const name = nameOf(s);
    mentions.set(name, (mentions.get(name) ?? 0) + 1);
  }
  // A word of a few places tells more than one that is said everywhere.
  const all = statements.length;
  for (const [word, n] of counts) weights.set(word, n <= Math.max(12, all / 15) ? 1 : n <= Math.max(24, all / 6) ? 0.7 : 0.4);
  return { weights, mentions };
});

export class Evidence {
  readonly #told: Told;
  readonly #beside = new Map<string, number>();
  readonly #around = new Map<Statement, Around>();

  constructor(
    private readonly report: ReadReport,
    statements: readonly Statement[],
  ) {
    this.#told = toldIn(statements);
  }

  /** Points for the two being one; 0 where that is too little for the digits they share. */
  of(a: Statement, b: Statement): number {
    const digits = Math.min(digitsOf(a), digitsOf(b), LEAST.length - 1);
    if (digits === 0) return 0;
    // "Có 06 chỉ tiêu đạt kế hoạch", table after table: so many are equal by chance.
    if (digits <= 3 && this.#isCommon(a) && this.#isCommon(b)) return 0;
    const { shared, near, far } = wordsOf(a, b);
    const phrase = this.#phrase(a, b);
    const points = 2 * this.#mass(shared) + Math.min(MOST_AROUND, this.#mass(near)) + Math.min(MOST_FAR, this.#mass(far) / 2) + (a.section === b.section ? 1 : 0) + (phrase >= 2 ? phrase : 0);
    const whole = [a, b].some((s) => s.role === "denominator") && sameThing(a.figure, b.figure);
    if (a.paragraph === b.paragraph) {
      if (whole) return points + 1;
      // "412,5 tấn … (tổng 412.500 kg)": said once more in another unit.
      if (digits >= 3 && a.unit !== null && b.unit !== null && !a.unit.factor.eq(b.unit.factor)) return points + 1;
      if (digits >= 5 && [a, b].some((s) => s.role === "denominator")) return points + 1;
      return digits >= 4 && Math.abs(a.figure.start - b.figure.start) > REACH && points >= 2 ? points : 0;
    }
    const close = Math.abs(a.paragraph - b.paragraph) <= NEAR || a.section === b.section;
    if (whole && (digits >= 2 || close)) return points + 1;
    const beside = Math.min(MOST_BESIDE, 2.5 * (this.#beside.get(placesOf(a, b)) ?? 0));
    const least = LEAST[digits] ?? Infinity;
    if (digits < OTHERS.length && isChancy(a) && !this.#ofOneName(a, b, shared, digits)) return 0;
    // "tỷ lệ bao phủ bảo hiểm y tế đạt 91,6%", "tham gia bảo hiểm y tế, đạt 91,6%": more in common than of their own.
    const alike = digits >= TELLING_OF_RATE && this.#mass(shared) + this.#mass(near) >= MUCH;
    // "đá xây dựng …, đạt 104% kế hoạch", "đàn gia súc …, đạt 104% kế hoạch".
    if (digits <= MOST_OF_PERCENT && isPercent(a.figure) && beside === 0 && phrase < 3 && shared.length === 0 && !alike) return 0;
    // Each has a name of its own: "… giảm nghèo bền vững", "… xây dựng nông thôn mới".
    if (digits <= 3 && beside === 0 && phrase < 3 && named(a, b) && named(b, a) && !alike) return 0;
    if (points + beside < least) return 0;
    if (digits > 2 || phrase >= 3) return points + beside;
    // Of two digits, a name of its own must be shared, or an agreement beside it; of one, both.
    const telling = this.#mass(shared) >= 1.5 || (beside > 0 && this.#mass([...shared, ...near]) >= 1);
    const former = [a, b].some((s) => s.role === "prior") && [a, b].some((s) => s.role === "value");
    if (former && beside === 0) return 0;
    return telling && (digits === 2 || beside > 0 || 2 * shared.length > Math.min(a.core.length, b.core.length)) ? points + beside : 0;
  }

  /** What the words alone say, whatever the values: how much both names share, and what each has of its own. */
  names(a: Statement, b: Statement): Names {
    const { weights } = this.#told;
    const theirs = coreOf(b);
    let shared = 0;
    let near = 0;
    let ownOfA = 0;
    let ownOfB = 0;
    for (const word of a.core) {
      const weight = weights.get(word) ?? 1;
      const around = b.around.full.has(word);
      if (theirs.has(word)) shared += weight;
      else if (around) near += weight;
      if (!around) ownOfA += weight;
    }
    const mine = coreOf(a);
    for (const word of b.core) {
      const weight = weights.get(word) ?? 1;
      if (!a.around.full.has(word)) ownOfB += weight;
      else if (!mine.has(word)) near += weight;
    }
    const unnamed = a.core.length === 0 || b.core.length === 0;
    return new NamesOf(unnamed ? near : shared, [ownOfA, ownOfB], () => Math.min(MOST_AROUND, unnamed ? 0 : near) + this.#far(a, b), () => this.#phrase(a, b));
  }

  /** What stands around both, as far as it counts. */
  #far(a: Statement, b: Statement): number {
    const [x, y] = [coreOf(a), coreOf(b)];
    let sum = 0;
    for (const word of a.around.full) {
      if (b.around.full.has(word) && !x.has(word) && !y.has(word)) sum += this.#told.weights.get(word) ?? 1;
      if (sum / 2 >= MOST_FAR) return MOST_FAR;
    }
    return sum / 2;
  }

  /** Both places say one thing: what stands beside the two may do so, too. */
  note(a: Statement, b: Statement): void {
    if (a.paragraph === b.paragraph) return;
    const key = placesOf(a, b);
    this.#beside.set(key, (this.#beside.get(key) ?? 0) + 1);
  }

  /** "Hải Dương 1 người chết", "Lai Châu 1 người chết": where each name has words of its own, few digits agree by chance unless both share more. */
  #ofOneName(a: Statement, b: Statement, shared: readonly string[], digits: number): boolean {
    if (this.#sumsUp(a) !== this.#sumsUp(b)) return true;
    const [x, y] = [coreOf(a), coreOf(b)];
    const alone = (own: Statement, other: ReadonlySet<string>): number => own.core.filter((word) => !other.has(word)).length;
    return alone(a, y) < OWN || alone(b, x) < OWN || this.#mass(shared) >= (OTHERS[digits] ?? 0);
  }

  #sumsUp({ paragraph }: Statement): boolean {
    const read = this.report.paragraphs[paragraph];
    return read !== undefined && isSummary(read.paragraph);
  }

  /** Said in prose so often that few digits agree by chance. */
  #isCommon(s: Statement): boolean {
    return s.role !== "cell" && (this.#told.mentions.get(nameOf(s)) ?? 0) > MOST_MENTIONS;
  }

  #mass(words: readonly string[]): number {
    let sum = 0;
    for (const word of words) sum += this.#told.weights.get(word) ?? 1;
    return sum;
  }

  /** The syllables behind a figure, and those in front of it, nearest first. */
  #tokensAround(s: Statement): Around {
    const known = this.#around.get(s);
    if (known !== undefined) return known;
    const low = lowOf(this.report, s);
    const found = { behind: tokensOf(low.slice(s.figure.end, s.figure.end + REACH).replace(/^\s*\/\s*\d[\d.,]*/u, "")), before: tokensOf(low.slice(Math.max(0, s.figure.start - REACH), s.figure.start)).reverse() };
    this.#around.set(s, found);
    return found;
  }

  /** Syllables that stand alike around both figures: "08 | xã đạt dưới 10 tiêu chí". */
  #phrase(a: Statement, b: Statement): number {
    if (a.role === "cell" || b.role === "cell") return 0;
    const [x, y] = [this.#tokensAround(a), this.#tokensAround(b)];
    const [behind, before] = [common(x.behind, y.behind), common(x.before, y.before)];
    // "đạt 45% kế hoạch năm": said of anything.
    const stock = behind + before > 0 && isPercent(a.figure) && contentWords([...x.before.slice(0, before).reverse(), ";", ...x.behind.slice(0, behind)].join(" ")).length === 0;
    return stock ? 0 : behind + before;
  }
}

const coreOf = oncePer(({ core }: Statement): ReadonlySet<string> => new Set(core));

/** True where two names, each with words of its own, have none in common: `names` would say that they share nothing. */
export function sharesNone(a: Statement, b: Statement): boolean {
  const other = coreOf(b);
  return a.core.length > 0 && b.core.length > 0 && !a.core.some((word) => other.has(word));
}

/** Words of both names; of one name and what stands around the other; and of what stands around both. */
function wordsOf(a: Statement, b: Statement): { readonly shared: readonly string[]; readonly near: readonly string[]; readonly far: readonly string[] } {
  const [x, y] = [coreOf(a), coreOf(b)];
  const [shared, near, far]: [string[], string[], string[]] = [[], [], []];
  for (const word of a.core) {
    if (y.has(word)) shared.push(word);
    else if (b.around.full.has(word)) near.push(word);
  }
  for (const word of b.core) if (!x.has(word) && a.around.full.has(word)) near.push(word);
  for (const word of a.around.full) if (b.around.full.has(word) && !x.has(word) && !y.has(word)) far.push(word);
  // Without a name of its own, what stands around a figure names it.
  return a.core.length === 0 || b.core.length === 0 ? { shared: near, near: [], far } : { shared, near, far };
}

const OWN = 2;

/** Counts and percentages of two digits are told of many things. */
const isChancy = ({ figure }: Statement): boolean => isPercent(figure) || kindOf(figure) === "count";

/** By digits, what names must share where each has words of its own. */
const OTHERS: readonly number[] = [Infinity, 2.5, 1.4];

/** True where a name has words of its own that are not found around the other. */
const named = (a: Statement, b: Statement): boolean => a.core.filter((word) => !b.around.full.has(word)).length >= OWN;

const placesOf = (a: Statement, b: Statement): string => `${a.place}|${b.place}`;
