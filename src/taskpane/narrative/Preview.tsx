/** The text itself, as it will be written, with every way to change it at hand. */
import { Button } from "@fluentui/react-components";
import type { Dispatch, KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Overview } from "../../jobs";
import type { FigureMark, Narrative } from "../../narrative";
import type { JobsApi } from "../jobs-api";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { SentenceView } from "./SentenceView";
import type { Run } from "./figure-runs";
import { arrange, canMove, leftOutOf } from "./preview";
import type { ChangeAction, Changes } from "./preview";
import { placeText } from "./scope";

export interface PreviewProps {
  readonly jobs: JobsApi;
  readonly overview: Overview;
  readonly narrative: Narrative;
  readonly changes: Changes;
  readonly change: Dispatch<ChangeAction>;
  /** How often the text was put into the sheet: what was open to be changed is closed then. */
  readonly written: number;
  readonly actions: PaneActions;
}

export function Preview({ jobs, overview, narrative, changes, change, written, actions }: PreviewProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setChosen(null), [written]);
  const paragraphs = useMemo(() => arrange(narrative, changes), [narrative, changes]);
  const leftOut = useMemo(() => leftOutOf(narrative, changes), [narrative, changes]);
  const names = useMemo(() => new Map(overview.tables.flatMap(({ indicators }) => indicators.map(({ id, fullName }) => [id, fullName] as const))), [overview]);

  const describe = (run: Run): string => {
    const { figure } = run;
    if (figure === null) return "";
    if (figure.indicator === null) return t.narrative.figureCount;
    const place = jobs.placeOf(figure.indicator, headerOf(figure));
    return t.narrative.figure([names.get(figure.indicator) ?? "", figure.header].filter((part) => part !== "").join(" · "), place === null ? "" : placeText(place));
  };
  const goTo = ({ figure }: Run) => {
    if (figure !== null && figure.indicator !== null) actions.goToIndicator(figure.indicator, headerOf(figure));
  };
  const ids = paragraphs.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence.id));
  const tabStop = active !== null && ids.includes(active) ? active : ids[0];
  const walk = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.sentence : undefined;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (from === undefined || by === undefined) return;
    const to = ids[ids.indexOf(from) + by];
    event.preventDefault();
    if (to === undefined) return;
    setActive(to);
    [...(box.current?.querySelectorAll<HTMLElement>("[data-sentence]") ?? [])].find((handle) => handle.dataset.sentence === to)?.focus();
  };
  /** The sentence under the fingers is gone: the focus goes to the next one. */
  const leaveOut = (id: string) => {
    const handles = [...(box.current?.querySelectorAll<HTMLElement>("[data-sentence]") ?? [])];
    const at = handles.findIndex((handle) => handle.dataset.sentence === id);
    (handles[at + 1] ?? handles[at - 1] ?? box.current)?.focus();
    setChosen(null);
    change({ kind: "leave-out", id });
  };

  return (
    <>
      <div ref={box} lang="vi" tabIndex={-1} className="preview-text" onKeyDown={walk}>
        {narrative.title !== "" && <h2 className="preview-title">{narrative.title}</h2>}
        {paragraphs.map(({ id, heading, sentences }) => (
          <div key={id}>
            {heading !== "" && <h3 className="preview-heading">{heading}</h3>}
            <div className="preview-paragraph">
              {sentences.map((shown) => (
                <SentenceView
                  key={shown.sentence.id}
                  shown={shown}
                  chosen={chosen === shown.sentence.id}
                  tabStop={shown.sentence.id === tabStop}
                  canUp={canMove(paragraphs, shown.sentence.id, -1)}
                  canDown={canMove(paragraphs, shown.sentence.id, 1)}
                  describe={describe}
                  onFigure={goTo}
                  onChoose={(sentence) => {
                    setChosen(sentence);
                    if (sentence !== null) setActive(sentence);
                  }}
                  onMove={(sentence, by) => change({ kind: "move", id: sentence, by, narrative })}
                  onLeaveOut={leaveOut}
                  onEdit={(sentence, text) => change({ kind: "edit", id: sentence, text, base: shown.sentence.text })}
                  onRevert={(sentence) => change({ kind: "revert", id: sentence })}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      {leftOut.length > 0 && (
        <details className="preview-out">
          <summary>{t.narrative.leftOut(leftOut.length)}</summary>
          <ul className="preview-out-list" lang="vi">
            {leftOut.map(({ id, text }) => (
              <li key={id} className="preview-out-item">
                <span className="preview-out-text" title={text}>
                  {text}
                </span>
                <Button size="small" className="preview-put-back" onClick={() => change({ kind: "put-back", id })}>
                  {t.narrative.putBack}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function headerOf({ header }: FigureMark): string | undefined {
  return header === "" ? undefined : header;
}
