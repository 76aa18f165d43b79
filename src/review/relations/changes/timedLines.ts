/** What there was and what there is, each in a line that begins with its time: "6 tháng 2022: 8,61 triệu lượt khách; …", and below it "6 tháng 2023: 12,33 triệu lượt, tăng 43,2% so với cùng kỳ 2022". */
import type { Claim, ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import type { Reading } from "../../claims/roles";
import { isPercent, isPoints, kindOf, sameThing } from "../../reading/figure";
import type { Draft } from "../draft";
import { compareWith } from "./changes";

/** "- 6 tháng đầu năm 2022:", "Năm 2022:", "Quý III/2022": the time of all that follows in the line. */
const HEAD = /^[\s+*•–-]*((?:\d{1,2} tháng(?: đầu| cuối)?|quý (?:[ivx]{1,3}|\d)|tháng \d{1,2}|vụ [A-Za-zÀ-ỹ ]{1,20}|cả)?\s*(?:đầu|cuối)?\s*(?:năm)?)\s*\/?\s*(20\d\d)\s*:/u;
/** The year that a change is measured from. */
const YEAR = /20\d\d/u;
const BEFORE = /cùng kỳ|năm trước|năm ngoái/u;
/** Lines between the two. */
const MOST_APART = 4;
/** In prices of their years, and grown without them. */
const PRICED = /tổng sản phẩm|(?<![A-Za-zÀ-ỹ])(?:grdp|gdp|gtsx)(?![A-Za-zÀ-ỹ])|giá trị (?:sản xuất|tăng thêm|gia tăng)|giá (?:so sánh|hiện hành|cố định)/u;

interface Line {
  readonly read: ReadParagraph;
  readonly span: string;
  readonly year: number;
  readonly first: Claim;
}

/** A line that begins with a time, and the value it tells first, right behind it. */
function lineOf(read: ReadParagraph): Line | null {
  const { low } = read.paragraph.content;
  const head = HEAD.exec(low);
  const first = read.claims[0];
  if (head?.[1] === undefined || head[2] === undefined || first === undefined || first.measure !== "value" || first.planned || first.figure.bound || isPercent(first.figure) || first.figure.denominator !== null) return null;
  if (!/^[^\d;.]{0,30}$/u.test(low.slice(head[0].length, first.figure.start))) return null;
  return { read, span: head[1].replace(/\s+/gu, " ").trim(), year: Number(head[2]), first };
}

/** True for a change from the year in front. */
function sinceThen({ role, base, average, toLevel, figure }: Reading, year: number): boolean {
  if ((role !== "growth" && role !== "change") || average === true || toLevel === true || isPoints(figure)) return false;
  const named = YEAR.exec(base)?.[0];
  return named === undefined ? BEFORE.test(base) : Number(named) === year;
}

/** All changes that a line tells of its first value since the line in front of it. */
export function timedLines({ paragraphs }: ReadReport): Draft[] {
  let last: Line | null = null;
  return paragraphs.flatMap((read): Draft[] => {
    const line = lineOf(read);
    if (line === null) return [];
    const then = last;
    last = line;
    if (then === null || then.span !== line.span || then.year !== line.year - 1 || then.read.paragraph.section.id !== read.paragraph.section.id || read.paragraph.index - then.read.paragraph.index > MOST_APART) return [];
    const [prior, now] = [then.first.figure, line.first.figure];
    if (kindOf(prior) !== kindOf(now) || !sameThing(prior, now) || prior.hedge !== null || now.hedge !== null || PRICED.test(`${read.paragraph.section.title} ${read.paragraph.content.low}`.toLowerCase())) return [];
    if (line.first.attributes.some(({ role }) => role === "prior")) return [];
    const changes = line.first.attributes.filter((a) => sinceThen(a, then.year) && a.figure.start - now.unitEnd < MOST_BEHIND);
    return changes.length > 2 ? [] : compareWith(now, prior, changes, line.first, "review");
  });
}

/** How far behind the value its change stands. */
const MOST_BEHIND = 40;
