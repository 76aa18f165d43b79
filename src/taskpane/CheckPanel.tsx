/** The third tab's panel: fetched when it is first opened, then kept, so that what was found outlasts other tabs. */
import type { ReactNode } from "react";
import { Suspense, lazy } from "react";
import { NotFetched } from "./parts/NotFetched";
import type { ReviewTabProps } from "./review";

const ReviewTab = lazy<(props: ReviewTabProps) => ReactNode>(() => import("./review").then((review) => review.loadReviewTab()).catch(() => ({ default: NotFetched })));

export function CheckPanel({ hidden, ...tab }: ReviewTabProps & { hidden: boolean }) {
  return (
    <div role="tabpanel" id="panel-check" aria-labelledby="tab-check" hidden={hidden} className={hidden ? undefined : "pane-panel"}>
      <Suspense
        fallback={
          <div className="narrative-waiting">
            <div className="skeleton" />
          </div>
        }
      >
        <ReviewTab {...tab} />
      </Suspense>
    </div>
  );
}
