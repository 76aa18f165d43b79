/** While a check runs: what is being done, the shape of what will come, and a way to stop. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useCheckTexts } from "./use-texts";

/** Short checks show no skeleton: it would only flicker. */
const SHOW_AFTER_MS = 300;

export function Checking({ name, onStop }: { name: string; onStop: () => void }) {
  const t = useCheckTexts();
  const [shown, setShown] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  // The button that was pressed is gone: the next step is here.
  useEffect(() => {
    if (shown) stop.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="check-waiting">
      <p className="check-line">{t.running(name)}</p>
      <div role="progressbar" aria-label={t.running(name)} className="progress">
        <div className="progress-bar progress-unknown" />
      </div>
      {["100%", "92%", "96%", "60%", "98%", "40%"].map((width, i) => (
        <div key={i} className="skeleton" style={{ width }} />
      ))}
      <Button ref={stop} size="small" className="check-stop" onClick={onStop}>
        {t.stop}
      </Button>
    </div>
  );
}
