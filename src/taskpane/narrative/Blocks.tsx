/** The texts that stand in the workbook already: where, whether they are still right, and the button that updates them. */
import { Button } from "@fluentui/react-components";
import type { BlockState } from "../../jobs";
import { Icon } from "../parts/Icon";
import type { PaneActions } from "../state/use-pane";
import { useTexts } from "../texts";
import { placeText } from "./scope";
import { classes } from "../parts/classes";

export interface BlocksProps {
  readonly blocks: readonly BlockState[];
  /** Figures have changed since the blocks were compared with them. */
  readonly changed: boolean;
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly onUpdate: (block: BlockState) => void;
}

export function Blocks({ blocks, changed, busy, actions, onUpdate }: BlocksProps) {
  const t = useTexts();
  return (
    <ul className="blocks-list" aria-label={t.narrative.blocks}>
      {blocks.map((block) => {
        const place = placeText(block.place);
        const stale = block.stale.length > 0;
        const told = [...(stale ? [t.narrative.blockStale(block.stale.length)] : []), ...(block.edited.length > 0 ? [t.narrative.blockEdited(block.edited.length)] : [])];
        return (
          <li key={block.id} className="blocks-block">
            <span className="blocks-state">
              <button type="button" className="blocks-place" aria-label={t.narrative.goToBlock(place)} onClick={() => actions.goTo(block.place)}>
                {place}
              </button>
              <span className={classes("blocks-icon", stale || changed ? "tone-warning" : "tone-success")}>
                <Icon name={stale ? "warning" : changed ? "info" : "met"} />
              </span>
              {told.length > 0 ? told.join(", ") : changed ? t.narrative.blockUnsure : t.narrative.blockFresh}
            </span>
            {stale && (
              <Button size="small" className="blocks-button" icon={<Icon name="sync" />} aria-label={t.narrative.updateBlockAt(place)} disabled={busy} onClick={() => onUpdate(block)}>
                {t.narrative.updateBlock}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
