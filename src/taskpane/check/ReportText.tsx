/** The text as it was read, its figures marked: shape and word besides colour, the chosen finding's places set off. */
import { memo, useEffect, useMemo, useRef } from "react";
import { classes } from "../parts/classes";
import type { CheckedReport } from "./compute";
import type { Chosen, Entry } from "./entries";
import { marksOf, runsOf } from "./marks";
import type { Mark, Run } from "./marks";
import { useCheckTexts } from "./use-texts";

export interface ReportTextProps {
  readonly report: CheckedReport;
  readonly chosen: Chosen | null;
  readonly onMark: (entry: Entry) => void;
}

export function ReportText({ report, chosen, onMark }: ReportTextProps) {
  const t = useCheckTexts();
  const box = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(report.entries), [report]);
  const lit = useMemo(() => new Set(chosen?.entry.spots.map(({ line }) => line)), [chosen?.entry]);
  // Lines are drawn once: they get a function that stays the same.
  const latest = useRef(onMark);
  useEffect(() => {
    latest.current = onMark;
  });
  const stable = useRef((entry: Entry) => latest.current(entry)).current;

  useEffect(() => {
    const spot = chosen?.spot ?? chosen?.entry.spots[0];
    const line = spot === undefined ? null : box.current?.querySelector(`[data-line="${spot.line}"]`);
    const mark = line === null || line === undefined ? undefined : [...line.querySelectorAll<HTMLElement>("[data-start]")].find((one) => Number(one.dataset.start) >= (spot?.start ?? 0));
    (mark ?? line)?.scrollIntoView?.({ block: "center" });
  }, [chosen]);

  return (
    <div ref={box} className="check-text" role="region" aria-label={t.text} tabIndex={0} lang="vi">
      {report.lines.map((text, i) => (
        <Line key={i} number={i + 1} text={text} marks={marks.get(i + 1) ?? NO_MARKS} lit={lit.has(i + 1) ? (chosen?.entry ?? null) : null} onMark={stable} />
      ))}
    </div>
  );
}

const NO_MARKS: readonly Mark[] = [];

interface LineProps {
  readonly number: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The chosen entry where it has a place in this line. */
  readonly lit: Entry | null;
  readonly onMark: (entry: Entry) => void;
}

const Line = memo(function Line({ number, text, marks, lit, onMark }: LineProps) {
  if (text.trim() === "") return null;
  return (
    <p className="check-paragraph" data-line={number}>
      {runsOf(text, marks).map((run) => (run.mark === null ? <Plain key={run.start} text={run.text} /> : <Marked key={run.start} run={run} mark={run.mark} lit={lit !== null && run.mark.entries.includes(lit)} onMark={onMark} />))}
    </p>
  );
});

/** Marks of notes as a reader knows them, cells apart. */
function Plain({ text }: { text: string }) {
  const t = useCheckTexts();
  return (
    <>
      {text.split(/(\[footnoteRef:\d+\]|\t)/).map((piece, i) => {
        const note = /^\[footnoteRef:(\d+)\]$/.exec(piece)?.[1];
        if (note !== undefined) {
          return (
            <sup key={i} aria-label={t.noteMark(note)}>
              {note}
            </sup>
          );
        }
        return piece === "\t" ? <span key={i} className="check-cell" /> : piece;
      })}
    </>
  );
}

function Marked({ run, mark, lit, onMark }: { run: Run; mark: Mark; lit: boolean; onMark: (entry: Entry) => void }) {
  const t = useCheckTexts();
  const first = mark.entries[0];
  const word = t.mark[mark.tone];
  return (
    // The list holds the same for the keyboard: hundreds of Tab stops in the text would help nobody.
    <mark className={classes("check-mark", `check-${mark.tone}`, lit && "check-lit")} data-start={run.start} title={`${t.tone[mark.tone]}: ${first?.formulas[0] ?? ""}`} onClick={() => first !== undefined && onMark(first)}>
      {run.text}
      {mark.tone !== "checked" && <span className="off-screen"> ({word})</span>}
    </mark>
  );
}
