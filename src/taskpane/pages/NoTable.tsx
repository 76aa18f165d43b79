/** Nothing to work on yet: what this is and the one button to begin, or why the tables at hand cannot be used. */
import { Button } from "@fluentui/react-components";
import type { Overview } from "../../jobs";
import { Problems } from "../head/FoundPanel";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";

export function NoTable({ overview, busy, actions, onMatch }: { overview: Overview; busy: boolean; actions: PaneActions; onMatch: (table: string) => void }) {
  const t = useTexts();
  const first = overview.unread.length === 0;
  return (
    <div className="start-page">
      <h2 className="start-title">{first ? t.first.title : t.none.title}</h2>
      <p className="start-text">{first ? t.first.body : t.none.body}</p>
      {!first && (
        <>
          <ul className="start-tables">
            {overview.unread.map(({ name, sheet, problems }) => (
              <li key={name} className="start-table">
                <h3 className="start-name">{name}</h3>
                <span className="start-hint">{t.found.on(sheet)}</span>
                <Problems problems={problems} />
                <Button size="small" appearance="primary" aria-label={t.found.matchOf(name)} onClick={() => onMatch(name)}>
                  {t.found.match}
                </Button>
              </li>
            ))}
          </ul>
          <p className="start-text">{t.none.fix}</p>
        </>
      )}
      <div className="start-action">
        <Button appearance={first ? "primary" : "secondary"} disabled={busy} onClick={actions.insertSample}>
          {t.first.sample}
        </Button>
        <p className="start-hint">{t.first.sampleHint}</p>
      </div>
      <div className="start-action">
        <p className="start-text">{t.first.own}</p>
        <Button disabled={busy} onClick={actions.reload}>
          {t.first.reload}
        </Button>
      </div>
    </div>
  );
}
