/** What plain arithmetic in a cell gives: + − × ÷, SUM, AVERAGE, ROUND, IFERROR; anything else is left unsaid. */
import { decimal, divide, isZero, roundHalfUp, sum as total, ZERO, type Decimal } from "../../figures";
import { columnIndex } from "../../plan";

export type CellValue = number | string;

export interface Surroundings {
  /** The cell of the formula's own row under a header. */
  here(header: string): CellValue | undefined;
  /** A cell by zero-based sheet row and column. */
  at(row: number, column: number): CellValue | undefined;
}

class Unsaid extends Error {}

type Value = Decimal | readonly Decimal[];

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(\[@\[[^\]]*\]\]|\[@[^\]]*\])|(\$?[A-Z]{1,3}\$?\d{1,7})(?![A-Za-z(])|([A-Z][A-Z0-9.]*)\s*(?=\()|([-+*/^(),;:%]))/y;

interface Token {
  readonly kind: "number" | "here" | "cell" | "function" | "sign";
  readonly text: string;
}

function tokens(formula: string): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (found === null) throw new Unsaid();
    const [, number, here, cell, name, sign] = found;
    if (number !== undefined) out.push({ kind: "number", text: number });
    else if (here !== undefined) out.push({ kind: "here", text: here });
    else if (cell !== undefined) out.push({ kind: "cell", text: cell.replace(/\$/g, "") });
    else if (name !== undefined) out.push({ kind: "function", text: name });
    else if (sign !== undefined) out.push({ kind: "sign", text: sign });
    if (out.length > 200) throw new Unsaid();
  }
  return out;
}

class Reader {
  #at = 0;
  constructor(
    private readonly list: readonly Token[],
    private readonly around: Surroundings,
  ) {}

  all(): Decimal {
    const value = this.sum();
    if (this.#at < this.list.length) throw new Unsaid();
    return single(value);
  }

  private take(...signs: string[]): string | null {
    const token = this.list[this.#at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.#at++;
    return token.text;
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign !== null; sign = this.take("+", "-")) {
      const right = single(this.product());
      value = sign === "+" ? single(value).plus(right) : single(value).minus(right);
    }
    return value;
  }

  private product(): Value {
    let value = this.unary();
    for (let sign = this.take("*", "/"); sign !== null; sign = this.take("*", "/")) {
      const right = single(this.unary());
      if (sign === "/" && isZero(right)) throw new Unsaid();
      value = sign === "*" ? single(value).times(right) : divide(single(value), right);
    }
    return value;
  }

  private unary(): Value {
    const sign = this.take("+", "-");
    if (sign !== null) {
      const value = single(this.unary());
      return sign === "-" ? value.times(-1) : value;
    }
    const value = this.atom();
    return this.take("%") === null ? value : single(value).times("0.01");
  }

  private atom(): Value {
    const token = this.list[this.#at++];
    switch (token?.kind) {
      case "number":
        return decimal(Number(token.text));
      case "here":
        return numeric(this.around.here(token.text.replace(/^\[@\[?|\]\]?$/g, "").replace(/'(.)/g, "$1")));
      case "cell":
        return this.cells(token.text);
      case "function":
        return this.call(token.text);
      case "sign": {
        if (token.text !== "(") throw new Unsaid();
        const value = this.sum();
        if (this.take(")") === null) throw new Unsaid();
        return value;
      }
      default:
        throw new Unsaid();
    }
  }

  private cells(first: string): Value {
    const from = cellOf(first);
    if (this.take(":") === null) return numeric(this.around.at(from.row, from.column));
    const token = this.list[this.#at++];
    if (token?.kind !== "cell") throw new Unsaid();
    const to = cellOf(token.text);
    if ((to.row - from.row + 1) * (to.column - from.column + 1) > 5000) throw new Unsaid();
    const out: Decimal[] = [];
    for (let r = from.row; r <= to.row; r++) {
      for (let c = from.column; c <= to.column; c++) {
        const value = this.around.at(r, c);
        if (value === undefined) throw new Unsaid();
        if (typeof value === "number") out.push(decimal(value));
      }
    }
    return out;
  }

  private call(name: string): Value {
    this.take("(");
    const values: Value[] = [];
    while (this.take(")") === null) {
      values.push(this.sum());
      if (this.take(",", ";") === null && this.list[this.#at]?.text !== ")") throw new Unsaid();
    }
    const flat = values.flatMap((v) => (isList(v) ? v : [v]));
    switch (name) {
      case "SUM":
        if (flat.length === 0) throw new Unsaid();
        return total(flat);
      case "AVERAGE":
        if (flat.length === 0) throw new Unsaid();
        return divide(total(flat), decimal(flat.length));
      case "ROUND": {
        const digits = single(values[1] ?? ZERO).toNumber();
        if (!Number.isInteger(digits) || digits < 0 || digits > 15) throw new Unsaid();
        return roundHalfUp(single(values[0] ?? ZERO), digits);
      }
      case "IFERROR":
        return single(values[0] ?? ZERO);
      case "ABS":
        return single(values[0] ?? ZERO).abs();
      default:
        throw new Unsaid();
    }
  }
}

function isList(value: Value): value is readonly Decimal[] {
  return Array.isArray(value);
}

function single(value: Value): Decimal {
  if (isList(value)) throw new Unsaid();
  return value;
}

function numeric(value: CellValue | undefined): Decimal {
  // Excel counts a blank as nothing; whoever typed over the formula may have had no figure to fill it with.
  if (typeof value !== "number") throw new Unsaid();
  return decimal(value);
}

function cellOf(text: string): { row: number; column: number } {
  const found = /^([A-Z]{1,3})(\d+)$/.exec(text);
  if (found === null) throw new Unsaid();
  return { row: Number(found[2]) - 1, column: columnIndex(found[1] ?? "A") };
}

/** The number a formula gives; null where it is more than plain arithmetic or touches cells outside. */
export function evaluate(formula: string, around: Surroundings): Decimal | null {
  try {
    return new Reader(tokens(formula.replace(/^=\+?/, "").replace(/"(?:[^"]|"")*"/g, "0")), around).all();
  } catch (error) {
    if (error instanceof Unsaid) return null;
    throw error;
  }
}
