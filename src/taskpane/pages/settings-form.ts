/** The settings page's fields as text, and back to the settings that the workbook keeps. */
import type { Settings } from "../../jobs";
import type { HouseStyle, Length } from "../../narrative";
import type { Period } from "../../plan";

export interface SettingsForm {
  readonly style: HouseStyle;
  readonly length: Length;
  /** "" = as the style says. */
  readonly decimals: string;
  readonly leadingZero: boolean;
  readonly nearlyMet: boolean;
  /** "" = read from the headers. */
  readonly period: "" | Period["kind"];
  /** Months elapsed, where the kind does not fix them. */
  readonly months: string;
  readonly year: string;
}

const FIXED_MONTHS: Partial<Record<Period["kind"], number>> = { year: 12, half: 6, "nine-months": 9 };

export function toForm({ policy, style, length, percentDecimals, leadingZero }: Settings): SettingsForm {
  return {
    style,
    length,
    decimals: percentDecimals === null ? "" : String(percentDecimals),
    leadingZero,
    nearlyMet: policy.nearlyMet,
    period: policy.period?.kind ?? "",
    months: String(policy.period?.months ?? 12),
    year: typeof policy.period?.year === "number" ? String(policy.period.year) : "",
  };
}

/** An empty year is read from the headers; another must be plausible. */
export function isYearValid({ period, year }: SettingsForm): boolean {
  return period === "" || year.trim() === "" || (/^\d{4}$/.test(year.trim()) && Number(year) >= 1990 && Number(year) <= 2100);
}

export function fromForm(form: SettingsForm): Settings {
  return {
    style: form.style,
    length: form.length,
    percentDecimals: form.decimals === "" ? null : Number(form.decimals),
    leadingZero: form.leadingZero,
    policy: { nearlyMet: form.nearlyMet, period: form.period === "" ? null : periodOf(form, form.period) },
  };
}

function periodOf({ months, year }: SettingsForm, kind: Period["kind"]): Settings["policy"]["period"] {
  const elapsed = FIXED_MONTHS[kind] ?? Number(months);
  return { kind, months: kind === "quarter" ? Math.ceil(elapsed / 3) * 3 : elapsed, ...(year.trim() === "" ? {} : { year: Number(year) }) };
}
