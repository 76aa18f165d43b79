/** A person's own verdict on a row, with the reason that makes it understandable later. */
import { Button } from "@fluentui/react-components";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Indicator, Verdict } from "../../plan";
import type { PaneActions } from "../state/use-pane";
import { Field } from "../parts/Field";
import { Select, Textarea } from "../parts/controls";
import { useRevealed } from "../parts/use-revealed";
import { useTexts } from "../texts";
import { rowElement } from "./row-element";

const CHOICES: readonly Verdict[] = ["missed", "at-risk", "behind-pace", "nearly-met", "on-pace", "met", "exceeded", "not-judged"];

export function OverrideForm({ indicator, busy, actions, onClose }: { indicator: Indicator; busy: boolean; actions: PaneActions; onClose: () => void }) {
  const t = useTexts();
  const [verdict, setVerdict] = useState<Verdict>(indicator.override?.verdict ?? (CHOICES.includes(indicator.verdict) ? indicator.verdict : "at-risk"));
  const [reason, setReason] = useState(indicator.override?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const form = useRevealed<HTMLFormElement>();
  const first = useRef<HTMLSelectElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  const close = () => {
    onClose();
    // The form is gone: the focus goes to the row it belonged to.
    rowElement(document, indicator.id)?.focus();
  };
  const send = async (chosen: Verdict | null, notice: string) => {
    if (await actions.override({ table: indicator.table, indicator: indicator.id, verdict: chosen, reason: chosen === null ? "" : reason.trim() }, notice)) close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === "") return text.current?.focus();
    void send(verdict, t.override.saved(indicator.name));
  };
  return (
    <form
      ref={form}
      className="override-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <Field label={t.override.verdict}>
        <Select ref={first} value={verdict} onValue={(value) => setVerdict(value as Verdict)}>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t.verdict[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.override.reason} required problem={asked && reason.trim() === "" ? t.override.needReason : undefined}>
        <Textarea ref={text} rows={2} value={reason} onValue={(value) => setReason(value)} />
      </Field>
      <div className="override-actions">
        <Button type="submit" appearance="primary" size="small" disabled={busy}>
          {t.override.save}
        </Button>
        <Button type="button" size="small" onClick={close}>
          {t.override.cancel}
        </Button>
        {indicator.override !== null && (
          <Button type="button" size="small" disabled={busy} onClick={() => void send(null, t.override.removed(indicator.name))}>
            {t.override.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
