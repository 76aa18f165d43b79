/** The four choices above the preview: what to write about, how, how long, and where it goes. */
import type { Overview } from "../../jobs";
import type { Scope } from "../../narrative";
import { Field } from "../parts/Field";
import { Select } from "../parts/controls";
import { useTexts } from "../texts";
import { StyleFields } from "./StyleFields";
import { ROWS, placeText, scopeValue, scopesOf, whereOf, whereValue } from "./scope";
import type { Where } from "./scope";
import type { Choices } from "./use-narrative";

export interface ChoiceFieldsProps {
  readonly overview: Overview;
  readonly choices: Choices;
  readonly where: Where;
  readonly onChoices: (change: Partial<Choices>) => void;
  readonly onRows: () => void;
  readonly onWhere: (where: Where) => void;
}

export function ChoiceFields({ overview, choices, where, onChoices, onRows, onWhere }: ChoiceFieldsProps) {
  const t = useTexts();
  const scopes = scopesOf(overview.tables);
  const byValue = new Map<string, Scope>(scopes.flatMap(({ whole, sections }) => [whole, ...sections].map(({ value, scope }) => [value, scope] as const)));
  const several = scopes.length > 1;
  const rows = choices.scope.kind === "rows" ? choices.scope.rows.length : 0;

  return (
    <div className="choices-fields">
      <Field label={t.narrative.scope}>
        <Select
          value={scopeValue(choices.scope)}
          onValue={(value) => {
            const scope = byValue.get(value);
            if (scope === undefined) onRows();
            else onChoices({ scope });
          }}
        >
          {scopes.map(({ table, whole, sections }) => (
            <optgroup key={table} label={table}>
              <option value={whole.value}>{several ? t.narrative.wholeTableOf(table) : t.narrative.wholeTable}</option>
              {sections.map(({ value, section }) => (
                <option key={value} value={value}>
                  {t.narrative.section(section)}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={ROWS}>{rows > 0 ? t.narrative.selectedCount(rows) : t.narrative.selectedRows}</option>
        </Select>
      </Field>
      <Field label={t.narrative.where}>
        <Select value={whereValue(where)} onValue={(value) => onWhere(whereOf(value))}>
          {overview.blocks.map(({ id, place }) => (
            <option key={id} value={whereValue({ kind: "block", id })}>
              {t.narrative.whereBlock(placeText(place))}
            </option>
          ))}
          <option value="sheet">{t.narrative.whereSheet}</option>
          <option value="selection">{t.narrative.whereSelection}</option>
          <option value="word">{t.narrative.whereWord}</option>
        </Select>
      </Field>
      <StyleFields style={choices.style} length={choices.length} onChange={onChoices} />
    </div>
  );
}
