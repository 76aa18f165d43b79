/** Reads a zip's directory, checks it before anything is inflated, and inflates single entries with a bound. */
import { Inflate } from "fflate";
import { crc32 } from "./bytes";
import { WorkbookFileError } from "./errors";
import type { WorkbookFileLimits } from "./limits";

/** One file in the zip; `packed` is a view of the compressed bytes as they stand in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries of a zip in directory order; throws WorkbookFileError for anything a workbook has no need of. */
export function readZip(bytes: Uint8Array, limits: WorkbookFileLimits): ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw new WorkbookFileError("too-large", `file of ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw new WorkbookFileError("not-xlsx", "no zip signature at the start");
  try {
    return readDirectory(bytes, view, limits);
  } catch (error) {
    // A number in the directory that points beyond the file.
    if (error instanceof RangeError) throw new WorkbookFileError("truncated", "zip directory points beyond the end of the file");
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: WorkbookFileLimits): ZipEntry[] {
  const { count, offset, size } = findDirectory(bytes, view);
  if (count > limits.entries) throw new WorkbookFileError("too-large", `${count} zip entries`);
  if (offset + size > bytes.length) throw new WorkbookFileError("truncated", "zip directory lies beyond the end of the file");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: { from: number; to: number }[] = [];
  let total = 0;
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new WorkbookFileError("damaged", "zip directory entry without signature");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const wide = wideFields(view, at, at + 46 + nameLength, extraLength);
    const name = partName(rawName);
    const key = name.toLowerCase();
    if (names.has(key)) throw new WorkbookFileError("hostile", `two zip entries named ${name}`);
    names.add(key);
    if (flags & 1) throw new WorkbookFileError("encrypted", `zip entry ${name} is encrypted`);
    if (method !== 0 && method !== 8) throw new WorkbookFileError("damaged", `zip entry ${name} uses method ${method}`);
    if (wide.size > limits.partBytes) throw new WorkbookFileError("too-large", `${name} inflates to ${wide.size} bytes`);
    total += wide.size;
    if (total > limits.totalBytes) throw new WorkbookFileError("too-large", `the parts inflate to more than ${limits.totalBytes} bytes`);
    if (wide.size > 16e6 && wide.size > limits.ratio * wide.packedSize) throw new WorkbookFileError("hostile", `${name} inflates ${Math.round(wide.size / Math.max(1, wide.packedSize))}-fold`);
    const packed = localData(bytes, view, wide.offset, wide.packedSize, rawName, name);
    spans.push({ from: wide.offset, to: packed.byteOffset - bytes.byteOffset + packed.length });
    entries.push({ name, method, crc: view.getUint32(at + 16, true), size: wide.size, packed });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  spans.sort((a, b) => a.from - b.from);
  for (let i = 1; i < spans.length; i++) {
    if ((spans[i]?.from ?? 0) < (spans[i - 1]?.to ?? 0)) throw new WorkbookFileError("hostile", "zip entries overlap");
  }
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): { count: number; offset: number; size: number } {
  let end = -1;
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xffff); i--) {
    if (bytes[i] === 0x50 && view.getUint32(i, true) === END) {
      end = i;
      break;
    }
  }
  if (end < 0) throw new WorkbookFileError("truncated", "zip directory is missing");
  const plain = { count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if ((plain.count === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff) && locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    const record = bigOffset(view, locator + 8);
    if (view.getUint32(record, true) !== END64) throw new WorkbookFileError("damaged", "zip64 directory end is missing");
    return { count: bigOffset(view, record + 32), size: bigOffset(view, record + 40), offset: bigOffset(view, record + 48) };
  }
  return plain;
}

function bigOffset(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 4294967296;
}

/** Sizes and offset of a directory entry, from the zip64 field where the plain ones overflow. */
function wideFields(view: DataView, at: number, extraAt: number, extraLength: number): { packedSize: number; size: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extraAt; p + 4 <= extraAt + extraLength; ) {
    const id = view.getUint16(p, true);
    const length = view.getUint16(p + 2, true);
    if (id === 1) {
      let q = p + 4;
      const next = (): number => {
        const n = bigOffset(view, q);
        q += 8;
        return n;
      };
      if (size === 0xffffffff) size = next();
      if (packedSize === 0xffffffff) packedSize = next();
      if (offset === 0xffffffff) offset = next();
    }
    p += 4 + length;
  }
  return { packedSize, size, offset };
}

/** Backslashes are what some old Windows writers put; anything that climbs or starts at a root is refused. */
function partName(raw: Uint8Array): string {
  const name = new TextDecoder().decode(raw).replaceAll("\\", "/");
  if (name === "" || name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\0") || name.split("/").some((segment) => segment === ".." || segment === ".")) {
    throw new WorkbookFileError("hostile", `zip entry with the path ${JSON.stringify(name)}`);
  }
  return name;
}

function localData(bytes: Uint8Array, view: DataView, offset: number, packedSize: number, rawName: Uint8Array, name: string): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new WorkbookFileError("damaged", `zip entry ${name} has no local header`);
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new WorkbookFileError("truncated", `zip entry ${name} reaches beyond the end of the file`);
  const localName = bytes.subarray(offset + 30, offset + 30 + nameLength);
  if (nameLength !== rawName.length || localName.some((byte, i) => byte !== rawName[i])) throw new WorkbookFileError("hostile", `zip entry ${name} carries another name in its header`);
  return bytes.subarray(start, start + packedSize);
}

const STEP = 16_384;

/** The bytes of an entry; never more than its directory promised, whatever the stream says. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const data = entry.method === 0 ? entry.packed : inflateBounded(entry);
  if (data.length !== entry.size) throw new WorkbookFileError("damaged", `${entry.name} has ${data.length} bytes instead of ${entry.size}`);
  if (crc32(data) !== entry.crc) throw new WorkbookFileError("damaged", `${entry.name} has a wrong checksum`);
  return data;
}

function inflateBounded(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw new WorkbookFileError("hostile", `${entry.name} inflates to more than its ${entry.size} bytes`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += STEP) {
      stream.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("damaged", `${entry.name} cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
  }
  return out.subarray(0, length);
}
