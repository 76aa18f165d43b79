/** A percentage that those it is broken down into make, all of one base: "tỷ lệ hộ nghèo đa chiều 7,02%, trong đó hộ nghèo 2,93%, hộ cận nghèo 4,09%", "ba đơn vị góp 45,78% vốn: A (20,75%), B (14,13%) và C (10,9%)". */
import { decimal, isBelow, type Decimal } from "../../../figures";
import type { ReadParagraph } from "../../claims/claim";
import type { ReadReport } from "../../claims/read";
import { quotedWords } from "../../claims/name";
import type { Reading } from "../../claims/roles";
import { baseInterval, isPercent, type Figure } from "../../reading/figure";
import { slipChance } from "../chance";
import type { Draft } from "../draft";
import { makes, sharp } from "../evidence";
import { slipOfSum } from "../slips";
import { sumDraft } from "../totals";

const STATED: ReadonlySet<Reading["role"]> = new Set(["value", "share", "ratio", "aside", "target"]);
/** What announces the parts: all of them, or some. */
const ALL = /(?<![A-Za-zÀ-ỹ])(?:bao gồm|gồm|chia ra)(?![A-Za-zÀ-ỹ])/u;
const SOME = /(?<![A-Za-zÀ-ỹ])(?:trong (?:số )?đó|trong số này|cụ thể)(?![A-Za-zÀ-ỹ])|:\s/u;
const OPENS = /^\s*(?:trong (?:số )?đó|trong số này|bao gồm|gồm|cụ thể)(?![A-Za-zÀ-ỹ])/u;
/** Another time, a change, a target: no part. */
const NO_PART = /(?<![A-Za-zÀ-ỹ])(?:tăng|giảm|so với|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|mục tiêu|chỉ tiêu|lãi suất|bình quân|trung bình|riêng|cao hơn|thấp hơn|đạt tỷ lệ|bằng|vượt(?! đèn| ẩu| xe))(?![A-Za-zÀ-ỹ])/u;
const OPEN_END = /…|\.\.\.|v\.v|chủ yếu|tiêu biểu/u;
const JOINED = /(?:^|[\s,;)])và\s/u;
/** The poor and the nearly poor: of the households of one place. */
const NEARLY = /cận nghèo/u;
const POOR = /(?<!cận )nghèo/u;

/** How a percentage has changed stands beside it. */
const CHANGED: ReadonlySet<Reading["role"]> = new Set(["growth", "change", "prior"]);

const MOST = 12;
/** A tenth of the percentage at most is open where it is met. */
const MOST_OPEN = 10;
const REACH = 160;
/** What a coincidence explains at most: where the words announce all, where "và" closes the list, else. */
const SURE = decimal("0.5");
const LIKELY = decimal("0.2");
const SELDOM = decimal("0.05");

interface Listed {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly names: readonly string[];
  readonly head: string;
  /** Nothing of the kind follows in the sentence. */
  readonly toEnd: boolean;
}

/** The sentence a figure stands in, be it in brackets. */
const rootOf = ({ structure }: ReadParagraph, figure: Figure): number => structure.groups[figure.group]?.parent ?? figure.group;

/** The percentages behind one, as far as they may be its parts. */
function listedBehind(read: ReadParagraph, percents: readonly Reading[], at: number): Listed | null {
  const { low } = read.paragraph.content;
  const whole = percents[at]?.figure;
  const first = percents.slice(at + 1, at + 4).find(({ role }) => !CHANGED.has(role))?.figure;
  if (whole === undefined || first === undefined || first.start - whole.unitEnd > REACH) return null;
  const head = low.slice(whole.unitEnd, first.start);
  const inside = percents.slice(at + 1, at + MOST).filter(({ figure, role }) => figure.group === first.group && !CHANGED.has(role)).length;
  const bracket = inside > 1 && read.structure.groups[first.group]?.parent === whole.group && /^[^(.;,]{0,40}\($/u.test(low.slice(whole.unitEnd, read.structure.groups[first.group]?.start ?? 0));
  const [root, other] = [rootOf(read, whole), rootOf(read, first)];
  const next = other !== root && OPENS.test(low.slice(read.structure.groups[other]?.start ?? 0, first.start));
  if (!(bracket || next || (root === other && (ALL.test(head) || SOME.test(head))))) return null;
  const parts: Figure[] = [];
  const names: string[] = [];
  let last = whole.unitEnd;
  let toEnd = true;
  for (const { figure, role } of percents.slice(at + 1, at + 1 + MOST)) {
    if (bracket ? figure.group !== first.group : rootOf(read, figure) !== other) break;
    if (CHANGED.has(role) && (parts.length > 0 || figure.start < first.start)) {
      last = figure.unitEnd;
      continue;
    }
    const name = low.slice(last, figure.start).replace(parts.length === 0 ? /^.*(?:trong (?:số )?đó|trong số này|gồm|chia ra|cụ thể|:\s)/su : /^$/u, "");
    if (!STATED.has(role) || NO_PART.test(name) || figure.start - last > REACH || (parts.length > 0 && (ALL.test(name) || SOME.test(name.replace(/:\s/gu, " "))))) {
      toEnd = false;
      break;
    }
    parts.push(figure);
    names.push(name);
    last = figure.unitEnd;
  }
  return parts.length < 2 || OPEN_END.test(low.slice(whole.unitEnd, last + 6)) ? null : { whole, parts, names, head: bracket ? "" : head, toEnd };
}

function draftOf({ whole }: Listed, parts: readonly Figure[], name: string): Draft {
  return sumDraft(whole, parts, (ok) => (ok ? `Các tỷ lệ thành phần cộng lại khớp với tỷ lệ chung (${quotedWords(name)}).` : `Cần xem ${quotedWords(name)}: các tỷ lệ thành phần cộng lại khác tỷ lệ chung.`));
}

/** What a coincidence may explain where the parts miss the whole. */
function barOf({ names, head, parts }: Listed): Decimal {
  const poor = parts.length === 2 && names.filter((name) => NEARLY.test(name)).length === 1 && names.filter((name) => !NEARLY.test(name) && POOR.test(name)).length === 1;
  if (poor || ALL.test(head)) return SURE;
  return JOINED.test(names[names.length - 1] ?? "") ? LIKELY : SELDOM;
}

function ofPercent(read: ReadParagraph, percents: readonly Reading[], at: number): Draft[] {
  const reading = percents[at];
  const listed = reading !== undefined && STATED.has(reading.role) ? listedBehind(read, percents, at) : null;
  if (reading === undefined || listed === null) return [];
  const { whole, parts } = listed;
  if (whole.bound || parts.some((part) => part.bound || part.value.lte(0)) || parts.some((part) => isBelow(baseInterval(whole), baseInterval(part)) && part.value.gt(whole.value.times(10)))) return [];
  const name = `${reading.clause} ${reading.operator}`;
  const full = parts.map((_, i) => parts.slice(0, i + 1)).find((row) => row.length >= 2 && makes(row, whole));
  if (full !== undefined) return sharp(whole, full, MOST_OPEN) && !whole.value.eq(100) ? [draftOf(listed, full, name)] : [];
  if (!listed.toEnd || whole.value.gte(100) || [whole, ...parts].some((figure) => figure.hedge !== null) || !slipOfSum(whole, parts, true)) return [];
  const chance = slipChance(whole, parts);
  return chance !== null && chance.lte(barOf(listed)) ? [draftOf(listed, parts, name)] : [];
}

/** Percentages of a report that are broken down into others of the same base. */
export function percentSums(report: ReadReport): Draft[] {
  return report.paragraphs.flatMap((read) => {
    if (read.paragraph.content.low.includes("\t")) return [];
    const percents = read.readings.filter(({ figure }) => isPercent(figure));
    return percents.length < 3 ? [] : percents.flatMap((_, at) => ofPercent(read, percents, at));
  });
}
