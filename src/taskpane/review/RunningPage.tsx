/** While the first check runs: which step, how far, and a way to stop; after a while why nothing has come. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Progress } from "../parts/Footer";
import { classes } from "../parts/classes";
import type { Busy } from "./review-state";
import { useReviewTexts } from "./use-texts";

/** Short checks show no skeleton: it would only flicker. */
const SHOW_AFTER_MS = 300;
const SLOW_AFTER_MS = 8_000;

export function RunningPage({ busy, onStop }: { busy: Busy; onStop: () => void }) {
  const t = useReviewTexts();
  const [shown, setShown] = useState(false);
  const [slow, setSlow] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timers = [setTimeout(() => setShown(true), SHOW_AFTER_MS), setTimeout(() => setSlow(true), SLOW_AFTER_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  // The button that was pressed is gone: the next step is here.
  useEffect(() => {
    if (shown) stop.current?.focus();
  }, [shown]);
  const step = busy.step ?? "reading";
  const at = step === "reading" ? 0 : 1;
  if (!shown) return null;
  return (
    <section className="review-running" aria-label={t.section}>
      <ol className="review-steps">
        {t.running.steps.map((word, i) => (
          <li key={word} aria-current={i === at ? "step" : undefined} className={classes("review-step", i === at && "review-step-now")}>
            {word}
          </li>
        ))}
      </ol>
      <div className="foot-progress">
        <div className="foot-step">
          <span>{t.running.step[step]}…</span>
          {busy.total > 1 && <span>{t.running.progress(busy.done, busy.total)}</span>}
        </div>
        <Progress label={t.running.step[step]} share={busy.total > 1 ? busy.done / busy.total : null} />
      </div>
      {slow && step === "reading" && (
        <p role="status" className="review-body">
          {t.running.slow}
        </p>
      )}
      <Button ref={stop} size="small" className="check-stop" onClick={onStop}>
        {t.running.stop}
      </Button>
      {["100%", "92%", "96%", "60%", "98%", "40%"].map((width, i) => (
        <div key={i} className="skeleton" style={{ width }} />
      ))}
    </section>
  );
}
