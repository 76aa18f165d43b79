/** Reads a worksheet formula into a tree, as far as our own formulas go. */
import type { Scalar } from "./scalars";

export type Node =
  | { t: "value"; v: Scalar }
  | { t: "cell"; header: string }
  | { t: "column"; table: string; header: string }
  | { t: "table"; name: string }
  | { t: "call"; name: string; args: Node[] }
  | { t: "op"; op: string; a: Node; b: Node }
  | { t: "minus"; a: Node };

export class Parser {
  private at = 0;
  constructor(private readonly s: string) {}
  parse(): Node {
    if (this.s[0] === "=") this.at = 1;
    const node = this.comparison();
    if (this.at !== this.s.length) throw new Error(`unread formula text: ${this.s.slice(this.at, this.at + 40)}`);
    return node;
  }
  private eat(token: string): boolean {
    if (!this.s.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }
  private binary(next: () => Node, ops: readonly string[]): Node {
    let a = next();
    for (;;) {
      const op = ops.find((o) => this.eat(o));
      if (op === undefined) return a;
      a = { t: "op", op, a, b: next() };
    }
  }
  private comparison(): Node {
    return this.binary(() => this.concat(), ["<=", ">=", "<>", "<", ">", "="]);
  }
  private concat(): Node {
    return this.binary(() => this.sum(), ["&"]);
  }
  private sum(): Node {
    return this.binary(() => this.product(), ["+", "-"]);
  }
  private product(): Node {
    return this.binary(() => this.unary(), ["*", "/"]);
  }
  private unary(): Node {
    if (this.eat("-")) return { t: "minus", a: this.unary() };
    return this.primary();
  }
  private brackets(): string {
    // After "[": reads to the matching "]", undoing the apostrophe escapes.
    let out = "";
    for (; this.at < this.s.length; this.at++) {
      const c = this.s[this.at] ?? "";
      if (c === "'") out += this.s[++this.at] ?? "";
      else if (c === "]") {
        this.at++;
        return out;
      } else if (c === "[" || c === "#" || c === "@") throw new Error(`unescaped ${c} in a structured reference`);
      else out += c;
    }
    throw new Error("bracket not closed");
  }
  private primary(): Node {
    if (this.eat("(")) {
      const node = this.comparison();
      if (!this.eat(")")) throw new Error("parenthesis not closed");
      return node;
    }
    if (this.eat('"')) {
      let out = "";
      for (;;) {
        const end = this.s.indexOf('"', this.at);
        out += this.s.slice(this.at, end);
        this.at = end + 1;
        if (!this.eat('"')) return { t: "value", v: out };
        out += '"';
      }
    }
    if (this.eat("[@[")) {
      const header = this.brackets();
      if (!this.eat("]")) throw new Error("[@[ not closed");
      return { t: "cell", header };
    }
    if (this.eat("[@")) return { t: "cell", header: this.brackets() };
    const number = /^\d+(?:\.\d+)?(?:E[+-]?\d+)?/.exec(this.s.slice(this.at));
    if (number !== null) {
      this.at += number[0].length;
      return { t: "value", v: Number(number[0]) };
    }
    const name = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(this.s.slice(this.at))?.[0];
    if (name === undefined) throw new Error(`cannot read: ${this.s.slice(this.at, this.at + 40)}`);
    this.at += name.length;
    if (name === "TRUE" || name === "FALSE") return { t: "value", v: name === "TRUE" };
    if (this.eat("(")) {
      const args: Node[] = [];
      if (!this.eat(")")) {
        do args.push(this.comparison());
        while (this.eat(","));
        if (!this.eat(")")) throw new Error(`${name}( not closed`);
      }
      return { t: "call", name, args };
    }
    if (this.eat("[[")) {
      const header = this.brackets();
      if (!this.eat("]")) throw new Error("[[ not closed");
      return { t: "column", table: name, header };
    }
    if (this.eat("[")) return { t: "column", table: name, header: this.brackets() };
    return { t: "table", name };
  }
}
