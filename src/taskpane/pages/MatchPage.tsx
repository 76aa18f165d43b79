/** "Ghép cột": a role for each header, beside what stands in the column; saved in the workbook. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Role } from "../../plan";
import { SubPage } from "../parts/SubPage";
import type { PaneActions } from "../state/use-pane";
import { Field } from "../parts/Field";
import { Select } from "../parts/controls";
import { useTexts } from "../texts";
import type { Texts } from "../texts";
import { OFFERED_ROLES, problemsOf } from "./match-roles";
import type { MatchProblem, MatchTable } from "./match-roles";

export function MatchPage({ table, busy, actions, onClose }: { table: MatchTable; busy: boolean; actions: PaneActions; onClose: () => void }) {
  const t = useTexts();
  const [roles, setRoles] = useState<ReadonlyMap<string, Role | null>>(() => new Map(table.columns.map(({ header, role }) => [header, role])));
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const problems = useMemo(() => problemsOf(roles), [roles]);

  const save = async () => {
    setAsked(true);
    if (problems.length > 0) return list.current?.focus();
    if (await actions.match({ table: table.name, roles: Object.fromEntries(roles) })) onClose();
  };
  return (
    <SubPage
      title={t.match.title(table.name)}
      onBack={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <div ref={list} tabIndex={-1} role="alert" className="match-problems">
            {asked && problems.map((problem) => <div key={problem.kind === "twice" ? problem.role : problem.kind}>{problemText(problem, t)}</div>)}
          </div>
          <Button type="submit" appearance="primary" disabled={busy}>
            {t.match.save}
          </Button>
        </>
      }
    >
      <p className="match-hint">{t.match.body}</p>
      {table.columns.map(({ header, samples, reason }) => (
        <div key={header}>
          <Field label={header.trim() === "" ? t.match.unnamed : header} lang="vi">
            <Select
              aria-label={t.match.roleOf(header)}
              value={roles.get(header) ?? ""}
              onValue={(value) => setRoles(new Map(roles).set(header, value === "" ? null : (value as Role)))}
            >
              <option value="">{t.found.unused}</option>
              {OFFERED_ROLES.map((role) => (
                <option key={role} value={role}>
                  {t.role[role]}
                </option>
              ))}
            </Select>
          </Field>
          {(samples.length > 0 || reason !== "") && (
            <div className="match-about" lang="vi">
              {samples.length > 0 ? samples.map((sample) => `«${shorten(sample)}»`).join(", ") : reason}
            </div>
          )}
        </div>
      ))}
    </SubPage>
  );
}

function problemText(problem: MatchProblem, t: Texts): string {
  if (problem.kind === "no-indicator") return t.match.needIndicator;
  if (problem.kind === "no-figure") return t.match.needFigure;
  return t.match.twice(t.role[problem.role], problem.headers.join(", "));
}

function shorten(sample: string): string {
  return sample.length > 40 ? `${sample.slice(0, 39)}…` : sample;
}
