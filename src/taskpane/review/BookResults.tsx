/** What a check found: head, list and foot, the keys that walk the list, and where the focus is after each action. */
import type { KeyboardEvent } from "react";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Overview } from "../../jobs";
import type { MenuEntry } from "../parts/Menu";
import { EntriesList } from "./EntriesList";
import type { EntriesListHandle } from "./EntriesList";
import type { EntryDeeds, OpenForm } from "./EntryDetails";
import { NoMatch, NothingOpen } from "./Outcome";
import { ResultFoot } from "./ResultFoot";
import { ResultHead } from "./ResultHead";
import type { BookCheck } from "./api";
import { NO_FILTER, OPEN, countsOf, filterEntries, findingEntries, homesOf, listItems, relationEntries, tablesOf } from "./entries";
import type { Entry, Filter } from "./entries";
import { clockText } from "./moments";
import { afterwards, stepFrom } from "./walk";
import type { ReviewState } from "./review-state";
import type { Personal } from "./use-personal";
import type { ReviewActions } from "./use-review";
import { useReviewTexts } from "./use-texts";

export interface BookResultsProps {
  readonly check: BookCheck;
  readonly summary: string;
  readonly state: ReviewState;
  readonly overview: Overview | null;
  readonly personal: Personal;
  readonly actions: ReviewActions;
  readonly onReport: () => void;
  readonly onSign: () => void;
}

const NO_IDS: ReadonlySet<string> = new Set();

export function BookResults({ check, summary, state, overview, personal, actions, onReport, onSign }: BookResultsProps) {
  const t = useReviewTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [form, setForm] = useState<OpenForm | null>(null);
  /** Entries to give the focus to, the first that the list still holds. */
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [lastFixed, setLastFixed] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const list = useRef<EntriesListHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const tableAt = useMemo(() => tablesOf(overview?.tables ?? []), [overview]);
  const findings = useMemo(() => findingEntries(check, tableAt), [check, tableAt]);
  // Typing stays smooth with thousands of relations: the list follows a moment later.
  const applied = useDeferredValue(filter);
  const wantsRelations = applied.categories.includes("consistent");
  const relations = useMemo(() => (wantsRelations ? relationEntries(check, tableAt) : []), [check, tableAt, wantsRelations]);
  const entries = useMemo(() => (relations.length === 0 ? findings : [...findings, ...relations]), [findings, relations]);
  const counts = useMemo(() => countsOf(findings, check.counts.consistent), [findings, check]);
  const homes = useMemo(() => homesOf(entries), [entries]);
  const items = useMemo(() => listItems(filterEntries(entries, applied, (fault) => t.fault[fault])), [entries, applied, t]);
  const shown = useMemo(() => items.flatMap((item) => (item.kind === "entry" ? [item.entry] : [])), [items]);
  const openCount = OPEN.reduce((sum, category) => sum + counts[category], 0);
  const tabStop = shown.find(({ id }) => id === active)?.id ?? shown[0]?.id ?? null;

  const focusEntry = useCallback((id: string) => {
    setActive(id);
    return list.current?.focus(id) ?? false;
  }, []);
  const walkTo = useCallback(
    (entry: Entry) => {
      setOpen(entry.id);
      focusEntry(entry.id);
    },
    [focusEntry],
  );

  useEffect(() => {
    // The pressed button is gone; what comes next is the first finding, or the sentence that there is none.
    const first = section.current?.querySelector<HTMLElement>("[data-row]");
    (first ?? heading.current)?.focus();
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    const next = wanted.map((id) => shown.find((entry) => entry.id === id)).find((entry) => entry !== undefined);
    if (next === undefined) heading.current?.focus();
    else walkTo(next);
  }, [wanted, shown, walkTo]);

  // An edit may settle the entry at hand: its neighbour takes its place, and the focus with it.
  const before = useRef(shown);
  useEffect(() => {
    const old = before.current;
    before.current = shown;
    if (active === null || shown.some(({ id }) => id === active)) return;
    const next = afterwards(old, active, false).find((id) => shown.some((entry) => entry.id === id));
    setActive(next ?? null);
  }, [shown, active]);

  /** Runs an entry's action; afterwards the focus is on the entry itself where it stays, else on the next one. */
  const act = useCallback(
    async (entry: Entry, stays: boolean, deed: () => Promise<boolean>) => {
      const order = afterwards(shown, entry.id, stays);
      if (!(await deed())) return;
      setForm(null);
      // Somebody may be typing in the sheet by now.
      if (document.hasFocus()) setWanted(order);
    },
    [shown],
  );
  const { reviewer, keep } = personal;
  const deeds = useMemo<EntryDeeds>(
    () => ({
      reviewer,
      known: check.reviewers,
      busy: state.busy !== null,
      onGo: (entry, at) => actions.goTo(entry.spans, at),
      onForm: (next) => {
        setForm((was) => {
          // The form is gone: the focus goes to the entry it belonged to.
          if (next === null && was !== null) requestAnimationFrame(() => focusEntry(was.id));
          return next;
        });
      },
      onFix: (entry, finding, name) => {
        keep({ reviewer: name });
        void act(entry, false, async () => {
          const done = await actions.fix(finding, name);
          if (done) setLastFixed(entry.id);
          return done;
        });
      },
      onDismiss: (entry, finding, name, reason) => {
        keep({ reviewer: name });
        void act(entry, false, () => actions.dismiss(finding, name, reason));
      },
      onRecheck: (entry, finding) => void act(entry, true, () => actions.recheck(finding)),
      onReopen: (entry, finding) => void act(entry, false, () => actions.reopen(finding, reviewer === "" ? (finding.decision?.by ?? "") : reviewer)),
    }),
    [reviewer, keep, check.reviewers, state.busy, actions, act, focusEntry],
  );
  const choose = useCallback(
    (entry: Entry) => {
      setActive(entry.id);
      setOpen(entry.id);
      actions.goTo(entry.spans);
    },
    [actions],
  );
  const undo = () =>
    void actions.undo(reviewer).then((done) => {
      if (done && document.hasFocus()) setWanted([...(lastFixed === null ? [] : [lastFixed]), ...shown.map(({ id }) => id)]);
    });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [role=menu], details") !== null) return;
    const here = shown.some(({ id }) => id === open) ? open : active;
    if (event.key === "Escape") {
      if (form !== null) deeds.onForm(null);
      else if (open !== null) {
        setOpen(null);
        focusEntry(open);
      } else return;
      event.preventDefault();
      return;
    }
    const onRow = target.dataset.row !== undefined;
    if (onRow && event.key === "ArrowRight") setOpen(target.dataset.row ?? null);
    else if (onRow && event.key === "ArrowLeft") setOpen(null);
    else {
      const next = stepFrom(shown, here, event.key, onRow);
      if (next === null) return;
      walkTo(next);
    }
    event.preventDefault();
  };
  /** In a form's field, Escape gives the form up; other keys are the field's. */
  const onFieldEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || form === null || !(event.target as HTMLElement).matches("textarea, input")) return;
    event.preventDefault();
    event.stopPropagation();
    deeds.onForm(null);
  };

  const menu: readonly MenuEntry[] = [
    { kind: "action", label: t.marks.mark, onChoose: () => void actions.mark() },
    { kind: "action", label: t.marks.unmark, onChoose: () => void actions.unmark() },
    { kind: "action", label: t.log.open, onChoose: () => void actions.openLog() },
    { kind: "action", label: t.start.report, onChoose: onReport },
  ];
  const rechecked = useMemo(() => ({ ids: state.rechecked?.ids ?? NO_IDS, text: state.rechecked === null ? "" : t.watch.rechecked(clockText(state.rechecked.at)) }), [state.rechecked, t]);
  const narrowed = applied.query !== "" || applied.place !== "" || applied.categories.length > 0;

  return (
    <section ref={section} className="review-report" aria-label={t.section} onKeyDown={onKeyDown} onKeyDownCapture={onFieldEscape}>
      <ResultHead ref={heading} check={check} summary={summary} counts={counts} homes={homes} filter={filter} recheckedAt={state.rechecked?.at ?? null} personal={personal} menu={menu} listed={items.length > 0 || narrowed} onFilter={setFilter} />
      <div role="status" className="off-screen">
        {narrowed ? t.shown(shown.length, entries.length) : ""}
      </div>
      {items.length > 0 ? (
        <EntriesList ref={list} items={items} filter={applied} open={open} tabStop={tabStop} form={form} deeds={deeds} rechecked={rechecked} onChoose={choose} />
      ) : narrowed ? (
        <NoMatch onClear={() => setFilter(NO_FILTER)} />
      ) : (
        <NothingOpen check={check} dismissed={counts.dismissed} />
      )}
      <ResultFoot state={state} summary={summary} onCheck={() => void actions.check()} onStop={actions.stop} onUndo={undo} onSign={onSign} settled={openCount === 0 && check.counts.relations > 0} />
    </section>
  );
}
