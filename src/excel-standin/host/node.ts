/** Excel in Node: a book, a host and a genuine client of its own. */
import type { Book } from "../model";
import { loadClient, type OfficeClient } from "./client";
import { ExcelHost, type HostOptions } from "./host";

export interface NodeExcelOptions extends HostOptions {
  /**
   * Puts `Excel`, `Office` and `OfficeExtension` on globalThis until `close` (default true), as an add-in's code expects them.
   * For several books at once pass false and use the namespaces of the answer: the hosts do not know of each other.
   */
  readonly global?: boolean;
}

export interface NodeExcel extends OfficeClient {
  readonly host: ExcelHost;
  readonly book: Book;
  /** Takes the globals away again, if they are still these. */
  close(): void;
}

const NAMES = ["Excel", "Office", "OfficeExtension"] as const;

/** Opens a book in the stand-in. Several may be open one after another or, with `global: false`, at once. */
export function startNodeExcel(book: Book, options: NodeExcelOptions = {}): Promise<NodeExcel> {
  const host = new ExcelHost(book, options);
  const client = loadClient(host, host.bridge());
  const scope = globalThis as unknown as Record<string, unknown>;
  const before = new Map(NAMES.map((name) => [name, scope[name]]));
  if (options.global !== false) for (const name of NAMES) scope[name] = client[name];
  const close = (): void => {
    host.close();
    for (const name of NAMES) {
      if (scope[name] !== client[name]) continue;
      const previous = before.get(name);
      if (previous === undefined) delete scope[name];
      else scope[name] = previous;
    }
  };
  return Promise.resolve({ ...client, host, book, close });
}
