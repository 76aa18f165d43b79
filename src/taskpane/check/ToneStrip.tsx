/** The counts as toggles, worst first; they are the legend of the marks at the same time. */
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import { TONES } from "./entries";
import type { Entry, Tone } from "./entries";
import { LOOK } from "./looks";
import { useCheckTexts } from "./use-texts";

export function ToneStrip({ entries, chosen, onChoose }: { entries: readonly Entry[]; chosen: Tone | null; onChoose: (tone: Tone | null) => void }) {
  const t = useCheckTexts();
  const count = (tone: Tone) => entries.filter((entry) => entry.tone === tone).length;
  // "Sai" always stands there: that there is none of it is what people look for first.
  const shown = TONES.filter((tone) => tone === "wrong" || count(tone) > 0);
  return (
    <div role="group" aria-label={t.filter} className="strip">
      {shown.map((tone) => (
        <button
          key={tone}
          type="button"
          aria-pressed={chosen === tone}
          aria-label={t.toneCount(t.tone[tone], count(tone))}
          className={classes("chip", chosen === tone && "chip-pressed")}
          onClick={() => onChoose(chosen === tone ? null : tone)}
        >
          <span className={classes("strip-icon", `tone-${LOOK[tone].tone}`, chosen === tone && "chip-pressed-icon")}>
            <Icon name={LOOK[tone].icon} />
          </span>
          <span className={classes("check-legend", `check-${tone}`)}>{t.tone[tone]}</span>
          <span className="strip-number">{count(tone)}</span>
        </button>
      ))}
    </div>
  );
}
