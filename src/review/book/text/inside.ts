/** Relations inside the prose itself, as the reader of reports finds them, with cells for places. */
import type { Draft } from "../../relations/draft";
import type { BookDraft } from "../draft";
import type { TextOperands } from "./operands";

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
