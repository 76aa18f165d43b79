/** What the branches of a sector contribute to a growth, told behind what the sector does: "nông, lâm nghiệp và thủy sản đóng góp 0,73 điểm phần trăm", then "Trong khu vực nông, lâm nghiệp và thủy sản, ngành thủy sản … đóng góp 0,23 điểm". */
import { addIntervals, isBelow, meets, type Interval } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { intervalOf, type Figure } from "../../reading/figure";
import { asWritten, judge, shown, type Draft, type Values } from "../draft";
import { contributionsIn, PULLS_DOWN } from "./contributions";

/** Paragraphs back in which the sector is told. */
const REACH = 6;
/** "Trong khu vực …": its branches follow. */
const WITHIN = /(?:^|[.;]\s+)[\s\d.()+–-]*(?:(?:xét\s+)?trong|riêng(?:\s+trong)?)\s+(?:mức tăng\s+(?:của\s+)?)?khu vực\s+/gu;
const SECTOR = /khu vực\s+([^\d;:]*?)\s*,?\s*(?=ước|dự|đạt|tăng|giảm|đóng|góp|chiếm|có(?![A-Za-zÀ-ỹ])|tiếp|là(?![A-Za-zÀ-ỹ])|\d)/gu;
/** Another sector, or another measure. */
const STOPS = /[.;]\s+(?:(?:xét\s+)?(?:trong\s+|riêng\s+)?khu vực|thuế|về|xét về|cơ cấu)(?![A-Za-zÀ-ỹ])/u;
const OF_OTHER_WHOLE = /giá trị tăng thêm|(?:tăng(?: trưởng)?|của)\s+(?:toàn\s+)?(?:khu vực|ngành)(?: này)?\s*[.;,]/u;
const FALLS = /đóng góp\s+(?:âm|giảm)|(?<![A-Za-zÀ-ỹ])âm\s/u;
const MOST_NAME = 80;

/** The branches that make up the sectors named after them. */
const BRANCHES = ["nông nghiệp", "lâm nghiệp", "thủy sản", "công nghiệp", "xây dựng"] as const;
const HEADS: ReadonlyMap<string, string> = new Map([["nông", "nông nghiệp"], ["lâm", "lâm nghiệp"], ["thủy", "thủy sản"], ["công", "công nghiệp"], ["xây", "xây dựng"]]);
const BRANCH = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${BRANCHES.join("|")})(?![A-Za-zÀ-ỹ])`, "u");

const plain = (text: string): string => (text.replace(/thuỷ/gu, "thủy").match(/[A-Za-zÀ-ỹ]+/gu) ?? []).filter((word) => word !== "và").join(" ");

/** The sector that a contribution is told of: the last one named in its item. */
function sectorOf(low: string, { figure }: Reading): string {
  const item = /(?:(?!\.\s)[^;:])*$/u.exec(low.slice(0, figure.start))?.[0] ?? "";
  return plain([...item.matchAll(SECTOR)].pop()?.[1] ?? "");
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Where a paragraph tells of the branches of one sector. */
function stretchesOf(low: string): Stretch[] {
  return [...low.matchAll(WITHIN)].map((found) => {
    const start = found.index + found[0].length;
    const rest = low.slice(start).search(STOPS);
    return { start, end: rest < 0 ? low.length : start + rest, name: plain(low.slice(start, start + MOST_NAME)) };
  });
}

/** The branches named in front of each contribution are all those of the sector, each once. */
function isAll(low: string, stretch: Stretch, sector: string, parts: readonly Reading[]): boolean {
  const wanted = [...HEADS].filter(([head]) => sector.split(" ").includes(head)).map(([, branch]) => branch);
  const skip = low.slice(stretch.start).search(/,\s*(?:ngành|công nghiệp|xây dựng|nông nghiệp|lâm nghiệp|th[uủ][yỷ] sản)(?! và)(?![A-Za-zÀ-ỹ])/u);
  let from = stretch.start + Math.max(0, skip);
  const told = parts.map(({ figure }) => {
    const text = low.slice(from, figure.start).replace(/thuỷ/gu, "thủy");
    from = figure.unitEnd;
    return BRANCH.exec(text)?.[0];
  });
  return wanted.length > 1 && told.length === wanted.length && wanted.every((branch) => told.includes(branch));
}

const added = (parts: readonly Figure[], values: Values): Interval => parts.map((f) => intervalOf(values(f))).reduce(addIntervals);

function judged(sector: Figure, parts: readonly Figure[], all: boolean): Draft[] {
  if (all) {
    const holds = (values: Values): boolean => meets(added(parts, values), intervalOf(values(sector)));
    const ok = holds(asWritten);
    const figures = [sector, ...parts];
    return [{
      kind: "sum", figures, holds, verdict: judge(figures, holds, "review"),
      message: ok ? "Mức đóng góp của các ngành cộng lại khớp với mức đóng góp của khu vực." : `Cần xem: mức đóng góp của các ngành cộng lại khác mức đóng góp của khu vực (${shown(sector)}).`,
      formula: `${parts.map(shown).join(" + ")} ${ok ? "=" : "≠"} ${shown(sector)}`,
    }];
  }
  return parts.flatMap((part): Draft[] => {
    const holds = (values: Values): boolean => !isBelow(intervalOf(values(sector)), intervalOf(values(part)));
    return holds(asWritten) ? [] : [{
      kind: "part", figures: [sector, part], holds, verdict: "review",
      message: `Cần xem: một ngành đóng góp ${shown(part)}, nhiều hơn cả khu vực (${shown(sector)}).`,
      formula: `${shown(part)} > ${shown(sector)}`,
    }];
  });
}

/** All branches whose sector tells in front, in points too, what it contributes. */
export function contributionsWithin(report: ReadReport): Draft[] {
  const out: Draft[] = [];
  const sectors: { readonly name: string; readonly figure: Figure; readonly read: ReadParagraph }[] = [];
  for (const read of report.paragraphs) {
    const { paragraph } = read;
    const { low } = paragraph.content;
    const told = contributionsIn(read);
    if (told.length === 0) continue;
    const stretches = stretchesOf(low);
    for (const stretch of stretches) {
      const text = low.slice(stretch.start, stretch.end);
      const parts = told.filter(({ figure }) => figure.start >= stretch.start && figure.end <= stretch.end);
      const near = sectors.filter(({ name, read: { paragraph: other } }) => (stretch.name === name || stretch.name.startsWith(`${name} `)) && other.file === paragraph.file && paragraph.index - other.index <= REACH);
      const sector = near[near.length - 1];
      if (sector === undefined || parts.length === 0 || near.some(({ figure }) => !figure.value.eq(sector.figure.value)) || OF_OTHER_WHOLE.test(text) || PULLS_DOWN.test(text) || FALLS.test(text) || sector.figure.value.lte(0)) continue;
      out.push(...judged(sector.figure, parts.map(({ figure }) => figure), isAll(low, stretch, sector.name, parts)));
    }
    for (const reading of told) {
      if (stretches.some(({ start, end }) => reading.figure.start >= start && reading.figure.end <= end)) continue;
      const name = sectorOf(low, reading);
      if (name !== "" && !PULLS_DOWN.test(low.slice(Math.max(0, reading.figure.start - 40), reading.figure.start))) sectors.push({ name, figure: reading.figure, read });
    }
  }
  return out;
}
