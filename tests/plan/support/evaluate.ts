/** A small evaluator of worksheet formulas, written from Excel's documentation only, to hold our formulas against exact figures. */
import { Parser, type Node } from "./parse";
import { BLANK, compare, ExcelError, find, NA, num, scalarOf, str, VALUE, type Column, type Scalar, type SheetValue } from "./scalars";

export type { SheetValue } from "./scalars";

export interface Sheet {
  /** The row the formula stands in: header → value. */
  readonly row: ReadonlyMap<string, SheetValue>;
  /** Other tables: name → header → values; and the dictionary as rows. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, readonly SheetValue[]>>;
}

const cache = new Map<string, Node>();

class Evaluator {
  constructor(private readonly sheet: Sheet) {}

  column(node: Node): Column {
    if (node.t !== "column") throw new Error("column expected");
    const found = this.sheet.tables.get(node.table)?.get(node.header);
    if (found === undefined) throw new Error(`no column ${node.table}[${node.header}]`);
    return found.map(scalarOf);
  }

  value(node: Node): Scalar {
    switch (node.t) {
      case "value":
        return node.v;
      case "cell": {
        const found = this.sheet.row.get(node.header);
        if (found === undefined) throw new Error(`no column [@[${node.header}]]`);
        return scalarOf(found);
      }
      case "minus": {
        const v = num(this.value(node.a));
        return v instanceof ExcelError ? v : -v;
      }
      case "op":
        return this.operator(node.op, this.value(node.a), this.value(node.b));
      case "call":
        return this.call(node.name, node.args);
      default:
        throw new Error(`no value: ${node.t}`);
    }
  }

  private operator(op: string, a: Scalar, b: Scalar): Scalar {
    if (a instanceof ExcelError) return a;
    if (b instanceof ExcelError) return b;
    if (op === "&") return `${str(a) as string}${str(b) as string}`;
    if ("+-*/".includes(op)) {
      const x = num(a);
      const y = num(b);
      if (x instanceof ExcelError) return x;
      if (y instanceof ExcelError) return y;
      if (op === "/") return y === 0 ? new ExcelError("#DIV/0!") : x / y;
      return op === "+" ? x + y : op === "-" ? x - y : x * y;
    }
    const c = compare(a, b);
    return op === "=" ? c === 0 : op === "<>" ? c !== 0 : op === "<" ? c < 0 : op === ">" ? c > 0 : op === "<=" ? c <= 0 : c >= 0;
  }

  private truth(node: Node): boolean | ExcelError {
    const v = this.value(node);
    if (v instanceof ExcelError) return v;
    if (typeof v === "string") return VALUE;
    return v === BLANK ? false : Boolean(v);
  }

  /** Arguments of COUNT, MIN, MAX, MEDIAN: references skip texts and booleans, given values do not. */
  private numbers(args: Node[], counting: boolean): number[] | ExcelError {
    const out: number[] = [];
    for (const arg of args) {
      const v = this.value(arg);
      const reference = arg.t === "cell" || (arg.t === "call" && arg.name === "INDEX");
      if (reference) {
        if (typeof v === "number") out.push(v);
        else if (v instanceof ExcelError && !counting) return v;
      } else {
        const n = num(v);
        if (n instanceof ExcelError) {
          if (counting) continue;
          return n;
        }
        out.push(n);
      }
    }
    return out;
  }

  private call(name: string, args: Node[]): Scalar {
    const arg = (i: number): Node => {
      const node = args[i];
      if (node === undefined) throw new Error(`${name} lacks argument ${i + 1}`);
      return node;
    };
    const text = (i: number): string | ExcelError => str(this.value(arg(i)));
    switch (name) {
      case "IF": {
        const c = this.truth(arg(0));
        if (c instanceof ExcelError) return c;
        const v = this.value(arg(c ? 1 : 2));
        return v === BLANK ? 0 : v;
      }
      case "IFERROR": {
        const v = this.value(arg(0));
        return v instanceof ExcelError ? this.value(arg(1)) : v;
      }
      case "AND":
      case "OR": {
        const all = args.map((a) => this.truth(a));
        const error = all.find((v) => v instanceof ExcelError);
        if (error !== undefined) return error;
        return name === "AND" ? all.every(Boolean) : all.some(Boolean);
      }
      case "NOT": {
        const v = this.truth(arg(0));
        return v instanceof ExcelError ? v : !v;
      }
      case "ISNUMBER":
        return typeof this.value(arg(0)) === "number";
      case "ISTEXT":
        return typeof this.value(arg(0)) === "string";
      case "COUNT": {
        const list = this.numbers(args, true);
        return list instanceof ExcelError ? list : list.length;
      }
      case "MIN":
      case "MAX":
      case "MEDIAN": {
        const list = this.numbers(args, false);
        if (list instanceof ExcelError) return list;
        if (list.length === 0) return 0;
        if (name === "MEDIAN") return [...list].sort((a, b) => a - b)[(list.length - 1) / 2] ?? VALUE;
        return name === "MIN" ? Math.min(...list) : Math.max(...list);
      }
      case "ROUND": {
        const x = num(this.value(arg(0)));
        const d = num(this.value(arg(1)));
        if (x instanceof ExcelError) return x;
        if (d instanceof ExcelError) return d;
        const r = Number(`${Math.round(Number(`${Math.abs(Number(x.toPrecision(15)))}e${d}`))}e-${d}`);
        return Number.isFinite(r) ? (x < 0 ? -r : r) : x;
      }
      case "CHOOSE": {
        const n = num(this.value(arg(0)));
        if (n instanceof ExcelError) return n;
        return n < 1 || n >= args.length ? VALUE : this.value(arg(Math.trunc(n)));
      }
      case "FIND": {
        const a = text(0);
        const b = text(1);
        if (a instanceof ExcelError) return a;
        if (b instanceof ExcelError) return b;
        const at = b.indexOf(a);
        return at < 0 ? VALUE : at + 1;
      }
      case "LEFT":
      case "MID": {
        const s = text(0);
        if (s instanceof ExcelError) return s;
        const n = num(this.value(arg(1)));
        if (n instanceof ExcelError) return n;
        if (name === "LEFT") return s.slice(0, n);
        const length = num(this.value(arg(2)));
        return length instanceof ExcelError ? length : s.slice(n - 1, n - 1 + length);
      }
      case "LOWER": {
        const s = text(0);
        return s instanceof ExcelError ? s : s.toLowerCase();
      }
      case "TRIM": {
        const s = text(0);
        return s instanceof ExcelError ? s : s.replace(/ +/g, " ").replace(/^ | $/g, "");
      }
      case "SUBSTITUTE": {
        const [s, from, to] = [text(0), text(1), text(2)];
        if (s instanceof ExcelError) return s;
        if (from instanceof ExcelError || to instanceof ExcelError) return VALUE;
        return s.split(from).join(to);
      }
      case "MATCH": {
        const at = find(this.value(arg(0)), this.column(arg(1)));
        return at < 0 ? NA : at + 1;
      }
      case "INDEX": {
        const n = this.value(arg(1));
        if (n instanceof ExcelError) return n;
        return this.column(arg(0))[Number(n) - 1] ?? new ExcelError("#REF!");
      }
      case "VLOOKUP": {
        const wanted = this.value(arg(0));
        if (wanted instanceof ExcelError) return wanted;
        const node = arg(1);
        if (node.t !== "table") throw new Error("VLOOKUP wants a table");
        const columns = [...(this.sheet.tables.get(node.name)?.values() ?? [])];
        const at = find(wanted, (columns[0] ?? []).map(scalarOf));
        const n = num(this.value(arg(2)));
        if (n instanceof ExcelError) return n;
        const found = columns[n - 1]?.[at];
        return at < 0 || found === undefined ? NA : scalarOf(found);
      }
      default:
        throw new Error(`function not known: ${name}`);
    }
  }
}

/** Value of a formula in a row; errors come back as their text. */
export function evaluate(formula: string, sheet: Sheet): SheetValue {
  let node = cache.get(formula);
  if (node === undefined) {
    node = new Parser(formula).parse();
    cache.set(formula, node);
  }
  const v = new Evaluator(sheet).value(node);
  return v instanceof ExcelError ? v.code : v === BLANK ? 0 : v;
}
