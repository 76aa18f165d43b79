/** What stays at the bottom: what the last action did or what calls for the next one, the main button, and "Hoàn tác". */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { PaneState } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { Icon } from "./Icon";
import { classes } from "./classes";

/** Short work shows no progress bar: it would only flicker. */
const SHOW_PROGRESS_MS = 300;

/** True once a job has run long enough to be worth a progress bar. */
export function useSlow(job: string | undefined): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (job === undefined) return;
    const timer = setTimeout(() => setSlow(true), SHOW_PROGRESS_MS);
    return () => clearTimeout(timer);
  }, [job]);
  return slow;
}

export function Footer({ state, actions, hint, children }: { state: PaneState; actions: PaneActions; hint: string; children: ReactNode }) {
  const t = useTexts();
  const { busy, notice, canUndo } = state;
  const slow = useSlow(busy?.job);
  const working = busy !== null && slow;

  return (
    <footer className="foot">
      {working ? (
        <div className="foot-progress">
          <div className="foot-step">
            <span>{t.footer.step[busy.step ?? "reading"]}…</span>
            {busy.total > 1 && <span>{t.footer.progress(busy.done, busy.total)}</span>}
          </div>
          <Progress label={t.footer.step[busy.step ?? "reading"]} share={busy.total > 1 ? busy.done / busy.total : null} />
        </div>
      ) : hint !== "" ? (
        <div className="foot-line">
          <span className={classes("foot-icon", "tone-warning")}>
            <Icon name="info" />
          </span>
          {hint}
        </div>
      ) : (
        notice.text !== "" && (
          // The live region speaks it; here it is for the eye.
          <div className="foot-line" aria-hidden="true">
            <span className={classes("foot-icon", "tone-success")}>
              <Icon name="met" />
            </span>
            {notice.text}
          </div>
        )
      )}
      <div className="foot-buttons">
        {children}
        {working ? (
          // Keyed: one element must not turn from "Dừng" into "Hoàn tác" under a finger.
          <Button key="stop" onClick={actions.stop}>
            {t.footer.stop}
          </Button>
        ) : (
          canUndo && (
            <Button key="undo" appearance="subtle" icon={<Icon name="undo" />} disabledFocusable={busy !== null} onClick={() => busy === null && actions.undo()}>
              {t.footer.undo}
            </Button>
          )
        )}
      </div>
    </footer>
  );
}

/** `share` 0 to 1; null: it is not known how far the work has come. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  const known = share === null ? {} : { "aria-valuenow": Math.round(share * 100), "aria-valuemin": 0, "aria-valuemax": 100 };
  return (
    <div role="progressbar" aria-label={label} className="progress" {...known}>
      <div className={classes("progress-bar", share === null && "progress-unknown")} style={share === null ? undefined : { width: `${share * 100}%` }} />
    </div>
  );
}
