/** The pane as a whole: theme and language, head, tabs, pages over them, and what is said aloud. */
import { Button, FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { CheckPanel } from "./CheckPanel";
import { PageOver } from "./PageOver";
import type { OpenPage } from "./PageOver";
import { Head } from "./head/Head";
import type { PageName } from "./head/Head";
import type { JobsApi } from "./jobs-api";
import { NarrativePanel } from "./NarrativePanel";
import type { NarrativeForm } from "./narrative/NarrativeTab";
import { NO_CHANGES, changeReducer } from "./narrative/preview";
import { NoTable } from "./pages/NoTable";
import { matchTableOf } from "./pages/match-roles";
import { FailureBar } from "./parts/FailureBar";
import { Footer } from "./parts/Footer";
import { Icon } from "./parts/Icon";
import { LiveRegion } from "./parts/LiveRegion";
import { Tabs } from "./parts/Tabs";
import { TooltipLayer } from "./parts/Tooltip";
import { Waiting } from "./parts/Waiting";
import { ResultsTab } from "./results/ResultsTab";
import type { LoadReview } from "./review";
import { NO_FILTER } from "./results/result-list";
import type { Filter } from "./results/result-list";
import type { JobName } from "./state/pane-state";
import { usePane } from "./state/use-pane";
import { TextsContext, VIETNAMESE, loadTexts } from "./texts";
import type { Language, Speech } from "./texts";
import { useOfficeTheme } from "./theme";

type Page = { readonly kind: PageName } | { readonly kind: "match"; readonly table: string };
type TabName = "results" | "narrative" | "check";

export interface PaneProps {
  readonly jobs: JobsApi;
  /** A test's own review of the workbook; else the one over Excel, made when its tab is opened. */
  readonly review?: LoadReview;
  readonly startLanguage: Language;
  readonly onLanguage: (language: Language) => void;
}

/** Jobs that the same press can try again as they were. */
const REPEATABLE: ReadonlySet<JobName> = new Set<JobName>(["overview", "recalculate", "undo", "sample"]);

export function Pane({ jobs, review, startLanguage, onLanguage }: PaneProps) {
  const theme = useOfficeTheme();
  const [{ language, texts }, setSpeech] = useState<Speech>(VIETNAMESE);
  const { state, actions } = usePane(jobs, texts);
  const { overview, busy, failure } = state;

  const [tab, setTab] = useState<TabName>("results");
  const [checkOpened, setCheckOpened] = useState(false);
  const [logAsked, setLogAsked] = useState(0);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [form, setForm] = useState<NarrativeForm>({ choices: {}, where: null });
  const [changes, change] = useReducer(changeReducer, NO_CHANGES);
  const [page, setPage] = useState<Page | null>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);

  const onChanged = useCallback<JobsApi["onChanged"]>((handler) => jobs.onChanged(handler), [jobs]);

  // A page gives the focus back to where it was opened from, or to its nearest place.
  const opener = useRef<Element | null>(null);
  const openPage = (next: Page) => {
    opener.current = document.activeElement;
    setPage(next);
  };
  const closePage = () => {
    setPage(null);
    requestAnimationFrame(() => {
      const back = opener.current;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
      else document.querySelector<HTMLElement>("header button")?.focus();
    });
  };
  // Where the second language cannot be fetched, the first one stays.
  const speak = useCallback((next: Language) => void loadTexts(next).then((loaded) => setSpeech({ language: next, texts: loaded }), () => undefined), []);
  useEffect(() => speak(startLanguage), [speak, startLanguage]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const retry = (job: JobName) => ({ overview: actions.reload, recalculate: actions.recalculate, undo: actions.undo, sample: actions.insertSample })[job as "overview"];
  const matchTable = page?.kind === "match" && overview !== null ? matchTableOf(overview, page.table) : null;
  const working = busy !== null;
  const over: OpenPage | null = page?.kind === "match" ? matchTable && { kind: "match", table: matchTable } : page?.kind === "settings" || page?.kind === "help" ? { kind: page.kind } : null;
  const covered = over !== null;
  // Text can be checked beside any workbook; a narrative needs a table.
  const noTable = overview !== null && overview.tables.length === 0;
  const shownTab: TabName = noTable && tab === "narrative" ? "results" : tab;

  const main = () => {
    if (overview === null) return busy === null ? null : <Waiting onRetry={actions.reload} />;
    if (over !== null) return <PageOver page={over} settings={overview.settings} busy={working} actions={actions} onClose={closePage} />;
    return (
      <>
        <Tabs
          label={texts.tabs.label}
          items={[
            { id: "results", label: texts.tabs.results },
            ...(noTable ? [] : [{ id: "narrative" as const, label: texts.tabs.narrative }]),
            { id: "check", label: texts.tabs.check },
          ]}
          chosen={shownTab}
          onChoose={(next) => {
            setTab(next);
            if (next === "check") setCheckOpened(true);
          }}
        />
        {shownTab !== "check" && (
          <div role="tabpanel" id={`panel-${shownTab}`} aria-labelledby={`tab-${shownTab}`} className="pane-panel">
            {noTable ? (
              <NoTable overview={overview} busy={working} actions={actions} onMatch={(table) => openPage({ kind: "match", table })} />
            ) : shownTab === "results" ? (
              <>
                <ResultsTab overview={overview} filter={filter} onFilter={setFilter} selected={state.selected} busy={working} actions={actions} />
                <Footer state={state} actions={actions} hint={resultsHint()}>
                  <Button appearance="primary" icon={<Icon name="calculator" />} disabledFocusable={working} onClick={() => !working && actions.recalculate()}>
                    {texts.footer.recalculate}
                  </Button>
                </Footer>
              </>
            ) : (
              <NarrativePanel jobs={jobs} overview={overview} state={state} actions={actions} form={form} onForm={setForm} changes={changes} change={change} />
            )}
          </div>
        )}
      </>
    );
  };

  /** What calls for "Tính lại": changed figures, columns that are missing, or a workbook seen for the first time. */
  const resultsHint = (): string => {
    if (overview === null) return "";
    if (state.stale) return texts.footer.stale;
    if (overview.upToDate || state.notice.text !== "") return "";
    const writtenBefore = overview.tables.some(({ columns }) => columns.some(({ ours }) => ours));
    return writtenBefore ? texts.footer.notWritten : texts.first.ready(overview.tables.reduce((sum, { indicators }) => sum + indicators.length, 0));
  };

  return (
    <TextsContext.Provider value={texts}>
      <FluentProvider theme={theme}>
        <TooltipLayer.Provider value={layer}>
          <div className="pane">
            {/* Behind a page the head is hidden, not gone: its buttons get the focus back. */}
            <Head
              hidden={page !== null}
              overview={overview}
              language={language}
              onLanguage={(next) => {
                speak(next);
                onLanguage(next);
              }}
              onPage={(kind) => openPage({ kind })}
              onLog={() => {
                setTab("check");
                setCheckOpened(true);
                setLogAsked(logAsked + 1);
              }}
              onMatch={(table) => openPage({ kind: "match", table })}
              actions={actions}
            />
            <main className="pane-main">
              <h1 className="off-screen">{texts.app.name}</h1>
              {failure !== null && (
                <FailureBar title={texts.failure.title[failure.job]} failure={failure.failure} language={language} onRetry={REPEATABLE.has(failure.job) ? retry(failure.job) : undefined} onClose={actions.dismiss} />
              )}
              {main()}
              {checkOpened && (
                <CheckPanel hidden={shownTab !== "check" || covered || overview === null} language={language} review={review} overview={overview} onChanged={onChanged} logAsked={logAsked} />
              )}
              <div ref={setLayer} />
            </main>
            <LiveRegion notice={state.notice} />
          </div>
        </TooltipLayer.Provider>
      </FluentProvider>
    </TextsContext.Provider>
  );
}
