/** What the other rooms left unread: changes, percentages of targets, shares and averages whose other figures stand in clauses of their own. They are confirmed where they hold; hardly ever is one asked about. */
import type { ReadReport } from "../../claims/read";
import { confirming, type Draft } from "../draft";
import { looseChange } from "./changes";
import { loosePlan } from "./plans";
import { looseAverage, looseMultiple, looseShare } from "./shares";
import { judgedIn, seenIn } from "./view";

/** Relations of the figures that `told` does not judge yet. */
export function looseRelations(report: ReadReport, told: readonly Draft[]): Draft[] {
  const judged = judgedIn(told);
  const found = report.paragraphs.flatMap((read) => {
    const { content, section } = read.paragraph;
    if (content.low.includes("\t") || read.readings.length < 2 || !read.readings.some((r) => !judged.has(r.figure.id))) return [];
    const all = seenIn(read);
    const words = `${content.low.slice(0, 200)} ${section.title}`;
    return all.flatMap((seen, at): Draft[] => {
      if (judged.has(seen.figure.id)) return [];
      const plans = loosePlan(all, at, judged);
      if (plans.length > 0) return plans;
      for (const one of [looseChange, looseShare, looseMultiple]) {
        const drafts = one(all, at);
        if (drafts.length > 0) return drafts;
      }
      return looseAverage(all, at, words);
    });
  });
  return found.map(confirming);
}
