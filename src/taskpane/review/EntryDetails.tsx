/** An opened entry: its equation, its places, what was decided, and at most three things to do. */
import { Button } from "@fluentui/react-components";
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import { DismissForm } from "./DismissForm";
import { FixForm } from "./FixForm";
import { PlaceLinks } from "./PlaceLinks";
import type { ReviewFinding } from "./api";
import type { Entry } from "./entries";
import { momentText } from "./moments";
import { useReviewTexts } from "./use-texts";

/** The form that is open below an entry; the list keeps it, so that scrolling away loses no words. */
export interface OpenForm {
  readonly id: string;
  readonly kind: "fix" | "dismiss";
  readonly reason: string;
}

/** What an entry's buttons do; the list decides where the focus goes next. */
export interface EntryDeeds {
  readonly reviewer: string;
  readonly known: readonly string[];
  readonly busy: boolean;
  readonly onGo: (entry: Entry, at?: number) => void;
  readonly onForm: (form: OpenForm | null) => void;
  readonly onFix: (entry: Entry, finding: ReviewFinding, reviewer: string) => void;
  readonly onDismiss: (entry: Entry, finding: ReviewFinding, reviewer: string, reason: string) => void;
  readonly onRecheck: (entry: Entry, finding: ReviewFinding) => void;
  readonly onReopen: (entry: Entry, finding: ReviewFinding) => void;
}

export function EntryDetails({ entry, form, deeds }: { entry: Entry; form: OpenForm | null; deeds: EntryDeeds }) {
  const t = useReviewTexts();
  const { finding } = entry;
  return (
    <div className="review-details">
      {entry.formulas.length > 0 && (
        <div role="group" aria-label={t.finding.equation}>
          {entry.formulas.map((formula) => (
            <p key={formula} lang="vi" className="review-formula">
              {formula}
            </p>
          ))}
        </div>
      )}
      <PlaceLinks spans={entry.spans} onGo={(at) => deeds.onGo(entry, at)} />
      {finding !== null && <State finding={finding} />}
      {finding !== null && (form === null ? <Actions entry={entry} finding={finding} deeds={deeds} /> : <Form entry={entry} finding={finding} form={form} deeds={deeds} />)}
    </div>
  );
}

function State({ finding: { state, decision } }: { finding: ReviewFinding }) {
  const t = useReviewTexts();
  if (state === "open" || decision === null) return null;
  const { by, at, reason } = decision;
  const returned = state === "returned";
  return (
    <p className={classes("review-state", returned && "review-returned")}>
      {returned && <strong>{t.finding.returned} </strong>}
      {(returned ? t.finding.returnedFrom : t.finding.dismissed)(by, momentText(at), reason)}
    </p>
  );
}

function Actions({ entry, finding, deeds }: { entry: Entry; finding: ReviewFinding; deeds: EntryDeeds }) {
  const t = useReviewTexts();
  const { busy, onForm, onRecheck, onReopen } = deeds;
  if (finding.state === "dismissed") {
    return (
      <div className="review-actions">
        <Button size="small" disabledFocusable={busy} onClick={() => !busy && onReopen(entry, finding)}>
          {t.finding.reopen}
        </Button>
      </div>
    );
  }
  return (
    <div className="review-actions">
      {finding.edit !== null && (
        <Button size="small" appearance="primary" icon={<Icon name="edit" />} disabledFocusable={busy} onClick={() => !busy && onForm({ id: entry.id, kind: "fix", reason: "" })}>
          {t.finding.fix}
        </Button>
      )}
      <Button size="small" disabledFocusable={busy} onClick={() => !busy && onForm({ id: entry.id, kind: "dismiss", reason: "" })}>
        {t.finding.dismiss}
      </Button>
      <Button size="small" title={t.finding.doneTitle} disabledFocusable={busy} onClick={() => !busy && onRecheck(entry, finding)}>
        {t.finding.done}
      </Button>
    </div>
  );
}

function Form({ entry, finding, form, deeds }: { entry: Entry; finding: ReviewFinding; form: OpenForm; deeds: EntryDeeds }) {
  const { reviewer, known, busy, onForm, onFix, onDismiss } = deeds;
  const shared = { reviewer, known, busy, onCancel: () => onForm(null) };
  if (form.kind === "dismiss") {
    return <DismissForm {...shared} reason={form.reason} onReason={(reason) => onForm({ ...form, reason })} onDismiss={(name, reason) => onDismiss(entry, finding, name, reason)} />;
  }
  // The proposal may have gone while its form stood open: somebody edited the cell.
  if (finding.edit === null) return <Actions entry={entry} finding={finding} deeds={deeds} />;
  return <FixForm {...shared} edit={finding.edit} onWrite={(name) => onFix(entry, finding, name)} />;
}
