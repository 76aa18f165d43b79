/** What the other rooms left unread: changes, percentages of targets, shares and averages whose other figures stand in clauses of their own. They are confirmed where they hold; hardly ever is one asked about. */
import type { ReadReport } from "../../claims/read";
import { confirming, judgedIn, type Draft } from "../draft";
import { looseChange } from "./changes";
import { datedChange, datedIn, type Dated } from "./dated";
import { sharesOfCount } from "./ofCount";
import { loosePlan } from "./plans";
import { looseAverage, looseMultiple, looseShare } from "./shares";
import { seenIn } from "./view";

/** Values of paragraphs in front that a change may be measured from. */
const MOST_ABOVE = 12;

/** Relations of the figures that `told` does not judge yet. */
export function looseRelations(report: ReadReport, told: readonly Draft[]): Draft[] {
  const judged = judgedIn(told);
  let above: readonly Dated[] = [];
  let part = -1;
  const found = report.paragraphs.flatMap((read) => {
    const { content, section } = read.paragraph;
    if (section.id !== part) above = [];
    part = section.id;
    if (content.low.includes("\t") || read.readings.length === 0) return [];
    const all = seenIn(read);
    const inFront = above;
    above = [...above, ...datedIn(all, section.year)].slice(-MOST_ABOVE);
    if (all.length < 2 && inFront.length === 0) return [];
    const words = `${content.low.slice(0, 200)} ${section.title}`;
    const ofCounts = all.flatMap((_, at) => sharesOfCount(all, at, judged));
    const rest = all.flatMap((seen, at): Draft[] => {
      if (judged.has(seen.figure.id)) return [];
      const plans = loosePlan(all, at, judged);
      if (plans.length > 0) return plans;
      const dated = datedChange(all, at, inFront, section.year, content.low);
      if (dated.length > 0) return dated;
      for (const one of [looseChange, looseShare, looseMultiple]) {
        const drafts = one(all, at);
        if (drafts.length > 0) return drafts;
      }
      return looseAverage(all, at, words);
    });
    return [...ofCounts, ...rest];
  });
  return found.map(confirming);
}
