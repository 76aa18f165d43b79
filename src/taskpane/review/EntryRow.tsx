/** One entry of the list: class as icon and word, where, what kind, and its sentence. A click selects its cells. */
import { memo } from "react";
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import type { Entry } from "./entries";
import { placesOf } from "./entries";
import { LOOK } from "./looks";
import { shortPlace } from "./places";
import { useReviewTexts } from "./use-texts";

export interface EntryRowProps {
  readonly entry: Entry;
  readonly open: boolean;
  /** The list's one stop for the Tab key. */
  readonly tabStop: boolean;
  /** "vừa kiểm lại 14:05"; "" where an edit did not touch it. */
  readonly rechecked: string;
  readonly onChoose: (entry: Entry) => void;
}

/** More places than these are in the opened entry. */
const SHOWN = 3;

export const EntryRow = memo(function EntryRow({ entry, open, tabStop, rechecked, onChoose }: EntryRowProps) {
  const t = useReviewTexts();
  // Shown as what it was found to be; that it was dismissed says the heading above it.
  const { icon, tone } = LOOK[entry.finding?.class ?? entry.category];
  // The opened entry says it with who had dismissed it, and why.
  const returned = entry.finding?.state === "returned" && !open;
  const links = placesOf(entry.spans).flatMap((sheet) => sheet.links);
  const where = `${links.slice(0, SHOWN).map(({ span }) => shortPlace(span, t)).join(", ")}${links.length > SHOWN ? "…" : ""}`;
  return (
    <div className={classes("row", open && "row-selected")}>
      <button type="button" data-row={entry.id} tabIndex={tabStop ? 0 : -1} aria-expanded={open} aria-keyshortcuts="Enter J K" className="review-row" onClick={() => onChoose(entry)}>
        <span className={classes("review-row-icon", `tone-${tone}`)}>
          <Icon name={icon} />
        </span>
        <span className="review-row-text">
          <span className="off-screen">{t.category[entry.category]}: </span>
          <span className="review-row-head">
            <span className="review-row-fault">{t.fault[entry.fault]}</span>
            <span className="review-row-where">{where}</span>
          </span>
          <span lang="vi" className="review-row-message">
            {entry.message}
          </span>
          {(returned || rechecked !== "") && (
            <span className="review-row-notes">
              {returned && <span className="review-note tone-warning">{t.finding.returned}</span>}
              {rechecked !== "" && <span className="review-note">{rechecked}</span>}
            </span>
          )}
        </span>
        <span className="review-row-chevron">
          <Icon name={open ? "chevronDown" : "chevronRight"} />
        </span>
      </button>
    </div>
  );
});
