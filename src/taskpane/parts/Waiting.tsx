/** Skeletons in the shape of what will come; after a while a sentence on why nothing has come and a way out. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTexts } from "../texts";

/** Quick answers show no flicker; slow ones are explained. */
const SHOW_AFTER_MS = 300;
const SLOW_AFTER_MS = 8_000;

export function Waiting({ onRetry }: { onRetry: () => void }) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timers = [setTimeout(() => setShown(true), SHOW_AFTER_MS), setTimeout(() => setSlow(true), SLOW_AFTER_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  if (!shown) return null;
  return (
    <>
      {slow && (
        <div role="status" className="waiting-slow">
          <span>{t.loading.slow}</span>
          <Button size="small" onClick={onRetry}>
            {t.loading.retry}
          </Button>
        </div>
      )}
      <div role="img" aria-label={t.loading.label} className="waiting-rows">
        {["80%", "60%", "90%", "70%", "50%"].map((width) => (
          <div key={width} className="waiting-row">
            <div className="skeleton" style={{ width }} />
            <div className="skeleton" />
            <div className="skeleton skeleton-thin" />
          </div>
        ))}
      </div>
    </>
  );
}
