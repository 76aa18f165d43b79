/** The pane's first line: what was found, opening to the details; and the menu. */
import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Overview } from "../../jobs";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import type { PaneActions } from "../state/use-pane";
import type { Language, Texts } from "../texts";
import { useTexts } from "../texts";
import { FoundPanel } from "./FoundPanel";
import { foundIn } from "./found";
import type { Found } from "./found";

export type PageName = "settings" | "help";

export interface HeadProps {
  readonly hidden: boolean;
  readonly overview: Overview | null;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onPage: (page: PageName) => void;
  readonly onLog: () => void;
  readonly onMatch: (table: string) => void;
  readonly actions: PaneActions;
}

export function Head({ hidden, overview, language, onLanguage, onPage, onLog, onMatch, actions }: HeadProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const found = overview === null ? null : foundIn(overview);
  const empty = found === null || (found.tables === 0 && found.attention === 0);
  const close = () => setOpen(false);

  return (
    <header
      hidden={hidden}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) close();
      }}
    >
      <div className="head">
        {empty ? (
          <span className="head-plain">{found === null ? t.head.looking : t.head.nothing}</span>
        ) : (
          <Button appearance="subtle" className="head-line" aria-expanded={open} aria-controls={open ? panel : undefined} title={t.head.open} iconPosition="after" icon={<Icon name={open ? "chevronDown" : "chevronRight"} />} onClick={() => setOpen(!open)}>
            <span className="head-text">
              {summaryOf(found, t)}
              {found.attention > 0 && (
                <span className="head-attention" title={t.head.attention(found.attention)}>
                  <Icon name="warning" />
                  <span aria-hidden="true">{found.attention}</span>
                  <span className="off-screen">{t.head.attention(found.attention)}</span>
                </span>
              )}
            </span>
          </Button>
        )}
        <span className="head-space" />
        <Menu
          label={t.head.menu}
          icon="more"
          entries={[
            { kind: "action", label: t.head.settings, onChoose: () => onPage("settings") },
            { kind: "action", label: t.head.log, onChoose: onLog },
            { kind: "action", label: t.head.help, onChoose: () => onPage("help") },
            { kind: "title", label: t.head.language },
            { kind: "choice", label: t.language.vi, lang: "vi", chosen: language === "vi", onChoose: () => onLanguage("vi") },
            { kind: "choice", label: t.language.en, lang: "en", chosen: language === "en", onChoose: () => onLanguage("en") },
          ]}
        />
      </div>
      {open && overview !== null && !empty && (
        <FoundPanel
          id={panel}
          overview={overview}
          actions={actions}
          onMatch={(table) => {
            close();
            onMatch(table);
          }}
        />
      )}
    </header>
  );
}

/** "2 bảng · năm 2023 · 62 chỉ tiêu" */
export function summaryOf(found: Found, t: Texts): string {
  const [first] = found.periods;
  const period = found.periods.length > 1 ? t.head.severalPeriods(found.periods.length) : first;
  return [t.head.tables(found.tables), period, t.head.indicators(found.indicators)].filter((part) => part !== undefined).join(" · ");
}
