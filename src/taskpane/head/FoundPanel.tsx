/** What was found in the workbook: tables with their columns and how sure each match is, what could not be read and why. */
import { Button } from "@fluentui/react-components";
import type { Overview } from "../../jobs";
import type { ColumnMatch, PlanTable, TableProblem } from "../../plan";
import { Icon } from "../parts/Icon";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { certaintyOf } from "./found";
import { classes } from "../parts/classes";

/** More of one table's problems than this say nothing new. */
const SHOWN_PROBLEMS = 5;

export function FoundPanel({ id, overview, onMatch, actions }: { id: string; overview: Overview; onMatch: (table: string) => void; actions: PaneActions }) {
  const t = useTexts();
  return (
    // A part that scrolls must be reachable by keyboard.
    <section id={id} className="found-panel" aria-label={t.found.title} tabIndex={0}>
      {overview.tables.map((table) => (
        <FoundTable key={table.name} table={table} onMatch={onMatch} />
      ))}
      {overview.unread.map(({ name, sheet, problems }) => (
        <div key={name} className="found-table">
          <h2 className="found-title">{name}</h2>
          <p className="found-about">
            {t.found.on(sheet)} · {t.found.unread}
          </p>
          <Problems problems={problems} />
          <div className="found-actions">
            <Button size="small" aria-label={t.found.matchOf(name)} onClick={() => onMatch(name)}>
              {t.found.match}
            </Button>
          </div>
        </div>
      ))}
      {overview.memoryProblems.length > 0 && (
        <div className="found-table">
          <h2 className="found-title">{t.found.memory}</h2>
          <ul className="found-problems" lang="vi">
            {overview.memoryProblems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="found-actions">
        <Button size="small" onClick={actions.reload}>
          {t.found.reload}
        </Button>
      </div>
    </section>
  );
}

function FoundTable({ table, onMatch }: { table: PlanTable; onMatch: (table: string) => void }) {
  const t = useTexts();
  return (
    <div className="found-table">
      <h2 className="found-title">{table.name}</h2>
      <p className="found-about">
        {[t.found.on(table.sheet), table.period.label, t.head.indicators(table.indicators.length), ...(table.targetTable === null ? [] : [t.found.joined(table.targetTable)])].join(" · ")}
      </p>
      <Columns columns={table.columns} />
      {table.targetTable !== null && (
        <>
          <p className="found-about">{table.targetTable}</p>
          <Columns columns={table.targetColumns} />
        </>
      )}
      {table.problems.length > 0 && <Problems problems={table.problems} />}
      <div className="found-actions">
        {[table.name, ...(table.targetTable === null ? [] : [table.targetTable])].map((name) => (
          <Button key={name} size="small" aria-label={t.found.matchOf(name)} onClick={() => onMatch(name)}>
            {table.targetTable === null ? t.found.match : t.found.matchOf(name)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Columns({ columns }: { columns: readonly ColumnMatch[] }) {
  const t = useTexts();
  return (
    <ul className="found-columns" aria-label={t.found.columns}>
      {columns.map((column) => {
        const certainty = certaintyOf(column);
        const told = certainty !== "unused" && certainty !== "certain";
        return (
          <li key={column.index} className={classes("found-column", certainty === "unused" && "found-unused")}>
            <span lang="vi">{column.header.trim() === "" ? t.match.unnamed : column.header}</span>
            <span>
              {column.role === null ? t.found.unused : t.role[column.role]}
              {told && ` (${t.found[certainty]})`}
            </span>
            {told && certainty !== "written" && column.reason !== "" && (
              <span lang="vi" className="found-why">
                {column.reason}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Problems({ problems }: { problems: readonly TableProblem[] }) {
  const t = useTexts();
  const more = problems.length - SHOWN_PROBLEMS;
  return (
    <ul className="found-problems" aria-label={t.found.problems}>
      {problems.slice(0, SHOWN_PROBLEMS).map((problem, at) => (
        <li key={at} className="found-problem">
          <span className={classes("found-icon", "tone-warning")}>
            <Icon name="warning" />
          </span>
          <span lang="vi">{problem.message}</span>
        </li>
      ))}
      {more > 0 && <li>{t.found.more(more)}</li>}
    </ul>
  );
}
