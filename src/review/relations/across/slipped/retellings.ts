/** Passages that tell again what others have told, and which figure of theirs a statement in one of them can only mean. */
import type { ReadReport } from "../../../claims/read";
import { lowOf } from "../../links/passages";
import type { Statement } from "../../links/statements";
import { isSummary } from "../../links/strength";
import type { Known } from "../known";
import { isHeadline } from "./headlines";
import type { Evidence, Names } from "../agreeing/evidence";

const RETELLS = 2;
/** Agreements from which a passage that tells as little else tells again. */
const MANY = 3;
const NUMBERED = /^\s*(?:phần\s+(?:thứ\s+)?[A-Za-zÀ-ỹ]+|[ivx]{1,5}\s*[.)/-]|[a-zđ]\s*[.)/-]|\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)/-])/u;
/** Figures from which what stands in front of the first part of a paper is its summary. */
const FEW = 3;

/** How surely names mean one thing: what they share, twice, and what stands around, without what one has of its own. */
export const pointsOf = ({ shared, around, phrase, own }: Names): number => 2 * shared + around + (phrase >= 3 ? phrase / 2 : 0) - Math.max(...own) / 2;

/** "8. Định hướng dự toán năm 2024: …", under the heading of what has been reached. */
const AHEAD = /(?<![A-Za-zÀ-ỹ])(?:định hướng|phương hướng|nhiệm vụ|giải pháp|mục tiêu|phấn đấu|dự kiến|(?:dự toán|kế hoạch|chỉ tiêu) năm)(?![A-Za-zÀ-ỹ])/u;
const HEAD = 60;

/** How much better the name of a part must fit. */
const PART = 1;

/** Statements of one word that are looked at. */
const MOST_POSTINGS = 40;

export class Retellings {
  readonly #openings = new Set<number>();
  readonly #titled = new Map<number, boolean>();
  readonly #leads = new Map<number, boolean>();
  readonly #agrees = new Map<number, boolean>();
  #postings: ReadonlyMap<string, readonly number[]> | null = null;
  /** By the place of a statement among all: the last time it was gathered. */
  readonly #gathered: Uint32Array;
  #times = 0;

  constructor(
    private readonly report: ReadReport,
    private readonly statements: readonly Statement[],
    private readonly known: Known,
  ) {
    this.#gathered = new Uint32Array(statements.length);
    const parted = new Set<string>();
    for (const { paragraph } of [...report.paragraphs].reverse()) {
      if (NUMBERED.test(paragraph.section.title) || NUMBERED.test(paragraph.content.low)) parted.add(paragraph.file);
      else if (parted.has(paragraph.file) && paragraph.anchor === null && (report.paragraphs[paragraph.index]?.claims.length ?? 0) >= FEW) this.#openings.add(paragraph.index);
    }
  }

  /** By its first words or its section's title. */
  titled(s: Statement): boolean {
    const known = this.#titled.get(s.paragraph);
    if (known !== undefined) return known;
    const paragraph = this.report.paragraphs[s.paragraph]?.paragraph;
    const found = paragraph !== undefined && isSummary(paragraph);
    this.#titled.set(s.paragraph, found);
    return found;
  }

  /** By that, or because it agrees with other places again and again. */
  summary(s: Statement): boolean {
    return this.titled(s) || (this.known.retelling.get(s.paragraph) ?? 0) >= RETELLS;
  }

  /** By its words, or because it stands in front of the first part of its paper, or is a headline. */
  leads(s: Statement): boolean {
    const known = this.#leads.get(s.paragraph);
    if (known !== undefined) return known;
    const found = (this.titled(s) && !this.#looksAhead(s)) || this.#openings.has(s.paragraph) || isHeadline(this.report, s.paragraph);
    this.#leads.set(s.paragraph, found);
    return found;
  }

  #looksAhead(s: Statement): boolean {
    const head = lowOf(this.report, s).slice(0, HEAD);
    return AHEAD.test(head.split(":")[0] ?? "");
  }

  /** By its words or its place; or because most of what it tells agrees with other places. */
  retellsAll(s: Statement): boolean {
    return this.leads(s) || this.#agreeing(s.paragraph);
  }

  #agreeing(paragraph: number): boolean {
    const known = this.#agrees.get(paragraph);
    if (known !== undefined) return known;
    const told = (this.report.paragraphs[paragraph]?.readings ?? []).filter(({ role }) => role !== "denominator" && role !== "aside");
    const alike = told.filter(({ figure }) => this.known.alike.has(figure.id)).length;
    const found = alike >= MANY && 2 * alike >= told.length;
    this.#agrees.set(paragraph, found);
    return found;
  }

  /** By any of these. */
  retells(s: Statement): boolean {
    return this.summary(s) || this.leads(s);
  }

  /** True where one of two statements stands in a passage that tells again, and the other in none, or in none so called. */
  tells(told: Statement, source: Statement): boolean {
    const [a, b] = [this.leads(told), this.leads(source)];
    return a !== b ? a : this.retells(told) && !this.retells(source);
  }

  /** True where nothing else that can be compared bears the name of `told` as well as `source` does, nor anything beside `told` that of `source`. */
  onlyMeans(told: Statement, source: Statement, names: Names, evidence: Evidence, comparable: (a: Statement, b: Statement) => boolean): boolean {
    const points = pointsOf(names);
    for (const other of this.sharing(told)) {
      const [from, to] = other.paragraph === told.paragraph ? [other, source] : [told, other];
      if (other === told || other === source || other.value.eq(source.value)) continue;
      // What is told alike here is told once.
      if (other.paragraph === told.paragraph ? this.known.alike.has(other.figure.id) : this.known.retold.has(`${other.figure.id}|${told.paragraph}`)) continue;
      if (!comparable(from, to)) continue;
      // What is listed behind the source in its own sentence are parts of it.
      const part = other.paragraph === source.paragraph && other.value.lt(source.value) && other.figure.start > source.figure.start;
      if (pointsOf(evidence.names(from, to)) >= points + (part ? PART : 0)) return false;
    }
    return true;
  }

  /** True where each of two is the best that the other finds. */
  meanOneAnother(a: Statement, b: Statement, names: Names, evidence: Evidence, comparable: (a: Statement, b: Statement) => boolean): boolean {
    return this.onlyMeans(a, b, names, evidence, comparable) && this.onlyMeans(b, a, names, evidence, comparable);
  }

  /** Statements that share a word of their names with this one, each once. */
  sharing(s: Statement): readonly Statement[] {
    this.#postings ??= this.#posted();
    this.#times += 1;
    const out: Statement[] = [];
    for (const word of s.core) {
      for (const at of this.#postings.get(word) ?? []) {
        const other = this.statements[at];
        if (this.#gathered[at] === this.#times || other === undefined) continue;
        this.#gathered[at] = this.#times;
        out.push(other);
      }
    }
    return out;
  }

  #posted(): ReadonlyMap<string, readonly number[]> {
    const postings = new Map<string, number[]>();
    this.statements.forEach(({ core }, at) => {
      for (const word of core) {
        const list = postings.get(word);
        if (list === undefined) postings.set(word, [at]);
        else if (list.length < MOST_POSTINGS) list.push(at);
      }
    });
    return postings;
  }
}
