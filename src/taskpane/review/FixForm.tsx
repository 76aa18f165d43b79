/** "Sửa": what stands in the cell and what would, before anything is written. */
import { Button } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { useRevealed } from "../parts/use-revealed";
import { ReviewerChoice } from "./ReviewerField";
import type { CellEdit } from "./api";
import { placeName } from "./places";
import { useReviewTexts } from "./use-texts";

export interface FixFormProps {
  readonly edit: CellEdit;
  readonly reviewer: string;
  readonly known: readonly string[];
  readonly busy: boolean;
  readonly onWrite: (reviewer: string) => void;
  readonly onCancel: () => void;
}

export function FixForm({ edit, reviewer, known, busy, onWrite, onCancel }: FixFormProps) {
  const t = useReviewTexts();
  const [name, setName] = useState(reviewer);
  const [asked, setAsked] = useState(false);
  const form = useRevealed<HTMLFormElement>();
  const who = useRef<HTMLInputElement>(null);
  const write = useRef<HTMLButtonElement>(null);
  // Where a name is still wanted, that comes first.
  useEffect(() => (who.current ?? write.current)?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === "") return who.current?.focus();
    if (!busy) onWrite(name.trim());
  };
  return (
    <form ref={form} className="review-form" aria-label={t.fix.title(placeName(edit.place, t))} noValidate onSubmit={submit}>
      <strong>{t.fix.title(placeName(edit.place, t))}</strong>
      <dl className="review-change">
        <dt>{t.fix.before}</dt>
        <dd className="review-before" lang="vi">
          {edit.before}
        </dd>
        <dt>{t.fix.after}</dt>
        <dd className="review-after" lang="vi">
          {edit.after}
        </dd>
      </dl>
      {edit.reason !== "" && (
        <p className="review-why" lang="vi">
          {edit.reason}
        </p>
      )}
      <ReviewerChoice who={who} name={name} known={known} asked={asked} onName={setName} />
      <div className="review-actions">
        <Button ref={write} type="submit" appearance="primary" size="small" disabledFocusable={busy}>
          {t.fix.write}
        </Button>
        <Button type="button" size="small" onClick={onCancel}>
          {t.fix.cancel}
        </Button>
      </div>
    </form>
  );
}
