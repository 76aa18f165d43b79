/** A verdict as icon and word: never colour alone. */
import type { Verdict } from "../../plan";
import { useTexts } from "../texts";
import { Icon } from "./Icon";
import type { IconName } from "./Icon";
import { classes } from "./classes";

export type Tone = "danger" | "warning" | "success" | "neutral";

export const VERDICT_LOOK: Readonly<Record<Verdict, { icon: IconName; tone: Tone }>> = {
  missed: { icon: "missed", tone: "danger" },
  "at-risk": { icon: "warning", tone: "warning" },
  "behind-pace": { icon: "clock", tone: "warning" },
  "nearly-met": { icon: "nearlyMet", tone: "warning" },
  "on-pace": { icon: "met", tone: "success" },
  met: { icon: "met", tone: "success" },
  exceeded: { icon: "exceeded", tone: "success" },
  "no-target": { icon: "unjudged", tone: "neutral" },
  "no-data": { icon: "unjudged", tone: "neutral" },
  "not-judged": { icon: "unjudged", tone: "neutral" },
};

export function VerdictMark({ verdict, overridden = false }: { verdict: Verdict; overridden?: boolean }) {
  const t = useTexts();
  const { icon, tone } = VERDICT_LOOK[verdict];
  return (
    <span className={classes("verdict-mark", `tone-${tone}`)}>
      <Icon name={icon} className="verdict-icon" />
      {t.verdict[verdict]}
      {overridden && <span title={t.results.overridden}>*</span>}
    </span>
  );
}
