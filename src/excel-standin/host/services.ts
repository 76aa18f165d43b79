/** Joins the model to the calculating room. */
import { Calculator, coerceInput, matchesFilter, shiftFormula, sortOrder, type CalculatorOptions } from "../calc";
import type { Services } from "../model";

export function calculatingServices(options: CalculatorOptions = {}): Services {
  return {
    calculation: (book) => new Calculator(book, options),
    coerce: coerceInput,
    shift: shiftFormula,
    sortOrder,
    matchesFilter,
  };
}
