/** Counts automatic numbers on from paragraph to paragraph, as Word shows them. */
import { ordinal } from "./numerals";
import type { NumberingRef, Styles } from "./styles";
import { child, childrenOf, switchOf, valueOf, type XmlNode } from "./xml";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly style: string | null;
  /** Level (1-based) whose number starts this one anew; 0: none does; null: every higher one. */
  readonly restart: number | null;
  /** All numbers as digits, whatever their own levels say. */
  readonly legal: boolean;
  readonly suffix: string;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** What has been counted so far, by level. */
  readonly counts: (number | undefined)[];
}

interface Numbered {
  readonly list: List;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this numbering is first used. */
  readonly fresh: Map<number, number>;
}

const LEVELS = 9;

function levelOf(node: XmlNode): Level {
  const restart = valueOf(node, "lvlRestart");
  const suffix = valueOf(node, "suff") ?? "tab";
  return {
    start: Number(valueOf(node, "start") ?? "1") || 0,
    format: valueOf(node, "numFmt") ?? "decimal",
    text: valueOf(node, "lvlText") ?? "",
    style: valueOf(node, "pStyle"),
    restart: restart === null ? null : Number(restart),
    legal: switchOf(node, "isLgl") ?? false,
    suffix: suffix === "nothing" ? "" : " ",
  };
}

function levelsOf(node: XmlNode): Map<number, Level> {
  return new Map(childrenOf(node, "lvl").map((level) => [Number(level.attributes.ilvl), levelOf(level)]));
}

export class Numbering {
  private readonly byId = new Map<string, Numbered>();

  constructor(
    root: XmlNode | null,
    private readonly styles: Styles,
  ) {
    const lists = new Map<string, List>();
    const links = new Map<string, string>();
    for (const node of childrenOf(root, "abstractNum")) {
      const id = node.attributes.abstractNumId ?? "";
      lists.set(id, { levels: levelsOf(node), counts: [] });
      const link = valueOf(node, "numStyleLink");
      if (link !== null) links.set(id, link);
    }
    const nums = new Map(childrenOf(root, "num").map((node) => [node.attributes.numId ?? "", node]));
    const listId = (num: XmlNode): string => valueOf(num, "abstractNumId") ?? "";
    for (const [id, num] of nums) {
      const link = links.get(listId(num));
      const linked = link === undefined ? undefined : nums.get(styles.numbering(link).id ?? "");
      const list = lists.get(listId(linked ?? num));
      if (list === undefined) continue;
      const levels = new Map(list.levels);
      const fresh = new Map<number, number>();
      for (const override of childrenOf(num, "lvlOverride")) {
        const at = Number(override.attributes.ilvl);
        const replaced = child(override, "lvl");
        if (replaced !== null) levels.set(at, levelOf(replaced));
        const start = valueOf(override, "startOverride");
        if (start !== null) fresh.set(at, Number(start) || 0);
      }
      this.byId.set(id, { list, levels, fresh });
    }
  }

  /** The number or bullet of the next paragraph with the space behind it; "" where it has none. Counts on. */
  next(direct: NumberingRef, paragraphStyle: string | null): string {
    const styled = this.styles.numbering(paragraphStyle);
    const numbered = this.byId.get(direct.id ?? styled.id ?? "");
    if (numbered === undefined) return "";
    const { list, levels, fresh } = numbered;
    const byStyle = [...levels].find(([, { style }]) => style !== null && style === (styled.style ?? paragraphStyle))?.[0];
    const at = Math.min(LEVELS - 1, Math.max(0, direct.level ?? styled.level ?? byStyle ?? 0)) || 0;
    const level = levels.get(at);
    if (level === undefined) return "";
    const begin = fresh.get(at);
    fresh.delete(at);
    const counts = list.counts;
    counts[at] = begin ?? (counts[at] === undefined ? level.start : counts[at] + 1);
    for (let deeper = at + 1; deeper < LEVELS; deeper++) {
      const restart = levels.get(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counts[deeper] = undefined;
    }
    const shown = level.format === "bullet" ? bullet(level.text) : this.written(level, levels, counts);
    return shown === "" ? "" : shown + level.suffix;
  }

  private written(level: Level, levels: ReadonlyMap<number, Level>, counts: (number | undefined)[]): string {
    return level.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const own = levels.get(at);
      // A higher level that has not been counted shows its first number.
      return ordinal(counts[at] ?? own?.start ?? 1, level.legal ? "decimal" : (own?.format ?? "decimal"));
    });
  }
}

/** Symbol fonts put their bullets into the private area. */
function bullet(text: string): string {
  const sign = text.trim();
  return /^[-–—+*•]$/.test(sign) ? sign : sign === "" ? "" : "•";
}
