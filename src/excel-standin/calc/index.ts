/** Calculation: formulas as Excel computes them, numbers as Excel shows them, keystrokes as Excel reads them. */
export { Calculator } from "./calculator";
export { evaluateConditionalFormats } from "./conditional";
export { formatColor, formatValue, generalText } from "./format";
export { toFileForm, toUiForm } from "./forms";
export { coerceInput, editText } from "./input";
export { parseTyped } from "./typed";
export { FormulaSyntaxError, isFormula } from "./syntax";
export { shiftFormula } from "./shift";
export { compareForSort, matchesFilter, sortOrder } from "./sorting";
export type {
  CalculatorOptions,
  CellInput,
  ChangedCell,
  ConditionalLook,
  FormatOptions,
  FormContext,
  FormulaChange,
  FormulaPlace,
  Locale,
} from "./types";
