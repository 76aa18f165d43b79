/** References of the file beyond the model: given to the model when a file is opened, written where they changed when it is saved. */
import { parseAddress } from "../model/address";
import type { Area, Book, KeptAreas, KeptFormula, Sheet } from "../model/types";
import type { PackageEdits } from "./edits";
import type { NameOrigin, SheetOrigin } from "./origin";
import type { Package } from "./package";
import { areaRef, areasRef, LAST_COLUMN, LAST_ROW, parseAreas, sheetPrefix } from "./refs";
import { RULES_EXTENSION } from "./rulesRead";
import { chartSlots, hasSheetSlots, linkSlots, pivotSource, pivotTableSlots, sheetSlots, type Slot } from "./slots";
import { spliced, type Patch } from "./splice";
import { VALIDATIONS_EXTENSION } from "./validations";
import type { XmlNode } from "./xml";
import { children, parseXml } from "./xml";
import { escapeAttribute, escapeText } from "./xmlText";

const keyOf = (part: string, index: number): string => `${part}#${index}`;
export const nameKey = (index: number): string => `name#${index}`;
const pivotKey = (part: string): string => `${part}#source`;

/** By the part's content type: how its references are found. */
function partKind(type: string | undefined): "chart" | "links" | "pivotTable" | "pivotCache" | null {
  if (/(drawingml\.chart|ms-office\.chartex)\+xml$/i.test(type ?? "")) return "chart";
  if (/(officedocument\.drawing|controlproperties)\+xml$/i.test(type ?? "")) return "links";
  if (/spreadsheetml\.pivotTable\+xml$/i.test(type ?? "")) return "pivotTable";
  return /spreadsheetml\.pivotCacheDefinition\+xml$/i.test(type ?? "") ? "pivotCache" : null;
}

/** Parts besides the sheets that hold references; in the zip's order. */
function referringParts(pkg: Package): { part: string; kind: NonNullable<ReturnType<typeof partKind>> }[] {
  return pkg.entries.flatMap(({ name }) => {
    const kind = partKind(pkg.contentType(name));
    return kind && pkg.spelling(name) === name ? [{ part: name, kind }] : [];
  });
}

const isOwned = (extension: XmlNode): boolean => [RULES_EXTENSION, VALIDATIONS_EXTENSION].some((uri) => extension.attributes["uri"]?.toLowerCase() === uri.toLowerCase());

function areasOf({ kind, value }: Slot): Area[] {
  const line = Math.max(0, Math.trunc(Number(value)) || 0);
  if (kind === "row") return [{ top: line, left: 0, bottom: line, right: LAST_COLUMN }];
  if (kind === "column") return [{ top: 0, left: line, bottom: LAST_ROW, right: line }];
  return parseAreas(value);
}

/** Gives the model what it must move along; parts that can't be read are left alone. */
export function keepReferences(book: Book, pkg: Package, sheets: readonly { readonly sheet: Sheet; readonly part: string; readonly root: XmlNode }[], names: readonly NameOrigin[]): void {
  const near = new Map<string, Sheet>();
  const keep = (part: string, slots: readonly Slot[], sheet: Sheet | undefined): void => {
    slots.forEach((slot, i) => {
      const key = keyOf(part, i);
      pkg.budget.spend("areas");
      if (slot.kind === "formula") book.kept.push({ key, sheet: sheet?.id ?? null, formula: slot.value });
      else sheet?.kept.push({ key, areas: areasOf(slot), whole: slot.kind !== "areas" });
    });
  };
  for (const { sheet, part, root } of sheets) {
    for (const { part: target } of pkg.relationships(part)) if (target !== null) near.set(pkg.spelling(target), sheet);
    if (hasSheetSlots(root)) keep(part, sheetSlots(pkg.text(part), root, isOwned), sheet);
  }
  for (const { part, kind } of referringParts(pkg)) {
    if (kind === "chart" || kind === "links") {
      keep(part, slotsOf(kind, pkg.textOrNull(part) ?? ""), near.get(part));
      continue;
    }
    const root = pkg.xmlOrNull(part)?.node;
    if (!root) continue;
    if (kind === "pivotTable") keep(part, pivotTableSlots(pkg.text(part), root), near.get(part));
    else {
      const formula = pivotFormula(pkg.text(part), root);
      if (formula !== null) book.kept.push({ key: pivotKey(part), sheet: null, formula });
    }
  }
  names.forEach(({ attributes, text, scope }, i) => {
    if (attributes["name"]?.startsWith("_xlnm.")) book.kept.push({ key: nameKey(i), sheet: book.sheets.some(({ id }) => id === scope) ? scope : null, formula: text });
  });
}

const slotsOf = (kind: "chart" | "links", text: string): Slot[] => (kind === "chart" ? chartSlots(text) : linkSlots(text));

/** The pivot cache's source as a formula: a table's whole area, or cells of a sheet. */
function pivotFormula(text: string, root: XmlNode): string | null {
  const source = pivotSource(text, root);
  if (source?.name) return `${source.name.value}[#All]`;
  return source?.ref && source.sheet ? sheetPrefix(source.sheet.value) + source.ref.value : null;
}

/** What became of the references while the book was open. */
export class KeptReferences {
  readonly #formulas: ReadonlyMap<string, KeptFormula>;
  readonly #areas: ReadonlyMap<string, KeptAreas>;

  constructor(
    book: Book,
    private readonly edits: PackageEdits,
  ) {
    this.#formulas = new Map(book.kept.map((kept) => [kept.key, kept]));
    this.#areas = new Map(book.sheets.flatMap((sheet) => sheet.kept.map((kept) => [kept.key, kept] as const)));
  }

  /** A name's formula as it is now; null where its cells are gone. */
  name(index: number): string | null {
    const formula = this.#formulas.get(nameKey(index))?.formula;
    return formula === undefined || formula.includes("#REF!") ? null : formula;
  }

  /** What is to be changed in a sheet's part besides what the model holds. */
  sheetPatches(before: SheetOrigin, text: string): Patch[] {
    return hasSheetSlots(before.root.node) ? this.#patches(before.part, sheetSlots(text, before.root.node, isOwned)) : [];
  }

  /** Writes charts, links, pivot tables and their sources. */
  writeParts(): void {
    for (const { part, kind } of referringParts(this.edits.original)) {
      if (!this.edits.has(part) || ![...this.#formulas.keys(), ...this.#areas.keys()].some((key) => key.startsWith(`${part}#`))) continue;
      const text = this.edits.text(part);
      const patches = kind === "chart" || kind === "links" ? this.#patches(part, slotsOf(kind, text)) : this.#pivotPatches(part, kind, text);
      if (patches.length > 0) this.edits.put(part, spliced(text, patches));
    }
  }

  #pivotPatches(part: string, kind: "pivotTable" | "pivotCache", text: string): Patch[] {
    const { node: root } = parseXml(text, part, this.edits.original.budget);
    if (kind === "pivotTable") return this.#patches(part, pivotTableSlots(text, root));
    const source = pivotSource(text, root);
    const now = this.#formulas.get(pivotKey(part))?.formula;
    if (!source || now === undefined || now === pivotFormula(text, root)) return [];
    if (source.name) return [{ ...source.name, text: escapeAttribute(now.replace(/\[#All\]$/, "")) }];
    const address = parseAddress(now);
    if (!source.ref || !source.sheet || !address || address.sheet === null) return [];
    return [{ ...source.ref, text: areaRef(address.area) }, { ...source.sheet, text: escapeAttribute(address.sheet) }];
  }

  #patches(part: string, slots: readonly Slot[]): Patch[] {
    const patches: Patch[] = [];
    const removed = new Set<XmlNode>();
    const thinned = new Set<XmlNode>();
    slots.forEach((slot, i) => {
      const key = keyOf(part, i);
      const now = slot.kind === "formula" ? this.#formulas.get(key)?.formula : this.#written(slot, this.#areas.get(key));
      if (now === undefined || now === slot.value) return;
      if (now === null) remove(slot.owners, removed, thinned);
      else patches.push({ start: slot.start, end: slot.end, text: slot.quoted ? escapeAttribute(now) : escapeText(now) });
    });
    for (const node of removed) patches.push({ start: node.start, end: node.end, text: "" });
    for (const node of thinned) if (!removed.has(node)) patches.push(...countPatches(this.edits.text(part), node, children(node).filter((inner) => !removed.has(inner)).length));
    return patches;
  }

  /** null: the cells are gone. Where nothing moved, the file's own spelling. */
  #written(slot: Slot, kept: KeptAreas | undefined): string | null | undefined {
    if (!kept) return undefined;
    const [first] = kept.areas;
    if (!first) return null;
    if (areasRef(kept.areas) === areasRef(areasOf(slot))) return slot.value;
    if (slot.kind === "row") return String(first.top);
    if (slot.kind === "column") return String(first.left);
    return slot.kind === "area" ? areaRef(first) : areasRef(kept.areas);
  }
}

/** Takes an element away, and what would be left without anything: empty lists count as damage. */
function remove(owners: readonly XmlNode[], removed: Set<XmlNode>, thinned: Set<XmlNode>): void {
  for (const [i, node] of owners.entries()) {
    const inner = owners[i - 1];
    if (inner && inner.name !== "x14:sparklines" && children(node).some((part) => !removed.has(part))) return void thinned.add(node);
    removed.add(node);
  }
}

/** Lists tell how many they hold. */
function countPatches(text: string, node: XmlNode, count: number): Patch[] {
  const tag = text.slice(node.start, text.indexOf(">", node.start));
  return ["count", "manualBreakCount"].flatMap((name) => {
    const m = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(tag);
    if (!m || (name === "manualBreakCount" && m[1] !== node.attributes["count"])) return [];
    const end = node.start + m.index + m[0].length;
    return [{ start: end - (m[1] ?? "").length, end, text: String(count) }];
  });
}

/** Only names beyond the model: those in it have their own digest. */
export const keptNames = (book: Book): readonly string[] => book.kept.filter(({ key }) => key.startsWith("name#")).map(({ formula }) => formula);
