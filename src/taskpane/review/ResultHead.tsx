/** Above the results: the summary, what was looked at, whether it is signed, the counts, search and place. */
import { Button } from "@fluentui/react-components";
import { forwardRef } from "react";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import type { MenuEntry } from "../parts/Menu";
import { Input, Select, Switch } from "../parts/controls";
import { classes } from "../parts/classes";
import { CategoryStrip } from "./CategoryStrip";
import { ScopeParts } from "./ScopeParts";
import type { BookCheck } from "./api";
import type { Category, Filter, Home } from "./entries";
import { clockText, momentText } from "./moments";
import { homeName, signatureText } from "./places";
import type { Personal } from "./use-personal";
import { useReviewTexts } from "./use-texts";

export interface ResultHeadProps {
  readonly check: BookCheck;
  readonly summary: string;
  readonly counts: Readonly<Record<Category, number>>;
  readonly homes: readonly { readonly sheet: string; readonly homes: readonly Home[] }[];
  readonly filter: Filter;
  readonly recheckedAt: string | null;
  readonly personal: Personal;
  readonly menu: readonly MenuEntry[];
  /** The list stands below; where it is empty, what was looked at stands in its place. */
  readonly listed: boolean;
  readonly onFilter: (filter: Filter) => void;
}

export const ResultHead = forwardRef<HTMLHeadingElement, ResultHeadProps>(function ResultHead({ check, summary, counts, homes, filter, recheckedAt, personal, menu, listed, onFilter }, heading) {
  const t = useReviewTexts();
  const { signature } = check;
  // One wrong figure breaks several relations: the two counts are said together, or they would seem to contradict.
  const apart = check.counts.inconsistent + check.counts.review;
  const gathered = check.findings.length;
  return (
    <div className="review-head">
      <div className="review-top">
        <h2 ref={heading} tabIndex={-1} className="check-title">
          {unbroken(summary)}
        </h2>
        <Menu label={t.menu} icon="more" size="small" entries={menu} />
      </div>
      {gathered > 0 && gathered !== apart && <p className="review-line">{unbroken(t.gathered(apart, gathered))}</p>}
      <details className="review-scope">
        <summary>
          {t.scope.title(check.parts.length)}
          {check.notChecked.length > 0 && <span className="tone-warning"> · {t.scope.notChecked(check.notChecked.length)}</span>}
          {recheckedAt !== null && <span> · {t.watch.rechecked(clockText(recheckedAt))}</span>}
        </summary>
        <div className="review-scope-body" tabIndex={0} role="region" aria-label={t.scope.title(check.parts.length)}>
          <p className="review-line">{t.checkedAt(momentText(check.at))}</p>
          <p className="review-line">{check.last === null ? t.noLast : t.last(momentText(check.last.at), check.last.by)}</p>
          <Switch checked={personal.watching} label={t.watch.label} onChecked={(watching) => personal.keep({ watching })} />
          {listed && <ScopeParts check={check} />}
        </div>
      </details>
      {signature !== null && (
        <p className="review-signature">
          <span className={classes("foot-icon", signature.unchanged ? "tone-success" : "tone-warning")}>
            <Icon name={signature.unchanged ? "met" : "warning"} />
          </span>
          <span>{signatureText(signature, t)}</span>
        </p>
      )}
      {check.counts.relations > 0 && (
        <>
          <CategoryStrip counts={counts} chosen={filter.categories} onChoose={(categories) => onFilter({ ...filter, categories })} />
          <div className="review-find">
            <Input
              type="search"
              value={filter.query}
              placeholder={t.search}
              aria-label={t.search}
              before={<Icon name="search" />}
              after={
                filter.query === "" ? undefined : (
                  <Button type="button" appearance="transparent" size="small" icon={<Icon name="dismiss" />} aria-label={t.clearSearch} onClick={() => onFilter({ ...filter, query: "" })} />
                )
              }
              onValue={(query) => onFilter({ ...filter, query })}
              onKeyDown={(event) => {
                if (event.key === "Escape" && filter.query !== "") onFilter({ ...filter, query: "" });
              }}
            />
            {(homes.length > 1 || (homes[0]?.homes.length ?? 0) > 1) && <PlaceChoice homes={homes} place={filter.place} onPlace={(place) => onFilter({ ...filter, place })} />}
          </div>
        </>
      )}
    </div>
  );
});

/** A number stays beside its word: "4 sai". */
const unbroken = (text: string) => text.replace(/(\d) /g, "$1\u00a0");

function PlaceChoice({ homes, place, onPlace }: { homes: ResultHeadProps["homes"]; place: string; onPlace: (place: string) => void }) {
  const t = useReviewTexts();
  const known = homes.some(({ sheet, homes: own }) => sheet === place || own.some(({ key }) => key === place));
  return (
    <Select aria-label={t.place} value={place} onValue={onPlace}>
      <option value="">{t.everywhere}</option>
      {homes.map(({ sheet, homes: own }) => [
        (own.length > 1 || own[0]?.table === "") && (
          <option key={sheet} value={sheet}>
            {t.sheet(sheet)}
          </option>
        ),
        ...own.filter(({ table }) => table !== "").map((home) => (
          <option key={home.key} value={home.key}>
            {homeName(home, t)}
          </option>
        )),
      ])}
      {/* Its last finding is gone, the choice still holds. */}
      {place !== "" && !known && <option value={place}>{place.split("\n").reverse().join(" · ")}</option>}
    </Select>
  );
}
