/** The list of findings or of relations that hold: each opens to its equation, its places and a proposal. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Icon } from "../parts/Icon";
import { classes } from "../parts/classes";
import { placeName } from "./copy-list";
import type { Chosen, Entry, Spot } from "./entries";
import { LOOK } from "./looks";
import { useCheckTexts } from "./use-texts";

/** Hundreds of relations may hold: they are drawn a page at a time. */
const PAGE = 100;

export interface EntryListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly chosen: Chosen | null;
  readonly onChoose: (entry: Entry, spot?: Spot | null) => void;
}

export function EntryList({ label, entries, chosen, onChoose }: EntryListProps) {
  const t = useCheckTexts();
  const [pages, setPages] = useState(1);
  const at = entries.findIndex((entry) => entry.id === chosen?.entry.id);
  const drawn = entries.slice(0, Math.max(pages * PAGE, at + 2));
  const left = entries.length - drawn.length;
  return (
    <>
      <ul className="check-entries" aria-label={label} title={t.keys}>
        {drawn.map((entry, i) => (
          <EntryItem key={entry.id} entry={entry} chosen={i === at ? chosen : null} tabStop={i === Math.max(0, at)} onChoose={onChoose} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setPages(Math.ceil(drawn.length / PAGE) + 1)}>
          {t.more(Math.min(PAGE, left))}
        </Button>
      )}
    </>
  );
}

interface EntryItemProps {
  readonly entry: Entry;
  readonly chosen: Chosen | null;
  /** The Tab key stops at one entry; J, K and the arrows lead on. */
  readonly tabStop: boolean;
  readonly onChoose: EntryListProps["onChoose"];
}

function EntryItem({ entry, chosen, tabStop, onChoose }: EntryItemProps) {
  const t = useCheckTexts();
  const { icon, tone } = LOOK[entry.tone];
  const first = entry.spots[0];
  return (
    <li className={classes("check-entry", chosen !== null && "check-open")}>
      <button type="button" data-item={entry.id} tabIndex={tabStop ? 0 : -1} aria-expanded={chosen !== null} className="check-item" onClick={() => onChoose(entry)}>
        <span className={classes("check-item-icon", `tone-${tone}`)}>
          <Icon name={icon} />
        </span>
        <span className="check-item-text">
          <strong>{t.tone[entry.tone]}</strong>
          {first !== undefined && <span className="check-where"> · {placeName(first, t)}</span>}
          <span lang="vi" className="check-message">
            {entry.message}
          </span>
        </span>
      </button>
      {chosen !== null && (
        <div className="check-details">
          <div role="group" aria-label={t.equation}>
            {entry.formulas.map((formula) => (
              <p key={formula} className="check-formula">
                {formula}
              </p>
            ))}
          </div>
          {entry.proposal !== null && (
            <p className="check-proposal">
              <strong>{t.proposal(entry.proposal.from, entry.proposal.to)}</strong> <span lang="vi">{entry.proposal.reason}</span>
            </p>
          )}
          <ul className="check-places" aria-label={t.places}>
            {entry.spots.map((spot, i) => (
              <li key={i}>
                <button type="button" className="chip chip-link" aria-current={chosen.spot === spot ? "true" : undefined} aria-label={t.goTo(placeName(spot, t), spot.said)} onClick={() => onChoose(entry, spot)}>
                  {short(spot.said)} <span className="check-where">{placeName(spot, t)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

const LONG = 24;

function short(said: string): string {
  return said.length > LONG ? `${said.slice(0, LONG)}…` : said;
}
