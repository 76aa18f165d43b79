/** The counts as toggles, worst first: what is pressed is what the list shows. */
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import { CATEGORIES } from "./entries";
import type { Category } from "./entries";
import { LOOK } from "./looks";
import { useReviewTexts } from "./use-texts";

export interface CategoryStripProps {
  readonly counts: Readonly<Record<Category, number>>;
  readonly chosen: readonly Category[];
  readonly onChoose: (chosen: readonly Category[]) => void;
}

export function CategoryStrip({ counts, chosen, onChoose }: CategoryStripProps) {
  const t = useReviewTexts();
  // "Sai" always stands there: that there is none of it is what people look for first.
  const shown = CATEGORIES.filter((category) => category === "wrong" || counts[category] > 0 || chosen.includes(category));
  return (
    <div role="group" aria-label={t.filter} className="strip">
      {shown.map((category) => {
        const pressed = chosen.includes(category);
        const { icon, tone } = LOOK[category];
        return (
          <button
            key={category}
            type="button"
            aria-pressed={pressed}
            aria-label={t.categoryCount(t.category[category], counts[category])}
            className={classes("chip", pressed && "chip-pressed")}
            onClick={() => onChoose(pressed ? chosen.filter((one) => one !== category) : [...chosen, category])}
          >
            <span className={classes("strip-icon", `tone-${tone}`, pressed && "chip-pressed-icon")}>
              <Icon name={icon} />
            </span>
            {t.category[category]}
            <span className="strip-number">{counts[category]}</span>
          </button>
        );
      })}
    </div>
  );
}
