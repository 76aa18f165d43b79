/**
 * Reads the parts of a zip that are asked for: the directory first, each part inflated with a bound and checked.
 *
 * Why not mammoth: it turns lists into <ol> without their numbers, has no offsets, and brings jszip, xmldom and
 * underscore (over 100 KB gzipped) into the pane. fflate and saxes (15 KB) are here for the stand-in already.
 */
import { Inflate } from "fflate";
import { ReportFileError } from "./errors";

const FILE_BYTES = 200e6;
const PART_BYTES = 64e6;
const ENTRIES = 20_000;
/** Inflated to packed size of a part over 16 MB; real documents stay far below. */
const RATIO = 400;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STEP = 16_384;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export interface Parts {
  /** The bytes of a part, or null where there is none of that name (case does not matter). */
  read(name: string): Uint8Array | null;
}

/** Throws ReportFileError for what is no sound zip. */
export function openZip(bytes: Uint8Array): Parts {
  if (bytes.length > FILE_BYTES) throw new ReportFileError("too-large", `file of ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw new ReportFileError("not-word", "no zip signature at the start");
  try {
    const entries = directory(bytes, view);
    return {
      read: (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry === undefined ? null : inflate(entry);
      },
    };
  } catch (error) {
    if (error instanceof RangeError) throw new ReportFileError("truncated", "zip directory points beyond the end of the file");
    throw error;
  }
}

function directory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES) throw new ReportFileError("too-large", `${count} zip entries`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new ReportFileError("damaged", "zip directory entry without signature");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/").replace(/^\//, "");
    if (view.getUint16(at + 8, true) & 1) throw new ReportFileError("encrypted", `zip entry ${name} is encrypted`);
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: packedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true), name),
    };
    // Two parts of one name: readers would disagree on which one counts.
    if (entries.has(name.toLowerCase())) throw new ReportFileError("hostile", `two zip entries named ${name}`);
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  for (let i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xffff); i--) {
    if (bytes[i] === 0x50 && view.getUint32(i, true) === END) return i;
  }
  throw new ReportFileError("truncated", "zip directory is missing");
}

function packedBytes(bytes: Uint8Array, view: DataView, offset: number, length: number, name: string): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new ReportFileError("damaged", `zip entry ${name} has no local header`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw new ReportFileError("truncated", `zip entry ${name} reaches beyond the end of the file`);
  return bytes.subarray(start, start + length);
}

function inflate(entry: Entry): Uint8Array {
  const { name, method, size, packed } = entry;
  if (method !== 0 && method !== 8) throw new ReportFileError("damaged", `zip entry ${name} uses method ${method}`);
  if (size > PART_BYTES) throw new ReportFileError("too-large", `${name} inflates to ${size} bytes`);
  if (size > 16e6 && size > RATIO * packed.length) throw new ReportFileError("hostile", `${name} inflates ${Math.round(size / Math.max(1, packed.length))}-fold`);
  const data = method === 0 ? packed : inflateBounded(entry);
  if (data.length !== size) throw new ReportFileError("damaged", `${name} has ${data.length} bytes instead of ${size}`);
  if (crc32(data) !== entry.crc) throw new ReportFileError("damaged", `${name} has a wrong checksum`);
  return data;
}

/** Never more than the directory promised, whatever the stream says. */
function inflateBounded({ name, size, packed }: Entry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ReportFileError("hostile", `${name} inflates to more than its ${size} bytes`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof ReportFileError) throw error;
    throw new ReportFileError("damaged", `${name} cannot be inflated: ${error instanceof Error ? error.message : String(error)}`);
  }
  return out.subarray(0, length);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(data: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of data) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
