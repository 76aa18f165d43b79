/** The percentages of a paragraph that may be the shares of one whole: in one run, or one in each item of a sentence. */
import type { ReadParagraph } from "../../../claims/claim";
import type { Reading } from "../../../claims/roles";
import { isPercent } from "../../../reading/figure";
import { LEAST, MOST, REACH, SHARED } from "./made";

/** Words that call the percentage behind them a share. */
export const SAID = /(?:chiếm|tỷ trọng|tỉ trọng)(?:\s+[A-Za-zÀ-ỹ]+){0,4}\s*$/u;

/** "giảm còn 47,8%", "tăng lên 23,1%": the share that was reached, not by how much it changed. */
const REACHED = /(?<![A-Za-zÀ-ỹ])(?:còn|lên|xuống)(?:\s+(?:còn|đến|tới|mức))?\s*$/u;

/** What may be the share of a whole, by its role or its words; `low`: its paragraph. */
export const isShare = ({ figure, role }: Reading, low: string): boolean => SHARED.has(role) || ((role === "growth" || role === "change") && REACHED.test(low.slice(Math.max(0, figure.start - 16), figure.start)));

/** "GRDP tăng 7,5%; cơ cấu kinh tế: nông nghiệp 18,2%; …": here a structure begins. */
const BEGUN = /(?<![A-Za-zÀ-ỹ])(?:cơ cấu|tỷ trọng)[^:;.]*:/u;

/** Runs of percentages in one group, none of another figure between them. */
export function runsOf(read: ReadParagraph): Reading[][] {
  const runs: Reading[][] = [];
  const begins = (last: Reading, { figure }: Reading): boolean => BEGUN.test(read.paragraph.content.low.slice(last.figure.unitEnd, figure.start));
  const open = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure } = reading;
    const run = open.get(figure.group);
    const last = run?.[run.length - 1];
    if (!isPercent(figure) || !isShare(reading, read.paragraph.content.low) || figure.bound) {
      open.delete(figure.group);
    } else if (run === undefined || last === undefined || figure.start - last.figure.unitEnd > REACH || run.length >= MOST || begins(last, reading)) {
      const fresh = [reading];
      open.set(figure.group, fresh);
      runs.push(fresh);
    } else run.push(reading);
  }
  return runs;
}

/** "ngân sách chiếm 23,4%, còn 76,6% từ các nguồn khác": what the one leaves is another's. */
export const LEFT_OVER = /^\s*[,;]?\s*(?:và\s+)?còn\s*$/u;
export const FOR_ANOTHER = /^\s*(?:là|từ|thuộc|của|do|dành|các|vốn|nguồn|ngân sách|huy động)(?![A-Za-zÀ-ỹ])/u;

/** "A chiếm 54,6%, tăng 11%; B chiếm 33,1%, …", "A (36,7%), B (10,8%), …": one share for each item of a sentence, whatever stands between. */
export function sharesOf(read: ReadParagraph): Reading[][] {
  const { low } = read.paragraph.content;
  const { groups } = read.structure;
  const alone = ({ figure }: Reading): boolean => {
    const group = groups[figure.group];
    return group !== undefined && group.parent !== null && /^[\s(]*(?:(?:chiếm|đạt|tỷ lệ)\s+)*$/u.test(low.slice(group.start, figure.start)) && /^[\s)]*$/.test(low.slice(figure.unitEnd, group.end));
  };
  const said = new Map<number, Reading[]>();
  const bracketed = new Map<number, Reading[]>();
  for (const reading of read.readings) {
    const { figure, role } = reading;
    if (!isPercent(figure) || figure.bound || figure.hedge !== null || role === "growth" || role === "change") continue;
    const inside = alone(reading);
    const root = inside ? groups[figure.group]?.parent : figure.group;
    const map = inside ? bracketed : said;
    const those = root === null || root === undefined ? undefined : map.get(root);
    const left = (): boolean => LEFT_OVER.test(low.slice(those?.[0]?.figure.unitEnd ?? figure.start, figure.start)) && FOR_ANOTHER.test(low.slice(figure.unitEnd, figure.unitEnd + 20));
    if (root === null || root === undefined || (!inside && role !== "share" && !(those?.length === 1 && left()) && !SAID.test(low.slice(Math.max(0, figure.start - 60), figure.start)))) continue;
    if (those === undefined) map.set(root, [reading]);
    else if (those.length < 2 * MOST) those.push(reading);
  }
  return [...said.values(), ...bracketed.values()];
}

const OF_ONE_ITEM = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?đó|riêng)(?![A-Za-zÀ-ỹ])[^;]*$/u;

/** "128 chi bộ (59,4%), trong đó 21 tiêu biểu (16,4%); hoàn thành tốt 34,1%; yếu kém 6,5%": the shares of a sentence in brackets and out of them, without those of one item alone. */
export function mixedShares(read: ReadParagraph): Reading[][] {
  const { low } = read.paragraph.content;
  const { groups } = read.structure;
  const bySentence = new Map<number, { all: Reading[]; inside: number; last: number }>();
  for (const reading of read.readings) {
    const { figure, role } = reading;
    if (!isPercent(figure) || figure.bound || figure.hedge !== null || !SHARED.has(role) || role === "prior") continue;
    const parent = groups[figure.group]?.parent ?? null;
    const sentence = parent ?? figure.group;
    const known = bySentence.get(sentence) ?? { all: [], inside: 0, last: groups[sentence]?.start ?? 0 };
    const own = !OF_ONE_ITEM.test(low.slice(Math.max(known.last, figure.start - 2 * REACH), figure.start));
    if (own && known.all.length < 2 * MOST) known.all.push(reading);
    bySentence.set(sentence, { all: known.all, inside: known.inside + (own && parent !== null ? 1 : 0), last: figure.unitEnd });
  }
  return [...bySentence.values()].filter(({ all, inside }) => all.length >= LEAST && inside > 0 && inside < all.length).map(({ all }) => all);
}

/** An item that begins with its percentage: "; 10,4% hoàn thành nhiệm vụ". */
const BEGINS = /(?:^|[,;:.(])\s*(?:và\s+)?(?:có\s+)?$/u;
const ITEM_ENDS = /[;.()]|,(?!\s*(?:lâm|thủy|xây|vượt))/u;

/** The words of each: behind them where every item begins with its percentage, else those in front, back to the one before it. */
export function namesOf({ paragraph }: ReadParagraph, shares: readonly Reading[]): string[] {
  const { low } = paragraph.content;
  const ahead = ({ figure }: Reading): string => low.slice(Math.max(0, figure.start - REACH), figure.start);
  const behind = ({ figure }: Reading): string => low.slice(figure.unitEnd, figure.unitEnd + REACH).split(ITEM_ENDS)[0] ?? "";
  if (shares.every((share) => BEGINS.test(ahead(share)) && /[A-Za-zÀ-ỹ]/u.test(behind(share)))) return shares.map(behind);
  return shares.map(({ figure }, i) => {
    const before = shares[i - 1]?.figure.unitEnd;
    const words = low.slice(before ?? Math.max(0, figure.start - REACH), figure.start);
    return before === undefined ? words.replace(/^.*[.;:(]/su, "") : words;
  });
}
