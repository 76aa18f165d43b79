/** The shared strings of a book while it is saved: known texts by their index, new ones appended. */
import type { Origin } from "./origin";
import { fromXString, escapeText, needsPreserve, toXString } from "./xmlText";
import { anchor } from "./xmlWrite";
import type { PackageEdits } from "./edits";

const STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

export class SharedStrings {
  private index: Map<string, number> | null = null;
  private readonly added: string[] = [];

  constructor(private readonly origin: Origin) {}

  /** Index of a text; `rich` are its runs, used when they spell the text. */
  indexOf(text: string, rich?: string): number {
    const index = (this.index ??= this.known());
    const runs = rich !== undefined && runsText(rich) === text ? rich : undefined;
    const key = runs === undefined ? `p${text}` : `r${runs}`;
    const found = index.get(key);
    if (found !== undefined) return found;
    const next = (this.origin.strings?.texts.length ?? 0) + this.added.length;
    this.added.push(`<si>${runs ?? plainText(text)}</si>`);
    index.set(key, next);
    return next;
  }

  private known(): Map<string, number> {
    const index = new Map<string, number>();
    this.origin.strings?.texts.forEach(({ text, rich }, i) => {
      const key = rich === undefined ? `p${text}` : `r${rich}`;
      if (!index.has(key)) index.set(key, i);
    });
    return index;
  }

  write(edits: PackageEdits): void {
    if (this.added.length === 0) return;
    const { strings, dialect, workbookPart } = this.origin;
    if (!strings) {
      const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${dialect.main}" uniqueCount="${this.added.length}">${this.added.join("")}</sst>`;
      const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
      const part = edits.has(`${folder}sharedStrings.xml`) ? edits.add(`${folder}sharedStrings`, ".xml", text, STRINGS_TYPE) : edits.addNamed(`${folder}sharedStrings.xml`, text, STRINGS_TYPE);
      edits.relate(workbookPart, "sharedStrings", part);
      return;
    }
    const { root, part, texts } = strings;
    const before = edits.text(part);
    const tag = before
      .slice(root.node.start, root.contentStart)
      .replace(/\s(?:count|uniqueCount)\s*=\s*(?:"[^"]*"|'[^']*')/g, "")
      .replace(/\s*\/?>$/, ` uniqueCount="${texts.length + this.added.length}">`);
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "sst";
    const items = root.declared.get(dialect.main) === "" ? this.added.join("") : this.added.map((si) => anchor(si, root, dialect)).join("");
    edits.put(part, `${before.slice(0, root.node.start)}${tag}${before.slice(root.contentStart, root.contentEnd)}${items}</${name}>${before.slice(root.node.end)}`);
  }
}

function plainText(text: string): string {
  return `<t${needsPreserve(text) ? ' xml:space="preserve"' : ""}>${escapeText(toXString(text))}</t>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#13;": "\r" };

/** What the runs spell: a cell's runs count only while they still do. */
function runsText(rich: string): string {
  let text = "";
  for (const [, run = ""] of rich.replace(/<rPh[\s>][^]*?<\/rPh>/g, "").matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) {
    text += fromXString(run.replace(/&(?:amp|lt|gt|quot|#13);/g, (entity) => ENTITIES[entity] ?? entity));
  }
  return text;
}
