/** Brings the rooms together for one open book: the editor with its calculator, and the host that the add-in talks to. */
import { Calculator, coerceInput, matchesFilter, shiftFormula, sortOrder } from "../calc";
import { Editor, type Book, type Services } from "../model";
import type { Measure } from "./sheet-layout";
import { Workspace } from "./workspace";

/** The calculating room's work as the editor asks for it. */
function services(remember: (calculator: Calculator) => void): Services {
  return {
    calculation: (book) => {
      const calculator = new Calculator(book);
      remember(calculator);
      return calculator;
    },
    coerce: coerceInput,
    shift: shiftFormula,
    sortOrder,
    matchesFilter,
  };
}

/** Opens a book for the page; everything is computed once. */
export function openWorkspace(book: Book, measure: Measure): Workspace {
  let calculator: Calculator | null = null;
  const editor = new Editor(book, services((made) => (calculator = made)));
  editor.calculate();
  if (!calculator) throw new Error("The editor has no calculator");
  return new Workspace(editor, calculator, measure);
}
