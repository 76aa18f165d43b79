/** What is to be checked: a text to paste, a file to choose or to drop. */
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import { Textarea } from "../parts/controls";
import { classes } from "../parts/classes";
import type { CheckInput } from "./compute";
import { useCheckTexts } from "./use-texts";

export interface CheckFormProps {
  readonly text: string;
  /** Why the last check did not run; "" where none was tried. */
  readonly problem: string;
  readonly onText: (text: string) => void;
  readonly onCheck: (input: CheckInput | File) => void;
}

export function CheckForm({ text, problem, onText, onCheck }: CheckFormProps) {
  const t = useCheckTexts();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const empty = text.trim() === "";
  useEffect(() => {
    if (problem !== "") alert.current?.focus();
  }, [problem]);
  const run = () => {
    if (!empty) onCheck({ kind: "pasted", text });
  };
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onCheck(file);
  };

  return (
    <>
      <section
        className={classes("check-ask", over && "check-over")}
        aria-labelledby={`${id}-title`}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <h2 id={`${id}-title`} className="check-title">
          {t.section}
        </h2>
        <p className="check-body">{t.body}</p>
        {problem !== "" && (
          <div ref={alert} role="alert" tabIndex={-1} className="failure check-failure">
            <span className="tone-danger">
              <Icon name="missed" />
            </span>
            <div className="failure-body">
              <strong>{t.failed}</strong>
              <p className="failure-text">{problem}</p>
            </div>
          </div>
        )}
        <div className="check-files">
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".docx,.txt,.text,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={(event) => {
              take(event.target.files);
              // The same file may be chosen again once it has been mended.
              event.target.value = "";
            }}
          />
          <Button icon={<Icon name="note" />} onClick={() => chooser.current?.click()}>
            {t.choose}
          </Button>
          <span className="check-hint">{t.drop}</span>
        </div>
        <label htmlFor={`${id}-text`} className="field-label">
          {t.paste}
        </label>
        <div className="check-field">
          <Textarea
            id={`${id}-text`}
            lang="vi"
            rows={10}
            spellCheck={false}
            placeholder={t.placeholder}
            value={text}
            onValue={onText}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
            }}
          />
        </div>
      </section>
      <footer className="foot">
        {empty && <div className="foot-line">{t.nothing}</div>}
        <div className="foot-buttons">
          <Button appearance="primary" icon={<Icon name="checkmark" />} disabledFocusable={empty} onClick={run}>
            {t.run}
          </Button>
        </div>
      </footer>
    </>
  );
}
