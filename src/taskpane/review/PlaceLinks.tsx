/** An entry's places as links, sheet by sheet: one goes to its cell, the last selects them all. */
import { useState } from "react";
import type { CellSpan } from "../../review";
import { selectsSeveral } from "../host";
import { placesOf } from "./entries";
import { placeName, shortPlace } from "./places";
import { useReviewTexts } from "./use-texts";

/** A total of sixty rows has sixty-one places: the first ones say enough. */
const SHOWN = 8;

export function PlaceLinks({ spans, onGo }: { spans: readonly CellSpan[]; onGo: (at?: number) => void }) {
  const t = useReviewTexts();
  const [whole, setWhole] = useState(false);
  const sheets = placesOf(spans);
  const all = sheets.reduce((sum, { links }) => sum + links.length, 0);
  if (all === 0) return null;
  let room = whole ? all : SHOWN;
  const drawn = sheets.flatMap(({ sheet, links }) => {
    const shown = links.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ sheet, shown }];
  });
  return (
    <div className="review-places" role="group" aria-label={t.finding.places}>
      {drawn.map(({ sheet, shown }, i) => (
        <div key={sheet} className="review-sheet">
          <span className="review-sheet-name" lang="vi">
            {sheet}
          </span>
          {shown.map(({ span, at }) => (
            <button key={at} type="button" className="chip chip-link" aria-label={t.finding.goTo(placeName(span, t))} title={t.finding.goTo(placeName(span, t))} onClick={() => onGo(at)}>
              {shortPlace(span, t)}
            </button>
          ))}
          {i === drawn.length - 1 && all > SHOWN && !whole && (
            <button type="button" className="chip chip-link chip-quiet" onClick={() => setWhole(true)}>
              {t.finding.more(all - SHOWN)}
            </button>
          )}
          {i === drawn.length - 1 && all > 1 && selectsSeveral() && (
            <button type="button" className="chip chip-link chip-quiet" onClick={() => onGo()}>
              {t.finding.all(all)}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
