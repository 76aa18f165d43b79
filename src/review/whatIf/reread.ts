/** Reading a passage again with other digits in one place. */
import { spanOf } from "../claims/place";
import { readReport, type ReadReport } from "../claims/read";
import type { Figure } from "../reading/figure";
import { relationsOf } from "../relations";
import type { Draft, Values } from "../relations/draft";
import { inForm } from "../relations/edits";
import type { ReportDocument } from "../types";
import type { Candidate } from "./candidates";

interface Stretch {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly held: number;
}

/** The lines of the documents by file. */
export class Passages {
  private readonly lines: ReadonlyMap<string, readonly string[]>;
  private readonly figures = new Map<string, Figure>();

  constructor(documents: readonly ReportDocument[], private readonly report: ReadReport) {
    this.lines = new Map(documents.map(({ file, text }) => [file, text.split("\n")]));
    for (const figure of report.figures.values()) {
      const { file, line, start } = spanOf(report, figure.paragraph, figure.start, figure.end);
      this.figures.set(`${file}:${line}:${start}`, figure);
    }
  }

  /** Lines of the paragraphs of some figures, and `more` paragraphs around them, and how many figures they hold; null where they stand in several files. */
  private around(figures: readonly Figure[], more: number): Stretch | null {
    const { paragraphs } = this.report;
    const numbers = figures.map(({ paragraph }) => paragraph);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const file = paragraphs[first]?.paragraph.file;
    if (file === undefined || paragraphs[last]?.paragraph.file !== file) return null;
    const [start, end] = [Math.max(0, first - more), Math.min(paragraphs.length - 1, last + more)];
    let [from, to, held] = [Infinity, 0, 0];
    for (let i = start; i <= end; i++) {
      const paragraph = paragraphs[i]?.paragraph;
      if (paragraph?.file !== file) continue;
      const { lines } = paragraph.content;
      held += paragraphs[i]?.readings.length ?? 0;
      from = Math.min(from, lines[0] ?? Infinity);
      to = Math.max(to, lines[lines.length - 1] ?? 0);
    }
    return from <= to ? { file, from, to, held } : null;
  }

  /** How many figures are read where a candidate is read again. */
  costOf({ figure, beside }: Candidate, more: number): number {
    return this.around([figure, ...beside], more)?.held ?? 0;
  }

  /** What is said of the passage around a candidate, `more` paragraphs on either side, read as it stands and with the other digits. */
  reread({ figure, reading, beside }: Candidate, more: number): { readonly before: () => Said; readonly after: Said } | null {
    const at = this.around([figure, ...beside], more);
    if (at === null) return null;
    const span = spanOf(this.report, figure.paragraph, figure.start, figure.end);
    const lines = this.lines.get(at.file)?.slice(at.from - 1, at.to);
    const own = lines?.[span.line - at.from];
    if (lines === undefined || own === undefined || span.file !== at.file) return null;
    const other = own.slice(0, span.start) + reading.text + own.slice(span.end);
    const text = (line: string): string => lines.map((one, i) => (i === span.line - at.from ? line : one)).join("\n");
    const longer = reading.text.length - (span.end - span.start);
    const said = (line: string, moved: number): Said => {
      const report = readReport([{ file: at.file, text: text(line) }]);
      const original = ({ paragraph, start, end }: Figure): Figure | undefined => {
        const place = spanOf(report, paragraph, start, end);
        const behind = place.line === span.line - at.from + 1 && place.start > span.start;
        return this.figures.get(`${at.file}:${place.line + at.from - 1}:${place.start - (behind ? moved : 0)}`);
      };
      return { report, drafts: relationsOf(report), original };
    };
    return { before: () => said(own, 0), after: said(other, longer) };
  }
}

/** Relations of a passage, and which figures of the whole report those of the passage are. */
export interface Said {
  readonly report: ReadReport;
  readonly drafts: readonly Draft[];
  readonly original: (figure: Figure) => Figure | undefined;
}

/** Values of the figures of the report for a relation of the passage read again: `figure` is what the report says, not the other reading. */
export function lookedUp({ report, original }: Said, figure: Figure, values: Values): Values {
  return (form) => {
    const own = original(form);
    if (own === undefined) return form;
    const next = values(own);
    if (next === own && own.id !== figure.id) return form;
    const read = report.figures.get(form.id) ?? form;
    return { ...form, text: next.text, value: inForm(form, read.value, next.value), decimals: next.decimals, alternative: next.alternative };
  };
}
