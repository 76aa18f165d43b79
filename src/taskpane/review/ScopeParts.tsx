/** What was looked at, part by part with its relations, and what could not be checked and why. */
import { Icon } from "../parts/Icon";
import type { BookCheck } from "./api";
import { useReviewTexts } from "./use-texts";

/** Forty sheets have more parts than anyone reads here. */
const SHOWN = 40;

export function ScopeParts({ check }: { check: BookCheck }) {
  const t = useReviewTexts();
  return (
    <>
      <ul className="review-parts">
        {check.parts.slice(0, SHOWN).map(({ kind, name, sheet, relations }, i) => (
          <li key={i} className="review-part">
            <span>{t.scope.part(t.scope.kind[kind], name, sheet)}</span>
            <span className="review-part-count">{t.scope.relations(relations)}</span>
          </li>
        ))}
        {check.parts.length > SHOWN && <li>{t.scope.more(check.parts.length - SHOWN)}</li>}
      </ul>
      {check.notChecked.length > 0 && (
        <>
          <h3 className="review-subtitle">{t.scope.notCheckedTitle}</h3>
          <ul className="found-problems" lang="vi">
            {check.notChecked.map((sentence) => (
              <li key={sentence} className="found-problem">
                <span className="found-icon tone-warning">
                  <Icon name="warning" />
                </span>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
