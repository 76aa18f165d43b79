/** What stands in the place of the list when it is empty: all is well and why one may believe it, nothing to compare, or a filter too narrow. */
import { Button } from "@fluentui/react-components";
import { Icon } from "../parts/Icon";
import { ScopeParts } from "./ScopeParts";
import type { BookCheck } from "./api";
import { useReviewTexts } from "./use-texts";

export function NothingOpen({ check, dismissed }: { check: BookCheck; dismissed: number }) {
  const t = useReviewTexts();
  const compared = check.counts.relations > 0;
  return (
    <div className="review-clean" tabIndex={0} role="region" aria-label={t.list}>
      <p className="review-clean-title">
        {compared && (
          <span className="strip-icon tone-success">
            <Icon name="met" />
          </span>
        )}
        {!compared ? t.clean.nothing : dismissed > 0 ? t.clean.allHandled : t.clean.title}
      </p>
      {dismissed > 0 && <p className="review-body">{t.clean.handled(dismissed)}</p>}
      <p className="review-body">{compared ? t.clean.body : t.clean.nothingBody}</p>
      <ScopeParts check={check} />
    </div>
  );
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useReviewTexts();
  return (
    <div className="results-empty">
      <span className="results-empty-title">{t.empty}</span>
      <span className="results-hint">{t.emptyHint}</span>
      <Button size="small" onClick={onClear}>
        {t.clear}
      </Button>
    </div>
  );
}
