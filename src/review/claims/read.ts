/** From documents to claims: the whole reading, step by step. */
import { readParagraphs } from "../reading/paragraphs";
import { habitOf, scanFigures, type Scan } from "../reading/scan";
import { structureOf } from "../reading/structure";
import { cellsOf } from "../tables/table";
import type { Figure } from "../reading/figure";
import type { ReportDocument } from "../types";
import { readClaims, type Claim, type ReadParagraph } from "./claim";
import { readRoles } from "./readRoles";

const NO_PROSE: Scan = { figures: [], malformed: [] };

export interface ReadReport {
  readonly paragraphs: readonly ReadParagraph[];
  readonly figures: ReadonlyMap<number, Figure>;
  readonly claims: ReadonlyMap<number, Claim>;
  /** Footnotes by the paragraph that refers to them. */
  readonly notes: ReadonlyMap<number, readonly ReadParagraph[]>;
}

/** Reads all documents; paragraph, figure and claim ids run through all of them. */
export function readReport(documents: readonly ReportDocument[]): ReadReport {
  const paragraphs: ReadParagraph[] = [];
  const figures = new Map<number, Figure>();
  const claims = new Map<number, Claim>();
  const notes = new Map<number, ReadParagraph[]>();
  for (const { file, text } of documents) {
    const habit = habitOf(text);
    for (const paragraph of readParagraphs(file, text, paragraphs.length)) {
      const structure = structureOf(paragraph.content);
      // The lines of a table are read as a table, not as prose.
      const scan = cellsOf(paragraph) !== null ? NO_PROSE : scanFigures(paragraph, structure, figures.size, habit);
      const readings = readRoles(paragraph, structure, scan.figures);
      const read: ReadParagraph = {
        paragraph,
        structure,
        readings,
        claims: readClaims(paragraph, structure, readings, claims.size),
        malformed: scan.malformed,
      };
      for (const figure of scan.figures) figures.set(figure.id, figure);
      for (const claim of read.claims) claims.set(claim.id, claim);
      paragraphs.push(read);
      if (paragraph.anchor !== null) {
        const list = notes.get(paragraph.anchor.paragraph) ?? [];
        list.push(read);
        notes.set(paragraph.anchor.paragraph, list);
      }
    }
  }
  return { paragraphs, figures, claims, notes };
}
