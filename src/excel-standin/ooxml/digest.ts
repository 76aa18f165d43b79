/** A fast 53-bit hash that tells whether something of the model still is what the file held. */

export class Digest {
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;

  /** Adds a text with its length, so that neighbouring texts cannot run together. */
  text(s: string): this {
    let a = this.a ^ s.length;
    let b = this.b;
    for (let i = 0; i < s.length; i++) {
      const c = s.charCodeAt(i);
      a = Math.imul(a ^ c, 2654435761);
      b = Math.imul(b ^ c, 1597334677);
    }
    this.a = Math.imul(a ^ 0x9e3779b1, 2246822519) ^ (b >>> 15);
    this.b = Math.imul(b ^ 0x85ebca6b, 3266489909) ^ (a >>> 13);
    return this;
  }

  integer(n: number): this {
    this.a = Math.imul(this.a ^ n, 2654435761) ^ (this.b >>> 16);
    this.b = Math.imul(this.b ^ (n + 0x9e3779b9), 1597334677) ^ (this.a >>> 15);
    return this;
  }

  /** Adds any double exactly. */
  number(n: number): this {
    if (Number.isInteger(n) && Math.abs(n) < 0x40000000) return this.integer(n).integer(1);
    FLOAT[0] = n;
    return this.integer(WORDS[0] as number).integer(WORDS[1] as number).integer(2);
  }

  value(): number {
    let a = Math.imul(this.a ^ (this.a >>> 16), 2246822507) ^ Math.imul(this.b ^ (this.b >>> 13), 3266489909);
    let b = Math.imul(this.b ^ (this.b >>> 16), 2246822507) ^ Math.imul(this.a ^ (this.a >>> 13), 3266489909);
    a >>>= 0;
    b &= 0x1fffff;
    return b * 4294967296 + a;
  }
}

const FLOAT = new Float64Array(1);
const WORDS = new Int32Array(FLOAT.buffer);

/** Digest of plain data; Maps count by their entries. */
export function digestOf(data: unknown): number {
  return new Digest().text(JSON.stringify(data, (_key, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>).entries()] : value)) ?? "").value();
}
