/** Tab Kết quả: counts as filters, search, the list. */
import { Button } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { Overview } from "../../jobs";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import type { PaneActions } from "../state/use-pane";
import { Input } from "../parts/controls";
import { useTexts } from "../texts";
import { ResultsList } from "./ResultsList";
import { VerdictStrip } from "./VerdictStrip";
import { NO_FILTER, countGroups, entriesOf, filterEntries, listItems } from "./result-list";
import type { Filter, Sort } from "./result-list";

export interface ResultsTabProps {
  readonly overview: Overview;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly selected: string | null;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

export function ResultsTab({ overview, filter, onFilter, selected, busy, actions }: ResultsTabProps) {
  const t = useTexts();
  const { tables } = overview;
  const entries = useMemo(() => entriesOf(tables), [tables]);
  const counts = useMemo(() => countGroups(entries), [entries]);
  // Typing stays smooth with thousands of rows: the list follows a moment later.
  const applied = useDeferredValue(filter);
  const items = useMemo(() => listItems(filterEntries(entries, applied), tables, applied.sort), [entries, applied, tables]);
  const shown = items.filter(({ kind }) => kind === "indicator").length;

  // An empty form: there is nothing to filter or to look for yet.
  if (entries.length === 0) {
    return (
      <div className="results-empty">
        <span className="results-empty-title">{t.results.noneYet}</span>
        <span className="results-hint">{t.results.noneYetHint}</span>
      </div>
    );
  }
  return (
    <>
      <div className="results-tools">
        <VerdictStrip counts={counts} groups={filter.groups} onChange={(groups) => onFilter({ ...filter, groups })} />
        <div className="results-find">
          <Input
            type="search"
            value={filter.query}
            placeholder={t.results.search}
            aria-label={t.results.search}
            before={<Icon name="search" />}
            after={
              filter.query === "" ? undefined : (
                <Button type="button" appearance="transparent" size="small" icon={<Icon name="dismiss" />} aria-label={t.results.clearSearch} onClick={() => onFilter({ ...filter, query: "" })} />
              )
            }
            onValue={(value) => onFilter({ ...filter, query: value })}
            onKeyDown={(event) => {
              if (event.key === "Escape" && filter.query !== "") onFilter({ ...filter, query: "" });
            }}
          />
          <Menu
            size="small"
            icon="sort"
            label={t.results.sort(t.results.sortBy[filter.sort])}
            entries={(["table", "worst"] as const).map((sort: Sort) => ({ kind: "choice", label: t.results.sortBy[sort], chosen: filter.sort === sort, onChoose: () => onFilter({ ...filter, sort }) }))}
          />
        </div>
      </div>
      <div role="status" className="off-screen">
        {t.results.shown(shown, entries.length)}
      </div>
      {shown === 0 ? (
        <div className="results-empty">
          <span className="results-empty-title">{t.results.empty}</span>
          <span className="results-hint">{t.results.emptyHint}</span>
          <Button size="small" onClick={() => onFilter({ ...NO_FILTER, sort: filter.sort })}>
            {t.results.clear}
          </Button>
        </div>
      ) : (
        <ResultsList items={items} filter={applied} tables={tables} selected={selected} busy={busy} actions={actions} />
      )}
    </>
  );
}
