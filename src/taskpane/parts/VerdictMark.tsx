/** A verdict as icon and word: never colour alone. */
import type { Verdict } from "../../plan";
import { groupOf } from "../results/result-list";
import type { Group } from "../results/result-list";
import { useTexts } from "../texts";
import { Icon } from "./Icon";
import type { IconName } from "./Icon";
import { classes } from "./classes";

export type Tone = "danger" | "warning" | "success" | "neutral";

export const GROUP_LOOK: Readonly<Record<Group, { icon: IconName; tone: Tone }>> = {
  missed: { icon: "missed", tone: "danger" },
  "at-risk": { icon: "warning", tone: "warning" },
  "behind-pace": { icon: "clock", tone: "warning" },
  "nearly-met": { icon: "nearlyMet", tone: "warning" },
  "on-pace": { icon: "met", tone: "success" },
  met: { icon: "met", tone: "success" },
  exceeded: { icon: "exceeded", tone: "success" },
  unjudged: { icon: "unjudged", tone: "neutral" },
};

export function VerdictMark({ verdict, overridden = false }: { verdict: Verdict; overridden?: boolean }) {
  const t = useTexts();
  const { icon, tone } = GROUP_LOOK[groupOf(verdict)];
  return (
    <span className={classes("verdict-mark", `tone-${tone}`)}>
      <Icon name={icon} className="verdict-icon" />
      {t.verdict[verdict]}
      {overridden && <span title={t.results.overridden}>*</span>}
    </span>
  );
}
