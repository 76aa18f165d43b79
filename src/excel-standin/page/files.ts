/** Files in and out: reading a picked, dropped or sample workbook; handing one to the browser's downloads. */
import { openXlsx, saveXlsx, WorkbookFileError } from "../ooxml";
import { createBook, type Book } from "../model";
import { TEXTS } from "./texts";

/** A file that could not be opened, with a sentence for people. */
export class OpenFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "OpenFailure";
  }
}

/** Reads the bytes of a workbook file. @throws OpenFailure */
export function readBook(bytes: Uint8Array): Book {
  try {
    return openXlsx(bytes);
  } catch (error) {
    const code = error instanceof WorkbookFileError ? error.code : "other";
    throw new OpenFailure(TEXTS.fileProblems[code] ?? TEXTS.fileProblems["other"] ?? "");
  }
}

/** An address within this site, or null: the page reads nothing from elsewhere. */
export function ownUrl(path: string, base: string): URL | null {
  try {
    const url = new URL(path, base);
    return url.origin === new URL(base).origin && /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Fetches a workbook that the site itself serves. @throws OpenFailure */
export async function fetchBook(path: string): Promise<Book> {
  const url = ownUrl(path, document.baseURI);
  const answer = url ? await fetch(url).catch(() => null) : null;
  if (!answer?.ok) throw new OpenFailure(TEXTS.sampleMissing(path));
  return readBook(new Uint8Array(await answer.arrayBuffer()));
}

export function emptyBook(): Book {
  return createBook([TEXTS.firstSheet]);
}

/** The last part of a path, decoded: the file's name. */
export function fileName(path: string): string {
  const last = path.split(/[?#]/)[0]?.split(/[\\/]/).pop() ?? "";
  try {
    return decodeURIComponent(last) || TEXTS.newBook;
  } catch {
    return last || TEXTS.newBook;
  }
}

/** Saves a book into the browser's downloads. @throws WorkbookFileError */
export function download(book: Book, name: string): void {
  const bytes = saveXlsx(book);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
