/** What a document's styles say that matters to its text: numbering, old fonts, hidden and raised characters. */
import { child, childrenOf, switchOf, valueOf, type XmlNode } from "./xml";

export interface NumberingRef {
  readonly id: string | null;
  readonly level: number | null;
}

/** How characters stand; null where nothing is said. */
export interface RunLook {
  readonly font: string | null;
  readonly hidden: boolean | null;
  readonly raised: boolean | null;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly numbering: NumberingRef;
  readonly look: RunLook;
}

const MAX_CHAIN = 20;

export function numberingOf(paragraphProperties: XmlNode | null): NumberingRef {
  const node = child(paragraphProperties, "numPr");
  const level = valueOf(node, "ilvl");
  return { id: valueOf(node, "numId"), level: level === null ? null : Number(level) };
}

export function lookOf(runProperties: XmlNode | null): RunLook {
  const fonts = child(runProperties, "rFonts")?.attributes;
  const align = valueOf(runProperties, "vertAlign");
  return {
    font: fonts?.ascii ?? fonts?.hAnsi ?? null,
    hidden: switchOf(runProperties, "vanish"),
    raised: align === null ? null : align === "superscript",
  };
}

export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly defaultParagraph: string | null;
  private readonly defaults: RunLook;

  constructor(root: XmlNode | null) {
    const nodes = childrenOf(root, "style");
    for (const node of nodes) {
      const id = node.attributes.styleId;
      if (id === undefined) continue;
      this.byId.set(id, {
        name: valueOf(node, "name") ?? "",
        basedOn: valueOf(node, "basedOn"),
        numbering: numberingOf(child(node, "pPr")),
        look: lookOf(child(node, "rPr")),
      });
    }
    this.defaultParagraph = nodes.find((n) => n.attributes.type === "paragraph" && n.attributes.default === "1")?.attributes.styleId ?? null;
    this.defaults = lookOf(child(child(child(root, "docDefaults"), "rPrDefault"), "rPr"));
  }

  name(id: string | null): string {
    return this.byId.get(id ?? "")?.name ?? "";
  }

  /** The style's numbering, inherited where it says none; `style` is the one that says it. */
  numbering(id: string | null): NumberingRef & { readonly style: string | null } {
    for (const [style, { numbering }] of this.chain(id)) {
      if (numbering.id !== null) return { ...numbering, style };
    }
    return { id: null, level: null, style: null };
  }

  /** How a run's characters stand, from the run itself up to the document's defaults. */
  look(run: RunLook, character: string | null, paragraph: string | null): { readonly font: string; readonly hidden: boolean; readonly raised: boolean } {
    const looks = [run, ...this.chain(character, null).map(([, s]) => s.look), ...this.chain(paragraph).map(([, s]) => s.look), this.defaults];
    const first = <K extends keyof RunLook>(key: K) => looks.find((l) => l[key] !== null)?.[key] ?? null;
    return { font: first("font") ?? "", hidden: first("hidden") ?? false, raised: first("raised") ?? false };
  }

  private chain(id: string | null, otherwise = this.defaultParagraph): (readonly [string, Style])[] {
    const chain: (readonly [string, Style])[] = [];
    for (let at = id ?? otherwise; at !== null && chain.length < MAX_CHAIN; ) {
      const style = this.byId.get(at);
      if (style === undefined) break;
      chain.push([at, style]);
      at = style.basedOn;
    }
    return chain;
  }
}
