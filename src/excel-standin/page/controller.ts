/** Brings the rooms together for one open book: the host that the add-in talks to, its editor and its calculator. */
import { Calculator } from "../calc";
import { ExcelHost } from "../host";
import type { Book } from "../model";
import type { Measure } from "./sheet-layout";
import { Workspace } from "./workspace";

export interface OpenBook {
  readonly host: ExcelHost;
  readonly workspace: Workspace;
}

/** Opens a book for the page and for an add-in; everything is computed once. */
export function openHostedBook(book: Book, name: string, measure: Measure): OpenBook {
  const host = new ExcelHost(book, { name, locale: "vi-VN", undoable: true });
  const { calculation } = host.editor;
  if (!(calculation instanceof Calculator)) throw new Error("The host calculates with something else than the calculating room");
  return { host, workspace: new Workspace(host.editor, calculation, measure) };
}
