/** One indicator in the list: name, figures, bar, achievement and verdict; a click goes to its cell. */
import { memo } from "react";
import type { Indicator } from "../../plan";
import { NOTHING, achievementText, figureText, judgedQuantity, withUnit } from "../format";
import { Icon } from "../parts/Icon";
import { Tooltip } from "../parts/Tooltip";
import { VERDICT_LOOK, VerdictMark } from "../parts/VerdictMark";
import { useTexts } from "../texts";
import type { Texts } from "../texts";
import { BulletBar } from "./BulletBar";
import { bulletOf } from "./bullet";
import { classes } from "../parts/classes";

/** Deeper levels step in, but not so far that the name has no room. */
const INDENT_PX = 8;
const DEEPEST = 3;

export interface ResultRowProps {
  readonly indicator: Indicator;
  readonly name: string;
  readonly level: number;
  readonly selected: boolean;
  readonly open: boolean;
  /** The list's one stop for the Tab key. */
  readonly tabStop: boolean;
  readonly onGo: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

export const ResultRow = memo(function ResultRow({ indicator, name, level, selected, open, tabStop, onGo, onToggle }: ResultRowProps) {
  const t = useTexts();
  const { tone } = VERDICT_LOOK[indicator.verdict];
  const bullet = bulletOf(indicator);
  const achieved = indicator.assessments.map((a) => achievementText(a, indicator.unitText, t.details.point)).filter((text) => text !== null);
  const indent = Math.min(level, DEEPEST) * INDENT_PX;
  return (
    <div className={classes("row", selected && "row-selected")}>
      <Tooltip text={indicator.fullName} whenCut>
        {({ ref, ...hover }) => (
          <button
            type="button"
            data-row={indicator.id}
            tabIndex={tabStop ? 0 : -1}
            aria-current={selected ? "true" : undefined}
            aria-keyshortcuts="Enter ArrowRight"
            className="row-main"
            style={indent === 0 ? undefined : { paddingLeft: `${12 + indent}px` }}
            onClick={() => onGo(indicator.id)}
            {...hover}
          >
            <span className="row-what">
              <span ref={ref} className={classes("row-name", indicator.main && "row-strong")}>
                {name}
              </span>
              <span className="row-figures">{figuresOf(indicator, t)}</span>
            </span>
            <span className="row-how">
              {achieved.map((text, at) => (
                <span key={at} className="row-achieved">
                  {text}
                </span>
              ))}
              <span className="row-verdict">
                <VerdictMark verdict={indicator.verdict} overridden={indicator.override !== null} />
              </span>
            </span>
            {bullet !== null && (
              <span className="row-bar">
                <BulletBar bullet={bullet} tone={tone} />
              </span>
            )}
          </button>
        )}
      </Tooltip>
      <button type="button" tabIndex={tabStop ? 0 : -1} aria-expanded={open} aria-label={t.results.open(name)} className="row-open" onClick={() => onToggle(indicator.id)}>
        <Icon name={open ? "chevronDown" : "chevronRight"} />
      </button>
    </div>
  );
});

/** "132.900 / KH 204.500 · 207.600 triệu đồng" */
function figuresOf(indicator: Indicator, t: Texts): string {
  const actual = figureText(judgedQuantity(indicator));
  const targets = indicator.assessments.map(({ target }) => figureText(target)).filter((text) => text !== NOTHING);
  if (targets.length === 0) return withUnit(actual, indicator.unitText);
  return `${actual} / ${t.results.plan} ${withUnit(targets.join(" · "), indicator.unitText)}`;
}
