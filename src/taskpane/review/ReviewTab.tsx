/** Tab Kiểm tra: the workbook's figures first, a text from elsewhere behind a quiet button; both outlast a look at other tabs. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Overview } from "../../jobs";
import { CheckTab } from "../check";
import type { JobsApi } from "../jobs-api";
import { FailureBar } from "../parts/FailureBar";
import { Icon } from "../parts/Icon";
import { LiveRegion } from "../parts/LiveRegion";
import type { Language } from "../texts";
import { BookResults } from "./BookResults";
import { RunningPage } from "./RunningPage";
import { SignPage } from "./SignPage";
import { StartPage } from "./StartPage";
import type { LoadReview } from "./api";
import { countsOf, findingEntries } from "./entries";
import { ownReview } from "./own-review";
import { summaryText } from "./places";
import { usePersonal } from "./use-personal";
import { useReview } from "./use-review";
import type { ReviewActions } from "./use-review";
import type { ReviewState } from "./review-state";
import { ReviewTextsContext, reviewTexts, useReviewTexts } from "./use-texts";

export interface ReviewTabProps {
  readonly language: Language;
  /** A test's own review; else the one over the open workbook. */
  readonly review?: LoadReview;
  readonly overview: Overview | null;
  readonly onChanged: JobsApi["onChanged"];
  /** How often the log was asked for in the pane's menu. */
  readonly logAsked: number;
}

export function ReviewTab(props: ReviewTabProps) {
  return (
    <ReviewTextsContext.Provider value={reviewTexts(props.language)}>
      <Rooms {...props} />
    </ReviewTextsContext.Provider>
  );
}

function Rooms({ language, review = ownReview, overview, onChanged, logAsked }: ReviewTabProps) {
  const t = useReviewTexts();
  const personal = usePersonal();
  const { state, actions } = useReview({ load: review, onChanged, watching: personal.watching, language });
  const [room, setRoom] = useState<"book" | "report">("book");
  const [reportOpened, setReportOpened] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const book = useRef<HTMLDivElement>(null);

  const shown = useRef(0);
  useEffect(() => {
    if (logAsked === shown.current) return;
    shown.current = logAsked;
    setRoom("book");
    void actions.openLog();
  }, [logAsked, actions]);

  const openReport = () => {
    setReportOpened(true);
    setRoom("report");
    requestAnimationFrame(() => back.current?.focus());
  };
  const closeReport = () => {
    setRoom("book");
    requestAnimationFrame(() => (book.current?.querySelector<HTMLElement>("[data-opens=report], [data-row][tabindex='0']") ?? book.current?.querySelector<HTMLElement>("button"))?.focus());
  };

  return (
    <>
      <div ref={book} hidden={room !== "book"} className="review-room">
        <Book state={state} actions={actions} language={language} overview={overview} personal={personal} onReport={openReport} />
      </div>
      {reportOpened && (
        <div hidden={room !== "report"} className="review-room">
          <div className="review-back">
            <Button ref={back} size="small" appearance="subtle" icon={<Icon name="back" />} onClick={closeReport}>
              {t.back}
            </Button>
          </div>
          <CheckTab language={language} />
        </div>
      )}
      <LiveRegion notice={state.notice} />
    </>
  );
}

interface BookProps {
  readonly state: ReviewState;
  readonly actions: ReviewActions;
  readonly language: Language;
  readonly overview: Overview | null;
  readonly personal: ReturnType<typeof usePersonal>;
  readonly onReport: () => void;
}

function Book({ state, actions, language, overview, personal, onReport }: BookProps) {
  const t = useReviewTexts();
  const [signing, setSigning] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const { check, busy, failure } = state;
  const close = () => {
    setSigning(false);
    actions.closeSignature();
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>("[data-opens=sign]")?.focus());
  };
  const toResults = () => requestAnimationFrame(() => (page.current?.querySelector<HTMLElement>("[data-row][tabindex='0']") ?? page.current?.querySelector<HTMLElement>("button"))?.focus());
  const closeFailure = () => {
    actions.closeFailure();
    toResults();
  };
  const bar = failure !== null && (
    <FailureBar
      title={t.failure.title[failure.job]}
      failure={failure.failure}
      language={language}
      onRetry={failure.job === "check" || failure.job === "watch" ? () => void actions.check().then((done) => done && toResults()) : undefined}
      onClose={closeFailure}
    />
  );
  if (check === null) {
    return (
      <>
        {bar}
        {busy?.job === "check" ? (
          <RunningPage busy={busy} onStop={actions.stop} />
        ) : (
          <StartPage overview={overview} personal={personal} notice={state.notice.text} onCheck={() => void actions.check()} onReport={onReport} />
        )}
      </>
    );
  }
  const summary = summaryText(check, t, language);
  return (
    <div ref={page} className="review-room">
      {signing && <SignPage check={check} summary={summary} counts={countsOf(findingEntries(check, () => ""), check.counts.consistent)} state={state} personal={personal} actions={actions} language={language} onClose={close} />}
      <div hidden={signing} className="review-room">
        {!signing && bar}
        <BookResults check={check} summary={summary} state={state} overview={overview} personal={personal} actions={actions} onReport={onReport} onSign={() => setSigning(true)} />
      </div>
    </div>
  );
}
