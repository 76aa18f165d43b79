/** One sentence of the preview: its figures lead to their cells; the buttons to change it appear where it is used. */
import { Button } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import type { IconName } from "../parts/Icon";
import { Tooltip } from "../parts/Tooltip";
import { Textarea } from "../parts/controls";
import { useTexts } from "../texts";
import { runsOf } from "./figure-runs";
import type { Run } from "./figure-runs";
import type { PreviewSentence } from "./preview";
import { classes } from "../parts/classes";

export interface SentenceViewProps {
  readonly shown: PreviewSentence;
  readonly chosen: boolean;
  /** The Tab key stops at this sentence's figures and grip; arrows lead from sentence to sentence. */
  readonly tabStop: boolean;
  readonly canUp: boolean;
  readonly canDown: boolean;
  /** What a figure's hint says: indicator, column, cell. */
  readonly describe: (run: Run) => string;
  readonly onFigure: (run: Run) => void;
  readonly onChoose: (id: string | null) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onLeaveOut: (id: string) => void;
  readonly onEdit: (id: string, text: string) => void;
  readonly onRevert: (id: string) => void;
}

export function SentenceView({ shown, chosen, tabStop, canUp, canDown, describe, onFigure, onChoose, onMove, onLeaveOut, onEdit, onRevert }: SentenceViewProps) {
  const t = useTexts();
  const [editing, setEditing] = useState(false);
  const handle = useRef<HTMLButtonElement>(null);
  const { sentence, text } = shown;
  const { id } = sentence;

  if (editing) {
    return (
      <Editor
        text={text}
        onDone={(written) => {
          setEditing(false);
          if (written !== null) onEdit(id, written);
          requestAnimationFrame(() => handle.current?.focus());
        }}
      />
    );
  }
  const tool = (name: IconName, label: string, act: () => void, disabled = false) => (
    <Button className="sentence-tool" size="small" appearance="subtle" icon={<Icon name={name} />} aria-label={label} title={label} disabledFocusable={disabled} onClick={() => !disabled && act()} />
  );
  return (
    <>
      <span className={classes("sentence", chosen && "sentence-chosen")} onClick={() => onChoose(chosen ? null : id)}>
        {runsOf(sentence, text).map((run, at) =>
          run.figure === null ? (
            <span key={at}>{run.text}</span>
          ) : (
            <Tooltip key={at} text={describe(run)}>
              {(target) => (
                // Not a button element: that would be a box of its own, and lines would break before its comma.
                <span
                  role="button"
                  tabIndex={tabStop ? 0 : -1}
                  className="sentence-figure"
                  onClick={(event) => {
                    event.stopPropagation();
                    onFigure(run);
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" && event.key !== " ") return;
                    event.preventDefault();
                    onFigure(run);
                  }}
                  {...target}
                >
                  {run.text}
                </span>
              )}
            </Tooltip>
          ),
        )}
      </span>
      {shown.edited && (
        <span className={classes("sentence-mark", shown.outdated && "sentence-outdated")} title={shown.outdated ? t.narrative.outdated : undefined}>
          {shown.outdated ? t.narrative.outdated : t.narrative.edited}
        </span>
      )}
      <span className="sentence-anchor">
        <button ref={handle} type="button" tabIndex={tabStop ? 0 : -1} data-sentence={id} aria-expanded={chosen} aria-label={`${t.narrative.actions}: ${text}`} title={t.narrative.actions} className="sentence-handle" onClick={() => onChoose(chosen ? null : id)}>
          <Icon name="more" />
        </button>
      </span>{" "}
      {chosen && (
        <span
          className="sentence-tools"
          role="toolbar"
          aria-label={t.narrative.actions}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onChoose(null);
            handle.current?.focus();
          }}
        >
          {tool("edit", t.narrative.edit, () => setEditing(true))}
          {tool("up", t.narrative.up, () => onMove(id, -1), !canUp)}
          {tool("down", t.narrative.down, () => onMove(id, 1), !canDown)}
          {tool("hide", t.narrative.leaveOut, () => onLeaveOut(id))}
          {shown.edited && tool("undo", t.narrative.revert, () => onRevert(id))}
        </span>
      )}
    </>
  );
}

/** Enter keeps, Escape gives up; a sentence has no line breaks. */
function Editor({ text, onDone }: { text: string; onDone: (written: string | null) => void }) {
  const t = useTexts();
  const [written, setWritten] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  return (
    <span className="sentence-editor">
      <Textarea
        ref={field}
        lang="vi"
        aria-label={t.narrative.editLabel}
        rows={Math.min(8, Math.max(3, Math.ceil(text.length / 40)))}
        value={written}
        onValue={(value) => setWritten(value)}
        onKeyDown={(event) => {
          // While an input method composes a letter, Enter belongs to it.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") {
            event.stopPropagation();
            onDone(null);
          } else if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            onDone(written);
          }
        }}
      />
      <span className="sentence-buttons">
        <Button size="small" appearance="primary" onClick={() => onDone(written)}>
          {t.narrative.save}
        </Button>
        <Button size="small" onClick={() => onDone(null)}>
          {t.narrative.cancel}
        </Button>
      </span>
    </span>
  );
}
