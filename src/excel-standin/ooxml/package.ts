/** The package around the parts: content types, relationships, parts by name, each inflated when first asked for. */
import { decodeText } from "./bytes";
import { WorkbookFileError } from "./errors";
import type { Budget } from "./limits";
import type { XmlRoot, XmlStream } from "./xml";
import { children, parseXml } from "./xml";
import type { ZipEntry } from "./zipRead";
import { inflateEntry } from "./zipRead";

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, e.g. "worksheet": equal in both dialects. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part it points to, or null when it points outside the package or nowhere. */
  readonly part: string | null;
  readonly external: boolean;
  readonly target: string;
}

export class Package {
  private readonly byName = new Map<string, ZipEntry>();
  readonly types: { readonly defaults: Map<string, string>; readonly overrides: Map<string, string> } = { defaults: new Map(), overrides: new Map() };

  constructor(
    readonly entries: readonly ZipEntry[],
    readonly budget: Budget,
  ) {
    // Part names are compared without case.
    for (const entry of entries) if (!entry.name.endsWith("/")) this.byName.set(entry.name.toLowerCase(), entry);
    if (this.has("[Content_Types].xml")) {
      for (const node of children(this.xml("[Content_Types].xml").node)) {
        const { Extension: extension, PartName: name, ContentType: type } = node.attributes;
        if (node.name === "Default" && extension !== undefined) this.types.defaults.set(extension.toLowerCase(), type ?? "");
        if (node.name === "Override" && name !== undefined) this.types.overrides.set(name.replace(/^\//, "").toLowerCase(), type ?? "");
      }
    }
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** The name as the zip spells it. */
  spelling(name: string): string {
    return this.byName.get(name.toLowerCase())?.name ?? name;
  }

  contentType(name: string): string | undefined {
    return this.types.overrides.get(name.toLowerCase()) ?? this.types.defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
  }

  /** A part's text, decoded anew each time: the same text, so positions in it hold. */
  text(name: string): string {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw new WorkbookFileError("damaged", `part ${name} is missing`);
    return decodeText(inflateEntry(entry), name);
  }

  xml(name: string, stream?: XmlStream): XmlRoot {
    return parseXml(this.text(name), name, this.budget, stream);
  }

  /** As `xml`, but null for a part that is no XML: for what a workbook can do without. */
  xmlOrNull(name: string): XmlRoot | null {
    try {
      return this.xml(name);
    } catch (error) {
      if (error instanceof WorkbookFileError && error.code === "damaged") return null;
      throw error;
    }
  }

  /** A part's text, or null for bytes that are none. */
  textOrNull(name: string): string | null {
    try {
      return this.text(name);
    } catch (error) {
      if (error instanceof WorkbookFileError && error.code === "damaged") return null;
      throw error;
    }
  }

  /** The relationships of a part ("" = of the package). */
  relationships(source: string): Relationship[] {
    const path = relationshipsPath(source);
    if (!this.has(path)) return [];
    const result: Relationship[] = [];
    for (const node of children(this.xml(path).node, "Relationship")) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = node.attributes;
      if (id === undefined || type === undefined || target === undefined) continue;
      const external = mode === "External";
      result.push({ id, type, kind: type.slice(type.lastIndexOf("/") + 1), target, external, part: external ? null : resolveTarget(source, target) });
    }
    return result;
  }

  /** The part that a relationship must point to. */
  target(source: string, relationship: Relationship): string {
    if (relationship.part === null) throw new WorkbookFileError("hostile", `${source || "package"}: relationship ${relationship.id} leads outside the package`);
    if (!this.has(relationship.part)) throw new WorkbookFileError("damaged", `${source || "package"}: part ${relationship.part} is missing`);
    return this.spelling(relationship.part);
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Name of the part that a target means, or null when it climbs out of the package. */
export function resolveTarget(source: string, target: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(target.replace(/#.*$/s, "").replaceAll("\\", "/"));
  } catch {
    path = target;
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return null;
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else segments.push(segment);
  }
  return segments.join("/");
}

/** The target by which `source` names `part`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
