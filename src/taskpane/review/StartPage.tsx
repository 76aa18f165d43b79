/** Before the first check: the one big button, what it will look at, and the quiet way to a text from elsewhere. */
import { Button } from "@fluentui/react-components";
import type { Overview } from "../../jobs";
import { Icon } from "../parts/Icon";
import { Switch } from "../parts/controls";
import type { Personal } from "./use-personal";
import { useReviewTexts } from "./use-texts";

const SHOWN_TABLES = 5;

export interface StartPageProps {
  readonly overview: Overview | null;
  readonly personal: Personal;
  readonly notice: string;
  readonly onCheck: () => void;
  readonly onReport: () => void;
}

export function StartPage({ overview, personal, notice, onCheck, onReport }: StartPageProps) {
  const t = useReviewTexts();
  const tables = overview === null ? [] : [...overview.tables.map(({ name, sheet, indicators }) => t.start.table(name, sheet, indicators.length)), ...overview.unread.map(({ name, sheet }) => t.start.otherTable(name, sheet))];
  const blocks = overview?.blocks.length ?? 0;
  return (
    <section className="review-start" aria-label={t.section}>
      <Button size="large" appearance="primary" className="review-big" icon={<Icon name="checkmark" />} onClick={onCheck}>
        {t.start.run}
      </Button>
      {notice !== "" && (
        // The live region speaks it; here it is for the eye.
        <p className="review-line" aria-hidden="true">
          {notice}
        </p>
      )}
      <p className="review-body">{t.start.body}</p>
      <h2 className="review-subtitle">{t.start.will}</h2>
      <ul className="review-will">
        {tables.length === 0 && <li>{t.start.noTables}</li>}
        {tables.slice(0, SHOWN_TABLES).map((table) => (
          <li key={table}>{table}</li>
        ))}
        {tables.length > SHOWN_TABLES && <li>{t.start.moreTables(tables.length - SHOWN_TABLES)}</li>}
        <li>{t.start.texts}</li>
        {blocks > 0 && <li>{t.start.blocks(blocks)}</li>}
      </ul>
      <Switch checked={personal.watching} label={t.watch.label} onChecked={(watching) => personal.keep({ watching })} />
      <div className="review-elsewhere">
        <Button appearance="transparent" icon={<Icon name="note" />} data-opens="report" onClick={onReport}>
          {t.start.report}
        </Button>
      </div>
    </section>
  );
}
