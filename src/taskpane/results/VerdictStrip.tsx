/** The counts of verdicts as toggles, worst first: what is pressed is what the list shows. */
import { Icon } from "../parts/Icon";
import { VERDICT_LOOK } from "../parts/VerdictMark";
import { useTexts } from "../texts";
import { GROUPS, UNMET, isUnmetOnly, toggleGroup } from "./result-list";
import type { Group } from "./result-list";
import { classes } from "../parts/classes";

export function VerdictStrip({ counts, groups, onChange }: { counts: Readonly<Record<Group, number>>; groups: readonly Group[]; onChange: (groups: readonly Group[]) => void }) {
  const t = useTexts();
  // "Không đạt" always stands there: that there is none of it is what people look for first.
  const shown = GROUPS.filter((group) => group === "missed" || counts[group] > 0 || groups.includes(group));
  const unmet = UNMET.filter((group) => counts[group] > 0);
  const unmetCount = unmet.reduce((sum, group) => sum + counts[group], 0);
  return (
    <div role="group" aria-label={t.results.groups} className="strip">
      {unmet.length > 1 && (
        <button
          type="button"
          aria-pressed={isUnmetOnly(groups)}
          aria-label={t.results.group(t.results.unmet, unmetCount)}
          className={classes("chip", isUnmetOnly(groups) && "chip-pressed")}
          onClick={() => onChange(isUnmetOnly(groups) ? [] : UNMET)}
        >
          {t.results.unmet}
          <span className="strip-number">{unmetCount}</span>
        </button>
      )}
      {shown.map((group) => {
        const pressed = groups.includes(group) && !isUnmetOnly(groups);
        const { icon, tone } = VERDICT_LOOK[group];
        return (
          <button
            key={group}
            type="button"
            aria-pressed={pressed}
            aria-label={t.results.group(t.verdict[group], counts[group])}
            className={classes("chip", pressed && "chip-pressed")}
            onClick={() => onChange(toggleGroup(isUnmetOnly(groups) ? [] : groups, group))}
          >
            <span className={classes("strip-icon", `tone-${tone}`, pressed && "chip-pressed-icon")}>
              <Icon name={icon} />
            </span>
            {t.verdict[group]}
            <span className="strip-number">{counts[group]}</span>
          </button>
        );
      })}
    </div>
  );
}
