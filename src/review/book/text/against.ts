/** Every claim of the read documents against the tables of the workbooks. */
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { rateOf, targetsOf } from "../../relations/links/facts";
import { foldHeader } from "../../../figures";
import type { PlanTable } from "../../../plan";
import type { BookDraft } from "../draft";
import type { BookToCheck } from "../types";
import { isLevel } from "./attributes";
import { ClaimChecker, type Checked } from "./claims";
import { countDrafts, scopesOf } from "./counts";
import { matchOf, type LinkedClaim, type Match } from "./link";
import type { Names } from "./names";
import type { TextOperands } from "./operands";
import { UNSAID, orElse, periodIn, type TextPeriod } from "./period";
import { placesIn } from "./words";

export interface Against {
  readonly report: ReadReport;
  readonly operands: TextOperands;
  readonly books: readonly BookToCheck[];
  readonly names: Names;
  /** Sheet a document stands on; null for a report's file. */
  readonly sheetOf: (file: string) => string | null;
}

const TITLE_LINES = 14;
const SHORT = 220;
const FREQUENT = 0.15;

/** The time a document as a whole speaks of: its title, else the tables on its sheet. */
function titles({ report, books, sheetOf }: Against): (read: ReadParagraph) => TextPeriod {
  const byFile = new Map<string, TextPeriod>();
  const lines = new Map<string, number>();
  for (const { paragraph, readings } of report.paragraphs) {
    const { file } = paragraph;
    const seen = lines.get(file) ?? 0;
    lines.set(file, seen + 1);
    const { low } = paragraph.content;
    if (seen >= TITLE_LINES || low.length > SHORT || readings.length > 0) continue;
    const first = low.split(/[;,]|(?<![A-Za-zÀ-ỹ])(?:và|nhiệm vụ|phương hướng)(?![A-Za-zÀ-ỹ])/u).map(periodIn).find((p) => p.year !== null || p.months !== null || p.alone !== null);
    if (first !== undefined) byFile.set(file, orElse(byFile.get(file) ?? UNSAID, first));
  }
  const bySheet = new Map<string, TextPeriod>();
  for (const book of books) {
    for (const table of book.tables) {
      const known = bySheet.get(table.sheet);
      const { year } = table.period;
      const own: TextPeriod = { ...UNSAID, year };
      bySheet.set(table.sheet, known === undefined || known.year === year ? own : UNSAID);
    }
  }
  return ({ paragraph: { file } }) => {
    const sheet = sheetOf(file);
    const named = sheet === null ? UNSAID : orElse(periodIn(foldHeader(sheet)), bySheet.get(sheet) ?? UNSAID);
    return orElse(byFile.get(file) ?? UNSAID, named);
  };
}

/** Places the workbooks and documents are about: named in titles, or again and again. */
function homeOf({ report, books }: Against): ReadonlySet<string> {
  const home = new Set<string>();
  for (const book of books) for (const table of book.tables) for (const place of placesIn([...table.source.above, table.sheet, table.name].join(". "))) home.add(place);
  const counts = new Map<string, number>();
  let all = 0;
  report.paragraphs.forEach(({ paragraph, readings }, at) => {
    for (const place of placesIn(paragraph.content.text)) {
      all++;
      counts.set(place, (counts.get(place) ?? 0) + 1);
      if (at < TITLE_LINES && readings.length === 0 && paragraph.content.low.length <= SHORT) home.add(place);
    }
  });
  for (const [place, count] of counts) if (place !== "*" && count >= 3 && count >= FREQUENT * all) home.add(place);
  home.delete("*");
  return home;
}

/** Yields after each paragraph; the drafts of all claims that could be linked. */
export function* againstTables(input: Against): Generator<void, BookDraft[]> {
  const { report, operands, names } = input;
  const out: BookDraft[] = [];
  if (names.all.length === 0) return out;
  const titleOf = titles(input);
  const checker = new ClaimChecker(operands, titleOf, targetsOf(report));
  const context = { report, names, home: homeOf(input) };
  const scopes = scopesOf(input.books);
  const linked = new Map<number, Match>();
  const found: Found[] = [];
  const whole = new Map<string, ReturnType<typeof scopesOf>>();
  let heading = "";
  for (const read of report.paragraphs) {
    const { low } = read.paragraph.content;
    const bare = read.readings.length === 0 && low.length < SHORT;
    if (bare && low.trim() !== "" && low !== "¶") heading = low.replace(/^[\sa-zđivx\d.)–-]{1,6}[.)]\s*/u, "");
    out.push(...countDrafts(read, operands, { scopes, heading, period: titleOf(read), whole }));
    for (const claim of read.claims) {
      const states = (claim.measure !== "none" && claim.reading.role === "value") || isLevel(claim.reading, read);
      const value = states ? matchOf(claim, read, "value", linked, context) : null;
      if (value !== null) linked.set(claim.id, value);
      const rate = rateOf(claim) !== null && rateOf(claim) !== claim.figure ? matchOf(claim, read, "rate", linked, context) : null;
      const change = states || claim.reading.role === "value" ? null : matchOf(claim, read, "change", linked, context);
      if (change !== null && value === null) linked.set(claim.id, change);
      const link: LinkedClaim = { claim, read, value, rate, change };
      const checked = checker.check(link);
      found.push({ file: read.paragraph.file, checked });
    }
    yield;
  }
  return [...out, ...withoutStrangers(found)];
}

interface Found {
  readonly file: string;
  readonly checked: Checked;
}

const FEW = 3;

/** A document most of whose figures are far from a table's is about another place: what differs there says nothing. */
function withoutStrangers(found: readonly Found[]): BookDraft[] {
  const tallies = new Map<PlanTable, Map<string, { agrees: number; far: number }>>();
  const tallyOf = (file: string, table: PlanTable): { agrees: number; far: number } => {
    const byFile = tallies.get(table) ?? new Map<string, { agrees: number; far: number }>();
    tallies.set(table, byFile);
    const tally = byFile.get(file) ?? { agrees: 0, far: 0 };
    byFile.set(file, tally);
    return tally;
  };
  for (const { file, checked } of found) {
    if (checked.table === null) continue;
    const tally = tallyOf(file, checked.table);
    if (checked.agrees) tally.agrees++;
    else if (checked.far) tally.far++;
  }
  return found.flatMap(({ file, checked }) => {
    const tally = checked.table === null ? null : tallyOf(file, checked.table);
    const strange = tally !== null && tally.far >= FEW && tally.far > tally.agrees;
    return strange ? checked.drafts.filter((draft) => draft.verdict === "consistent") : checked.drafts;
  });
}
