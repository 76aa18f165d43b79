/** The page over the tabs, once it is there; without the network a page that says so and leads back. */
import { Suspense, lazy } from "react";
import { NotFetched } from "./parts/NotFetched";
import { SubPage } from "./parts/SubPage";
import type { MatchTable } from "./pages/match-roles";
import type { PaneActions } from "./state/use-pane";
import type { Settings } from "../jobs";

export type OpenPage = { readonly kind: "settings" } | { readonly kind: "help" } | { readonly kind: "match"; readonly table: MatchTable };

interface PageProps {
  readonly page: OpenPage;
  readonly settings: Settings;
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly onClose: () => void;
}

const Page = lazy(() =>
  import("./pages").then(
    ({ HelpPage, MatchPage, SettingsPage }) => ({
      default: ({ page, settings, ...rest }: PageProps) => {
        if (page.kind === "settings") return <SettingsPage settings={settings} {...rest} />;
        if (page.kind === "help") return <HelpPage onClose={rest.onClose} />;
        return <MatchPage key={page.table.name} table={page.table} {...rest} />;
      },
    }),
    () => ({ default: Missing }),
  ),
);

export function PageOver(props: PageProps) {
  return (
    <Suspense fallback={null}>
      <Page {...props} />
    </Suspense>
  );
}

function Missing({ onClose }: PageProps) {
  return (
    <SubPage title="" onBack={onClose}>
      <NotFetched />
    </SubPage>
  );
}
