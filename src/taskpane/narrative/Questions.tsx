/** What the pane asks before it writes: sentences edited in the sheet would be replaced, or the place is taken. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import type { InsertResult, Place } from "../../jobs";
import { useTexts } from "../texts";
import { placeText } from "./scope";

type Confirmation = Extract<InsertResult, { kind: "needs-confirmation" }>;

function Question({ title, children, onCancel }: { title: string; children: ReactNode; onCancel: () => void }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      className="question-box"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2 id={id} className="question-title">
        {title}
      </h2>
      {children}
    </div>
  );
}

export function ConfirmReplace({ sentences, busy, onReplace, onKeep }: { sentences: Confirmation["sentences"]; busy: boolean; onReplace: () => void; onKeep: () => void }) {
  const t = useTexts();
  return (
    <Question title={t.narrative.confirmTitle(sentences.length)} onCancel={onKeep}>
      <p className="question-text">{t.narrative.confirmBody}</p>
      <ul className="question-pairs">
        {sentences.map(({ id, inSheet, proposed }) => (
          <li key={id}>
            <div>
              <span className="question-label">{t.narrative.inSheet}: </span>
              <span lang="vi">{inSheet}</span>
            </div>
            <div>
              <span className="question-label">{t.narrative.proposed}: </span>
              <span lang="vi">{proposed}</span>
            </div>
          </li>
        ))}
      </ul>
      <div className="question-actions">
        <Button appearance="primary" onClick={onKeep}>
          {t.narrative.keep}
        </Button>
        <Button disabled={busy} onClick={onReplace}>
          {t.narrative.replace}
        </Button>
      </div>
    </Question>
  );
}

export function Occupied({ place, busy, onSheet, onCancel }: { place: Place; busy: boolean; onSheet: () => void; onCancel: () => void }) {
  const t = useTexts();
  return (
    <Question title={t.narrative.occupied(placeText(place))} onCancel={onCancel}>
      <p className="question-text">{t.narrative.occupiedHint}</p>
      <div className="question-actions">
        <Button appearance="primary" disabled={busy} onClick={onSheet}>
          {t.narrative.toSheet}
        </Button>
        <Button onClick={onCancel}>{t.narrative.cancel}</Button>
      </div>
    </Question>
  );
}
