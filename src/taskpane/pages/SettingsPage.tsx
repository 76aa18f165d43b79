/** "Thiết lập": the office's choices, kept in the workbook. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Settings } from "../../jobs";
import { StyleFields } from "../narrative/StyleFields";
import { SubPage } from "../parts/SubPage";
import type { PaneActions } from "../state/use-pane";
import { Field } from "../parts/Field";
import { Input, Select, Switch } from "../parts/controls";
import { useTexts } from "../texts";
import { fromForm, isYearValid, toForm } from "./settings-form";
import type { SettingsForm } from "./settings-form";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTERS = [3, 6, 9, 12];

export function SettingsPage({ settings, busy, actions, onClose }: { settings: Settings; busy: boolean; actions: PaneActions; onClose: () => void }) {
  const t = useTexts();
  const [form, setForm] = useState<SettingsForm>(() => toForm(settings));
  const year = useRef<HTMLInputElement>(null);
  const set = (change: Partial<SettingsForm>) => setForm((was) => ({ ...was, ...change }));
  const save = async () => {
    if (!isYearValid(form)) return year.current?.focus();
    if (await actions.saveSettings(fromForm(form))) onClose();
  };
  return (
    <SubPage
      title={t.settings.title}
      onBack={onClose}
      onSubmit={() => void save()}
      footer={
        <Button type="submit" appearance="primary" disabled={busy}>
          {t.settings.save}
        </Button>
      }
    >
      <p className="settings-hint">{t.settings.body}</p>
      <fieldset className="settings-group">
        <legend className="settings-legend">{t.settings.writing}</legend>
        <div className="settings-pair">
          <StyleFields style={form.style} length={form.length} onChange={set} />
        </div>
        <Field label={t.settings.decimals}>
          <Select value={form.decimals} onValue={(value) => set({ decimals: value })}>
            <option value="">{t.settings.decimalsAuto}</option>
            {[0, 1, 2].map((n) => (
              <option key={n} value={n}>
                {t.settings.decimalsCount(n)}
              </option>
            ))}
          </Select>
        </Field>
        <Switch checked={form.leadingZero} label={t.settings.leadingZero} onChecked={(checked) => set({ leadingZero: checked })} />
      </fieldset>
      <fieldset className="settings-group">
        <legend className="settings-legend">{t.settings.judging}</legend>
        <Switch checked={form.nearlyMet} label={t.settings.nearlyMet} onChecked={(checked) => set({ nearlyMet: checked })} />
        <Field label={t.settings.period}>
          <Select value={form.period} onValue={(value) => set({ period: value as SettingsForm["period"] })}>
            <option value="">{t.settings.periodAuto}</option>
            {(["month", "quarter", "half", "nine-months", "year"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t.settings.periods[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {form.period !== "" && (
          <div className="settings-pair">
            {(form.period === "month" || form.period === "quarter") && (
              <Field label={form.period === "month" ? t.settings.month : t.settings.quarter}>
                <Select value={form.period === "month" ? form.months : String(Math.ceil(Number(form.months) / 3) * 3)} onValue={(value) => set({ months: value })}>
                  {(form.period === "month" ? MONTHS : QUARTERS).map((months) => (
                    <option key={months} value={months}>
                      {form.period === "month" ? months : months / 3}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Field label={t.settings.year} problem={isYearValid(form) ? undefined : t.settings.badYear}>
              <Input ref={year} inputMode="numeric" maxLength={4} placeholder={t.settings.periodAuto} value={form.year} onValue={(value) => set({ year: value })} />
            </Field>
          </div>
        )}
      </fieldset>
    </SubPage>
  );
}
