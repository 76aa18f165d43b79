/** An error for people: what happened, what was and was not changed, what to do; the technical detail is folded away. */
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { PaneFailure } from "../jobs-api";
import type { Language } from "../texts";
import { useTexts } from "../texts";
import { Icon } from "./Icon";
import { classes } from "./classes";

export function FailureBar({ title, failure, language, onRetry, onClose }: { title: string; failure: PaneFailure; language: Language; onRetry?: () => void; onClose: () => void }) {
  const t = useTexts();
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  // The button that failed may be gone or disabled now: the next step is here.
  useEffect(() => bar.current?.focus(), [failure]);
  const stopped = failure.code === "cancelled";
  // A job's own sentences are Vietnamese and say already what became of the workbook.
  const message = failure.workbook === "unsure" ? `${failure.message} ${t.failure.unsure}` : language === "vi" ? failure.message : `${t.failure.code[failure.code]} ${t.failure[failure.workbook]}`;
  return (
    <div ref={bar} tabIndex={-1} role="alert" aria-labelledby={id} className={classes("failure", stopped && "failure-stopped")}>
      <span className={stopped ? "tone-warning" : "tone-danger"}>
        <Icon name={stopped ? "warning" : "missed"} />
      </span>
      <div className="failure-body">
        <strong id={id}>{title}</strong>
        <p className="failure-text">{message}</p>
        {failure.detail !== "" && (
          <details className="failure-detail">
            <summary>{t.failure.detail}</summary>
            <pre className="failure-code" tabIndex={0}>
              {failure.detail}
            </pre>
          </details>
        )}
        {onRetry !== undefined && (
          <Button type="button" size="small" onClick={onRetry}>
            {t.failure.retry}
          </Button>
        )}
      </div>
      <Button type="button" appearance="transparent" size="small" icon={<Icon name="dismiss" />} aria-label={t.failure.close} onClick={onClose} />
    </div>
  );
}
