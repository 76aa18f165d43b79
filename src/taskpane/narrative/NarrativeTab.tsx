/** Tab Nhận xét: choices, the text as it will be written, and the one button that puts it where it belongs. */
import { Button } from "@fluentui/react-components";
import type { Dispatch } from "react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { BlockState, InsertRequest, InsertResult, Overview } from "../../jobs";
import type { JobsApi } from "../jobs-api";
import { copyRich } from "../parts/clipboard";
import { Footer } from "../parts/Footer";
import { Icon } from "../parts/Icon";
import type { PaneState } from "../state/pane-state";
import type { PaneActions } from "../state/use-pane";
import { Textarea } from "../parts/controls";
import { useTexts } from "../texts";
import { Blocks } from "./Blocks";
import { ChoiceFields } from "./ChoiceFields";
import { Preview } from "./Preview";
import { ConfirmReplace, Occupied } from "./Questions";
import { copyable } from "./copy";
import { arrange, toInsert } from "./preview";
import type { ChangeAction, Changes } from "./preview";
import { blockFor } from "./scope";
import type { Where } from "./scope";
import { optionsOf, useNarrative } from "./use-narrative";
import type { Choices } from "./use-narrative";

/** What the tab remembers while another tab is open. */
export interface NarrativeForm {
  readonly choices: Partial<Choices>;
  /** null: the block of this scope where there is one, else the sheet "Nhận xét". */
  readonly where: Where | null;
}

export interface NarrativeTabProps {
  readonly jobs: JobsApi;
  readonly overview: Overview;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly form: NarrativeForm;
  readonly onForm: (form: NarrativeForm) => void;
  readonly changes: Changes;
  readonly change: Dispatch<ChangeAction>;
}

type Question = { readonly request: InsertRequest; readonly answer: Exclude<InsertResult, { kind: "inserted" }> };

export function NarrativeTab({ jobs, overview, state, actions, form, onForm, changes, change }: NarrativeTabProps) {
  const t = useTexts();
  const busy = state.busy !== null;
  const first = overview.tables[0]?.name ?? "";
  const known = form.choices.scope !== undefined && overview.tables.some(({ name }) => name === form.choices.scope?.table);
  const choices: Choices = {
    style: form.choices.style ?? overview.settings.style,
    length: form.choices.length ?? overview.settings.length,
    scope: known && form.choices.scope !== undefined ? form.choices.scope : { kind: "table", table: first },
  };
  const noRows = choices.scope.kind === "rows" && choices.scope.rows.length === 0;
  const narrative = useNarrative(jobs, overview, noRows ? null : optionsOf(choices, overview), (error) => actions.fail("narrate", error));

  const block = blockFor(overview.blocks, choices.scope);
  const stillThere = form.where?.kind !== "block" || overview.blocks.some(({ id }) => form.where?.kind === "block" && id === form.where.id);
  const where: Where = form.where !== null && stillThere ? form.where : block === null ? { kind: "sheet" } : { kind: "block", id: block.id };

  const [question, setQuestion] = useState<Question | null>(null);
  const [manual, setManual] = useState<string | null>(null);
  const [written, setWritten] = useState(0);
  const main = useRef<HTMLButtonElement>(null);
  const backToButton = () => requestAnimationFrame(() => main.current?.focus());

  const chooseRows = async () => {
    try {
      const rows = await jobs.selectedIndicators();
      onForm({ ...form, choices: { ...form.choices, scope: rows === null ? { kind: "rows", table: choices.scope.table, rows: [] } : { kind: "rows", ...rows } } });
    } catch (error) {
      actions.fail("narrate", error);
    }
  };
  // While rows are the scope, the selection in the sheet is the choice.
  const followRows = useRef(chooseRows);
  useEffect(() => {
    followRows.current = chooseRows;
  });
  const following = choices.scope.kind === "rows";
  useEffect(() => {
    if (!following) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = jobs.onSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void followRows.current(), 250);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [jobs, following]);

  const send = async (request: InsertRequest) => {
    const answer = await actions.insert(request);
    if (answer === null) return;
    setQuestion(answer.kind === "inserted" ? null : { request, answer });
    if (answer.kind !== "inserted") return;
    // From now on this text has its place: the next press brings it up to date there.
    onForm({ ...form, where: null });
    setWritten((n) => n + 1);
    backToButton();
  };
  const paragraphs = useMemo(() => (narrative === null ? [] : arrange(narrative, changes)), [narrative, changes]);
  // Of an empty form the narrative says only that it is empty: that is no text for a report.
  const nothingToWrite = narrative !== null && narrative.paragraphs.every(({ sentences }) => sentences.every(({ indicators, figures }) => indicators.length + figures.length === 0));
  const allLeftOut = narrative !== null && !nothingToWrite && paragraphs.every(({ sentences }) => sentences.length === 0);
  const idle = busy || noRows || nothingToWrite || allLeftOut || paragraphs.length === 0;
  const why = useId();
  const insert = () => {
    if (narrative === null || idle) return;
    if (where.kind !== "word") return void send({ ...toInsert(narrative, changes), target: where, overwriteEdited: false });
    const copied = copyable(narrative, changes);
    void copyRich(copied).then((done) => {
      setManual(done ? null : copied.plain);
      actions.notice(done ? t.narrative.copied : t.narrative.copyFailed);
    });
  };
  const update = async (stale: BlockState) => {
    try {
      const written = await jobs.narrate(stale.options);
      await send({ ...toInsert(written, changes), target: { kind: "block", id: stale.id }, overwriteEdited: false });
    } catch (error) {
      actions.fail("narrate", error);
    }
  };
  const cancel = () => {
    setQuestion(null);
    backToButton();
  };
  const word = where.kind === "word" ? t.narrative.copy : where.kind === "block" ? t.narrative.update : t.narrative.insert;

  return (
    <>
      <ChoiceFields
        overview={overview}
        choices={choices}
        where={where}
        onChoices={(changed) => onForm({ where: changed.scope === undefined ? form.where : null, choices: { ...form.choices, ...changed } })}
        onRows={() => void chooseRows()}
        onWhere={(chosen) => {
          setManual(null);
          onForm({ ...form, where: chosen });
        }}
      />
      {overview.blocks.length > 0 && <Blocks blocks={overview.blocks} changed={state.stale} busy={busy} actions={actions} onUpdate={(stale) => void update(stale)} />}
      <section className="narrative-scroll" aria-label={t.narrative.preview} tabIndex={0}>
        {manual !== null && <ManualCopy text={manual} />}
        {noRows ? (
          <p id={why} className="narrative-empty">
            {t.narrative.chooseRows}
          </p>
        ) : narrative === null ? (
          <div role="img" aria-label={t.narrative.writing} className="narrative-waiting">
            {["100%", "92%", "96%", "40%"].map((width) => (
              <div key={width} className="skeleton" style={{ width }} />
            ))}
          </div>
        ) : nothingToWrite ? (
          <p id={why} className="narrative-empty">
            {t.narrative.empty}
          </p>
        ) : (
          <Preview jobs={jobs} overview={overview} narrative={narrative} changes={changes} change={change} written={written} actions={actions} />
        )}
      </section>
      {question?.answer.kind === "needs-confirmation" && (
        <ConfirmReplace sentences={question.answer.sentences} busy={busy} onKeep={cancel} onReplace={() => void send({ ...question.request, overwriteEdited: true })} />
      )}
      {question?.answer.kind === "occupied" && (
        <Occupied place={question.answer.place} busy={busy} onCancel={cancel} onSheet={() => void send({ ...question.request, target: { kind: "sheet" } })} />
      )}
      {question === null && (
        <Footer state={state} actions={actions} hint={allLeftOut ? t.narrative.allLeftOut : state.stale ? t.narrative.stale : ""}>
          <Button ref={main} appearance="primary" icon={<Icon name={where.kind === "word" ? "copy" : where.kind === "block" ? "sync" : "note"} />} disabledFocusable={idle} aria-describedby={noRows || nothingToWrite ? why : undefined} onClick={insert}>
            {word}
          </Button>
          {state.stale && (
            <Button disabledFocusable={busy} onClick={() => !busy && actions.reload()}>
              {t.narrative.readAgain}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

/** The last resort where the clipboard is closed: the text, selected, for Ctrl+C. */
function ManualCopy({ text }: { text: string }) {
  const t = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div className="narrative-manual">
      <span>{t.narrative.copyFailed}</span>
      <Textarea ref={field} lang="vi" readOnly rows={6} aria-label={t.narrative.copyText} value={text} />
    </div>
  );
}
