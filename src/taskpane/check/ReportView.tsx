/** What a check found: counts, the list, and the text with its marks; the list and the text lead to each other. */
import { Button } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import { Textarea } from "../parts/controls";
import { EntryList } from "./EntryList";
import { ReportText } from "./ReportText";
import { ToneStrip } from "./ToneStrip";
import type { CheckedReport } from "./compute";
import { copyList, listText, summaryOf } from "./copy-list";
import type { Chosen, Entry, Spot, Tone } from "./entries";
import { useCheckTexts } from "./use-texts";

/** Which key goes by how many entries. */
const STEPS: Readonly<Record<string, number>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

export function ReportView({ report, onAgain, say }: { report: CheckedReport; onAgain: () => void; say: (text: string) => void }) {
  const t = useCheckTexts();
  const [tone, setTone] = useState<Tone | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [manual, setManual] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const findings = useMemo(() => report.entries.filter((entry) => entry.tone !== "checked"), [report]);
  const shown = useMemo(() => (tone === null ? findings : report.entries.filter((entry) => entry.tone === tone)), [report, findings, tone]);

  const choose = (entry: Entry, spot: Spot | null = null) => setChosen((before) => ({ entry, spot, count: (before?.count ?? 0) + 1 }));
  const focusEntry = (entry: Entry) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(entry.id)}"]`)?.focus());

  useEffect(() => {
    // The pressed button is gone; what comes next is the first finding, or the sentence that there is none.
    const first = list.current?.querySelector<HTMLElement>("[data-item]");
    (first ?? heading.current)?.focus();
  }, [report]);

  const walk = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const target = event.target as HTMLElement;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || target.closest("textarea, input") !== null) return;
    // In the text itself the arrows scroll.
    if (event.key.startsWith("Arrow") && target.closest(".check-text") !== null) return;
    event.preventDefault();
    const at = shown.findIndex((entry) => entry.id === chosen?.entry.id);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    choose(next);
    focusEntry(next);
  };
  const chooseMark = (entry: Entry) => {
    if (!shown.includes(entry)) setTone(entry.tone === "checked" ? "checked" : null);
    choose(entry);
    // The list follows; the text, where the person is looking, stays where it is.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(entry.id)}"]`)?.scrollIntoView?.({ block: "nearest" }));
  };
  const copy = () =>
    void copyList(report, t).then((done) => {
      setManual(!done);
      say(done ? t.copied : t.copyFailed);
    });

  return (
    <section className="check-report" aria-label={t.section} onKeyDown={walk}>
      <div className="check-head">
        <h2 ref={heading} tabIndex={-1} className="check-title">
          {summaryOf(report, t)}
        </h2>
        {report.counts.relations === 0 ? (
          <p className="check-body">{t.noRelations}</p>
        ) : (
          <>
            {findings.length === 0 && <p className="check-body">{t.clean}</p>}
            <ToneStrip entries={report.entries} chosen={tone} onChoose={setTone} />
          </>
        )}
      </div>
      {manual && <ManualCopy text={listText(report, t).plain} />}
      <div ref={list} className="check-list" hidden={shown.length === 0}>
        <EntryList key={tone ?? "findings"} label={tone === "checked" ? t.checked : t.findings} entries={shown} chosen={chosen} onChoose={choose} />
      </div>
      <ReportText report={report} chosen={chosen} onMark={chooseMark} />
      <footer className="foot">
        <div className="foot-buttons">
          <Button appearance="primary" onClick={onAgain}>
            {t.again}
          </Button>
          {findings.length > 0 && (
            <Button icon={<Icon name="copy" />} onClick={copy}>
              {t.copy}
            </Button>
          )}
        </div>
      </footer>
    </section>
  );
}

/** The last resort where the clipboard is closed: the list, selected, for Ctrl+C. */
function ManualCopy({ text }: { text: string }) {
  const t = useCheckTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text]);
  return (
    <div className="check-manual">
      <span>{t.copyFailed}</span>
      <Textarea ref={field} lang="vi" readOnly rows={5} aria-label={t.copy} value={text} />
    </div>
  );
}
