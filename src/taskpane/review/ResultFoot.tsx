/** Below the results: what was done last, what calls for a new check, and the two buttons that go on from here. */
import { Button } from "@fluentui/react-components";
import { Progress, useSlow } from "../parts/Footer";
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import type { ReviewState } from "./review-state";
import { useReviewTexts } from "./use-texts";

export interface ResultFootProps {
  readonly state: ReviewState;
  readonly summary: string;
  readonly onCheck: () => void;
  readonly onStop: () => void;
  readonly onUndo: () => void;
  readonly onSign: () => void;
  /** Signing is the next step: nothing wrong is open. */
  readonly settled: boolean;
}

export function ResultFoot({ state, summary, onCheck, onStop, onUndo, onSign, settled }: ResultFootProps) {
  const t = useReviewTexts();
  const { busy, notice, undo, stale } = state;
  const job = busy?.job;
  const slow = useSlow(job);
  const step = busy?.step ?? (job === "check" || job === "recheck" ? "reading" : "writing");
  // What the heading says already is only spoken.
  const line = stale ? t.watch.stale : notice.text === summary ? "" : notice.text;
  return (
    <footer className="foot">
      {busy !== null && slow ? (
        <div className="foot-progress">
          <div className="foot-step">
            <span>{t.running.step[step]}…</span>
            {busy.total > 1 && <span>{t.running.progress(busy.done, busy.total)}</span>}
          </div>
          <Progress label={t.running.step[step]} share={busy.total > 1 ? busy.done / busy.total : null} />
        </div>
      ) : (
        (line !== "" || undo !== null) && (
          <div className="review-said">
            {/* The live region speaks it; here it is for the eye. */}
            <span className="foot-line" aria-hidden={stale ? undefined : "true"}>
              {line !== "" && (
                <span className={classes("foot-icon", stale ? "tone-warning" : "tone-success")}>
                  <Icon name={stale ? "warning" : "met"} />
                </span>
              )}
              {line}
            </span>
            {undo !== null && (
              <Button size="small" appearance="subtle" icon={<Icon name="undo" />} disabledFocusable={busy !== null} onClick={() => busy === null && onUndo()}>
                {t.undo(undo.address)}
              </Button>
            )}
          </div>
        )
      )}
      <div className="foot-buttons">
        <Button appearance={stale ? "primary" : "secondary"} icon={<Icon name="sync" />} disabledFocusable={busy !== null} onClick={() => busy === null && onCheck()}>
          {t.again}
        </Button>
        {busy !== null && slow && job === "check" ? (
          // Keyed: one element must not turn from "Dừng" into "Ký biên bản" under a finger.
          <Button key="stop" onClick={onStop}>
            {t.running.stop}
          </Button>
        ) : (
          <Button key="sign" data-opens="sign" appearance={settled && !stale ? "primary" : "secondary"} icon={<Icon name="edit" />} disabledFocusable={busy !== null} onClick={() => busy === null && onSign()}>
            {t.sign.open}
          </Button>
        )}
      </div>
    </footer>
  );
}
