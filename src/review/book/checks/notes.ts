/** Figures in a row's note ("đạt 65% (tỉnh); tăng 20%"), against the figures of the row. */
import { displayed, foldHeader, growthPercent, meets, negateInterval, parseNumeral, percentOf, subtractIntervals, type AnyInterval, type Decimal, type Interval } from "../../../figures";
import type { Indicator } from "../../../plan";
import { operandOf, type CellOperand } from "../cell";
import type { BookDraft, Operand, OperandValues } from "../draft";
import { computed, ratioText, shownIn } from "../equations";
import type { TableView } from "../view";
import { SAY } from "../words";
import { judgedTerm, namedBases, priorTerms, targetTerms, termsOf, type TermColumn } from "./comparison-terms";

const SLICE = 200;
const MOST_LENGTH = 300;

type Operator = "reaches" | "changes" | "points" | "differs";

interface NoteClaim {
  readonly operator: Operator;
  readonly sign: 1 | -1;
  readonly stated: Operand;
  readonly text: string;
  /** Words behind the figure up to the next claim: they may name the level. */
  readonly after: string;
  /** The claim's own piece of the note, which may name what it compares with. */
  readonly piece: string;
}

const CLAIM = /(?<![A-Za-zÀ-ỹ])(đạt|bằng|vượt|tăng|giảm|cao hơn|thấp hơn|hụt)(?:\s+(?:kh|kế hoạch|so với (?:cùng kỳ|kế hoạch|kh|năm trước|năm \d{4})))?\s+(\d+(?:[.,]\d+)*)(\s*%|\s*điểm\s*[%‰]|\s*đ%)?(?![A-Za-zÀ-ỹ\d/]|[.,]\d)/giu;
const RAISES = /^(?:vượt|tăng|cao hơn)$/iu;
/** What stands behind a percentage of something else: "đạt 85% dân số", "đạt 100% yêu cầu". */
const OTHER_BASE = /^\s*(?!(?:kh|kế hoạch|so với|dự toán|chỉ tiêu|nghị quyết|cùng kỳ|năm trước)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/iu;

const PIECES = /[;\n]|[.,](?!\d)/u;
const OTHER_TIME = /(?:tháng|quý|kỳ|tuần) trước|đầu (?:năm|nhiệm kỳ)|giai đoạn/u;
const TO_PLAN = /(?<![A-Za-zÀ-ỹ])(?:kh|kế hoạch|chỉ tiêu|giao|dự toán|nghị quyết|mục tiêu)(?![A-Za-zÀ-ỹ])/u;
const TO_PRIOR = /(?<![A-Za-zÀ-ỹ])(?:cùng kỳ|năm trước|năm ngoái|(?:th|thực hiện|năm) \d{4})(?![A-Za-zÀ-ỹ])/u;

/** The bases that a claim's own words leave; null where they name one that the table does not hold. */
function basesOf(claim: NoteClaim, plans: readonly TermColumn[], priors: readonly TermColumn[]): readonly TermColumn[] | null {
  const { piece, after, operator, text } = claim;
  if (OTHER_TIME.test(piece)) return null;
  const quoted = [...plans, ...priors].filter(({ header }) => header.length >= 4 && ` ${piece} `.includes(` ${foldHeader(header)} `));
  if (quoted.length > 0) return quoted;
  const level = namedBases(after, plans);
  if (level.length < plans.length) return level;
  const [plan, prior] = [TO_PLAN.test(piece), TO_PRIOR.test(piece)];
  if (plan !== prior) return plan ? plans : priors;
  return operator === "reaches" || /^(?:vượt|hụt|cao hơn|thấp hơn)/iu.test(text) ? [...plans, ...priors] : [...priors, ...plans];
}

function claimsIn(view: TableView, row: number, column: number): NoteClaim[] {
  const value = view.cell(row, column)?.value;
  if (typeof value !== "string" || value.length > MOST_LENGTH || value !== value.normalize("NFC")) return [];
  const found = [...value.matchAll(CLAIM)];
  const place = view.span(row, column);
  return found.flatMap((match, i): NoteClaim[] => {
    const [whole, word = "", digits = "", unit = ""] = match;
    const numeral = parseNumeral(digits, "comma");
    const after = value.slice(match.index + whole.length, found[i + 1]?.index ?? value.length);
    if (numeral === null || OTHER_BASE.test(after)) return [];
    const raises = RAISES.test(word);
    const percent = unit.trim() === "%";
    const points = unit !== "" && !percent;
    const reaches = /^(?:đạt|bằng)$/iu.test(word);
    if (reaches && !percent) return [];
    const start = match.index + whole.indexOf(digits, word.length);
    return [{
      operator: reaches ? "reaches" : points ? "points" : percent ? "changes" : "differs",
      sign: raises || reaches ? 1 : -1,
      stated: statedOperand(place, start, digits, numeral.value, numeral.decimals),
      text: whole.trim(),
      after: foldHeader(after),
      piece: foldHeader(`${value.slice(0, match.index).split(PIECES).at(-1) ?? ""}${whole}${after.split(PIECES)[0] ?? ""}`),
    }];
  });
}

function statedOperand(place: ReturnType<TableView["span"]>, start: number, text: string, value: Decimal, decimals: number): Operand {
  const read = (digits: string): Interval | null => {
    const numeral = parseNumeral(digits, "comma");
    return numeral === null ? null : displayed(numeral.value, numeral.decimals);
  };
  return { key: `${place.sheet}!${place.address}:${start}-${start + text.length}`, span: { ...place, start, end: start + text.length }, text, interval: displayed(value, decimals), editable: true, read };
}

interface Trial {
  readonly term: CellOperand;
  readonly base: CellOperand;
  readonly holds: (values: OperandValues) => boolean;
}

function asInterval(interval: AnyInterval): Interval {
  return interval as Interval;
}

function trialOf(claim: NoteClaim, indicator: Indicator, term: TermColumn, base: TermColumn): Trial | null {
  const [a, b] = [term.of(indicator), base.of(indicator)];
  const t = a === null ? null : operandOf(a, indicator.unit);
  const k = b === null ? null : operandOf(b, indicator.unit);
  return t === null || k === null ? null : trialWith(claim, indicator, t, k);
}

function trialWith(claim: NoteClaim, indicator: Indicator, t: CellOperand, k: CellOperand): Trial | null {
  if (t.key === k.key) return null;
  const ratio = claim.operator === "reaches" || claim.operator === "changes";
  if (ratio && (k.figure.quantity.value.lte(0) || t.figure.quantity.value.lt(0))) return null;
  const signed = (i: Interval): Interval => (claim.sign === 1 ? i : negateInterval(i));
  const holds = (values: OperandValues): boolean => {
    const [v, x, y] = [asInterval(values(claim.stated)), asInterval(values(t)), asInterval(values(k))];
    if (claim.operator === "reaches") return meets(percentOf(x, y), v);
    if (claim.operator === "changes" && meets(growthPercent(x, y), signed(v))) return true;
    const rate = indicator.measure === "rate" || indicator.measure === "growth-rate";
    return (claim.operator !== "changes" || rate) && meets(subtractIntervals(x, y), signed(v));
  };
  return { term: t, base: k, holds };
}

interface Judged {
  readonly indicator: Indicator;
  readonly claim: NoteClaim;
  readonly first: Trial;
  /** The reading that fits; null where none does. */
  readonly fitting: Trial | null;
  /** Why one that does not fit may still be right: by digits that are not shown, or with a base that the words do not name. */
  readonly doubt: "precision" | "base" | null;
}

function judgeClaim(view: TableView, targets: TableView | null, indicator: Indicator, claim: NoteClaim, terms: readonly TermColumn[]): Judged | null {
  const plans = targetTerms(view, targets);
  const priors = priorTerms(view, targets);
  const bases = basesOf(claim, plans, priors);
  if (bases === null) return null;
  const tried = (list: readonly TermColumn[]): Trial[] => terms.flatMap((term) => list.flatMap((base) => trialOf(claim, indicator, term, base) ?? []));
  const trials = tried(bases);
  const [first] = trials;
  if (first === undefined) return null;
  // "đạt 98%" of a rate may just repeat the rate itself.
  const repeats = claim.operator === "reaches" && indicator.unit?.dimension === "percent" && meets(first.term.interval, claim.stated.interval);
  const fits = (trial: Trial): boolean => trial.holds((o) => o.interval);
  const fitting = repeats ? { ...first, holds: () => true } : (trials.find(fits) ?? null);
  const shown = fitting === null || repeats ? null : trialWith(claim, indicator, view.asShown(fitting.term), view.asShown(fitting.base));
  if (shown !== null && !fits(shown)) return { indicator, claim, first: shown, fitting: null, doubt: "precision" };
  return { indicator, claim, first, fitting, doubt: fitting === null && tried([...plans, ...priors]).some(fits) ? "base" : null };
}

function draftOf(judged: Judged, place: string, verdict: BookDraft["verdict"]): BookDraft {
  const { indicator, claim, fitting } = judged;
  const trial = fitting ?? judged.first;
  const ratio = claim.operator === "reaches" || claim.operator === "changes";
  const quotient = ratio ? ratioText(trial.term, trial.base, 1) : null;
  const change = claim.operator === "changes" && quotient?.value !== null && quotient !== null ? `${quotient.text.replace(/ = .*$/, "")} − 100 = ${computed(quotient.value.minus(100), 1)}` : null;
  const compared = change ?? quotient?.text ?? `${shownIn(trial.term)} − ${shownIn(trial.base)}`;
  return {
    kind: claim.operator === "reaches" ? "plan" : claim.operator === "points" ? "points" : "growth",
    fault: claim.operator === "reaches" ? "percent" : claim.operator === "points" ? "points" : claim.operator === "differs" ? "gap" : "growth",
    verdict,
    message: fitting === null ? SAY.note(indicator.name, place, claim.text) : SAY.noteFits(indicator.name, place),
    formula: `${compared} ${fitting === null ? "≠" : "≈"} ${claim.text}`,
    operands: [claim.stated, trial.term, trial.base],
    holds: trial.holds,
    ...(judged.doubt === "base" ? { mended: false } : {}),
  };
}

/** Notes of a table. One that fits nothing is wrong only where the others of its column do fit. */
export function* noteDrafts(view: TableView, targets: TableView | null): Generator<void, BookDraft[]> {
  const drafts: BookDraft[] = [];
  const terms = [judgedTerm(view), ...termsOf(view, ["actual", "estimate"])];
  for (const { index } of view.columns("note")) {
    const found: Judged[] = [];
    for (const [i, indicator] of view.table.indicators.entries()) {
      for (const claim of claimsIn(view, indicator.row, index)) {
        const judged = judgeClaim(view, targets, indicator, claim, terms);
        if (judged !== null) found.push(judged);
      }
      if (i % SLICE === SLICE - 1) yield;
    }
    const fits = found.filter((j) => j.fitting !== null).length;
    const sure = fits >= 3 && fits * 4 >= found.length * 3;
    for (const judged of found) {
      const place = view.span(judged.indicator.row, index).address;
      if (judged.fitting !== null) drafts.push(draftOf(judged, place, "consistent"));
      else if (fits >= 1) drafts.push(draftOf(judged, place, sure && judged.doubt === null ? "inconsistent" : "review"));
    }
  }
  return drafts;
}
