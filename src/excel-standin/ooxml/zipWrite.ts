/** Writes a zip: entries that did not change keep their compressed bytes, dates are fixed so equal books give equal files. */
import { deflateSync } from "fflate";
import { crc32 } from "./bytes";
import type { ZipEntry } from "./zipRead";

/** 1 January 1980, the first day zip knows. */
const DATE = 0x0021;
const UTF8_NAME = 0x0800;

/** A compressed entry of new content. */
export function packEntry(name: string, data: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(data), size: data.length, packed: deflateSync(data, { level: 6 }) };
}

/** The bytes of a zip with these entries in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  let length = 22;
  entries.forEach((entry, i) => (length += 76 + 2 * (names[i]?.length ?? 0) + entry.packed.length));
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (entry: ZipEntry, name: Uint8Array): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
  };
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    common(entry, name);
    at += 26;
    out.set(name, at);
    out.set(entry.packed, at + name.length);
    at += name.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry, name);
    view.setUint32(at + 36, offsets[i] ?? 0, true);
    at += 40;
    out.set(name, at);
    at += name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
