/** Formulas between the file's form and the one people see, each text once. */
import { toFileForm, toUiForm } from "../calc";

/** Structured references and the prefixes of newer functions are all that differs. */
const DIFFERS_IN_FILE = /\[|_xl/i;
const DIFFERS_IN_UI = /[[#@]/;

export class FormulaForms {
  private readonly toUi = new Map<string, string>();
  /** UI form → the very text that the file held. */
  private readonly seen = new Map<string, string>();
  private readonly toFile = new Map<string, string>();
  private readonly plainFunctions = new Map<string, boolean>();

  /** UI form of a formula in the file; what cannot be converted stays. */
  ui(formula: string, table?: string): string {
    if (!DIFFERS_IN_FILE.test(formula)) return formula;
    const key = `${table ?? ""}\u0000${formula}`;
    const known = this.toUi.get(key);
    if (known !== undefined) return known;
    let ui = formula;
    try {
      ui = toUiForm(formula, table === undefined ? {} : { table });
    } catch {
      // A formula that the converter cannot read is kept as it stands.
    }
    this.toUi.set(key, ui);
    this.seen.set(`${table ?? ""}\u0000${ui}`, formula);
    return ui;
  }

  /** File form; where the file held this formula already, its own text. */
  file(formula: string, table?: string): string {
    const key = `${table ?? ""}\u0000${formula}`;
    const known = this.seen.get(key) ?? this.toFile.get(key);
    if (known !== undefined) return known;
    if (!DIFFERS_IN_UI.test(formula) && this.onlyPlainFunctions(formula)) return formula;
    let file = formula;
    try {
      file = toFileForm(formula, table === undefined ? {} : { table });
    } catch {
      // As above.
    }
    this.toFile.set(key, file);
    return file;
  }

  private onlyPlainFunctions(formula: string): boolean {
    for (const [, name = ""] of formula.matchAll(/([A-Za-z][\w.]*)\(/g)) {
      let plain = this.plainFunctions.get(name);
      if (plain === undefined) {
        plain = toFileForm(`${name}()`, {}) === `${name}()`;
        this.plainFunctions.set(name, plain);
      }
      if (!plain) return false;
    }
    return true;
  }
}
