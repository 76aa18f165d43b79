/** "Bỏ qua (nêu lý do)": a reason that later readers understand, from the ready ones or in own words, and who says so. */
import { Button } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Field } from "../parts/Field";
import { classes } from "../parts/classes";
import { Textarea } from "../parts/controls";
import { useRevealed } from "../parts/use-revealed";
import { ReviewerChoice } from "./ReviewerField";
import { useReviewTexts } from "./use-texts";

export interface DismissFormProps {
  readonly reason: string;
  readonly reviewer: string;
  readonly known: readonly string[];
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onDismiss: (reviewer: string, reason: string) => void;
  readonly onCancel: () => void;
}

export function DismissForm({ reason, reviewer, known, busy, onReason, onDismiss, onCancel }: DismissFormProps) {
  const t = useReviewTexts();
  const [name, setName] = useState(reviewer);
  const [asked, setAsked] = useState(false);
  const form = useRevealed<HTMLFormElement>();
  const text = useRef<HTMLTextAreaElement>(null);
  const who = useRef<HTMLInputElement>(null);
  useEffect(() => text.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === "") return text.current?.focus();
    if (name.trim() === "") return who.current?.focus();
    if (!busy) onDismiss(name.trim(), reason.trim());
  };
  return (
    <form ref={form} className="review-form" aria-label={t.finding.dismiss} noValidate onSubmit={submit}>
      <Field label={t.dismissing.reason} required problem={asked && reason.trim() === "" ? t.dismissing.needReason : undefined}>
        <Textarea ref={text} lang="vi" rows={2} maxLength={500} value={reason} onValue={onReason} />
      </Field>
      <div role="group" aria-label={t.dismissing.ready} className="review-reasons">
        {t.dismissing.reasons.map((ready) => (
          <button
            key={ready}
            type="button"
            lang="vi"
            className={classes("chip", reason === ready && "chip-pressed")}
            aria-pressed={reason === ready}
            onClick={() => {
              onReason(ready);
              text.current?.focus();
            }}
          >
            {ready}
          </button>
        ))}
      </div>
      <ReviewerChoice who={who} name={name} known={known} asked={asked} onName={setName} />
      <div className="review-actions">
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy}>
          {t.dismissing.save}
        </Button>
        <Button type="button" size="small" onClick={onCancel}>
          {t.dismissing.cancel}
        </Button>
      </div>
    </form>
  );
}
