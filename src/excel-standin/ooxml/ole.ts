/** Tells what an OLE compound file holds: an encrypted workbook or one of Excel 97–2003. */
import { WorkbookFileError } from "./errors";

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws "encrypted", "old-xls" or "not-xlsx" when the bytes are an OLE compound file; returns otherwise. */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return;
  if (holdsName(bytes, "EncryptedPackage")) throw new WorkbookFileError("encrypted", "compound file with an EncryptedPackage stream");
  if (holdsName(bytes, "Workbook") || holdsName(bytes, "Book")) throw new WorkbookFileError("old-xls", "compound file with a BIFF workbook");
  throw new WorkbookFileError("not-xlsx", "compound file without a workbook");
}

/** Directory entries are 128 bytes on 128-byte boundaries and begin with the name in UTF-16LE, closed by a zero. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 2 * name.length + 2 <= bytes.length; at += 128) {
    let same = bytes[at + 2 * name.length] === 0;
    for (let i = 0; same && i < name.length; i++) same = bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0;
    if (same) return true;
  }
  return false;
}
