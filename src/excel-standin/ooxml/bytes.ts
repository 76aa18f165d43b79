/** Checksums and text encodings of package parts. */
import { WorkbookFileError } from "./errors";

const TABLES = makeTables();

/** Eight tables: a sliced CRC-32 reads eight bytes at a step, which matters for sheets of several megabytes. */
function makeTables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c >>> 0;
  }
  const tables = [first];
  for (let t = 1; t < 8; t++) {
    const before = tables[t - 1] as Uint32Array;
    const next = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      const c = before[n] as number;
      next[n] = ((first[c & 0xff] as number) ^ (c >>> 8)) >>> 0;
    }
    tables.push(next);
  }
  return tables;
}

/** CRC-32 as zip defines it. */
export function crc32(data: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as unknown as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let i = 0;
  const at = (table: Uint32Array, index: number): number => table[index & 0xff] as number;
  const byte = (k: number): number => data[k] as number;
  for (; i + 8 <= data.length; i += 8) {
    const low = c ^ (byte(i) | (byte(i + 1) << 8) | (byte(i + 2) << 16) | (byte(i + 3) << 24));
    c = at(t7, low) ^ at(t6, low >>> 8) ^ at(t5, low >>> 16) ^ at(t4, low >>> 24) ^ at(t3, byte(i + 4)) ^ at(t2, byte(i + 5)) ^ at(t1, byte(i + 6)) ^ at(t0, byte(i + 7));
  }
  for (; i < data.length; i++) c = at(t0, c ^ byte(i)) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** The text of an XML part: UTF-8 unless a byte order mark or the declaration says otherwise. */
export function decodeText(data: Uint8Array, part: string): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder("utf-16le").decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder("utf-16be").decode(data);
  const head = new TextDecoder("latin1").decode(data.subarray(0, 200));
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(data);
  } catch {
    throw new WorkbookFileError("damaged", `${part}: unknown encoding ${label}`);
  }
}

/** UTF-8 bytes of a rewritten part; its declaration is corrected when the part came in another encoding. */
export function encodeText(text: string): Uint8Array {
  const utf8 = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)(["'])/, (all: string, before: string, label: string, after: string) =>
    label.toLowerCase() === "utf-8" ? all : `${before}UTF-8${after}`,
  );
  return new TextEncoder().encode(utf8);
}
