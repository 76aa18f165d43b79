/** What opens under a row: growth, every target, how the verdict came about, the override, the explanation. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Indicator, PlanTable } from "../../plan";
import { NOTHING, achievementText, figureText, growthText, judgedQuantity, withUnit } from "../format";
import { VerdictMark } from "../parts/VerdictMark";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { OverrideForm } from "./OverrideForm";

export function RowDetails({ indicator, table, busy, actions }: { indicator: Indicator; table: PlanTable | undefined; busy: boolean; actions: PaneActions }) {
  const t = useTexts();
  const [changing, setChanging] = useState(false);
  const { unitText } = indicator;
  const headerOf = (role: string) => table?.columns.find((column) => column.role === role)?.header;
  const note = table?.columns.find(({ role, ours }) => role === "note" && !ours);
  const noted = note === undefined ? undefined : table?.source.rows[indicator.row]?.[note.index];
  const explanation = noted === undefined ? "" : (noted.text === "" ? String(noted.value) : noted.text).trim();
  const growth = growthText(indicator, t.details.growth, t.details.point);

  const cell = (what: string, text: string, header: string | undefined) =>
    text === NOTHING || header === undefined ? (
      <span>{text}</span>
    ) : (
      <button type="button" className="details-cell" aria-label={`${text}, ${t.details.goToCell(what)}`} onClick={() => actions.goToIndicator(indicator.id, header)}>
        {text}
      </button>
    );
  const judgedRole = indicator.judged;
  const judgedWord = indicator.judged === "estimate" ? t.details.estimate : t.details.actual;

  return (
    <div className="details-box">
      <dl className="details-facts">
        <dt className="details-label">{judgedWord}</dt>
        <dd className="details-value">{cell(judgedWord, withUnit(figureText(judgedQuantity(indicator)), unitText), headerOf(judgedRole))}</dd>
        {indicator.month.kind === "quantity" && (
          <FactRow label={t.details.month} labelClass={"details-label"} valueClass={"details-value"}>
            {cell(t.details.month, withUnit(figureText(indicator.month), unitText), headerOf("month"))}
          </FactRow>
        )}
        <dt className="details-label">{t.details.prior}</dt>
        <dd className="details-value">
          {cell(t.details.prior, withUnit(figureText(indicator.prior), unitText), headerOf("prior"))}
          <span lang={growth === null ? "vi" : undefined}>{growth ?? indicator.growthReason}</span>
        </dd>
        {indicator.assessments.map((assessment) => {
          const word = t.details.target(assessment.level);
          const achieved = achievementText(assessment, unitText, t.details.point);
          return (
            <FactRow key={assessment.header} label={word} labelClass={"details-label"} valueClass={"details-value"}>
              {cell(word, withUnit(figureText(assessment.target), unitText), assessment.header)}
              {achieved === null ? <span lang="vi">{assessment.reason}</span> : <span>{achieved}</span>}
              {indicator.assessments.length > 1 && <VerdictMark verdict={assessment.verdict} />}
            </FactRow>
          );
        })}
        {indicator.outlook?.kind === "quantity" && (
          <FactRow label={t.details.outlook} labelClass={"details-label"} valueClass={"details-value"}>
            {cell(t.details.outlook, withUnit(figureText(indicator.outlook), unitText), headerOf("estimate"))}
          </FactRow>
        )}
        {indicator.nextTarget.kind === "quantity" && (
          <FactRow label={t.details.next} labelClass={"details-label"} valueClass={"details-value"}>
            {cell(t.details.next, withUnit(figureText(indicator.nextTarget), unitText), headerOf("nextTarget"))}
          </FactRow>
        )}
      </dl>

      <div>
        <h3 className="details-title">{t.details.why}</h3>
        <p className="details-part" lang="vi">
          {indicator.reason}
        </p>
        {indicator.direction === "lower-is-better" && <p className="details-part">{indicator.directionSource === "name" ? t.details.lowerGuess : t.details.lower}</p>}
        {indicator.override !== null && (
          <p className="details-part">
            {t.override.set(t.verdict[indicator.override.verdict], indicator.override.by)} · <span lang="vi">{indicator.override.reason}</span> · {t.override.computed(t.verdict[indicator.computedVerdict])}
          </p>
        )}
      </div>

      <div>
        <h3 className="details-title">{t.details.explanation}</h3>
        <p className="details-part" lang={explanation === "" ? undefined : "vi"}>
          {explanation !== "" ? explanation : note === undefined ? t.details.noNoteColumn : t.details.noExplanation}
        </p>
      </div>

      {changing ? (
        <OverrideForm indicator={indicator} busy={busy} actions={actions} onClose={() => setChanging(false)} />
      ) : (
        <div className="details-actions">
          <Button size="small" disabled={busy} onClick={() => setChanging(true)}>
            {t.override.change}
          </Button>
          {note !== undefined && (
            <Button size="small" onClick={() => actions.goToIndicator(indicator.id, note.header)}>
              {t.details.writeExplanation}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function FactRow({ label, labelClass, valueClass, children }: { label: string; labelClass: string; valueClass: string; children: ReactNode }) {
  return (
    <>
      <dt className={labelClass}>{label}</dt>
      <dd className={valueClass}>{children}</dd>
    </>
  );
}
