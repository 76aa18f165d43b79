/** Relations inside the prose itself, as the reader of reports finds them, with cells for places. */
import type { ReadReport } from "../../claims/read";
import type { Draft } from "../../relations/draft";
import type { Span } from "../../types";
import type { BookDraft } from "../draft";
import type { TextOperands } from "./operands";

/** The raw file's lines and columns of a stretch of a paragraph; the first line where it crosses a line break. */
export function placeIn(report: ReadReport, paragraph: number, start: number, end: number): Span {
  const read = report.paragraphs[paragraph];
  const content = read?.paragraph.content;
  const line = content?.lines[start] ?? 1;
  let last = Math.max(start, end - 1);
  while (last > start && content?.lines[last] !== line) last--;
  const from = content?.columns[start] ?? 0;
  const to = (content?.columns[last] ?? from) + (content?.widths[last] ?? 1);
  return { file: read?.paragraph.file ?? "", line, start: from, end: Math.max(to, from + 1) };
}

/** "02 chỉ tiêu" here and "04 chỉ tiêu" there: whose indicators are counted is told by the tables. */
export function countsIndicators(draft: Draft): boolean {
  return draft.kind === "same" && draft.verdict !== "consistent" && draft.figures.every((f) => (f.unit?.label ?? f.noun).startsWith("chỉ tiêu"));
}

export function insideDraft(draft: Draft, operands: TextOperands): BookDraft {
  const { stretch, holds, figures, form } = draft;
  const own = figures.map((figure) => operands.of(figure));
  return {
    kind: draft.kind, fault: "text", verdict: draft.verdict, message: draft.message, formula: draft.formula, operands: own,
    ...(stretch === undefined ? {} : { places: [operands.spanOf(stretch, stretch.start, stretch.end)] }),
    ...(form === undefined ? {} : { form }),
    ...(holds === undefined ? {} : {
      holds: (values) => holds((figure) => {
        const operand = own[figures.findIndex((f) => f.id === figure.id)];
        if (operand === undefined) return figure;
        const interval = values(operand);
        return interval === operand.interval ? figure : { ...operands.figureFor(figure, interval), unit: figure.unit };
      }),
    }),
  };
}
