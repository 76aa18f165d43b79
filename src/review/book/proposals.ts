/** One edit that mends everything a figure takes part in; proposed only where no other single edit would. */
import { exact, type AnyInterval, type Decimal } from "../../figures";
import { leading, suspects } from "./causes";
import type { CellOperand } from "./cell";
import { asItStands, type BookDraft, type Operand, type OperandValues } from "./draft";
import { slipsOf } from "./edits";
import type { BookProposal } from "./types";

/** Relations with more figures have too many ways out to name one. */
const MOST_SUSPECTS = 24;
const MOST_LINKED = 40;
/** Tests of one relation with one edit: a workbook full of faults is not mended edit by edit. */
const MOST_TESTS = 60_000;
const SLICE = 2000;

interface Candidate {
  readonly operand: Operand;
  readonly to: string;
  readonly reason: string;
  /** The digits themselves, without their rounding, add up too. */
  readonly snug: boolean;
}

/** The digits alone, without the rounding behind them. */
function point(interval: AnyInterval): AnyInterval {
  const { low, high } = interval;
  if (low === null || high === null || "num" in low || "num" in high) return interval;
  const middle: Decimal = low.plus(high).times("0.5");
  return exact(middle);
}

/** Sums and repeated figures are right to the last digit as a rule; quotients are not. */
const addsUp = (draft: BookDraft): boolean => draft.kind === "sum" || draft.kind === "same";

/** Two notes that say the same percentage of two rows vouch for neither. */
const repeats = (draft: BookDraft): boolean => draft.kind === "same" && draft.fault === "text" && draft.verdict === "consistent";

export class Proposer {
  readonly #linked = new Map<string, BookDraft[]>();
  #tests = 0;

  /** Finds what else the figures of the failing drafts take part in; yields now and then. */
  *link(drafts: readonly BookDraft[], causes: readonly (readonly number[])[]): Generator<void, void> {
    for (const members of causes) for (const i of members) for (const { key } of drafts[i]?.operands ?? []) this.#linked.set(key, []);
    for (const [i, draft] of drafts.entries()) {
      if (i % SLICE === SLICE - 1) yield;
      if (draft.holds === undefined || draft.verdict === "unverifiable") continue;
      for (const { key } of draft.operands) {
        const list = this.#linked.get(key);
        if (list !== undefined && list.at(-1) !== draft) list.push(draft);
      }
    }
  }

  /** The proposal for failing relations of one cause, or null; yields between the figures that are tried. */
  *propose(group: readonly BookDraft[]): Generator<void, BookProposal | null> {
    const lead = leading(group);
    if (lead?.edit !== undefined) {
      const open = lead.fault === "verdict-word" ? yield* this.isOpen(lead, group) : lead.fault === "text-number" && !this.isPlain(lead, group);
      return open ? null : lead.edit;
    }
    // Digits are no cure for a unit.
    if (lead?.fault === "unit-mismatch" || lead?.mended === false) return null;
    const failing = group.filter((d) => d.holds?.(asItStands) === false);
    // A doubt that no edit of the fault mends is another's.
    const tested = suspects(failing).size > 0 ? failing : failing.filter((d) => d.verdict === "inconsistent");
    const keys = suspects(tested);
    if (keys.size === 0 || keys.size > MOST_SUSPECTS) return null;
    const found: Candidate[] = [];
    for (const operand of new Map((tested[0]?.operands ?? []).map((o) => [o.key, o])).values()) {
      if (!keys.has(operand.key) || !operand.editable) continue;
      if (this.#tests > MOST_TESTS) return null;
      found.push(...this.edits(operand, tested));
      yield;
    }
    const snug = found.filter((candidate) => candidate.snug);
    const [only] = snug.length === 1 ? snug : found;
    if (only === undefined || (found.length !== 1 && snug.length !== 1)) return null;
    return { span: only.operand.span, from: only.operand.text, to: only.to, reason: only.reason };
  }

  /** Whether the digits of a number kept as text are sure: nothing but a formula that passes it over is at odds with them, and "1.234" is one number. */
  private isPlain(text: BookDraft, group: readonly BookDraft[]): boolean {
    const doubted = group.some((d) => d.holds?.(asItStands) === false && d.operands.every((o) => o.editable));
    return !doubted && text.operands.every((operand) => {
      const { others = [] } = operand as Partial<CellOperand>;
      const linked = (this.#linked.get(operand.key) ?? []).filter((d) => d.holds?.(asItStands) === true);
      return others.every((other) => linked.some((d) => d.holds?.((o) => (o.key === operand.key ? other : o.interval)) === false));
    });
  }

  /** Whether a slip in the figures would explain a word as well as the word itself: nothing else vouches for them. */
  private *isOpen(word: BookDraft, group: readonly BookDraft[]): Generator<void, boolean> {
    for (const operand of word.operands) {
      if (!operand.editable) continue;
      const bound = (this.#linked.get(operand.key) ?? []).some((d) => d !== word && d.fault !== "verdict-word");
      if (word.holds === undefined ? !bound : this.edits(operand, group.filter((d) => d.holds?.(asItStands) === false)).length > 0) return true;
      yield;
    }
    return false;
  }

  private edits(operand: Operand, tested: readonly BookDraft[]): Candidate[] {
    const linked = this.#linked.get(operand.key) ?? [];
    if (linked.length > MOST_LINKED) return [];
    const others = linked.filter((d) => !tested.includes(d) && !repeats(d));
    const exactly = linked.filter((d) => addsUp(d) && (tested.includes(d) || d.holds?.((o) => point(o.interval)) === true));
    const out: Candidate[] = [];
    for (const { to, reason } of slipsOf(operand.text)) {
      const put = operand.read(to);
      if (put === null) continue;
      // The same cell takes part in other units too.
      const values: OperandValues = (o) => (o === operand ? put : o.key === operand.key ? (o.read(to) ?? o.interval) : o.interval);
      const works = (draft: BookDraft): boolean => {
        this.#tests++;
        return draft.holds?.(values) ?? true;
      };
      if (!tested.every(works) || !others.every(works)) continue;
      out.push({ operand, to, reason, snug: exactly.length > 0 && exactly.every((d) => d.holds?.((o) => point(values(o))) === true) });
    }
    return out;
  }
}
