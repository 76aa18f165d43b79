/** The second tab's panel: fetched when it is first opened; what was chosen and changed is kept by the pane. */
import { Suspense, lazy } from "react";
import type { NarrativeTabProps } from "./narrative/NarrativeTab";
import { NotFetched } from "./parts/NotFetched";

const NarrativeTab = lazy(() => import("./narrative/NarrativeTab").then((narrative) => ({ default: narrative.NarrativeTab }), () => ({ default: NotFetched })));

export function NarrativePanel(props: NarrativeTabProps) {
  return (
    <Suspense
      fallback={
        <div className="narrative-waiting">
          <div className="skeleton" />
        </div>
      }
    >
      <NarrativeTab {...props} />
    </Suspense>
  );
}
